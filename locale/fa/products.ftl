### What the book sells.

goods-head = { $count } محصول دارید. روی هر کدام بزنید تا تنظیمش کنید:
goods-none = هنوز محصولی ندارید. با اولین تماس خودش نوشته می‌شود، یا همین‌جا یکی بنویسید.
goods-new = محصول تازه
goods-label-hidden = { $name } (پنهان)
goods-ask-new = نام محصول را بنویسید، مثلاً: نخود سایز ۷.
goods-name-empty = نام خالی است. نام محصول را بنویسید.
goods-name-taken = محصولی با نام «{ $name }» دارید. نام دیگری بنویسید.

goods-name-is = محصول: { $name }
goods-unit-is = واحد فروش: { $unit }
goods-weighs = هر { $unit } { $kilos } کیلوست.
goods-threshold-is = خرید زیر { $kilos } کیلو نمونه حساب می‌شود.
goods-price-is = قیمت: { $price }
goods-is-hidden = پنهان است: در دکمه‌ها و لیست قیمت نمی‌آید.
goods-moved = گروه { $count } نفر با این تغییر جابه‌جا شد.

goods-type-name = نام
goods-price = قیمت
goods-unit = واحد فروش
goods-type-unit = واحد دیگر
goods-type-weight = وزن هر واحد
goods-type-threshold = مرز نمونه
goods-no-threshold = بدون مرز نمونه
goods-unweigh = وزن { $unit } پاک شود
goods-hide = پنهان شود
goods-show = دوباره نشان بده

goods-ask-name = نام تازه محصول را بنویسید.
goods-ask-which-unit = { $name }: بیشتر با چه واحدی می‌فروشید؟
goods-ask-unit = واحد را بنویسید، مثلاً: پالت.
goods-ask-weight = هر واحد چند کیلوست؟ مثلاً: گونی ۴۰ کیلو.
goods-ask-threshold = خرید زیر چه مقدار نمونه است؟ مثلاً: ۵۰ کیلو، یا ۲ گونی.
goods-weight-unread = از «{ $said }» واحد و وزن را نفهمیدم؛ چیزی عوض نشد. مثلاً بنویسید: گونی ۴۰ کیلو.
goods-threshold-unread = از «{ $said }» مقدار را نفهمیدم؛ چیزی عوض نشد. مثلاً بنویسید: ۵۰ کیلو.
goods-unit-unweighed = نمی‌دانم هر { $unit } چند کیلوست؛ چیزی عوض نشد. اول وزنش را بنویسید، یا مرز را به کیلو بگویید.
