### The weekly session, and how a call begins.

opening-hello = سلام { $name }
opening-hello-unnamed = سلام، وقتتان بخیر
opening-unheard-1 = { $greeting }، خوب هستید؟ خدا قوت. چند وقتی است صدایتان را نشنیده‌ام، گفتم حالی بپرسم. ان‌شاءالله همه چیز روبه‌راه است؟
opening-unheard-2 = { $greeting }. خدا قوت. یادتان بودم، گفتم زنگ بزنم حالتان را بپرسم. خوب هستید؟
opening-unheard-3 = { $greeting }. چند وقت است با هم صحبت نکرده‌ایم. کار و بار خوب است؟
opening-unheard-4 =
    { $named ->
        [true] { $greeting }، حالتان چطور است؟ خیلی وقت بود می‌خواستم زنگ بزنم. خانواده خوب هستند؟
       *[false] { $greeting }. خیلی وقت بود می‌خواستم زنگ بزنم. کار و بار چطور است؟
    }
opening-plain-1 = { $greeting }، خوب هستید؟ خدا قوت. زنگ زدم حالی بپرسم. کار و بار چطور است؟
opening-plain-2 = { $greeting }. خدا قوت. همه چیز روبه‌راه است؟
opening-plain-3 = { $greeting }، حالتان چطور است؟ گفتم خبری از شما بگیرم.
opening-plain-4 = { $greeting }. خسته نباشید. اوضاع خوب است؟
opening-delivery-1 = { $greeting }، خدا قوت. زنگ زدم حال بارتان را بپرسم. کارها خوب پیش رفت؟
opening-delivery-2 = { $greeting }. خواستم بپرسم بارتان به کجا رسید. همه چیز مرتب است؟
opening-left-1 = { $greeting }، خدا قوت. بار سالم رسید؟ از جنسش راضی بودید؟
opening-left-2 = { $greeting }. بار به دستتان رسید؟ همه چیز همان بود که می‌خواستید؟
opening-sample-1 = { $greeting }، خدا قوت. نمونه به دستتان رسید؟ نظرتان چه بود؟
opening-sample-2 = { $greeting }. نمونه را دیدید؟ به کارتان می‌آمد؟
opening-third-1 = { $greeting }، خدا قوت. این روزها چیزی لازم دارید که زودتر آماده کنم؟
opening-third-2 = { $greeting }. حالتان خوب است؟ اگر کاری از دست من برمی‌آید بگویید.
opening-birthday-1 = { $greeting }. تولدتان مبارک. زنگ زدم همین را بگویم و حالتان را بپرسم.
opening-money-1 = { $greeting }. برای هماهنگی حساب تماس گرفتم، کی وقت دارید صحبت کنیم؟
opening-win-back-1 = { $greeting }. خیلی وقت است خبری از شما نگرفتم، قصور از من بود. خوبید، کار و بار چطور است؟
opening-win-back-2 = { $greeting }. مدتی است از شما بی‌خبرم و کوتاهی از من بود. حالتان چطور است؟

command-week = برنامه هفته
key-week = برنامه هفته

week-ask = { $count } نفر از { $groups } را با هم ببینیم. چند ساعت وقت دارید؟
week-invitation = وقت برنامه هفته است: { $count } نفر از { $groups }. چند ساعت وقت دارید؟
week-groups-4 = گروه ۴ و ۵
week-groups-3 = گروه ۳ تا ۵
week-nobody = این هفته کسی در فهرست نیست.
week-unknown = { $count } نفر از گروه ۴ و ۵ هنوز ریتم خرید ندارند؛ با خریدهای بعدی‌شان معلوم می‌شود.
week-open = برنامه هفته در کارت { $place } از { $count } مانده است.
week-hours = { $hours } ساعت
week-key-go-on = ادامه
week-key-anew = از نو
week-key-text = متن
week-key-file = اکسل
week-key-win-back = خیلی وقت است نیامده‌اند
week-last-talk = آخرین صحبت: { $day }
week-key-planned = هفته بعد زنگ می‌زنم
week-key-talked = صحبت شد
week-key-bought = خرید کرد
week-key-unanswered = جواب نداد
week-key-later = بعداً
week-key-never = دیگر زنگ نزن
week-done-planned = { $name } رفت برای { $day }.
week-done-later = { $name } ماند برای بعد.
week-done-never = { $name } دیگر در فهرست تماس نمی‌آید.
week-end-seen = { $seen } نفر را دیدید.
week-end-planned = { $seen } نفر را دیدید: { $count } نفر رفتند در برنامه { $first } تا { $last }، روزی { $each } نفر.
week-end-planned-one = { $seen } نفر را دیدید: { $count } نفر رفتند برای { $first }.
week-end-back = { $name } بعد از { $days } روز برگشت.
week-end-risen = { $name } رسید به گروه { $group }.
week-end-slipped = خیلی وقت است نیامده: { $names }
week-end-calls = از { $due } تماس قرارشده، { $made } تا گرفته شد.
week-end-calls-none = از { $due } تماس قرارشده هنوز تماسی گرفته نشده.
week-list-head = فهرست هفته، { $count } نفر:
week-win-back-head = خیلی وقت است نیامده‌اند، { $count } نفر:
week-win-back-nobody = کسی نیست که خیلی وقت باشد نیامده.
week-win-back-line = آخرین خرید { $days } روز پیش
week-file = برنامه هفته { $day }
week-each-few = { $low } تا { $high }
