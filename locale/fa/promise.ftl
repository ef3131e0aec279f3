### Choosing a day for a promise.

promise-ask = { $name }: قرار برای چه روزی؟
promise-tomorrow = فردا
promise-saturday = شنبه
promise-next-week = هفته بعد
promise-next-month = ماه بعد
promise-date = تاریخ…
promise-month = { $month } { $year }
promise-month-before = ‹ { $month }
promise-month-after = { $month } ›
promise-number = { $number }.{" "}
promise-day-on = یک روز عقب
promise-week-on = یک هفته عقب
promise-kept = انجام شد
promise-drop = برداشته شود
