### Undo.

undo-done = برگشت: { $what }
undo-again = دوباره سر جایش است: { $what }
undo-group = گروهش دوباره { $group } است.
undo-nothing = چیزی برای برگرداندن نیست.
undo-list = { $count } کار آخر؛ روی هر کدام بزنید تا برگردد:
undo-done-already = این کار پیش از این برگشته است.
undo-stands-already = این کار سر جایش است.
undo-changed-since = بعد از این کار { $count } چیز دیگر روی آن نوشته‌اید. اول آن‌ها را از /undo برگردانید.
key-redo = نه، بماند
key-card = کارت

did-something = تغییر کارت { $name }
did-call = تماس { $name }
did-purchase = خرید { $name }
did-purchase-back = پاک کردن خرید { $name }
did-product = محصول { $name }
did-correction = اصلاح { $name }
did-city = شهر { $name }
did-promise = قرار { $name }
did-name = نام { $name }
did-load = ادامه بار { $name }
did-outcome-price_list = لیست قیمت { $name }
did-outcome-proforma = پیش‌فاکتور { $name }
did-outcome-sample = نمونه { $name }
did-outcome-no_answer = جواب ندادن { $name }
did-promise-snoozed = عقب انداختن قرار { $name }
did-promise-kept = انجام قرار { $name }
did-promise-dropped = برداشتن قرار { $name }
