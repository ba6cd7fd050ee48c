// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bank/view.h"
#include "domain/directoryentries.h"

#include <QString>

#include <variant>
#include <vector>

namespace cubby::bank {

enum class DoorState { Unknown, Open, Closed };
enum class PresenceState { Unknown, Present, Absent };
enum class UnlockOutcome { NotSent, Unconfirmed, Confirmed };

// A code that the camera or a scanner read: a pass, a badge, a label, with or without an AIM prefix.
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
// Replaces the whole directory.
struct SnapshotArrived
{
    std::vector<DirectoryEntry> entries;
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
