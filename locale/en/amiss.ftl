### What cannot be meant.

amiss-too_short = This number lacks one or more digits: { $written }. I kept the rest of the line; just send the right number.
amiss-too_long = This number has too many digits: { $written }. I kept the rest of the line; just send the right number.
amiss-no_area_code = This number has no area code: { $written }. I kept the rest of the line; send the number with its area code.
amiss-unknown_prefix = There is no such number in Iran: { $written }. I kept the rest of the line; just send the right number.
amiss-not_a_number = This is not a telephone number: { $written }. I kept the rest of the line; just send the right number.
amiss-contact = The number of this contact is not right: { $written }. Write the right one.
number-amiss = { $written } is no telephone number; the card keeps its own. Write the right one in reply to the card.
amiss-too-long = The message was long; I read only its first { $limit } characters.
amiss-command = There is no such command. /help lists what there is.
