// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/publicevents.h"

#include "central/alerts.h"
#include "central/bankview.h"

#include <QJsonDocument>
#include <QRegularExpression>

#include <limits>
#include <map>

namespace cubby::central {

namespace {

QString lowerFirst(const QString &text)
{
    return text.isEmpty() ? text : QString(text.left(1).toLower() + text.mid(1));
}

// What an event is called outside, and whose it is.
struct Spoken
{
    QString type;
    PackageId package;
    QJsonObject data;
    bool isLive = false;
};

QJsonValue idOrNull(const auto &id) { return id.isNull() ? QJsonValue() : QJsonValue(id.toString()); }

Spoken spoken(const Event &event, const event::PackageChanged &e)
{
    if (!e.step)
        return {};
    return {QStringLiteral("package.") + lowerFirst(e.step->what),
            e.package,
            {{QStringLiteral("package"), e.package.toString()},
             {QStringLiteral("status"), toText(e.status)},
             {QStringLiteral("expired"), e.expired},
             {QStringLiteral("bank"), idOrNull(event.bank)},
             {QStringLiteral("compartment"), e.step->compartment},
             {QStringLiteral("at"), toIso(e.step->at)},
             {QStringLiteral("detail"), e.step->detail}}};
}

Spoken spoken(const Event &event, const event::DeliveryFailed &e)
{
    return {QStringLiteral("package.attemptFailed"),
            e.package,
            {{QStringLiteral("package"), e.package.toString()},
             {QStringLiteral("bank"), idOrNull(event.bank)},
             {QStringLiteral("compartment"), e.compartment},
             {QStringLiteral("at"), toIso(event.at)},
             {QStringLiteral("why"), e.why}}};
}

Spoken live(const char *type, const Event &event, QJsonObject data = {})
{
    data.insert(QStringLiteral("at"), toIso(event.at));
    if (!event.bank.isNull())
        data.insert(QStringLiteral("bank"), event.bank.toString());
    return {QLatin1StringView(type), {}, std::move(data), true};
}

Spoken ofCompartment(const Event &event, const CompartmentName &name)
{
    return live("compartment.changed", event,
                {{QStringLiteral("kind"), event.kind}, {QStringLiteral("compartment"), name}});
}

template <class... Kinds>
bool isAny(const Event &event, Kinds... kinds)
{
    return ((event.kind == QLatin1StringView(kinds)) || ...);
}

Spoken ofCentre(const Event &event)
{
    if (isAny(event, event::PackageChanged::kind)) {
        if (const auto e = json::readText<event::PackageChanged>(event.body))
            return spoken(event, *e);
    } else if (isAny(event, event::DeliveryFailed::kind)) {
        if (const auto e = json::readText<event::DeliveryFailed>(event.body))
            return spoken(event, *e);
    } else if (isAny(event, event::StayChanged::kind)) {
        const auto e = json::readText<event::StayChanged>(event.body);
        if (e && !e->compartment.isEmpty())
            return ofCompartment(event, e->compartment);
    } else if (isAny(event, event::AlertChanged::kind)) {
        if (const auto e = json::readText<event::AlertChanged>(event.body))
            return live("alert.changed", event,
                        {{QStringLiteral("kind"), e->alert}, {QStringLiteral("subject"), e->subject}});
    } else if (isAny(event, event::BankAdded::kind, event::BankReached::kind, event::WallChanged::kind)) {
        return live("bank.changed", event);
    }
    return {};
}

Spoken spoken(const Event &event)
{
    if (event.epoch.isNull())
        return ofCentre(event);
    if (!event.projected)
        return {};
    const QJsonObject body = QJsonDocument::fromJson(event.body).object();
    const bool isTold = isAny(event, entry::ModeSet::kind, entry::DoorForced::kind, entry::DoorLeftOpen::kind,
                              entry::DoorStuck::kind, entry::ServiceInterrupted::kind);
    if (isTold || isAny(event, entry::InstructionTaken::kind, entry::InstructionDone::kind))
        return {QStringLiteral("bank.") + lowerFirst(event.kind),
                {},
                {{QStringLiteral("bank"), event.bank.toString()},
                 {QStringLiteral("at"), toIso(event.at)},
                 {QStringLiteral("entry"), body}},
                !isTold};
    const QString compartment = body[QLatin1StringView("compartment")].toString();
    if (!compartment.isEmpty())
        return ofCompartment(event, compartment);
    if (isAny(event, entry::BankStarted::kind, entry::EpochOpened::kind, entry::BoardFaulty::kind,
              entry::BoardTrusted::kind, entry::LayoutTaken::kind, entry::LayoutRefused::kind))
        return live("bank.changed", event);
    return {};
}

const Actor kLooker{{}, QStringLiteral("events")};

// What lists show of what the event is about. The rows of banks are read once for all events of a piece.
class Rows
{
public:
    explicit Rows(Work &work) : m_work(work) { }

