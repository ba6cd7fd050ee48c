// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/asking.h"

#include "central/customers.h"
#include "central/packages.h"
#include "central/returns.h"
#include "domain/layout.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace cubby::central {

namespace {

constexpr int kMostBanks = 5; // more fit no screen

QJsonObject aboutLabel(Work &work, BankId bank, const QString &label)
{
    const auto package = findPackageByLabel(work, label);
    if (!package) {
        const auto taker = takerOfReturn(work, bank, label);
        return taker ? QJsonObject{{QStringLiteral("known"), true},
                                   {QStringLiteral("dropOff"), true},
                                   {QStringLiteral("unannounced"), true},
                                   {QStringLiteral("carrier"), taker->toString()}}
                     : QJsonObject{{QStringLiteral("known"), false}};
    }
    QJsonObject out{{QStringLiteral("known"), true}, {QStringLiteral("carrier"), package->carrier.toString()}};
    if (package->dropOff) {
        const auto contact = contactOf(work, package->customer);
        out.insert(QStringLiteral("dropOff"), true);
        out.insert(QStringLiteral("contactKnown"), contact && contact->reachable());
    }
    out.insert(QStringLiteral("package"), package->id.toString());
    out.insert(QStringLiteral("size"), toString(package->size));
    const BankId where = mayBeHandedInAt(work, *package, bank) ? bank : package->bank;
    if (where.isNull())
        return out;
    out.insert(QStringLiteral("bank"), where.toString());
    if (const StayId stay = returnStay(work, bank, package->id); !stay.isNull())
        out.insert(QStringLiteral("stay"), stay.toString());
    if (const auto row = work.first(QStringLiteral("SELECT name FROM banks WHERE bank = ?"), where))
        out.insert(QStringLiteral("bankName"), row->text(0));
    if (const auto stay = findStay(work, package->stay);
        stay && stay->bank == bank && stay->state == StayState::Promised)
        out.insert(QStringLiteral("stay"), stay->id.toString());
    return out;
}

QJsonObject aboutRooms(Work &work, BankId bank, Size size)
{
    QJsonArray banks;
    for (const storage::Row &row : work.query(
             QStringLiteral("SELECT b.name, b.layout, COUNT(*) FROM banks b JOIN compartments c ON c.bank = b.bank "
                            "WHERE b.bank <> ? AND b.mode = 'Service' AND c.size >= ? AND c.custody = 'Empty' AND "
                            "c.condition = 'Good' AND c.unverified = 0 AND NOT EXISTS (SELECT 1 FROM stays s WHERE "
                            "s.bank = c.bank AND s.compartment = c.compartment AND s.state <> 'Ended') "
                            "GROUP BY b.bank, b.name, b.layout ORDER BY COUNT(*) DESC, b.name LIMIT ?"),
             bank, int(size), kMostBanks)) {
        const QJsonObject layout = QJsonDocument::fromJson(row.text(1).toUtf8()).object();
        banks << QJsonObject{{QStringLiteral("name"), row.text(0)},
                             {QStringLiteral("address"), layout[QLatin1StringView("address")].toString()},
                             {QStringLiteral("free"), int(row.number(2))}};
    }
    return {{QStringLiteral("banks"), banks}};
}

} // namespace

QJsonObject answerTo(Work &work, BankId bank, const QString &kind, const QJsonObject &question)
{
    if (kind == QLatin1StringView("label"))
        return aboutLabel(work, bank, question[QLatin1StringView("label")].toString());
    const auto size = sizeFromString(question[QLatin1StringView("size")].toString());
    if (kind == QLatin1StringView("rooms") && size)
        return aboutRooms(work, bank, *size);
    return {};
}

} // namespace cubby::central
