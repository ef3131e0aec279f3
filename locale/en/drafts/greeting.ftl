### Occasions and birthdays: what is wished, what is remembered, how it ends.

felicity =
    A happy { $occasion } to you.
    { $occasion } is here, may it be a happy one.
    I wish you a happy { $occasion }.
    Happy { $occasion } to you and your family.
    My good wishes for { $occasion }.
felicity-yalda =
    A happy Yalda night to you.
    Yalda night is here, may it be a happy one.
    I wish you a happy Yalda night.
    Happy Yalda night to you and your family.
    My good wishes for Yalda night.
felicity-nowruz =
    A happy Nowruz to you.
    Nowruz is here, may it be a happy one.
    I wish you a happy Nowruz.
    Happy Nowruz to you and your family.
    My good wishes for Nowruz.
felicity-only-ramadan_start =
    A happy Ramadan to you.
    Ramadan is here, may it be a happy one.
    I wish you a happy Ramadan.
    Happy Ramadan to you and your family.
    My good wishes for Ramadan.
felicity-birthday =
    Happy birthday.
    A happy birthday to you.
    It is your birthday today, a happy one.
    My good wishes for your birthday.
felicity-neutral =
    For { $occasion } I thought of you.
    { $occasion } is a reason to greet you.
    It is { $occasion }, so I send a word.
wish-second-yalda =
    a long and warm night.
    a mild winter.
wish-second-nowruz =
    a year of plenty.
    a green spring.
greeting-often =
    You took { $product } several times this year.
    Thank you for { $product }, several times this year.
greeting-bought =
    I remember that you took { $product }.
    Thank you for taking { $product }.
    { $bought } went to you, thank you.
    { $ago } you took { $product }, thank you.
    You relied on us for { $product }.
greeting-asked =
    You asked for { $product }, I remember.
    We talked of { $product }.
greeting-city =
    I greet you all in { $city }.
    My greetings to { $city }.
greeting-none =
    I wanted to send a word.
    I was thinking of you.
    It is good to know you.
greeting-said =
    I rang to say just that and to ask how you are.
    I only wanted to hear your voice.
    That is all. Is the family well?
