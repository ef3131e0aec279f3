### Typed lines: several people, no number, whose is it.

lines-several = ✓ { $count } تماس ثبت شد:
lines-whose-known_names = این خط برای کدامشان است؟
lines-whose-last_card = این خط برای { $name } است؟
lines-whose-two_people = در این خط شماره دو نفر هست. این تماس با کدامشان بود؟
lines-no-number = این خط را نگه داشتم، ولی شماره ندارد. شماره‌اش را بفرستید تا ثبت شود.
lines-one-without-number = «{ $said }» شماره ندارد. نگهش داشتم؛ شماره‌اش را بفرستید.
lines-waits = «{ $said }» هنوز صاحب ندارد.
lines-ask-price = قیمت درست چند است؟ مثلاً «کیلویی ۸۵ هزار» یا «۴۲۵ میلیون».
key-line-his = آن خط برای همین تماس است
key-somebody-else = کس دیگری، شماره می‌دهم
key-price-right = درست است
key-price-other = چیز دیگر
ask-price = { $read } نوشتم. درست است؟
did-calls = ثبت چند تماس
did-line-kept = نگه داشتن «{ $name }»
did-load-price = قیمت { $name }
lines-price-unclear = قیمت را نفهمیدم. مثلاً بنویسید «کیلویی ۸۵ هزار» یا «۴۲۵ میلیون».
lines-courtesy = در خدمتم. بعد از تماس، شماره یا یک خط بفرستید؛ برای پیدا کردن کسی، بخشی از نامش کافی است.
