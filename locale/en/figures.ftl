### Days, months and money: the small words inside sentences.

day-today = today
day-yesterday = yesterday
day-tomorrow = tomorrow
day-full = { $weekday } { $day } { $month }
day-full-year = { $weekday } { $day } { $month } { $year }

weekday-0 = Saturday
weekday-1 = Sunday
weekday-2 = Monday
weekday-3 = Tuesday
weekday-4 = Wednesday
weekday-5 = Thursday
weekday-6 = Friday
weekday-short-0 = Sa
weekday-short-1 = Su
weekday-short-2 = Mo
weekday-short-3 = Tu
weekday-short-4 = We
weekday-short-5 = Th
weekday-short-6 = Fr

month-1 = Farvardin
month-2 = Ordibehesht
month-3 = Khordad
month-4 = Tir
month-5 = Mordad
month-6 = Shahrivar
month-7 = Mehr
month-8 = Aban
month-9 = Azar
month-10 = Dey
month-11 = Bahman
month-12 = Esfand

money-billion = billion
money-million = million
money-thousand = thousand
money-and = { " " }
money-toman = { $amount } toman
