### The demo book and the playground's controls.

demo-key-book = دفتر نمونه
demo-key-tomorrow = فردا
demo-key-evening = ساعت ۲۰
demo-code = کد صاحب دفتر: { $code }. همین را بفرستید، یا «دفتر نمونه» را بزنید.
demo-filled = دفتر نمونه پر شد: { $customers } مشتری، { $contacts } تماس، { $purchases } خرید در چهارده ماه. همه نام‌ها و شماره‌ها ساختگی است.
demo-there-already = دفتر نمونه همین حالا هم در این دفتر هست.
demo-no-owner = این دفتر را کس دیگری باز کرده است؛ دفتر نمونه برای صاحب آن است.
demo-nobody-yet = هنوز کسی دفتر را باز نکرده است.
demo-now = حالا { $day }، ساعت { $time } است.
