### Occasions: what comes, reminders, seasons, the moon.

## Their names

occasion-nowruz = Nowruz
occasion-republic_day = Islamic Republic Day
occasion-sizdah_bedar = Sizdah Bedar
occasion-workers_day = Workers' Day
occasion-teachers_day = Teachers' Day
occasion-khomeini_demise = Demise of Imam Khomeini
occasion-khordad15 = 15 Khordad
occasion-guilds_day = Guilds' Day
occasion-industry_day = Industry and Mines Day
occasion-journalists_day = Journalists' Day
occasion-doctors_day = Doctors' Day
occasion-employees_day = Employees' Day
occasion-exports_day = Exports Day
occasion-students_day = Students' Day
occasion-drivers_day = Drivers' Day
occasion-yalda = Yalda night
occasion-bahman22 = 22 Bahman
occasion-engineers_day = Engineers' Day
occasion-chaharshanbe_suri = Chaharshanbe Suri
occasion-oil_day = Oil nationalisation
occasion-muharram_start = 1 Muharram
occasion-tasua = Tasua
occasion-ashura = Ashura
occasion-sajjad_martyrdom = Martyrdom of Imam Sajjad
occasion-arbaeen = Arbaeen
occasion-prophet_demise = Demise of the Prophet
occasion-reza_martyrdom = Martyrdom of Imam Reza
occasion-askari_martyrdom = Martyrdom of Imam Askari
occasion-prophet_birth = Birth of the Prophet
occasion-nurses_day = Nurses' Day
occasion-fatimiyeh_first = First Fatimiyeh
occasion-fatima_martyrdom = Martyrdom of Fatima
occasion-mothers_day = Mother's Day
occasion-fathers_day = Father's Day
occasion-mabath = Mabath
occasion-husayn_birth = Birth of Imam Husayn
occasion-youth_day = Youth Day
occasion-mid_shaban = Mid-Shaban
occasion-ramadan_start = 1 Ramadan
occasion-hasan_birth = Birth of Imam Hasan
occasion-qadr_19 = Night of Qadr, 19 Ramadan
occasion-ali_martyrdom = Martyrdom of Imam Ali
occasion-qadr_23 = Night of Qadr, 23 Ramadan
occasion-eid_fitr = Eid al-Fitr
occasion-sadiq_martyrdom = Martyrdom of Imam Sadiq
occasion-daughters_day = Daughters' Day
occasion-reza_birth = Birth of Imam Reza
occasion-jawad_martyrdom = Martyrdom of Imam Jawad
occasion-baqir_martyrdom = Martyrdom of Imam Baqir
occasion-arafah = Arafah
occasion-eid_adha = Eid al-Adha
occasion-hadi_birth = Birth of Imam Hadi
occasion-eid_ghadir = Eid al-Ghadir
occasion-mubahala = Mubahala

season-nowruz = Nowruz
season-yalda = Yalda
season-muharram_start = Muharram
season-ramadan_start = Ramadan

lunar-month-1 = Muharram
lunar-month-2 = Safar
lunar-month-3 = Rabi I
lunar-month-4 = Rabi II
lunar-month-5 = Jumada I
lunar-month-6 = Jumada II
lunar-month-7 = Rajab
lunar-month-8 = Shaban
lunar-month-9 = Ramadan
lunar-month-10 = Shawwal
lunar-month-11 = Dhu al-Qada
lunar-month-12 = Dhu al-Hijja

## What comes

key-occasions = Occasions
command-occasions = Occasions ahead
occasions-head = { $count } occasions within 90 days:
occasions-head-all = { $count } occasions within 90 days, those switched off too:
occasions-none = No occasion within 90 days.
occasions-gone = ✓ Removed.
occasions-away = in { $days } days
occasions-maybe = probable
occasions-off = off
occasions-key-new = New occasion
occasions-key-all = Also those off
occasions-key-on = Only those on
occasions-key-list = All occasions

## One occasion

occasions-when = { $day }, { $away }
occasions-unsure = Its date is only probable.
occasions-unknown = Its next day is not known yet.
occasions-reminded = Reminder: { $days }, at { $hour }
occasions-reminded-off = The reminder is off.
occasions-reminded-by = Reminded of together with { $name }.
occasions-lead = { $days } days before
occasions-lead-day = on the day
occasions-moon-early = 1 { $month }: a day earlier than printed ({ $who }, { $day })
occasions-moon-same = 1 { $month }: as printed ({ $who }, { $day })
occasions-moon-late = 1 { $month }: a day later than printed ({ $who }, { $day })
occasions-key-leads = Days before
occasions-key-hour = Hour
occasions-key-switch-on = Switch on
occasions-key-switch-off = Switch off
occasions-key-earlier = { $month } a day earlier
occasions-key-later = { $month } a day later
occasions-key-once = Only this once
occasions-key-yearly = Every year
occasions-key-remove = Remove
occasions-key-calls = Call list

