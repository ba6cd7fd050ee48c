<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en_GB">
    <context>
        <name>CameraWindow</name>
        <message>
            <source>The camera is not available</source>
            <translation>الكاميرا غير متاحة</translation>
        </message>
        <message>
            <source>The camera sees a code</source>
            <translation>الكاميرا ترى رمزًا</translation>
        </message>
        <message>
            <source>The camera is looking for a code</source>
            <translation>الكاميرا تبحث عن رمز</translation>
        </message>
        <message>
            <source>Camera not available</source>
            <translation>الكاميرا غير متاحة</translation>
        </message>
    </context>
    <context>
        <name>CodeCells</name>
        <message>
            <source>%1 of %2 digits typed</source>
            <translation>كُتب %1 من %2 أرقام</translation>
        </message>
    </context>
    <context>
        <name>CodeScreen</name>
        <message>
            <source>Type your code.</source>
            <translation>اكتب رمزك.</translation>
        </message>
        <message>
            <source>Type the 8 digits from your message, or show its code to the camera.</source>
            <translation>اكتب الأرقام الثمانية من رسالتك، أو اعرض رمزها على الكاميرا.</translation>
        </message>
    </context>
    <context>
        <name>CollectScreen</name>
        <message>
            <source>%1 opens.</source>
            <translation>‏%1 تُفتح.</translation>
        </message>
        <message>
            <source>%1 did not open.</source>
            <translation>لم تُفتح %1.</translation>
        </message>
        <message>
            <source>Is %1 open?</source>
            <translation>هل %1 مفتوحة؟</translation>
        </message>
        <message>
            <source>Something is still inside %1.</source>
            <translation>لا يزال شيء داخل %1.</translation>
        </message>
        <message>
            <source>Did you take it out of %1?</source>
            <translation>هل أخرجته من %1؟</translation>
        </message>
        <message>
            <source>%1 stays shut.</source>
            <translation>بقيت %1 مغلقة.</translation>
        </message>
        <message>
            <source>Empty %1.</source>
            <translation>أفرغ %1.</translation>
        </message>
        <message>
            <source>Press gently on its door, then open it again.</source>
            <translation>اضغط على الباب برفق، ثم افتح مرة أخرى.</translation>
        </message>
        <message>
            <source>Open it again to take the package, or leave it here.</source>
            <translation>افتح مرة أخرى لتأخذ الطرد، أو اتركه هنا.</translation>
        </message>
        <message>
            <source>%1 is closed.</source>
            <translation>‏%1 مغلقة.</translation>
        </message>
        <message>
            <source>Support has been told. Go on with the next one.</source>
            <translation>أُبلغ الدعم. تابع مع التالي.</translation>
        </message>
        <message>
            <source>That is the right one. Close the door.</source>
            <translation>هذا هو الصحيح. أغلق الباب.</translation>
        </message>
        <message>
            <source>Take this package out and scan it.</source>
            <translation>أخرج هذا الطرد وامسحه.</translation>
        </message>
        <message>
            <source>Scanned</source>
            <translation>تم المسح</translation>
        </message>
        <message>
            <source>This package</source>
            <translation>هذا الطرد</translation>
        </message>
        <message>
            <source>Open again</source>
            <translation>افتح مرة أخرى</translation>
        </message>
        <message>
            <source>Yes, it is open</source>
            <translation>نعم، مفتوحة</translation>
        </message>
        <message>
            <source>Yes, I have it</source>
            <translation>نعم، أخذته</translation>
        </message>
        <message>
            <source>No, it is shut</source>
            <translation>لا، مغلقة</translation>
        </message>
        <message>
            <source>No, open again</source>
            <translation>لا، افتح مرة أخرى</translation>
        </message>
        <message>
            <source>It is open</source>
            <translation>إنها مفتوحة</translation>
        </message>
        <message>
            <source>Leave it inside</source>
            <translation>اتركه في الداخل</translation>
        </message>
        <message>
            <source>It is closed</source>
            <translation>إنها مغلقة</translation>
        </message>
        <message>
            <source>It is empty</source>
            <translation>إنها فارغة</translation>
        </message>
        <message>
            <source>Something else is inside</source>
            <translation>في الداخل شيء آخر</translation>
        </message>
        <message>
            <source>Skip this one</source>
            <translation>تخطَّ هذه</translation>
        </message>
        <message>
            <source>Go back to the list</source>
            <translation>عُد إلى القائمة</translation>
        </message>
    </context>
    <context>
        <name>DepositScreen</name>
        <message>
            <source>%1 opens.</source>
            <translation>‏%1 تُفتح.</translation>
        </message>
        <message>
            <source>%1 did not open.</source>
            <translation>لم تُفتح %1.</translation>
        </message>
        <message>
            <source>Is %1 open?</source>
            <translation>هل %1 مفتوحة؟</translation>
        </message>
        <message>
            <source>%1 is open.</source>
            <translation>‏%1 مفتوحة.</translation>
        </message>
        <message>
            <source>Is it inside %1?</source>
            <translation>هل هو داخل %1؟</translation>
        </message>
        <message>
            <source>Nothing was put in.</source>
            <translation>لم يوضع شيء.</translation>
        </message>
        <message>
            <source>Press gently on its door, then open it again.</source>
            <translation>اضغط على الباب برفق، ثم افتح مرة أخرى.</translation>
        </message>
        <message>
            <source>Put the package in and close the door.</source>
            <translation>ضع الطرد في الداخل وأغلق الباب.</translation>
        </message>
        <message>
            <source>Take the package out and close the door.</source>
            <translation>أخرج الطرد وأغلق الباب.</translation>
        </message>
        <message>
            <source>%1 is closed.</source>
            <translation>‏%1 مغلقة.</translation>
        </message>
        <message>
            <source>%1 was closed empty. Open it again, or go back to the list.</source>
            <translation>أُغلقت %1 فارغة. افتحها مرة أخرى أو عُد إلى القائمة.</translation>
        </message>
        <message>
            <source>This package</source>
            <translation>هذا الطرد</translation>
        </message>
        <message>
            <source>Open again</source>
            <translation>افتح مرة أخرى</translation>
        </message>
        <message>
            <source>Yes, it is open</source>
            <translation>نعم، مفتوحة</translation>
        </message>
        <message>
            <source>Yes, it is inside</source>
            <translation>نعم، في الداخل</translation>
        </message>
        <message>
            <source>No, it is shut</source>
            <translation>لا، مغلقة</translation>
        </message>
        <message>
            <source>No, open again</source>
            <translation>لا، افتح مرة أخرى</translation>
        </message>
        <message>
            <source>Take a larger one</source>
            <translation>خذ أكبر</translation>
        </message>
        <message>
            <source>Take a smaller one</source>
            <translation>خذ أصغر</translation>
        </message>
        <message>
            <source>It is not empty</source>
            <translation>ليست فارغة</translation>
        </message>
        <message>
            <source>It does not close</source>
            <translation>لا تُغلق</translation>
        </message>
        <message>
            <source>It is closed</source>
            <translation>إنها مغلقة</translation>
        </message>
        <message>
            <source>Keep the package</source>
            <translation>أبقِ الطرد معي</translation>
        </message>
        <message>
            <source>Go back to the list</source>
            <translation>عُد إلى القائمة</translation>
        </message>
        <message>
            <source>%1 stays shut.</source>
            <translation>بقيت %1 مغلقة.</translation>
        </message>
        <message>
            <source>Put your package in and close the door.</source>
            <translation>ضع طردك في الداخل وأغلق الباب.</translation>
        </message>
        <message>
            <source>%1 was closed empty. Open it again, or go back.</source>
            <translation>أُغلقت %1 فارغة. افتحها مرة أخرى أو عُد.</translation>
        </message>
        <message>
            <source>Support has been told.</source>
            <translation>أُبلغ الدعم.</translation>
        </message>
        <message>
            <source>It is open</source>
            <translation>إنها مفتوحة</translation>
        </message>
        <message>
            <source>Go back</source>
            <translation>عُد</translation>
        </message>
    </context>
    <context>
        <name>Door</name>
        <message>
            <source>Compartment %1, open</source>
            <translation>الخانة %1، مفتوحة</translation>
        </message>
        <message>
            <source>Compartment %1</source>
            <translation>الخانة %1</translation>
        </message>
    </context>
    <context>
        <name>DoorScreen</name>
        <message>
            <source>Compartment %1 opens.</source>
            <translation>الخانة %1 تُفتح.</translation>
        </message>
        <message>
            <source>%1 did not open.</source>
            <translation>لم تُفتح %1.</translation>
        </message>
        <message>
            <source>Is %1 open?</source>
            <translation>هل %1 مفتوحة؟</translation>
        </message>
        <message>
            <source>Compartment %1 is open.</source>
            <translation>الخانة %1 مفتوحة.</translation>
        </message>
        <message>
            <source>Your package seems to be inside still.</source>
            <translation>يبدو أن طردك لا يزال في الداخل.</translation>
        </message>
        <message>
            <source>Did you take your package?</source>
            <translation>هل أخذت طردك؟</translation>
        </message>
        <message>
            <source>Thank you.</source>
            <translation>شكرًا لك.</translation>
        </message>
        <message>
            <source>%1 stays shut.</source>
            <translation>بقيت %1 مغلقة.</translation>
        </message>
        <message>
            <source>It is noted.</source>
            <translation>تم التسجيل.</translation>
        </message>
        <message>
            <source>Press gently on its door, then open it again.</source>
            <translation>اضغط على الباب برفق، ثم افتح مرة أخرى.</translation>
        </message>
        <message>
            <source>Put it back and close the door. Support is told about it.</source>
            <translation>أعده وأغلق الباب. سيُبلغ الدعم بذلك.</translation>
        </message>
        <message>
            <source>Take your package and close the door.</source>
            <translation>خذ طردك وأغلق الباب.</translation>
        </message>
        <message>
            <source>Open %1 again to take it, or leave it with us.</source>
            <translation>افتح %1 مرة أخرى لتأخذه، أو اتركه عندنا.</translation>
        </message>
        <message>
            <source>%1 is closed.</source>
            <translation>‏%1 مغلقة.</translation>
        </message>
        <message>
            <source>%1 is closed. If you forgot something, open it again.</source>
            <translation>‏%1 مغلقة. إن نسيت شيئًا فافتحها مرة أخرى.</translation>
        </message>
        <message>
            <source>Support has been told. Your package is safe and your code stays good.</source>
            <translation>أُبلغ الدعم. طردك في أمان ورمزك يبقى صالحًا.</translation>
        </message>
        <message>
            <source>Support has been told and will write to you.</source>
            <translation>أُبلغ الدعم وسيكتب إليك.</translation>
        </message>
        <message>
            <source>Open again</source>
            <translation>افتح مرة أخرى</translation>
        </message>
        <message>
            <source>Yes, it is open</source>
            <translation>نعم، مفتوحة</translation>
        </message>
        <message>
            <source>Yes, I have it</source>
            <translation>نعم، أخذته</translation>
        </message>
        <message>
            <source>No, it is shut</source>
            <translation>لا، مغلقة</translation>
        </message>
        <message>
            <source>No, open again</source>
            <translation>لا، افتح مرة أخرى</translation>
        </message>
        <message>
            <source>Leave it inside</source>
            <translation>اتركه في الداخل</translation>
        </message>
        <message>
            <source>Finish</source>
            <translation>إنهاء</translation>
        </message>
        <message>
            <source>It is closed</source>
            <translation>إنها مغلقة</translation>
        </message>
        <message>
            <source>Report a problem</source>
            <translation>أبلغ عن مشكلة</translation>
        </message>
        <message>
            <source>Report: not mine, or damaged</source>
            <translation>أبلغ: ليس لي أو متضرر</translation>
        </message>
        <message>
            <source>Come back later</source>
            <translation>عُد لاحقًا</translation>
        </message>
        <message>
            <source>It is open</source>
            <translation>إنها مفتوحة</translation>
        </message>
    </context>
    <context>
        <name>DriverScreen</name>
        <message>
            <source>Scan a label.</source>
            <translation>امسح ملصقًا.</translation>
        </message>
        <message>
            <source>%1, %2 of %3 delivered</source>
            <translation>‏%1، سُلّم %2 من %3</translation>
        </message>
        <message>
            <source>Nothing is announced. Scan any label; the package is taken by its size.</source>
            <translation>لم يُعلن عن شيء. امسح أي ملصق؛ يُقبل الطرد حسب حجمه.</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>‏%1 من %2</translation>
        </message>
        <message>
            <source>Last scanned</source>
            <translation>آخر ما مُسح</translation>
        </message>
        <message>
            <source>Take the last back</source>
            <translation>استرجع الأخير</translation>
        </message>
        <message>
            <source>Finish</source>
            <translation>إنهاء</translation>
        </message>
        <message>
            <source>Looking it up.</source>
            <translation>جارٍ البحث.</translation>
        </message>
        <message numerus="yes">
            <source>Collect %n packages</source>
            <translation>
                <numerusform>لا طرود للجمع</numerusform>
                <numerusform>اجمع طردًا واحدًا</numerusform>
                <numerusform>اجمع طردين</numerusform>
                <numerusform>اجمع %n طرود</numerusform>
                <numerusform>اجمع %n طردًا</numerusform>
                <numerusform>اجمع %n طرد</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>EnrolmentScreen</name>
        <message>
            <source>Where is the centre?</source>
            <translation>أين المركز؟</translation>
        </message>
        <message>
            <source>One moment.</source>
            <translation>لحظة واحدة.</translation>
        </message>
        <message>
            <source>Compare these words.</source>
            <translation>قارِن هذه الكلمات.</translation>
        </message>
        <message>
            <source>The centre refused this kiosk.</source>
            <translation>رفض المركز هذا الكشك.</translation>
        </message>
        <message>
            <source>Nobody confirmed it in time.</source>
            <translation>لم يؤكّده أحد في الوقت المحدد.</translation>
        </message>
        <message>
            <source>The centre does not answer.</source>
            <translation>المركز لا يجيب.</translation>
        </message>
        <message>
            <source>That is not our centre.</source>
            <translation>هذا ليس مركزنا.</translation>
        </message>
        <message>
            <source>The answer cannot be used.</source>
            <translation>لا يمكن استخدام الجواب.</translation>
        </message>
        <message>
            <source>All is set up.</source>
            <translation>كل شيء جاهز.</translation>
        </message>
        <message>
            <source>Type its address, as centre.example:8443.</source>
            <translation>اكتب عنوانه، مثل centre.example:8443.</translation>
        </message>
        <message>
            <source>The centre is being asked.</source>
            <translation>يجري سؤال المركز.</translation>
        </message>
        <message>
            <source>Confirm at the centre only if it shows the same six words.</source>
            <translation>أكِّد في المركز فقط إذا ظهرت الكلمات الست نفسها.</translation>
        </message>
        <message>
            <source>Begin again to get new words.</source>
            <translation>ابدأ من جديد للحصول على كلمات جديدة.</translation>
        </message>
        <message>
            <source>The kiosk goes on trying. Look at the network and at the address.</source>
            <translation>يواصل الكشك المحاولة. تحقق من الشبكة والعنوان.</translation>
        </message>
        <message>
            <source>Its certificate is not by the authority that the installer brought. Nothing was sent to it.</source>
            <translation>شهادته ليست من الجهة التي أحضرها الفني. لم يُرسَل إليه شيء.</translation>
        </message>
        <message>
            <source>The kiosk's log says why.</source>
            <translation>السبب مذكور في سجل الكشك.</translation>
        </message>
        <message>
            <source>The bank starts.</source>
            <translation>تبدأ الخزائن العمل.</translation>
        </message>
        <message>
            <source>Ask the centre</source>
            <translation>اسأل المركز</translation>
        </message>
        <message>
            <source>Begin again</source>
            <translation>ابدأ من جديد</translation>
        </message>
        <message>
            <source>Typed so far</source>
            <translation>كُتب حتى الآن</translation>
        </message>
        <message>
            <source>The centre&apos;s address</source>
            <translation>عنوان المركز</translation>
        </message>
        <message>
            <source>Change the address</source>
            <translation>تغيير العنوان</translation>
        </message>
        <message numerus="yes">
            <source>They hold for %n minutes.</source>
            <translation>
                <numerusform>انتهت صلاحيتها.</numerusform>
                <numerusform>تبقى صالحة لدقيقة واحدة.</numerusform>
                <numerusform>تبقى صالحة لدقيقتين.</numerusform>
                <numerusform>تبقى صالحة لمدة %n دقائق.</numerusform>
                <numerusform>تبقى صالحة لمدة %n دقيقة.</numerusform>
                <numerusform>تبقى صالحة لمدة %n دقيقة.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ForEveryone</name>
        <message>
            <source>Language: %1</source>
            <translation>اللغة: %1</translation>
        </message>
        <message>
            <source>Easier</source>
            <translation>أسهل</translation>
        </message>
        <message>
            <source>Easier to reach, read and hear</source>
            <translation>أسهل وصولًا وقراءةً وسمعًا</translation>
        </message>
        <message>
            <source>Contrast</source>
            <translation>التباين</translation>
        </message>
        <message>
            <source>Strong contrast</source>
            <translation>تباين قوي</translation>
        </message>
    </context>
    <context>
        <name>HelpScreen</name>
        <message>
            <source>This is how it works.</source>
            <translation>هكذا يعمل.</translation>
        </message>
        <message>
            <source>Support answers at %1.</source>
            <translation>الدعم على الرقم %1.</translation>
        </message>
        <message>
            <source>Show the code from your message to the camera, or type its 8 digits.</source>
            <translation>اعرض الرمز من رسالتك على الكاميرا، أو اكتب أرقامه الثمانية.</translation>
        </message>
        <message>
            <source>A door opens by itself. The picture shows you where.</source>
            <translation>يُفتح باب من تلقاء نفسه، والصورة تريك أين.</translation>
        </message>
        <message>
            <source>Take your package and close the door. That is all.</source>
            <translation>خذ طردك وأغلق الباب. هذا كل شيء.</translation>
        </message>
        <message>
            <source>Got it</source>
            <translation>فهمت</translation>
        </message>
    </context>
    <context>
        <name>Keypad</name>
        <message>
            <source>Go back</source>
            <translation>عُد</translation>
        </message>
        <message>
            <source>Erase the last digit</source>
            <translation>امحُ آخر رقم</translation>
        </message>
    </context>
    <context>
        <name>LanguageScreen</name>
        <message>
            <source>Choose your language.</source>
            <translation>اختر لغتك.</translation>
        </message>
        <message>
            <source>Go back</source>
            <translation>عُد</translation>
        </message>
    </context>
    <context>
        <name>LetterPad</name>
        <message>
            <source>Erase the last sign</source>
            <translation>امحُ آخر حرف</translation>
        </message>
    </context>
    <context>
        <name>Narrator</name>
        <message>
            <source>Speech is on. Plus and minus go to the next and the last button, Enter presses it. The slash goes back. The star says everything again. The point sets volume and speed.</source>
            <translation>تم تشغيل الصوت. زائد وناقص للانتقال إلى الزر التالي والسابق، ومفتاح الإدخال يضغطه. الشرطة المائلة للرجوع. النجمة تعيد كل شيء. النقطة تضبط مستوى الصوت والسرعة.</translation>
        </message>
        <message>
            <source>Done.</source>
            <translation>تم.</translation>
        </message>
        <message>
            <source>Volume %1 of %2. Plus is louder, minus is quieter.</source>
            <translation>مستوى الصوت %1 من %2. زائد للرفع وناقص للخفض.</translation>
        </message>
        <message>
            <source>Speed %1 of %2. Plus is faster, minus is slower.</source>
            <translation>السرعة %1 من %2. زائد للتسريع وناقص للإبطاء.</translation>
        </message>
        <message>
            <source>Volume %1.</source>
            <translation>مستوى الصوت %1.</translation>
        </message>
        <message>
            <source>Speed %1.</source>
            <translation>السرعة %1.</translation>
        </message>
    </context>
    <context>
        <name>PackageList</name>
        <message>
            <source>Packages</source>
            <translation>الطرود</translation>
        </message>
        <message>
            <source>%1, done, in %2</source>
            <translation>‏%1، تم، في %2</translation>
        </message>
        <message>
            <source>%1, size %2</source>
            <translation>‏%1، الحجم %2</translation>
        </message>
        <message>
            <source>Taken out at %1</source>
            <translation>أُخرج في %1</translation>
        </message>
        <message>
            <source>Was not there</source>
            <translation>لم يكن هناك</translation>
        </message>
        <message>
            <source>Something else was inside</source>
            <translation>كان في الداخل شيء آخر</translation>
        </message>
        <message>
            <source>Left inside</source>
            <translation>بقي في الداخل</translation>
        </message>
        <message>
            <source>Expired, to collect</source>
            <translation>انتهت مدته، للجمع</translation>
        </message>
        <message>
            <source>Return, to collect</source>
            <translation>مرتجع، للجمع</translation>
        </message>
    </context>
    <context>
        <name>PinScreen</name>
        <message>
            <source>Hello, %1.</source>
            <translation>مرحبًا، %1.</translation>
        </message>
        <message>
            <source>Your badge was read.</source>
            <translation>قُرئت بطاقتك.</translation>
        </message>
        <message>
            <source>Type your PIN to sign in.</source>
            <translation>اكتب رقمك السري لتسجيل الدخول.</translation>
        </message>
        <message>
            <source>Sign in</source>
            <translation>تسجيل الدخول</translation>
        </message>
    </context>
    <context>
        <name>ProgressMark</name>
        <message>
            <source>Package %1 of %2</source>
            <translation>الطرد %1 من %2</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>‏%1 من %2</translation>
        </message>
    </context>
    <context>
        <name>QuietScreen</name>
        <message>
            <source>One moment.</source>
            <translation>لحظة من فضلك.</translation>
        </message>
        <message>
            <source>This bank takes a break.</source>
            <translation>هذه الخزانة في استراحة.</translation>
        </message>
        <message>
            <source>The doors are being looked at.</source>
            <translation>يجري فحص الأبواب.</translation>
        </message>
        <message>
            <source>Doors cannot be opened just now. Your package is safe, and its time stands still meanwhile.</source>
            <translation>لا يمكن فتح الأبواب الآن. طردك في أمان ومدته متوقفة حتى ذلك الحين.</translation>
        </message>
    </context>
    <context>
        <name>Reading</name>
        <message>
            <source>%1, switched on.</source>
            <translation>‏%1، مفعّل.</translation>
        </message>
        <message>
            <source>%1, switched off.</source>
            <translation>‏%1، غير مفعّل.</translation>
        </message>
        <message>
            <source>%1, list. Enter turns the page.</source>
            <translation>‏%1، قائمة. مفتاح الإدخال يقلب الصفحة.</translation>
        </message>
        <message>
            <source>%1, button.</source>
            <translation>‏%1، زر.</translation>
        </message>
        <message>
            <source>%1, cannot be pressed now.</source>
            <translation>‏%1، غير متاح الآن.</translation>
        </message>
    </context>
    <context>
        <name>ReceiptScreen</name>
        <message>
            <source>Your package is handed in.</source>
            <translation>سُلّم طردك.</translation>
        </message>
        <message>
            <source>We send you the receipt as well. Take a picture of this one if you like.</source>
            <translation>نرسل إليك الإيصال أيضًا. صوّر هذا إن شئت.</translation>
        </message>
        <message>
            <source>Take a picture of this receipt. It shows that your package is here.</source>
            <translation>صوّر هذا الإيصال. إنه يُثبت أن طردك هنا.</translation>
        </message>
        <message>
            <source>The receipt as a QR code</source>
            <translation>الإيصال كرمز QR</translation>
        </message>
        <message>
            <source>Handed in, compartment %1</source>
            <translation>سُلّم في الخانة %1</translation>
        </message>
        <message>
            <source>Finish</source>
            <translation>إنهاء</translation>
        </message>
    </context>
    <context>
        <name>RestScreen</name>
        <message>
            <source>Touch here to type your code.</source>
            <translation>المس هنا لتكتب رمزك.</translation>
        </message>
        <message>
            <source>Show your badge to the camera.</source>
            <translation>اعرض بطاقتك على الكاميرا.</translation>
        </message>
        <message>
            <source>Show your code, or touch here.</source>
            <translation>اعرض رمزك أو المس هنا.</translation>
        </message>
        <message>
            <source>Pick up a package</source>
            <translation>استلم طردًا</translation>
        </message>
        <message>
            <source>Deliver</source>
            <translation>سلّم</translation>
        </message>
        <message>
            <source>Send back</source>
            <translation>أعِد طردًا</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>مساعدة</translation>
        </message>
    </context>
    <context>
        <name>ReturnScreen</name>
        <message>
            <source>One moment.</source>
            <translation>لحظة من فضلك.</translation>
        </message>
        <message>
            <source>Show your return label.</source>
            <translation>اعرض ملصق الإرجاع.</translation>
        </message>
        <message>
            <source>We are looking up what this is.</source>
            <translation>نبحث عن ماهية هذا.</translation>
        </message>
        <message>
            <source>Type what stands below the bars.</source>
            <translation>اكتب ما تحت الخطوط.</translation>
        </message>
        <message>
            <source>Hold its bars before the camera. You can also type what stands below them.</source>
            <translation>ضع خطوطه أمام الكاميرا. ويمكنك كتابة ما تحتها.</translation>
        </message>
        <message>
            <source>Typed so far</source>
            <translation>كُتب حتى الآن</translation>
        </message>
        <message>
            <source>Last scanned</source>
            <translation>آخر ما مُسح</translation>
        </message>
        <message>
            <source>Look it up</source>
            <translation>ابحث</translation>
        </message>
        <message>
            <source>Type it instead</source>
            <translation>اكتبه بدلًا من ذلك</translation>
        </message>
        <message>
            <source>Go back</source>
            <translation>عُد</translation>
        </message>
    </context>
    <context>
        <name>ScanCard</name>
        <message>
            <source>Size %1</source>
            <translation>الحجم %1</translation>
        </message>
    </context>
    <context>
        <name>ScreenReader</name>
        <message numerus="yes">
            <source>This screen ends in %n seconds. Press any key to stay.</source>
            <translation>
                <numerusform>تنتهي هذه الشاشة خلال %n ثانية. اضغط أي مفتاح للبقاء.</numerusform>
                <numerusform>تنتهي هذه الشاشة خلال ثانية واحدة (%n). اضغط أي مفتاح للبقاء.</numerusform>
                <numerusform>تنتهي هذه الشاشة خلال ثانيتين (%n). اضغط أي مفتاح للبقاء.</numerusform>
                <numerusform>تنتهي هذه الشاشة خلال %n ثوانٍ. اضغط أي مفتاح للبقاء.</numerusform>
                <numerusform>تنتهي هذه الشاشة خلال %n ثانية. اضغط أي مفتاح للبقاء.</numerusform>
                <numerusform>تنتهي هذه الشاشة خلال %n ثانية. اضغط أي مفتاح للبقاء.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ServiceDoorScreen</name>
        <message>
            <source>%1 opens.</source>
            <translation>‏%1 تُفتح.</translation>
        </message>
        <message>
            <source>%1 did not open.</source>
            <translation>لم تُفتح %1.</translation>
        </message>
        <message>
            <source>Is %1 open?</source>
            <translation>هل %1 مفتوحة؟</translation>
        </message>
        <message>
            <source>Close %1.</source>
            <translation>أغلق %1.</translation>
        </message>
        <message>
            <source>Look into %1.</source>
            <translation>انظر داخل %1.</translation>
        </message>
        <message>
            <source>%1 should be empty.</source>
            <translation>ينبغي أن تكون %1 فارغة.</translation>
        </message>
        <message>
            <source>Its sensor is read shut first, then open.</source>
            <translation>يُقرأ مستشعرها مغلقة أولًا ثم مفتوحة.</translation>
        </message>
        <message>
            <source>The lock was pulsed once.</source>
            <translation>أُعطي القفل نبضة واحدة.</translation>
        </message>
        <message>
            <source>The setting that its board needs is in the journal.</source>
            <translation>الإعداد الذي تحتاجه لوحتها في السجل.</translation>
        </message>
        <message>
            <source>Say what you see, then close the door.</source>
            <translation>قل ما تراه، ثم أغلق الباب.</translation>
        </message>
        <message>
            <source>Should be inside</source>
            <translation>ينبغي أن يكون في الداخل</translation>
        </message>
        <message>
            <source>Lock</source>
            <translation>القفل</translation>
        </message>
        <message>
            <source>Size %1</source>
            <translation>الحجم %1</translation>
        </message>
        <message>
            <source>Door</source>
            <translation>الباب</translation>
        </message>
        <message>
            <source>Inside</source>
            <translation>الداخل</translation>
        </message>
        <message>
            <source>Condition</source>
            <translation>الحالة</translation>
        </message>
        <message>
            <source>On record</source>
            <translation>في السجل</translation>
        </message>
        <message>
            <source>Open %1</source>
            <translation>افتح %1</translation>
        </message>
        <message>
            <source>Open again</source>
            <translation>افتح مرة أخرى</translation>
        </message>
        <message>
            <source>Yes, it is open</source>
            <translation>نعم، مفتوحة</translation>
        </message>
        <message>
            <source>No, it is shut</source>
            <translation>لا، مغلقة</translation>
        </message>
        <message>
            <source>It is open</source>
            <translation>إنها مفتوحة</translation>
        </message>
        <message>
            <source>It is closed</source>
            <translation>إنها مغلقة</translation>
        </message>
        <message>
            <source>Finish</source>
            <translation>إنهاء</translation>
        </message>
        <message>
            <source>As on record</source>
            <translation>كما في السجل</translation>
        </message>
        <message>
            <source>It is empty</source>
            <translation>إنها فارغة</translation>
        </message>
        <message>
            <source>Something else is inside</source>
            <translation>في الداخل شيء آخر</translation>
        </message>
        <message>
            <source>Skip this one</source>
            <translation>تخطَّ هذه</translation>
        </message>
        <message>
            <source>Out of order</source>
            <translation>خارج الخدمة</translation>
        </message>
        <message>
            <source>It works again</source>
            <translation>تعمل من جديد</translation>
        </message>
        <message>
            <source>Try its sensor</source>
            <translation>جرّب مستشعرها</translation>
        </message>
        <message>
            <source>Go back</source>
            <translation>عُد</translation>
        </message>
    </context>
    <context>
        <name>ServiceHomeScreen</name>
        <message>
            <source>Maintenance</source>
            <translation>صيانة</translation>
        </message>
        <message>
            <source>In service</source>
            <translation>في الخدمة</translation>
        </message>
        <message>
            <source>Centre reached</source>
            <translation>المركز متصل</translation>
        </message>
        <message>
            <source>Centre not reached</source>
            <translation>المركز غير متصل</translation>
        </message>
        <message numerus="yes">
            <source>%n entries wait</source>
            <translation>
                <numerusform>لا قيود تنتظر</numerusform>
                <numerusform>قيد واحد ينتظر</numerusform>
                <numerusform>قيدان ينتظران</numerusform>
                <numerusform>‏%n قيود تنتظر</numerusform>
                <numerusform>‏%n قيدًا ينتظر</numerusform>
                <numerusform>‏%n قيد ينتظر</numerusform>
            </translation>
        </message>
        <message>
            <source>Software</source>
            <translation>البرنامج</translation>
        </message>
        <message>
            <source>cannot be prepared</source>
            <translation>يتعذّر تجهيزها</translation>
        </message>
        <message>
            <source>other firmware</source>
            <translation>برنامج ثابت مختلف</translation>
        </message>
        <message>
            <source>two boards answer</source>
            <translation>لوحتان تجيبان</translation>
        </message>
        <message>
            <source>echo on the line</source>
            <translation>صدى على الخط</translation>
        </message>
        <message>
            <source>noise on the line</source>
            <translation>تشويش على الخط</translation>
        </message>
        <message>
            <source>answers</source>
            <translation>يجيب</translation>
        </message>
        <message>
            <source>silent</source>
            <translation>صامت</translation>
        </message>
        <message>
            <source>Look into every door</source>
            <translation>انظر خلف كل باب</translation>
        </message>
        <message>
            <source>Try the scanners</source>
            <translation>جرّب الماسحات</translation>
        </message>
        <message>
            <source>Back to service</source>
            <translation>أعِد إلى الخدمة</translation>
        </message>
        <message>
            <source>Stop for maintenance</source>
            <translation>أوقف للصيانة</translation>
        </message>
        <message>
            <source>Sign out</source>
            <translation>تسجيل الخروج</translation>
        </message>
        <message>
            <source>Software and boards</source>
            <translation>البرنامج واللوحات</translation>
        </message>
        <message>
            <source>Speech</source>
            <translation>النطق</translation>
        </message>
        <message>
            <source>Headphones</source>
            <translation>السماعات</translation>
        </message>
        <message>
            <source>no socket that tells</source>
            <translation>لا يوجد مقبس يبلّغ</translation>
        </message>
        <message>
            <source>plugged in</source>
            <translation>موصولة</translation>
        </message>
        <message>
            <source>not plugged in</source>
            <translation>غير موصولة</translation>
        </message>
        <message>
            <source>Sounds</source>
            <translation>الأصوات</translation>
        </message>
        <message>
            <source>The journal&apos;s last entries</source>
            <translation>آخر قيود السجل</translation>
        </message>
    </context>
    <context>
        <name>ServiceScanScreen</name>
        <message>
            <source>Show any code.</source>
            <translation>اعرض أي رمز.</translation>
        </message>
        <message>
            <source>Try the camera first, then every scanner.</source>
            <translation>جرّب الكاميرا أولًا، ثم كل ماسح.</translation>
        </message>
        <message>
            <source>Go back</source>
            <translation>عُد</translation>
        </message>
        <message>
            <source>What was read</source>
            <translation>ما تمت قراءته</translation>
        </message>
    </context>
    <context>
        <name>SizeScreen</name>
        <message>
            <source>No compartment is free for it.</source>
            <translation>لا خانة خالية له.</translation>
        </message>
        <message>
            <source>Which size is it?</source>
            <translation>ما حجمه؟</translation>
        </message>
        <message>
            <source>Please take the package back. That it did not fit is on record.</source>
            <translation>من فضلك خذ الطرد معك. سُجّل أنه لم يتسع له مكان.</translation>
        </message>
        <message>
            <source>Touch the smallest door that it fits behind.</source>
            <translation>المس أصغر باب يتسع له.</translation>
        </message>
        <message>
            <source>Last scanned</source>
            <translation>آخر ما مُسح</translation>
        </message>
        <message>
            <source>Go on with the next one</source>
            <translation>تابع مع التالي</translation>
        </message>
        <message>
            <source>Go back</source>
            <translation>عُد</translation>
        </message>
        <message>
            <source>These banks nearby have room for it.</source>
            <translation>في هذه الخزائن القريبة مكان له.</translation>
        </message>
        <message>
            <source>We are asking which bank nearby has room.</source>
            <translation>نسأل أي خزانة قريبة فيها مكان.</translation>
        </message>
        <message numerus="yes">
            <source>%n free</source>
            <translation>
                <numerusform>لا خالية</numerusform>
                <numerusform>واحدة خالية</numerusform>
                <numerusform>اثنتان خاليتان</numerusform>
                <numerusform>‏%n خالية</numerusform>
                <numerusform>‏%n خالية</numerusform>
                <numerusform>‏%n خالية</numerusform>
            </translation>
        </message>
        <message>
            <source>Finish</source>
            <translation>إنهاء</translation>
        </message>
    </context>
    <context>
        <name>SizeTile</name>
        <message>
            <source>Size %1</source>
            <translation>الحجم %1</translation>
        </message>
        <message>
            <source>Size %1, none is free</source>
            <translation>الحجم %1، لا خانة خالية</translation>
        </message>
        <message>
            <source>full</source>
            <translation>ممتلئ</translation>
        </message>
    </context>
    <context>
        <name>Stage</name>
        <message>
            <source>This kiosk is not set up</source>
            <translation>لم يُجهَّز هذا الكشك بعد</translation>
        </message>
    </context>
    <context>
        <name>StayMark</name>
        <message>
            <source>Still here? Touch to stay (%1).</source>
            <translation>أما زلت هنا؟ المس لتبقى (%1).</translation>
        </message>
    </context>
    <context>
        <name>SummaryScreen</name>
        <message>
            <source>You are signed out. Thank you, %1.</source>
            <translation>سُجّل خروجك. شكرًا، %1.</translation>
        </message>
        <message>
            <source>You are signed out.</source>
            <translation>سُجّل خروجك.</translation>
        </message>
        <message>
            <source>Finish</source>
            <translation>إنهاء</translation>
        </message>
        <message numerus="yes">
            <source>%n packages delivered.</source>
            <translation>
                <numerusform>لم يُسلّم أي طرد.</numerusform>
                <numerusform>سُلّم طرد واحد.</numerusform>
                <numerusform>سُلّم طردان.</numerusform>
                <numerusform>سُلّمت %n طرود.</numerusform>
                <numerusform>سُلّم %n طردًا.</numerusform>
                <numerusform>سُلّم %n طرد.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n packages collected.</source>
            <translation>
                <numerusform>لم يُجمع أي طرد.</numerusform>
                <numerusform>جُمع طرد واحد.</numerusform>
                <numerusform>جُمع طردان.</numerusform>
                <numerusform>جُمعت %n طرود.</numerusform>
                <numerusform>جُمع %n طردًا.</numerusform>
                <numerusform>جُمع %n طرد.</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 delivered, %2 collected.</source>
            <translation>سُلّم %1، وجُمع %2.</translation>
        </message>
    </context>
    <context>
        <name>TopBand</name>
        <message>
            <source>Camera not available</source>
            <translation>الكاميرا غير متاحة</translation>
        </message>
        <message>
            <source>Connected to the centre</source>
            <translation>متصل بالمركز</translation>
        </message>
        <message>
            <source>Working without the centre</source>
            <translation>يعمل بدون المركز</translation>
        </message>
    </context>
    <context>
        <name>TypingScreen</name>
        <message>
            <source>%1 of %2 digits typed</source>
            <translation>كُتب %1 من %2 أرقام</translation>
        </message>
        <message>
            <source>With keys: digits, then Enter. Backspace erases.</source>
            <translation>بالمفاتيح: الأرقام ثم مفتاح الإدخال. مفتاح المسح للخلف يمحو.</translation>
        </message>
        <message>
            <source>With keys: digits; the last one sends it. Backspace erases.</source>
            <translation>بالمفاتيح: الأرقام، والأخير يرسلها. مفتاح المسح للخلف يمحو.</translation>
        </message>
    </context>
    <context>
        <name>Wall</name>
        <message>
            <source>The wall of compartments</source>
            <translation>جدار الخانات</translation>
        </message>
        <message>
            <source>%1 is in line with this screen, %2 centimetres above the floor.</source>
            <translation>‏%1 على خط هذه الشاشة، على ارتفاع %2 سنتيمتر من الأرض.</translation>
        </message>
        <message>
            <source>%1 is %2 centimetres to the left, %3 centimetres above the floor.</source>
            <translation>‏%1 على بعد %2 سنتيمتر إلى اليسار، على ارتفاع %3 سنتيمتر من الأرض.</translation>
        </message>
        <message>
            <source>%1 is %2 centimetres to the right, %3 centimetres above the floor.</source>
            <translation>‏%1 على بعد %2 سنتيمتر إلى اليمين، على ارتفاع %3 سنتيمتر من الأرض.</translation>
        </message>
    </context>
    <context>
        <name>Words</name>
        <message>
            <source>That code is not for this bank.</source>
            <translation>هذا الرمز ليس لهذه الخزانة.</translation>
        </message>
        <message>
            <source>That code has expired.</source>
            <translation>انتهت مدة هذا الرمز.</translation>
        </message>
        <message>
            <source>This package was collected already.</source>
            <translation>استُلم هذا الطرد من قبل.</translation>
        </message>
        <message>
            <source>Typing rests for %1 s.</source>
            <translation>الكتابة متوقفة %1 ث.</translation>
        </message>
        <message>
            <source>This pass is for another bank.</source>
            <translation>هذا التصريح لخزانة أخرى.</translation>
        </message>
        <message>
            <source>Your package is not here yet.</source>
            <translation>طردك ليس هنا بعد.</translation>
        </message>
        <message>
            <source>This badge is not known here.</source>
            <translation>هذه البطاقة غير معروفة هنا.</translation>
        </message>
        <message>
            <source>This badge is locked until %1.</source>
            <translation>هذه البطاقة مقفلة حتى %1.</translation>
        </message>
        <message>
            <source>This badge is locked.</source>
            <translation>هذه البطاقة مقفلة.</translation>
        </message>
        <message>
            <source>This badge has expired.</source>
            <translation>انتهت مدة هذه البطاقة.</translation>
        </message>
        <message>
            <source>That PIN does not fit the badge.</source>
            <translation>هذا الرقم السري لا يناسب البطاقة.</translation>
        </message>
        <message>
            <source>This package was scanned before.</source>
            <translation>مُسح هذا الطرد من قبل.</translation>
        </message>
        <message>
            <source>That is not a parcel label.</source>
            <translation>هذا ليس ملصق طرد.</translation>
        </message>
        <message>
            <source>A door stayed shut, so %1 opens instead.</source>
            <translation>بقي باب مغلقًا، فتُفتح %1 بدلًا منه.</translation>
        </message>
        <message>
            <source>A door stayed shut.</source>
            <translation>بقي باب مغلقًا.</translation>
        </message>
        <message>
            <source>The door of %1 has been open for a while.</source>
            <translation>باب %1 مفتوح منذ فترة.</translation>
        </message>
        <message>
            <source>The package is yours again.</source>
            <translation>الطرد لك من جديد.</translation>
        </message>
        <message>
            <source>The lock did not answer.</source>
            <translation>لم يُجب القفل.</translation>
        </message>
        <message>
            <source>Nobody has announced this package.</source>
            <translation>لم يُعلن أحد عن هذا الطرد.</translation>
        </message>
        <message>
            <source>Your message names the right bank. You can also show its code to the camera.</source>
            <translation>رسالتك تذكر الخزانة الصحيحة. ويمكنك عرض رمزها على الكاميرا.</translation>
        </message>
        <message>
            <source>It was good until %1. The sender knows more.</source>
            <translation>كان صالحًا حتى %1. المُرسل يعرف المزيد.</translation>
        </message>
        <message>
            <source>The sender knows more.</source>
            <translation>المُرسل يعرف المزيد.</translation>
        </message>
        <message>
            <source>It was taken on %1. The sender knows more.</source>
            <translation>استُلم في %1. المُرسل يعرف المزيد.</translation>
        </message>
        <message>
            <source>You can show your code to the camera meanwhile.</source>
            <translation>يمكنك في هذه الأثناء عرض رمزك على الكاميرا.</translation>
        </message>
        <message>
            <source>The message with your pass names the right one.</source>
            <translation>الرسالة التي فيها تصريحك تذكر الصحيحة.</translation>
        </message>
        <message>
            <source>Your code is good. You get a message as soon as the package lies here.</source>
            <translation>رمزك صالح. تصلك رسالة حالما يكون الطرد هنا.</translation>
        </message>
        <message>
            <source>Your dispatcher can tell why.</source>
            <translation>المنسّق يعرف السبب.</translation>
        </message>
        <message>
            <source>Your dispatcher can unlock it.</source>
            <translation>يستطيع المنسّق فتحها.</translation>
        </message>
        <message>
            <source>Your dispatcher has a new one.</source>
            <translation>عند المنسّق بطاقة جديدة.</translation>
        </message>
        <message>
            <source>Tries left before the badge is locked: %1.</source>
            <translation>المحاولات قبل قفل البطاقة: %1.</translation>
        </message>
        <message>
            <source>It lies in %1.</source>
            <translation>إنه في %1.</translation>
        </message>
        <message>
            <source>Hold the bar code before the camera.</source>
            <translation>ضع الرمز الشريطي أمام الكاميرا.</translation>
        </message>
        <message>
            <source>Support has been told.</source>
            <translation>أُبلغ الدعم.</translation>
        </message>
        <message>
            <source>Please close it gently.</source>
            <translation>أغلقه برفق من فضلك.</translation>
        </message>
        <message>
            <source>The compartment is free.</source>
            <translation>الخانة خالية.</translation>
        </message>
        <message>
            <source>Open again.</source>
            <translation>افتح مرة أخرى.</translation>
        </message>
        <message>
            <source>Open again. Your code stays good.</source>
            <translation>افتح مرة أخرى. رمزك يبقى صالحًا.</translation>
        </message>
        <message>
            <source>It is taken by its size.</source>
            <translation>يُقبل حسب حجمه.</translation>
        </message>
        <message>
            <source>Left of this screen, near the floor.</source>
            <translation>يسار هذه الشاشة، قرب الأرض.</translation>
        </message>
        <message>
            <source>Left of this screen, high up.</source>
            <translation>يسار هذه الشاشة، في الأعلى.</translation>
        </message>
        <message>
            <source>Left of this screen, at hand height.</source>
            <translation>يسار هذه الشاشة، بارتفاع اليد.</translation>
        </message>
        <message>
            <source>Right of this screen, near the floor.</source>
            <translation>يمين هذه الشاشة، قرب الأرض.</translation>
        </message>
        <message>
            <source>Right of this screen, high up.</source>
            <translation>يمين هذه الشاشة، في الأعلى.</translation>
        </message>
        <message>
            <source>Right of this screen, at hand height.</source>
            <translation>يمين هذه الشاشة، بارتفاع اليد.</translation>
        </message>
        <message>
            <source>Below this screen.</source>
            <translation>تحت هذه الشاشة.</translation>
        </message>
        <message>
            <source>Above this screen.</source>
            <translation>فوق هذه الشاشة.</translation>
        </message>
        <message>
            <source>Your package is not here any more.</source>
            <translation>طردك لم يعد هنا.</translation>
        </message>
        <message>
            <source>This package belongs to another bank.</source>
            <translation>هذا الطرد لخزانة أخرى.</translation>
        </message>
        <message>
            <source>%1 opens instead.</source>
            <translation>تُفتح %1 بدلًا منها.</translation>
        </message>
        <message>
            <source>Another door opens instead.</source>
            <translation>يُفتح باب آخر بدلًا منه.</translation>
        </message>
        <message>
            <source>Nobody has announced this return.</source>
            <translation>لم يُعلن أحد عن هذا المرتجع.</translation>
        </message>
        <message>
            <source>That is not the package that should be here.</source>
            <translation>ليس هذا هو الطرد الذي ينبغي أن يكون هنا.</translation>
        </message>
        <message>
            <source>The package from %1 is yours.</source>
            <translation>الطرد من %1 صار معك.</translation>
        </message>
        <message>
            <source>There is nothing to collect.</source>
            <translation>لا شيء للجمع.</translation>
        </message>
        <message>
            <source>This badge does not open that part.</source>
            <translation>هذه البطاقة لا تفتح هذا القسم.</translation>
        </message>
        <message>
            <source>Somebody is using this compartment.</source>
            <translation>أحدهم يستخدم هذه الخانة.</translation>
        </message>
        <message>
            <source>It went back on %1. The sender knows more.</source>
            <translation>أُعيد في %1. المُرسل يعرف المزيد.</translation>
        </message>
        <message>
            <source>Please take it to %1.</source>
            <translation>من فضلك خذه إلى %1.</translation>
        </message>
        <message>
            <source>Your dispatcher knows which one.</source>
            <translation>المنسّق يعرف أيّها.</translation>
        </message>
        <message>
            <source>Take the package out of %1 if it is in there.</source>
            <translation>أخرج الطرد من %1 إن كان فيها.</translation>
        </message>
        <message>
            <source>The shop that you send it to can announce it.</source>
            <translation>يستطيع المتجر الذي ترسله إليه أن يُعلن عنه.</translation>
        </message>
        <message>
            <source>Scan the one from this compartment, or say that something else is inside.</source>
            <translation>امسح طرد هذه الخانة، أو قل إن في الداخل شيئًا آخر.</translation>
        </message>
        <message>
            <source>The next door opens by itself.</source>
            <translation>يُفتح الباب التالي من تلقاء نفسه.</translation>
        </message>
        <message>
            <source>Wait until the door is shut and the person has gone.</source>
            <translation>انتظر حتى يُغلق الباب ويذهب الشخص.</translation>
        </message>
        <message>
            <source>no sensor</source>
            <translation>لا مستشعر</translation>
        </message>
        <message>
            <source>open</source>
            <translation>مفتوح</translation>
        </message>
        <message>
            <source>closed</source>
            <translation>مغلق</translation>
        </message>
        <message>
            <source>something is inside</source>
            <translation>في الداخل شيء</translation>
        </message>
        <message>
            <source>empty</source>
            <translation>فارغ</translation>
        </message>
        <message>
            <source>not known</source>
            <translation>غير معروف</translation>
        </message>
        <message>
            <source>%1, sensor faulty (%2)</source>
            <translation>‏%1، المستشعر معطل (%2)</translation>
        </message>
        <message>
            <source>%1, sensor faulty</source>
            <translation>‏%1، المستشعر معطل</translation>
        </message>
        <message>
            <source>good</source>
            <translation>جيدة</translation>
        </message>
        <message>
            <source>to be inspected</source>
            <translation>للفحص</translation>
        </message>
        <message>
            <source>out of order</source>
            <translation>خارج الخدمة</translation>
        </message>
        <message>
            <source>promised to a package</source>
            <translation>محجوزة لطرد</translation>
        </message>
        <message>
            <source>holds a package</source>
            <translation>فيها طرد</translation>
        </message>
        <message>
            <source>The sensor is right.</source>
            <translation>المستشعر صحيح.</translation>
        </message>
        <message>
            <source>The sensor reads the wrong way round.</source>
            <translation>المستشعر يقرأ بالعكس.</translation>
        </message>
        <message>
            <source>The sensor does not follow the door.</source>
            <translation>المستشعر لا يتبع الباب.</translation>
        </message>
        <message>
            <source>The door did not open.</source>
            <translation>لم يُفتح الباب.</translation>
        </message>
    </context>
</TS>
