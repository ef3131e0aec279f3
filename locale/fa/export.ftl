### Taking the book home.

export-ask = دفتر شما { $count } نفر دارد. همه‌اش را اکسل بگیرید، یا یک فهرست را جدا:
export-group = گروه { $group } ({ $what })، { $count } نفر:
export-making = دارم فایل را آماده می‌کنم؛ همین‌جا می‌فرستم.
export-under-way = فایل قبلی در راه است.
export-failed = ساختن فایل به مشکل خورد. یک بار دیگر بزنید.
export-done = { $count } نفر. همین فایل را هر وقت بفرستید، دوباره خوانده می‌شود.
export-vcf-done = { $count } نفر. در گوشی باز کنید تا ذخیره شوند؛ زنگ که بزنند می‌بینید کیست.
export-not-yours = گرفتن کل دفتر با صاحب دفتر است.
export-name = دفتر
export-name-group = گروه-{ $group }

key-export-menu = گرفتن دفتر
key-export-book = همه دفتر (اکسل)
key-export-csv = فهرست csv
key-export-vcf = مخاطبین گوشی (vcf)

export-sheet-group = گروه { $group } ({ $what })
export-sheet-calls = تماس‌ها
export-sheet-purchases = خریدها
export-sheet-promises = قرارها
export-sheet-products = محصول‌ها

export-column-name = نام
export-column-title = عنوان
export-column-phones = شماره‌ها
export-column-phone = شماره
export-column-city = شهر
export-column-products = محصولات
export-column-product = محصول
export-column-group = گروه
export-column-last-contact = آخرین تماس
export-column-notes = توضیحات
export-column-firm = شرکت
export-column-hour = ساعت تماس
export-column-outcome = نتیجه
export-column-way = توسط
export-column-said = پاسخ
export-column-by = ثبت‌کننده
export-column-day = تاریخ
export-column-quantity = مقدار
export-column-unit = واحد
export-column-amount = مبلغ (تومان)
export-column-unit-price = قیمت واحد (تومان)
export-column-price-unit = واحد قیمت
export-column-due = موعد
export-column-reminder = یادآوری
export-column-price = قیمت
export-column-times = تعداد
export-way-in = او
export-way-out = ما
export-promise-open = باز
export-promise-done = انجام شد
export-promise-dropped = برداشته شد
