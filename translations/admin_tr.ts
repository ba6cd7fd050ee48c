<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="tr" sourcelanguage="en_GB">
<context>
    <name>Column</name>
    <message>
        <source>Compartment</source>
        <translation>Göz</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Durum</translation>
    </message>
    <message>
        <source>Door</source>
        <translation>Kapı</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>İçinde</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>Paket</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Son tarih</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Boy</translation>
    </message>
    <message>
        <source>Openings</source>
        <translation>Açılışlar</translation>
    </message>
    <message>
        <source>Last access</source>
        <translation>Son erişim</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 sn</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 dk</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 sa</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 gün</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Evet</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>Dolap</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Boş</translation>
    </message>
    <message>
        <source>Occupied</source>
        <translation>Dolu</translation>
    </message>
    <message>
        <source>Out of order</source>
        <translation>Bozuk</translation>
    </message>
    <message>
        <source>To inspect</source>
        <translation>Denetlenecek</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tümü</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Uyarılar</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>Arızalar</translation>
    </message>
    <message>
        <source>Last heard</source>
        <translation>Son haber</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adres</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Sürüm</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Etiketler</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Süresi doldu</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Değişti</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>Sipariş</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Ad</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-posta</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Dil</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>Paketler</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rol</translation>
    </message>
    <message>
        <source>Badge holds until</source>
        <translation>Kart geçerliliği</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Geri alındı</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Başlangıç</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tür</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Kullanıcı adı</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Nereden</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Not</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Soruldu</translation>
    </message>
    <message>
        <source>Holds until</source>
        <translation>Geçerlilik</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Ne</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Kim</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Yorum</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Kez</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Son</translation>
    </message>
    <message>
        <source>First</source>
        <translation>İlk</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Durumu</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Neden</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mesaj</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Hata</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Denemeler</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>Vazgeçildi</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Ne zaman</translation>
    </message>
    <message>
        <source>Did what</source>
        <translation>Ne yaptı</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Ayrıntı</translation>
    </message>
    <message>
        <source>To what</source>
        <translation>Neye</translation>
    </message>
    <message>
        <source>Does not fit</source>
        <translation>Uymuyor</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Yanıt</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Dönem</translation>
    </message>
    <message>
        <source>Occupied on average</source>
        <translation>Ortalama dolu</translation>
    </message>
    <message>
        <source>Most</source>
        <translation>En çok</translation>
    </message>
    <message>
        <source>Half are faster than</source>
        <translation>Yarısı şundan hızlı</translation>
    </message>
    <message>
        <source>Nine of ten</source>
        <translation>Onda dokuz</translation>
    </message>
    <message>
        <source>Pickups</source>
        <translation>Teslimler</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>Arızalar</translation>
    </message>
    <message>
        <source>Kinds</source>
        <translation>Türler</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Kart</translation>
    </message>
    <message>
        <source>Not collected</source>
        <translation>Alınmayan</translation>
    </message>
