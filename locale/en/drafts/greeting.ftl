### Occasions and birthdays: what is wished, what is remembered, how it ends.

felicity =
    A happy { $occasion } to you.
    { $occasion } is here, may it be a happy one.
    I wish you a happy { $occasion }.
    Happy { $occasion } to you and your family.
    My good wishes for { $occasion }.
    Happy { $occasion }.
    First of all, a happy { $occasion }.
    I wanted to wish you a happy { $occasion } myself.
    { $occasion } should not pass without a word.
    May { $occasion } be a good one.
    At { $occasion } I think of you, a happy one.
    Good wishes to you all for { $occasion }.
felicity-yalda =
    A happy Yalda to you.
    Happy Yalda to you and your family.
    The longest night is here, a happy one.
    My good wishes for Yalda.
felicity-nowruz =
    A happy new year to you.
    Happy new year to you and your family.
    Spring is here, a happy one to you.
    My good wishes for the new year.
felicity-only-ramadan_start =
    A happy Ramadan to you.
    Ramadan is here, may it be a happy one.
    I wish you a happy Ramadan.
    Happy Ramadan to you and your family.
    My good wishes for Ramadan.
    A blessed Ramadan to you.
    First of all, a blessed Ramadan.
    May your Ramadan be blessed.
felicity-birthday =
    Happy birthday.
    A happy birthday to you.
    It is your birthday today, a happy one.
    My good wishes for your birthday.
    I wish you a happy birthday.
    First of all, happy birthday.
    I knew that today is your day, a happy one.
    Many happy returns.
    Your birthday should not pass without a word.
    I wanted to wish you a happy birthday myself.
felicity-neutral =
    For { $occasion } I thought of you.
    { $occasion } is a reason to greet you.
    It is { $occasion }, so I send a word.
    { $occasion } brought you to my mind.
    On { $occasion } I wanted to ask after you.
    At { $occasion } I think of friends.
    I took { $occasion } as a reason to write.
    { $occasion } should not pass without a word.
greeting-often =
    You took { $product } several times this year.
    Thank you for { $product }, several times this year.
    Several times this year { $product } went to you, thank you.
    This year we worked together on { $product } several times.
    I remember, { $product } several times this year.
    You came to us for { $product } several times this year.
greeting-bought =
    I remember that you took { $product }.
    Thank you for taking { $product }.
    { $bought } went to you, thank you.
    { $ago } you took { $product }, thank you.
    You relied on us for { $product }.
    I have not forgotten { $bought }.
    I am still grateful for { $product }.
    You trusted us with { $product }, thank you.
    { $product } makes me think of you.
    My thanks for { $bought } too.
took =
    You took { $product } from us,
    You took { $bought },
    { $ago } you took { $product },
    { $ago } you took { $bought },
    I remember you took { $product },
    You bought { $product } from us,
    You came to us for { $product },
    You trusted us with { $product },
    I have not forgotten { $bought },
    You had { $bought } from us,
grateful =
    thank you.
    it was kind of you.
    I am grateful.
    many thanks.
    it gave us heart.
    that was a kindness.
    I thank you for it.
    I value that.
    may it serve you well.
    you have my thanks.
greeting-asked =
    You asked for { $product }, I remember.
    We talked of { $product }.
    You wanted { $product }, I have not forgotten.
    Thank you for asking us about { $product }.
    I remember our talk about { $product }.
    You came to us about { $product }, thank you.
greeting-city =
    I greet you all in { $city }.
    My greetings to { $city }.
    When { $city } is named I think of you.
    I hope all is well in { $city }.
greeting-none =
    I wanted to send a word.
    I was thinking of you.
    It is good to know you.
    I wanted to write myself.
    You came to my mind.
    I am glad to know you.
    I hope you are well.
    I wished to ask after you too.
    I value knowing you.
    I thought I would write two lines.
greeting-rang =
    I rang to say just that,
    I wanted to say it myself,
    No other reason,
    I only wanted to hear your voice,
    A message was not enough,
    I thought I would ring,
    That is all I wanted,
    I will not keep you,
    I was thinking of you,
    I wanted a word with you,
greeting-ask =
    how are you?
    are you well?
    is the family well?
    is everybody well?
    how are things?
    is all in order?
    how is life?
    how are you all?
    what is the news?
    is all going well?
greeting-said =
    I rang to say just that and to ask how you are.
    I only wanted to hear your voice.
    That is all. Is the family well?
    I wanted to say it myself and ask after you.
    It is good to hear your voice.
    A message was not enough, so I rang.
    No other reason, I just wanted to hear you.
    I will not keep you, that is all.
wish =
    Stay well.
    All the best.
    May you be well.
    God keep you.
    Be at peace.
    Good health to you.
    A light heart to you.
    Many good years.
    Peace to your home.
    Good luck in all.
    May work go well.
    Health to your family.
hope-how =
    With all my heart,
    As always,
    Sincerely,
    This year too,
    With respect,
hope =
    I wish you good health.
    I wish you calm days.
    I wish you a warm home.
    may your work go well.
    may your table be full.
    I wish you a light heart.
    I pray that you stay well.
    I wish you many good years.
wish-first =
    May you be well and
    Stay healthy and
    All the best and
    Be at peace and
    Keep warm and
    Good health and
    A light heart and
    A full table and
    Good fortune and
    Long life and
wish-second =
    blessed.
    good luck in all.
    safe travels.
    health to your family.
    calm days.
    peace at home.
    good work.
    many good years.
    plenty on your table.
    few cares.
wish-second-yalda =
    a long and warm night.
    a mild winter.
wish-second-nowruz =
    a year of plenty.
    a green spring.
