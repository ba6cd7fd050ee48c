<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en_GB">
<context>
    <name>Column</name>
    <message>
        <source>Compartment</source>
        <translation>خانة</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Door</source>
        <translation>الباب</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>في الداخل</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>طرد</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>حتى</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>المقاس</translation>
    </message>
    <message>
        <source>Openings</source>
        <translation>مرات الفتح</translation>
    </message>
    <message>
        <source>Last access</source>
        <translation>آخر وصول</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 ث</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 د</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 س</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 يوم</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>نعم</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>خزانة</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>متاح</translation>
    </message>
    <message>
        <source>Occupied</source>
        <translation>مشغول</translation>
    </message>
    <message>
        <source>Out of order</source>
        <translation>معطل</translation>
    </message>
    <message>
        <source>To inspect</source>
        <translation>للفحص</translation>
    </message>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>التنبيهات</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>الأعطال</translation>
    </message>
    <message>
        <source>Last heard</source>
        <translation>آخر اتصال</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>الإصدار</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>الملصقات</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>منتهي الصلاحية</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>تغيّر</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>وقت الطلب</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>البريد الإلكتروني</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>الهاتف</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>الطرود</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>الدور</translation>
    </message>
    <message>
        <source>Badge holds until</source>
        <translation>البطاقة صالحة حتى</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>مسحوب</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>منذ</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>اسم الدخول</translation>
    </message>
    <message>
        <source>From</source>
        <translation>من</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>وقت الطلب</translation>
    </message>
    <message>
        <source>Holds until</source>
        <translation>صالح حتى</translation>
    </message>
    <message>
        <source>What</source>
        <translation>ماذا</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>من قام به</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>تعليق</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>المرات</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>الأخير</translation>
    </message>
    <message>
        <source>First</source>
        <translation>الأول</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>الوضع</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>القناة</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>الرسالة</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>الخطأ</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>المحاولات</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>تم التخلي</translation>
    </message>
    <message>
        <source>When</source>
        <translation>متى</translation>
    </message>
    <message>
        <source>Did what</source>
        <translation>ما الذي فعله</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>التفصيل</translation>
    </message>
    <message>
        <source>To what</source>
        <translation>على ماذا</translation>
    </message>
    <message>
        <source>Does not fit</source>
        <translation>غير متوافق</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>الجواب</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>الفترة</translation>
    </message>
    <message>
        <source>Occupied on average</source>
        <translation>المشغول في المتوسط</translation>
    </message>
    <message>
        <source>Most</source>
        <translation>الأقصى</translation>
    </message>
    <message>
        <source>Half are faster than</source>
        <translation>النصف أسرع من</translation>
    </message>
    <message>
        <source>Nine of ten</source>
        <translation>تسعة من عشرة</translation>
    </message>
    <message>
        <source>Pickups</source>
        <translation>مرات الاستلام</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>الإخفاقات</translation>
    </message>
    <message>
        <source>Kinds</source>
        <translation>الأنواع</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>اللوحة</translation>
    </message>
    <message>
        <source>Not collected</source>
        <translation>لم تُستلم</translation>
    </message>
