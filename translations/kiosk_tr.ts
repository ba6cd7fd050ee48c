<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="tr" sourcelanguage="en_GB">
    <context>
        <name>CameraWindow</name>
        <message>
            <source>The camera is not available</source>
            <translation>Kamera kullanılamıyor</translation>
        </message>
        <message>
            <source>The camera sees a code</source>
            <translation>Kamera bir kod görüyor</translation>
        </message>
        <message>
            <source>The camera is looking for a code</source>
            <translation>Kamera kod arıyor</translation>
        </message>
        <message>
            <source>Camera not available</source>
            <translation>Kamera kullanılamıyor</translation>
        </message>
    </context>
    <context>
        <name>CodeCells</name>
        <message>
            <source>%1 of %2 digits typed</source>
            <translation>%2 rakamdan %1 tanesi yazıldı</translation>
        </message>
    </context>
    <context>
        <name>CodeScreen</name>
        <message>
            <source>Type your code.</source>
            <translation>Kodunuzu yazın.</translation>
        </message>
        <message>
            <source>Type the 8 digits from your message, or show its code to the camera.</source>
            <translation>Mesajınızdaki 8 rakamı yazın ya da kodu kameraya gösterin.</translation>
        </message>
    </context>
    <context>
        <name>CollectScreen</name>
        <message>
            <source>%1 opens.</source>
            <translation>%1 açılıyor.</translation>
        </message>
        <message>
            <source>%1 did not open.</source>
            <translation>%1 açılmadı.</translation>
        </message>
        <message>
            <source>Is %1 open?</source>
            <translation>%1 açık mı?</translation>
        </message>
        <message>
            <source>Something is still inside %1.</source>
            <translation>%1 içinde hâlâ bir şey var.</translation>
        </message>
        <message>
            <source>Did you take it out of %1?</source>
            <translation>%1 içinden aldınız mı?</translation>
        </message>
        <message>
            <source>%1 stays shut.</source>
            <translation>%1 kapalı kaldı.</translation>
        </message>
        <message>
            <source>Empty %1.</source>
            <translation>%1 bölmesini boşaltın.</translation>
        </message>
        <message>
            <source>Press gently on its door, then open it again.</source>
            <translation>Kapıya hafifçe bastırın, sonra yeniden açın.</translation>
        </message>
        <message>
            <source>Open it again to take the package, or leave it here.</source>
            <translation>Paketi almak için yeniden açın ya da burada bırakın.</translation>
        </message>
        <message>
            <source>%1 is closed.</source>
            <translation>%1 kapalı.</translation>
        </message>
        <message>
            <source>Support has been told. Go on with the next one.</source>
            <translation>Destek haberdar edildi. Sıradakiyle devam edin.</translation>
        </message>
        <message>
            <source>That is the right one. Close the door.</source>
            <translation>Doğru paket bu. Kapıyı kapatın.</translation>
        </message>
        <message>
            <source>Take this package out and scan it.</source>
            <translation>Bu paketi çıkarın ve okutun.</translation>
        </message>
        <message>
            <source>Scanned</source>
            <translation>Okutuldu</translation>
        </message>
        <message>
            <source>This package</source>
            <translation>Bu paket</translation>
        </message>
        <message>
            <source>Open again</source>
            <translation>Yeniden aç</translation>
        </message>
        <message>
            <source>Yes, it is open</source>
            <translation>Evet, açık</translation>
        </message>
        <message>
            <source>Yes, I have it</source>
            <translation>Evet, aldım</translation>
        </message>
        <message>
            <source>No, it is shut</source>
            <translation>Hayır, kapalı</translation>
        </message>
        <message>
            <source>No, open again</source>
            <translation>Hayır, yeniden aç</translation>
        </message>
        <message>
            <source>It is open</source>
            <translation>Açık</translation>
        </message>
        <message>
            <source>Leave it inside</source>
            <translation>İçeride bırak</translation>
        </message>
        <message>
            <source>It is closed</source>
            <translation>Kapalı</translation>
        </message>
        <message>
            <source>It is empty</source>
            <translation>Boş</translation>
        </message>
        <message>
            <source>Something else is inside</source>
            <translation>İçinde başka bir şey var</translation>
        </message>
        <message>
            <source>Skip this one</source>
            <translation>Bunu atla</translation>
        </message>
        <message>
            <source>Go back to the list</source>
            <translation>Listeye dön</translation>
        </message>
    </context>
    <context>
        <name>DepositScreen</name>
        <message>
            <source>%1 opens.</source>
            <translation>%1 açılıyor.</translation>
        </message>
        <message>
            <source>%1 did not open.</source>
            <translation>%1 açılmadı.</translation>
        </message>
        <message>
            <source>Is %1 open?</source>
            <translation>%1 açık mı?</translation>
        </message>
        <message>
            <source>%1 is open.</source>
            <translation>%1 açık.</translation>
        </message>
        <message>
            <source>Is it inside %1?</source>
            <translation>%1 içinde mi?</translation>
        </message>
        <message>
            <source>Nothing was put in.</source>
            <translation>Hiçbir şey konmadı.</translation>
        </message>
        <message>
            <source>Press gently on its door, then open it again.</source>
            <translation>Kapıya hafifçe bastırın, sonra yeniden açın.</translation>
        </message>
        <message>
            <source>Put the package in and close the door.</source>
            <translation>Paketi koyun ve kapıyı kapatın.</translation>
        </message>
        <message>
            <source>Take the package out and close the door.</source>
            <translation>Paketi çıkarın ve kapıyı kapatın.</translation>
        </message>
        <message>
            <source>%1 is closed.</source>
            <translation>%1 kapalı.</translation>
        </message>
        <message>
            <source>%1 was closed empty. Open it again, or go back to the list.</source>
            <translation>%1 boş kapatıldı. Yeniden açın ya da listeye dönün.</translation>
        </message>
        <message>
            <source>This package</source>
            <translation>Bu paket</translation>
        </message>
        <message>
            <source>Open again</source>
            <translation>Yeniden aç</translation>
        </message>
        <message>
            <source>Yes, it is open</source>
            <translation>Evet, açık</translation>
        </message>
        <message>
            <source>Yes, it is inside</source>
            <translation>Evet, içeride</translation>
        </message>
        <message>
            <source>No, it is shut</source>
            <translation>Hayır, kapalı</translation>
        </message>
        <message>
            <source>No, open again</source>
            <translation>Hayır, yeniden aç</translation>
        </message>
        <message>
            <source>Take a larger one</source>
            <translation>Daha büyüğünü al</translation>
        </message>
        <message>
            <source>Take a smaller one</source>
            <translation>Daha küçüğünü al</translation>
        </message>
        <message>
            <source>It is not empty</source>
            <translation>Boş değil</translation>
        </message>
        <message>
            <source>It does not close</source>
            <translation>Kapanmıyor</translation>
        </message>
        <message>
            <source>It is closed</source>
            <translation>Kapalı</translation>
        </message>
        <message>
            <source>Keep the package</source>
            <translation>Paketi bende tut</translation>
        </message>
        <message>
            <source>Go back to the list</source>
            <translation>Listeye dön</translation>
        </message>
        <message>
            <source>%1 stays shut.</source>
            <translation>%1 kapalı kaldı.</translation>
        </message>
        <message>
            <source>Put your package in and close the door.</source>
            <translation>Paketinizi koyun ve kapıyı kapatın.</translation>
        </message>
        <message>
            <source>%1 was closed empty. Open it again, or go back.</source>
            <translation>%1 boş kapatıldı. Yeniden açın ya da geri dönün.</translation>
        </message>
        <message>
            <source>Support has been told.</source>
            <translation>Destek haberdar edildi.</translation>
        </message>
        <message>
            <source>It is open</source>
            <translation>Açık</translation>
        </message>
        <message>
            <source>Go back</source>
            <translation>Geri dön</translation>
        </message>
    </context>
    <context>
        <name>Door</name>
        <message>
            <source>Compartment %1, open</source>
            <translation>Bölme %1, açık</translation>
        </message>
        <message>
            <source>Compartment %1</source>
            <translation>Bölme %1</translation>
        </message>
    </context>
    <context>
        <name>DoorScreen</name>
        <message>
            <source>Compartment %1 opens.</source>
            <translation>Bölme %1 açılıyor.</translation>
        </message>
        <message>
            <source>%1 did not open.</source>
            <translation>%1 açılmadı.</translation>
        </message>
        <message>
            <source>Is %1 open?</source>
            <translation>%1 açık mı?</translation>
        </message>
        <message>
            <source>Compartment %1 is open.</source>
            <translation>Bölme %1 açık.</translation>
        </message>
        <message>
            <source>Your package seems to be inside still.</source>
            <translation>Paketiniz hâlâ içeride görünüyor.</translation>
        </message>
        <message>
            <source>Did you take your package?</source>
            <translation>Paketinizi aldınız mı?</translation>
        </message>
        <message>
            <source>Thank you.</source>
            <translation>Teşekkürler.</translation>
        </message>
        <message>
            <source>%1 stays shut.</source>
            <translation>%1 kapalı kaldı.</translation>
        </message>
        <message>
            <source>It is noted.</source>
            <translation>Not edildi.</translation>
        </message>
        <message>
            <source>Press gently on its door, then open it again.</source>
            <translation>Kapıya hafifçe bastırın, sonra yeniden açın.</translation>
        </message>
        <message>
            <source>Put it back and close the door. Support is told about it.</source>
            <translation>Geri koyun ve kapıyı kapatın. Destek haberdar edilir.</translation>
        </message>
        <message>
            <source>Take your package and close the door.</source>
            <translation>Paketinizi alın ve kapıyı kapatın.</translation>
        </message>
        <message>
            <source>Open %1 again to take it, or leave it with us.</source>
            <translation>Almak için %1 bölmesini yeniden açın ya da bizde bırakın.</translation>
        </message>
        <message>
            <source>%1 is closed.</source>
            <translation>%1 kapalı.</translation>
        </message>
        <message>
            <source>%1 is closed. If you forgot something, open it again.</source>
            <translation>%1 kapalı. Bir şey unuttuysanız yeniden açın.</translation>
        </message>
        <message>
            <source>Support has been told. Your package is safe and your code stays good.</source>
            <translation>Destek haberdar edildi. Paketiniz güvende, kodunuz geçerli kalıyor.</translation>
        </message>
        <message>
            <source>Support has been told and will write to you.</source>
            <translation>Destek haberdar edildi ve size yazacak.</translation>
        </message>
        <message>
            <source>Open again</source>
            <translation>Yeniden aç</translation>
        </message>
        <message>
            <source>Yes, it is open</source>
            <translation>Evet, açık</translation>
        </message>
        <message>
            <source>Yes, I have it</source>
            <translation>Evet, aldım</translation>
        </message>
        <message>
            <source>No, it is shut</source>
            <translation>Hayır, kapalı</translation>
        </message>
        <message>
            <source>No, open again</source>
            <translation>Hayır, yeniden aç</translation>
        </message>
        <message>
            <source>Leave it inside</source>
            <translation>İçeride bırak</translation>
        </message>
        <message>
            <source>Finish</source>
            <translation>Bitir</translation>
        </message>
        <message>
            <source>It is closed</source>
            <translation>Kapalı</translation>
        </message>
        <message>
            <source>Report a problem</source>
            <translation>Sorun bildir</translation>
        </message>
        <message>
            <source>Report: not mine, or damaged</source>
            <translation>Bildir: benim değil ya da hasarlı</translation>
        </message>
        <message>
            <source>Come back later</source>
            <translation>Sonra gel</translation>
        </message>
        <message>
            <source>It is open</source>
            <translation>Açık</translation>
        </message>
    </context>
    <context>
        <name>DriverScreen</name>
        <message>
            <source>Scan a label.</source>
            <translation>Bir etiket okutun.</translation>
        </message>
        <message>
            <source>%1, %2 of %3 delivered</source>
            <translation>%1, %2 / %3 teslim edildi</translation>
        </message>
        <message>
            <source>Nothing is announced. Scan any label; the package is taken by its size.</source>
            <translation>Bildirilen paket yok. Herhangi bir etiketi okutun; paket boyutuna göre kabul edilir.</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 / %2</translation>
        </message>
        <message>
            <source>Last scanned</source>
            <translation>Son okutulan</translation>
        </message>
        <message>
            <source>Take the last back</source>
            <translation>Sonuncuyu geri al</translation>
        </message>
        <message>
            <source>Finish</source>
            <translation>Bitir</translation>
        </message>
        <message>
            <source>Looking it up.</source>
            <translation>Bakılıyor.</translation>
        </message>
        <message numerus="yes">
            <source>Collect %n packages</source>
            <translation>
                <numerusform>%n paketi topla</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>EnrolmentScreen</name>
        <message>
            <source>Where is the centre?</source>
            <translation>Merkez nerede?</translation>
        </message>
        <message>
            <source>One moment.</source>
            <translation>Bir dakika.</translation>
        </message>
        <message>
            <source>Compare these words.</source>
            <translation>Bu sözcükleri karşılaştırın.</translation>
        </message>
        <message>
            <source>The centre refused this kiosk.</source>
            <translation>Merkez bu kioskı reddetti.</translation>
        </message>
        <message>
            <source>Nobody confirmed it in time.</source>
            <translation>Kimse zamanında onaylamadı.</translation>
        </message>
        <message>
            <source>The centre does not answer.</source>
            <translation>Merkez yanıt vermiyor.</translation>
        </message>
        <message>
            <source>That is not our centre.</source>
            <translation>Bu bizim merkezimiz değil.</translation>
        </message>
        <message>
            <source>The answer cannot be used.</source>
            <translation>Yanıt kullanılamıyor.</translation>
        </message>
        <message>
            <source>All is set up.</source>
            <translation>Her şey kuruldu.</translation>
        </message>
        <message>
            <source>Type its address, as centre.example:8443.</source>
            <translation>Adresini yazın, örneğin centre.example:8443.</translation>
        </message>
        <message>
            <source>The centre is being asked.</source>
            <translation>Merkeze soruluyor.</translation>
        </message>
        <message>
            <source>Confirm at the centre only if it shows the same six words.</source>
            <translation>Merkezde yalnızca aynı altı sözcük görünüyorsa onaylayın.</translation>
        </message>
        <message>
            <source>Begin again to get new words.</source>
            <translation>Yeni sözcükler için yeniden başlayın.</translation>
        </message>
        <message>
            <source>The kiosk goes on trying. Look at the network and at the address.</source>
            <translation>Kiosk denemeyi sürdürüyor. Ağı ve adresi denetleyin.</translation>
        </message>
        <message>
            <source>Its certificate is not by the authority that the installer brought. Nothing was sent to it.</source>
            <translation>Sertifikası kurulumcunun getirdiği yetkiliden değil. Ona hiçbir şey gönderilmedi.</translation>
        </message>
        <message>
            <source>The kiosk's log says why.</source>
            <translation>Nedeni kioskın günlüğünde yazıyor.</translation>
        </message>
        <message>
            <source>The bank starts.</source>
            <translation>Dolap başlatılıyor.</translation>
        </message>
        <message>
            <source>Ask the centre</source>
            <translation>Merkeze sor</translation>
        </message>
        <message>
            <source>Begin again</source>
            <translation>Yeniden başla</translation>
        </message>
        <message>
            <source>Typed so far</source>
            <translation>Şimdiye dek yazılan</translation>
        </message>
        <message>
            <source>The centre&apos;s address</source>
            <translation>Merkezin adresi</translation>
        </message>
        <message>
            <source>Change the address</source>
            <translation>Adresi değiştir</translation>
        </message>
        <message numerus="yes">
            <source>They hold for %n minutes.</source>
            <translation>
                <numerusform>%n dakika geçerlidir.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ForEveryone</name>
        <message>
            <source>Language: %1</source>
            <translation>Dil: %1</translation>
        </message>
        <message>
            <source>Easier</source>
            <translation>Daha kolay</translation>
        </message>
        <message>
            <source>Easier to reach, read and hear</source>
            <translation>Erişmesi, okuması ve duyması daha kolay</translation>
        </message>
        <message>
            <source>Contrast</source>
            <translation>Karşıtlık</translation>
        </message>
        <message>
            <source>Strong contrast</source>
            <translation>Güçlü karşıtlık</translation>
        </message>
    </context>
    <context>
        <name>HelpScreen</name>
        <message>
            <source>This is how it works.</source>
            <translation>Böyle çalışır.</translation>
        </message>
        <message>
            <source>Support answers at %1.</source>
            <translation>Destek numarası: %1.</translation>
        </message>
        <message>
            <source>Show the code from your message to the camera, or type its 8 digits.</source>
            <translation>Mesajınızdaki kodu kameraya gösterin ya da 8 rakamını yazın.</translation>
        </message>
        <message>
            <source>A door opens by itself. The picture shows you where.</source>
            <translation>Bir kapı kendiliğinden açılır. Resim yerini gösterir.</translation>
        </message>
        <message>
            <source>Take your package and close the door. That is all.</source>
            <translation>Paketinizi alın ve kapıyı kapatın. Hepsi bu.</translation>
        </message>
        <message>
            <source>Got it</source>
            <translation>Anladım</translation>
        </message>
    </context>
    <context>
        <name>Keypad</name>
        <message>
            <source>Go back</source>
            <translation>Geri dön</translation>
        </message>
        <message>
            <source>Erase the last digit</source>
            <translation>Son rakamı sil</translation>
        </message>
    </context>
    <context>
        <name>LanguageScreen</name>
        <message>
            <source>Choose your language.</source>
            <translation>Dilinizi seçin.</translation>
        </message>
        <message>
            <source>Go back</source>
            <translation>Geri dön</translation>
        </message>
    </context>
    <context>
        <name>LetterPad</name>
        <message>
            <source>Erase the last sign</source>
            <translation>Son işareti sil</translation>
        </message>
    </context>
    <context>
        <name>Narrator</name>
        <message>
            <source>Speech is on. Plus and minus go to the next and the last button, Enter presses it. The slash goes back. The star says everything again. The point sets volume and speed.</source>
            <translation>Seslendirme açık. Artı ve eksi sonraki ve önceki düğmeye gider, Enter ona basar. Bölü işareti geri döner. Yıldız her şeyi yeniden söyler. Nokta ses düzeyini ve hızı ayarlar.</translation>
        </message>
        <message>
            <source>Done.</source>
            <translation>Tamam.</translation>
        </message>
        <message>
            <source>Volume %1 of %2. Plus is louder, minus is quieter.</source>
            <translation>Ses düzeyi %1, en fazla %2. Artı yükseltir, eksi kısar.</translation>
        </message>
        <message>
            <source>Speed %1 of %2. Plus is faster, minus is slower.</source>
            <translation>Hız %1, en fazla %2. Artı hızlandırır, eksi yavaşlatır.</translation>
        </message>
        <message>
            <source>Volume %1.</source>
            <translation>Ses düzeyi %1.</translation>
        </message>
        <message>
            <source>Speed %1.</source>
            <translation>Hız %1.</translation>
        </message>
    </context>
    <context>
        <name>PackageList</name>
        <message>
            <source>Packages</source>
            <translation>Paketler</translation>
        </message>
        <message>
            <source>%1, done, in %2</source>
            <translation>%1, tamam, %2 içinde</translation>
        </message>
        <message>
            <source>%1, size %2</source>
            <translation>%1, boyut %2</translation>
        </message>
        <message>
            <source>Taken out at %1</source>
            <translation>Çıkarıldı: %1</translation>
        </message>
        <message>
            <source>Was not there</source>
            <translation>Yerinde yoktu</translation>
        </message>
        <message>
            <source>Something else was inside</source>
            <translation>İçinde başka bir şey vardı</translation>
        </message>
        <message>
            <source>Left inside</source>
            <translation>İçeride kaldı</translation>
        </message>
        <message>
            <source>Expired, to collect</source>
            <translation>Süresi doldu, toplanacak</translation>
        </message>
        <message>
            <source>Return, to collect</source>
            <translation>İade, toplanacak</translation>
        </message>
    </context>
    <context>
        <name>PinScreen</name>
        <message>
            <source>Hello, %1.</source>
            <translation>Merhaba, %1.</translation>
        </message>
        <message>
            <source>Your badge was read.</source>
            <translation>Kartınız okundu.</translation>
        </message>
        <message>
            <source>Type your PIN to sign in.</source>
            <translation>Giriş için PIN kodunuzu yazın.</translation>
        </message>
        <message>
            <source>Sign in</source>
            <translation>Giriş yap</translation>
        </message>
    </context>
    <context>
        <name>ProgressMark</name>
        <message>
            <source>Package %1 of %2</source>
            <translation>Paket %1 / %2</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 / %2</translation>
        </message>
    </context>
    <context>
        <name>QuietScreen</name>
        <message>
            <source>One moment.</source>
            <translation>Bir saniye.</translation>
        </message>
        <message>
            <source>This bank takes a break.</source>
            <translation>Bu dolap mola veriyor.</translation>
        </message>
        <message>
            <source>The doors are being looked at.</source>
            <translation>Kapılar denetleniyor.</translation>
        </message>
        <message>
            <source>Doors cannot be opened just now. Your package is safe, and its time stands still meanwhile.</source>
            <translation>Kapılar şu anda açılamıyor. Paketiniz güvende ve süresi bu arada durur.</translation>
        </message>
    </context>
    <context>
        <name>Reading</name>
        <message>
            <source>%1, switched on.</source>
            <translation>%1, açık.</translation>
        </message>
        <message>
            <source>%1, switched off.</source>
            <translation>%1, kapalı.</translation>
        </message>
        <message>
            <source>%1, list. Enter turns the page.</source>
            <translation>%1, liste. Enter sayfayı çevirir.</translation>
        </message>
        <message>
            <source>%1, button.</source>
            <translation>%1, düğme.</translation>
        </message>
        <message>
            <source>%1, cannot be pressed now.</source>
            <translation>%1, şu anda basılamaz.</translation>
        </message>
    </context>
    <context>
        <name>ReceiptScreen</name>
        <message>
            <source>Your package is handed in.</source>
            <translation>Paketiniz teslim edildi.</translation>
        </message>
        <message>
            <source>We send you the receipt as well. Take a picture of this one if you like.</source>
            <translation>Makbuzu size de göndeririz. Dilerseniz fotoğrafını çekin.</translation>
        </message>
        <message>
            <source>Take a picture of this receipt. It shows that your package is here.</source>
            <translation>Bu makbuzun fotoğrafını çekin. Paketinizin burada olduğunu gösterir.</translation>
        </message>
        <message>
            <source>The receipt as a QR code</source>
            <translation>QR kodu olarak makbuz</translation>
        </message>
        <message>
            <source>Handed in, compartment %1</source>
            <translation>Teslim edildi, bölme %1</translation>
        </message>
        <message>
            <source>Finish</source>
            <translation>Bitir</translation>
        </message>
    </context>
    <context>
        <name>RestScreen</name>
        <message>
            <source>Touch here to type your code.</source>
            <translation>Kodunuzu yazmak için buraya dokunun.</translation>
        </message>
        <message>
            <source>Show your badge to the camera.</source>
            <translation>Kartınızı kameraya gösterin.</translation>
        </message>
        <message>
            <source>Show your code, or touch here.</source>
            <translation>Kodunuzu gösterin ya da buraya dokunun.</translation>
        </message>
        <message>
            <source>Pick up a package</source>
            <translation>Paket al</translation>
        </message>
        <message>
            <source>Deliver</source>
            <translation>Teslim et</translation>
        </message>
        <message>
            <source>Send back</source>
            <translation>İade et</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>Yardım</translation>
        </message>
    </context>
    <context>
        <name>ReturnScreen</name>
        <message>
            <source>One moment.</source>
            <translation>Bir saniye.</translation>
        </message>
        <message>
            <source>Show your return label.</source>
            <translation>İade etiketinizi gösterin.</translation>
        </message>
        <message>
            <source>We are looking up what this is.</source>
            <translation>Bunun ne olduğuna bakıyoruz.</translation>
        </message>
        <message>
            <source>Type what stands below the bars.</source>
            <translation>Çizgilerin altındakini yazın.</translation>
        </message>
        <message>
            <source>Hold its bars before the camera. You can also type what stands below them.</source>
            <translation>Çizgileri kameraya tutun. Altındakini yazabilirsiniz de.</translation>
        </message>
        <message>
            <source>Typed so far</source>
            <translation>Şimdiye dek yazılan</translation>
        </message>
        <message>
            <source>Last scanned</source>
            <translation>Son okutulan</translation>
        </message>
        <message>
            <source>Look it up</source>
            <translation>Bak</translation>
        </message>
        <message>
            <source>Type it instead</source>
            <translation>Yazmak istiyorum</translation>
        </message>
        <message>
            <source>Go back</source>
            <translation>Geri dön</translation>
        </message>
    </context>
    <context>
        <name>ScanCard</name>
        <message>
            <source>Size %1</source>
            <translation>Boyut %1</translation>
        </message>
    </context>
    <context>
        <name>ScreenReader</name>
        <message numerus="yes">
            <source>This screen ends in %n seconds. Press any key to stay.</source>
            <translation>
                <numerusform>Bu ekran %n saniye içinde kapanacak. Kalmak için bir tuşa basın.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ServiceDoorScreen</name>
        <message>
            <source>%1 opens.</source>
            <translation>%1 açılıyor.</translation>
        </message>
        <message>
            <source>%1 did not open.</source>
            <translation>%1 açılmadı.</translation>
        </message>
        <message>
            <source>Is %1 open?</source>
            <translation>%1 açık mı?</translation>
        </message>
        <message>
            <source>Close %1.</source>
            <translation>%1 bölmesini kapatın.</translation>
        </message>
        <message>
            <source>Look into %1.</source>
            <translation>%1 içine bakın.</translation>
        </message>
        <message>
            <source>%1 should be empty.</source>
            <translation>%1 boş olmalı.</translation>
        </message>
        <message>
            <source>Its sensor is read shut first, then open.</source>
            <translation>Algılayıcı önce kapalı, sonra açık okunur.</translation>
        </message>
        <message>
            <source>The lock was pulsed once.</source>
            <translation>Kilide bir kez darbe verildi.</translation>
        </message>
        <message>
            <source>The setting that its board needs is in the journal.</source>
            <translation>Kartın gerektirdiği ayar günlükte.</translation>
        </message>
        <message>
            <source>Say what you see, then close the door.</source>
            <translation>Gördüğünüzü söyleyin, sonra kapıyı kapatın.</translation>
        </message>
        <message>
            <source>Should be inside</source>
            <translation>İçinde olması gereken</translation>
        </message>
        <message>
            <source>Lock</source>
            <translation>Kilit</translation>
        </message>
        <message>
            <source>Size %1</source>
            <translation>Boyut %1</translation>
        </message>
        <message>
            <source>Door</source>
            <translation>Kapı</translation>
        </message>
        <message>
            <source>Inside</source>
            <translation>İçerisi</translation>
        </message>
        <message>
            <source>Condition</source>
            <translation>Durum</translation>
        </message>
        <message>
            <source>On record</source>
            <translation>Kayıtta</translation>
        </message>
        <message>
            <source>Open %1</source>
            <translation>%1 bölmesini aç</translation>
        </message>
        <message>
            <source>Open again</source>
            <translation>Yeniden aç</translation>
        </message>
        <message>
            <source>Yes, it is open</source>
            <translation>Evet, açık</translation>
        </message>
        <message>
            <source>No, it is shut</source>
            <translation>Hayır, kapalı</translation>
        </message>
        <message>
            <source>It is open</source>
            <translation>Açık</translation>
        </message>
        <message>
            <source>It is closed</source>
            <translation>Kapalı</translation>
        </message>
        <message>
            <source>Finish</source>
            <translation>Bitir</translation>
        </message>
        <message>
            <source>As on record</source>
            <translation>Kayıttaki gibi</translation>
        </message>
        <message>
            <source>It is empty</source>
            <translation>Boş</translation>
        </message>
        <message>
            <source>Something else is inside</source>
            <translation>İçinde başka bir şey var</translation>
        </message>
        <message>
            <source>Skip this one</source>
            <translation>Bunu atla</translation>
        </message>
        <message>
            <source>Out of order</source>
            <translation>Hizmet dışı</translation>
        </message>
        <message>
            <source>It works again</source>
            <translation>Yeniden çalışıyor</translation>
        </message>
        <message>
            <source>Try its sensor</source>
            <translation>Algılayıcıyı dene</translation>
        </message>
        <message>
            <source>Go back</source>
            <translation>Geri dön</translation>
        </message>
    </context>
    <context>
        <name>ServiceHomeScreen</name>
        <message>
            <source>Maintenance</source>
            <translation>Bakım</translation>
        </message>
        <message>
            <source>In service</source>
            <translation>Hizmette</translation>
        </message>
        <message>
            <source>Centre reached</source>
            <translation>Merkeze ulaşılıyor</translation>
        </message>
        <message>
            <source>Centre not reached</source>
            <translation>Merkeze ulaşılamıyor</translation>
        </message>
        <message numerus="yes">
            <source>%n entries wait</source>
            <translation>
                <numerusform>%n kayıt bekliyor</numerusform>
            </translation>
        </message>
        <message>
            <source>Software</source>
            <translation>Yazılım</translation>
        </message>
        <message>
            <source>cannot be prepared</source>
            <translation>hazırlanamıyor</translation>
        </message>
        <message>
            <source>other firmware</source>
            <translation>başka aygıt yazılımı</translation>
        </message>
        <message>
            <source>two boards answer</source>
            <translation>iki kart yanıt veriyor</translation>
        </message>
        <message>
            <source>echo on the line</source>
            <translation>hatta yankı</translation>
        </message>
        <message>
            <source>noise on the line</source>
            <translation>hatta parazit</translation>
        </message>
        <message>
            <source>answers</source>
            <translation>yanıt veriyor</translation>
        </message>
        <message>
            <source>silent</source>
            <translation>sessiz</translation>
        </message>
        <message>
            <source>Look into every door</source>
            <translation>Her kapıya bak</translation>
        </message>
        <message>
            <source>Try the scanners</source>
            <translation>Okuyucuları dene</translation>
        </message>
        <message>
            <source>Back to service</source>
            <translation>Hizmete döndür</translation>
        </message>
        <message>
            <source>Stop for maintenance</source>
            <translation>Bakım için durdur</translation>
        </message>
        <message>
            <source>Sign out</source>
            <translation>Çıkış yap</translation>
        </message>
        <message>
            <source>Software and boards</source>
            <translation>Yazılım ve kartlar</translation>
        </message>
        <message>
            <source>Speech</source>
            <translation>Seslendirme</translation>
        </message>
        <message>
            <source>Headphones</source>
            <translation>Kulaklık</translation>
        </message>
        <message>
            <source>no socket that tells</source>
            <translation>bildiren bir giriş yok</translation>
        </message>
        <message>
            <source>plugged in</source>
            <translation>takılı</translation>
        </message>
        <message>
            <source>not plugged in</source>
            <translation>takılı değil</translation>
        </message>
        <message>
            <source>Sounds</source>
            <translation>Sesler</translation>
        </message>
        <message>
            <source>The journal&apos;s last entries</source>
            <translation>Günlüğün son kayıtları</translation>
        </message>
    </context>
    <context>
        <name>ServiceScanScreen</name>
        <message>
            <source>Show any code.</source>
            <translation>Herhangi bir kod gösterin.</translation>
        </message>
        <message>
            <source>Try the camera first, then every scanner.</source>
            <translation>Önce kamerayı, sonra her okuyucuyu deneyin.</translation>
        </message>
        <message>
            <source>Go back</source>
            <translation>Geri dön</translation>
        </message>
        <message>
            <source>What was read</source>
            <translation>Okunanlar</translation>
        </message>
    </context>
    <context>
        <name>SizeScreen</name>
        <message>
            <source>No compartment is free for it.</source>
            <translation>Bunun için boş bölme yok.</translation>
        </message>
        <message>
            <source>Which size is it?</source>
            <translation>Boyutu nedir?</translation>
        </message>
        <message>
            <source>Please take the package back. That it did not fit is on record.</source>
            <translation>Lütfen paketi geri götürün. Sığmadığı kayda geçti.</translation>
        </message>
        <message>
            <source>Touch the smallest door that it fits behind.</source>
            <translation>Sığdığı en küçük kapıya dokunun.</translation>
        </message>
        <message>
            <source>Last scanned</source>
            <translation>Son okutulan</translation>
        </message>
        <message>
            <source>Go on with the next one</source>
            <translation>Sıradakiyle devam et</translation>
        </message>
        <message>
            <source>Go back</source>
            <translation>Geri dön</translation>
        </message>
        <message>
            <source>These banks nearby have room for it.</source>
            <translation>Yakındaki bu dolaplarda yer var.</translation>
        </message>
        <message>
            <source>We are asking which bank nearby has room.</source>
            <translation>Yakında hangi dolapta yer olduğunu soruyoruz.</translation>
        </message>
        <message numerus="yes">
            <source>%n free</source>
            <translation>
                <numerusform>%n boş</numerusform>
            </translation>
        </message>
        <message>
            <source>Finish</source>
            <translation>Bitir</translation>
        </message>
    </context>
    <context>
        <name>SizeTile</name>
        <message>
            <source>Size %1</source>
            <translation>Boyut %1</translation>
        </message>
        <message>
            <source>Size %1, none is free</source>
            <translation>Boyut %1, boş yok</translation>
        </message>
        <message>
            <source>full</source>
            <translation>dolu</translation>
        </message>
    </context>
    <context>
        <name>Stage</name>
        <message>
            <source>This kiosk is not set up</source>
            <translation>Bu kiosk henüz kurulmadı</translation>
        </message>
    </context>
    <context>
        <name>StayMark</name>
        <message>
            <source>Still here? Touch to stay (%1).</source>
            <translation>Hâlâ burada mısınız? Kalmak için dokunun (%1).</translation>
        </message>
    </context>
    <context>
        <name>SummaryScreen</name>
        <message>
            <source>You are signed out. Thank you, %1.</source>
            <translation>Çıkış yapıldı. Teşekkürler, %1.</translation>
        </message>
        <message>
            <source>You are signed out.</source>
            <translation>Çıkış yapıldı.</translation>
        </message>
        <message>
            <source>Finish</source>
            <translation>Bitir</translation>
        </message>
        <message numerus="yes">
            <source>%n packages delivered.</source>
            <translation>
                <numerusform>%n paket teslim edildi.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n packages collected.</source>
            <translation>
                <numerusform>%n paket toplandı.</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 delivered, %2 collected.</source>
            <translation>%1 teslim edildi, %2 toplandı.</translation>
        </message>
    </context>
    <context>
        <name>TopBand</name>
        <message>
            <source>Camera not available</source>
            <translation>Kamera kullanılamıyor</translation>
        </message>
        <message>
            <source>Connected to the centre</source>
            <translation>Merkeze bağlı</translation>
        </message>
        <message>
            <source>Working without the centre</source>
            <translation>Merkez olmadan çalışıyor</translation>
        </message>
    </context>
    <context>
        <name>TypingScreen</name>
        <message>
            <source>%1 of %2 digits typed</source>
            <translation>%2 rakamdan %1 tanesi yazıldı</translation>
        </message>
        <message>
            <source>With keys: digits, then Enter. Backspace erases.</source>
            <translation>Tuşlarla: rakamlar, sonra Enter. Geri tuşu siler.</translation>
        </message>
        <message>
            <source>With keys: digits; the last one sends it. Backspace erases.</source>
            <translation>Tuşlarla: rakamlar; sonuncusu gönderir. Geri tuşu siler.</translation>
        </message>
    </context>
    <context>
        <name>Wall</name>
        <message>
            <source>The wall of compartments</source>
            <translation>Bölmelerin duvarı</translation>
        </message>
        <message>
            <source>%1 is in line with this screen, %2 centimetres above the floor.</source>
            <translation>%1 bu ekranla aynı hizada, yerden %2 santimetre yüksekte.</translation>
        </message>
        <message>
            <source>%1 is %2 centimetres to the left, %3 centimetres above the floor.</source>
            <translation>%1, %2 santimetre solda, yerden %3 santimetre yüksekte.</translation>
        </message>
        <message>
            <source>%1 is %2 centimetres to the right, %3 centimetres above the floor.</source>
            <translation>%1, %2 santimetre sağda, yerden %3 santimetre yüksekte.</translation>
        </message>
    </context>
    <context>
        <name>Words</name>
        <message>
            <source>That code is not for this bank.</source>
            <translation>Bu kod bu dolap için değil.</translation>
        </message>
        <message>
            <source>That code has expired.</source>
            <translation>Bu kodun süresi doldu.</translation>
        </message>
        <message>
            <source>This package was collected already.</source>
            <translation>Bu paket daha önce alındı.</translation>
        </message>
        <message>
            <source>Typing rests for %1 s.</source>
            <translation>Yazma %1 sn bekliyor.</translation>
        </message>
        <message>
            <source>This pass is for another bank.</source>
            <translation>Bu geçiş başka bir dolap için.</translation>
        </message>
        <message>
            <source>Your package is not here yet.</source>
            <translation>Paketiniz henüz burada değil.</translation>
        </message>
        <message>
            <source>This badge is not known here.</source>
            <translation>Bu kart burada tanınmıyor.</translation>
        </message>
        <message>
            <source>This badge is locked until %1.</source>
            <translation>Bu kart %1 saatine kadar kilitli.</translation>
        </message>
        <message>
            <source>This badge is locked.</source>
            <translation>Bu kart kilitli.</translation>
        </message>
        <message>
            <source>This badge has expired.</source>
            <translation>Bu kartın süresi doldu.</translation>
        </message>
        <message>
            <source>That PIN does not fit the badge.</source>
            <translation>Bu PIN karta uymuyor.</translation>
        </message>
        <message>
            <source>This package was scanned before.</source>
            <translation>Bu paket daha önce okutuldu.</translation>
        </message>
        <message>
            <source>That is not a parcel label.</source>
            <translation>Bu bir paket etiketi değil.</translation>
        </message>
        <message>
            <source>A door stayed shut, so %1 opens instead.</source>
            <translation>Bir kapı kapalı kaldı, yerine %1 açılıyor.</translation>
        </message>
        <message>
            <source>A door stayed shut.</source>
            <translation>Bir kapı kapalı kaldı.</translation>
        </message>
        <message>
            <source>The door of %1 has been open for a while.</source>
            <translation>%1 kapısı bir süredir açık.</translation>
        </message>
        <message>
            <source>The package is yours again.</source>
            <translation>Paket yeniden sizde.</translation>
        </message>
        <message>
            <source>The lock did not answer.</source>
            <translation>Kilit yanıt vermedi.</translation>
        </message>
        <message>
            <source>Nobody has announced this package.</source>
            <translation>Bu paketi kimse bildirmedi.</translation>
        </message>
        <message>
            <source>Your message names the right bank. You can also show its code to the camera.</source>
            <translation>Mesajınız doğru dolabı gösterir. Kodunu kameraya da gösterebilirsiniz.</translation>
        </message>
        <message>
            <source>It was good until %1. The sender knows more.</source>
            <translation>%1 tarihine kadar geçerliydi. Gönderen daha fazlasını bilir.</translation>
        </message>
        <message>
            <source>The sender knows more.</source>
            <translation>Gönderen daha fazlasını bilir.</translation>
        </message>
        <message>
            <source>It was taken on %1. The sender knows more.</source>
            <translation>%1 tarihinde alındı. Gönderen daha fazlasını bilir.</translation>
        </message>
        <message>
            <source>You can show your code to the camera meanwhile.</source>
            <translation>Bu arada kodunuzu kameraya gösterebilirsiniz.</translation>
        </message>
        <message>
            <source>The message with your pass names the right one.</source>
            <translation>Geçişinizin mesajı doğru dolabı gösterir.</translation>
        </message>
        <message>
            <source>Your code is good. You get a message as soon as the package lies here.</source>
            <translation>Kodunuz geçerli. Paket buraya gelince mesaj alırsınız.</translation>
        </message>
        <message>
            <source>Your dispatcher can tell why.</source>
            <translation>Sevkiyat sorumlunuz nedenini bilir.</translation>
        </message>
        <message>
            <source>Your dispatcher can unlock it.</source>
            <translation>Sevkiyat sorumlunuz kilidi açabilir.</translation>
        </message>
        <message>
            <source>Your dispatcher has a new one.</source>
            <translation>Sevkiyat sorumlunuzda yenisi var.</translation>
        </message>
        <message>
            <source>Tries left before the badge is locked: %1.</source>
            <translation>Kart kilitlenmeden kalan deneme: %1.</translation>
        </message>
        <message>
            <source>It lies in %1.</source>
            <translation>%1 içinde.</translation>
        </message>
        <message>
            <source>Hold the bar code before the camera.</source>
            <translation>Çizgi kodu kameraya tutun.</translation>
        </message>
        <message>
            <source>Support has been told.</source>
            <translation>Destek haberdar edildi.</translation>
        </message>
        <message>
            <source>Please close it gently.</source>
            <translation>Lütfen yavaşça kapatın.</translation>
        </message>
        <message>
            <source>The compartment is free.</source>
            <translation>Bölme boş.</translation>
        </message>
        <message>
            <source>Open again.</source>
            <translation>Yeniden açın.</translation>
        </message>
        <message>
            <source>Open again. Your code stays good.</source>
            <translation>Yeniden açın. Kodunuz geçerli kalıyor.</translation>
        </message>
        <message>
            <source>It is taken by its size.</source>
            <translation>Boyutuna göre kabul edilir.</translation>
        </message>
        <message>
            <source>Left of this screen, near the floor.</source>
            <translation>Bu ekranın solunda, yere yakın.</translation>
        </message>
        <message>
            <source>Left of this screen, high up.</source>
            <translation>Bu ekranın solunda, yukarıda.</translation>
        </message>
        <message>
            <source>Left of this screen, at hand height.</source>
            <translation>Bu ekranın solunda, el hizasında.</translation>
        </message>
        <message>
            <source>Right of this screen, near the floor.</source>
            <translation>Bu ekranın sağında, yere yakın.</translation>
        </message>
        <message>
            <source>Right of this screen, high up.</source>
            <translation>Bu ekranın sağında, yukarıda.</translation>
        </message>
        <message>
            <source>Right of this screen, at hand height.</source>
            <translation>Bu ekranın sağında, el hizasında.</translation>
        </message>
        <message>
            <source>Below this screen.</source>
            <translation>Bu ekranın altında.</translation>
        </message>
        <message>
            <source>Above this screen.</source>
            <translation>Bu ekranın üstünde.</translation>
        </message>
        <message>
            <source>Your package is not here any more.</source>
            <translation>Paketiniz artık burada değil.</translation>
        </message>
        <message>
            <source>This package belongs to another bank.</source>
            <translation>Bu paket başka bir dolaba ait.</translation>
        </message>
        <message>
            <source>%1 opens instead.</source>
            <translation>Yerine %1 açılıyor.</translation>
        </message>
        <message>
            <source>Another door opens instead.</source>
            <translation>Yerine başka bir kapı açılıyor.</translation>
        </message>
        <message>
            <source>Nobody has announced this return.</source>
            <translation>Bu iadeyi kimse bildirmedi.</translation>
        </message>
        <message>
            <source>That is not the package that should be here.</source>
            <translation>Burada olması gereken paket bu değil.</translation>
        </message>
        <message>
            <source>The package from %1 is yours.</source>
            <translation>%1 içindeki paket artık sizde.</translation>
        </message>
        <message>
            <source>There is nothing to collect.</source>
            <translation>Toplanacak bir şey yok.</translation>
        </message>
        <message>
            <source>This badge does not open that part.</source>
            <translation>Bu kart o bölümü açmaz.</translation>
        </message>
        <message>
            <source>Somebody is using this compartment.</source>
            <translation>Bu bölmeyi biri kullanıyor.</translation>
        </message>
        <message>
            <source>It went back on %1. The sender knows more.</source>
            <translation>%1 tarihinde geri gitti. Gönderen daha fazlasını bilir.</translation>
        </message>
        <message>
            <source>Please take it to %1.</source>
            <translation>Lütfen şuraya götürün: %1.</translation>
        </message>
        <message>
            <source>Your dispatcher knows which one.</source>
            <translation>Sevkiyat sorumlunuz hangisi olduğunu bilir.</translation>
        </message>
        <message>
            <source>Take the package out of %1 if it is in there.</source>
            <translation>İçindeyse paketi %1 bölmesinden çıkarın.</translation>
        </message>
        <message>
            <source>The shop that you send it to can announce it.</source>
            <translation>Gönderdiğiniz mağaza onu bildirebilir.</translation>
        </message>
        <message>
            <source>Scan the one from this compartment, or say that something else is inside.</source>
            <translation>Bu bölmedekini okutun ya da içinde başka bir şey olduğunu söyleyin.</translation>
        </message>
        <message>
            <source>The next door opens by itself.</source>
            <translation>Sonraki kapı kendiliğinden açılır.</translation>
        </message>
        <message>
            <source>Wait until the door is shut and the person has gone.</source>
            <translation>Kapı kapanana ve kişi gidene kadar bekleyin.</translation>
        </message>
        <message>
            <source>no sensor</source>
            <translation>algılayıcı yok</translation>
        </message>
        <message>
            <source>open</source>
            <translation>açık</translation>
        </message>
        <message>
            <source>closed</source>
            <translation>kapalı</translation>
        </message>
        <message>
            <source>something is inside</source>
            <translation>içinde bir şey var</translation>
        </message>
        <message>
            <source>empty</source>
            <translation>boş</translation>
        </message>
        <message>
            <source>not known</source>
            <translation>bilinmiyor</translation>
        </message>
        <message>
            <source>%1, sensor faulty (%2)</source>
            <translation>%1, algılayıcı arızalı (%2)</translation>
        </message>
        <message>
            <source>%1, sensor faulty</source>
            <translation>%1, algılayıcı arızalı</translation>
        </message>
        <message>
            <source>good</source>
            <translation>iyi</translation>
        </message>
        <message>
            <source>to be inspected</source>
            <translation>denetlenecek</translation>
        </message>
        <message>
            <source>out of order</source>
            <translation>hizmet dışı</translation>
        </message>
        <message>
            <source>promised to a package</source>
            <translation>bir pakete ayrıldı</translation>
        </message>
        <message>
            <source>holds a package</source>
            <translation>paket var</translation>
        </message>
        <message>
            <source>The sensor is right.</source>
            <translation>Algılayıcı doğru.</translation>
        </message>
        <message>
            <source>The sensor reads the wrong way round.</source>
            <translation>Algılayıcı ters okuyor.</translation>
        </message>
        <message>
            <source>The sensor does not follow the door.</source>
            <translation>Algılayıcı kapıyı izlemiyor.</translation>
        </message>
        <message>
            <source>The door did not open.</source>
            <translation>Kapı açılmadı.</translation>
        </message>
    </context>
</TS>
