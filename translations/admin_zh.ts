<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh" sourcelanguage="en_GB">
<context>
    <name>Column</name>
    <message>
        <source>Compartment</source>
        <translation>格口</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Door</source>
        <translation>门</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>内部</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>包裹</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>截止</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>尺寸</translation>
    </message>
    <message>
        <source>Openings</source>
        <translation>开启次数</translation>
    </message>
    <message>
        <source>Last access</source>
        <translation>最近访问</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 天</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>柜机</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>空闲</translation>
    </message>
    <message>
        <source>Occupied</source>
        <translation>占用</translation>
    </message>
    <message>
        <source>Out of order</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>To inspect</source>
        <translation>待检查</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>警报</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>故障</translation>
    </message>
    <message>
        <source>Last heard</source>
        <translation>最近联系</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>更改时间</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>下单时间</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>电子邮件</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>包裹</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Badge holds until</source>
        <translation>工牌有效至</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>自</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>登录名</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来自</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>请求时间</translation>
    </message>
    <message>
        <source>Holds until</source>
        <translation>有效至</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>谁</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>最近</translation>
    </message>
    <message>
        <source>First</source>
        <translation>首次</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>状况</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>尝试</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>已放弃</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Did what</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>To what</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Does not fit</source>
        <translation>不符</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回复</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期间</translation>
    </message>
    <message>
        <source>Occupied on average</source>
        <translation>平均占用</translation>
    </message>
    <message>
        <source>Most</source>
        <translation>最高</translation>
    </message>
    <message>
        <source>Half are faster than</source>
        <translation>半数快于</translation>
    </message>
    <message>
        <source>Nine of ten</source>
        <translation>九成</translation>
    </message>
    <message>
        <source>Pickups</source>
        <translation>取件数</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>故障数</translation>
    </message>
    <message>
        <source>Kinds</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>锁板</translation>
    </message>
    <message>
        <source>Not collected</source>
        <translation>未取件</translation>
    </message>
