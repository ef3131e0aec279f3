### What is said about drafts that could not be read.

drafting-empty = متنی ننوشتید. دوباره بفرستید.
drafting-long = متن از { $limit } نویسه بلندتر است. کوتاه‌ترش کنید.
drafting-unknown-field = { $field } را نمی‌شناسم. این‌ها را می‌توانید بنویسید: { $fields }
drafting-brace = یک آکولاد باز یا بسته کم است. مثلاً بنویسید: {"{"}نام{"}"}
