### Packs: one SMS for many, from the trader's own phone.

key-packs = پیامک گروهی
pack-history = پیامک فرستادید

pack-audience = { $count } نفر از گروه { $groups } پیامک می‌گیرند.
pack-left-out = کنار گذاشتم: { $whom }.
pack-out-no_text = { $count } نفر پیامک نمی‌خواهند
pack-out-landline = { $count } تلفن ثابت
pack-out-unnumbered = { $count } نفر بدون شماره
pack-out-price_only = { $count } قیمت‌گیر
pack-out-bereaved = { $count } نفر عزادار
pack-out-texted = { $count } نفر همین روزها پیامک گرفته‌اند
pack-out-in_pack = { $count } نفر در بسته نیمه‌کاره‌ای هستند
pack-call-them = به گروه ۴ و ۵ فقط پیامک ندهید؛ زنگ هم بزنید.
pack-any = همه
pack-talk-any = آخرین صحبت: هر وقت
pack-quiet = { $days } روز صحبت نشده
pack-talked = صحبت در { $days } روز گذشته
pack-texted-any = پیامک اخیر: مهم نیست
pack-texted = { $days } روز پیامک نگرفته
pack-pick-goods = کدام محصول را خواسته یا خریده باشند؟
pack-pick-city = اهل کدام شهر باشند؟
pack-pick-talk = آخرین صحبت با آن‌ها کی بوده باشد؟
pack-pick-texted = چند روز باشد که پیامک نگرفته‌اند؟
pack-key-group = گروه { $group }
pack-key-goods = محصول: { $goods }
pack-key-city = شهر: { $city }
pack-key-make = بساز
pack-key-numbers = فقط فایل شماره‌ها
pack-key-resume = ادامه { $title }: { $count } نفر مانده
pack-title-groups = گروه { $groups }
pack-nobody = با این انتخاب کسی نمی‌ماند که بتوان به او پیامک داد.

pack-head = { $title }، { $count } نفر
pack-untitled = پیامک
pack-noted = ✓ پیامک { $count } نفر در تاریخچه‌شان نوشته شد.
pack-gone = از این بسته { $count } نفر دیگر پیامک نمی‌گیرند.
pack-block = دسته { $place } از { $blocks }، { $count } شماره. روی متن و روی شماره‌ها بزنید تا کپی شود:
pack-length = { $length } حرف، { $parts } پیامک
pack-no-text = هنوز متنی ندارد؛ متن را یک بار بنویسید، امضا خودش اضافه می‌شود.
pack-no-text-unsigned = هنوز متنی ندارد؛ متن را یک بار بنویسید.
pack-try-first = بار اول فقط برای دو خط خودتان بفرستید و ببینید جدا می‌رسد و گیرنده‌ها همدیگر را نمی‌بینند.
pack-holds-until = این متن تا { $day }، ساعت { $hour } درست است.
pack-day-of-mourning = امروز روز عزاست؛ اگر متن فروش است، بماند برای روز بعد.
pack-all-sent = همه فرستاده شد.
pack-held-late = الان دیروقت است. این دسته برای بعد از ۹ صبح آماده می‌ماند.
pack-held-mourning = امروز روز عزاست. این دسته برای روز بعد آماده می‌ماند.
pack-held-expired = وقت این متن گذشته است؛ بقیه را نفرستید.
pack-held-capped = امروز سهم این خط تمام شد. بقیه برای فردا یا خط دیگر می‌ماند.
pack-put-away = بسته کنار گذاشته شد؛ بقیه‌اش فرستاده نمی‌شود.

pack-key-sent = فرستادم ✓
pack-key-next = دسته بعد
pack-key-file = همه در فایل
pack-key-all-sent = همه را فرستادم ✓
pack-key-blocks = دسته به دسته
pack-key-vcf = مخاطبین (vcf)
pack-key-write = متن را بنویسم
pack-key-edit = متن دیگر
pack-key-more = بیشتر
pack-key-new = پیامک تازه
pack-copy-text = کپی متن
pack-copy-numbers = کپی شماره‌ها
pack-file = شماره‌ها
pack-file-done = { $count } شماره، دسته به دسته. بعد از فرستادن بزنید تا در تاریخچه‌شان بنویسم.