</context>
<context>
    <name>Command</name>
    <message>
        <source>Maintenance…</source>
        <translation>维护…</translation>
    </message>
    <message>
        <source>The kiosk serves nobody until it is put back in service. What lies in the bank stays there.</source>
        <translation>恢复服务前终端不服务任何人。柜内物品保持不动。</translation>
    </message>
    <message>
        <source>Back in service…</source>
        <translation>恢复服务…</translation>
    </message>
    <message>
        <source>Customers and drivers can use the kiosk again.</source>
        <translation>客户和司机可以再次使用终端。</translation>
    </message>
    <message>
        <source>Restart…</source>
        <translation>重启…</translation>
    </message>
    <message>
        <source>The kiosk&apos;s program starts anew. Whoever stands there has to begin again; nothing is lost.</source>
        <translation>终端程序重新启动。正在使用的人需重新开始；不会丢失任何内容。</translation>
    </message>
    <message>
        <source>Name and place…</source>
        <translation>名称和位置…</translation>
    </message>
    <message>
        <source>Customers read the new name and address in their messages from now on.</source>
        <translation>客户今后将在消息中看到新名称和地址。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>纬度</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>经度</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Withdraw the kiosk…</source>
        <translation>撤销终端…</translation>
    </message>
    <message>
        <source>Its kiosk is kept out at once and for good. A new kiosk may be let in for this bank.</source>
        <translation>其终端立即永久禁入。可为此柜机准入新终端。</translation>
    </message>
    <message>
        <source>Open now…</source>
        <translation>立即打开…</translation>
    </message>
    <message>
        <source>The door opens for whoever stands there, and what is inside can be taken. The request holds for two minutes.</source>
        <translation>门会为站在那里的人打开，里面的物品可被取走。请求两分钟内有效。</translation>
    </message>
    <message>
        <source>Out of order…</source>
        <translation>停用…</translation>
    </message>
    <message>
        <source>Nothing more is put in. What is inside can still be picked up.</source>
        <translation>不再放入物品。里面的仍可取走。</translation>
    </message>
    <message>
        <source>Back in use…</source>
        <translation>恢复使用…</translation>
    </message>
    <message>
        <source>It is offered for packages again.</source>
        <translation>再次可用于包裹。</translation>
    </message>
    <message>
        <source>Have it inspected…</source>
        <translation>安排检查…</translation>
    </message>
    <message>
        <source>Nothing is put in until a technician has looked into it.</source>
        <translation>技术员检查前不放入物品。</translation>
    </message>
    <message>
        <source>New code…</source>
        <translation>新取件码…</translation>
    </message>
    <message>
        <source>The old code stops working; the customer is sent the new one.</source>
        <translation>旧码失效；新码发给客户。</translation>
    </message>
    <message>
        <source>Keep it longer…</source>
        <translation>延长保留…</translation>
    </message>
    <message>
        <source>It may lie there until then; the customer is told.</source>
        <translation>可保留至那时；会通知客户。</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>截止</translation>
    </message>
    <message>
        <source>Somebody else fetches it…</source>
        <translation>由他人代取…</translation>
    </message>
    <message>
        <source>That person is sent a code of their own. The customer&apos;s code keeps working unless you say otherwise.</source>
        <translation>会给此人单独的取件码。除非另行说明，客户的码仍有效。</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>电子邮件</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>The customer&apos;s code keeps working</source>
        <translation>客户的码仍有效</translation>
    </message>
    <message>
        <source>It is the wrong package…</source>
        <translation>包裹放错了…</translation>
    </message>
    <message>
        <source>What lies there is no longer taken for this package: the compartment is to be inspected, and the package waits for a new place.</source>
        <translation>那里的物品不再视为此包裹：格口需检查，包裹等待新位置。</translation>
    </message>
    <message>
        <source>To another bank…</source>
        <translation>转到其他柜机…</translation>
    </message>
    <message>
        <source>Room is kept there instead; the customer is told.</source>
        <translation>改在那里预留；会通知客户。</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>柜机</translation>
    </message>
    <message>
        <source>Send it back…</source>
        <translation>退回…</translation>
    </message>
    <message>
        <source>The code stops working. A driver takes it out and brings it back to the sender.</source>
        <translation>取件码失效。司机取出并退还寄件人。</translation>
    </message>
    <message>
        <source>Cancel…</source>
        <translation>取消…</translation>
    </message>
    <message>
        <source>The order for this package ends; its room is given away.</source>
        <translation>此包裹的订单终止；其位置释放。</translation>
    </message>
    <message>
        <source>It is not certain where it is…</source>
        <translation>去向不明…</translation>
    </message>
    <message>
        <source>Its code stops working until somebody has found out; support sees it among the alerts.</source>
        <translation>查明前取件码失效；客服可在警报中看到。</translation>
    </message>
    <message>
        <source>It is found…</source>
        <translation>已找到…</translation>
    </message>
    <message>
        <source>The package goes on as you say.</source>
        <translation>包裹按您所说继续处理。</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>查找结果</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Badge holds until</source>
        <translation>工牌有效至</translation>
    </message>
    <message>
        <source>New badge…</source>
        <translation>新工牌…</translation>
    </message>
    <message>
        <source>The badge is shown once, to be printed. It opens with its PIN.</source>
        <translation>工牌仅显示一次以供打印。需配合 PIN 使用。</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Replace the badge…</source>
        <translation>更换工牌…</translation>
    </message>
    <message>
        <source>The old badge and its PIN stop working. The new one is shown once, to be printed.</source>
        <translation>旧工牌及其 PIN 失效。新工牌仅显示一次以供打印。</translation>
    </message>
    <message>
        <source>Forgive wrong PINs…</source>
        <translation>清除 PIN 错误…</translation>
    </message>
    <message>
        <source>The badge can be used again at once.</source>
        <translation>工牌可立即再次使用。</translation>
    </message>
    <message>
        <source>Allow at a bank…</source>
        <translation>允许使用柜机…</translation>
    </message>
    <message>
        <source>The badge opens there, too.</source>
        <translation>工牌在那里也能开门。</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>撤销…</translation>
    </message>
    <message>
        <source>The badge stops working everywhere, for good.</source>
        <translation>工牌在各处永久失效。</translation>
    </message>
    <message>
        <source>New carrier…</source>
        <translation>新承运商…</translation>
    </message>
    <message>
        <source>It can be given a key for its machines afterwards.</source>
        <translation>之后可为其机器发放密钥。</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>New key…</source>
        <translation>新密钥…</translation>
    </message>
    <message>
        <source>The key is shown once. Whoever has it acts for the carrier.</source>
        <translation>密钥仅显示一次。持有者可代表承运商。</translation>
    </message>
    <message>
        <source>New member of staff…</source>
        <translation>新员工…</translation>
    </message>
    <message>
        <source>They can sign in at once.</source>
        <translation>可立即登录。</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>登录名</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Another role…</source>
        <translation>更换角色…</translation>
    </message>
    <message>
        <source>What they may do changes with their next request.</source>
        <translation>权限随下次请求改变。</translation>
    </message>
    <message>
        <source>New password…</source>
        <translation>新密码…</translation>
    </message>
    <message>
        <source>All their sessions end.</source>
        <translation>其所有会话结束。</translation>
    </message>
    <message>
        <source>They cannot sign in any more, and their sessions end.</source>
        <translation>无法再登录，会话结束。</translation>
    </message>
    <message>
        <source>Let the kiosk in…</source>
        <translation>准入终端…</translation>
    </message>
    <message>
        <source>The kiosk speaks for this bank from now on. Compare the six words with whoever stands before it.</source>
        <translation>此后终端代表此柜机。请与现场人员核对六个词。</translation>
    </message>
    <message>
        <source>The six words</source>
        <translation>六个词</translation>
    </message>
    <message>
        <source>For a bank that is there</source>
        <translation>用于现有柜机</translation>
    </message>
    <message>
        <source>Or for a new one, by its layout file</source>
        <translation>或用布局文件新建</translation>
    </message>
    <message>
        <source>Refuse…</source>
        <translation>拒绝…</translation>
    </message>
    <message>
        <source>The kiosk has to ask again.</source>
        <translation>终端需重新申请。</translation>
    </message>
    <message>
        <source>Take it on</source>
        <translation>接手</translation>
    </message>
    <message>
        <source>Others see that you look after it.</source>
        <translation>其他人会看到由您处理。</translation>
    </message>
    <message>
        <source>Give it back</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>It waits for somebody again.</source>
        <translation>再次等待处理。</translation>
    </message>
    <message>
        <source>Comment…</source>
        <translation>备注…</translation>
    </message>
    <message>
        <source>Everybody who sees the alert reads it.</source>
        <translation>看到警报的人都能读到。</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Close…</source>
        <translation>关闭…</translation>
    </message>
    <message>
        <source>It leaves the list; if it happens again, it comes back.</source>
        <translation>移出列表；若再发生会重新出现。</translation>
    </message>
    <message>
        <source>Send it again…</source>
        <translation>重新发送…</translation>
    </message>
    <message>
        <source>It is sent once more, with all its attempts.</source>
        <translation>会再次发送并重新计算尝试次数。</translation>
    </message>
    <message>
        <source>Drop it…</source>
        <translation>丢弃…</translation>
    </message>
    <message>
        <source>It is never sent.</source>
        <translation>永不发送。</translation>
    </message>
    <message>
        <source>Forbid at a bank…</source>
        <translation>禁用柜机…</translation>
    </message>
    <message>
        <source>The badge does not open there any more.</source>
        <translation>工牌在那里不能再开门。</translation>
    </message>
    <message>
        <source>End a key…</source>
        <translation>停用密钥…</translation>
    </message>
    <message>
        <source>Whoever uses this key is refused from now on.</source>
        <translation>从现在起使用此密钥者一律被拒绝。</translation>
    </message>
    <message>
        <source>Name of the key</source>
        <translation>密钥名称</translation>
    </message>
    <message>
        <source>Open it again…</source>
        <translation>重新打开…</translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>It has been picked up.</source>
        <translation>已被取走。</translation>
    </message>
    <message>
        <source>It is not to be picked up any more.</source>
        <translation>不能再取件。</translation>
    </message>
    <message>
        <source>It has not been put into the bank yet. The code works once it lies there.</source>
        <translation>尚未放入柜机。放入后取件码才有效。</translation>
    </message>
    <message>
        <source>It is not certain where it is: its code does not work.</source>
        <translation>去向不明：取件码无效。</translation>
    </message>
    <message>
        <source>It is to be taken back: it opens for the driver alone.</source>
        <translation>将被退回：只为司机打开。</translation>
    </message>
    <message>
        <source>It was found to be the wrong package: its code does not work.</source>
        <translation>确认是错误的包裹：取件码无效。</translation>
    </message>
    <message>
        <source>Its time is over: the code does not work any more.</source>
        <translation>已超时：取件码不再有效。</translation>
    </message>
    <message>
        <source>The bank cannot be seen from here.</source>
        <translation>从这里看不到柜机。</translation>
    </message>
    <message>
        <source>The bank is in maintenance: its kiosk serves nobody.</source>
        <translation>柜机在维护：终端不提供服务。</translation>
    </message>
    <message>
        <source>The bank is cut off. Codes that it knows work; what is done here reaches it later.</source>
        <translation>柜机断线。它已知的码仍有效；此处的操作稍后才能到达。</translation>
    </message>
    <message>
        <source>The bank has not heard of the latest changes yet: a new code may not work for a moment.</source>
        <translation>柜机尚未收到最新更改：新码可能暂时无效。</translation>
    </message>
    <message>
        <source>The kiosk says that it is out of service.</source>
        <translation>终端显示停止服务。</translation>
    </message>
    <message>
        <source>The bank believes that the compartment is empty.</source>
        <translation>柜机认为格口是空的。</translation>
    </message>
    <message>
        <source>The bank does not know what is in the compartment.</source>
        <translation>柜机不知道格口里有什么。</translation>
    </message>
    <message>
        <source>The door did not open before: it is out of order. It may open from here, else a technician has to come.</source>
        <translation>门之前没打开：已停用。也许能从这里打开，否则需技术员前往。</translation>
    </message>
    <message>
        <source>Its door stands open: it can be taken out now.</source>
        <translation>门开着：现在可以取出。</translation>
    </message>
    <message>
        <source>The bank reports a fault.</source>
        <translation>柜机报告故障。</translation>
    </message>
    <message>
        <source>Nothing is wrong that can be seen from here. Have the code read out, digit by digit.</source>
        <translation>从这里看不出问题。请逐位读出取件码。</translation>
    </message>
    <message>
        <source>If the customer does not have the code, send a new one.</source>
        <translation>如果客户没有取件码，请发送新码。</translation>
    </message>
    <message>
        <source>If you are sure who is there, open the door from here.</source>
        <translation>如确认来人身份，可从这里开门。</translation>
    </message>