</context>
<context>
    <name>Command</name>
    <message>
        <source>Maintenance…</source>
        <translation>Bakım…</translation>
    </message>
    <message>
        <source>The kiosk serves nobody until it is put back in service. What lies in the bank stays there.</source>
        <translation>Kiosk yeniden hizmete alınana dek kimseye hizmet vermez. Dolaptakiler orada kalır.</translation>
    </message>
    <message>
        <source>Back in service…</source>
        <translation>Yeniden hizmette…</translation>
    </message>
    <message>
        <source>Customers and drivers can use the kiosk again.</source>
        <translation>Müşteriler ve sürücüler kiosku yeniden kullanabilir.</translation>
    </message>
    <message>
        <source>Restart…</source>
        <translation>Yeniden başlat…</translation>
    </message>
    <message>
        <source>The kiosk&apos;s program starts anew. Whoever stands there has to begin again; nothing is lost.</source>
        <translation>Kioskun programı yeniden başlar. Önündeki baştan başlar; hiçbir şey kaybolmaz.</translation>
    </message>
    <message>
        <source>Name and place…</source>
        <translation>Ad ve yer…</translation>
    </message>
    <message>
        <source>Customers read the new name and address in their messages from now on.</source>
        <translation>Müşteriler artık mesajlarında yeni adı ve adresi okur.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Ad</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adres</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>Enlem</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>Boylam</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Not</translation>
    </message>
    <message>
        <source>Withdraw the kiosk…</source>
        <translation>Kiosku çıkar…</translation>
    </message>
    <message>
        <source>Its kiosk is kept out at once and for good. A new kiosk may be let in for this bank.</source>
        <translation>Kiosk hemen ve kalıcı olarak dışarıda kalır. Bu dolap için yeni bir kiosk alınabilir.</translation>
    </message>
    <message>
        <source>Open now…</source>
        <translation>Şimdi aç…</translation>
    </message>
    <message>
        <source>The door opens for whoever stands there, and what is inside can be taken. The request holds for two minutes.</source>
        <translation>Kapı, önünde kim varsa ona açılır ve içindeki alınabilir. İstek iki dakika geçerlidir.</translation>
    </message>
    <message>
        <source>Out of order…</source>
        <translation>Bozuk…</translation>
    </message>
    <message>
        <source>Nothing more is put in. What is inside can still be picked up.</source>
        <translation>Artık bir şey konulmaz. İçindeki yine alınabilir.</translation>
    </message>
    <message>
        <source>Back in use…</source>
        <translation>Yeniden kullan…</translation>
    </message>
    <message>
        <source>It is offered for packages again.</source>
        <translation>Yeniden paketlere sunulur.</translation>
    </message>
    <message>
        <source>Have it inspected…</source>
        <translation>Denetlet…</translation>
    </message>
    <message>
        <source>Nothing is put in until a technician has looked into it.</source>
        <translation>Bir teknisyen bakana dek bir şey konulmaz.</translation>
    </message>
    <message>
        <source>New code…</source>
        <translation>Yeni kod…</translation>
    </message>
    <message>
        <source>The old code stops working; the customer is sent the new one.</source>
        <translation>Eski kod geçmez olur; müşteriye yenisi gönderilir.</translation>
    </message>
    <message>
        <source>Keep it longer…</source>
        <translation>Daha uzun tut…</translation>
    </message>
    <message>
        <source>It may lie there until then; the customer is told.</source>
        <translation>O zamana dek kalabilir; müşteriye bildirilir.</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Son tarih</translation>
    </message>
    <message>
        <source>Somebody else fetches it…</source>
        <translation>Başkası alacak…</translation>
    </message>
    <message>
        <source>That person is sent a code of their own. The customer&apos;s code keeps working unless you say otherwise.</source>
        <translation>O kişiye kendi kodu gönderilir. Aksi belirtilmezse müşterinin kodu geçerli kalır.</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-posta</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>The customer&apos;s code keeps working</source>
        <translation>Müşterinin kodu geçerli kalsın</translation>
    </message>
    <message>
        <source>It is the wrong package…</source>
        <translation>Yanlış paket…</translation>
    </message>
    <message>
        <source>What lies there is no longer taken for this package: the compartment is to be inspected, and the package waits for a new place.</source>
        <translation>Oradaki artık bu paket sayılmaz: göz denetlenir ve paket yeni yer bekler.</translation>
    </message>
    <message>
        <source>To another bank…</source>
        <translation>Başka dolaba…</translation>
    </message>
    <message>
        <source>Room is kept there instead; the customer is told.</source>
        <translation>Yer orada ayrılır; müşteriye bildirilir.</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>Dolap</translation>
    </message>
    <message>
        <source>Send it back…</source>
        <translation>Geri gönder…</translation>
    </message>
    <message>
        <source>The code stops working. A driver takes it out and brings it back to the sender.</source>
        <translation>Kod geçmez olur. Bir sürücü onu çıkarıp gönderene geri götürür.</translation>
    </message>
    <message>
        <source>Cancel…</source>
        <translation>İptal et…</translation>
    </message>
    <message>
        <source>The order for this package ends; its room is given away.</source>
        <translation>Bu paketin siparişi biter; yeri başkasına verilir.</translation>
    </message>
    <message>
        <source>It is not certain where it is…</source>
        <translation>Nerede olduğu belli değil…</translation>
    </message>
    <message>
        <source>Its code stops working until somebody has found out; support sees it among the alerts.</source>
        <translation>Biri öğrenene dek kodu geçmez; destek bunu uyarılarda görür.</translation>
    </message>
    <message>
        <source>It is found…</source>
        <translation>Bulundu…</translation>
    </message>
    <message>
        <source>The package goes on as you say.</source>
        <translation>Paket dediğiniz gibi sürer.</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Bulunanlar</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Badge holds until</source>
        <translation>Kart geçerliliği</translation>
    </message>
    <message>
        <source>New badge…</source>
        <translation>Yeni kart…</translation>
    </message>
    <message>
        <source>The badge is shown once, to be printed. It opens with its PIN.</source>
        <translation>Kart bir kez, basılmak için gösterilir. PIN’iyle açar.</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rol</translation>
    </message>
    <message>
        <source>Replace the badge…</source>
        <translation>Kartı değiştir…</translation>
    </message>
    <message>
        <source>The old badge and its PIN stop working. The new one is shown once, to be printed.</source>
        <translation>Eski kart ve PIN’i geçmez olur. Yenisi bir kez, basılmak için gösterilir.</translation>
    </message>
    <message>
        <source>Forgive wrong PINs…</source>
        <translation>Yanlış PIN’leri bağışla…</translation>
    </message>
    <message>
        <source>The badge can be used again at once.</source>
        <translation>Kart hemen yeniden kullanılabilir.</translation>
    </message>
    <message>
        <source>Allow at a bank…</source>
        <translation>Bir dolapta izin ver…</translation>
    </message>
    <message>
        <source>The badge opens there, too.</source>
        <translation>Kart orada da açar.</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>Geri al…</translation>
    </message>
    <message>
        <source>The badge stops working everywhere, for good.</source>
        <translation>Kart hiçbir yerde, bir daha geçmez.</translation>
    </message>
    <message>
        <source>New carrier…</source>
        <translation>Yeni taşıyıcı…</translation>
    </message>
    <message>
        <source>It can be given a key for its machines afterwards.</source>
        <translation>Sonra makineleri için bir anahtar verilebilir.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tür</translation>
    </message>
    <message>
        <source>New key…</source>
        <translation>Yeni anahtar…</translation>
    </message>
    <message>
        <source>The key is shown once. Whoever has it acts for the carrier.</source>
        <translation>Anahtar bir kez gösterilir. Kimdeyse taşıyıcı adına davranır.</translation>
    </message>
    <message>
        <source>New member of staff…</source>
        <translation>Yeni çalışan…</translation>
    </message>
    <message>
        <source>They can sign in at once.</source>
        <translation>Hemen oturum açabilir.</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Kullanıcı adı</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Parola</translation>
    </message>
    <message>
        <source>Another role…</source>
        <translation>Başka rol…</translation>
    </message>
    <message>
        <source>What they may do changes with their next request.</source>
        <translation>Yetkileri bir sonraki isteğiyle değişir.</translation>
    </message>
    <message>
        <source>New password…</source>
        <translation>Yeni parola…</translation>
    </message>
    <message>
        <source>All their sessions end.</source>
        <translation>Bütün oturumları biter.</translation>
    </message>
    <message>
        <source>They cannot sign in any more, and their sessions end.</source>
        <translation>Artık oturum açamaz ve oturumları biter.</translation>
    </message>
    <message>
        <source>Let the kiosk in…</source>
        <translation>Kiosku al…</translation>
    </message>
    <message>
        <source>The kiosk speaks for this bank from now on. Compare the six words with whoever stands before it.</source>
        <translation>Kiosk artık bu dolap adına konuşur. Altı kelimeyi önündeki kişiyle karşılaştırın.</translation>
    </message>
    <message>
        <source>The six words</source>
        <translation>Altı kelime</translation>
    </message>
    <message>
        <source>For a bank that is there</source>
        <translation>Var olan bir dolap için</translation>
    </message>
    <message>
        <source>Or for a new one, by its layout file</source>
        <translation>Ya da yenisi için, düzen dosyasıyla</translation>
    </message>
    <message>
        <source>Refuse…</source>
        <translation>Reddet…</translation>
    </message>
    <message>
        <source>The kiosk has to ask again.</source>
        <translation>Kiosk yeniden sormalı.</translation>
    </message>
    <message>
        <source>Take it on</source>
        <translation>Üstlen</translation>
    </message>
    <message>
        <source>Others see that you look after it.</source>
        <translation>Başkaları ilgilendiğinizi görür.</translation>
    </message>
    <message>
        <source>Give it back</source>
        <translation>Geri ver</translation>
    </message>
    <message>
        <source>It waits for somebody again.</source>
        <translation>Yeniden birini bekler.</translation>
    </message>
    <message>
        <source>Comment…</source>
        <translation>Yorumla…</translation>
    </message>
    <message>
        <source>Everybody who sees the alert reads it.</source>
        <translation>Uyarıyı gören herkes okur.</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Yorum</translation>
    </message>
    <message>
        <source>Close…</source>
        <translation>Kapat…</translation>
    </message>
    <message>
        <source>It leaves the list; if it happens again, it comes back.</source>
        <translation>Listeden çıkar; yeniden olursa döner.</translation>
    </message>
    <message>
        <source>Send it again…</source>
        <translation>Yeniden gönder…</translation>
    </message>
    <message>
        <source>It is sent once more, with all its attempts.</source>
        <translation>Bütün denemeleriyle bir kez daha gönderilir.</translation>
    </message>
    <message>
        <source>Drop it…</source>
        <translation>Bırak…</translation>
    </message>
    <message>
        <source>It is never sent.</source>
        <translation>Hiçbir zaman gönderilmez.</translation>
    </message>
    <message>
        <source>Forbid at a bank…</source>
        <translation>Bir dolapta yasakla…</translation>
    </message>
    <message>
        <source>The badge does not open there any more.</source>
        <translation>Kart artık orada açmaz.</translation>
    </message>
    <message>
        <source>End a key…</source>
        <translation>Bir anahtarı sonlandır…</translation>
    </message>
    <message>
        <source>Whoever uses this key is refused from now on.</source>
        <translation>Bu anahtarı kullanan bundan sonra reddedilir.</translation>
    </message>
    <message>
        <source>Name of the key</source>
        <translation>Anahtarın adı</translation>
    </message>
    <message>
        <source>Open it again…</source>
        <translation>Yeniden aç…</translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>It has been picked up.</source>
        <translation>Teslim alındı.</translation>
    </message>
    <message>
        <source>It is not to be picked up any more.</source>
        <translation>Artık alınamaz.</translation>
    </message>
    <message>
        <source>It has not been put into the bank yet. The code works once it lies there.</source>
        <translation>Henüz dolaba konulmadı. Kod, konulunca geçer.</translation>
    </message>
    <message>
        <source>It is not certain where it is: its code does not work.</source>
        <translation>Nerede olduğu belli değil: kodu geçmiyor.</translation>
    </message>
    <message>
        <source>It is to be taken back: it opens for the driver alone.</source>
        <translation>Geri alınacak: yalnız sürücüye açılır.</translation>
    </message>
    <message>
        <source>It was found to be the wrong package: its code does not work.</source>
        <translation>Yanlış paket çıktı: kodu geçmiyor.</translation>
    </message>
    <message>
        <source>Its time is over: the code does not work any more.</source>
        <translation>Süresi doldu: kod artık geçmiyor.</translation>
    </message>
    <message>
        <source>The bank cannot be seen from here.</source>
        <translation>Dolap buradan görünmüyor.</translation>
    </message>
    <message>
        <source>The bank is in maintenance: its kiosk serves nobody.</source>
        <translation>Dolap bakımda: kiosku kimseye hizmet vermiyor.</translation>
    </message>
    <message>
        <source>The bank is cut off. Codes that it knows work; what is done here reaches it later.</source>
        <translation>Dolap bağlantısız. Bildiği kodlar geçer; burada yapılan ona sonra ulaşır.</translation>
    </message>
    <message>
        <source>The bank has not heard of the latest changes yet: a new code may not work for a moment.</source>
        <translation>Dolap son değişiklikleri henüz bilmiyor: yeni kod bir an geçmeyebilir.</translation>
    </message>
    <message>
        <source>The kiosk says that it is out of service.</source>
        <translation>Kiosk hizmet dışı olduğunu söylüyor.</translation>
    </message>
    <message>
        <source>The bank believes that the compartment is empty.</source>
        <translation>Dolap gözün boş olduğunu sanıyor.</translation>
    </message>
    <message>
        <source>The bank does not know what is in the compartment.</source>
        <translation>Dolap gözde ne olduğunu bilmiyor.</translation>
    </message>
    <message>
        <source>The door did not open before: it is out of order. It may open from here, else a technician has to come.</source>
        <translation>Kapı açılmadı: bozuk. Belki buradan açılır, yoksa teknisyen gelmeli.</translation>
    </message>
    <message>
        <source>Its door stands open: it can be taken out now.</source>
        <translation>Kapısı açık: şimdi alınabilir.</translation>
    </message>
    <message>
        <source>The bank reports a fault.</source>
        <translation>Dolap arıza bildiriyor.</translation>
    </message>
    <message>
        <source>Nothing is wrong that can be seen from here. Have the code read out, digit by digit.</source>
        <translation>Buradan bir sorun görünmüyor. Kodu rakam rakam okutun.</translation>
    </message>
    <message>
        <source>If the customer does not have the code, send a new one.</source>
        <translation>Müşteride kod yoksa yenisini gönderin.</translation>
    </message>
    <message>
        <source>If you are sure who is there, open the door from here.</source>
        <translation>Orada kimin olduğundan eminseniz kapıyı buradan açın.</translation>
    </message>
