// SPDX-License-Identifier: GPL-3.0-or-later
#include "scenes.h"

#include <QPainter>
#include <QQuickItem>
#include <QQuickView>
#include <QTest>

using namespace cubby;
using bank::Notice;
using bank::Screen;

namespace scenes {

namespace {

constexpr qint64 kEvening = 1'795'464'240'000; // 2026-11-23 20:04 UTC
constexpr qint64 kDay = 24 * 3600 * 1000;

bank::View base(Screen screen, const QString &compartment = {}, bool open = false)
{
    bank::View view;
    view.screen = screen;
    view.compartment = compartment;
    view.bankName = QStringLiteral("Riverside");
    view.online = true;
    view.cameraWorks = true;
    for (const LayoutCompartment &c : layout().compartments)
        view.compartments.append({c.name, open && c.name == compartment, QStringLiteral("Available")});
    return view;
}

bank::View noticed(bank::View view, Notice notice, qint64 time = 0)
{
    view.notice = notice;
    view.noticeTime = time;
    return view;
}

bank::View driver(bank::View view)
{
    view.person = QStringLiteral("Jo");
    const auto add = [&](const char *label, const char *size, const char *in, int minutesAgo) {
        const bool done = *in != 0;
        view.packages.append({QString::fromLatin1(label), QString::fromLatin1(size), QString::fromLatin1(in), done,
                              done ? kEvening - minutesAgo * 60'000 : 0});
    };
    add("RR287043775IN", "S", "A2", 6);
    add("1Z5R89390357567127", "M", "D4", 4);
    add("RB123456785GB", "L", "", 0);
    add("9400111206206406260787", "S", "", 0);
    add("00340434161094042557", "M", "", 0);
    add("JJD000390007827812345", "XS", "", 0);
    return view;
}

bank::View deposit(Screen screen, bool open)
{
    bank::View view = driver(base(screen, QStringLiteral("D3"), open));
    view.label = QStringLiteral("RB123456785GB");
    view.size = QStringLiteral("M");
    view.canEnlarge = true;
    view.canShrink = true;
    return view;
}

QList<bank::ListedPackage> expired()
{
    const auto package = [](const char *label, const char *in, bank::Part part) {
        return bank::ListedPackage{
            QString::fromLatin1(label), QStringLiteral("M"), QString::fromLatin1(in), false, 0, part,
            bank::Outcome::Pending};
    };
    return {package("RX100200303DE", "A3", bank::Part::ExpiredHere),
            package("JJD000390007827812999", "E5", bank::Part::ReturnHere)};
}

bank::View collection(Screen screen, bool open)
{
    bank::View view = base(screen, QStringLiteral("A3"), open);
    view.person = QStringLiteral("Jo");
    view.flow = bank::Flow::Collection;
    view.label = QStringLiteral("RX100200303DE");
    view.size = QStringLiteral("M");
    view.index = 1;
    view.count = 2;
    view.toCollect = expired();
    return view;
}

bank::View service(Screen screen, const QString &compartment = {})
{
    bank::View view = base(screen, compartment);
    view.person = QStringLiteral("Sam");
    view.flow = bank::Flow::Service;
    bank::ServiceView &service = view.service;
    for (const LayoutCompartment &c : layout().compartments) {
        bank::ServiceDoor door;
        door.name = c.name;
        door.size = toString(c.size);
        door.custody = QStringLiteral("Empty");
        door.condition = QStringLiteral("Good");
        door.lock = QStringLiteral("%1/%2/%3").arg(c.lock.bus).arg(c.lock.board).arg(c.lock.channel);
        door.door = QStringLiteral("Closed");
        door.doorSensor = QStringLiteral("Sensed");
        door.presence = QStringLiteral("Absent");
        door.presenceSensor = c.presence ? QStringLiteral("Sensed") : QStringLiteral("Absent");
        if (c.name == QLatin1String("B4")) {
            door.custody = QStringLiteral("Holds");
            door.content = QStringLiteral("RB123456785GB");
            door.presence = QStringLiteral("Present");
        }
        if (c.name == QLatin1String("D3")) {
            door.condition = QStringLiteral("OutOfOrder");
            door.doorSensor = QStringLiteral("Faulty");
            door.doorFault = QStringLiteral("DoorFlaps");
        }
        service.doors.append(door);
    }
    service.boards = {{QStringLiteral("main"), -1, true, true, {QStringLiteral("Noisy"), QStringLiteral("Echoing")}},
                      {QStringLiteral("main"), 1, true, true, {QStringLiteral("Unprepared")}},
                      {QStringLiteral("main"), 2, true, false, {QStringLiteral("Silent")}},
                      {QStringLiteral("main"), 3, true, true, {QStringLiteral("WrongFirmware")}},
                      {QStringLiteral("main"), 4, true, true, {QStringLiteral("TwoAnswer")}}};
    const auto entry = [&](qint64 number, const char *kind, const char *in) {
        service.entries.append(
            {number, kEvening - (4812 - number) * 31'000, QString::fromLatin1(kind), QString::fromLatin1(in)});
    };
    entry(4812, "DoorClosed", "B4");
    entry(4811, "PresenceSeen", "B4");
    entry(4810, "DoorOpened", "B4");
    entry(4809, "UnlockConfirmed", "B4");
    entry(4808, "UnlockRequested", "B4");
    entry(4807, "PersonSignedIn", "");
    entry(4806, "PickupEnded", "A2");
    service.software = QStringLiteral("cubby-kiosk 0.1.0");
    service.layout = QStringLiteral("5f0c1d22a9be");
    service.queue = 3;
    return view;
}

} // namespace

Layout layout()
{
    const auto layout = Layout::fromFile(QStringLiteral(CUBBY_LAYOUT));
    Q_ASSERT(layout);
    return *layout;
}

Now evening() { return {fromMs(kEvening), Millis{3'600'000}}; }

QImage cameraPicture()
{
    QImage picture(640, 480, QImage::Format_Grayscale8);
    QPainter painter(&picture);
    QLinearGradient light(0, 0, 640, 480);
    light.setColorAt(0, QColor(96, 96, 96));
    light.setColorAt(1, QColor(38, 38, 38));
    painter.fillRect(picture.rect(), light);
    painter.translate(320, 250);
    painter.rotate(-7);
    painter.fillRect(-130, -160, 260, 330, QColor(225, 225, 225));
    quint32 seed = 7;
    for (int y = 0; y < 21; ++y) {
        for (int x = 0; x < 21; ++x) {
            const auto eye = [&](int cx, int cy) { return std::max(std::abs(x - cx), std::abs(y - cy)); };
            const int ring = std::min({eye(3, 3), eye(17, 3), eye(3, 17)});
            seed = seed * 1664525 + 1013904223;
            const bool dark = ring <= 4 ? ring == 3 || ring <= 1 : (seed >> 28) % 2 == 0;
            if (dark)
                painter.fillRect(-105 + x * 10, -125 + y * 10, 10, 10, QColor(25, 25, 25));
        }
    }
    return picture;
}

QList<Scene> all()
{
    const QString b4 = QStringLiteral("B4");
    QList<Scene> list;
    const auto add = [&](const char *name, const bank::View &view) {
        list.append({QString::fromLatin1(name), view});
        return &list.last();
    };

    const auto enrol = [&](const char *name, kiosk::EnrolmentState state) {
        list.append({QString::fromLatin1(name), base(Screen::Starting)});
        list.last().enrolment = {state, QStringLiteral("harbour lantern willow copper meadow thunder"),
                                 QStringLiteral("centre.example:8443"), 14};
        return &list.last();
    };
    enrol("enrol-address", kiosk::EnrolmentState::AddressNeeded);
    enrol("enrol-address-empty", kiosk::EnrolmentState::AddressNeeded)->enrolment.centre.clear();
    enrol("enrol-asking", kiosk::EnrolmentState::Asking);
    enrol("enrol-words", kiosk::EnrolmentState::Waiting);
    enrol("enrol-refused", kiosk::EnrolmentState::Refused);
    enrol("enrol-expired", kiosk::EnrolmentState::Expired);
    enrol("enrol-unreachable", kiosk::EnrolmentState::Unreachable);
    enrol("enrol-not-trusted", kiosk::EnrolmentState::NotTrusted);
    enrol("enrol-unusable", kiosk::EnrolmentState::Unusable);
    enrol("enrol-done", kiosk::EnrolmentState::Done);
    enrol("enrol-languages", kiosk::EnrolmentState::Waiting)->touched = QStringLiteral("button.language");

    add("starting", base(Screen::Starting));
    add("out-of-service", base(Screen::OutOfService));
    add("rest", base(Screen::Rest))->camera = false;
    add("rest-code", base(Screen::Rest))->code = true;
    add("rest-notice", noticed(base(Screen::Rest), Notice::PassForOtherBank));
    bank::View dark = base(Screen::Rest);
    dark.cameraWorks = false;
    dark.online = false;
    add("rest-no-camera", dark);
    add("code", base(Screen::EnterCode))->typed = 5;
    add("code-unknown", noticed(base(Screen::EnterCode), Notice::CodeUnknown));
    add("code-expired", noticed(base(Screen::EnterCode), Notice::CodeExpired, kEvening - 2 * kDay));
    bank::View paused = noticed(base(Screen::EnterCode), Notice::CodePaused);
    paused.pauseSeconds = 23;
    add("code-paused", paused);
    add("opening", base(Screen::Opening, b4));
    bank::View second = base(Screen::Opening, QStringLiteral("E5"));
    second.index = 2;
    second.count = 3;
    add("opening-second", second);
    add("opening-not-unlocked", noticed(base(Screen::PressDoor, b4), Notice::NotUnlocked));
    add("press-door", base(Screen::PressDoor, b4));
    add("is-door-open", base(Screen::IsDoorOpen, b4));
    add("door-open", base(Screen::DoorOpen, b4, true))->parcels = {b4};
    add("door-open-large", base(Screen::DoorOpen, QStringLiteral("E5"), true))->parcels = {QStringLiteral("E5")};
    add("door-open-long", noticed(base(Screen::DoorOpen, b4, true), Notice::DoorOpenLong));
    add("still-inside", base(Screen::StillInside, b4));
    add("did-you-take-it", base(Screen::DidYouTakeIt, b4));
    bank::View thanks = base(Screen::Thanks, b4);
    thanks.canOpenAgain = true;
    thanks.secondsMatter = true;
    thanks.secondsLeft = 52;
    add("thanks", thanks);
    thanks.secondsLeft = 8;
    add("thanks-ending", thanks);
    add("door-failed", base(Screen::DoorFailed, b4));
    add("problem-noted", base(Screen::ProblemNoted, b4));

    add("pin", base(Screen::EnterPin))->typed = 3;
    bank::View wrong = noticed(base(Screen::EnterPin), Notice::PinWrong);
    wrong.triesLeft = 2;
    add("pin-wrong", wrong);
    bank::View work = driver(base(Screen::DriverList));
    work.label = QStringLiteral("1Z5R89390357567127");
    work.size = QStringLiteral("M");
    work.canTakeBack = true;
    add("driver-list", work)->code = true;
    add("driver-twice", noticed(work, Notice::LabelTwice));
    bank::View alone = base(Screen::DriverList);
    alone.person = QStringLiteral("Jo");
    add("driver-empty", alone)->camera = false;
    bank::View size = noticed(driver(base(Screen::ChooseSize)), Notice::LabelUnknown);
    size.label = QStringLiteral("RB123456785GB");
    size.sizes = QStringList{QStringLiteral("S"), QStringLiteral("M"), QStringLiteral("XL")};
    add("choose-size", size);
    add("deposit-opening", deposit(Screen::Opening, false));
    add("put-in", deposit(Screen::PutIn, true));
    add("put-in-stuck", noticed(deposit(Screen::PutIn, true), Notice::DoorStuck));
    add("put-in-long", noticed(deposit(Screen::PutIn, true), Notice::DoorOpenLong));
    add("is-it-inside", deposit(Screen::IsItInside, false));
    add("nothing-inside", deposit(Screen::NothingInside, false));
    add("no-room", deposit(Screen::NoRoom, false));
    bank::View nearby = deposit(Screen::NoRoom, false);
    nearby.nearby = {{QStringLiteral("Central Station"), QStringLiteral("3 Station Square"), 4},
                     {QStringLiteral("Market Hall"), QStringLiteral("41 High Street"), 1}};
    add("no-room-nearby", nearby);
    bank::View looking = work;
    looking.screen = Screen::LookingUp;
    looking.flow = bank::Flow::Delivery;
    add("looking-up", looking);
    bank::View both = work;
    both.toCollect = expired();
    add("driver-collect", both);

    bank::View out = collection(Screen::TakeOut, true);
    add("take-out", out);
    out.scanned = true;
    add("take-out-scanned", out);
    out.scanned = false;
    out.sensesDoor = false;
    add("take-out-wrong", noticed(out, Notice::WrongLabel));
    add("take-out-long", noticed(collection(Screen::TakeOut, true), Notice::DoorOpenLong));
    add("collect-opening", collection(Screen::Opening, false));
    add("collect-press-door", collection(Screen::PressDoor, false));
    add("collect-still-inside", collection(Screen::StillInside, false));
    add("collect-did-you-take-it", collection(Screen::DidYouTakeIt, false));
    add("collect-door-failed", collection(Screen::DoorFailed, false));

    bank::View send = base(Screen::ScanReturn);
    send.flow = bank::Flow::DropOff;
    add("scan-return", send);
    add("scan-return-typed", send)->touched = QStringLiteral("button.type");
    add("scan-return-unknown", noticed(send, Notice::ReturnUnknown));
    bank::View sent = base(Screen::Receipt, QStringLiteral("B4"));
    sent.flow = bank::Flow::DropOff;
    sent.label = QStringLiteral("RR287043775IN");
    sent.receipt = QStringLiteral("CUBBY RECEIPT RR287043775IN Riverside B4 2026-11-23T20:04Z");
    sent.receiptByMessage = true;
    add("receipt", sent);
    bank::View mine = base(Screen::PutIn, QStringLiteral("B4"), true);
    mine.flow = bank::Flow::DropOff;
    mine.label = sent.label;
    mine.size = QStringLiteral("M");
    add("return-put-in", mine);

    add("service-home", service(Screen::ServiceHome));
    bank::View stopped = service(Screen::ServiceHome);
    stopped.service.maintenance = true;
    stopped.online = false;
    add("service-maintenance", noticed(stopped, Notice::CompartmentInUse));
    add("service-door", service(Screen::ServiceDoor, QStringLiteral("B4")));
    add("service-door-faulty", service(Screen::ServiceDoor, QStringLiteral("D3")));
    add("service-press-door", service(Screen::PressDoor, QStringLiteral("D3")));
    bank::View scans = service(Screen::ServiceScan);
    scans.service.scans = {QStringLiteral("camera: 00340434161094042557"), QStringLiteral("desk: RR287043775IN"),
                           QStringLiteral("keys: 1Z5R89390357567127")};
    add("service-scan", scans)->code = true;
    bank::View audit = service(Screen::AuditDoor, QStringLiteral("B4"));
    audit.index = 5;
    audit.count = 27;
    audit.label = QStringLiteral("RB123456785GB");
    add("audit-door", audit);
    add("calibrate-shut", service(Screen::CalibrateShut, QStringLiteral("B4")));
    add("calibrate-open", service(Screen::CalibrateOpen, QStringLiteral("B4")));
    bank::View found = service(Screen::CalibrateDone, QStringLiteral("B4"));
    found.finding = bank::Finding::SensorReversed;
    add("calibrate-done", found);
    add("languages", base(Screen::Rest))->touched = QStringLiteral("button.language");
    add("help", base(Screen::Rest))->touched = QStringLiteral("button.help");

    bank::View summary = driver(base(Screen::Summary));
    summary.packages.removeIf([](const bank::ListedPackage &package) { return !package.done; });
    add("summary", summary);
    return list;
}

Scene named(const QString &name)
{
    for (const Scene &scene : all()) {
        if (scene.name == name)
            return scene;
    }
    Q_UNREACHABLE();
}

QQuickItem *find(QQuickItem *root, const QString &objectName)
{
    if (!root || !root->isVisible())
        return nullptr;
    if (root->objectName() == objectName)
        return root;
    for (QQuickItem *child : root->childItems()) {
        if (QQuickItem *found = find(child, objectName))
            return found;
    }
    return nullptr;
}

bool click(QQuickView &view, const QString &objectName)
{
    QQuickItem *item = find(view.rootObject(), objectName);
    if (!item)
        return false;
    const QPointF middle = item->mapToScene(QPointF(item->width() / 2, item->height() / 2));
    QTest::mouseClick(&view, Qt::LeftButton, {}, middle.toPoint());
    return true;
}

} // namespace scenes
