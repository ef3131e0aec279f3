### Lapse, win-back, delivery, thanks, third purchase and money: short, in the trader's own mouth.
### A half that ends with a comma or a noun goes on with any sentence of the half that follows it.

## Asking after him. «Since»: nobody talked to him for two weeks; «heard»: somebody did, or nobody knows.

lapse-since =
    I have not heard your voice for a while,
    We have not talked for some time,
    It is a while since I asked after you,
    We have not spoken lately,
    I have had no news of you for a while,
    Some time has passed since we talked,
    I am late in asking after you,
    I noticed we have not talked in weeks,
    It has been quiet between us,
    I have not asked how you are lately,
lapse-alone =
    I have not heard your voice for a while.
    We have not talked for some time.
    I have had no news of you lately.
    It is a while since we talked.
    It has been quiet between us.
    I am late in asking after you.
lapse-heard =
    I was thinking of you,
    You came to my mind today,
    I had a free minute,
    No special reason,
    Nothing urgent,
    I will be brief,
    I thought of you again,
    I had you in mind these days,
    I will not keep you long,
    I remembered you,
lapse-why =
    I wanted to ask how you are.
    I thought I would ask after you.
    I only wanted your news.
    I wished to know how things are.
    I would like to hear from you.
    I am asking after you.
    I hope that you are well.
    I wanted a word with you.
    I send you my greetings.
    I wonder how you have been.
lapse-how =
    I hope all is well?
    How is work?
    Is the family well?
    What news from { $city }?
    How are things in { $city }?
    How is trade these days?
    Are you keeping busy?
    Is everything in order?
    How goes business?
    Are you in good health?
    How is the market in { $city }?
    How are you all?
lapse-at =
    Tell me,
    In { $city },
    These days,
    This season,
    This week,
lapse-then =
    By the way,
    And you,
    So,
    And tell me,
lapse-thing =
    how is work?
    is trade good?
    is everything in order?
    are you busy?
    what is the news?
    how is the market?
    how is business?
    is all going well?
    how do things stand?
    is the season kind to you?
win-back-long =
    I have not asked after you for long,
    It was for me to ring and I did not,
    I let far too much time pass,
    I should have been in touch sooner,
    I have been silent for too long,
    It is very long since we talked,
    I have not heard your voice in ages,
    I lost touch with you,
    I am late in coming back to you,
    I have had no news of you in a long time,
win-back-fault =
    that was my fault.
    forgive me.
    the blame is mine.
    I am sorry for it.
    please excuse me.
    I have no excuse.
    it was careless of me.
    I apologise.
    do not hold it against me.
    I owe you an apology.
close =
    Stay well.
    Take care.
    I am here if you need me.
    Hope to see you soon.
    All the best.
    God keep you.
    I wait for your news.
    Be well.
    Give me a word when you can.
    At your service.
    Good health to you.
    With respect.

## A load that has left: did it come, and was it right?

delivery-load =
    The load of { $product },
    I wanted to ask, the load of { $product },
    My mind is on { $product },
    About { $bought },
    A question about { $product },
    I am following up { $bought },
    By the way, { $product },
    Just to be sure, { $bought },
    The { $product } that we sent,
    I am waiting for news of { $product },
delivery-arrived =
    has it arrived?
    did it come safely?
    has it reached you?
    did it arrive on time?
    did it come in whole?
    has it been unloaded?
    is it with you now?
    did it get there in order?
    has it come in?
    did it reach you in good shape?
delivery-guess =
    I hope { $product } has reached you safely.
    { $bought } should be with you by now.
    I think { $product } has come by now.
    God willing { $bought } came in safely.
    I trust { $product } has been unloaded.
    By my count { $bought } has arrived.
    I believe you have { $product } now.
    I hope { $bought } came on time.
delivery-unnamed =
    Did the load arrive safely?
    Has the load reached you?
    I hope your load came safely.
    Has your load come in?
    I wanted to ask whether the load came.
    Is the load with you now?
    Has the load been unloaded?
delivery-good =
    Were you content with it?
    Was it as you wanted?
    Was anything missing?
    Was the weight right?
    Are you happy with the goods?
    Did it match the order?
    Was all in order?
    How did you find it?
    Was the quality good?
    Was there any fault in it?
    Did it suit you?
    Was nothing short?
delivery-end =
    Tell me if there is anything.
    I wait for a word from you.
    Your opinion matters to me.
    A short word is enough.
    Be frank with me.
    Ring me if something is wrong.
    My phone is on.
    Just let me know.
    Good or bad, tell me.
    I would like to hear it from you.
    Write me a line.
    I will follow it up.
any-matter =
    If anything is short,
    If you have a question,
    If there is a fault,
    Whatever it is,
    If something is amiss,
    If anything comes up,
    For any remark,
    If you need anything,
    If there is a problem,
    Should anything be wrong,
any-tell =
    let me know.
    tell me.
    ring me.
    call me yourself.
    send me a word.
    I am listening.
    be frank with me.
    write to me.
    tell me at once.
    count on me.

## Thanks: for a load that leaves today, or for one bought.

thanks-load =
    The load of { $product }
    { $bought }
    Your { $product }
    I can tell you that { $product }
    Good news, { $bought }
    As agreed, { $bought }
    For your information, { $product }
    Thank God { $product }
    This is to say that { $bought }
    Rest assured, { $product }