</context>
<context>
    <name>Http</name>
    <message>
        <source>This is no address of a centre.</source>
        <translation>Bu bir merkez adresi değil.</translation>
    </message>
    <message>
        <source>It begins with https://.</source>
        <translation>https:// ile başlar.</translation>
    </message>
    <message>
        <source>The file holds no certificate.</source>
        <translation>Dosyada sertifika yok.</translation>
    </message>
    <message>
        <source>The centre refused this (%1).</source>
        <translation>Merkez bunu reddetti (%1).</translation>
    </message>
    <message>
        <source>The centre does not answer.</source>
        <translation>Merkez yanıt vermiyor.</translation>
    </message>
    <message>
        <source>The centre&apos;s answer cannot be read.</source>
        <translation>Merkezin yanıtı okunamıyor.</translation>
    </message>
</context>
<context>
    <name>List</name>
    <message>
        <source>Banks</source>
        <translation>Dolaplar</translation>
    </message>
    <message>
        <source>Name or address</source>
        <translation>Ad ya da adres</translation>
    </message>
    <message>
        <source>Every state</source>
        <translation>Her durum</translation>
    </message>
    <message>
        <source>Nearly full</source>
        <translation>Neredeyse dolu</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>Arızalar</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>Paketler</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Süresi doldu</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Müşteriler</translation>
    </message>
    <message>
        <source>E-mail, telephone or name</source>
        <translation>E-posta, telefon ya da ad</translation>
    </message>
    <message>
        <source>Drivers and technicians</source>
        <translation>Sürücüler ve teknisyenler</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Ad</translation>
    </message>
    <message>
        <source>Every role</source>
        <translation>Her rol</translation>
    </message>
    <message>
        <source>Carriers</source>
        <translation>Taşıyıcılar</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Çalışanlar</translation>
    </message>
    <message>
        <source>New kiosks</source>
        <translation>Yeni kiosklar</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Uyarılar</translation>
    </message>
    <message>
        <source>Not closed</source>
        <translation>Kapanmamış</translation>
    </message>
    <message>
        <source>To inspect</source>
        <translation>Denetlenecek</translation>
    </message>
    <message>
        <source>Could not be delivered</source>
        <translation>Ulaştırılamadı</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Denetim</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Kim</translation>
    </message>
    <message>
        <source>To what</source>
        <translation>Neye</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Geçmiş</translation>
    </message>
    <message>
        <source>Compartment</source>
        <translation>Göz</translation>
    </message>
    <message>
        <source>Asked of the bank</source>
        <translation>Dolaptan istenen</translation>
    </message>
    <message>
        <source>Layouts given</source>
        <translation>Verilen düzenler</translation>
    </message>
    <message>
        <source>Occupancy</source>
        <translation>Doluluk</translation>
    </message>
    <message>
        <source>Time until pickup</source>
        <translation>Teslime kadar süre</translation>
    </message>
    <message>
        <source>Failures by compartment</source>
        <translation>Göze göre arızalar</translation>
    </message>
    <message>
        <source>Failures by board</source>
        <translation>Karta göre arızalar</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>Dolap</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>The centre&apos;s address:</source>
        <translation>Merkezin adresi:</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>does not fit what was known</source>
        <translation>bilinene uymuyor</translation>
    </message>
    <message>
        <source>An attempt failed</source>
        <translation>Bir deneme başarısız oldu</translation>
    </message>
    <message>
        <source>Message: %1</source>
        <translation>Mesaj: %1</translation>
    </message>
    <message>
        <source>Code issued</source>
        <translation>Kod verildi</translation>
    </message>