</context>
<context>
    <name>Command</name>
    <message>
        <source>Maintenance…</source>
        <translation>صيانة…</translation>
    </message>
    <message>
        <source>The kiosk serves nobody until it is put back in service. What lies in the bank stays there.</source>
        <translation>لا تخدم الشاشة أحدًا حتى تعود للخدمة. ما في الخزانة يبقى فيها.</translation>
    </message>
    <message>
        <source>Back in service…</source>
        <translation>إعادة للخدمة…</translation>
    </message>
    <message>
        <source>Customers and drivers can use the kiosk again.</source>
        <translation>يمكن للعملاء والسائقين استخدام الشاشة من جديد.</translation>
    </message>
    <message>
        <source>Restart…</source>
        <translation>إعادة التشغيل…</translation>
    </message>
    <message>
        <source>The kiosk&apos;s program starts anew. Whoever stands there has to begin again; nothing is lost.</source>
        <translation>يبدأ برنامج الشاشة من جديد. على من يقف أمامها أن يبدأ ثانية؛ لا يضيع شيء.</translation>
    </message>
    <message>
        <source>Name and place…</source>
        <translation>الاسم والمكان…</translation>
    </message>
    <message>
        <source>Customers read the new name and address in their messages from now on.</source>
        <translation>يقرأ العملاء الاسم والعنوان الجديدين في رسائلهم من الآن.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>خط العرض</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>خط الطول</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Withdraw the kiosk…</source>
        <translation>سحب الشاشة…</translation>
    </message>
    <message>
        <source>Its kiosk is kept out at once and for good. A new kiosk may be let in for this bank.</source>
        <translation>تُمنع شاشتها فورًا ونهائيًا. يمكن السماح بشاشة جديدة لهذه الخزانة.</translation>
    </message>
    <message>
        <source>Open now…</source>
        <translation>افتح الآن…</translation>
    </message>
    <message>
        <source>The door opens for whoever stands there, and what is inside can be taken. The request holds for two minutes.</source>
        <translation>يُفتح الباب لمن يقف أمامه ويمكن أخذ ما بداخله. الطلب صالح لدقيقتين.</translation>
    </message>
    <message>
        <source>Out of order…</source>
        <translation>معطل…</translation>
    </message>
    <message>
        <source>Nothing more is put in. What is inside can still be picked up.</source>
        <translation>لا يوضع شيء بعد الآن. ما بداخله يمكن استلامه.</translation>
    </message>
    <message>
        <source>Back in use…</source>
        <translation>إعادة للاستخدام…</translation>
    </message>
    <message>
        <source>It is offered for packages again.</source>
        <translation>يُعرض للطرود من جديد.</translation>
    </message>
    <message>
        <source>Have it inspected…</source>
        <translation>طلب الفحص…</translation>
    </message>
    <message>
        <source>Nothing is put in until a technician has looked into it.</source>
        <translation>لا يوضع شيء حتى ينظر فيه فني.</translation>
    </message>
    <message>
        <source>New code…</source>
        <translation>رمز جديد…</translation>
    </message>
    <message>
        <source>The old code stops working; the customer is sent the new one.</source>
        <translation>يتوقف الرمز القديم؛ ويُرسل الجديد للعميل.</translation>
    </message>
    <message>
        <source>Keep it longer…</source>
        <translation>إبقاؤه مدة أطول…</translation>
    </message>
    <message>
        <source>It may lie there until then; the customer is told.</source>
        <translation>يمكن أن يبقى حتى ذلك الحين؛ ويُبلَّغ العميل.</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>حتى</translation>
    </message>
    <message>
        <source>Somebody else fetches it…</source>
        <translation>يستلمه شخص آخر…</translation>
    </message>
    <message>
        <source>That person is sent a code of their own. The customer&apos;s code keeps working unless you say otherwise.</source>
        <translation>يُرسل لذلك الشخص رمز خاص به. يبقى رمز العميل صالحًا ما لم تحدد غير ذلك.</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>البريد الإلكتروني</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>الهاتف</translation>
    </message>
    <message>
        <source>The customer&apos;s code keeps working</source>
        <translation>يبقى رمز العميل صالحًا</translation>
    </message>
    <message>
        <source>It is the wrong package…</source>
        <translation>إنه طرد خطأ…</translation>
    </message>
    <message>
        <source>What lies there is no longer taken for this package: the compartment is to be inspected, and the package waits for a new place.</source>
        <translation>ما هناك لم يعد يُعد هذا الطرد: تُفحص الخانة وينتظر الطرد مكانًا جديدًا.</translation>
    </message>
    <message>
        <source>To another bank…</source>
        <translation>إلى خزانة أخرى…</translation>
    </message>
    <message>
        <source>Room is kept there instead; the customer is told.</source>
        <translation>يُحجز مكان هناك بدلًا من ذلك؛ ويُبلَّغ العميل.</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>خزانة</translation>
    </message>
    <message>
        <source>Send it back…</source>
        <translation>إعادته…</translation>
    </message>
    <message>
        <source>The code stops working. A driver takes it out and brings it back to the sender.</source>
        <translation>يتوقف الرمز. يخرجه سائق ويعيده إلى المرسل.</translation>
    </message>
    <message>
        <source>Cancel…</source>
        <translation>إلغاء…</translation>
    </message>
    <message>
        <source>The order for this package ends; its room is given away.</source>
        <translation>ينتهي طلب هذا الطرد؛ ويُعطى مكانه لغيره.</translation>
    </message>
    <message>
        <source>It is not certain where it is…</source>
        <translation>مكانه غير مؤكد…</translation>
    </message>
    <message>
        <source>Its code stops working until somebody has found out; support sees it among the alerts.</source>
        <translation>يتوقف رمزه حتى يتبين الأمر؛ ويراه الدعم بين التنبيهات.</translation>
    </message>
    <message>
        <source>It is found…</source>
        <translation>تم العثور عليه…</translation>
    </message>
    <message>
        <source>The package goes on as you say.</source>
        <translation>يستمر الطرد كما تحدد.</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>النتائج</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>الرقم السري</translation>
    </message>
    <message>
        <source>Badge holds until</source>
        <translation>البطاقة صالحة حتى</translation>
    </message>
    <message>
        <source>New badge…</source>
        <translation>بطاقة جديدة…</translation>
    </message>
    <message>
        <source>The badge is shown once, to be printed. It opens with its PIN.</source>
        <translation>تُعرض البطاقة مرة واحدة للطباعة. تفتح مع رقمها السري.</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>الدور</translation>
    </message>
    <message>
        <source>Replace the badge…</source>
        <translation>استبدال البطاقة…</translation>
    </message>
    <message>
        <source>The old badge and its PIN stop working. The new one is shown once, to be printed.</source>
        <translation>تتوقف البطاقة القديمة ورقمها السري. تُعرض الجديدة مرة واحدة للطباعة.</translation>
    </message>
    <message>
        <source>Forgive wrong PINs…</source>
        <translation>العفو عن الأرقام الخاطئة…</translation>
    </message>
    <message>
        <source>The badge can be used again at once.</source>
        <translation>يمكن استخدام البطاقة فورًا من جديد.</translation>
    </message>
    <message>
        <source>Allow at a bank…</source>
        <translation>السماح عند خزانة…</translation>
    </message>
    <message>
        <source>The badge opens there, too.</source>
        <translation>تفتح البطاقة هناك أيضًا.</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>سحب…</translation>
    </message>
    <message>
        <source>The badge stops working everywhere, for good.</source>
        <translation>تتوقف البطاقة في كل مكان نهائيًا.</translation>
    </message>
    <message>
        <source>New carrier…</source>
        <translation>شركة نقل جديدة…</translation>
    </message>
    <message>
        <source>It can be given a key for its machines afterwards.</source>
        <translation>يمكن بعدها إعطاؤها مفتاحًا لأجهزتها.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>New key…</source>
        <translation>مفتاح جديد…</translation>
    </message>
    <message>
        <source>The key is shown once. Whoever has it acts for the carrier.</source>
        <translation>يُعرض المفتاح مرة واحدة. من يملكه يتصرف باسم الشركة.</translation>
    </message>
    <message>
        <source>New member of staff…</source>
        <translation>موظف جديد…</translation>
    </message>
    <message>
        <source>They can sign in at once.</source>
        <translation>يمكنه تسجيل الدخول فورًا.</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>اسم الدخول</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>كلمة المرور</translation>
    </message>
    <message>
        <source>Another role…</source>
        <translation>دور آخر…</translation>
    </message>
    <message>
        <source>What they may do changes with their next request.</source>
        <translation>يتغير ما يُسمح له به مع طلبه التالي.</translation>
    </message>
    <message>
        <source>New password…</source>
        <translation>كلمة مرور جديدة…</translation>
    </message>
    <message>
        <source>All their sessions end.</source>
        <translation>تنتهي كل جلساته.</translation>
    </message>
    <message>
        <source>They cannot sign in any more, and their sessions end.</source>
        <translation>لا يمكنه تسجيل الدخول بعد الآن وتنتهي جلساته.</translation>
    </message>
    <message>
        <source>Let the kiosk in…</source>
        <translation>السماح للشاشة…</translation>
    </message>
    <message>
        <source>The kiosk speaks for this bank from now on. Compare the six words with whoever stands before it.</source>
        <translation>تتحدث الشاشة باسم هذه الخزانة من الآن. قارن الكلمات الست مع من يقف أمامها.</translation>
    </message>
    <message>
        <source>The six words</source>
        <translation>الكلمات الست</translation>
    </message>
    <message>
        <source>For a bank that is there</source>
        <translation>لخزانة موجودة</translation>
    </message>
    <message>
        <source>Or for a new one, by its layout file</source>
        <translation>أو لخزانة جديدة بملف مخططها</translation>
    </message>
    <message>
        <source>Refuse…</source>
        <translation>رفض…</translation>
    </message>
    <message>
        <source>The kiosk has to ask again.</source>
        <translation>على الشاشة أن تطلب من جديد.</translation>
    </message>
    <message>
        <source>Take it on</source>
        <translation>تولَّ الأمر</translation>
    </message>
    <message>
        <source>Others see that you look after it.</source>
        <translation>يرى الآخرون أنك تهتم به.</translation>
    </message>
    <message>
        <source>Give it back</source>
        <translation>إرجاعه</translation>
    </message>
    <message>
        <source>It waits for somebody again.</source>
        <translation>ينتظر شخصًا من جديد.</translation>
    </message>
    <message>
        <source>Comment…</source>
        <translation>تعليق…</translation>
    </message>
    <message>
        <source>Everybody who sees the alert reads it.</source>
        <translation>يقرأه كل من يرى التنبيه.</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>تعليق</translation>
    </message>
    <message>
        <source>Close…</source>
        <translation>إغلاق…</translation>
    </message>
    <message>
        <source>It leaves the list; if it happens again, it comes back.</source>
        <translation>يغادر القائمة؛ وإن تكرر عاد.</translation>
    </message>
    <message>
        <source>Send it again…</source>
        <translation>إرسال من جديد…</translation>
    </message>
    <message>
        <source>It is sent once more, with all its attempts.</source>
        <translation>يُرسل مرة أخرى بكل محاولاته.</translation>
    </message>
    <message>
        <source>Drop it…</source>
        <translation>إسقاطه…</translation>
    </message>
    <message>
        <source>It is never sent.</source>
        <translation>لا يُرسل أبدًا.</translation>
    </message>
    <message>
        <source>Forbid at a bank…</source>
        <translation>منع عند خزانة…</translation>
    </message>
    <message>
        <source>The badge does not open there any more.</source>
        <translation>لم تعد البطاقة تفتح هناك.</translation>
    </message>
    <message>
        <source>End a key…</source>
        <translation>إنهاء مفتاح…</translation>
    </message>
    <message>
        <source>Whoever uses this key is refused from now on.</source>
        <translation>كل من يستخدم هذا المفتاح يُرفض من الآن.</translation>
    </message>
    <message>
        <source>Name of the key</source>
        <translation>اسم المفتاح</translation>
    </message>
    <message>
        <source>Open it again…</source>
        <translation>إعادة الفتح…</translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>It has been picked up.</source>
        <translation>تم استلامه.</translation>
    </message>
    <message>
        <source>It is not to be picked up any more.</source>
        <translation>لم يعد للاستلام.</translation>
    </message>
    <message>
        <source>It has not been put into the bank yet. The code works once it lies there.</source>
        <translation>لم يوضع في الخزانة بعد. يعمل الرمز حين يوضع.</translation>
    </message>
    <message>
        <source>It is not certain where it is: its code does not work.</source>
        <translation>مكانه غير مؤكد: رمزه لا يعمل.</translation>
    </message>
    <message>
        <source>It is to be taken back: it opens for the driver alone.</source>
        <translation>سيُعاد: يُفتح للسائق وحده.</translation>
    </message>
    <message>
        <source>It was found to be the wrong package: its code does not work.</source>
        <translation>تبيّن أنه طرد خطأ: رمزه لا يعمل.</translation>
    </message>
    <message>
        <source>Its time is over: the code does not work any more.</source>
        <translation>انتهى وقته: الرمز لم يعد يعمل.</translation>
    </message>
    <message>
        <source>The bank cannot be seen from here.</source>
        <translation>لا يمكن رؤية الخزانة من هنا.</translation>
    </message>
    <message>
        <source>The bank is in maintenance: its kiosk serves nobody.</source>
        <translation>الخزانة في الصيانة: شاشتها لا تخدم أحدًا.</translation>
    </message>
    <message>
        <source>The bank is cut off. Codes that it knows work; what is done here reaches it later.</source>
        <translation>الخزانة منقطعة. تعمل الرموز التي تعرفها؛ وما يُفعل هنا يصلها لاحقًا.</translation>
    </message>
    <message>
        <source>The bank has not heard of the latest changes yet: a new code may not work for a moment.</source>
        <translation>لم تعلم الخزانة بعد بآخر التغييرات: قد لا يعمل رمز جديد للحظة.</translation>
    </message>
    <message>
        <source>The kiosk says that it is out of service.</source>
        <translation>تقول الشاشة إنها خارج الخدمة.</translation>
    </message>
    <message>
        <source>The bank believes that the compartment is empty.</source>
        <translation>تظن الخزانة أن الخانة فارغة.</translation>
    </message>
    <message>
        <source>The bank does not know what is in the compartment.</source>
        <translation>لا تعرف الخزانة ما في الخانة.</translation>
    </message>
    <message>
        <source>The door did not open before: it is out of order. It may open from here, else a technician has to come.</source>
        <translation>لم يُفتح الباب من قبل: إنه معطل. قد يُفتح من هنا، وإلا فيجب أن يأتي فني.</translation>
    </message>
    <message>
        <source>Its door stands open: it can be taken out now.</source>
        <translation>بابه مفتوح: يمكن إخراجه الآن.</translation>
    </message>
    <message>
        <source>The bank reports a fault.</source>
        <translation>تبلغ الخزانة عن عطل.</translation>
    </message>
    <message>
        <source>Nothing is wrong that can be seen from here. Have the code read out, digit by digit.</source>
        <translation>لا يظهر خطأ من هنا. اطلب قراءة الرمز رقمًا رقمًا.</translation>
    </message>
    <message>
        <source>If the customer does not have the code, send a new one.</source>
        <translation>إن لم يكن لدى العميل الرمز فأرسل رمزًا جديدًا.</translation>
    </message>
    <message>
        <source>If you are sure who is there, open the door from here.</source>
        <translation>إن كنت متأكدًا ممن هناك فافتح الباب من هنا.</translation>
    </message>