pack-more = این بسته از کدام خط می‌رود؟
pack-line-is = خط { $line }: امروز { $count } پیامک
pack-line-capped = خط { $line }: امروز { $count } از { $cap } پیامک
pack-key-line = خط تازه
pack-key-cap = سقف روزانه خط
pack-key-phone = شماره‌ها در گوشی من
pack-key-iphone = راهنمای آیفون
pack-key-android = راهنمای اندروید
pack-key-away = بقیه را نمی‌فرستم

pack-ask-text = متن پیامک را بنویسید. اگر امضا گذاشته باشید خودش آخر آن می‌آید؛ با امضا تا ۷۰ حرف یک پیامک است.
pack-text-empty = متن خالی است؛ یک جمله بنویسید.
pack-text-long = این متن با امضا { $length } حرف است، یعنی { $parts } پیامک برای هر نفر. کوتاه‌ترش را بنویسید.
pack-ask-line = اسم خط را بنویسید، مثلاً: همراه اول دفتر.
pack-line-empty = اسم خط خالی است؛ یک کلمه بنویسید.
pack-ask-cap = از این خط روزی چند پیامک برود؟ یک عدد بنویسید.
pack-cap-unclear = یک عدد بنویسید، مثلاً ۱۰۰.
pack-no-cap = بی‌سقف

pack-ask-phone =
    گوشی شما شماره‌ها را چطور می‌گیرد؟ یک بار بگویید، یادم می‌ماند.
    بین شماره‌ها چه باشد، شماره چطور نوشته شود، هر دسته چند شماره باشد.
pack-separator-comma = ویرگول ,
pack-separator-semicolon = نقطه‌ویرگول ;
pack-separator-newline = هر کدام یک خط
pack-form-national = 0912…
pack-form-international = +98912…
pack-size = { $count } تایی
pack-key-settled = همین خوب است

pack-help-iphone =
    <b>پیامک با آیفون</b>
    ۱. این‌جا روی شماره‌ها بزنید تا کپی شود.
    ۲. در Messages پیام تازه باز کنید، در جای To انگشت را نگه دارید و Paste را بزنید.
    ۳. متن را هم همین‌طور کپی کنید و در جای پیام بچسبانید.
    ۴. اول فقط برای دو خط خودتان بفرستید. اگر گیرنده‌ها همدیگر را می‌بینند، در Settings، بخش Messages، گزینه Group Messaging را خاموش کنید. پیام آبی iMessage است؛ برای پیامک معمولی Send as SMS روشن باشد.
pack-help-android =
    <b>پیامک با اندروید</b>
    ۱. این‌جا روی شماره‌ها بزنید تا کپی شود.
    ۲. در برنامه پیامک، پیام تازه باز کنید و در جای گیرنده بچسبانید. اگر نپذیرفت، در «شماره‌ها در گوشی من» جداکننده دیگری بگذارید.
    ۳. متن را هم همین‌طور کپی کنید و بچسبانید.
    ۴. اول فقط برای دو خط خودتان بفرستید. اگر گیرنده‌ها همدیگر را می‌بینند، در تنظیمات برنامه، پیام گروهی را روی «پیامک جدا به همه» (SMS) بگذارید، نه MMS.
pack-help-nuisance = پیامک زیاد از خط شخصی ممکن است مزاحمت حساب شود و اپراتور خط را قطع کند؛ روزی چند دسته کافی است.

personal-key = متن شخصی
personal-nobody = کسی نیست که برایش متن شخصی بنویسیم.
personal-done = { $count } متن تمام شد.
personal-fine = ✓ { $count } متن بررسی شد؛ هیچ دو تایی یکی نیست.
personal-not-fine = پیش از فرستادن ببینید: { $what }.
personal-key-whatsapp = واتساپ
personal-key-file = اکسل شماره و متن
personal-column-number = موبایل
personal-column-text = متن
personal-file = متن‌های شخصی
personal-file-done = { $count } شماره با متن خودش.
pack-key-occasion = پیامک گروه ۱ تا ۳
