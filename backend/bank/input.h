// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bank/view.h"
#include "domain/directoryentries.h"
#include "domain/layout.h"

#include <QJsonObject>
#include <QString>

#include <variant>
#include <vector>

namespace cubby::bank {

enum class DoorState { Unknown, Open, Closed };
enum class PresenceState { Unknown, Present, Absent };
enum class UnlockOutcome { NotSent, Unconfirmed, Confirmed };

enum class CodeSource { Camera, SerialScanner, KeyboardScanner };
// A code that the camera or a scanner read: a pass, a badge, a label, with or without an AIM prefix.
struct CodeScanned
{
    QString text;
    CodeSource source = CodeSource::Camera;
};
// Eight digits from the keypad; on ScanReturn whatever stands on the return label.
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
// A touch or a key that answers nothing, or somebody who reads what no bank shows: somebody is at the kiosk.
struct PersonAttends
{ };
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
// One board of a bus began or ceased to answer.
struct BoardChanged
{
    QString bus;
    int board;
    bool answering;
};
// Something is wrong with a lock board or its whole line, or is not any more, as its bus finds: `fault` is a name of
// serial::BoardFault::Kind ("Silent").
struct BoardFaultChanged
{
    QString bus;
    int board = -1; // -1: the line
    QString fault;
    bool present = true;
    QString text = {}; // a sentence
};
// The centre's answer to AskCentre; may never come.
struct CentreAnswered
{
    QString id;
    QJsonObject result;
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
// The layout of UseLayout could not be put on the disk.
struct LayoutNotStored
{
    QString reason;
};
struct TimePassed
{ };

using Input
    = std::variant<CodeScanned, CodeTyped, PinTyped, PersonChose, PersonAttends, DoorChanged, PresenceChanged,
                   UnlockReported, BusChanged, BoardChanged, BoardFaultChanged, DirectoryArrived, SnapshotArrived,
                   CentreTime, LinkChanged, CameraChanged, CentreAnswered, LayoutNotStored, TimePassed>;

// What is done after the entries are on disk. An effect decides nothing.
struct PulseLock
{
    RequestId request;
    CompartmentName compartment;
};
enum class Sound { Open, Shut, Remind, Refused, Accepted, Done }; // Accepted: a code was read, and is good
struct PlaySound
{
    Sound sound;
};
// Best effort, never needed to go on (link-protocol.md, `ask`). Kinds: "label" {label} → {known, package, bank,
// bankName, stay, size, dropOff}; "rooms" {size} → {banks: [{name, address, free}]}, nearest first.
struct AskCentre
{
    QString id;
    QString kind;
    QJsonObject question;
};
// The program ends in good order; whoever looks after it starts it again.
struct EndProgram
{ };
// The layout is stored and the program begins anew with it on trial; LayoutNotStored where that cannot be.
struct UseLayout
{
    Layout layout;
};
// The layout on trial works; or it does not, and the program begins anew with the one before.
struct KeepLayout
{ };
struct GiveUpLayout
{
    QString reason;
};
using Effect = std::variant<PulseLock, PlaySound, AskCentre, EndProgram, UseLayout, KeepLayout, GiveUpLayout>;

} // namespace cubby::bank
