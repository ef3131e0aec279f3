### Today's prices.

prices-today = قیمت‌های امروز، { $count } محصول:
prices-of-day = این قیمت‌ها برای { $day } است.
prices-oldest = کهنه‌ترین قیمت این لیست برای { $day } است.
prices-none-yet = هنوز قیمتی ننوشته‌اید.
prices-no-goods = اول یک محصول بنویسید.
prices-ask-which = برای نوشتن قیمت روی محصول بزنید.
prices-line = { $name }: { $price }
prices-line-old = { $name }: { $price } ({ $day })
prices-ready = متن آماده
prices-stand = امروز هم همین است
prices-ask = قیمت امروزش را بنویسید، مثلاً: کیلویی ۸۵ هزار تومان.
prices-none = بدون قیمت

## The list to be forwarded

prices-list-day = لیست قیمت، { $day }
prices-list = لیست قیمت
prices-list-line = { $name }: { $price }
