// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/identifiers.h"

#include <QList>
#include <QObject>
#include <QString>
#include <QStringList>

namespace cubby::bank {
Q_NAMESPACE

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
    NoRoom, // no compartment is left: take it back
    Summary,
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
    MoreTime, // "I am still here"
};
Q_ENUM_NS(Choice)

struct ListedPackage
{
    Q_GADGET
    Q_PROPERTY(QString label MEMBER label CONSTANT FINAL)
    Q_PROPERTY(QString size MEMBER size CONSTANT FINAL)
    Q_PROPERTY(QString compartment MEMBER compartment CONSTANT FINAL)
    Q_PROPERTY(bool done MEMBER done CONSTANT FINAL)
    Q_PROPERTY(qint64 doneAt MEMBER doneAt CONSTANT FINAL)

public:
    QString label; // as printed
    QString size;
    QString compartment; // where it went, once done
    bool done = false;
    qint64 doneAt = 0; // ms since 1970

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

public:
    Screen screen = Screen::Starting;
    Notice notice = Notice::None;
    qint64 noticeTime = 0; // ms since 1970, where the notice names a time
    int pauseSeconds = 0; // how long typing is paused still
    int triesLeft = 0; // of the PIN
    QString compartment; // the lit one
    int index = 0; // this is package `index` of `count` (1-based); 0 where it does not apply
    int count = 0;
    QString person; // the signed-in driver's first name
    QString label; // the last scanned
    QString size; // of the compartment that is open or proposed
    bool canEnlarge = false; // a larger compartment is free
    bool canShrink = false;
    bool canOpenAgain = false;
    bool canTakeBack = false;
    QStringList sizes; // with a free compartment, smallest first (ChooseSize)
    QList<ListedPackage> packages; // DriverList, Summary
    QList<CompartmentView> compartments; // the whole wall
    QString bankName;
    bool online = false; // linked to the centre
    bool cameraWorks = false;
    bool secondsMatter = false; // this screen ends by itself
    int secondsLeft = 0; // and when; only as of the making of this view

    friend bool operator==(const View &, const View &) = default;
};

} // namespace cubby::bank
