### The weekly session, and how a call begins.

opening-hello = سلام { $name }
opening-hello-unnamed = سلام، وقتتان بخیر
opening-unheard-1 = { $greeting }، خوب هستید؟ خدا قوت. چند وقتی است صدایتان را نشنیده‌ام، گفتم حالی بپرسم. ان‌شاءالله همه چیز روبه‌راه است؟
opening-unheard-2 = { $greeting }. خدا قوت. یادتان بودم، گفتم زنگ بزنم حالتان را بپرسم. خوب هستید؟
opening-unheard-3 = { $greeting }. چند وقت است با هم صحبت نکرده‌ایم. کار و بار خوب است؟
opening-unheard-4 = { $greeting }، حالتان چطور است؟ خیلی وقت بود می‌خواستم زنگ بزنم. خانواده خوب هستند؟
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
opening-win-back-1 = { $greeting }. خیلی وقت است خبری از شما نگرفتم، قصور از من بود. خوبید، کار و بار چطور است؟
opening-win-back-2 = { $greeting }. مدتی است از شما بی‌خبرم و کوتاهی از من بود. حالتان چطور است؟

command-week = برنامه هفته
key-week = برنامه هفته