</context>
<context>
    <name>Http</name>
    <message>
        <source>This is no address of a centre.</source>
        <translation>这不是中心的地址。</translation>
    </message>
    <message>
        <source>It begins with https://.</source>
        <translation>应以 https:// 开头。</translation>
    </message>
    <message>
        <source>The file holds no certificate.</source>
        <translation>文件不含证书。</translation>
    </message>
    <message>
        <source>The centre refused this (%1).</source>
        <translation>中心拒绝了（%1）。</translation>
    </message>
    <message>
        <source>The centre does not answer.</source>
        <translation>中心没有回应。</translation>
    </message>
    <message>
        <source>The centre&apos;s answer cannot be read.</source>
        <translation>无法读取中心的回复。</translation>
    </message>
</context>
<context>
    <name>List</name>
    <message>
        <source>Banks</source>
        <translation>柜机</translation>
    </message>
    <message>
        <source>Name or address</source>
        <translation>名称或地址</translation>
    </message>
    <message>
        <source>Every state</source>
        <translation>所有状态</translation>
    </message>
    <message>
        <source>Nearly full</source>
        <translation>快满</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>故障</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>包裹</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>E-mail, telephone or name</source>
        <translation>邮箱、电话或姓名</translation>
    </message>
    <message>
        <source>Drivers and technicians</source>
        <translation>司机和技术员</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Every role</source>
        <translation>所有角色</translation>
    </message>
    <message>
        <source>Carriers</source>
        <translation>承运商</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>员工</translation>
    </message>
    <message>
        <source>New kiosks</source>
        <translation>新终端</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>警报</translation>
    </message>
    <message>
        <source>Not closed</source>
        <translation>未关闭</translation>
    </message>
    <message>
        <source>To inspect</source>
        <translation>待检查</translation>
    </message>
    <message>
        <source>Could not be delivered</source>
        <translation>无法送达</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>审计</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>谁</translation>
    </message>
    <message>
        <source>To what</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Compartment</source>
        <translation>格口</translation>
    </message>
    <message>
        <source>Asked of the bank</source>
        <translation>对柜机的指令</translation>
    </message>
    <message>
        <source>Layouts given</source>
        <translation>已下发布局</translation>
    </message>
    <message>
        <source>Occupancy</source>
        <translation>占用率</translation>
    </message>
    <message>
        <source>Time until pickup</source>
        <translation>取件时长</translation>
    </message>
    <message>
        <source>Failures by compartment</source>
        <translation>按格口的故障</translation>
    </message>
    <message>
        <source>Failures by board</source>
        <translation>按锁板的故障</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>柜机</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>The centre&apos;s address:</source>
        <translation>中心地址：</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>does not fit what was known</source>
        <translation>与已知情况不符</translation>
    </message>
    <message>
        <source>An attempt failed</source>
        <translation>一次尝试失败</translation>
    </message>
    <message>
        <source>Message: %1</source>
        <translation>消息：%1</translation>
    </message>
    <message>
        <source>Code issued</source>
        <translation>已发取件码</translation>
    </message>