</context>
<context>
    <name>Word</name>
    <message>
        <source>Active</source>
        <translation>Etkin</translation>
    </message>
    <message>
        <source>Not reachable</source>
        <translation>Ulaşılamıyor</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation>Bakım</translation>
    </message>
    <message>
        <source>In service</source>
        <translation>Hizmette</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Boş</translation>
    </message>
    <message>
        <source>Reserved</source>
        <translation>Ayrılmış</translation>
    </message>
    <message>
        <source>Occupied</source>
        <translation>Dolu</translation>
    </message>
    <message>
        <source>Out of order</source>
        <translation>Bozuk</translation>
    </message>
    <message>
        <source>Needs inspection</source>
        <translation>Denetim gerekli</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>İyi</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Boş</translation>
    </message>
    <message>
        <source>Promised</source>
        <translation>Söz verilmiş</translation>
    </message>
    <message>
        <source>Holds a package</source>
        <translation>Paket var</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Bilinmiyor</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Açık</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Kapalı</translation>
    </message>
    <message>
        <source>Taken on</source>
        <translation>Üstlenildi</translation>
    </message>
    <message>
        <source>Waits for a place</source>
        <translation>Yer bekliyor</translation>
    </message>
    <message>
        <source>Place is kept</source>
        <translation>Yer ayrıldı</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>Yolda</translation>
    </message>
    <message>
        <source>In the bank</source>
        <translation>Dolapta</translation>
    </message>
    <message>
        <source>Picked up</source>
        <translation>Teslim alındı</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>İade edildi</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>İptal edildi</translation>
    </message>
    <message>
        <source>Collected</source>
        <translation>Toplandı</translation>
    </message>
    <message>
        <source>In doubt</source>
        <translation>Belirsiz</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>İstendi</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Alındı</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>Yürürlükte</translation>
    </message>
    <message>
        <source>Replaced by a later one</source>
        <translation>Yenisiyle değiştirildi</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Yapıldı</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Reddedildi</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Başarısız</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Süresi doldu</translation>
    </message>
    <message>
        <source>Waits to be sent</source>
        <translation>Gönderilmeyi bekliyor</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Bırakıldı</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>Vazgeçildi</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>Bekliyor</translation>
    </message>
    <message>
        <source>Let in</source>
        <translation>Alındı</translation>
    </message>
    <message>
        <source>Driver</source>
        <translation>Sürücü</translation>
    </message>
    <message>
        <source>Technician</source>
        <translation>Teknisyen</translation>
    </message>
    <message>
        <source>Viewer</source>
        <translation>İzleyici</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>Destek</translation>
    </message>
    <message>
        <source>Dispatcher</source>
        <translation>Sevk görevlisi</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Yönetici</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>Taşıyıcı</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>Mağaza</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>Paket</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Sipariş</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Müşteri</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>Dolap</translation>
    </message>
    <message>
        <source>Compartment</source>
        <translation>Göz</translation>
    </message>
    <message>
        <source>Back in use</source>
        <translation>Yeniden kullan</translation>
    </message>
    <message>
        <source>To be inspected</source>
        <translation>Denetlenecek</translation>
    </message>
    <message>
        <source>Back in service</source>
        <translation>Yeniden hizmette</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Yeniden başlatma</translation>
    </message>
    <message>
        <source>Put in</source>
        <translation>Konuldu</translation>
    </message>
    <message>
        <source>Door opened</source>
        <translation>Kapı açıldı</translation>
    </message>
    <message>
        <source>Door closed</source>
        <translation>Kapı kapandı</translation>
    </message>
    <message>
        <source>Door opened by force</source>
        <translation>Kapı zorlandı</translation>
    </message>
    <message>
        <source>Door left open</source>
        <translation>Kapı açık bırakıldı</translation>
    </message>
    <message>
        <source>Door did not open</source>
        <translation>Kapı açılmadı</translation>
    </message>
    <message>
        <source>Lock was to open</source>
        <translation>Kilit açılacaktı</translation>
    </message>
    <message>
        <source>Lock opened</source>
        <translation>Kilit açıldı</translation>
    </message>
    <message>
        <source>Lock did not answer</source>
        <translation>Kilit yanıt vermedi</translation>
    </message>
    <message>
        <source>Lock could not be reached</source>
        <translation>Kilide ulaşılamadı</translation>
    </message>
    <message>
        <source>Code refused</source>
        <translation>Kod reddedildi</translation>
    </message>
    <message>
        <source>Badge shown</source>
        <translation>Kart gösterildi</translation>
    </message>
    <message>
        <source>Bank started</source>
        <translation>Dolap başladı</translation>
    </message>
    <message>
        <source>Service was interrupted</source>
        <translation>Hizmet kesildi</translation>
    </message>
    <message>
        <source>Pickup is not certain</source>
        <translation>Teslim belirsiz</translation>
    </message>
    <message>
        <source>Problem reported</source>
        <translation>Sorun bildirildi</translation>
    </message>
    <message>
        <source>It lies there</source>
        <translation>Orada</translation>
    </message>
    <message>
        <source>The customer has it</source>
        <translation>Müşteride</translation>
    </message>
    <message>
        <source>A driver has it</source>
        <translation>Bir sürücüde</translation>
    </message>
    <message>
        <source>It is to be delivered again</source>
        <translation>Yeniden teslim edilecek</translation>
    </message>
    <message>
        <source>The start</source>
        <translation>Başlangıç</translation>
    </message>
    <message>
        <source>Out of service</source>
        <translation>Hizmet dışı</translation>
    </message>
    <message>
        <source>Typing the code</source>
        <translation>Kod girişi</translation>
    </message>
    <message>
        <source>Opening the door</source>
        <translation>Kapı açılıyor</translation>
    </message>
    <message>
        <source>Press the door, then open again</source>
        <translation>Kapıya bastırıp yeniden aç</translation>
    </message>
    <message>
        <source>Take it and close the door</source>
        <translation>Alıp kapıyı kapat</translation>
    </message>
    <message>
        <source>It is still inside</source>
        <translation>Hâlâ içeride</translation>
    </message>
    <message>
        <source>Thanks</source>
        <translation>Teşekkür</translation>
    </message>
    <message>
        <source>The door does not open</source>
        <translation>Kapı açılmıyor</translation>
    </message>
    <message>
        <source>Package in doubt</source>
        <translation>Belirsiz paket</translation>
    </message>
    <message>
        <source>Not collected</source>
        <translation>Toplanmadı</translation>
    </message>
    <message>
        <source>Unknown package</source>
        <translation>Bilinmeyen paket</translation>
    </message>
    <message>
        <source>Badge locked</source>
        <translation>Kart kilitli</translation>
    </message>
    <message>
        <source>Sensor faulty</source>
        <translation>Algılayıcı arızalı</translation>
    </message>
    <message>
        <source>Lock board faulty</source>
        <translation>Kilit kartı arızalı</translation>
    </message>
