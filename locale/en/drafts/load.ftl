### A special load: what he bought or asked for, that it has come, and an offer without pressure.

load-bought =
    You took { $product } from me before.
    { $ago } you took { $product } from us.
    Last time you took { $bought }.
load-asked =
    You asked for { $product }.
    We talked of { $product }.
load-none =
    I wanted you to know.
    A short piece of news.
load-news =
    A load of { $load } has come.
    We have { $load } now.
    { $load } has arrived.
load-price =
    It is { $price }, until { $until }.
load-ask =
    If you need some I will keep it for you.
    Ring me if you want it.
    Would it suit you?
    Tell me how much to set aside.
pack-load =
    Hello. A load of { $load } has come; ring me if you need some.
    Hello. { $load } has come.
pack-load-price =
    Hello. { $load } has come, { $price } until { $until }. Ring me if you need some.
pack-greeting =
    Hello. A happy { $occasion } to you and your family.
    Hello. Happy { $occasion }.
pack-greeting-neutral = Hello. I thought of you for { $occasion }.
