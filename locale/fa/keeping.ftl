### What comes in a rush: photos, voice notes, files, places, words.

keep-photo-for = عکس را برای { $name } نگه داشتم.
keep-voice-for = پیام صوتی را برای { $name } نگه داشتم.
keep-document-for = فایل را برای { $name } نگه داشتم.
keep-location-for = مکان را برای { $name } نگه داشتم.
keep-photo-whose = عکس را نگه داشتم؛ برای کیست؟ یکی را بزنید، یا شماره یا نامش را در جواب همین پیام بنویسید.
keep-voice-whose = پیام صوتی را نگه داشتم؛ برای کیست؟ یکی را بزنید، یا شماره یا نامش را در جواب همین پیام بنویسید.
keep-document-whose = فایل را نگه داشتم؛ برای کیست؟ یکی را بزنید، یا شماره یا نامش را در جواب همین پیام بنویسید.
keep-location-whose = مکان را نگه داشتم؛ برای کیست؟ یکی را بزنید، یا شماره یا نامش را در جواب همین پیام بنویسید.
keep-line-whose = «{ $said }» را نگه داشتم؛ برای کیست؟ یکی را بزنید، یا شماره یا نامش را در جواب همین پیام بنویسید.
keep-photo-too = عکس هم کنارش ماند.
keep-voice-too = پیام صوتی هم کنارش ماند.
keep-document-too = فایل هم کنارش ماند.
keep-location-too = مکان هم کنارش ماند.
keep-waits = نگه داشتم؛ صاحبش را هر وقت شد بگویید.
keep-remembered = یادم ماند. { $name }: «{ $said }»
keep-cut = فقط { $limit } حرف اولش را نگه داشتم.
keep-strange = این را نمی‌توانم نگه دارم. متن، شماره، کارت مخاطب، عکس، پیام صوتی، فایل یا مکان بفرستید.
keep-key-other = برای کس دیگری است
keep-key-later = بعداً
keep-key-city = شهرش { $city } است
