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
form-earlier-button = این دکمه برای سؤال قبلی بود؛ به سؤال آخر جواب بدهید.
form-none-open = الان سؤالی باز نیست.
