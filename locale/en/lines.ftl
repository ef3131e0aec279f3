### Typed lines: several people, no number, whose is it.

lines-several = { $count ->
    [one] ✓ One call is stored:
   *[other] ✓ { $count } calls are stored:
}
lines-whose-known_names = Whose line is this?
lines-whose-last_card = Is this line about { $name }?
lines-whose-two_people = This line has the numbers of two people. Whom did you talk to?
lines-no-number = I kept this line, but it has no number. Send the number and it will be stored.
lines-one-without-number = "{ $said }" has no number. It is kept; send its number.
lines-waits = "{ $said }" belongs to nobody yet.
lines-ask-price = What is the right price? For example "85 thousand a kilo" or "425 million".
key-line-his = That line tells of this call
key-somebody-else = Somebody else, I give the number
key-price-right = That is right
key-price-other = Something else
ask-price = I wrote { $read }. Is that right?
did-calls = Several calls
did-line-kept = Kept "{ $name }"
did-load-price = Price: { $name }
lines-price-unclear = I did not understand the price. Write "85 thousand a kilo" or "425 million", for example.
lines-courtesy = At your service. After a call, send the number or a line; to find somebody, a part of the name will do.
