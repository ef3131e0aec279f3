### The evening tidy-up.

tidy-offer = امروز { $calls } تماس نوشتید. { $bare } تا نام یا محصول ندارد؛ دو دقیقه کار است.
tidy-offer-night = از دیشب { $calls } تماس نوشتید. { $bare } تا نام یا محصول ندارد؛ دو دقیقه کار است.
tidy-offer-papers = از امروز { $papers } عکس، پیام صوتی یا خط هنوز صاحب ندارد؛ دو دقیقه کار است.
tidy-offer-papers-too = { $papers } عکس، پیام صوتی یا خط هم صاحب ندارد.
tidy-later = تماس‌هایی که گفتید صبح، هنوز کامل نیست؛ دو دقیقه کار است.
tidy-put-off = باشد، فردا صبح می‌گویم.
tidy-left-alone = باشد، همین‌طور می‌ماند.
tidy-ask-both = نام و محصولش را بنویسید، مثلاً: رضایی نخود
tidy-ask-name = نامش را بنویسید.
tidy-ask-product = چه محصولی می‌خواست؟
tidy-no-letters = در این پیام نامی ندیدم. نام یا محصول را بنویسید.
tidy-done = { $done } تا کامل شد.
tidy-still = { $left } تا همین‌طور ماند.
tidy-all-done = همه کامل است.
tidy-papers = این‌ها هنوز صاحب ندارند:
tidy-key-now = الان
tidy-key-later = فردا صبح
tidy-key-leave = همین‌طور بماند
tidy-key-skip = همین‌طور بماند
