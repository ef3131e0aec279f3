### Occasions: what comes, reminders, seasons, the moon.

## Their names

occasion-nowruz = نوروز
occasion-republic_day = روز جمهوری اسلامی
occasion-sizdah_bedar = سیزده‌به‌در
occasion-workers_day = روز کارگر
occasion-teachers_day = روز معلم
occasion-khomeini_demise = رحلت امام خمینی
occasion-khordad15 = ۱۵ خرداد
occasion-guilds_day = روز اصناف
occasion-industry_day = روز صنعت و معدن
occasion-journalists_day = روز خبرنگار
occasion-doctors_day = روز پزشک
occasion-employees_day = روز کارمند
occasion-exports_day = روز صادرات
occasion-students_day = روز دانشجو
occasion-drivers_day = روز راننده
occasion-yalda = شب یلدا
occasion-bahman22 = ۲۲ بهمن
occasion-engineers_day = روز مهندس
occasion-chaharshanbe_suri = چهارشنبه‌سوری
occasion-oil_day = ملی شدن نفت
occasion-muharram_start = اول محرم
occasion-tasua = تاسوعا
occasion-ashura = عاشورا
occasion-sajjad_martyrdom = شهادت امام سجاد
occasion-arbaeen = اربعین
occasion-prophet_demise = رحلت پیامبر
occasion-reza_martyrdom = شهادت امام رضا
occasion-askari_martyrdom = شهادت امام عسکری
occasion-prophet_birth = میلاد پیامبر
occasion-nurses_day = روز پرستار
occasion-fatimiyeh_first = فاطمیه اول
occasion-fatima_martyrdom = شهادت حضرت فاطمه
occasion-mothers_day = روز مادر
occasion-fathers_day = روز پدر
occasion-mabath = مبعث
occasion-husayn_birth = میلاد امام حسین
occasion-youth_day = روز جوان
occasion-mid_shaban = نیمه شعبان
occasion-ramadan_start = اول رمضان
occasion-hasan_birth = میلاد امام حسن
occasion-qadr_19 = شب قدر، ۱۹ رمضان
occasion-ali_martyrdom = شهادت حضرت علی
occasion-qadr_23 = شب قدر، ۲۳ رمضان
occasion-eid_fitr = عید فطر
occasion-sadiq_martyrdom = شهادت امام صادق
occasion-daughters_day = روز دختر
occasion-reza_birth = میلاد امام رضا
occasion-jawad_martyrdom = شهادت امام جواد
occasion-baqir_martyrdom = شهادت امام باقر
occasion-arafah = روز عرفه
occasion-eid_adha = عید قربان
occasion-hadi_birth = میلاد امام هادی
occasion-eid_ghadir = عید غدیر
occasion-mubahala = روز مباهله

season-nowruz = عید
season-yalda = یلدا
season-muharram_start = محرم
season-ramadan_start = رمضان

lunar-month-1 = محرم
lunar-month-2 = صفر
lunar-month-3 = ربیع‌الاول
lunar-month-4 = ربیع‌الثانی
lunar-month-5 = جمادی‌الاول
lunar-month-6 = جمادی‌الثانی
lunar-month-7 = رجب
lunar-month-8 = شعبان
lunar-month-9 = رمضان
lunar-month-10 = شوال
lunar-month-11 = ذی‌القعده
lunar-month-12 = ذی‌الحجه

## What comes

key-occasions = مناسبت‌ها
command-occasions = مناسبت‌های پیش رو
occasions-head = { $count } مناسبت تا ۹۰ روز دیگر:
occasions-head-all = { $count } مناسبت تا ۹۰ روز دیگر، خاموش‌ها هم:
occasions-none = تا ۹۰ روز دیگر مناسبتی نیست.
occasions-gone = ✓ پاک شد.
occasions-away = { $days } روز دیگر
occasions-maybe = احتمالی
occasions-off = خاموش
occasions-key-new = مناسبت تازه
occasions-key-all = خاموش‌ها هم
occasions-key-on = فقط روشن‌ها
occasions-key-list = همه مناسبت‌ها

## One occasion

occasions-when = { $day } است، { $away }.
occasions-unsure = تاریخش هنوز احتمالی است.
occasions-unknown = روز بعدی آن هنوز معلوم نیست.
occasions-reminded = یادآوری: { $days }، ساعت { $hour }
occasions-reminded-off = یادآوری خاموش است.
occasions-reminded-by = همراه { $name } یادآوری می‌شود.
occasions-lead = { $days } روز پیش
occasions-lead-day = همان روز
occasions-moon-early = اول { $month }: یک روز زودتر از تقویم ({ $who }، { $day })
occasions-moon-same = اول { $month }: مثل تقویم ({ $who }، { $day })
occasions-moon-late = اول { $month }: یک روز دیرتر از تقویم ({ $who }، { $day })
occasions-key-leads = چند روز پیش
occasions-key-hour = ساعت
occasions-key-switch-on = روشن شود
occasions-key-switch-off = خاموش شود
occasions-key-earlier = { $month } یک روز زودتر
occasions-key-later = { $month } یک روز دیرتر
occasions-key-once = فقط همین یک بار
occasions-key-yearly = هر سال
occasions-key-remove = پاک شود
occasions-key-calls = فهرست تماس

