// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/carriers.h"
#include "central/events.h"

#include <QJsonObject>

// Events as the world outside is told of them, by webhooks and by the stream of the API:
// {"type": "package.deposited", "timestamp": …, "data": {…}}. The types are "package." and what the package's history
// says, "package.attemptFailed", and "bank." and the kind of an entry: modeSet, doorForced, doorLeftOpen, doorStuck,
// serviceInterrupted. Those of banks are the operator's alone.
//
// Whoever looks on (the stream, not webhooks) is told besides, as operator: bank.changed, bank.instructionTaken and
// bank.instructionDone, compartment.changed, alert.changed. They, and those of banks, hold the rows that lists show
// ("row" of the bank, "compartment", "alert"), as they are when the event is read: of several changes in a burst each
// may tell of the last.
namespace cubby::central {

struct PublicEvent
{
    EventCursor position;
    QString type;
    PackageId package; // null: of a bank
    CarrierId owner; // of the package; null: the operator
    Time at;
    QJsonObject data;
    bool isLive = false; // for those who look on; nobody is called for it

    bool isFor(const Actor &by) const { return by.sees(owner); }
    QJsonObject document() const;
};

// "package.*" and "*" stand for many.
bool wantsType(const QStringList &types, const QString &type);
bool isTypePattern(const QString &text);

// What somebody who follows the stream is told: what they asked for, and of alerts nothing without the right to them.
struct Interest
{
    QStringList types; // patterns
    bool alerts = false;

    bool includes(const QString &type) const
    {
        return wantsType(types, type) && (alerts || !type.startsWith(QLatin1StringView("alert.")));
    }
};

// What is told of the next events in the stream, of which at most `limit` are read; most are not told. `next` is where
// to go on; it is the cursor itself at the end of the stream. Fails as eventsAfter() does.
struct PublicEvents
{
    std::vector<PublicEvent> events;
    EventCursor next;
};
enum class ForWhom { Programs, Lookers }; // webhooks, or the stream
PublicEvents publicEventsAfter(Work &work, const EventCursor &cursor, int limit, ForWhom whom = ForWhom::Programs);

// The end of the stream: what comes after it is new.
EventCursor endOfEvents(Work &work);

} // namespace cubby::central
