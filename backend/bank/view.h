// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bank/serviceview.h"
#include "domain/identifiers.h"

#include <QList>
#include <QObject>
#include <QString>
#include <QStringList>

namespace cubby::bank {
Q_NAMESPACE

// QML knows the values of all these enums by one name each (Bank.Rest), so no name stands in two of them but None.

// One thought a screen.
enum class Screen {
    Starting, // doors are being read
    OutOfService, // maintenance, or the lock boards do not answer
    Rest,
    EnterCode, // 8 digits
    Opening, // the lock was pulsed; notice says whether this is a retry
    PressDoor, // it did not open within 3 s: press gently, open again
    IsDoorOpen, // no door sensor: yes / no
    DoorOpen, // take it and close; notice may say that the door is open for long
    StillInside, // closed, but the sensor sees the package: open again / leave it
    DidYouTakeIt, // closed, no sensor: yes / no
    Thanks, // open again / done
    DoorFailed, // three tries: support is told, the code stays good
    ProblemNoted, // the report was taken
    EnterPin, // a badge was shown
    DriverList, // what is to deliver; the camera looks for labels
    ChooseSize, // for a label that nobody knows
    PutIn, // the door is open for a deposit
    IsItInside, // closed, no sensor: yes / no
    NothingInside, // closed and nothing was put in: open again / back
    NoRoom, // no compartment is left: take it back; `nearby` may name banks with room
    Summary,
    LookingUp, // the centre is asked about a label; at most 2 s
    // Send back
    ScanReturn, // scan the return label, or type what stands under it (CodeTyped)
    Receipt, // `receipt` as a QR code; receiptByMessage: it is sent as well
    // Collection by a driver; Opening, StillInside and DidYouTakeIt are the same as above
    TakeOut, // the door is open: take out `label`, scan it, close. Missing / SomethingElse. `scanned`: it was scanned
    // Technician; all of them carry `service`
    ServiceHome, // the wall, boards, link, versions, journal
    ServiceDoor, // one compartment: open it, judge it, out of order and back
    ServiceScan, // whatever camera and scanners read is shown (service.scans)
    AuditDoor, // the door is open, `label` should be inside: AsExpected / Missing / SomethingElse, then close
    CalibrateShut, // close the door, then Done
    CalibrateOpen, // the lock was pulsed: is the door open? Yes / No
    CalibrateDone, // `finding` says what came of it
};
Q_ENUM_NS(Screen)

// A sentence that stands with the screen. Never blame, always a way on.
enum class Notice {
    None,
    CodeUnknown, // "That code is not for this bank"
    CodeExpired, // noticeTime: when it expired
    CodeUsed, // noticeTime: when the package was collected
    CodePaused, // pauseSeconds
    PassForOtherBank,
    PackageNotHere, // the code is good, the package is not delivered yet
    BadgeUnknown,
    BadgeLocked, // noticeTime: until when
    BadgeExpired,
    PinWrong, // triesLeft
    LabelTwice, // compartment: where it lies already
    LabelUnreadable,
    DoorStuck, // the compartment did not open; another one is taken
    DoorOpenLong, // please close the door
    TakenBack,
    NotUnlocked, // the lock board did not answer, nothing was sent
    LabelUnknown, // nobody told this bank about the package; it is taken by size
    PackageReturned, // like CodeExpired, but it is not here any more. noticeTime: when it went back to the sender
    LabelForOtherBank, // otherBank: where it belongs
    MovedOn, // another compartment opens: take the package out of `from`, if it is in there
    ReturnUnknown, // nobody announced this return, and the centre says so
    WrongLabel, // what was scanned is not what should be in this compartment
    TakenOut, // compartment: what was collected last
    NothingToCollect,
    NotForYou, // a driver's badge cannot open the technician's part, or the other way round
    CompartmentInUse, // the technician has to wait: somebody's visit to it is not over
};
Q_ENUM_NS(Notice)

// What a person can answer. A choice that does not fit the present screen is ignored.
enum class Choice {
    PickUp, // from rest
    Deliver, // from rest
    Back, // one step back; from a first step to rest
    OpenAgain, // pulse the lock once more
    Done, // finished: with the door, the pickup, the batch
    Yes,
    No,
    LeaveIt, // the package stays inside although it was picked up
    ReportProblem, // not mine, damaged
    TakeSize, // argument: XS, S, M, L, XL
    NeedsLarger,
    FitsSmaller,
    NotEmpty, // something lies in the compartment that was opened for a deposit
    DoesNotClose,
    TakeBack, // undo the last deposit
    SignOut,
    MoreTime, // "I am still here": prolongs whatever ends by itself
    SendBack, // from rest
    Accessible, // argument: "on", "off"; at any time
    ItIsOpen, // PressDoor: the door is open, whatever its sensor says
    ItIsShut, // DoorOpen, PutIn, TakeOut with the notice DoorOpenLong: the door is shut, whatever its sensor says
    Collect, // DriverList: open what is to collect, one after another; argument: a compartment to begin with
    Missing, // TakeOut, AuditDoor: nothing is inside
    SomethingElse, // TakeOut, AuditDoor: not what should be inside
    Skip, // TakeOut, AuditDoor: leave this one as it is, open the next
    AsExpected, // AuditDoor, ServiceDoor: what lies inside is what should
    ShowDoor, // ServiceHome; argument: compartment
    OpenDoor, // ServiceDoor
    Audit, // ServiceHome: open every door, one after another
    SetOutOfOrder, // ServiceDoor
    SetGood, // ServiceDoor
    Calibrate, // ServiceDoor: learn how its sensor reads open and shut
    TestScanners, // ServiceHome
    ToMaintenance, // ServiceHome
    ToService, // ServiceHome
};
Q_ENUM_NS(Choice)

// Whose screens these are: the same screen says another sentence in another flow.
enum class Flow { None, Pickup, Delivery, Collection, DropOff, Service };
Q_ENUM_NS(Flow)

// What a calibration found.
enum class Finding {
    None,
    SensorRight, // it reads open and shut as the layout says
    SensorReversed, // the other way round: a setting of its board is suggested in the journal
    SensorSilent, // it reads the same whatever the door does: absent or broken
    DoorDidNotOpen,
};
Q_ENUM_NS(Finding)

// Which part of a driver's work a package is.
enum class Part { ForDelivery, ExpiredHere, ReturnHere };
Q_ENUM_NS(Part)

enum class Outcome { Pending, Delivered, Collected, WasMissing, WasSomethingElse, NotTaken };
Q_ENUM_NS(Outcome)

struct ListedPackage
{
    Q_GADGET
    Q_PROPERTY(QString label MEMBER label CONSTANT FINAL)
    Q_PROPERTY(QString size MEMBER size CONSTANT FINAL)
    Q_PROPERTY(QString compartment MEMBER compartment CONSTANT FINAL)
    Q_PROPERTY(bool done MEMBER done CONSTANT FINAL)
    Q_PROPERTY(qint64 doneAt MEMBER doneAt CONSTANT FINAL)
    Q_PROPERTY(cubby::bank::Part part MEMBER part CONSTANT FINAL)
    Q_PROPERTY(cubby::bank::Outcome outcome MEMBER outcome CONSTANT FINAL)

public:
    QString label; // as printed
    QString size;
    QString compartment; // where it went, once done; of what is to collect: where it lies
    bool done = false;
    qint64 doneAt = 0; // ms since 1970
    Part part = Part::ForDelivery;
    Outcome outcome = Outcome::Pending;

