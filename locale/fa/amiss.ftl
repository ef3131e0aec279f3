### What cannot be meant.

amiss-too_short = این شماره یک یا چند رقم کم دارد: { $written }. پیام را ویرایش کنید یا شماره درست را بفرستید.
amiss-too_long = این شماره رقم اضافه دارد: { $written }. پیام را ویرایش کنید یا شماره درست را بفرستید.
amiss-no_area_code = این شماره کد شهر ندارد: { $written }. با کد شهر بفرستید، مثلاً 021.
amiss-unknown_prefix = چنین شماره‌ای در ایران نیست: { $written }. شماره درست را بفرستید.
amiss-not_a_number = این شماره تلفن نیست: { $written }.
amiss-contact = شماره این مخاطب درست نیست: { $written }. شماره درستش را بنویسید.
amiss-too-long = پیام بلند بود؛ فقط { $limit } نویسه اولش را خواندم.
amiss-command = چنین دستوری نداریم. فهرست کارها در /help است.
