### A special load: what he bought or asked for, that it has come, and an offer without pressure.

load-bought =
    You took { $product } from me before.
    { $ago } you took { $product } from us.
    Before, you took { $bought }.
    I remember you took { $product }.
    You know our loads of { $product }.
    You had { $bought } from us.
    { $product } made me think of you.
    We sent you { $product } before.
    As you took { $product } before, I thought of you.
    You once came to us for { $product }.
load-asked =
    You asked for { $product }.
    We talked of { $product }.
    You wanted { $product }, I remember.
    You were looking for { $product }.
    You had asked me about { $product }.
    I have not forgotten you wanted { $product }.
    As you asked for { $product }, I thought of you.
    { $product } was on your mind.
load-none =
    I wanted you to know.
    A short piece of news.
    It may be of use to you.
    I thought you should know.
    I will be brief.
    You came to my mind.
    Here is some news.
    I would not leave you out.
    Just so that you know.
    A word about work.
load-news =
    A load of { $load } has come.
    We have { $load } now.
    { $load } has arrived.
    A load of { $load } is here.
    We have just got { $load }.
    { $load } is in.
    A load of { $load } is with us.
    We brought in { $load }.
    { $load } came in lately.
    There is a load of { $load }.
load-tell =
    I can tell you,
    By the way,
    For your information,
    You should know,
    Just to say,
    A short word,
    Let me tell you,
    I wanted to say,
load-here =
    a load of { $load } has come.
    we have { $load } now.
    { $load } has arrived.
    { $load } is here.
    we got a load of { $load }.
    we brought in { $load }.
    { $load } is in.
    there is a load of { $load }.
load-when =
    These days,
    This week,
    This month,
    For now,
    For your work,
    For the coming weeks,
load-want =
    do you need { $load }?
    would { $load } suit you?
    are you after { $load }?
    do you want { $load }?
    could you use { $load }?
    is { $load } in your plans?
    shall I keep { $load } for you?
    are you short of { $load }?
load-come =
    A load has just come.
    It has arrived.
    We have it now.
    It is with us.
    We just brought it in.
    A load is here.
    It came in lately.
    We got a load.
load-price =
    It is { $price }, until { $until }.
    Until { $until } it is { $price }.
    The price is { $price }, until { $until }.
    { $price }, and so until { $until }.
    We count { $price } until { $until }.
    I can hold { $price } until { $until }.
load-ask =
    If you need some I will keep it for you.
    Ring me if you want it.
    Would it suit you?
    Tell me how much to set aside.
    Shall I keep some for you?
    How much shall I put by?
    Tell me yes or no.
    I wait for your word.
    Say how much you need.
    What do you think?
    It is up to you.
    Shall I send some?
load-keep =
    If you need some,
    If you want it,
    Should it suit you,
    If it is of use,
    Whenever you like,
    If you wish,
    If it fits your plans,
    Should you need it,
load-word =
    ring me.
    let me know.
    tell me to keep it.
    send me a word.
    I will set it aside.
    call me.
    tell me how much.
    I am here.
    we can talk.
    say so.
pack-load =
    Hello. A load of { $load } has come; ring me if you need some.
    Hello. { $load } has come.
pack-load-price =
    Hello. { $load } has come, { $price } until { $until }. Ring me if you need some.
pack-greeting =
    Hello. A happy { $occasion } to you and your family.
    Hello. Happy { $occasion }.
pack-greeting-neutral = Hello. I thought of you for { $occasion }.