thanks-gone =
    was loaded today.
    set out today.
    left today.
    went off to you today.
    is on its way as of today.
    was sent today.
    started out today.
    was loaded and sent today.
    is on the road since today.
    went on the truck today.
thanks-for =
    For { $product },
    For { $bought },
    You took { $product } from us,
    You took { $bought },
    About { $product },
    For your order of { $product },
    For buying { $bought },
    You trusted us with { $product },
    You came to us for { $product },
    For the load of { $product },
thanks-say =
    thank you.
    many thanks.
    I am grateful.
    thank you very much.
    I thank you.
    my thanks to you.
    I am obliged to you.
    thank you kindly.
    warm thanks.
    I owe you thanks.
thanks-word =
    I am grateful.
    Thank you again.
    May it serve you well.
    It was kind of you.
    I value your trust.
    May it bring you good.
    You gave us heart.
    God bless your work.
    It was your kindness.
    It is good to work with you.
thanks-end-left =
    Tell me when it arrives.
    Ring me when it is there.
    I follow it until it reaches you.
    Send me a word when it comes.
    Let me know once it is in.
    God willing it reaches you safely.
    I wait for news of it.
    Tell me if it is late.
    Look it over and tell me.
    Ring me when it is unloaded.
left-when =
    When it arrives,
    Once it is there,
    On delivery,
    When it is unloaded,
    As soon as it comes,
    When it is with you,
left-tell =
    let me know.
    ring me.
    send me a word.
    tell me how it was.
    give me a sign.
    tell me, so that I rest easy.
thanks-end-bought =
    I am here if you need anything.
    Tell me if anything is amiss.
    Ask me whatever you like.
    My phone is always on.
    Ring me any time.
    Stay well.
    I would like your opinion.
    Tell me what you need.
    Count on me.
    All the best.
thanks-unnamed =
    Thank you for your trust.
    Thank you for your purchase.
    I am grateful for your purchase.
    You bought from us, thank you.
    Thanks for the load you took.
    My thanks for your order.
    For your purchase, many thanks.

## He bought twice: is there anything he needs?

third-twice =
    You took { $product } both times.
    Twice { $product } went to you.
    Both your loads were { $product }.
    So far you took { $product } twice.
    We sent you { $product } twice.
    Twice you came to us for { $product }.
    I remember, { $product } both times.
    Your first and second load was { $product }.
third-bought =
    Last time you took { $bought }.
    Your last load was { $product }.
    { $ago } you took { $product }.
    The last one was { $bought }.
    I remember { $bought }.
    Last time it was { $product }.
    You took { $bought } the last time.
    Thank you for { $bought }.
third-unnamed =
    You have taken two loads from us.
    You bought from us twice.
    Twice you trusted us.
    We sent you two loads so far.
    I remember both your loads.
    Two loads went to you so far.
third-when =
    These days,
    This week,
    This month,
    For the next one,
    For now,
    Before long,
    For the coming weeks,
    Again,
    Next time,
    In the days to come,
third-need =
    do you need anything?
    what shall I get ready?
    is there an order I can prepare?
    would you like something set aside?
    is anything running short?
    have you something in mind?
    shall I get a load ready?
    will you want more?
    what can I send you?
    is there anything I should look for?
third-ask =
    Do you need anything that I should get ready?
    When will you need the next one?
    What shall I send next?
    Shall I set something aside?
    Will you want the same again?
    How long will your stock last?
    Is there an order coming?
    What do you plan for this month?
third-end =
    There is no hurry.
    Just as you like.
    Ring me when you can.
    I wait for your word.
    A short word is enough.
    Tell me in good time.
    It is up to you.
    Whenever it suits you.
    I only wanted to know early.
    I am at your service.
third-free =
    Whenever you like,
    When it is time,
    At your leisure,
    No hurry,
    When you decide,
    If you wish,
    Once you know,
    As you see fit,
third-call =
    let me know.
    ring me.
    send me a word.
    tell me.
    call me.
    give me a ring.
    I am here.
    write to me.

## A promise of money: never the sum, never a reproach.

money-why =
    About our account,
    To settle our account,
    For the account,
    About the date of our account,
    To go over the account,
    On the matter of our account,
    Concerning our account,
    To arrange the account,
money-call =
    I wanted a word with you.
    I would like to talk.
    may I take a minute?
    I am troubling you.
    let us have a short talk.
    I thought we could talk.
    I had a small request.
    could we arrange a time?
    I came to ask you.
    we could have a word.
money-rang =
    I am calling.
    I rang to arrange it.
money-when =
    When
    On which day
    At what hour
    Today or tomorrow, when
    This week, when
    What time tomorrow
money-talk =
    have you time to talk?
    can we talk?
    may I ring you?
    could we speak?
    shall I call?
    do you have a minute?
money-suit =
    would it suit you?
    are you free?
    is it convenient?
money-about =
    It is about our account.
    It is to settle our account.
    I ask because of the account.
    We had a date for the account.
    I would like to go over the account.
    It is only to arrange the account.
    The account is what I mean.
    A word about the account, no more.
money-ask =
    When have you time to talk?
    When would suit you?
    Tell me a time.
    Which day is better for you?
    Ring me when you are free.
    At what hour may I call?
    When are you less busy?
    Today or tomorrow?
money-end =
    Thank you.
    I am obliged.
    Many thanks.
    I wait for your word.
    Forgive the trouble.
    A short message will do.
    As it suits you.
    Thank you in advance.
    At your service.
    Be well.
