### What is said about drafts that could not be read.

drafting-empty = There is no text. Send it again.
drafting-long = The text is longer than { $limit } characters. Make it shorter.
drafting-unknown-field = { $field } is not known. These can be written: { $fields }
drafting-brace = A brace is missing. Write for example: {"{"}name{"}"}
