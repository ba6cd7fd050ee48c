// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/asking.h"

#include "central/banks.h"
#include "central/certificates.h"
#include "central/customers.h"
#include "central/nearest.h"
#include "central/packages.h"
#include "central/returns.h"

#include <QJsonArray>

#include <cmath>

namespace cubby::central {

namespace {

constexpr int kMostBanks = 5; // more fit no screen
constexpr int kMostCertificates = 5; // of one bank
constexpr Millis kCountedWithin = std::chrono::hours(24);

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

// By distance where this bank's own place is known; else those with most room first.
QJsonObject aboutRoomsNear(Work &work, BankId bank, Size size, const BankDetails &here)
{
    QJsonArray banks;
    for (const NearBank &near : nearestBanks(
             work, {.from = *here.place, .size = size, .most = kMostBanks, .except = bank, .openAt = work.now()}))
        banks << QJsonObject{{QStringLiteral("name"), near.name},
                             {QStringLiteral("address"), near.address},
                             {QStringLiteral("free"), near.free},
                             {QStringLiteral("metres"), qint64(std::llround(near.metres))}};
    return {{QStringLiteral("banks"), banks}};
}

QJsonObject aboutRooms(Work &work, BankId bank, Size size)
{
    if (const auto here = bankDetails(work, bank); here && here->place)
        return aboutRoomsNear(work, bank, size, *here);
    QJsonArray banks;
    for (const storage::Row &row : work.query(
             QStringLiteral("SELECT b.name, b.address, COUNT(*) FROM banks b JOIN compartments c ON c.bank = b.bank "
                            "WHERE b.bank <> ? AND b.mode = 'Service' AND c.size >= ? AND c.custody = 'Empty' AND "
                            "c.condition = 'Good' AND c.unverified = 0 AND NOT EXISTS (SELECT 1 FROM stays s WHERE "
                            "s.bank = c.bank AND s.compartment = c.compartment AND s.state <> 'Ended') "
                            "GROUP BY b.bank, b.name, b.address ORDER BY COUNT(*) DESC, b.name LIMIT ?"),
             bank, int(size), kMostBanks)) {
        banks << QJsonObject{{QStringLiteral("name"), row.text(0)},
                             {QStringLiteral("address"), row.text(1)},
                             {QStringLiteral("free"), int(row.number(2))}};
    }
    return {{QStringLiteral("banks"), banks}};
}

// Whoever could seal the question holds the bank's key. The name on the certificate is the bank's, whatever the request
// says; a bank that was withdrawn cannot ask, since its seal does not open any more.
QJsonObject certificateFor(Work &work, BankId bank, const QByteArray &request)
{
    const auto refused = [](const QString &why) { return QJsonObject{{QStringLiteral("refused"), why}}; };
    const auto row = work.first(QStringLiteral("SELECT COUNT(*) FROM certificates WHERE bank = ? AND valid_from > ?"),
                                bank.toString(), work.now() - kCountedWithin);
    if (row && row->number(0) >= kMostCertificates)
        return refused(QStringLiteral("the bank has had %1 certificates within a day").arg(kMostCertificates));
    const auto certificate = certifyBank(work, bank, request);
    return certificate ? QJsonObject{{QStringLiteral("certificate"), QString::fromLatin1(*certificate)}}
                       : refused(certificate.error().message);
}

} // namespace

QJsonObject answerTo(Work &work, BankId bank, const QString &kind, const QJsonObject &question)
{
    if (kind == QLatin1StringView("label"))
        return aboutLabel(work, bank, question[QLatin1StringView("label")].toString());
    if (kind == QLatin1StringView("certificate"))
        return certificateFor(work, bank, question[QLatin1StringView("request")].toString().toLatin1());
    const auto size = sizeFromString(question[QLatin1StringView("size")].toString());
    if (kind == QLatin1StringView("rooms") && size)
        return aboutRooms(work, bank, *size);
    return {};
}

} // namespace cubby::central
