### The full history of a customer.

history-total = تاریخچه: { $total } مورد
history-nothing = هنوز چیزی در تاریخچه نیست.
history-line = { $day }: { $what }
history-line-by = { $day }، { $by }: { $what }

history-called-in = تماس گرفت؛ { $outcome }
history-called-out = زنگ زدید؛ { $outcome }
history-other-in = پیام داد؛ { $outcome }
history-other-out = پیام دادید؛ { $outcome }
history-about = { $what } ({ $products })
history-standing = از فهرست قبلی شما آمد
history-bought = خرید: { $what }
history-tried = خرید آزمایشی: { $what }
history-promise-open = قرار باز برای { $due }: { $reason }
history-promise-done = قرار { $due } انجام شد: { $reason }
history-promise-dropped = قرار { $due } کنار گذاشته شد: { $reason }
history-paid-sum = پول داد: { $amount }
history-paid = پول داد
history-money = وعده پول، { $amount }
history-remark-remember = یادتان باشد: { $said }
history-remark-birthday = تولد: { $said }
history-remark-taste = سلیقه: { $said }
history-remark-joke = شوخی: { $said }
history-remark-complaint = گلایه: { $said }
history-paper-photo = عکس
history-paper-voice = پیام صوتی
history-paper-document = فایل
history-paper-location = مکان
history-paper-said = { $what }: { $said }

history-time = ساعت { $time }
history-goes-along = با پاک کردنش { $loads } خرید و { $promises } قرار هم پاک می‌شود.
history-cleared = پاک شد. { $what }

history-key-open = تاریخچه
history-key-card = کارت
history-key-merge = یکی کردن
history-key-clear = پاک کن
history-key-send = نشان بده
history-key-remember = یادداشت
history-key-birthday = تولد
history-key-taste = سلیقه
history-key-joke = شوخی
history-key-complaint = گلایه
history-sent = { $name }، { $day }
history-sent-said = { $name }، { $day }: { $said }
history-no-number = شماره‌ای از او ندارید.