</context>
<context>
    <name>Http</name>
    <message>
        <source>This is no address of a centre.</source>
        <translation>هذا ليس عنوان مركز.</translation>
    </message>
    <message>
        <source>It begins with https://.</source>
        <translation>يبدأ بـ https://.</translation>
    </message>
    <message>
        <source>The file holds no certificate.</source>
        <translation>لا يحتوي الملف على شهادة.</translation>
    </message>
    <message>
        <source>The centre refused this (%1).</source>
        <translation>رفض المركز ذلك (%1).</translation>
    </message>
    <message>
        <source>The centre does not answer.</source>
        <translation>المركز لا يجيب.</translation>
    </message>
    <message>
        <source>The centre&apos;s answer cannot be read.</source>
        <translation>لا يمكن قراءة جواب المركز.</translation>
    </message>
</context>
<context>
    <name>List</name>
    <message>
        <source>Banks</source>
        <translation>الخزائن</translation>
    </message>
    <message>
        <source>Name or address</source>
        <translation>الاسم أو العنوان</translation>
    </message>
    <message>
        <source>Every state</source>
        <translation>كل الحالات</translation>
    </message>
    <message>
        <source>Nearly full</source>
        <translation>شبه ممتلئة</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>الأعطال</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>الطرود</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>منتهي الصلاحية</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>العملاء</translation>
    </message>
    <message>
        <source>E-mail, telephone or name</source>
        <translation>البريد أو الهاتف أو الاسم</translation>
    </message>
    <message>
        <source>Drivers and technicians</source>
        <translation>السائقون والفنيون</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Every role</source>
        <translation>كل الأدوار</translation>
    </message>
    <message>
        <source>Carriers</source>
        <translation>شركات النقل</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>الموظفون</translation>
    </message>
    <message>
        <source>New kiosks</source>
        <translation>شاشات جديدة</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>التنبيهات</translation>
    </message>
    <message>
        <source>Not closed</source>
        <translation>غير مغلقة</translation>
    </message>
    <message>
        <source>To inspect</source>
        <translation>للفحص</translation>
    </message>
    <message>
        <source>Could not be delivered</source>
        <translation>تعذر التسليم</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>التدقيق</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>من قام به</translation>
    </message>
    <message>
        <source>To what</source>
        <translation>على ماذا</translation>
    </message>
    <message>
        <source>History</source>
        <translation>السجل</translation>
    </message>
    <message>
        <source>Compartment</source>
        <translation>خانة</translation>
    </message>
    <message>
        <source>Asked of the bank</source>
        <translation>المطلوب من الخزانة</translation>
    </message>
    <message>
        <source>Layouts given</source>
        <translation>المخططات المعطاة</translation>
    </message>
    <message>
        <source>Occupancy</source>
        <translation>الإشغال</translation>
    </message>
    <message>
        <source>Time until pickup</source>
        <translation>الوقت حتى الاستلام</translation>
    </message>
    <message>
        <source>Failures by compartment</source>
        <translation>الإخفاقات حسب الخانة</translation>
    </message>
    <message>
        <source>Failures by board</source>
        <translation>الإخفاقات حسب اللوحة</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>خزانة</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>The centre&apos;s address:</source>
        <translation>عنوان المركز:</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>does not fit what was known</source>
        <translation>لا يوافق ما كان معروفًا</translation>
    </message>
    <message>
        <source>An attempt failed</source>
        <translation>فشلت محاولة</translation>
    </message>
    <message>
        <source>Message: %1</source>
        <translation>رسالة: %1</translation>
    </message>
    <message>
        <source>Code issued</source>
        <translation>صدر الرمز</translation>
    </message>
