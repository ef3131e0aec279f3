### What the book sells.

goods-head = { $count ->
    [one] You have one product. Tap it to set it up:
   *[other] You have { $count } products. Tap one to set it up:
}
goods-none = You have no products yet. The first call writes one by itself, or write one here.
goods-new = New product
goods-label-hidden = { $name } (hidden)
goods-ask-new = Write the product's name, for example: chickpeas size 7.
goods-name-empty = The name is empty. Write the product's name.
goods-name-taken = You have a product called "{ $name }". Write another name.

goods-name-is = Product: { $name }
goods-unit-is = Sold by: { $unit }
goods-weighs = One { $unit } is { $kilos } kilos.
goods-threshold-is = A purchase below { $kilos } kilos counts as a sample.
goods-price-is = Price: { $price }
goods-is-hidden = Hidden: it stands on no button and in no price list.
goods-moved = { $count ->
    [one] The group of one person moved with this change.
   *[other] The groups of { $count } people moved with this change.
}

goods-type-name = Name
goods-price = Price
goods-unit = Sold by
goods-type-unit = Another unit
goods-type-weight = Weight of a unit
goods-type-threshold = Sample below
goods-no-threshold = No sample threshold
goods-unweigh = Forget the weight of { $unit }
goods-hide = Hide
goods-show = Show again

goods-ask-name = Write the product's new name.
goods-ask-which-unit = { $name }: by which unit do you mostly sell it?
goods-ask-unit = Write the unit, for example: pallet.
goods-ask-weight = How many kilos is one unit? For example: گونی ۴۰ کیلو.
goods-ask-threshold = Below how much is a purchase a sample? For example: 50 kg.
goods-weight-unread = I could not read a unit and a weight in "{ $said }"; nothing changed. For example: گونی ۴۰ کیلو.
goods-threshold-unread = I could not read a quantity in "{ $said }"; nothing changed. For example: 50 kg.
goods-unit-unweighed = I do not know how many kilos one { $unit } is; nothing changed. Write its weight first, or say kilos.