</context>
<context>
    <name>cubby::admin::Actions</name>
    <message>
        <source>Too much waits for the centre already: this was not sent.</source>
        <translation>Merkezi bekleyen çok fazla işlem var: bu gönderilmedi.</translation>
    </message>
    <message>
        <source>It was not sent in time: nothing was done.</source>
        <translation>Zamanında gönderilmedi: hiçbir şey yapılmadı.</translation>
    </message>
    <message>
        <source>It is not known whether this was done.</source>
        <translation>Bunun yapılıp yapılmadığı bilinmiyor.</translation>
    </message>
</context>
<context>
    <name>cubby::admin::BankPage</name>
    <message>
        <source>Actions</source>
        <translation>İşlemler</translation>
    </message>
    <message>
        <source>Compartments</source>
        <translation>Gözler</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Ayrıntılar</translation>
    </message>
    <message>
        <source>Edit the layout</source>
        <translation>Düzeni düzenle</translation>
    </message>
    <message>
        <source>%1: the bank has answered</source>
        <translation>%1: dolap yanıt verdi</translation>
    </message>
    <message>
        <source>last heard %1</source>
        <translation>son haber %1</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adres</translation>
    </message>
    <message>
        <source>The kiosk shows</source>
        <translation>Kiosk ekranı</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>bildirilmedi</translation>
    </message>
    <message>
        <source>Last heard</source>
        <translation>Son haber</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>Güç</translation>
    </message>
    <message>
        <source>Doors open</source>
        <translation>Açık kapılar</translation>
    </message>
    <message>
        <source>Not yet told to the centre</source>
        <translation>Merkeze henüz bildirilmeyen</translation>
    </message>
    <message>
        <source>Not yet told to the bank</source>
        <translation>Dolaba henüz bildirilmeyen</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Günlük</translation>
    </message>
    <message>
        <source>Directory</source>
        <translation>Dizin</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Program</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Saat dilimi</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Not</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>Arızalar</translation>
    </message>
    <message>
        <source>none</source>
        <translation>yok</translation>
    </message>
    <message>
        <source>Show the package</source>
        <translation>Paketi göster</translation>
    </message>
