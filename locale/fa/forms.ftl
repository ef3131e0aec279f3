### Questions asked one at a time: calls, purchases, single values.

## Every question

form-noted = نوشتم: { $what }
form-noted-plain = نوشتم.
form-about = { $who }:
form-now = الان: { $now }
key-form-skip = رد کن
key-form-back = قبلی
key-form-stop = لغو
form-left = باشد، چیزی ننوشتم.
form-left-kept = سؤال‌ها را بستم؛ آنچه گفتید مانده است.
form-turned-back = این را برگردانده‌اید؛ سؤال‌هایش را هم بستم.
form-none-open = الان سؤالی باز نیست.
form-standing = چند لحظه در دسترس نبودم؛ آنچه گفتید نوشته شده. ادامه بدهیم:
form-unit-price = { $unit } { $price }
form-day-before-yesterday = پریروز
key-form-right = درست است

## A call

form-ask-number =
    شماره‌اش را بنویسید یا کارت مخاطبش را بفرستید.
    همه را هم می‌شود در یک خط نوشت؛ آن‌وقت فقط چیزی را می‌پرسم که نگفته‌اید.
form-ask-mobile = تلفن ثابت است. شماره موبایلش را هم دارید؟
form-ask-name = نامش چیست؟
form-ask-city = از کدام شهر است؟
form-ask-product = چه محصولی می‌خواست؟
form-ask-outcome = نتیجه چه شد؟
form-ask-next = کی دوباره با او صحبت کنید؟

## A purchase

form-ask-who =
    چه کسی خرید کرد؟
    اگر اینجا نیست، بخشی از نام یا شماره‌اش را بنویسید. برای مشتری تازه شماره یا کارت مخاطبش را بفرستید.
form-ask-bought = چه خرید؟
form-ask-quantity = چقدر؟ مثلاً «۵ تن»، «نیم تن» یا «۲۰ گونی».
form-ask-quantity-of = چقدر { $what }؟ مثلاً «۵ تن» یا «۲۰ گونی». اگر چیز دیگری خرید، نامش را هم بنویسید.
form-ask-price = قیمت کل یا فی چند شد؟ مثلاً «۴۲۵ میلیون» یا «کیلویی ۸۵».
form-ask-price-sure = درست است؟ اگر نه، مبلغ را کامل بنویسید.
form-ask-bought-day = کدام روز بود؟
form-bought = ✓ خرید ثبت شد.

## Answers that are none

form-number-too_short = این شماره یک یا چند رقم کم دارد: { $written }. شماره درست را بفرستید.
form-number-too_long = این شماره رقم اضافه دارد: { $written }. شماره درست را بفرستید.
form-number-no_area_code = این شماره کد شهر ندارد: { $written }. با کد شهر بفرستید، مثلاً 021.
form-number-unknown_prefix = چنین شماره‌ای در ایران نیست: { $written }. شماره درست را بفرستید.
form-number-not_a_number = این شماره تلفن نیست: { $written }. شماره درست را بفرستید.
form-number-nobody = شماره‌ای در این ندیدم و کسی هم با این نام در دفتر نیست. شماره‌اش را بفرستید.
form-number-none = شماره‌ای در این ندیدم. شماره‌اش را بفرستید.
form-number-taken = این شماره مال کس دیگری در دفتر است. شماره دیگری بفرستید یا «رد کن» را بزنید.
form-who-nobody = کسی با این نام یا شماره در دفتر نیست. برای مشتری تازه شماره یا کارت مخاطبش را بفرستید.
form-who-several = چند نفر پیدا شد. کدام؟
form-name-unclear = نامی در این ندیدم. با حروف بنویسید، مثلاً «آقای رضائیان».
form-city-unclear = شهری در این ندیدم. نام شهر را بنویسید، مثلاً «یزد».
form-place-unclear = این نقطه به شهری در ایران نزدیک نیست. نام شهر را بنویسید.
form-product-unclear = محصولی در این ندیدم. نامش را بنویسید، مثلاً «نخود سایز ۷».
form-one-product = یکی‌یکی بنویسیم: { $names }. اول کدام؟
form-outcome-unclear = نتیجه را از این نفهمیدم. یکی از این‌ها را بزنید.
form-quantity-unclear = مقدار را با واحدش بنویسید، مثلاً «۵ تن» یا «۲۰ گونی».
form-quantity-unit = با کدام واحد؟
form-price-unclear = مبلغی در این ندیدم. مثلاً «۴۲۵ میلیون» یا «کیلویی ۸۵ هزار تومان».
form-day-unclear = روزش را نفهمیدم. مثلاً «فردا»، «دوشنبه هفته بعد» یا «۵ آذر».
form-bought-day-unclear = روزش را نفهمیدم. مثلاً «دیروز»، «شنبه» یا «۵ آبان».
form-day-ahead = این روز هنوز نیامده. روز خرید را بنویسید، امروز یا پیش از آن.
