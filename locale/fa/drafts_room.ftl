### Texts for one person each, and the trader's own sentences.

text-key = متن
text-left = { $left } نفر از { $count } نفر مانده.
text-noted = ✓ پیامک { $name } در تاریخچه نوشته شد؛ { $left } نفر مانده.
text-done-sent = ✓ در تاریخچه نوشته شد.
text-done-typed = ✓ متن خودتان نگه داشته شد.
text-done-titled = ✓ عنوان نوشته شد.
text-done-all = ✓ پیامک همه در تاریخچه‌شان نوشته شد.
text-sent-on = این متن را { $day } فرستادید.
text-for-day = این متن برای { $day } است.
text-aloud = برای گفتن: «{ $said }»
text-nothing = الان چیزی نیست که برایش آماده کنم. خودتان بنویسید، امضا خودش اضافه می‌شود.
text-no_text = پیامک نمی‌خواهد؛ زنگ بزنید.
text-no_mobile = موبایلش را ندارید؛ زنگ بزنید.
text-held-late = الان دیروقت است. این متن برای بعد از ۹ صبح آماده می‌ماند.
text-held-mourning = امروز روز عزاست. این متن برای روز بعد آماده می‌ماند.
text-held-expired = وقت این متن گذشته است؛ دیگر نفرستید.
text-check-alike = { $count } متن شبیه هم
text-check-blank = { $count } متن خالی
text-check-untitled =
    { $count ->
        [one] { $count } نفر عنوان ندارد
       *[other] { $count } نفر عنوان ندارند
    }
text-check-mourning = { $count } متن با عزا نمی‌خواند

text-unsigned = امضا ندارد؛ شاید مشتری شماره شما را نشناسد.
text-key-sign = امضایم را بنویسم
text-flaw-alike = با متن یک نفر دیگر شبیه است؛ «یکی دیگر» را بزنید.
text-flaw-blank = چیزی در این متن نمانده است؛ دوباره بنویسید.
text-flaw-untitled = عنوان ندارد، برای همین نامش نیامده است.
text-flaw-mourning = در این متن حرفی هست که با عزا نمی‌خواند.

text-why-greeting = تبریک مناسبت‌ها
text-why-condolence = تسلیت مناسبت‌ها
text-why-bereaved = تسلیت به خودش
text-why-load = بار { $product }
text-why-load-any = بار ویژه
text-why-lapse = احوالپرسی
text-why-delivery = بار رسید؟
text-why-birthday = تبریک تولد
text-why-third_purchase = سفارش بعدی
text-why-win_back = بعد از مدت‌ها
text-why-thanks = تشکر
text-why-money = هماهنگی حساب
text-why-own = متن خودتان

text-key-other = یکی دیگر
text-key-type = خودم می‌نویسم
text-key-ours = متن اصلی
text-key-all = متن خودم برای همه
text-key-all-sent = همه را فرستادم ✓ ({ $count } نفر)
text-key-texts = متن‌ها
text-key-titles = عنوان { $count } نفر
text-key-flaws = دیدن این متن‌ها
text-key-no-title = بی‌عنوان
text-titled = ✓ عنوان نوشته شد: { $name }
text-titles-done = کس دیگری بی‌عنوان نیست.

text-ask = متن را بنویسید. امضا خودش اضافه می‌شود.
text-ask-all =
    متنی را بنویسید که برای همه به کار برود. جای نام بنویسید {"{"}نام{"}"}، جای محصول {"{"}محصول{"}"}.
    مثلاً: سلام {"{"}نام{"}"}، احوال شما؟
text-typed-blank = از این متن برای او چیزی نمی‌ماند. بدون آکولاد بنویسید.
text-sent-already = این متن فرستاده شده است؛ دیگر عوض نمی‌شود.
text-not-true = این متن دیگر درباره او درست نیست. از کارتش «متن» را دوباره بزنید.

text-own-ask = برای کدام، متن خودتان را بنویسم؟ آن‌ها که ✓ دارند متن شماست.
text-own-is = متن شما برای «{ $what }»:
text-own-none = برای «{ $what }» متن اصلی نوشته می‌شود.
text-own-written = ✓ از این به بعد متن شما نوشته می‌شود.
text-own-back = ✓ دوباره متن اصلی نوشته می‌شود.
text-own-reads = برای این‌ها این‌طور خوانده می‌شود:
text-own-nobody = الان کسی نیست که این متن به او بخورد؛ وقتی بود همین را می‌گیرد.
text-own-fields = این‌ها را می‌توانید در متن بگذارید: { $fields }
text-key-write = خودم می‌نویسم
text-key-rewrite = نوشتن دوباره
text-key-original = برگرد به متن اصلی
text-key-mine = متن‌های من

did-own-text = متن خودتان برای همه
