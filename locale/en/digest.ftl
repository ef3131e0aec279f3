### The day's list and how it is planned.

key-today = Today
today-head = { $day } · { $count } calls today, about { $minutes } minutes
today-head-no-calls = { $day }
today-nothing = No calls are left for today.
today-made = You made { $count } calls; none is left for today.
today-more = … and { $count } more; they come card by card.
today-waiting = { $count } more of groups 4 and 5 did not fit into today.
today-by-sms = By SMS: { $names }
today-by-sms-more = By SMS: { $names } and { $count } more
today-money-head = Money promised:
today-money = { $name }, { $amount }, due { $day }
today-money-unknown = { $name }, due { $day }
today-coming = { $name }: { $day }
today-coming-perhaps = { $name }: { $day } (probably)
today-closed = { $day } is closed. Its promises moved to { $until }.
today-all-tomorrow = { $count } people moved to { $until }.

today-key-start = Begin with the first
today-key-tomorrow = All tomorrow
today-key-more = The others too
today-key-closed = Closed today
today-key-open = Not closed
today-key-plan = Hours and time

plan-head = Your days:
plan-digest = The day's list: at { $hour }
plan-digest-off = The day's list does not come by itself; /today has it.
plan-minutes = Time for calls: { $minutes } minutes a day, { $each } a call
plan-evening = The evening before, tomorrow's list comes as Excel.
plan-week = The week's planning: Friday at { $hour }
plan-week-off = The week's planning does not come by itself; /week has it.
plan-closings = Your closing days: { $days }
plan-key-digest = Hour of the list
plan-key-week = Hour on Friday
plan-key-minutes = Time a day
plan-key-each = Time a call
plan-key-closing = Closing day
plan-key-digest-off = No list
plan-key-digest-on = List on
plan-key-evening-on = Excel the evening before
plan-key-evening-off = No Excel
plan-key-week-off = Not on Friday
plan-key-week-on = On Friday
plan-ask-digest = At what time shall the day's list come? For example 8:30
plan-ask-week = At what time on Friday shall we plan the week? For example 16:00
plan-ask-minutes = How many minutes a day do you have for calls? For example 30
plan-ask-each = How many minutes is a call? For example 5
plan-ask-closing = On which day are you closed? For example tomorrow
plan-hour-unread = “{ $said }” is no time of day. Write 8:30, for example.
plan-minutes-unread = Write a number from { $least } to { $most }.
plan-day-unread = “{ $said }” is no day. Write “tomorrow”, for example.
plan-minutes-value = { $minutes } minutes

evening-file = Calls of { $day }
evening-text = The list of { $day }, for when Telegram is cut off: { $count } people.
file-name = Name
file-phone = Number
file-city = City
file-group = Group
file-why = Why
file-amount = Amount
file-calls = Calls
file-money = Money promised

command-today = who is to be called today
