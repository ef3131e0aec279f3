### Days, months and money: the small words inside sentences.

day-today = امروز
day-yesterday = دیروز
day-tomorrow = فردا
day-full = { $weekday } { $day } { $month }
day-full-year = { $weekday } { $day } { $month } { $year }

weekday-0 = شنبه
weekday-1 = یکشنبه
weekday-2 = دوشنبه
weekday-3 = سه‌شنبه
weekday-4 = چهارشنبه
weekday-5 = پنجشنبه
weekday-6 = جمعه
weekday-short-0 = ش
weekday-short-1 = ی
weekday-short-2 = د
weekday-short-3 = س
weekday-short-4 = چ
weekday-short-5 = پ
weekday-short-6 = ج

month-1 = فروردین
month-2 = اردیبهشت
month-3 = خرداد
month-4 = تیر
month-5 = مرداد
month-6 = شهریور
month-7 = مهر
month-8 = آبان
month-9 = آذر
month-10 = دی
month-11 = بهمن
month-12 = اسفند

money-billion = میلیارد
money-million = میلیون
money-thousand = هزار
money-and = { " و " }
money-toman = { $amount } تومان
