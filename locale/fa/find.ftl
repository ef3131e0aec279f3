### Finding people.

find-nobody = کسی با «{ $asked }» پیدا نشد. بخشی از نام، چهار رقم آخر شماره، شهر یا محصول را بنویسید.
find-some = { $count } نفر با «{ $asked }»:
find-many = { $count } نفر اول با «{ $asked }»؛ یک کلمه دیگر هم بنویسید تا کمتر شوند:
find-last-purchase = آخرین خرید { $day }
find-ask = چه کسی؟ بخشی از نام، چهار رقم آخر شماره، شهر یا محصول را بنویسید.
