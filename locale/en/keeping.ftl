### What comes in a rush: photos, voice notes, files, places, words.

keep-photo-for = Kept the photo for { $name }.
keep-voice-for = Kept the voice note for { $name }.
keep-document-for = Kept the file for { $name }.
keep-location-for = Kept the place for { $name }.
keep-photo-whose = The photo is kept; whose is it? Tap one, or write the number or name as a reply to this message.
keep-voice-whose = The voice note is kept; whose is it? Tap one, or write the number or name as a reply to this message.
keep-document-whose = The file is kept; whose is it? Tap one, or write the number or name as a reply to this message.
keep-location-whose = The place is kept; whose is it? Tap one, or write the number or name as a reply to this message.
keep-line-whose = "{ $said }" is kept; whose is it? Tap one, or write the number or name as a reply to this message.
keep-photo-too = The photo stays with it.
keep-voice-too = The voice note stays with it.
keep-document-too = The file stays with it.
keep-location-too = The place stays with it.
keep-waits = Kept; say whose it is whenever you can.
keep-remembered = Remembered. { $name }: "{ $said }"
keep-cut = Only its first { $limit } letters were kept.
keep-strange = I cannot keep this. Send text, a number, a contact card, a photo, a voice note, a file or a place.
keep-key-other = It is for somebody else
keep-key-later = Later
keep-key-city = He is in { $city }
