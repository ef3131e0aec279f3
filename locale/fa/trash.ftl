### The trash, and two cards made one.

trash-head = سطل: { $total } نفر. روی شماره هر کدام بزنید تا برگردد.
trash-empty = سطل خالی است.
trash-day = پاک شده { $day }
trash-restored = از سطل برگشت.

merge-choose = کدام کارت هم مال { $name } است؟ یکی را بزنید، یا نام یا شماره‌اش را در جواب همین پیام بنویسید.
merge-nobody = کسی با «{ $asked }» پیدا نشد. نام یا شماره دیگری را در جواب همین پیام بنویسید.
merge-found = { $count } نفر با «{ $asked }». کدام همان { $name } است؟
merge-preview = این دو کارت یکی شوند؟
merge-kept = این می‌ماند:
merge-goes = این به آن اضافه می‌شود:
merge-has = { $contacts } تماس، { $loads } خرید، { $others } چیز دیگر
merge-filled = از این کارت برداشته می‌شود: { $fields }
merge-done = یکی شد.
merge-same = این دو یک کارت‌اند.
merge-deleted = این کارت در سطل است. اول آن را برگردانید.
merge-is-merged = این کارت با { $name } یکی شده است. از /undo می‌شود دوباره جدایش کرد.
merge-field-name = نام
merge-field-honorific = عنوان
merge-field-address = خطاب
merge-field-city = شهر
merge-field-source = منبع آشنایی
merge-field-channel = راه پیام
merge-key-do = یکی شوند
merge-key-turn = برعکس
merge-key-back = نه، جدا بمانند
