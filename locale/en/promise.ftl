### Choosing a day for a promise.

promise-ask = { $name }: a promise for which day?
promise-tomorrow = Tomorrow
promise-saturday = Saturday
promise-next-week = In a week
promise-next-month = In a month
promise-date = Date…
promise-month = { $month } { $year }
promise-month-before = ‹ { $month }
promise-month-after = { $month } ›
promise-number = { $number }.{" "}
promise-day-on = One day later
promise-week-on = One week later
promise-kept = Done
promise-drop = Drop it
