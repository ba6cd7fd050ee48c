// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/ready.h"

#include "central/access.h"
#include "seal/pass.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace cubby::central {

std::optional<ReadyNotice> readyNotice(Work &work, const TakenJob &job)
{
    const auto stay = findStay(work, job.stay);
    if (!stay || stay->state != StayState::Present || !stay->deadline)
        return std::nullopt;
    const auto package = findPackage(work, stay->package);
    const auto code = codeOf(work, job.credential);
    const auto customer
        = work.first(QStringLiteral("SELECT name, email, language FROM customers WHERE customer = ?"), job.recipient);
    const auto bank = work.first(QStringLiteral("SELECT name, layout FROM banks WHERE bank = ?"), stay->bank);
    if (!package || !code || !customer || !bank)
        return std::nullopt;
    const QJsonObject layout = QJsonDocument::fromJson(bank->text(1).toUtf8()).object();
    return ReadyNotice{
        work.openField(customer->bytes(0), QStringLiteral("customers.name.") + job.recipient),
        work.openField(customer->bytes(1), QStringLiteral("customers.email.") + job.recipient),
        customer->text(2),
        bank->text(0),
        layout.value(QLatin1StringView("address")).toString(),
        layout.value(QLatin1StringView("timeZone")).toString(),
        *code,
        seal::makePass({stay->bank, stay->id, job.credential, *stay->deadline}, work.keys().pass),
        *stay->deadline,
        labelsOf(work, package->id),
        job.event,
    };
}

void readyTold(Work &work, const TakenJob &job) { eraseCode(work, job.credential); }

} // namespace cubby::central