</context>
<context>
    <name>Word</name>
    <message>
        <source>Active</source>
        <translation>تعمل</translation>
    </message>
    <message>
        <source>Not reachable</source>
        <translation>غير متصلة</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation>صيانة</translation>
    </message>
    <message>
        <source>In service</source>
        <translation>في الخدمة</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>متاح</translation>
    </message>
    <message>
        <source>Reserved</source>
        <translation>محجوز</translation>
    </message>
    <message>
        <source>Occupied</source>
        <translation>مشغول</translation>
    </message>
    <message>
        <source>Out of order</source>
        <translation>معطل</translation>
    </message>
    <message>
        <source>Needs inspection</source>
        <translation>يحتاج إلى فحص</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>جيد</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>فارغ</translation>
    </message>
    <message>
        <source>Promised</source>
        <translation>موعود</translation>
    </message>
    <message>
        <source>Holds a package</source>
        <translation>فيه طرد</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>غير معروف</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>مفتوح</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>مغلق</translation>
    </message>
    <message>
        <source>Taken on</source>
        <translation>قيد المعالجة</translation>
    </message>
    <message>
        <source>Waits for a place</source>
        <translation>ينتظر مكانًا</translation>
    </message>
    <message>
        <source>Place is kept</source>
        <translation>المكان محجوز</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>في الطريق</translation>
    </message>
    <message>
        <source>In the bank</source>
        <translation>في الخزانة</translation>
    </message>
    <message>
        <source>Picked up</source>
        <translation>تم الاستلام</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>أُعيد</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>ملغى</translation>
    </message>
    <message>
        <source>Collected</source>
        <translation>جُمع</translation>
    </message>
    <message>
        <source>In doubt</source>
        <translation>مشكوك فيه</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>مطلوب</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>استُلم</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>سارٍ</translation>
    </message>
    <message>
        <source>Replaced by a later one</source>
        <translation>استُبدل بأحدث</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>مرفوض</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>فشل</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>منتهي الصلاحية</translation>
    </message>
    <message>
        <source>Waits to be sent</source>
        <translation>ينتظر الإرسال</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>متروك</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>تم التخلي</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>ينتظر</translation>
    </message>
    <message>
        <source>Let in</source>
        <translation>سُمح له</translation>
    </message>
    <message>
        <source>Driver</source>
        <translation>سائق</translation>
    </message>
    <message>
        <source>Technician</source>
        <translation>فني</translation>
    </message>
    <message>
        <source>Viewer</source>
        <translation>مشاهد</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>الدعم</translation>
    </message>
    <message>
        <source>Dispatcher</source>
        <translation>منسق</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>مسؤول</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>شركة النقل</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>متجر</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>طرد</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>طلب</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>عميل</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>خزانة</translation>
    </message>
    <message>
        <source>Compartment</source>
        <translation>خانة</translation>
    </message>
    <message>
        <source>Back in use</source>
        <translation>إعادة للاستخدام</translation>
    </message>
    <message>
        <source>To be inspected</source>
        <translation>للفحص</translation>
    </message>
    <message>
        <source>Back in service</source>
        <translation>إعادة للخدمة</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>إعادة التشغيل</translation>
    </message>
    <message>
        <source>Put in</source>
        <translation>وُضع</translation>
    </message>
    <message>
        <source>Door opened</source>
        <translation>فُتح الباب</translation>
    </message>
    <message>
        <source>Door closed</source>
        <translation>أُغلق الباب</translation>
    </message>
    <message>
        <source>Door opened by force</source>
        <translation>فُتح الباب بالقوة</translation>
    </message>
    <message>
        <source>Door left open</source>
        <translation>تُرك الباب مفتوحًا</translation>
    </message>
    <message>
        <source>Door did not open</source>
        <translation>لم يُفتح الباب</translation>
    </message>
    <message>
        <source>Lock was to open</source>
        <translation>طُلب فتح القفل</translation>
    </message>
    <message>
        <source>Lock opened</source>
        <translation>فُتح القفل</translation>
    </message>
    <message>
        <source>Lock did not answer</source>
        <translation>لم يُجب القفل</translation>
    </message>
    <message>
        <source>Lock could not be reached</source>
        <translation>تعذر الوصول إلى القفل</translation>
    </message>
    <message>
        <source>Code refused</source>
        <translation>رُفض الرمز</translation>
    </message>
    <message>
        <source>Badge shown</source>
        <translation>عُرضت البطاقة</translation>
    </message>
    <message>
        <source>Bank started</source>
        <translation>بدأت الخزانة</translation>
    </message>
    <message>
        <source>Service was interrupted</source>
        <translation>انقطعت الخدمة</translation>
    </message>
    <message>
        <source>Pickup is not certain</source>
        <translation>الاستلام غير مؤكد</translation>
    </message>
    <message>
        <source>Problem reported</source>
        <translation>أُبلغ عن مشكلة</translation>
    </message>
    <message>
        <source>It lies there</source>
        <translation>إنه هناك</translation>
    </message>
    <message>
        <source>The customer has it</source>
        <translation>لدى العميل</translation>
    </message>
    <message>
        <source>A driver has it</source>
        <translation>لدى سائق</translation>
    </message>
    <message>
        <source>It is to be delivered again</source>
        <translation>سيُسلَّم من جديد</translation>
    </message>
    <message>
        <source>The start</source>
        <translation>البداية</translation>
    </message>
    <message>
        <source>Out of service</source>
        <translation>خارج الخدمة</translation>
    </message>
    <message>
        <source>Typing the code</source>
        <translation>إدخال الرمز</translation>
    </message>
    <message>
        <source>Opening the door</source>
        <translation>فتح الباب</translation>
    </message>
    <message>
        <source>Press the door, then open again</source>
        <translation>اضغط الباب ثم افتحه من جديد</translation>
    </message>
    <message>
        <source>Take it and close the door</source>
        <translation>خذه وأغلق الباب</translation>
    </message>
    <message>
        <source>It is still inside</source>
        <translation>ما زال بالداخل</translation>
    </message>
    <message>
        <source>Thanks</source>
        <translation>شكرًا</translation>
    </message>
    <message>
        <source>The door does not open</source>
        <translation>الباب لا يُفتح</translation>
    </message>
    <message>
        <source>Package in doubt</source>
        <translation>طرد مشكوك فيه</translation>
    </message>
    <message>
        <source>Not collected</source>
        <translation>لم يُجمع</translation>
    </message>
    <message>
        <source>Unknown package</source>
        <translation>طرد غير معروف</translation>
    </message>
    <message>
        <source>Badge locked</source>
        <translation>البطاقة مقفلة</translation>
    </message>
    <message>
        <source>Sensor faulty</source>
        <translation>مستشعر معطل</translation>
    </message>
    <message>
        <source>Lock board faulty</source>
        <translation>لوحة الأقفال معطلة</translation>
    </message>
