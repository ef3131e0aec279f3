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

## Titles that stand inside a name, before it or behind it

titles-before =
    سرکار خانم
    جناب آقای
    حاج خانم
    حاج آقا
    آقای
    خانم
    مهندس
    دکتر
    استاد
    حاجی
    حاج
    کربلایی
    مشهدی
    آقا
titles-behind =
    آقا
    خانم
    جان

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
    سلام { $who }.
    سلام { $who }، وقتتان بخیر.
    سلام { $who }، روزتان بخیر.
    سلام { $who }، خدا قوت.
    سلام { $who }، خسته نباشید.
    سلام { $who }، خوبید؟
    سلام { $who }، خوب هستید؟
    سلام { $who }، حالتان خوب است؟
    سلام { $who }، احوال شما؟
    سلام { $who }، احوالتان چطور است؟
    سلام { $who }، چطورید؟
    سلام { $who }، سلامت باشید.
    سلام { $who }، سلامتید ان‌شاءالله؟
    سلام { $who }، امیدوارم خوب باشید.
    سلام { $who }، ان‌شاءالله که خوبید.
    سلام { $who }، عرض ادب.
    سلام { $who }، ارادتمندم.
    سلام { $who }، روزگارتان خوش.
    سلام { $who }، ایام به کام.
    سلام و عرض ادب، { $who }.
    سلام و ادب، { $who }.
    سلام و احترام، { $who }.
    عرض سلام، { $who }.
    { $who }، سلام.
    { $who }، سلام و خدا قوت.
    { $who }، سلام و وقت بخیر.
    { $who }، سلام و عرض ادب.
    وقتتان بخیر، { $who }.
    { $who }، وقتتان بخیر.
    سلام بر شما، { $who }.
hello-plain =
    سلام { $who }.
    سلام { $who }، وقتتان بخیر.
hello-firm =
    سلام { $who }، وقتتان بخیر.
    سلام { $who }، خدا قوت.
    سلام { $who }، خسته نباشید.
    سلام { $who }، روزتان بخیر.
    { $who }، سلام و وقت بخیر.
    { $who }، سلام و خدا قوت.
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

## Words of one family: no two sentences of a draft share one. A star stands for any ending.

echoes =
    یاد یادم یادت* یادی خاطر*
    گفتم
    خواستم
    خواستید خواهید خواهد
    حال حالی حالت* حالید احوال*
    خوب خوبید
    خبر* باخبر*
    پرس* بپرس* نپرس*
    وقت*
    روز روزها روزی روزتان روزگار*
    امروز
    کار کارت* کارها کاری کارم کاسبی
    بازار*
    اوضاع
    چطور*
    صدا*
    حرف* صحبت* گپ*
    سراغ*
    زنگ* تماس* تلفن*
    پیام*
    دل دلم دلت* دلگرم*
    خانه*
    خانواده*
    گرم
    برکت* پربرکت
    سلامت* سالم* تندرست
    سایه*
    عمر*
    خیال* آسوده
    خیر خیرش خیرتان بخیر
    خدا الحمدلله شکر
    شاءالله
    امیدوارم
    روبه
    مرتب
    ممنون* سپاس* متشکر* تشکر* قدردان*
    دست دستت* دستم* درد
    لطف* محبت*
    زحمت*
    مزاحم*
    اعتماد*
    رسید* برسد رسانم
    بار بارش بارتان باری
    سفارش*
    نوبت*
    دفعه*
    لازم*
    نظر*
    نگه* نگهدار*
    کنار
    آماده*
    فرست*
    بگوی*
    بفرمایید
    منتظر*
    خدمتم
    کافی
    مبارک* تبریک* خجسته
    خوش خوشحالم خوشی
    شاد
    لب* خنده*
    جمع*
    عاقبت*
    تن تنت*
    رزق* کسب*
    چند
    مدت*
    فرصت*
    هماهنگ*
    عرض* ادب
    جنس*
    راضی رضایت*
    ایراد* عیب مشکل*
    تحویل*
    تخلیه
    همه همیشه
    چیز*
    خود*
    سر سرت*
    آمدید آمد آمده*
    کم کسر کسری
    هفته
    ماه
    موقع
    گیرم گرفت* بگیرم
    راه راهی راهت*
    رونق* پررونق
    کام کامت*
    روشن
    ببخشید
    الان
    تازه* تازگی
    قبلاً
    داریم
    فراموش*
    بخرید خرید*
    پایدار برقرار مستدام
    خلوت
    تصمیم* صلاح
    راحت*
