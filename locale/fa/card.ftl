### The call card and its keys.

## People

phone-label = { $label }:
person-unnamed = بدون نام
person-unnamed-city = بدون نام، { $city }
called-aqa = آقای { $name }
called-khanom = خانم { $name }
called-mohandes = مهندس { $name }
called-doktor = دکتر { $name }
called-ostad = استاد { $name }
called-haj = حاج آقا { $name }
called-haj_khanom = حاج خانم { $name }
called-karbalaei = کربلایی { $name }
called-mashhadi = مشهدی { $name }

## Groups

group-1 = فقط تماس
group-2 = لیست گرفته
group-3 = نمونه گرفته
group-4 = یک‌بار خرید
group-5 = مشتری ثابت
group-name = گروه { $group } ({ $what })
group-short = گروه { $group } ({ $what })
group-moved-up = { $name } از گروه { $before } به گروه { $after } رفت ({ $why }).
group-moved-down = { $name } از گروه { $before } به گروه { $after } برگشت.
moved-why-2 = لیست یا پیش‌فاکتور گرفت
moved-why-3 = نمونه گرفت
moved-why-4 = اولین خرید عمده
moved-why-5 = دوباره خرید

## The card

card-first = ✓ ثبت شد. اولین تماس
card-again = ✓ تماس امروز ثبت شد.
card-no-answer = جواب نداد. نوشتم.
card-deleted = این کارت در سطل است.
card-bereaved = عزادار است، تا { $until }.
card-price-only = قیمت‌گیر
card-wants = این بار: { $products }
card-bought-now = خرید: { $what }
card-on-day = { $day }
card-paid = پول داد.
card-paid-sum = پول داد: { $amount }
card-sample-now = خرید آزمایشی (نمونه): { $what }
card-last-talk = آخرین صحبت: { $day }، { $outcome }
card-last-purchase = آخرین خرید: { $what }، { $day }
card-promise = قرار باز: { $reason } ({ $day })
card-money-promise = وعده پول: { $amount } ({ $day })
card-complaint = گلایه: { $said }
card-number-right = ✓ شماره درست شد.
card-number-more = ✓ این شماره هم اضافه شد.
card-slip = اگر ثبت این تماس اشتباه بود، «برگردان» را بزنید؛ اگر چیزی در آن اشتباه است، درستش را در جواب همین کارت بنویسید.
card-nothing-said = چیزی برای یادداشت در آن ندیدم؛ کارت همان است که بود.
card-told-bereaved = اگر عزادار است، «عزادار» را بزنید؛ چهل روز برای بار سراغش نمی‌رویم.
card-told-no_text = دیگر برایش پیامک آماده نمی‌کنم.
card-told-no_call = دیگر در فهرست تماس‌ها نمی‌آید.
card-told-price_only = قیمت‌گیر است. نوشتم.
card-told-no_religious = برای مناسبت مذهبی سراغش نمی‌رویم.
card-ask-mobile = تلفن ثابت است؛ دفعه بعد موبایلش را هم بگیرید.
promise-talk = تماس
promise-delivery = بار رسید؟
promise-money = وعده پول
list-comma = {"، "}

load-unnamed = بار
load-priced = { $what }، { $price }
load-unit-price = { $unit } { $price }
load-each = فی { $price }

outcome-no_answer = جواب نداد
outcome-call_only = صحبت شد
outcome-price_list = لیست قیمت گرفت
outcome-proforma = پیش‌فاکتور گرفت
outcome-sample = نمونه گرفت
outcome-purchase = خرید کرد

ask-other-name = این شماره را با نام «{ $known }» دارید؛ این بار «{ $given }» نوشتید. کدام درست است؟
ask-same_load = همین چند روز پیش هم از این جنس نوشتید. این خرید تازه است یا ادامه همان بار؟

## Keys

key-price_list = لیست قیمت
key-proforma = پیش‌فاکتور
key-sample = نمونه
key-purchase = خرید
key-no_answer = جواب نداد
key-promise = قرار
key-more = بیشتر
key-undo = برگردان
key-call-out = زنگ زدم
key-history = تاریخچه
key-contact = مخاطب
key-restore = برگرداندن از سطل
key-same-person = همان است
key-rename = نام عوض شود
key-another-person = یک نفر دیگر هم
key-new-load = خرید تازه
key-same-load = ادامه همان بار

## What cannot be done

call-no-number = شماره‌ای در این خط ندیدم.
stale-button = این دکمه قدیمی بود.
day-is-past = این روز گذشته است. یک روز از امروز به بعد بگویید.