</context>
<context>
    <name>Word</name>
    <message>
        <source>Active</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>Not reachable</source>
        <translation>无法连接</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation>维护</translation>
    </message>
    <message>
        <source>In service</source>
        <translation>服务中</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>空闲</translation>
    </message>
    <message>
        <source>Reserved</source>
        <translation>已预留</translation>
    </message>
    <message>
        <source>Occupied</source>
        <translation>占用</translation>
    </message>
    <message>
        <source>Out of order</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Needs inspection</source>
        <translation>需要检查</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>良好</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>Promised</source>
        <translation>已承诺</translation>
    </message>
    <message>
        <source>Holds a package</source>
        <translation>有包裹</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Taken on</source>
        <translation>已接手</translation>
    </message>
    <message>
        <source>Waits for a place</source>
        <translation>等待分配</translation>
    </message>
    <message>
        <source>Place is kept</source>
        <translation>已留格口</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>运送中</translation>
    </message>
    <message>
        <source>In the bank</source>
        <translation>在柜中</translation>
    </message>
    <message>
        <source>Picked up</source>
        <translation>已取件</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>已退回</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Collected</source>
        <translation>已收走</translation>
    </message>
    <message>
        <source>In doubt</source>
        <translation>存疑</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>已请求</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>已接收</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>生效中</translation>
    </message>
    <message>
        <source>Replaced by a later one</source>
        <translation>已被后者取代</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>Waits to be sent</source>
        <translation>等待发送</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>已丢弃</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>已放弃</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>Let in</source>
        <translation>已准入</translation>
    </message>
    <message>
        <source>Driver</source>
        <translation>司机</translation>
    </message>
    <message>
        <source>Technician</source>
        <translation>技术员</translation>
    </message>
    <message>
        <source>Viewer</source>
        <translation>查看者</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>客服</translation>
    </message>
    <message>
        <source>Dispatcher</source>
        <translation>调度</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>管理员</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>承运商</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>商店</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>包裹</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>柜机</translation>
    </message>
    <message>
        <source>Compartment</source>
        <translation>格口</translation>
    </message>
    <message>
        <source>Back in use</source>
        <translation>恢复使用</translation>
    </message>
    <message>
        <source>To be inspected</source>
        <translation>待检查</translation>
    </message>
    <message>
        <source>Back in service</source>
        <translation>恢复服务</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>重启</translation>
    </message>
    <message>
        <source>Put in</source>
        <translation>已放入</translation>
    </message>
    <message>
        <source>Door opened</source>
        <translation>门已打开</translation>
    </message>
    <message>
        <source>Door closed</source>
        <translation>门已关闭</translation>
    </message>
    <message>
        <source>Door opened by force</source>
        <translation>门被强行打开</translation>
    </message>
    <message>
        <source>Door left open</source>
        <translation>门未关</translation>
    </message>
    <message>
        <source>Door did not open</source>
        <translation>门没有打开</translation>
    </message>
    <message>
        <source>Lock was to open</source>
        <translation>请求开锁</translation>
    </message>
    <message>
        <source>Lock opened</source>
        <translation>锁已打开</translation>
    </message>
    <message>
        <source>Lock did not answer</source>
        <translation>锁没有回应</translation>
    </message>
    <message>
        <source>Lock could not be reached</source>
        <translation>无法连接锁</translation>
    </message>
    <message>
        <source>Code refused</source>
        <translation>取件码被拒</translation>
    </message>
    <message>
        <source>Badge shown</source>
        <translation>已出示工牌</translation>
    </message>
    <message>
        <source>Bank started</source>
        <translation>柜机已启动</translation>
    </message>
    <message>
        <source>Service was interrupted</source>
        <translation>服务曾中断</translation>
    </message>
    <message>
        <source>Pickup is not certain</source>
        <translation>取件不确定</translation>
    </message>
    <message>
        <source>Problem reported</source>
        <translation>已报告问题</translation>
    </message>
    <message>
        <source>It lies there</source>
        <translation>在那里</translation>
    </message>
    <message>
        <source>The customer has it</source>
        <translation>在客户手中</translation>
    </message>
    <message>
        <source>A driver has it</source>
        <translation>在司机手中</translation>
    </message>
    <message>
        <source>It is to be delivered again</source>
        <translation>将重新投递</translation>
    </message>
    <message>
        <source>The start</source>
        <translation>起始页</translation>
    </message>
    <message>
        <source>Out of service</source>
        <translation>停止服务</translation>
    </message>
    <message>
        <source>Typing the code</source>
        <translation>输入取件码</translation>
    </message>
    <message>
        <source>Opening the door</source>
        <translation>正在开门</translation>
    </message>
    <message>
        <source>Press the door, then open again</source>
        <translation>按压门后再打开</translation>
    </message>
    <message>
        <source>Take it and close the door</source>
        <translation>取出并关门</translation>
    </message>
    <message>
        <source>It is still inside</source>
        <translation>仍在里面</translation>
    </message>
    <message>
        <source>Thanks</source>
        <translation>感谢</translation>
    </message>
    <message>
        <source>The door does not open</source>
        <translation>门打不开</translation>
    </message>
    <message>
        <source>Package in doubt</source>
        <translation>包裹存疑</translation>
    </message>
    <message>
        <source>Not collected</source>
        <translation>未收走</translation>
    </message>
    <message>
        <source>Unknown package</source>
        <translation>未知包裹</translation>
    </message>
    <message>
        <source>Badge locked</source>
        <translation>工牌被锁</translation>
    </message>
    <message>
        <source>Sensor faulty</source>
        <translation>传感器故障</translation>
    </message>
    <message>
        <source>Lock board faulty</source>
        <translation>锁板故障</translation>
    </message>
