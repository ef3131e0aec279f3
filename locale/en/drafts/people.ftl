### How a person is addressed and greeted. In a part of several lines every line is one way to say it.

called-aqa = Mr { $name }
called-khanom = Ms { $name }
called-formal-khanom = Ms { $name }
called-mohandes = Mohandes { $name }
called-doktor = Dr { $name }
called-ostad = Ostad { $name }
called-haj = Haj Agha { $name }
called-haj_khanom = Haj Khanom { $name }
called-karbalaei = Karbalaei { $name }
called-mashhadi = Mashhadi { $name }
called-first-aqa = { $name } Agha
called-first-khanom = { $name } Khanom
called-first-haj = Haj { $name }
titles-before =
    Mr
    Ms
    Mrs
    Dr
    Mohandes
    Ostad
    Haj Agha
    Haj Khanom
    Haj
titles-behind =
    Agha
    Khanom
no-names =
    unknown
    unnamed
    no name
    customer
    nobody
    caller
    ناشناس
firms =
    company
    shop
    store
    trading
    restaurant
    hotel
    factory
    market
    شرکت
    فروشگاه
hello =
    Hello { $who }.
    Hello { $who }, good day.
    Hello { $who }, I hope you are well.
    Hello { $who }, how are you?
    Good day, { $who }.
    { $who }, hello.
    Greetings, { $who }.
    { $who }, good day.
    Hello { $who }, all well?
    Hello { $who }, more power to you.
    Hello and respect, { $who }.
    Hello { $who }, may you not be weary.
    My greetings, { $who }.
    { $who }, greetings.
hello-said =
    Hello { $who }.
    Hello { $who }, good day.
    Hello { $who }, I hope you are well.
    Hello { $who }, how are you?
    Hello { $who }, all well?
    Hello { $who }, more power to you.
    Hello { $who }, may you not be weary.
    Hello { $who }, a good day to you.
    Hello { $who }, peace be with you.
hello-plain =
    Hello { $who }.
    Hello { $who }, good day.
hello-firm =
    Hello { $who }, good day.
    Good day, { $who }.
    Greetings, { $who }.
hello-unnamed = Hello, good day.
ago-0 = Today
ago-1 = Yesterday
ago-days = A few days ago
ago-week = Last week
ago-weeks = A few weeks ago
ago-months = Some months ago
ago-last-year = Last year
field-who = name
field-product = product
field-bought = goods
field-ago = when
field-city = city
field-occasion = occasion
field-load = new load
field-price = price
field-until = until
field-signature = signature
cheerful =
    happy
    congratulations
    merry
    dear
    joy
    celebrat
selling =
    discount
    sale
    price
    cheap
    buy
    offer
    in stock
    order

## What is written and not said to somebody on the phone, as it stands in the parts.

of-a-text =
    Ring me if you want it.
    I wait for your word.
    ring me.
    call me.
    send me a word.

## What nobody asks a shop or a firm, as it stands in the parts.

of-a-home =
    Is the family well?
    is the family well?
    That is all. Is the family well?
    Health to your family.
    health to your family.

echoes =
    thank* grateful obliged
    remember* forgotten
    voice
    news
    talk* spoke* speak word words
    well healthy health
    ring rang call
    tell
    today
    day days
    lately
    load loads
    wait*
    wanted wished
    think thought mind
    work business trade
    market
    safely
    arrive* come came
    order
    trust*
    kind kindness
    need*
    happy
    blessed
    family
    peace
    life
    warm
    plenty
    luck
    fault blame
    sorry apolog*
    time
    long
    brief
    busy
    month
    week weeks
    twice both two
    last
    short
    matter
    home
    god
    send sent
