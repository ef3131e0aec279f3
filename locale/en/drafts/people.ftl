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
hello-brief =
    Hello { $who }.
    { $who }, hello.
    Good day, { $who }.
    Greetings, { $who }.
    { $who }, good day.
hello-plain =
    Hello { $who }.
    Hello { $who }, good day.
hello-unnamed = Hello, good day.
wish-first =
    May you be well and
    Stay healthy and
    All the best and
    Be at peace and
    Keep warm and
wish-second =
    blessed.
    good luck in all.
    safe travels.
    health to your family.
    calm days.
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