</context>
<context>
    <name>cubby::admin::Actions</name>
    <message>
        <source>Too much waits for the centre already: this was not sent.</source>
        <translation>等待中心处理的操作过多：此操作未发送。</translation>
    </message>
    <message>
        <source>It was not sent in time: nothing was done.</source>
        <translation>未能及时发送：未执行任何操作。</translation>
    </message>
    <message>
        <source>It is not known whether this was done.</source>
        <translation>不知道是否已经完成。</translation>
    </message>
</context>
<context>
    <name>cubby::admin::BankPage</name>
    <message>
        <source>Actions</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Compartments</source>
        <translation>格口</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Edit the layout</source>
        <translation>编辑布局</translation>
    </message>
    <message>
        <source>%1: the bank has answered</source>
        <translation>%1：柜机已回复</translation>
    </message>
    <message>
        <source>last heard %1</source>
        <translation>最近联系 %1</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>The kiosk shows</source>
        <translation>终端显示</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>未告知</translation>
    </message>
    <message>
        <source>Last heard</source>
        <translation>最近联系</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>电源</translation>
    </message>
    <message>
        <source>Doors open</source>
        <translation>打开的门</translation>
    </message>
    <message>
        <source>Not yet told to the centre</source>
        <translation>尚未上报中心</translation>
    </message>
    <message>
        <source>Not yet told to the bank</source>
        <translation>尚未下发柜机</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Directory</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>故障</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Show the package</source>
        <translation>显示包裹</translation>
    </message>
