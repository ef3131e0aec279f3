### Special loads.

command-offer = بار ویژه: چه کسی می‌خواست
key-offer = بار ویژه

offer-ask = چه باری رسیده؟ محصول را بزنید، یا همه را در یک خط بنویسید: /offer عدس ۲۰ تن کیلویی ۸۵ تا پنجشنبه
offer-ask-line = بار را در یک خط بنویسید، مثلاً: عدس ۲۰ تن کیلویی ۸۵ تا پنجشنبه
offer-key-line = بنویسم
offer-key-before = نتیجه بار { $product }، { $day }
offer-no-product = محصول را نفهمیدم. مثلاً بنویسید: عدس ۲۰ تن کیلویی ۸۵ تا پنجشنبه
offer-nobody = تا حالا کسی از شما { $product } نخواسته و نخریده است.
offer-price-of-what = این قیمت برای چه واحدی است؟ مثلاً بنویسید: عدس ۲۰ تن کیلویی ۸۵ تا پنجشنبه
offer-past = این وقت گذشته است؛ تا چه روزی این قیمت می‌ماند؟

offer-load = بار { $product }
offer-until = تا { $day }، ساعت { $hour }
offer-until-hour = { $day } ساعت { $hour }
offer-no-end = نگفتید این قیمت تا کی می‌ماند؛ در پیامک قیمتی نمی‌آید.
offer-split-sms = { $sms } نفر از گروه ۱ تا ۳ پیامک.
offer-split-calls = { $calls } نفر از گروه ۴ و ۵ تلفن.
offer-split = { $sms } نفر از گروه ۱ تا ۳ پیامک، { $calls } نفر از گروه ۴ و ۵ تلفن.
offer-planned = { $count } تماس رفت در برنامه امروز.
offer-result = تا حالا: { $texted } پیامک، { $talked } صحبت، { $unanswered } جواب نداد، { $bought } نفر خریدند.
offer-bought = آخرین بار: { $what }، { $day }
offer-owes = وعده پولش عقب افتاده؛ الان بار پیشنهاد نکنید.
offer-reason = بار { $product } رسیده

offer-key-pack = پیامک { $count } نفر
offer-key-pack-all = با آن { $count } نفر که تازه پیامک گرفته‌اند
offer-key-packs = بسته‌های نیمه‌کاره
offer-key-resume = ادامه پیامک: { $count } نفر مانده
offer-key-plan = در برنامه امروز
offer-key-again = نتیجه تا حالا
