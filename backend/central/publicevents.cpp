// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/publicevents.h"

#include <QJsonDocument>
#include <QRegularExpression>

#include <limits>

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

Spoken spoken(const Event &event)
{
    const auto is = [&event](const char *kind) { return event.kind == QLatin1StringView(kind); };
    if (event.epoch.isNull()) {
        if (is(event::PackageChanged::kind)) {
            if (const auto e = json::readText<event::PackageChanged>(event.body))
                return spoken(event, *e);
        } else if (is(event::DeliveryFailed::kind)) {
            if (const auto e = json::readText<event::DeliveryFailed>(event.body))
                return spoken(event, *e);
        }
        return {};
    }
    const bool told = event.projected
                      && (is(entry::ModeSet::kind) || is(entry::DoorForced::kind) || is(entry::DoorLeftOpen::kind)
                          || is(entry::DoorStuck::kind) || is(entry::ServiceInterrupted::kind));
    if (!told)
        return {};
    return {QStringLiteral("bank.") + lowerFirst(event.kind),
            {},
            {{QStringLiteral("bank"), event.bank.toString()},
             {QStringLiteral("at"), toIso(event.at)},
             {QStringLiteral("entry"), QJsonDocument::fromJson(event.body).object()}}};
}

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

PublicEvents publicEventsAfter(Work &work, const EventCursor &cursor, int limit)
{
    const auto events = eventsAfter(work, cursor, limit);
    PublicEvents told{{}, cursor};
    if (work.failed() || events.empty())
        return told;
    for (const Event &event : events) {
        Spoken what = spoken(event);
        if (what.type.isEmpty())
            continue;
        const CarrierId owner = what.package.isNull() ? CarrierId() : carrierOf(work, what.package);
        told.events.push_back({event.position, what.type, what.package, owner, event.receivedAt, std::move(what.data)});
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