occasions-ask-leads = چند روز پیش از آن بگویم؟ چند عدد هم می‌شود؛ صفر یعنی همان روز. مثلاً: ۱۴ و ۳ و ۰
occasions-leads-gift = ۱۴ و ۳ روز پیش، همان روز
occasions-leads-usual = ۳ روز پیش، همان روز
occasions-leads-long = ۷ و ۲ روز پیش
occasions-leads-eve = یک روز پیش
occasions-leads-day = همان روز
occasions-ask-hour = چه ساعتی؟ مثلاً: ۱۰ صبح یا ۱۸:۳۰.
occasions-ask-own = نام و روزش را در یک خط بنویسید. مثلاً: سالگرد مغازه ۵ مهر، یا: هیئت ۱۷ صفر. با سال بنویسید، فقط همان یک بار می‌گویم.

occasions-lead-negative = روز یادآوری پیش از مناسبت است، نه بعد از آن. عددی از صفر به بالا بنویسید.
occasions-lead-unread = از صفر تا { $farthest } روز پیش را می‌شود نوشت، حداکثر چهار عدد. مثلاً: ۳ و ۰
occasions-hour-unread = «{ $said }» ساعت نیست. مثلاً بنویسید ۱۰ صبح یا ۱۸:۳۰.
occasions-hour-quiet = یادآوری بین ۹ صبح و ۸ و نیم شب می‌آید. ساعتی در این میان بنویسید.
occasions-own-dayless = روزش را ندیدم. مثلاً بنویسید: سالگرد مغازه ۵ مهر.
occasions-own-nameless = نامش را هم بنویسید. مثلاً: سالگرد مغازه ۵ مهر.
occasions-own-impossible = چنین روزی در تقویم نیست. روز و ماه را دوباره بنویسید.
occasions-owner-only = اول ماه را فقط صاحب دفتر جابه‌جا می‌کند.
occasions-moon-too-far = اول ماه فقط یک روز با تقویم فرق می‌کند.

## Whom to ring

occasions-calls-head = { $name }: به این { $count } نفر زنگ بزنید.
occasions-calls-nobody = { $name }: کسی برای زنگ زدن نیست.
occasions-season-head = { $name }: این { $count } نفر امسال هنوز نخریده‌اند.
occasions-season-nobody = { $name }: کسی از پارسالی‌ها نمانده است.

## Reminders

occasions-said-ahead = { $name } { $day } است، { $days } روز دیگر.
occasions-said-tomorrow = { $name } فردا { $day } است.
occasions-said-today = امروز { $day }، { $name } است.
occasions-said-ahead-maybe = { $name } احتمالاً { $day } است، { $days } روز دیگر. تاریخش قطعی نیست.
occasions-said-tomorrow-maybe = { $name } احتمالاً فردا { $day } است. تاریخش قطعی نیست.
occasions-said-today-maybe = امروز { $day }، احتمالاً { $name } است. تاریخش قطعی نیست.
occasions-also = { $name } { $day } است.
occasions-count-calls = { $count } نفر را خودتان زنگ بزنید
occasions-count-texts = { $count } نفر متن شخصی
occasions-count-pack = { $count } نفر پیامک
occasions-count-texts-mourning = { $count } نفر متن تسلیت
occasions-count-pack-mourning = { $count } نفر پیامک تسلیت
occasions-semicolon = {"؛ "}
occasions-and = {" و "}
occasions-key-stop = دیگر یادآوری نکن

## Seasons

season-bought = پارسال پیش از { $season } { $then } نفر { $goods } بردند.
season-bought-something = پارسال پیش از { $season } { $then } نفر خرید کردند.
season-left = { $left } نفرشان امسال هنوز نخریده‌اند.
season-key-list = فهرست
season-key-later = بعداً
season-put-off = باشد، { $day } دوباره می‌گویم.
season-not-later = تا آن روز وقتی نمانده؛ فهرست در /occasions هست.

## The moon

moon-ask = امروز ۲۹ { $ended } است. ماه دیده شد؟ اول { $month } کدام روز است؟
moon-ask-again = امروز ۳۰ { $ended } است یا اول { $month }؟ ماه دیده شد؟
moon-key-today = امروز اول ماه است
moon-key-tomorrow = فردا اول ماه است
moon-key-after = پس‌فردا
moon-key-not-yet = هنوز اعلام نشده
moon-noted = نوشتم: اول { $month } { $day } است.
moon-asked-again = باشد، فردا صبح دوباره می‌پرسم.
moon-as-printed = باشد، تا خبر بدهید اول { $month } مثل تقویم می‌ماند. هر وقت اعلام شد در /occasions جابه‌جا کنید.

## Undo

did-occasion-on = روشن کردن یادآوری: { $name }
did-occasion-off = خاموش کردن یادآوری: { $name }
did-occasion-leads = روزهای یادآوری: { $name }
did-occasion-hour = ساعت یادآوری: { $name }
did-occasion-new = مناسبت تازه: { $name }
did-occasion-gone = پاک کردن مناسبت: { $name }
did-occasion-once = یک بار یا هر سال: { $name }
did-occasion-moon = اول ماه: { $name }
did-occasion-later = عقب انداختن فهرست فصل: { $name }
did-occasion-season-off = خاموش کردن فهرست فصل: { $name }
