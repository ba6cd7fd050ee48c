// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bank/sensors.h"
#include "bank/view.h"
#include "domain/identifiers.h"
#include "seal/badge.h"

#include <QMap>

#include <optional>

// What a bank keeps in memory only: what it sees of its doors, and who stands in front of it.
namespace cubby::bank {

// What the sensors of one compartment say, and the timers of the visit to it. Lost in a power cut.
struct Watch
{
    Sensors sensors;
    bool ready = false; // every sensor that is believed was read since the start
    int tries = 0; // pulses of this visit, each asked for by a person
    bool sent = false; // one of them may have reached the lock
    bool saidOpen = false; // a person says that it opened this time, whatever the sensor says
    bool openedBefore = false; // an earlier try of this visit: the door was opened and shut
    bool taken = false; // the pickup is done, its grace runs
    bool takenBefore = false; // it was, before the door was asked to open again
    std::optional<Millis> openBy; // the door should be open by then
    std::optional<Millis> judgeAt; // presence has settled by then
    Millis openedAt{0};
    Millis closedAt{0};
    Millis graceFrom{0}; // since when it is taken; a touch begins it anew
    Millis remindAt{0};
    bool leftOpen = false; // reported
};

// What a board's bus says of one fault. One that comes and goes is journalled as coming, and as gone only after a calm
// that is the longer the more often it came.
struct BoardFaultWatch
{
    bool present = false;
    int times = 1; // that it came, since the start
    Millis goneAt{0};

    Millis endsAt() const; // unless it comes again
};

struct LastDeposit
{
    StayId stay;
    PackageId package;
    CompartmentName compartment;
};

// The person in front of the screen. A new one for each person.
struct Session
{
    Screen screen = Screen::Rest;
    Notice notice = Notice::None;
    qint64 noticeTime = 0;
    std::optional<Millis> ends; // when the screen ends by itself
    Millis lasts{0}; // how long that was when it came
    Millis attended{0}; // while a door is open: when somebody was last seen to be there
    bool problem = false; // the person reports one: whatever the sensors say, somebody has to look
    Flow flow = Flow::None;
    bool accessible = false; // asked for beforehand, or chosen here
    QString language; // as the directory knows it
    QString asked; // the question that the centre has not answered yet
    std::optional<Millis> askedUntil;
    CompartmentName lit; // the compartment whose visit the screen is about
    CompartmentName named; // else: the one that its notice names
    // a customer
    CredentialId credential;
    QList<StayId> stays;
    qsizetype index = 0;
    // a driver
    std::optional<seal::Badge> badge;
    PersonId person;
    QString name;
    QList<ListedPackage> done;
    QString label;
    StayId stay;
    PackageId package;
    Size size = Size::M;
    std::optional<LastDeposit> last;
    QString waitingScan; // shown while the last door was still being judged
    CompartmentName from; // the package has to be taken out of it
    QString otherBank;
    QList<NearbyBank> nearby; // with room
    // a driver who collects (stays, index), a technician who looks into every compartment (round, index)
    bool scanned = false;
    bool skip = false; // this one stays as it is
    std::optional<InspectionResult> found; // what the person said of the open compartment
    QList<CompartmentName> round;
    // a customer who sends something back
    bool contactKnown = false;
    QString receipt;
    // a technician
    CompartmentName chosen;
    QStringList scans;
    bool calibrating = false;
    DoorState readShut = DoorState::Unknown;
    Finding finding = Finding::None;
};

} // namespace cubby::bank