</context>
<context>
    <name>cubby::admin::BankPicker</name>
    <message>
        <source>Beginning of its name</source>
        <translation>Adının başı</translation>
    </message>
</context>
<context>
    <name>cubby::admin::Chart</name>
    <message>
        <source>Nothing to show</source>
        <translation>Gösterilecek bir şey yok</translation>
    </message>
</context>
<context>
    <name>cubby::admin::CommandDialog</name>
    <message>
        <source>This is no number.</source>
        <translation>Bu bir sayı değil.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Neden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Vazgeç</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Dosya seç…</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Düzen</translation>
    </message>
    <message>
        <source>Layouts (*.json)</source>
        <translation>Düzenler (*.json)</translation>
    </message>
    <message>
        <source>This is no layout</source>
        <translation>Bu bir düzen değil</translation>
    </message>
    <message>
        <source>Sent. If the centre does not answer, it is kept and sent again; you can close this.</source>
        <translation>Gönderildi. Merkez yanıt vermezse saklanır ve yeniden gönderilir; bunu kapatabilirsiniz.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Kapat</translation>
    </message>
</context>
<context>
    <name>cubby::admin::FleetMap</name>
    <message>
        <source>Map of the banks</source>
        <translation>Dolapların haritası</translation>
    </message>
    <message>
        <source>The table beside it shows the same banks.</source>
        <translation>Yandaki tablo aynı dolapları gösterir.</translation>
    </message>
    <message>
        <source>No bank here has coordinates.</source>
        <translation>Buradaki hiçbir dolabın koordinatı yok.</translation>
    </message>
    <message numerus="yes">
        <source>%n bank(s)</source>
        <translation>
            <numerusform>%n dolap</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cubby::admin::HelpDialog</name>
    <message>
        <source>The customer is at the bank</source>
        <translation>Müşteri dolabın başında</translation>
    </message>
    <message>
        <source>What they see</source>
        <translation>Orada görünen</translation>
    </message>
    <message>
        <source>What is wrong, and what helps</source>
        <translation>Sorun ne ve ne işe yarar</translation>
    </message>
    <message>
        <source>The bank has not told what its kiosk shows.</source>
        <translation>Dolap, kioskunun ne gösterdiğini bildirmedi.</translation>
    </message>
    <message>
        <source>The kiosk shows: %1 (since %2)</source>
        <translation>Kiosk ekranı: %1 (%2 beri)</translation>
    </message>
