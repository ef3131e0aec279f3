### Whom to call and why; going through the list person by person.

due-rhythm = Buys every { $gap } days, { $gone } have gone.
due-rhythm-between = Usually buys every { $low } to { $high } days, { $gone } have gone.
due-stated-weekly = You said he buys every week.
due-stated-fortnightly = You said he buys every two weeks.
due-stated-monthly = You said he buys once a month.
due-stated-seasonal = You said he buys once a season.
due-stated-lately = Last bought within the last month.
due-stated-between = Last bought some { $low } to { $high } months ago.
due-stated-over = Last bought more than { $low } months ago.
due-why-late = { " " }A little late.
due-why-call = Call promised for { $day }.
due-why-promise = Promised for { $day }: { $reason }
due-why-unanswered = Did not answer { $count } times; try once more.
due-why-left = { $what } left on { $day }; ask whether it arrived well.
due-why-delivery = Bought { $what } on { $day }; ask where the load stands.
due-why-delivery-plain = Bought last week; ask where the load stands.
due-why-birthday = His birthday: { $said }
due-why-sample = Took a sample; ask how it was.
due-why-third-purchase = Bought twice, the last time { $days } days ago; the third is awaited.
due-why-old-list = From your old list; no talk with him is noted yet.
due-why-season = Bought before { $season } last year; not yet this year.
due-why-second-call = Bought once, { $days } days ago; ask how he is.

due-place = { $place } of { $count }
due-done-talked = Noted: talked to { $name }.
due-done-bought = Noted: { $name } bought.
due-done-unanswered = { $name } did not answer. { $again }
due-done-unanswered-day = I will say so again { $day }.
due-done-unanswered-week = Left to the weekly list.
due-done-tomorrow = { $name } is left for { $day }.
due-money-came = Noted: the money of { $name } came.
due-money-waits = All right, the money of { $name } is due { $day }.
due-finished = Today's list is done.
due-open-with = To begin: “{ $said }”

due-key-talked = Talked
due-key-bought = Bought
due-key-unanswered = No answer
due-key-next = Next
due-key-list = List
due-key-paid = Money came
due-key-left = Load left