occasions-ask-leads = How many days before it? Several figures will do; zero is the day itself. For example: 14, 3, 0
occasions-leads-gift = 14 and 3 days before, on the day
occasions-leads-usual = 3 days before, on the day
occasions-leads-long = 7 and 2 days before
occasions-leads-eve = A day before
occasions-leads-day = On the day
occasions-ask-hour = At what time? For example: 10 or 18:30.
occasions-ask-own = Write its name and day in one line, for example: سالگرد مغازه ۵ مهر, or: هیئت ۱۷ صفر. With a year it comes only once.

occasions-lead-negative = A reminder comes before the occasion, not after it. Write figures from zero up.
occasions-lead-unread = From zero to { $farthest } days before can be written, at most four figures. For example: 3, 0
occasions-hour-unread = "{ $said }" is no time. Write for example 10 or 18:30.
occasions-hour-quiet = Reminders come between 9:00 and 20:30. Write a time in between.
occasions-own-dayless = I saw no day. Write for example: سالگرد مغازه ۵ مهر.
occasions-own-nameless = Write its name too, for example: سالگرد مغازه ۵ مهر.
occasions-own-impossible = There is no such day in the calendar. Write day and month again.
occasions-owner-only = Only the owner of the book moves the first of a month.
occasions-moon-too-far = The first of a month differs from the calendar by one day at most.

## Whom to ring

occasions-calls-head = { $name }: ring these { $count } people.
occasions-calls-nobody = { $name }: nobody to ring.
occasions-season-head = { $name }: these { $count } have not bought yet this year.
occasions-season-nobody = { $name }: nobody of last year's is left.

## Reminders

occasions-said-ahead = { $name } is on { $day }, in { $days } days.
occasions-said-tomorrow = { $name } is tomorrow, { $day }.
occasions-said-today = Today, { $day }, is { $name }.
occasions-said-ahead-maybe = { $name } is probably on { $day }, in { $days } days. The date is not certain.
occasions-said-tomorrow-maybe = { $name } is probably tomorrow, { $day }. The date is not certain.
occasions-said-today-maybe = Today, { $day }, is probably { $name }. The date is not certain.
occasions-also = { $name } is on { $day }.
occasions-count-calls = ring { $count } yourself
occasions-count-texts = { $count } get a text of their own
occasions-count-pack = { $count } get the SMS
occasions-count-texts-mourning = { $count } get a condolence of their own
occasions-count-pack-mourning = { $count } get the SMS of condolence
occasions-semicolon = {"; "}
occasions-and = {" and "}
occasions-key-stop = Do not remind again

## Seasons

season-bought = Last year { $then } people bought { $goods } before { $season }.
season-bought-something = Last year { $then } people bought before { $season }.
season-left = { $left } of them have not bought yet this year.
season-key-list = List
season-key-later = Later
season-put-off = All right, I shall say it again on { $day }.
season-not-later = There is no time left before that day; the list is in /occasions.

## The moon

moon-ask = Today is 29 { $ended }. Was the moon seen? Which day is 1 { $month }?
moon-ask-again = Is today 30 { $ended } or 1 { $month }? Was the moon seen?
moon-key-today = Today is the first
moon-key-tomorrow = Tomorrow is the first
moon-key-after = The day after
moon-key-not-yet = Not announced yet
moon-noted = Noted: 1 { $month } is { $day }.
moon-asked-again = All right, I shall ask again in the morning.
moon-as-printed = All right, 1 { $month } stays as printed until you say otherwise. Move it in /occasions when it is announced.

## Undo

did-occasion-on = switching a reminder on: { $name }
did-occasion-off = switching a reminder off: { $name }
did-occasion-leads = the days of a reminder: { $name }
did-occasion-hour = the hour of a reminder: { $name }
did-occasion-new = the new occasion { $name }
did-occasion-gone = removing the occasion { $name }
did-occasion-once = once or every year: { $name }
did-occasion-moon = the first of { $name }
did-occasion-later = putting off a season's list: { $name }
did-occasion-season-off = switching a season's list off: { $name }