</context>
<context>
    <name>cubby::admin::Actions</name>
    <message>
        <source>Too much waits for the centre already: this was not sent.</source>
        <translation>ينتظر المركزَ عددٌ كبير من الإجراءات: لم يُرسَل هذا.</translation>
    </message>
    <message>
        <source>It was not sent in time: nothing was done.</source>
        <translation>لم يُرسَل في الوقت المناسب: لم يُنفَّذ شيء.</translation>
    </message>
    <message>
        <source>It is not known whether this was done.</source>
        <translation>لا يُعرف هل تم ذلك.</translation>
    </message>
</context>
<context>
    <name>cubby::admin::BankPage</name>
    <message>
        <source>Actions</source>
        <translation>إجراءات</translation>
    </message>
    <message>
        <source>Compartments</source>
        <translation>الخانات</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>التفاصيل</translation>
    </message>
    <message>
        <source>Edit the layout</source>
        <translation>تحرير المخطط</translation>
    </message>
    <message>
        <source>%1: the bank has answered</source>
        <translation>%1: أجابت الخزانة</translation>
    </message>
    <message>
        <source>last heard %1</source>
        <translation>آخر اتصال %1</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>The kiosk shows</source>
        <translation>تعرض الشاشة</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>لم يُبلَّغ</translation>
    </message>
    <message>
        <source>Last heard</source>
        <translation>آخر اتصال</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>الكهرباء</translation>
    </message>
    <message>
        <source>Doors open</source>
        <translation>الأبواب المفتوحة</translation>
    </message>
    <message>
        <source>Not yet told to the centre</source>
        <translation>لم يُبلَّغ للمركز بعد</translation>
    </message>
    <message>
        <source>Not yet told to the bank</source>
        <translation>لم يُبلَّغ للخزانة بعد</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>السجل</translation>
    </message>
    <message>
        <source>Directory</source>
        <translation>الدليل</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 من %2</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>البرنامج</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>المنطقة الزمنية</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>الأعطال</translation>
    </message>
    <message>
        <source>none</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>Show the package</source>
        <translation>إظهار الطرد</translation>
    </message>
