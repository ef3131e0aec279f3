### Condolences: set forms. They are personal through the name alone.

condolence = { $occasion } را به شما و خانواده محترم تسلیت عرض می‌کنم. التماس دعا.
condolence-muharram = تاسوعا و عاشورای حسینی را به شما و خانواده محترم تسلیت عرض می‌کنم. عزاداری‌هایتان قبول. التماس دعا.
condolence-qadr = در شب قدر التماس دعا دارم. طاعات و عزاداری‌هایتان قبول.
condolence-solar = { $occasion } را تسلیت عرض می‌کنم.
bereaved = خبر را شنیدم، خیلی متأثر شدم. خدا رحمتشان کند و به شما صبر بدهد.
pack-condolence = سلام. { $occasion } را تسلیت عرض می‌کنم. التماس دعا.
pack-condolence-muharram = سلام. تاسوعا و عاشورای حسینی را تسلیت عرض می‌کنم. التماس دعا.
pack-condolence-qadr = سلام. در شب قدر التماس دعا دارم. طاعات قبول.
pack-condolence-solar = سلام. { $occasion } را تسلیت عرض می‌کنم.
condolence-tasua = { condolence-muharram }
condolence-ashura = { condolence-muharram }
condolence-qadr_19 = { condolence-qadr }
condolence-qadr_23 = { condolence-qadr }
condolence-khomeini_demise = { condolence-solar }
condolence-khordad15 = { condolence-solar }
pack-condolence-tasua = { pack-condolence-muharram }
pack-condolence-ashura = { pack-condolence-muharram }
pack-condolence-qadr_19 = { pack-condolence-qadr }
pack-condolence-qadr_23 = { pack-condolence-qadr }
pack-condolence-khomeini_demise = { pack-condolence-solar }
pack-condolence-khordad15 = { pack-condolence-solar }
