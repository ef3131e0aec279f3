### «بیشتر»: a customer's details.

key-back = صفحه قبل

more-saved = ✓ ثبت شد.
more-cut = ✓ متن بلند بود؛ { $limit } نویسه اولش را نگه داشتم.
more-ask = کدام را عوض کنیم؟
more-address = خطاب: { $address }
more-source = آشنایی: { $source }

more-page-name = نام و خطاب
more-page-city = شهر
more-page-goods = محصول‌ها
more-page-numbers = شماره‌ها
more-page-words = یادداشت‌ها
more-page-source = از کجا آمده
more-page-channel = راه پیام
more-price_only = قیمت‌گیر
more-no_text = پیامک نمی‌خواهد
more-no_religious = مناسبت مذهبی نه
more-bereaved = عزادار
more-delete = پاک کردن کارت

## Name

more-name-is = نام: { $name }
more-name-none = نامش را ننوشته‌اید.
more-name-empty = نام خالی است. نام را بنویسید.
more-also-names = این نام‌ها هم: { $names }
more-address-none = خطاب: همان عنوان و نام
more-clear-address = خطاب پاک شود
more-clear-also_names = نام‌های دیگر پاک شود
more-type-also_names = نام‌های دیگر
more-ask-also_names = نام‌های دیگری را که با همین شماره جواب می‌دهند بنویسید.
more-title-ask = عنوانش کدام است؟
more-type-name = نوشتن نام
more-type-address = نوشتن خطاب
more-ask-name = نام را بنویسید، با عنوان یا بی عنوان.
more-ask-address = او را چه صدا می‌کنید؟ مثلاً: حاجی، علی آقا، مهندس جان.
title-aqa = آقا
title-khanom = خانم
title-mohandes = مهندس
title-doktor = دکتر
title-ostad = استاد
title-haj = حاج آقا
title-haj_khanom = حاج خانم
title-karbalaei = کربلایی
title-mashhadi = مشهدی

## City and source

more-clear = خالی شود
more-city-is = شهر: { $value }
more-city-none = شهرش را ننوشته‌اید. کدام است؟
more-type-city = شهر دیگر
more-ask-city = نام شهر را بنویسید.
more-source-is = آشنایی: { $value }
more-source-none = از کجا شما را پیدا کرده؟
more-type-source = جای دیگر
more-ask-source = از کجا شما را پیدا کرده؟ بنویسید.

## Products

more-goods-are = می‌خواهد: { $names }
more-goods-none = چه محصولی می‌خواهد؟
more-type-goods = محصول دیگر
more-ask-goods = نام محصول را بنویسید.

## Channel

more-channel-ask = با چه راهی برایش پیام بفرستید؟
more-channel-is = راه پیام: { $channel }
channel-sms = پیامک
channel-whatsapp = واتساپ
channel-bale = بله
channel-eitaa = ایتا
channel-rubika = روبیکا

## Numbers

more-numbers-ask = روی هر شماره بزنید تا برچسبش را عوض کنید یا پاکش کنید:
more-type-number = شماره تازه
more-ask-number = شماره را بنویسید یا کارت مخاطب بفرستید.
more-label-ask = این شماره مال کجاست؟
more-type-label = برچسب دیگر
more-ask-label = برچسب این شماره را بنویسید، مثلاً: دفتر تهران، آقای حسینی.
more-number-remove = پاک شدن این شماره
more-last-number = این تنها شماره اوست. اول شماره تازه را بنویسید، بعد این را پاک کنید.
more-number-his = این شماره روی همین کارت هست.
more-number-taken = این شماره را با نام «{ $name }» دارید؛ اینجا ننوشتم.
more-number-taken-unnamed = این شماره روی کارت دیگری است که نام ندارد؛ اینجا ننوشتم.
more-number-taken-deleted = این شماره روی کارت «{ $name }» است که در سطل است؛ اینجا ننوشتم.
more-number-taken-unnamed-deleted = این شماره روی کارت بی‌نامی در سطل است؛ اینجا ننوشتم.
label-mobile = موبایل
label-office = دفتر
label-store = انبار
label-accountant = حسابدار
label-shop = مغازه
label-home = منزل

## Remembered words

remark-remember = یادتان باشد: { $said }
remark-birthday = تولد: { $said }
remark-taste = سلیقه: { $said }
remark-joke = شوخی مشترک: { $said }
remark-complaint = گلایه: { $said }
more-words-none = هنوز چیزی درباره او ننوشته‌اید.
more-type-remember = یادتان باشد…
more-type-birthday = تولد
more-type-taste = سلیقه
more-type-joke = شوخی
more-ask-remember = چه چیزی یادمان بماند؟ بنویسید.
more-ask-birthday = تولدش چه روزی است؟ مثلاً: ۱۵ دی.
more-ask-taste = سلیقه‌اش را بنویسید، مثلاً: نخود درشت و یکدست.
more-ask-joke = شوخی مشترکتان را بنویسید.
more-ask-remark = متن تازه را بنویسید.
more-words-empty = چیزی ننوشتید. متن را بنویسید.
more-words-reword = نوشتن دوباره
more-words-forget = پاک شود
more-complaint-settled = حل شد