</context>
<context>
    <name>cubby::admin::BankPicker</name>
    <message>
        <source>Beginning of its name</source>
        <translation>بداية الاسم</translation>
    </message>
</context>
<context>
    <name>cubby::admin::Chart</name>
    <message>
        <source>Nothing to show</source>
        <translation>لا شيء للعرض</translation>
    </message>
</context>
<context>
    <name>cubby::admin::CommandDialog</name>
    <message>
        <source>This is no number.</source>
        <translation>هذا ليس رقمًا.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>اختر ملفًا…</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>المخطط</translation>
    </message>
    <message>
        <source>Layouts (*.json)</source>
        <translation>المخططات (*.json)</translation>
    </message>
    <message>
        <source>This is no layout</source>
        <translation>هذا ليس مخططًا</translation>
    </message>
    <message>
        <source>Sent. If the centre does not answer, it is kept and sent again; you can close this.</source>
        <translation>أُرسل. إن لم يُجب المركز فسيُحفظ ويُرسل مرة أخرى؛ يمكنك الإغلاق.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>cubby::admin::FleetMap</name>
    <message>
        <source>Map of the banks</source>
        <translation>خريطة الخزائن</translation>
    </message>
    <message>
        <source>The table beside it shows the same banks.</source>
        <translation>يعرض الجدول المجاور الخزائن نفسها.</translation>
    </message>
    <message>
        <source>No bank here has coordinates.</source>
        <translation>لا توجد إحداثيات لأي خزانة هنا.</translation>
    </message>
    <message numerus="yes">
        <source>%n bank(s)</source>
        <translation>
            <numerusform>%n خزانة</numerusform>
            <numerusform>خزانة واحدة (%n)</numerusform>
            <numerusform>خزانتان (%n)</numerusform>
            <numerusform>%n خزائن</numerusform>
            <numerusform>%n خزانة</numerusform>
            <numerusform>%n خزانة</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cubby::admin::HelpDialog</name>
    <message>
        <source>The customer is at the bank</source>
        <translation>العميل أمام الخزانة</translation>
    </message>
    <message>
        <source>What they see</source>
        <translation>ما يراه</translation>
    </message>
    <message>
        <source>What is wrong, and what helps</source>
        <translation>ما الخطأ وما الذي يساعد</translation>
    </message>
    <message>
        <source>The bank has not told what its kiosk shows.</source>
        <translation>لم تُبلغ الخزانة بما تعرضه شاشتها.</translation>
    </message>
    <message>
        <source>The kiosk shows: %1 (since %2)</source>
        <translation>تعرض الشاشة: %1 (منذ %2)</translation>
    </message>
