### The five groups, and turning pages.

groups-head = { $total } نفر در پنج گروه:
groups-empty = هنوز کسی در دفتر نیست. بعد از اولین تماس یک خط، یک شماره یا کارت مخاطب بفرستید.
groups-line = گروه { $group } ({ $what }): { $count } نفر؛ { $gets }
groups-gets-1 = پیامک
groups-gets-2 = پیامک
groups-gets-3 = اگر وقت ماند تلفن، وگرنه پیامک
groups-gets-4 = تلفن، نه فقط پیامک
groups-gets-5 = تلفن، نه فقط پیامک
groups-price-only = { $count } قیمت‌گیر جداست و در این شمارش نیست.
groups-key = گروه { $group }
groups-key-all = همه گروه‌ها

groups-page-head = گروه { $group } ({ $what }): { $total } نفر
groups-page-only = فقط { $filter }
groups-page-nobody = با این انتخاب کسی در گروه { $group } نیست.
groups-why-bought = آخرین خرید: { $what }، { $day }
groups-why-tried = خرید آزمایشی: { $what }، { $day }
groups-why-sample = نمونه گرفت، { $day }
groups-why-price_list = لیست قیمت گرفت، { $day }
groups-why-proforma = پیش‌فاکتور گرفت، { $day }
groups-why-talk = آخرین صحبت: { $day }
groups-why-never = هنوز صحبت نشده
groups-why-standing = از فهرست قبلی شما
groups-key-clear = ✕ { $filter }

page-previous = قبلی
page-next = بعدی
page-of = صفحه { $number } از { $last }
