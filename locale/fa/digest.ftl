### The day's list and how it is planned.

key-today = امروز
today-head = { $day } · امروز { $count } تماس، حدود { $minutes } دقیقه
today-head-no-calls = { $day }
today-nothing = برای امروز تماسی نمانده.
today-made = امروز { $count } تماس گرفتید؛ برای امروز تماسی نمانده.
today-more = … و { $count } نفر دیگر؛ یکی‌یکی در کارت‌ها می‌آیند.
today-waiting = { $count } نفر دیگر از گروه ۴ و ۵ در وقت امروز جا نشدند.
today-by-sms = با پیامک: { $names }
today-by-sms-more = با پیامک: { $names } و { $count } نفر دیگر
today-money-head = وعده پول:
today-money = { $name }، { $amount }، موعد { $day }
today-money-unknown = { $name }، موعد { $day }
today-coming = { $name }: { $day }
today-coming-perhaps = { $name }: { $day } (احتمالی)
today-closed = { $day } تعطیل شد. قرارهای آن روز رفت برای { $until }.
today-all-tomorrow = { $count } نفر رفتند برای { $until }.

today-key-start = شروع از اولی
today-key-tomorrow = همه را بگذار فردا
today-key-more = بقیه را هم بیاور
today-key-closed = امروز تعطیل
today-key-open = تعطیل نیست
today-key-plan = ساعت و وقت

plan-head = برنامه روزانه شما:
plan-digest = فهرست روز: ساعت { $hour }
plan-digest-off = فهرست روز خودش نمی‌آید؛ با /today هر وقت بخواهید هست.
plan-minutes = وقت تماس: روزی { $minutes } دقیقه، هر تماس { $each } دقیقه
plan-evening = شب قبل، فهرست فردا به‌صورت اکسل می‌آید.
plan-week = برنامه هفته: جمعه ساعت { $hour }
plan-week-off = برنامه هفته خودش نمی‌آید؛ با /week هر وقت بخواهید هست.
plan-closings = روزهای تعطیل شما: { $days }
plan-key-digest = ساعت فهرست
plan-key-week = ساعت جمعه
plan-key-minutes = وقت روزانه
plan-key-each = هر تماس
plan-key-closing = روز تعطیل
plan-key-digest-off = فهرست نیاید
plan-key-digest-on = فهرست بیاید
plan-key-evening-on = اکسل شب قبل
plan-key-evening-off = اکسل نیاید
plan-key-week-off = جمعه نیاید
plan-key-week-on = جمعه بیاید
plan-ask-digest = فهرست روز چه ساعتی بیاید؟ مثلاً ۸:۳۰
plan-ask-week = جمعه چه ساعتی برنامه هفته را بچینیم؟ مثلاً ۱۶ یا ۴ عصر
plan-ask-minutes = روزی چند دقیقه برای تماس وقت دارید؟ مثلاً ۳۰
plan-ask-each = هر تماس چند دقیقه؟ مثلاً ۵
plan-ask-closing = کدام روز تعطیل هستید؟ مثلاً فردا، ۱۵ دی
plan-hour-unread = «{ $said }» ساعت نیست. مثلاً بنویسید ۸:۳۰ یا ۷ صبح.
plan-minutes-unread = یک عدد بین { $least } و { $most } بنویسید.
plan-day-unread = «{ $said }» روز نیست. مثلاً بنویسید فردا یا ۱۵ دی.
plan-minutes-value = { $minutes } دقیقه

evening-file = فهرست تماس { $day }
evening-text = فهرست { $day } برای وقتی که تلگرام قطع باشد: { $count } نفر.
file-name = نام
file-phone = شماره
file-city = شهر
file-group = گروه
file-why = چرا
file-amount = مبلغ
file-calls = تماس
file-money = وعده پول

command-today = تماس‌های امروز
