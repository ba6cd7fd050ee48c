// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"
#include "domain/log.h"
#include "seal/jws.h"

#include <QJsonObject>
#include <QString>

#include <variant>
#include <vector>

// What a bank and the centre say to each other: sealed JSON, one object a frame.
namespace cubby::link {

// The typ of the seal, by direction.
inline constexpr char kUp[] = "cubby-up"; // bank → centre
inline constexpr char kDown[] = "cubby-down"; // centre → bank

inline constexpr int kMaxEntries = 500; // in one frame
inline constexpr qsizetype kMaxEntryBytes
    = qsizetype(256) * 1024; // of bodies in one frame, more only for a single long one
inline constexpr qsizetype kMaxBodyBytes = qsizetype(256) * 1024; // of one body: a log must not take a longer one
inline constexpr qsizetype kMaxFrameBytes = qsizetype(1024) * 1024; // of a sealed frame
inline constexpr int kMaxSnapshotParts = 256;

// Bank → centre, after connecting and whenever the two have lost each other.
struct Hello
{
    QString nonce; // echoed by the ack and the snapshot that answer it
    LogHead journal; // the bank's own log
    LogHead directory; // how far it has the centre's; a null epoch: nothing yet
    QString software;
    QString layout; // digest of the layout in use
    friend bool operator==(const Hello &, const Hello &) = default;
};

// Both ways: part of a log.
struct Entries
{
    LogHead before; // epoch, number and chain before the first record
    std::vector<LogRecord> records; // 1 to kMaxEntries, numbered from before.number + 1
    quint64 last() const { return before.number + records.size(); }
    friend bool operator==(const Entries &, const Entries &) = default;
};

// Both ways: stored durably up to here.
struct Ack
{
    LogHead through;
    QString nonce; // of the hello it answers, else empty
    friend bool operator==(const Ack &, const Ack &) = default;
};

// Both ways: these entries do not continue what is stored up to here.
struct Refused
{
    enum class Reason { Gap, Chain, Epoch, Unreadable };
    Reason reason = Reason::Gap;
    LogHead through;
    friend bool operator==(const Refused &, const Refused &) = default;
};

// One thing of the directory.
struct Item
{
    QString kind;
    QByteArray body; // a JSON object
    friend bool operator==(const Item &, const Item &) = default;
};

// Centre → bank: all of the directory as it is at `head`, in parts 0 … parts - 1. It replaces everything and contains
// no instruction.
struct Snapshot
{
    LogHead head;
    QString nonce; // of the hello it answers: an old snapshot that comes late changes nothing
    int part = 0;
    int parts = 1;
    std::vector<Item> items;
    friend bool operator==(const Snapshot &, const Snapshot &) = default;
};

// What the kiosk shows, for support that is asked for help. It says nothing of who stands there.
struct Scene
{
    QString name; // of the screen: "EnterCode"; empty: an older kiosk, which does not say
    Time since; // by the bank's clock
    QString language; // BCP 47, of the texts shown
    friend bool operator==(const Scene &, const Scene &) = default;
};

// Bank → centre, when nothing else was to say, and shortly after another scene came.
struct Heartbeat
{
    EpochId epoch; // of the journal
    Millis uptime{0};
    int doorsOpen = 0;
    QString power;
    quint64 queue = 0; // entries not acknowledged
    QStringList faults;
    Scene scene = {};
    friend bool operator==(const Heartbeat &, const Heartbeat &) = default;
};

// Bank → centre and back: best effort, never needed to go on.
struct Ask
{
    QString id;
    QString kind;
    QJsonObject question;
    friend bool operator==(const Ask &, const Ask &) = default;
};
struct Answer
{
    QString id;
    QJsonObject result;
    friend bool operator==(const Answer &, const Answer &) = default;
};

struct Frame
{
    BankId bank;
    Time at; // the writer's wall clock
    std::variant<Hello, Entries, Ack, Refused, Snapshot, Heartbeat, Ask, Answer> content;
    friend bool operator==(const Frame &, const Frame &) = default;
};

QByteArray frameToJson(const Frame &frame);
// Unknown members are ignored. "frame.form" says which member is wrong.
Result<Frame> frameFromJson(QByteArrayView json);

QByteArray sealFrame(const Frame &frame, QByteArrayView typ, const seal::PrivateKey &key);

// A frame of this direction from or for this bank (the one that the topic names). Errors:
// "seal.…": not authentic, to be dropped and counted; "frame.form": authentic but unreadable, to be answered with
// Refused::Reason::Unreadable; "frame.bank", "frame.direction": a true key used for what it is not for.
Result<Frame> openFrame(QByteArrayView sealed, QByteArrayView typ, const seal::KeyLookup &lookup, BankId bank);

// Divides a snapshot into frames of at most about kMaxEntryBytes; at least one, so that an empty directory arrives too.
std::vector<Snapshot> snapshotParts(const LogHead &head, const QString &nonce, const std::vector<Item> &items);

} // namespace cubby::link
