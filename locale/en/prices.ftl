### Today's prices.

prices-today = { $count ->
    [one] Today's prices, one product:
   *[other] Today's prices, { $count } products:
}
prices-of-day = These prices are of { $day }.
prices-oldest = The oldest price on this list is of { $day }.
prices-none-yet = You have not written any price yet.
prices-no-goods = Write a product first.
prices-ask-which = Tap a product to write its price.
prices-line = { $name }: { $price }
prices-line-old = { $name }: { $price } ({ $day })
prices-ready = Ready to forward
prices-stand = The same today
prices-ask = Write today's price, for example: 85 thousand toman a kilo.
prices-none = No price

## The list to be forwarded

prices-list-day = Price list, { $day }
prices-list = Price list
prices-list-line = { $name }: { $price }
