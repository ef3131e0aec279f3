### Lapse, win-back, delivery, thanks, third purchase and money: short, in the trader's own mouth.

lapse-unheard =
    I have not heard your voice for a while.
    We have not talked for some time.
    It is a while since I asked after you.
lapse-heard =
    I was thinking of you.
    I wanted to ask how you are.
    I thought I would ask after you.
lapse-how =
    I hope all is well?
    How is work?
    Is the family well?
    What news from { $city }?
    How are things in { $city }?
win-back-own =
    I have not asked after you for long, that was my fault.
    It was for me to ring, and I did not.
delivery-asked =
    Did the load of { $product } arrive safely?
    Has { $product } reached you?
    Has { $bought } come in?
delivery-unnamed =
    Did the load arrive safely?
    Has the load reached you?
delivery-good =
    Were you content with it?
    Was it as you wanted?
    Was anything missing?
delivery-end =
    Tell me if there is anything.
    I wait for a word from you.
thanks-left =
    { $product } was loaded today.
    { $bought } set out today.
thanks-bought =
    Thank you for taking { $product }.
    Thank you for { $bought }.
thanks-unnamed =
    Thank you for your trust.
thanks-word =
    I am grateful.
    Thank you again.
    May it serve you well.
thanks-end-left =
    Tell me when it arrives.
    Ring me when it is there.
thanks-end-bought =
    I am here if you need anything.
    Tell me if anything is amiss.
third-twice =
    You took { $product } both times.
    Twice { $product } went to you.
third-bought =
    Last time you took { $bought }.
    Your last load was { $product }.
third-unnamed =
    You have taken two loads from us.
third-ask =
    Do you need anything that I should get ready?
    When will you need the next one?
third-end =
    There is no hurry.
    Just as you like.
money-call =
    It is about settling our account.
    I wanted to talk about our account.
money-ask =
    When have you time to talk?
    When would suit you?
money-end =
    Thank you.
    I am obliged.
