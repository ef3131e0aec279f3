### Whom to call and why; going through the list person by person.

due-rhythm = هر { $gap } روز یک‌بار می‌خرید، الان { $gone } روز گذشته.
due-rhythm-between = معمولاً هر { $low } تا { $high } روز می‌خرید، الان { $gone } روز گذشته.
due-stated-weekly = گفته‌اید هر هفته می‌خرد.
due-stated-fortnightly = گفته‌اید هر دو هفته یک‌بار می‌خرد.
due-stated-monthly = گفته‌اید ماهی یک‌بار می‌خرد.
due-stated-seasonal = گفته‌اید هر فصل یک‌بار می‌خرد.
due-stated-lately = آخرین خریدش همین یک ماه اخیر بود.
due-stated-between = آخرین خریدش حدود { $low } تا { $high } ماه پیش بود.
due-stated-over = آخرین خریدش بیش از { $low } ماه پیش بود.
due-why-late = { " " }کمی دیر کرده.
due-why-call = قرار تماس: { $day }.
due-why-promise = قرار { $day }: { $reason }
due-why-unanswered = { $count } بار جواب نداد؛ یک بار دیگر زنگ بزنید.
due-why-left = { $what }، { $day } بار زد؛ بپرسید سالم رسید و راضی بود.
due-why-delivery = { $what }، { $day } خرید؛ بپرسید بارش به کجا رسید.
due-why-delivery-plain = هفته پیش خرید کرد؛ بپرسید بارش به کجا رسید.
due-why-birthday = تولدش است: { $said }
due-why-sample = نمونه گرفت؛ بپرسید چطور بود.
due-why-third-purchase = دو بار خریده، آخرین بار { $days } روز پیش؛ منتظر خرید سوم.
due-why-old-list = از فهرست قدیمی شماست؛ هنوز صحبتی با او ننوشته‌اید.
due-why-season = پارسال پیش از { $season } خرید کرد؛ امسال هنوز نه.
due-why-second-call = یک‌بار خریده، { $days } روز پیش؛ حالی بپرسید.

due-place = { $place } از { $count }
due-done-talked = نوشتم: با { $name } صحبت شد.
due-done-bought = نوشتم: { $name } خرید کرد.
due-done-unanswered = { $name } جواب نداد. { $again }
due-done-unanswered-day = { $day } دوباره می‌گویم.
due-done-unanswered-week = می‌ماند برای فهرست هفته.
due-done-tomorrow = { $name } ماند برای { $day }.
due-money-came = نوشتم: پول { $name } رسید.
due-money-waits = باشد، پول { $name } را { $day } یادآوری می‌کنم.
due-finished = فهرست امروز تمام شد.
due-open-with = برای شروع: «{ $said }»

due-key-talked = صحبت شد
due-key-bought = خرید کرد
due-key-unanswered = جواب نداد
due-key-next = بعدی
due-key-list = فهرست
due-key-paid = پول رسید
due-key-left = بار رفت