    void addTo(Spoken &what, const Event &event)
    {
        if (what.type == QLatin1StringView("alert.changed")) {
            const auto alert
                = alertDocument(m_work, AlertKey{event.bank, what.data[QLatin1StringView("kind")].toString(),
                                                 what.data[QLatin1StringView("subject")].toString()});
            what.data = {{QStringLiteral("alert"), alert ? QJsonValue(*alert) : QJsonValue()}};
        }
        if (!what.package.isNull() || event.bank.isNull())
            return;
        what.data.insert(QStringLiteral("row"), ofBank(event.bank));
        QString name = what.data[QLatin1StringView("compartment")].toString();
        if (name.isEmpty())
            name = what.data[QLatin1StringView("entry")][QLatin1StringView("compartment")].toString();
        if (name.isEmpty())
            return;
        const auto compartment = compartmentRow(m_work, event.bank, name);
        what.data.insert(QStringLiteral("compartment"), compartment ? QJsonValue(*compartment) : QJsonValue(name));
    }

private:
    QJsonValue ofBank(BankId bank)
    {
        const auto known = m_banks.find(bank);
        if (known != m_banks.end())
            return known->second;
        const auto rows = bankRows(m_work, kLooker, {bank});
        return m_banks[bank] = rows.empty() ? QJsonValue() : QJsonValue(rows.front());
    }

    Work &m_work;
    std::map<BankId, QJsonValue> m_banks;
};

CarrierId carrierOf(Work &work, PackageId package)
{
    const auto row = work.first(QStringLiteral("SELECT carrier FROM packages WHERE package = ?"), package);
    return row ? row->id<CarrierId>(0) : CarrierId();
}

} // namespace

QJsonObject PublicEvent::document() const
{
    return {{QStringLiteral("type"), type}, {QStringLiteral("timestamp"), toIso(at)}, {QStringLiteral("data"), data}};
}

bool wantsType(const QStringList &types, const QString &type)
{
    return std::any_of(types.begin(), types.end(), [&type](const QString &wanted) {
        return wanted == type || wanted == QLatin1StringView("*")
               || (wanted.endsWith(QLatin1StringView(".*")) && type.startsWith(QStringView(wanted).chopped(1)));
    });
}

bool isTypePattern(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("\\A(\\*|[a-z]+\\.(\\*|[A-Za-z]+))\\z"));
    return pattern.match(text).hasMatch();
}

PublicEvents publicEventsAfter(Work &work, const EventCursor &cursor, int limit, ForWhom whom)
{
    const bool withLive = whom == ForWhom::Lookers;
    const auto events = eventsAfter(work, cursor, limit);
    PublicEvents told{{}, cursor};
    if (work.failed() || events.empty())
        return told;
    Rows rows(work);
    for (const Event &event : events) {
        Spoken what = spoken(event);
        if (what.type.isEmpty() || (what.isLive && !withLive))
            continue;
        if (withLive)
            rows.addTo(what, event);
        const CarrierId owner = what.package.isNull() ? CarrierId() : carrierOf(work, what.package);
        told.events.push_back(
            {event.position, what.type, what.package, owner, event.receivedAt, std::move(what.data), what.isLive});
    }
    told.next = events.back().position;
    return told;
}

EventCursor endOfEvents(Work &work)
{
    if (work.database().dialect() == storage::Dialect::SQLite) {
        const auto row = work.first(QStringLiteral("SELECT COALESCE(MAX(id), 0) FROM events"));
        return {0, row ? row->number(0) : 0};
    }
    // Everything before what still runs.
    const auto row = work.first(QStringLiteral("SELECT CAST(pg_snapshot_xmin(pg_current_snapshot()) AS TEXT)"));
    return {row ? row->text(0).toULongLong() - 1 : 0, std::numeric_limits<qint64>::max()};
}

} // namespace cubby::central