</context>
<context>
    <name>cubby::admin::BankPicker</name>
    <message>
        <source>Beginning of its name</source>
        <translation>名称开头</translation>
    </message>
</context>
<context>
    <name>cubby::admin::Chart</name>
    <message>
        <source>Nothing to show</source>
        <translation>没有可显示的内容</translation>
    </message>
</context>
<context>
    <name>cubby::admin::CommandDialog</name>
    <message>
        <source>This is no number.</source>
        <translation>这不是数字。</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>布局</translation>
    </message>
    <message>
        <source>Layouts (*.json)</source>
        <translation>布局 (*.json)</translation>
    </message>
    <message>
        <source>This is no layout</source>
        <translation>这不是布局</translation>
    </message>
    <message>
        <source>Sent. If the centre does not answer, it is kept and sent again; you can close this.</source>
        <translation>已发送。如果中心没有回应，会保留并再次发送；可以关闭此窗口。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>cubby::admin::FleetMap</name>
    <message>
        <source>Map of the banks</source>
        <translation>柜机地图</translation>
    </message>
    <message>
        <source>The table beside it shows the same banks.</source>
        <translation>旁边的表格显示相同的柜机。</translation>
    </message>
    <message>
        <source>No bank here has coordinates.</source>
        <translation>这里没有柜机带坐标。</translation>
    </message>
    <message numerus="yes">
        <source>%n bank(s)</source>
        <translation>
            <numerusform>%n 个柜机</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cubby::admin::HelpDialog</name>
    <message>
        <source>The customer is at the bank</source>
        <translation>客户在柜机旁</translation>
    </message>
    <message>
        <source>What they see</source>
        <translation>客户看到的</translation>
    </message>
    <message>
        <source>What is wrong, and what helps</source>
        <translation>问题和解决办法</translation>
    </message>
    <message>
        <source>The bank has not told what its kiosk shows.</source>
        <translation>柜机没有告知终端显示的内容。</translation>
    </message>
    <message>
        <source>The kiosk shows: %1 (since %2)</source>
        <translation>终端显示：%1（自 %2）</translation>
    </message>