</context>
<context>
    <name>cubby::admin::LayoutEditor</name>
    <message>
        <source>What would change?</source>
        <translation>Ne değişirdi?</translation>
    </message>
    <message>
        <source>Give it to the bank…</source>
        <translation>Dolaba ver…</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Düzen</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Satır %1: %2</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Denetlendi</translation>
    </message>
    <message>
        <source>New: %1. Gone: %2. Changed: %3.</source>
        <translation>Yeni: %1. Kalkan: %2. Değişen: %3.</translation>
    </message>
    <message>
        <source>Give it to the bank</source>
        <translation>Dolaba ver</translation>
    </message>
    <message>
        <source>The kiosk takes the new layout as soon as nobody stands there. Reason:</source>
        <translation>Kiosk, önünde kimse yokken yeni düzeni alır. Neden:</translation>
    </message>
    <message>
        <source>The centre has taken it and gives it to the bank.</source>
        <translation>Merkez aldı ve dolaba veriyor.</translation>
    </message>
</context>
<context>
    <name>cubby::admin::ListPage</name>
    <message>
        <source>Export…</source>
        <translation>Dışa aktar…</translation>
    </message>
    <message>
        <source>Writes what is shown to a file for spreadsheets (CSV)</source>
        <translation>Görüneni hesap tablosu dosyasına yazar (CSV)</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n satır</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>reading…</source>
        <translation>okunuyor…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Açık</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Dışa aktar</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tablolar (*.csv)</translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation>%1 dosyasına yazıldı.</translation>
    </message>
</context>
<context>
    <name>cubby::admin::MainWindow</name>
    <message>
        <source>Take it off this list</source>
        <translation>Bu listeden çıkar</translation>
    </message>
    <message>
        <source>Not done: %1</source>
        <translation>Yapılmadı: %1</translation>
    </message>
    <message>
        <source>Sign in with the browser</source>
        <translation>Tarayıcıyla oturum aç</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Bölümler</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Araçlar</translation>
    </message>
    <message>
        <source>Find anything</source>
        <translation>Her şeyi bul</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Dil</translation>
    </message>
    <message>
        <source>The language changes when Cubby is opened again.</source>
        <translation>Dil, Cubby yeniden açılınca değişir.</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Oturumu kapat</translation>
    </message>
    <message>
        <source>About Cubby</source>
        <translation>Cubby hakkında</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Çık</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Geri al</translation>
    </message>
    <message>
        <source>Go on in the browser.</source>
        <translation>Tarayıcıda devam edin.</translation>
    </message>
    <message>
        <source>Asking the centre…</source>
        <translation>Merkeze soruluyor…</translation>
    </message>
    <message>
        <source>Fleet</source>
        <translation>Filo</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>İşler</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Kişiler</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Raporlar</translation>
    </message>
    <message>
        <source>No connection with the centre since %1. What is shown may be old; what you do is kept and sent as soon as it answers.</source>
        <translation>%1 beri merkezle bağlantı yok. Görünen eski olabilir; yaptıklarınız saklanır ve yanıt verince gönderilir.</translation>
    </message>
    <message numerus="yes">
        <source>%n action(s) not answered yet</source>
        <translation>
            <numerusform>%n işlem yanıt bekliyor</numerusform>
        </translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Canlı</translation>
    </message>
    <message>
        <source>Not live</source>
        <translation>Canlı değil</translation>
    </message>
    <message>
        <source>No keyring runs: you sign in again next time</source>
        <translation>Anahtarlık yok: bir dahaki sefere yeniden oturum açılır</translation>
    </message>
    <message>
        <source>Give up: nobody knows then whether it was done</source>
        <translation>Vazgeç: yapılıp yapılmadığını kimse bilmez</translation>
    </message>