    friend bool operator==(const ListedPackage &, const ListedPackage &) = default;
};

struct CompartmentView
{
    Q_GADGET
    Q_PROPERTY(QString name MEMBER name CONSTANT FINAL)
    Q_PROPERTY(bool open MEMBER open CONSTANT FINAL)
    Q_PROPERTY(QString status MEMBER status CONSTANT FINAL)

public:
    QString name;
    bool open = false; // what the sensor says
    QString status; // Available, Reserved, Occupied, OutOfOrder, RequiresInspection

    friend bool operator==(const CompartmentView &, const CompartmentView &) = default;
};

// Another bank with room for what this one has none for.
struct NearbyBank
{
    Q_GADGET
    Q_PROPERTY(QString name MEMBER name CONSTANT FINAL)
    Q_PROPERTY(QString address MEMBER address CONSTANT FINAL)
    Q_PROPERTY(int free MEMBER free CONSTANT FINAL)

public:
    QString name;
    QString address;
    int free = 0; // compartments that would do

    friend bool operator==(const NearbyBank &, const NearbyBank &) = default;
};

// What the screen shows now: a value, made anew from the bank's state each time.
struct View
{
    Q_GADGET
    Q_PROPERTY(cubby::bank::Screen screen MEMBER screen CONSTANT FINAL)
    Q_PROPERTY(cubby::bank::Notice notice MEMBER notice CONSTANT FINAL)
    Q_PROPERTY(qint64 noticeTime MEMBER noticeTime CONSTANT FINAL)
    Q_PROPERTY(int pauseSeconds MEMBER pauseSeconds CONSTANT FINAL)
    Q_PROPERTY(int triesLeft MEMBER triesLeft CONSTANT FINAL)
    Q_PROPERTY(QString compartment MEMBER compartment CONSTANT FINAL)
    Q_PROPERTY(int index MEMBER index CONSTANT FINAL)
    Q_PROPERTY(int count MEMBER count CONSTANT FINAL)
    Q_PROPERTY(QString person MEMBER person CONSTANT FINAL)
    Q_PROPERTY(QString label MEMBER label CONSTANT FINAL)
    Q_PROPERTY(QString size MEMBER size CONSTANT FINAL)
    Q_PROPERTY(bool canEnlarge MEMBER canEnlarge CONSTANT FINAL)
    Q_PROPERTY(bool canShrink MEMBER canShrink CONSTANT FINAL)
    Q_PROPERTY(bool canOpenAgain MEMBER canOpenAgain CONSTANT FINAL)
    Q_PROPERTY(bool canTakeBack MEMBER canTakeBack CONSTANT FINAL)
    Q_PROPERTY(QStringList sizes MEMBER sizes CONSTANT FINAL)
    Q_PROPERTY(QList<cubby::bank::ListedPackage> packages MEMBER packages CONSTANT FINAL)
    Q_PROPERTY(QList<cubby::bank::CompartmentView> compartments MEMBER compartments CONSTANT FINAL)
    Q_PROPERTY(QString bankName MEMBER bankName CONSTANT FINAL)
    Q_PROPERTY(bool online MEMBER online CONSTANT FINAL)
    Q_PROPERTY(bool cameraWorks MEMBER cameraWorks CONSTANT FINAL)
    Q_PROPERTY(bool secondsMatter MEMBER secondsMatter CONSTANT FINAL)
    Q_PROPERTY(int secondsLeft MEMBER secondsLeft CONSTANT FINAL)
    Q_PROPERTY(int secondsTotal MEMBER secondsTotal CONSTANT FINAL)
    Q_PROPERTY(cubby::bank::Flow flow MEMBER flow CONSTANT FINAL)
    Q_PROPERTY(QString language MEMBER language CONSTANT FINAL)
    Q_PROPERTY(bool accessible MEMBER accessible CONSTANT FINAL)
    Q_PROPERTY(bool problem MEMBER problem CONSTANT FINAL)
    Q_PROPERTY(bool sensesDoor MEMBER sensesDoor CONSTANT FINAL)
    Q_PROPERTY(bool scanned MEMBER scanned CONSTANT FINAL)
    Q_PROPERTY(QString from MEMBER from CONSTANT FINAL)
    Q_PROPERTY(QString otherBank MEMBER otherBank CONSTANT FINAL)
    Q_PROPERTY(bool asking MEMBER asking CONSTANT FINAL)
    Q_PROPERTY(QList<cubby::bank::NearbyBank> nearby MEMBER nearby CONSTANT FINAL)
    Q_PROPERTY(QList<cubby::bank::ListedPackage> toCollect MEMBER toCollect CONSTANT FINAL)
    Q_PROPERTY(QString receipt MEMBER receipt CONSTANT FINAL)
    Q_PROPERTY(bool receiptByMessage MEMBER receiptByMessage CONSTANT FINAL)
    Q_PROPERTY(cubby::bank::Finding finding MEMBER finding CONSTANT FINAL)
    Q_PROPERTY(cubby::bank::ServiceView service MEMBER service CONSTANT FINAL)

public:
    Screen screen = Screen::Starting;
    Notice notice = Notice::None;
    qint64 noticeTime = 0; // ms since 1970, where the notice names a time
    int pauseSeconds = 0; // how long typing is paused still
    int triesLeft = 0; // of the PIN
    QString compartment; // the lit one
    int index = 0; // this is package (or compartment) `index` of `count` (1-based); 0 where it does not apply
    int count = 0;
    QString person; // the signed-in driver's or technician's first name
    QString label; // the last scanned; TakeOut, AuditDoor: of what should be inside
    QString size; // of the compartment that is open or proposed; ChooseSize: the size to confirm, if one is known
    bool canEnlarge = false; // a larger compartment is free
    bool canShrink = false;
    bool canOpenAgain = false;
    bool canTakeBack = false;
    QStringList sizes; // with a free compartment, smallest first (ChooseSize)
    QList<ListedPackage> packages; // DriverList: what is to deliver, then what was done here; Summary: what was done
    QList<CompartmentView> compartments; // the whole wall
    QString bankName;
    bool online = false; // linked to the centre
    bool cameraWorks = false;
    bool secondsMatter = false; // this screen ends by itself; MoreTime gives it its whole time again
    int secondsLeft = 0; // and when; only as of the making of this view
    int secondsTotal = 0; // of how many; never less than 20
    Flow flow = Flow::None;
    QString language; // BCP 47, of the person whose package it is; empty: not known
    bool accessible = false; // asked for beforehand, or chosen here
    bool problem = false; // "not mine" or "damaged" was reported: put it back and close the door
    bool sensesDoor = true; // of `compartment`: closing is seen; otherwise the person says Done
    bool scanned = false; // TakeOut: the right label was scanned
    QString from; // MovedOn: the compartment that the package has to be taken out of
    QString otherBank; // LabelForOtherBank: its name
    bool asking = false; // NoRoom: the centre is being asked for banks with room
    QList<NearbyBank> nearby; // NoRoom: nearest first
    QList<ListedPackage> toCollect; // DriverList, Opening and TakeOut of a collection: expired ones, then returns
    QString receipt; // Receipt: the text of the QR code
    bool receiptByMessage = false;
    Finding finding = Finding::None; // CalibrateDone
    ServiceView service; // a technician's

    friend bool operator==(const View &, const View &) = default;
};

} // namespace cubby::bank