</context>
<context>
    <name>cubby::admin::LayoutEditor</name>
    <message>
        <source>What would change?</source>
        <translation>ما الذي سيتغير؟</translation>
    </message>
    <message>
        <source>Give it to the bank…</source>
        <translation>إعطاؤه للخزانة…</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>المخطط</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>السطر %1: %2</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>تم التحقق</translation>
    </message>
    <message>
        <source>New: %1. Gone: %2. Changed: %3.</source>
        <translation>جديد: %1. محذوف: %2. متغير: %3.</translation>
    </message>
    <message>
        <source>Give it to the bank</source>
        <translation>إعطاؤه للخزانة</translation>
    </message>
    <message>
        <source>The kiosk takes the new layout as soon as nobody stands there. Reason:</source>
        <translation>تأخذ الشاشة المخطط الجديد حالما لا يقف أحد أمامها. السبب:</translation>
    </message>
    <message>
        <source>The centre has taken it and gives it to the bank.</source>
        <translation>أخذه المركز ويعطيه للخزانة.</translation>
    </message>
</context>
<context>
    <name>cubby::admin::ListPage</name>
    <message>
        <source>Export…</source>
        <translation>تصدير…</translation>
    </message>
    <message>
        <source>Writes what is shown to a file for spreadsheets (CSV)</source>
        <translation>يكتب المعروض في ملف للجداول (CSV)</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n صف</numerusform>
            <numerusform>صف واحد (%n)</numerusform>
            <numerusform>صفان (%n)</numerusform>
            <numerusform>%n صفوف</numerusform>
            <numerusform>%n صفًا</numerusform>
            <numerusform>%n صف</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 من %2</translation>
    </message>
    <message>
        <source>reading…</source>
        <translation>جارٍ القراءة…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>مفتوح</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>تصدير</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>جداول (*.csv)</translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation>كُتب في %1.</translation>
    </message>
</context>
<context>
    <name>cubby::admin::MainWindow</name>
    <message>
        <source>Take it off this list</source>
        <translation>إزالة من هذه القائمة</translation>
    </message>
    <message>
        <source>Not done: %1</source>
        <translation>لم يُنفَّذ: %1</translation>
    </message>
    <message>
        <source>Sign in with the browser</source>
        <translation>تسجيل الدخول بالمتصفح</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>الأقسام</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>أدوات</translation>
    </message>
    <message>
        <source>Find anything</source>
        <translation>ابحث عن أي شيء</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>القائمة</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>The language changes when Cubby is opened again.</source>
        <translation>تتغير اللغة عند فتح Cubby من جديد.</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>تسجيل الخروج</translation>
    </message>
    <message>
        <source>About Cubby</source>
        <translation>حول Cubby</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>خروج</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Go on in the browser.</source>
        <translation>تابع في المتصفح.</translation>
    </message>
    <message>
        <source>Asking the centre…</source>
        <translation>جارٍ سؤال المركز…</translation>
    </message>
    <message>
        <source>Fleet</source>
        <translation>الأسطول</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>العمل</translation>
    </message>
    <message>
        <source>People</source>
        <translation>الأشخاص</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>التقارير</translation>
    </message>
    <message>
        <source>No connection with the centre since %1. What is shown may be old; what you do is kept and sent as soon as it answers.</source>
        <translation>لا اتصال بالمركز منذ %1. قد يكون المعروض قديمًا؛ وما تفعله يُحفظ ويُرسل حالما يجيب.</translation>
    </message>
    <message numerus="yes">
        <source>%n action(s) not answered yet</source>
        <translation>
            <numerusform>%n إجراء دون جواب</numerusform>
            <numerusform>إجراء واحد دون جواب (%n)</numerusform>
            <numerusform>إجراءان دون جواب (%n)</numerusform>
            <numerusform>%n إجراءات دون جواب</numerusform>
            <numerusform>%n إجراءً دون جواب</numerusform>
            <numerusform>%n إجراء دون جواب</numerusform>
        </translation>
    </message>
    <message>
        <source>Live</source>
        <translation>مباشر</translation>
    </message>
    <message>
        <source>Not live</source>
        <translation>غير مباشر</translation>
    </message>
    <message>
        <source>No keyring runs: you sign in again next time</source>
        <translation>لا توجد سلسلة مفاتيح: ستسجل الدخول في المرة القادمة</translation>
    </message>
    <message>
        <source>Give up: nobody knows then whether it was done</source>
        <translation>التخلي: لن يعرف أحد هل تم</translation>
    </message>