</context>
<context>
    <name>cubby::admin::OnceDialog</name>
    <message>
        <source>This is shown once. Keep it now.</source>
        <translation>Bu bir kez gösterilir. Şimdi saklayın.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Kapat</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopyala</translation>
    </message>
    <message>
        <source>Badge of %1</source>
        <translation>%1 kartı</translation>
    </message>
    <message>
        <source>The badge can be saved once, now. The centre does not keep it.</source>
        <translation>Kart bir kez, şimdi kaydedilebilir. Merkez onu saklamaz.</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>PDF olarak kaydet…</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF dosyaları (*.pdf)</translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation>%1 dosyasına yazıldı.</translation>
    </message>
</context>
<context>
    <name>cubby::admin::PackagePage</name>
    <message>
        <source>Actions</source>
        <translation>İşlemler</translation>
    </message>
    <message>
        <source>Show its bank</source>
        <translation>Dolabını göster</translation>
    </message>
    <message>
        <source>The customer is at the bank…</source>
        <translation>Müşteri dolabın başında…</translation>
    </message>
    <message>
        <source>Size %1</source>
        <translation>Boy %1</translation>
    </message>
    <message>
        <source>Compartment %1</source>
        <translation>Göz %1</translation>
    </message>
    <message>
        <source>put in %1</source>
        <translation>konuldu %1</translation>
    </message>
    <message>
        <source>kept until %1</source>
        <translation>%1 kadar tutulur</translation>
    </message>
</context>
<context>
    <name>cubby::admin::ReportPage</name>
    <message>
        <source>Report</source>
        <translation>Rapor</translation>
    </message>
    <message>
        <source>Span of time</source>
        <translation>Süre</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 gün</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 gün</translation>
    </message>
    <message>
        <source>90 days</source>
        <translation>90 gün</translation>
    </message>
</context>
<context>
    <name>cubby::admin::SearchDialog</name>
    <message>
        <source>Find anything</source>
        <translation>Her şeyi bul</translation>
    </message>
    <message>
        <source>Package, order, customer, code, bank, driver, compartment</source>
        <translation>Paket, sipariş, müşteri, kod, dolap, sürücü, göz</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Bulunanlar</translation>
    </message>
    <message>
        <source>looking…</source>
        <translation>aranıyor…</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>Hiçbir şey bulunamadı.</translation>
    </message>
</context>
<context>
    <name>cubby::admin::Session</name>
    <message>
        <source>Nobody is signed in.</source>
        <translation>Kimse oturum açmadı.</translation>
    </message>
    <message>
        <source>The session has ended: please sign in again.</source>
        <translation>Oturum bitti: lütfen yeniden oturum açın.</translation>
    </message>
</context>
<context>
    <name>cubby::admin::SignIn</name>
    <message>
        <source>The centre calls itself %1.</source>
        <translation>Merkez kendini %1 diye tanıtıyor.</translation>
    </message>
    <message>
        <source>Use this address, or ask whoever runs the centre.</source>
        <translation>Bu adresi kullanın ya da merkezi işletene sorun.</translation>
    </message>
    <message>
        <source>This computer has no port free for signing in.</source>
        <translation>Bu bilgisayarda oturum açmak için boş port yok.</translation>
    </message>
    <message>
        <source>No browser could be opened.</source>
        <translation>Tarayıcı açılamadı.</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Oturum açıldı</translation>
    </message>
    <message>
        <source>You can close this page and go on in Cubby.</source>
        <translation>Bu sayfayı kapatıp Cubby’de devam edebilirsiniz.</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>Oturum açılmadı</translation>
    </message>
    <message>
        <source>Please go back to Cubby and try again.</source>
        <translation>Lütfen Cubby’ye dönüp yeniden deneyin.</translation>
    </message>
    <message>
        <source>Signing in was refused.</source>
        <translation>Oturum açma reddedildi.</translation>
    </message>
    <message>
        <source>The centre did not let you in (%1).</source>
        <translation>Merkez girişe izin vermedi (%1).</translation>
    </message>
    <message>
        <source>The centre&apos;s answer cannot be read.</source>
        <translation>Merkezin yanıtı okunamıyor.</translation>
    </message>
</context>
<context>
    <name>cubby::admin::Timeline</name>
    <message>
        <source>Story</source>
        <translation>Geçmiş</translation>
    </message>
</context>
<context>
    <name>cubby::admin::WallView</name>
    <message>
        <source>The wall of compartments</source>
        <translation>Gözler duvarı</translation>
    </message>
</context>
</TS>
