// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/identifiers.h"
#include "domain/log.h"
#include "domain/status.h"

#include <QObject>
#include <QString>

#include <variant>
#include <vector>

namespace cubby::bank {
Q_NAMESPACE

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
    ChooseSize, // argument: XS, S, M, L, XL
    NeedsLarger,
    FitsSmaller,
    NotEmpty, // something lies in the compartment that was opened for a deposit
    DoesNotClose,
    TakeBack, // undo the last deposit
    SignOut,
    MoreTime, // "I am still here"
};
Q_ENUM_NS(Choice)

enum class DoorState { Unknown, Open, Closed };
enum class PresenceState { Unknown, Present, Absent };
enum class UnlockOutcome { NotSent, Unconfirmed, Confirmed };

// A code that the camera or a scanner read: a pass, a badge, a label.
struct CodeScanned
{
    QString text;
};
// Eight digits from the keypad.
struct CodeTyped
{
    QString digits;
};
struct PinTyped
{
    QString digits;
};
struct PersonChose
{
    Choice choice;
    QString argument = {};
};
struct DoorChanged
{
    CompartmentName compartment;
    DoorState state;
};
struct PresenceChanged
{
    CompartmentName compartment;
    PresenceState state;
};
struct UnlockReported
{
    RequestId request;
    UnlockOutcome outcome;
    QString reason = {};
};
// A bus of lock boards came or went: its sensors say nothing while it is away.
struct BusChanged
{
    QString bus;
    bool working;
};
// What the centre told, in order; stored together with what follows from it.
struct DirectoryArrived
{
    std::vector<LogRecord> records;
    LogHead head; // after the last of them
};
struct DirectoryItem
{
    QString kind;
    QByteArray body;
};
// Replaces the whole directory.
struct SnapshotArrived
{
    std::vector<DirectoryItem> items;
    LogHead head;
};
// The centre's time as the latest frame carried it.
struct CentreTime
{
    Time at;
};
struct LinkChanged
{
    bool online;
};
struct CameraChanged
{
    bool working;
};
struct TimePassed
{ };

using Input
    = std::variant<CodeScanned, CodeTyped, PinTyped, PersonChose, DoorChanged, PresenceChanged, UnlockReported,
                   BusChanged, DirectoryArrived, SnapshotArrived, CentreTime, LinkChanged, CameraChanged, TimePassed>;

// What is done after the entries are on disk. An effect decides nothing.
struct PulseLock
{
    RequestId request;
    CompartmentName compartment;
};
enum class Sound { Open, Shut, Remind, Refused };
struct PlaySound
{
    Sound sound;
};
using Effect = std::variant<PulseLock, PlaySound>;

} // namespace cubby::bank