</context>
<context>
    <name>cubby::admin::OnceDialog</name>
    <message>
        <source>This is shown once. Keep it now.</source>
        <translation>يُعرض هذا مرة واحدة. احفظه الآن.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Badge of %1</source>
        <translation>بطاقة %1</translation>
    </message>
    <message>
        <source>The badge can be saved once, now. The centre does not keep it.</source>
        <translation>يمكن حفظ البطاقة مرة واحدة، الآن. لا يحتفظ بها المركز.</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>حفظ بصيغة PDF…</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>ملفات PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation>كُتب في %1.</translation>
    </message>
</context>
<context>
    <name>cubby::admin::PackagePage</name>
    <message>
        <source>Actions</source>
        <translation>إجراءات</translation>
    </message>
    <message>
        <source>Show its bank</source>
        <translation>إظهار خزانته</translation>
    </message>
    <message>
        <source>The customer is at the bank…</source>
        <translation>العميل أمام الخزانة…</translation>
    </message>
    <message>
        <source>Size %1</source>
        <translation>المقاس %1</translation>
    </message>
    <message>
        <source>Compartment %1</source>
        <translation>الخانة %1</translation>
    </message>
    <message>
        <source>put in %1</source>
        <translation>وُضع %1</translation>
    </message>
    <message>
        <source>kept until %1</source>
        <translation>يُحفظ حتى %1</translation>
    </message>
</context>
<context>
    <name>cubby::admin::ReportPage</name>
    <message>
        <source>Report</source>
        <translation>التقرير</translation>
    </message>
    <message>
        <source>Span of time</source>
        <translation>المدة</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 أيام</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 يومًا</translation>
    </message>
    <message>
        <source>90 days</source>
        <translation>90 يومًا</translation>
    </message>
</context>
<context>
    <name>cubby::admin::SearchDialog</name>
    <message>
        <source>Find anything</source>
        <translation>ابحث عن أي شيء</translation>
    </message>
    <message>
        <source>Package, order, customer, code, bank, driver, compartment</source>
        <translation>طرد، طلب، عميل، رمز، خزانة، سائق، خانة</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>النتائج</translation>
    </message>
    <message>
        <source>looking…</source>
        <translation>جارٍ البحث…</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>لم يُعثر على شيء.</translation>
    </message>
</context>
<context>
    <name>cubby::admin::Session</name>
    <message>
        <source>Nobody is signed in.</source>
        <translation>لم يسجل أحد الدخول.</translation>
    </message>
    <message>
        <source>The session has ended: please sign in again.</source>
        <translation>انتهت الجلسة: سجّل الدخول من جديد.</translation>
    </message>
</context>
<context>
    <name>cubby::admin::SignIn</name>
    <message>
        <source>The centre calls itself %1.</source>
        <translation>يسمي المركز نفسه %1.</translation>
    </message>
    <message>
        <source>Use this address, or ask whoever runs the centre.</source>
        <translation>استخدم هذا العنوان أو اسأل من يدير المركز.</translation>
    </message>
    <message>
        <source>This computer has no port free for signing in.</source>
        <translation>لا يوجد منفذ متاح في هذا الحاسوب لتسجيل الدخول.</translation>
    </message>
    <message>
        <source>No browser could be opened.</source>
        <translation>تعذر فتح متصفح.</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>تم تسجيل الدخول</translation>
    </message>
    <message>
        <source>You can close this page and go on in Cubby.</source>
        <translation>يمكنك إغلاق هذه الصفحة والمتابعة في Cubby.</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>لم يتم تسجيل الدخول</translation>
    </message>
    <message>
        <source>Please go back to Cubby and try again.</source>
        <translation>عُد إلى Cubby وحاول من جديد.</translation>
    </message>
    <message>
        <source>Signing in was refused.</source>
        <translation>رُفض تسجيل الدخول.</translation>
    </message>
    <message>
        <source>The centre did not let you in (%1).</source>
        <translation>لم يسمح لك المركز بالدخول (%1).</translation>
    </message>
    <message>
        <source>The centre&apos;s answer cannot be read.</source>
        <translation>لا يمكن قراءة جواب المركز.</translation>
    </message>
</context>
<context>
    <name>cubby::admin::Timeline</name>
    <message>
        <source>Story</source>
        <translation>القصة</translation>
    </message>
</context>
<context>
    <name>cubby::admin::WallView</name>
    <message>
        <source>The wall of compartments</source>
        <translation>جدار الخانات</translation>
    </message>
</context>
</TS>
