<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en_GB">
    <context>
        <name>CameraWindow</name>
        <message>
            <source>The camera is not available</source>
            <translation>摄像头不可用</translation>
        </message>
        <message>
            <source>The camera sees a code</source>
            <translation>摄像头看到了码</translation>
        </message>
        <message>
            <source>The camera is looking for a code</source>
            <translation>摄像头正在寻找码</translation>
        </message>
        <message>
            <source>Camera not available</source>
            <translation>摄像头不可用</translation>
        </message>
    </context>
    <context>
        <name>CodeCells</name>
        <message>
            <source>%1 of %2 digits typed</source>
            <translation>已输入 %1/%2 位</translation>
        </message>
    </context>
    <context>
        <name>CodeScreen</name>
        <message>
            <source>Type your code.</source>
            <translation>请输入取件码。</translation>
        </message>
        <message>
            <source>Type the 8 digits from your message, or show its code to the camera.</source>
            <translation>请输入短信中的 8 位数字，或向摄像头出示二维码。</translation>
        </message>
    </context>
    <context>
        <name>CollectScreen</name>
        <message>
            <source>%1 opens.</source>
            <translation>%1 正在打开。</translation>
        </message>
        <message>
            <source>%1 did not open.</source>
            <translation>%1 没有打开。</translation>
        </message>
        <message>
            <source>Is %1 open?</source>
            <translation>%1 打开了吗？</translation>
        </message>
        <message>
            <source>Something is still inside %1.</source>
            <translation>%1 里还有东西。</translation>
        </message>
        <message>
            <source>Did you take it out of %1?</source>
            <translation>您从 %1 取出来了吗？</translation>
        </message>
        <message>
            <source>%1 stays shut.</source>
            <translation>%1 仍然关着。</translation>
        </message>
        <message>
            <source>Empty %1.</source>
            <translation>请清空 %1。</translation>
        </message>
        <message>
            <source>Press gently on its door, then open it again.</source>
            <translation>请轻按柜门，然后再次打开。</translation>
        </message>
        <message>
            <source>Open it again to take the package, or leave it here.</source>
            <translation>请再次打开取出包裹，或留在这里。</translation>
        </message>
        <message>
            <source>%1 is closed.</source>
            <translation>%1 已关闭。</translation>
        </message>
        <message>
            <source>Support has been told. Go on with the next one.</source>
            <translation>已通知客服。请继续下一个。</translation>
        </message>
        <message>
            <source>That is the right one. Close the door.</source>
            <translation>正是这个。请关上柜门。</translation>
        </message>
        <message>
            <source>Take this package out and scan it.</source>
            <translation>请取出这个包裹并扫描。</translation>
        </message>
        <message>
            <source>Scanned</source>
            <translation>已扫描</translation>
        </message>
        <message>
            <source>This package</source>
            <translation>此包裹</translation>
        </message>
        <message>
            <source>Open again</source>
            <translation>再次打开</translation>
        </message>
        <message>
            <source>Yes, it is open</source>
            <translation>是的，开着</translation>
        </message>
        <message>
            <source>Yes, I have it</source>
            <translation>是的，拿到了</translation>
        </message>
        <message>
            <source>No, it is shut</source>
            <translation>不，关着</translation>
        </message>
        <message>
            <source>No, open again</source>
            <translation>不，再次打开</translation>
        </message>
        <message>
            <source>It is open</source>
            <translation>它开着</translation>
        </message>
        <message>
            <source>Leave it inside</source>
            <translation>留在里面</translation>
        </message>
        <message>
            <source>It is closed</source>
            <translation>已关好</translation>
        </message>
        <message>
            <source>It is empty</source>
            <translation>是空的</translation>
        </message>
        <message>
            <source>Something else is inside</source>
            <translation>里面是别的东西</translation>
        </message>
        <message>
            <source>Skip this one</source>
            <translation>跳过这个</translation>
        </message>
        <message>
            <source>Go back to the list</source>
            <translation>返回列表</translation>
        </message>
    </context>
    <context>
        <name>DepositScreen</name>
        <message>
            <source>%1 opens.</source>
            <translation>%1 正在打开。</translation>
        </message>
        <message>
            <source>%1 did not open.</source>
            <translation>%1 没有打开。</translation>
        </message>
        <message>
            <source>Is %1 open?</source>
            <translation>%1 打开了吗？</translation>
        </message>
        <message>
            <source>%1 is open.</source>
            <translation>%1 已打开。</translation>
        </message>
        <message>
            <source>Is it inside %1?</source>
            <translation>在 %1 里面吗？</translation>
        </message>
        <message>
            <source>Nothing was put in.</source>
            <translation>没有放入任何东西。</translation>
        </message>
        <message>
            <source>Press gently on its door, then open it again.</source>
            <translation>请轻按柜门，然后再次打开。</translation>
        </message>
        <message>
            <source>Put the package in and close the door.</source>
            <translation>请放入包裹并关上柜门。</translation>
        </message>
        <message>
            <source>Take the package out and close the door.</source>
            <translation>请取出包裹并关上柜门。</translation>
        </message>
        <message>
            <source>%1 is closed.</source>
            <translation>%1 已关闭。</translation>
        </message>
        <message>
            <source>%1 was closed empty. Open it again, or go back to the list.</source>
            <translation>%1 关上时是空的。请再次打开，或返回列表。</translation>
        </message>
        <message>
            <source>This package</source>
            <translation>此包裹</translation>
        </message>
        <message>
            <source>Open again</source>
            <translation>再次打开</translation>
        </message>
        <message>
            <source>Yes, it is open</source>
            <translation>是的，开着</translation>
        </message>
        <message>
            <source>Yes, it is inside</source>
            <translation>是的，在里面</translation>
        </message>
        <message>
            <source>No, it is shut</source>
            <translation>不，关着</translation>
        </message>
        <message>
            <source>No, open again</source>
            <translation>不，再次打开</translation>
        </message>
        <message>
            <source>Take a larger one</source>
            <translation>换大一点的</translation>
        </message>
        <message>
            <source>Take a smaller one</source>
            <translation>换小一点的</translation>
        </message>
        <message>
            <source>It is not empty</source>
            <translation>里面不是空的</translation>
        </message>
        <message>
            <source>It does not close</source>
            <translation>关不上</translation>
        </message>
        <message>
            <source>It is closed</source>
            <translation>已关好</translation>
        </message>
        <message>
            <source>Keep the package</source>
            <translation>包裹自己留着</translation>
        </message>
        <message>
            <source>Go back to the list</source>
            <translation>返回列表</translation>
        </message>
        <message>
            <source>%1 stays shut.</source>
            <translation>%1 仍然关着。</translation>
        </message>
        <message>
            <source>Put your package in and close the door.</source>
            <translation>请放入您的包裹并关上柜门。</translation>
        </message>
        <message>
            <source>%1 was closed empty. Open it again, or go back.</source>
            <translation>%1 关上时是空的。请再次打开，或返回。</translation>
        </message>
        <message>
            <source>Support has been told.</source>
            <translation>已通知客服。</translation>
        </message>
        <message>
            <source>It is open</source>
            <translation>它开着</translation>
        </message>
        <message>
            <source>Go back</source>
            <translation>返回</translation>
        </message>
    </context>
    <context>
        <name>Door</name>
        <message>
            <source>Compartment %1, open</source>
            <translation>格口 %1，开着</translation>
        </message>
        <message>
            <source>Compartment %1</source>
            <translation>格口 %1</translation>
        </message>
    </context>
    <context>
        <name>DoorScreen</name>
        <message>
            <source>Compartment %1 opens.</source>
            <translation>格口 %1 正在打开。</translation>
        </message>
        <message>
            <source>%1 did not open.</source>
            <translation>%1 没有打开。</translation>
        </message>
        <message>
            <source>Is %1 open?</source>
            <translation>%1 打开了吗？</translation>
        </message>
        <message>
            <source>Compartment %1 is open.</source>
            <translation>格口 %1 已打开。</translation>
        </message>
        <message>
            <source>Your package seems to be inside still.</source>
            <translation>您的包裹似乎还在里面。</translation>
        </message>
        <message>
            <source>Did you take your package?</source>
            <translation>您拿到包裹了吗？</translation>
        </message>
        <message>
            <source>Thank you.</source>
            <translation>谢谢。</translation>
        </message>
        <message>
            <source>%1 stays shut.</source>
            <translation>%1 仍然关着。</translation>
        </message>
        <message>
            <source>It is noted.</source>
            <translation>已记录。</translation>
        </message>
        <message>
            <source>Press gently on its door, then open it again.</source>
            <translation>请轻按柜门，然后再次打开。</translation>
        </message>
        <message>
            <source>Put it back and close the door. Support is told about it.</source>
            <translation>请放回去并关上柜门。我们会通知客服。</translation>
        </message>
        <message>
            <source>Take your package and close the door.</source>
            <translation>请取走包裹并关上柜门。</translation>
        </message>
        <message>
            <source>Open %1 again to take it, or leave it with us.</source>
            <translation>请再次打开 %1 取走，或留给我们保管。</translation>
        </message>
        <message>
            <source>%1 is closed.</source>
            <translation>%1 已关闭。</translation>
        </message>
        <message>
            <source>%1 is closed. If you forgot something, open it again.</source>
            <translation>%1 已关闭。如果忘了东西，请再次打开。</translation>
        </message>
        <message>
            <source>Support has been told. Your package is safe and your code stays good.</source>
            <translation>已通知客服。您的包裹很安全，取件码仍然有效。</translation>
        </message>
        <message>
            <source>Support has been told and will write to you.</source>
            <translation>已通知客服，他们会联系您。</translation>
        </message>
        <message>
            <source>Open again</source>
            <translation>再次打开</translation>
        </message>
        <message>
            <source>Yes, it is open</source>
            <translation>是的，开着</translation>
        </message>
        <message>
            <source>Yes, I have it</source>
            <translation>是的，拿到了</translation>
        </message>
        <message>
            <source>No, it is shut</source>
            <translation>不，关着</translation>
        </message>
        <message>
            <source>No, open again</source>
            <translation>不，再次打开</translation>
        </message>
        <message>
            <source>Leave it inside</source>
            <translation>留在里面</translation>
        </message>
        <message>
            <source>Finish</source>
            <translation>完成</translation>
        </message>
        <message>
            <source>It is closed</source>
            <translation>已关好</translation>
        </message>
        <message>
            <source>Report a problem</source>
            <translation>报告问题</translation>
        </message>
        <message>
            <source>Report: not mine, or damaged</source>
            <translation>报告：不是我的或已损坏</translation>
        </message>
        <message>
            <source>Come back later</source>
            <translation>稍后再来</translation>
        </message>
        <message>
            <source>It is open</source>
            <translation>它开着</translation>
        </message>
    </context>
    <context>
        <name>DriverScreen</name>
        <message>
            <source>Scan a label.</source>
            <translation>请扫描标签。</translation>
        </message>
        <message>
            <source>%1, %2 of %3 delivered</source>
            <translation>%1，已投递 %2/%3</translation>
        </message>
        <message>
            <source>Nothing is announced. Scan any label; the package is taken by its size.</source>
            <translation>没有预报的包裹。请扫描任意标签，包裹按尺寸接收。</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1/%2</translation>
        </message>
        <message>
            <source>Last scanned</source>
            <translation>刚才扫描的</translation>
        </message>
        <message>
            <source>Take the last back</source>
            <translation>取回上一个</translation>
        </message>
        <message>
            <source>Finish</source>
            <translation>完成</translation>
        </message>
        <message>
            <source>Looking it up.</source>
            <translation>正在查询。</translation>
        </message>
        <message numerus="yes">
            <source>Collect %n packages</source>
            <translation>
                <numerusform>收取 %n 个包裹</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>EnrolmentScreen</name>
        <message>
            <source>Where is the centre?</source>
            <translation>中心在哪里？</translation>
        </message>
        <message>
            <source>One moment.</source>
            <translation>请稍候。</translation>
        </message>
        <message>
            <source>Compare these words.</source>
            <translation>请核对这些词。</translation>
        </message>
        <message>
            <source>The centre refused this kiosk.</source>
            <translation>中心拒绝了此终端。</translation>
        </message>
        <message>
            <source>Nobody confirmed it in time.</source>
            <translation>无人及时确认。</translation>
        </message>
        <message>
            <source>The centre does not answer.</source>
            <translation>中心没有应答。</translation>
        </message>
        <message>
            <source>That is not our centre.</source>
            <translation>这不是我们的中心。</translation>
        </message>
        <message>
            <source>The answer cannot be used.</source>
            <translation>应答无法使用。</translation>
        </message>
        <message>
            <source>All is set up.</source>
            <translation>设置完成。</translation>
        </message>
        <message>
            <source>Type its address, as centre.example:8443.</source>
            <translation>请输入其地址，例如 centre.example:8443。</translation>
        </message>
        <message>
            <source>The centre is being asked.</source>
            <translation>正在询问中心。</translation>
        </message>
        <message>
            <source>Confirm at the centre only if it shows the same six words.</source>
            <translation>仅当中心显示相同的六个词时才确认。</translation>
        </message>
        <message>
            <source>Begin again to get new words.</source>
            <translation>重新开始以获取新的词。</translation>
        </message>
        <message>
            <source>The kiosk goes on trying. Look at the network and at the address.</source>
            <translation>终端会继续尝试。请检查网络和地址。</translation>
        </message>
        <message>
            <source>Its certificate is not by the authority that the installer brought. Nothing was sent to it.</source>
            <translation>其证书不是安装人员带来的机构签发的。没有向其发送任何内容。</translation>
        </message>
        <message>
            <source>The kiosk's log says why.</source>
            <translation>原因见终端日志。</translation>
        </message>
        <message>
            <source>The bank starts.</source>
            <translation>柜机正在启动。</translation>
        </message>
        <message>
            <source>Ask the centre</source>
            <translation>询问中心</translation>
        </message>
        <message>
            <source>Begin again</source>
            <translation>重新开始</translation>
        </message>
        <message>
            <source>Typed so far</source>
            <translation>已输入</translation>
        </message>
        <message>
            <source>The centre&apos;s address</source>
            <translation>中心的地址</translation>
        </message>
        <message>
            <source>Change the address</source>
            <translation>更改地址</translation>
        </message>
        <message numerus="yes">
            <source>They hold for %n minutes.</source>
            <translation>
                <numerusform>有效期为 %n 分钟。</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ForEveryone</name>
        <message>
            <source>Language: %1</source>
            <translation>语言：%1</translation>
        </message>
        <message>
            <source>Easier</source>
            <translation>更方便</translation>
        </message>
        <message>
            <source>Easier to reach, read and hear</source>
            <translation>更容易够到、看清和听到</translation>
        </message>
        <message>
            <source>Contrast</source>
            <translation>对比度</translation>
        </message>
        <message>
            <source>Strong contrast</source>
            <translation>强对比度</translation>
        </message>
    </context>
    <context>
        <name>HelpScreen</name>
        <message>
            <source>This is how it works.</source>
            <translation>使用方法。</translation>
        </message>
        <message>
            <source>Support answers at %1.</source>
            <translation>客服电话：%1。</translation>
        </message>
        <message>
            <source>Show the code from your message to the camera, or type its 8 digits.</source>
            <translation>向摄像头出示短信中的二维码，或输入 8 位数字。</translation>
        </message>
        <message>
            <source>A door opens by itself. The picture shows you where.</source>
            <translation>柜门会自动打开，图上会指出位置。</translation>
        </message>
        <message>
            <source>Take your package and close the door. That is all.</source>
            <translation>取走包裹并关上柜门，就完成了。</translation>
        </message>
        <message>
            <source>Got it</source>
            <translation>知道了</translation>
        </message>
    </context>
    <context>
        <name>Keypad</name>
        <message>
            <source>Go back</source>
            <translation>返回</translation>
        </message>
        <message>
            <source>Erase the last digit</source>
            <translation>删除最后一位</translation>
        </message>
    </context>
    <context>
        <name>LanguageScreen</name>
        <message>
            <source>Choose your language.</source>
            <translation>请选择语言。</translation>
        </message>
        <message>
            <source>Go back</source>
            <translation>返回</translation>
        </message>
    </context>
    <context>
        <name>LetterPad</name>
        <message>
            <source>Erase the last sign</source>
            <translation>删除最后一个字符</translation>
        </message>
    </context>
    <context>
        <name>Narrator</name>
        <message>
            <source>Speech is on. Plus and minus go to the next and the last button, Enter presses it. The slash goes back. The star says everything again. The point sets volume and speed.</source>
            <translation>语音已开启。加号和减号转到下一个和上一个按钮，回车键按下它。斜杠键返回。星号键重新朗读。小数点键设置音量和语速。</translation>
        </message>
        <message>
            <source>Done.</source>
            <translation>完成。</translation>
        </message>
        <message>
            <source>Volume %1 of %2. Plus is louder, minus is quieter.</source>
            <translation>音量 %1，最大 %2。加号调高，减号调低。</translation>
        </message>
        <message>
            <source>Speed %1 of %2. Plus is faster, minus is slower.</source>
            <translation>语速 %1，最快 %2。加号加快，减号减慢。</translation>
        </message>
        <message>
            <source>Volume %1.</source>
            <translation>音量 %1。</translation>
        </message>
        <message>
            <source>Speed %1.</source>
            <translation>语速 %1。</translation>
        </message>
    </context>
    <context>
        <name>PackageList</name>
        <message>
            <source>Packages</source>
            <translation>包裹</translation>
        </message>
        <message>
            <source>%1, done, in %2</source>
            <translation>%1，已完成，在 %2</translation>
        </message>
        <message>
            <source>%1, size %2</source>
            <translation>%1，尺寸 %2</translation>
        </message>
        <message>
            <source>Taken out at %1</source>
            <translation>%1 取出</translation>
        </message>
        <message>
            <source>Was not there</source>
            <translation>不在里面</translation>
        </message>
        <message>
            <source>Something else was inside</source>
            <translation>里面是别的东西</translation>
        </message>
        <message>
            <source>Left inside</source>
            <translation>留在里面了</translation>
        </message>
        <message>
            <source>Expired, to collect</source>
            <translation>已过期，待收取</translation>
        </message>
        <message>
            <source>Return, to collect</source>
            <translation>退件，待收取</translation>
        </message>
    </context>
    <context>
        <name>PinScreen</name>
        <message>
            <source>Hello, %1.</source>
            <translation>您好，%1。</translation>
        </message>
        <message>
            <source>Your badge was read.</source>
            <translation>已读取您的证件。</translation>
        </message>
        <message>
            <source>Type your PIN to sign in.</source>
            <translation>请输入 PIN 登录。</translation>
        </message>
        <message>
            <source>Sign in</source>
            <translation>登录</translation>
        </message>
    </context>
    <context>
        <name>ProgressMark</name>
        <message>
            <source>Package %1 of %2</source>
            <translation>第 %1 个，共 %2 个</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1/%2</translation>
        </message>
    </context>
    <context>
        <name>QuietScreen</name>
        <message>
            <source>One moment.</source>
            <translation>请稍候。</translation>
        </message>
        <message>
            <source>This bank takes a break.</source>
            <translation>本柜暂停服务。</translation>
        </message>
        <message>
            <source>The doors are being looked at.</source>
            <translation>正在检查柜门。</translation>
        </message>
        <message>
            <source>Doors cannot be opened just now. Your package is safe, and its time stands still meanwhile.</source>
            <translation>柜门暂时无法打开。您的包裹很安全，期限也会暂停计算。</translation>
        </message>
    </context>
    <context>
        <name>Reading</name>
        <message>
            <source>%1, switched on.</source>
            <translation>%1，已开启。</translation>
        </message>
        <message>
            <source>%1, switched off.</source>
            <translation>%1，已关闭。</translation>
        </message>
        <message>
            <source>%1, list. Enter turns the page.</source>
            <translation>%1，列表。回车键翻页。</translation>
        </message>
        <message>
            <source>%1, button.</source>
            <translation>%1，按钮。</translation>
        </message>
        <message>
            <source>%1, cannot be pressed now.</source>
            <translation>%1，现在不可用。</translation>
        </message>
    </context>
    <context>
        <name>ReceiptScreen</name>
        <message>
            <source>Your package is handed in.</source>
            <translation>您的包裹已交寄。</translation>
        </message>
        <message>
            <source>We send you the receipt as well. Take a picture of this one if you like.</source>
            <translation>回执也会发送给您。您也可以拍下这一张。</translation>
        </message>
        <message>
            <source>Take a picture of this receipt. It shows that your package is here.</source>
            <translation>请拍下这张回执，它证明您的包裹在这里。</translation>
        </message>
        <message>
            <source>The receipt as a QR code</source>
            <translation>二维码回执</translation>
        </message>
        <message>
            <source>Handed in, compartment %1</source>
            <translation>已交寄，格口 %1</translation>
        </message>
        <message>
            <source>Finish</source>
            <translation>完成</translation>
        </message>
    </context>
    <context>
        <name>RestScreen</name>
        <message>
            <source>Touch here to type your code.</source>
            <translation>请触摸此处输入取件码。</translation>
        </message>
        <message>
            <source>Show your badge to the camera.</source>
            <translation>请向摄像头出示证件。</translation>
        </message>
        <message>
            <source>Show your code, or touch here.</source>
            <translation>请出示取件码，或触摸此处。</translation>
        </message>
        <message>
            <source>Pick up a package</source>
            <translation>取包裹</translation>
        </message>
        <message>
            <source>Deliver</source>
            <translation>投递</translation>
        </message>
        <message>
            <source>Send back</source>
            <translation>寄回</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>帮助</translation>
        </message>
    </context>
    <context>
        <name>ReturnScreen</name>
        <message>
            <source>One moment.</source>
            <translation>请稍候。</translation>
        </message>
        <message>
            <source>Show your return label.</source>
            <translation>请出示退件标签。</translation>
        </message>
        <message>
            <source>We are looking up what this is.</source>
            <translation>正在查询这是什么。</translation>
        </message>
        <message>
            <source>Type what stands below the bars.</source>
            <translation>请输入条码下方的字符。</translation>
        </message>
        <message>
            <source>Hold its bars before the camera. You can also type what stands below them.</source>
            <translation>请将条码对准摄像头，也可以输入条码下方的字符。</translation>
        </message>
        <message>
            <source>Typed so far</source>
            <translation>已输入</translation>
        </message>
        <message>
            <source>Last scanned</source>
            <translation>刚才扫描的</translation>
        </message>
        <message>
            <source>Look it up</source>
            <translation>查询</translation>
        </message>
        <message>
            <source>Type it instead</source>
            <translation>改为输入</translation>
        </message>
        <message>
            <source>Go back</source>
            <translation>返回</translation>
        </message>
    </context>
    <context>
        <name>ScanCard</name>
        <message>
            <source>Size %1</source>
            <translation>尺寸 %1</translation>
        </message>
    </context>
    <context>
        <name>ScreenReader</name>
        <message numerus="yes">
            <source>This screen ends in %n seconds. Press any key to stay.</source>
            <translation>
                <numerusform>此屏幕将在 %n 秒后结束。按任意键继续停留。</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ServiceDoorScreen</name>
        <message>
            <source>%1 opens.</source>
            <translation>%1 正在打开。</translation>
        </message>
        <message>
            <source>%1 did not open.</source>
            <translation>%1 没有打开。</translation>
        </message>
        <message>
            <source>Is %1 open?</source>
            <translation>%1 打开了吗？</translation>
        </message>
        <message>
            <source>Close %1.</source>
            <translation>请关上 %1。</translation>
        </message>
        <message>
            <source>Look into %1.</source>
            <translation>请查看 %1 里面。</translation>
        </message>
        <message>
            <source>%1 should be empty.</source>
            <translation>%1 应该是空的。</translation>
        </message>
        <message>
            <source>Its sensor is read shut first, then open.</source>
            <translation>先读取关闭时的传感器，再读取打开时的。</translation>
        </message>
        <message>
            <source>The lock was pulsed once.</source>
            <translation>锁已通电一次。</translation>
        </message>
        <message>
            <source>The setting that its board needs is in the journal.</source>
            <translation>电路板需要的设置已写入日志。</translation>
        </message>
        <message>
            <source>Say what you see, then close the door.</source>
            <translation>请选择您看到的情况，然后关上柜门。</translation>
        </message>
        <message>
            <source>Should be inside</source>
            <translation>里面应该是</translation>
        </message>
        <message>
            <source>Lock</source>
            <translation>锁</translation>
        </message>
        <message>
            <source>Size %1</source>
            <translation>尺寸 %1</translation>
        </message>
        <message>
            <source>Door</source>
            <translation>柜门</translation>
        </message>
        <message>
            <source>Inside</source>
            <translation>内部</translation>
        </message>
        <message>
            <source>Condition</source>
            <translation>状况</translation>
        </message>
        <message>
            <source>On record</source>
            <translation>记录</translation>
        </message>
        <message>
            <source>Open %1</source>
            <translation>打开 %1</translation>
        </message>
        <message>
            <source>Open again</source>
            <translation>再次打开</translation>
        </message>
        <message>
            <source>Yes, it is open</source>
            <translation>是的，开着</translation>
        </message>
        <message>
            <source>No, it is shut</source>
            <translation>不，关着</translation>
        </message>
        <message>
            <source>It is open</source>
            <translation>它开着</translation>
        </message>
        <message>
            <source>It is closed</source>
            <translation>已关好</translation>
        </message>
        <message>
            <source>Finish</source>
            <translation>完成</translation>
        </message>
        <message>
            <source>As on record</source>
            <translation>与记录一致</translation>
        </message>
        <message>
            <source>It is empty</source>
            <translation>是空的</translation>
        </message>
        <message>
            <source>Something else is inside</source>
            <translation>里面是别的东西</translation>
        </message>
        <message>
            <source>Skip this one</source>
            <translation>跳过这个</translation>
        </message>
        <message>
            <source>Out of order</source>
            <translation>停用</translation>
        </message>
        <message>
            <source>It works again</source>
            <translation>恢复正常</translation>
        </message>
        <message>
            <source>Try its sensor</source>
            <translation>测试传感器</translation>
        </message>
        <message>
            <source>Go back</source>
            <translation>返回</translation>
        </message>
    </context>
    <context>
        <name>ServiceHomeScreen</name>
        <message>
            <source>Maintenance</source>
            <translation>维护中</translation>
        </message>
        <message>
            <source>In service</source>
            <translation>服务中</translation>
        </message>
        <message>
            <source>Centre reached</source>
            <translation>已连接中心</translation>
        </message>
        <message>
            <source>Centre not reached</source>
            <translation>未连接中心</translation>
        </message>
        <message numerus="yes">
            <source>%n entries wait</source>
            <translation>
                <numerusform>%n 条待发送</numerusform>
            </translation>
        </message>
        <message>
            <source>Software</source>
            <translation>软件</translation>
        </message>
        <message>
            <source>cannot be prepared</source>
            <translation>无法准备</translation>
        </message>
        <message>
            <source>other firmware</source>
            <translation>固件不同</translation>
        </message>
        <message>
            <source>two boards answer</source>
            <translation>有两块板应答</translation>
        </message>
        <message>
            <source>echo on the line</source>
            <translation>线路有回波</translation>
        </message>
        <message>
            <source>noise on the line</source>
            <translation>线路有干扰</translation>
        </message>
        <message>
            <source>answers</source>
            <translation>有应答</translation>
        </message>
        <message>
            <source>silent</source>
            <translation>无应答</translation>
        </message>
        <message>
            <source>Look into every door</source>
            <translation>逐个查看柜门</translation>
        </message>
        <message>
            <source>Try the scanners</source>
            <translation>测试扫描器</translation>
        </message>
        <message>
            <source>Back to service</source>
            <translation>恢复服务</translation>
        </message>
        <message>
            <source>Stop for maintenance</source>
            <translation>停机维护</translation>
        </message>
        <message>
            <source>Sign out</source>
            <translation>退出登录</translation>
        </message>
        <message>
            <source>Software and boards</source>
            <translation>软件和控制板</translation>
        </message>
        <message>
            <source>Speech</source>
            <translation>语音</translation>
        </message>
        <message>
            <source>Headphones</source>
            <translation>耳机</translation>
        </message>
        <message>
            <source>no socket that tells</source>
            <translation>没有可感知的插孔</translation>
        </message>
        <message>
            <source>plugged in</source>
            <translation>已插入</translation>
        </message>
        <message>
            <source>not plugged in</source>
            <translation>未插入</translation>
        </message>
        <message>
            <source>Sounds</source>
            <translation>提示音</translation>
        </message>
        <message>
            <source>The journal&apos;s last entries</source>
            <translation>日志的最近条目</translation>
        </message>
    </context>
    <context>
        <name>ServiceScanScreen</name>
        <message>
            <source>Show any code.</source>
            <translation>请出示任意码。</translation>
        </message>
        <message>
            <source>Try the camera first, then every scanner.</source>
            <translation>先试摄像头，再试每个扫描器。</translation>
        </message>
        <message>
            <source>Go back</source>
            <translation>返回</translation>
        </message>
        <message>
            <source>What was read</source>
            <translation>已读取的内容</translation>
        </message>
    </context>
    <context>
        <name>SizeScreen</name>
        <message>
            <source>No compartment is free for it.</source>
            <translation>没有适合它的空格口。</translation>
        </message>
        <message>
            <source>Which size is it?</source>
            <translation>它是什么尺寸？</translation>
        </message>
        <message>
            <source>Please take the package back. That it did not fit is on record.</source>
            <translation>请把包裹带回。放不下的情况已记录。</translation>
        </message>
        <message>
            <source>Touch the smallest door that it fits behind.</source>
            <translation>请触摸放得下的最小柜门。</translation>
        </message>
        <message>
            <source>Last scanned</source>
            <translation>刚才扫描的</translation>
        </message>
        <message>
            <source>Go on with the next one</source>
            <translation>继续下一个</translation>
        </message>
        <message>
            <source>Go back</source>
            <translation>返回</translation>
        </message>
        <message>
            <source>These banks nearby have room for it.</source>
            <translation>附近这些柜子还有空位。</translation>
        </message>
        <message>
            <source>We are asking which bank nearby has room.</source>
            <translation>正在询问附近哪个柜子有空位。</translation>
        </message>
        <message numerus="yes">
            <source>%n free</source>
            <translation>
                <numerusform>%n 个空位</numerusform>
            </translation>
        </message>
        <message>
            <source>Finish</source>
            <translation>完成</translation>
        </message>
    </context>
    <context>
        <name>SizeTile</name>
        <message>
            <source>Size %1</source>
            <translation>尺寸 %1</translation>
        </message>
        <message>
            <source>Size %1, none is free</source>
            <translation>尺寸 %1，没有空位</translation>
        </message>
        <message>
            <source>full</source>
            <translation>已满</translation>
        </message>
    </context>
    <context>
        <name>Stage</name>
        <message>
            <source>This kiosk is not set up</source>
            <translation>此终端尚未设置</translation>
        </message>
    </context>
    <context>
        <name>StayMark</name>
        <message>
            <source>Still here? Touch to stay (%1).</source>
            <translation>您还在吗？触摸以继续（%1）。</translation>
        </message>
    </context>
    <context>
        <name>SummaryScreen</name>
        <message>
            <source>You are signed out. Thank you, %1.</source>
            <translation>您已退出登录。谢谢，%1。</translation>
        </message>
        <message>
            <source>You are signed out.</source>
            <translation>您已退出登录。</translation>
        </message>
        <message>
            <source>Finish</source>
            <translation>完成</translation>
        </message>
        <message numerus="yes">
            <source>%n packages delivered.</source>
            <translation>
                <numerusform>已投递 %n 个包裹。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n packages collected.</source>
            <translation>
                <numerusform>已收取 %n 个包裹。</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 delivered, %2 collected.</source>
            <translation>已投递 %1 个，已收取 %2 个。</translation>
        </message>
    </context>
    <context>
        <name>TopBand</name>
        <message>
            <source>Camera not available</source>
            <translation>摄像头不可用</translation>
        </message>
        <message>
            <source>Connected to the centre</source>
            <translation>已连接中心</translation>
        </message>
        <message>
            <source>Working without the centre</source>
            <translation>未连接中心，照常工作</translation>
        </message>
    </context>
    <context>
        <name>TypingScreen</name>
        <message>
            <source>%1 of %2 digits typed</source>
            <translation>已输入 %1/%2 位</translation>
        </message>
        <message>
            <source>With keys: digits, then Enter. Backspace erases.</source>
            <translation>用键盘：输入数字，然后按回车键。退格键删除。</translation>
        </message>
        <message>
            <source>With keys: digits; the last one sends it. Backspace erases.</source>
            <translation>用键盘：输入数字，最后一位自动提交。退格键删除。</translation>
        </message>
    </context>
    <context>
        <name>Wall</name>
        <message>
            <source>The wall of compartments</source>
            <translation>格口墙</translation>
        </message>
        <message>
            <source>%1 is in line with this screen, %2 centimetres above the floor.</source>
            <translation>%1 与此屏幕对齐，离地 %2 厘米。</translation>
        </message>
        <message>
            <source>%1 is %2 centimetres to the left, %3 centimetres above the floor.</source>
            <translation>%1 在左侧 %2 厘米处，离地 %3 厘米。</translation>
        </message>
        <message>
            <source>%1 is %2 centimetres to the right, %3 centimetres above the floor.</source>
            <translation>%1 在右侧 %2 厘米处，离地 %3 厘米。</translation>
        </message>
    </context>
    <context>
        <name>Words</name>
        <message>
            <source>That code is not for this bank.</source>
            <translation>此码不属于本柜。</translation>
        </message>
        <message>
            <source>That code has expired.</source>
            <translation>此码已过期。</translation>
        </message>
        <message>
            <source>This package was collected already.</source>
            <translation>此包裹已被取走。</translation>
        </message>
        <message>
            <source>Typing rests for %1 s.</source>
            <translation>%1 秒后可再输入。</translation>
        </message>
        <message>
            <source>This pass is for another bank.</source>
            <translation>此凭证属于另一个柜子。</translation>
        </message>
        <message>
            <source>Your package is not here yet.</source>
            <translation>您的包裹还没到。</translation>
        </message>
        <message>
            <source>This badge is not known here.</source>
            <translation>本柜不认识此证件。</translation>
        </message>
        <message>
            <source>This badge is locked until %1.</source>
            <translation>此证件锁定至 %1。</translation>
        </message>
        <message>
            <source>This badge is locked.</source>
            <translation>此证件已锁定。</translation>
        </message>
        <message>
            <source>This badge has expired.</source>
            <translation>此证件已过期。</translation>
        </message>
        <message>
            <source>That PIN does not fit the badge.</source>
            <translation>PIN 与证件不符。</translation>
        </message>
        <message>
            <source>This package was scanned before.</source>
            <translation>此包裹已扫描过。</translation>
        </message>
        <message>
            <source>That is not a parcel label.</source>
            <translation>这不是包裹标签。</translation>
        </message>
        <message>
            <source>A door stayed shut, so %1 opens instead.</source>
            <translation>一扇柜门打不开，改开 %1。</translation>
        </message>
        <message>
            <source>A door stayed shut.</source>
            <translation>一扇柜门打不开。</translation>
        </message>
        <message>
            <source>The door of %1 has been open for a while.</source>
            <translation>%1 的柜门已开了一会儿。</translation>
        </message>
        <message>
            <source>The package is yours again.</source>
            <translation>包裹又归您了。</translation>
        </message>
        <message>
            <source>The lock did not answer.</source>
            <translation>锁没有应答。</translation>
        </message>
        <message>
            <source>Nobody has announced this package.</source>
            <translation>没有人预报这个包裹。</translation>
        </message>
        <message>
            <source>Your message names the right bank. You can also show its code to the camera.</source>
            <translation>短信中写有正确的柜子。您也可以向摄像头出示二维码。</translation>
        </message>
        <message>
            <source>It was good until %1. The sender knows more.</source>
            <translation>有效期至 %1。详情请问寄件方。</translation>
        </message>
        <message>
            <source>The sender knows more.</source>
            <translation>详情请问寄件方。</translation>
        </message>
        <message>
            <source>It was taken on %1. The sender knows more.</source>
            <translation>已于 %1 取走。详情请问寄件方。</translation>
        </message>
        <message>
            <source>You can show your code to the camera meanwhile.</source>
            <translation>这期间您可以向摄像头出示二维码。</translation>
        </message>
        <message>
            <source>The message with your pass names the right one.</source>
            <translation>凭证短信中写有正确的柜子。</translation>
        </message>
        <message>
            <source>Your code is good. You get a message as soon as the package lies here.</source>
            <translation>您的码有效。包裹一到就会通知您。</translation>
        </message>
        <message>
            <source>Your dispatcher can tell why.</source>
            <translation>调度员知道原因。</translation>
        </message>
        <message>
            <source>Your dispatcher can unlock it.</source>
            <translation>调度员可以解锁。</translation>
        </message>
        <message>
            <source>Your dispatcher has a new one.</source>
            <translation>调度员有新的证件。</translation>
        </message>
        <message>
            <source>Tries left before the badge is locked: %1.</source>
            <translation>证件锁定前还可尝试：%1 次。</translation>
        </message>
        <message>
            <source>It lies in %1.</source>
            <translation>它在 %1。</translation>
        </message>
        <message>
            <source>Hold the bar code before the camera.</source>
            <translation>请将条码对准摄像头。</translation>
        </message>
        <message>
            <source>Support has been told.</source>
            <translation>已通知客服。</translation>
        </message>
        <message>
            <source>Please close it gently.</source>
            <translation>请轻轻关上。</translation>
        </message>
        <message>
            <source>The compartment is free.</source>
            <translation>格口空着。</translation>
        </message>
        <message>
            <source>Open again.</source>
            <translation>请再次打开。</translation>
        </message>
        <message>
            <source>Open again. Your code stays good.</source>
            <translation>请再次打开。您的码仍然有效。</translation>
        </message>
        <message>
            <source>It is taken by its size.</source>
            <translation>将按尺寸接收。</translation>
        </message>
        <message>
            <source>Left of this screen, near the floor.</source>
            <translation>屏幕左边，靠近地面。</translation>
        </message>
        <message>
            <source>Left of this screen, high up.</source>
            <translation>屏幕左边，高处。</translation>
        </message>
        <message>
            <source>Left of this screen, at hand height.</source>
            <translation>屏幕左边，手的高度。</translation>
        </message>
        <message>
            <source>Right of this screen, near the floor.</source>
            <translation>屏幕右边，靠近地面。</translation>
        </message>
        <message>
            <source>Right of this screen, high up.</source>
            <translation>屏幕右边，高处。</translation>
        </message>
        <message>
            <source>Right of this screen, at hand height.</source>
            <translation>屏幕右边，手的高度。</translation>
        </message>
        <message>
            <source>Below this screen.</source>
            <translation>屏幕下方。</translation>
        </message>
        <message>
            <source>Above this screen.</source>
            <translation>屏幕上方。</translation>
        </message>
        <message>
            <source>Your package is not here any more.</source>
            <translation>您的包裹已不在这里。</translation>
        </message>
        <message>
            <source>This package belongs to another bank.</source>
            <translation>此包裹属于另一个柜子。</translation>
        </message>
        <message>
            <source>%1 opens instead.</source>
            <translation>改开 %1。</translation>
        </message>
        <message>
            <source>Another door opens instead.</source>
            <translation>改开另一扇柜门。</translation>
        </message>
        <message>
            <source>Nobody has announced this return.</source>
            <translation>没有人预报这个退件。</translation>
        </message>
        <message>
            <source>That is not the package that should be here.</source>
            <translation>这不是应该在这里的包裹。</translation>
        </message>
        <message>
            <source>The package from %1 is yours.</source>
            <translation>%1 的包裹归您了。</translation>
        </message>
        <message>
            <source>There is nothing to collect.</source>
            <translation>没有要收取的。</translation>
        </message>
        <message>
            <source>This badge does not open that part.</source>
            <translation>此证件不能打开这部分。</translation>
        </message>
        <message>
            <source>Somebody is using this compartment.</source>
            <translation>有人正在使用此格口。</translation>
        </message>
        <message>
            <source>It went back on %1. The sender knows more.</source>
            <translation>已于 %1 退回。详情请问寄件方。</translation>
        </message>
        <message>
            <source>Please take it to %1.</source>
            <translation>请送到 %1。</translation>
        </message>
        <message>
            <source>Your dispatcher knows which one.</source>
            <translation>调度员知道是哪一个。</translation>
        </message>
        <message>
            <source>Take the package out of %1 if it is in there.</source>
            <translation>如果包裹在 %1 里，请取出。</translation>
        </message>
        <message>
            <source>The shop that you send it to can announce it.</source>
            <translation>收件的商店可以预报它。</translation>
        </message>
        <message>
            <source>Scan the one from this compartment, or say that something else is inside.</source>
            <translation>请扫描此格口的包裹，或说明里面是别的东西。</translation>
        </message>
        <message>
            <source>The next door opens by itself.</source>
            <translation>下一扇柜门会自动打开。</translation>
        </message>
        <message>
            <source>Wait until the door is shut and the person has gone.</source>
            <translation>请等柜门关上、那人离开。</translation>
        </message>
        <message>
            <source>no sensor</source>
            <translation>无传感器</translation>
        </message>
        <message>
            <source>open</source>
            <translation>开</translation>
        </message>
        <message>
            <source>closed</source>
            <translation>关</translation>
        </message>
        <message>
            <source>something is inside</source>
            <translation>里面有东西</translation>
        </message>
        <message>
            <source>empty</source>
            <translation>空</translation>
        </message>
        <message>
            <source>not known</source>
            <translation>未知</translation>
        </message>
        <message>
            <source>%1, sensor faulty (%2)</source>
            <translation>%1，传感器故障（%2）</translation>
        </message>
        <message>
            <source>%1, sensor faulty</source>
            <translation>%1，传感器故障</translation>
        </message>
        <message>
            <source>good</source>
            <translation>良好</translation>
        </message>
        <message>
            <source>to be inspected</source>
            <translation>待检查</translation>
        </message>
        <message>
            <source>out of order</source>
            <translation>停用</translation>
        </message>
        <message>
            <source>promised to a package</source>
            <translation>已留给包裹</translation>
        </message>
        <message>
            <source>holds a package</source>
            <translation>有包裹</translation>
        </message>
        <message>
            <source>The sensor is right.</source>
            <translation>传感器正常。</translation>
        </message>
        <message>
            <source>The sensor reads the wrong way round.</source>
            <translation>传感器读数相反。</translation>
        </message>
        <message>
            <source>The sensor does not follow the door.</source>
            <translation>传感器不随柜门变化。</translation>
        </message>
        <message>
            <source>The door did not open.</source>
            <translation>柜门没有打开。</translation>
        </message>
    </context>
</TS>
