### Questions asked one at a time: calls, purchases, single values.

## Every question

form-noted = Noted: { $what }
form-noted-plain = Noted.
form-about = { $who }:
form-now = Now: { $now }
key-form-skip = Skip
key-form-back = Back
key-form-stop = Cancel
form-left = All right, nothing was written.
form-left-kept = No more questions; what you said is kept.
form-turned-back = You have turned this back, so its questions are closed too.
form-earlier-button = This button belonged to an earlier question; please answer the last one.
form-none-open = No question is open.
