### How a person is addressed and greeted. In a part of several lines every line is one way to say it.

called-aqa = آقای { $name }
called-khanom = خانم { $name }
called-formal-khanom = سرکار خانم { $name }
called-mohandes = مهندس { $name }
called-doktor = دکتر { $name }
called-ostad = استاد { $name }
called-haj = حاج آقا { $name }
called-haj_khanom = حاج خانم { $name }
called-karbalaei = کربلایی { $name }
called-mashhadi = مشهدی { $name }
called-first-aqa = { $name } آقا
called-first-khanom = { $name } خانم
called-first-haj = حاج { $name }

## What stands where a name should and is none

no-names =
    ناشناس
    نامشخص
    نامعلوم
    بی‌نام
    بدون نام
    بی نام
    مشتری
    مشتری جدید
    تماس گیرنده

## What a firm's name begins with

firms =
    شرکت
    فروشگاه
    مغازه
    پخش
    بازرگانی
    کارخانه
    رستوران
    هتل
    تعاونی
    سوپرمارکت
    سوپر
    هایپر
    آشپزخانه
    تالار
    گروه
    صنایع
    تولیدی
    خشکبار
    موسسه
    انبار

hello =
    سلام { $who }، سلامت باشید.
    سلام { $who }، احوال شما؟
    سلام { $who }.
    سلام { $who }، وقتتان بخیر.
    سلام { $who }، خوب هستید؟
    سلام { $who }، خدا قوت.
    سلام { $who }، خسته نباشید.
    سلام { $who }، امیدوارم خوب باشید.
    سلام { $who }، روزتان بخیر.
    { $who }، سلام.
    سلام { $who }، حالتان خوب است؟
    سلام و عرض ادب، { $who }.
    سلام { $who }، خوبید؟
hello-plain =
    سلام { $who }.
    سلام { $who }، وقتتان بخیر.
hello-unnamed = سلام، وقتتان بخیر.

## How long ago

ago-0 = امروز
ago-1 = دیروز
ago-days = چند روز پیش
ago-week = هفته پیش
ago-weeks = چند هفته پیش
ago-months = چند ماه پیش
ago-last-year = پارسال

## The fields of the trader's own sentences, as he writes them

field-who = نام
field-product = محصول
field-bought = بار
field-ago = زمان
field-city = شهر
field-occasion = مناسبت
field-load = بار تازه
field-price = قیمت
field-until = تا کی
field-signature = امضا

## Words that no text carries on days of mourning or to the bereaved

cheerful =
    مبارک
    شاد
    عزیز
    خوش
    جشن
    تبریک
selling =
    تخفیف
    حراج
    فروش
    قیمت
    قیمتش
    موجود
    بار تازه
    بخرید
    بخری
    ارزان
    سفارش

hello-brief =
    سلام { $who }.
    { $who }، سلام.
    سلام { $who }، خوبید؟
    سلام { $who }، خدا قوت.
    { $who }، سلام و ادب.
    سلام و ادب، { $who }.
    { $who }، وقتتان بخیر.
    وقتتان بخیر، { $who }.
    عرض سلام، { $who }.
    { $who }، عرض سلام.
    سلام بر شما، { $who }.
    { $who }، سلام بر شما.
    سلام { $who }، احوال شما؟

wish-first =
    تنتان سالم و
    دلتان آرام و
    کارتان پررونق و
    دستتان پربرکت و
    روزگارتان روشن و
    چراغ خانه‌تان روشن و
    عمرتان بلند و
    دلتان گرم و
    قدمتان استوار و
    خانه‌تان آباد و
    فکرتان آسوده و
    بازارتان گرم و
    جانتان بی‌بلا و
    روزیتان فراوان و
    یارتان خدا و
    کسبتان حلال و

wish-second =
    سفره‌تان پربرکت.
    سایه‌تان برقرار.
    خدا نگهدارتان.
    عاقبتتان بخیر.
    خیالتان راحت.
    خدا پشت و پناهتان.
    خانواده در سلامت.
    کارتان روان.
    راهتان هموار.
    خانه‌تان گرم.
    حاجتتان روا.
    دعایتان مستجاب.
    برکت همراهتان.
    عزتتان پایدار.
    غم از شما دور.
    دست خدا به همراهتان.
