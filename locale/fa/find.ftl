### Finding people.

find-nobody = کسی با «{ $asked }» پیدا نشد. بخشی از نام، چهار رقم آخر شماره، شهر یا محصول را بنویسید.
find-trashed = { $count } نفر در سطل هست.
find-key-trashed = برگردان از سطل: { $name }
find-some = { $count } نفر با «{ $asked }»:
find-many = { $count } نفر اول با «{ $asked }»؛ یک کلمه دیگر هم بنویسید تا کمتر شوند:
find-last-purchase = آخرین خرید { $day }
find-ask = چه کسی؟ بخشی از نام، چهار رقم آخر شماره، شهر یا محصول را بنویسید.
