### Condolences: set forms. They are personal through the name alone.

condolence = { $occasion }: my condolences to you and your family.
condolence-muharram = My condolences on Tasua and Ashura.
condolence-qadr = On the night of Qadr, remember me in your prayers.
condolence-solar = { $occasion }: my condolences.
condolence-tasua = { condolence-muharram }
condolence-ashura = { condolence-muharram }
condolence-qadr_19 = { condolence-qadr }
condolence-qadr_23 = { condolence-qadr }
condolence-khomeini_demise = { condolence-solar }
condolence-khordad15 = { condolence-solar }
pack-condolence = Hello. { $occasion }: my condolences.
pack-condolence-muharram = Hello. My condolences on Tasua and Ashura.
pack-condolence-qadr = Hello. On the night of Qadr, remember me in your prayers.
pack-condolence-solar = Hello. { $occasion }: my condolences.
pack-condolence-tasua = { pack-condolence-muharram }
pack-condolence-ashura = { pack-condolence-muharram }
pack-condolence-qadr_19 = { pack-condolence-qadr }
pack-condolence-qadr_23 = { pack-condolence-qadr }
pack-condolence-khomeini_demise = { pack-condolence-solar }
pack-condolence-khordad15 = { pack-condolence-solar }
bereaved = I heard the news and was very sorry. May they rest in peace, and may you have patience.
