### The weekly session, and how a call begins.

opening-hello = Hello { $name }
opening-hello-unnamed = Hello, good day
opening-unheard-1 = { $greeting }, how are you? I have not heard your voice for a while and wanted to ask after you. I hope all is well?
opening-unheard-2 = { $greeting }. You were on my mind, so I called to ask how you are.
opening-unheard-3 = { $greeting }. We have not talked for a while. How is work?
opening-unheard-4 =
    { $named ->
        [true] { $greeting }, how are you? I have long wanted to call. Is the family well?
       *[false] { $greeting }. I have long wanted to call. How is work?
    }
opening-plain-1 = { $greeting }, how are you? I called to ask after you. How is work?
opening-plain-2 = { $greeting }. Is everything well?
opening-plain-3 = { $greeting }, how are you? I wanted to hear from you.
opening-plain-4 = { $greeting }. Is everything going well?
opening-delivery-1 = { $greeting }. I called to ask about your load. Did everything go well?
opening-delivery-2 = { $greeting }. I wanted to ask where your load stands. Is all in order?
opening-left-1 = { $greeting }. Did the load arrive well? Were you happy with the goods?
opening-left-2 = { $greeting }. Did you get the load? Was it what you wanted?
opening-sample-1 = { $greeting }. Did you get the sample? What did you think?
opening-sample-2 = { $greeting }. Have you seen the sample? Is it of use to you?
opening-third-1 = { $greeting }. Is there anything you need these days that I can prepare?
opening-third-2 = { $greeting }. How are you? If there is anything I can do, tell me.
opening-birthday-1 = { $greeting }. Happy birthday. I called to say just that and to ask after you.
opening-money-1 = { $greeting }. I called to settle the account; when could we talk?
opening-win-back-1 = { $greeting }. I have not been in touch for very long, which was my fault. How are you, how is work?
opening-win-back-2 = { $greeting }. I have not heard from you for some time; my fault. How are you?

command-week = the week's planning
key-week = The week

week-ask = Let us go through { $count } people of { $groups }. How many hours do you have?
week-invitation = Time to plan the week: { $count } people of { $groups }. How many hours do you have?
week-groups-4 = groups 4 and 5
week-groups-3 = groups 3 to 5
week-nobody = Nobody is on this week's list.
week-unknown = { $count } people of groups 4 and 5 have no buying rhythm yet; their next purchases will show it.
week-open = The week's planning was left at card { $place } of { $count }.
week-hours = { $hours } h
week-key-go-on = Go on
week-key-anew = Anew
week-key-text = Text
week-key-file = Excel
week-key-win-back = Not here for long
week-last-talk = Last talk: { $day }
week-key-planned = I will call next week
week-key-talked = Talked
week-key-bought = Bought
week-key-unanswered = No answer
week-key-later = Later
week-key-never = Never call again
week-done-planned = { $name } is planned for { $day }.
week-done-later = { $name } is left for later.
week-done-never = { $name } will not be on a call list again.
week-end-seen = You saw { $seen } people.
week-end-planned = You saw { $seen } people: { $count } are planned from { $first } to { $last }, { $each } a day.
week-end-planned-one = You saw { $seen } people: { $count } are planned for { $first }.
week-end-back = { $name } came back after { $days } days.
week-end-risen = { $name } rose to group { $group }.
week-end-slipped = Not here for long: { $names }
week-end-calls = Of { $due } promised calls { $made } were made.
week-end-calls-none = Of { $due } promised calls none was made yet.
week-list-head = The week's list, { $count } people:
week-win-back-head = Not here for long, { $count } people:
week-win-back-nobody = There is nobody who has not been here for long.
week-win-back-line = Last purchase { $days } days ago
week-file = The week of { $day }
week-each-few = { $low } to { $high }