</context>
<context>
    <name>cubby::admin::LayoutEditor</name>
    <message>
        <source>What would change?</source>
        <translation>会有什么变化？</translation>
    </message>
    <message>
        <source>Give it to the bank…</source>
        <translation>下发给柜机…</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>布局</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>已检查</translation>
    </message>
    <message>
        <source>New: %1. Gone: %2. Changed: %3.</source>
        <translation>新增：%1。移除：%2。更改：%3。</translation>
    </message>
    <message>
        <source>Give it to the bank</source>
        <translation>下发给柜机</translation>
    </message>
    <message>
        <source>The kiosk takes the new layout as soon as nobody stands there. Reason:</source>
        <translation>没人使用时终端会采用新布局。原因：</translation>
    </message>
    <message>
        <source>The centre has taken it and gives it to the bank.</source>
        <translation>中心已接收并下发给柜机。</translation>
    </message>
</context>
<context>
    <name>cubby::admin::ListPage</name>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Writes what is shown to a file for spreadsheets (CSV)</source>
        <translation>将显示内容写入表格文件 (CSV)</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>reading…</source>
        <translation>读取中…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation>已写入 %1。</translation>
    </message>
</context>
<context>
    <name>cubby::admin::MainWindow</name>
    <message>
        <source>Take it off this list</source>
        <translation>从此列表中移除</translation>
    </message>
    <message>
        <source>Not done: %1</source>
        <translation>未执行：%1</translation>
    </message>
    <message>
        <source>Sign in with the browser</source>
        <translation>用浏览器登录</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>分区</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Find anything</source>
        <translation>查找任何内容</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>The language changes when Cubby is opened again.</source>
        <translation>重新打开 Cubby 后语言生效。</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>退出登录</translation>
    </message>
    <message>
        <source>About Cubby</source>
        <translation>关于 Cubby</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Go on in the browser.</source>
        <translation>请在浏览器中继续。</translation>
    </message>
    <message>
        <source>Asking the centre…</source>
        <translation>正在询问中心…</translation>
    </message>
    <message>
        <source>Fleet</source>
        <translation>柜机群</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>工作</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>报表</translation>
    </message>
    <message>
        <source>No connection with the centre since %1. What is shown may be old; what you do is kept and sent as soon as it answers.</source>
        <translation>自 %1 起与中心失去连接。显示内容可能已过时；您的操作会保留，待其回应后发送。</translation>
    </message>
    <message numerus="yes">
        <source>%n action(s) not answered yet</source>
        <translation>
            <numerusform>%n 个操作尚未回复</numerusform>
        </translation>
    </message>
    <message>
        <source>Live</source>
        <translation>实时</translation>
    </message>
    <message>
        <source>Not live</source>
        <translation>非实时</translation>
    </message>
    <message>
        <source>No keyring runs: you sign in again next time</source>
        <translation>没有密钥环：下次需重新登录</translation>
    </message>
    <message>
        <source>Give up: nobody knows then whether it was done</source>
        <translation>放弃：将无人知道是否已完成</translation>
    </message>
</context>
<context>
    <name>cubby::admin::OnceDialog</name>
    <message>
        <source>This is shown once. Keep it now.</source>
        <translation>仅显示一次。请立即保存。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Badge of %1</source>
        <translation>%1 的工牌</translation>
    </message>
    <message>
        <source>The badge can be saved once, now. The centre does not keep it.</source>
        <translation>工牌只能现在保存一次。中心不会保留。</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>另存为 PDF…</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation>已写入 %1。</translation>
    </message>
</context>
<context>
    <name>cubby::admin::PackagePage</name>
    <message>
        <source>Actions</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Show its bank</source>
        <translation>显示所在柜机</translation>
    </message>
    <message>
        <source>The customer is at the bank…</source>
        <translation>客户在柜机旁…</translation>
    </message>
    <message>
        <source>Size %1</source>
        <translation>尺寸 %1</translation>
    </message>
    <message>
        <source>Compartment %1</source>
        <translation>格口 %1</translation>
    </message>
    <message>
        <source>put in %1</source>
        <translation>放入 %1</translation>
    </message>
    <message>
        <source>kept until %1</source>
        <translation>保留至 %1</translation>
    </message>
</context>
<context>
    <name>cubby::admin::ReportPage</name>
    <message>
        <source>Report</source>
        <translation>报表</translation>
    </message>
    <message>
        <source>Span of time</source>
        <translation>时间范围</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 天</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 天</translation>
    </message>
    <message>
        <source>90 days</source>
        <translation>90 天</translation>
    </message>
</context>
<context>
    <name>cubby::admin::SearchDialog</name>
    <message>
        <source>Find anything</source>
        <translation>查找任何内容</translation>
    </message>
    <message>
        <source>Package, order, customer, code, bank, driver, compartment</source>
        <translation>包裹、订单、客户、取件码、柜机、司机、格口</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>查找结果</translation>
    </message>
    <message>
        <source>looking…</source>
        <translation>查找中…</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>没有找到。</translation>
    </message>
</context>
<context>
    <name>cubby::admin::Session</name>
    <message>
        <source>Nobody is signed in.</source>
        <translation>无人登录。</translation>
    </message>
    <message>
        <source>The session has ended: please sign in again.</source>
        <translation>会话已结束：请重新登录。</translation>
    </message>
</context>
<context>
    <name>cubby::admin::SignIn</name>
    <message>
        <source>The centre calls itself %1.</source>
        <translation>中心自称 %1。</translation>
    </message>
    <message>
        <source>Use this address, or ask whoever runs the centre.</source>
        <translation>请使用此地址，或询问中心管理者。</translation>
    </message>
    <message>
        <source>This computer has no port free for signing in.</source>
        <translation>此计算机没有可用于登录的空闲端口。</translation>
    </message>
    <message>
        <source>No browser could be opened.</source>
        <translation>无法打开浏览器。</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>已登录</translation>
    </message>
    <message>
        <source>You can close this page and go on in Cubby.</source>
        <translation>可以关闭此页面，回到 Cubby 继续。</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>未登录</translation>
    </message>
    <message>
        <source>Please go back to Cubby and try again.</source>
        <translation>请回到 Cubby 重试。</translation>
    </message>
    <message>
        <source>Signing in was refused.</source>
        <translation>登录被拒绝。</translation>
    </message>
    <message>
        <source>The centre did not let you in (%1).</source>
        <translation>中心未允许您进入（%1）。</translation>
    </message>
    <message>
        <source>The centre&apos;s answer cannot be read.</source>
        <translation>无法读取中心的回复。</translation>
    </message>
</context>
<context>
    <name>cubby::admin::Timeline</name>
    <message>
        <source>Story</source>
        <translation>经过</translation>
    </message>
</context>
<context>
    <name>cubby::admin::WallView</name>
    <message>
        <source>The wall of compartments</source>
        <translation>格口墙</translation>
    </message>
</context>
</TS>
