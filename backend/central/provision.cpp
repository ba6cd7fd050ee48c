// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/provision.h"

#include "central/brokeraccounts.h"
#include "central/events.h"
#include "central/records.h"
#include "central/terms.h"
#include "domain/custody.h"
#include "seal/text.h"

namespace cubby::central {

namespace {

constexpr qsizetype kCodeKeyBytes = 32;

} // namespace

Result<void> addBank(Work &work, const NewBank &bank)
{
    if (work.first(QStringLiteral("SELECT 1 FROM banks WHERE bank = ?"), bank.id))
        return failure("provision.bank-known", QStringLiteral("The bank %1 was added before").arg(bank.id.toString()));
    if (bank.layout.compartments.isEmpty())
        return failure("provision.layout", QStringLiteral("The layout has no compartments"));
    if (bank.codeKey.size() != kCodeKeyBytes || bank.key.isNull())
        return failure("provision.code-key", QStringLiteral("A bank needs its public key and a code key of 32 bytes"));

    const QString layout = QString::fromUtf8(QJsonDocument(bank.layout.toJson()).toJson(QJsonDocument::Compact));
    const QByteArray codeKey = work.sealField(QString::fromLatin1(seal::toBase64Url(bank.codeKey)),
                                              QStringLiteral("banks.code_key.") + bank.id.toString());
    const std::optional<Place> &place = bank.layout.place;
    work.exec(QStringLiteral("INSERT INTO banks (bank, name, layout, mode, public_key, code_key, software, heard_at, "
                             "presence, heartbeat, created_at, address, time_zone, latitude, longitude) "
                             "VALUES (?, ?, ?, ?, ?, ?, '', NULL, '', '{}', ?, ?, ?, ?, ?)"),
              bank.id, bank.layout.name, layout, toText(BankMode::Service), bank.key.raw(), codeKey, work.now(),
              bank.layout.address, bank.layout.timeZone.isEmpty() ? QStringLiteral("UTC") : bank.layout.timeZone,
              place ? std::optional(place->latitude) : std::nullopt,
              place ? std::optional(place->longitude) : std::nullopt);
    work.exec(QStringLiteral("INSERT INTO bank_links (bank, down_epoch, down_number, down_chain, acked_epoch, "
                             "acked_number, acked_chain, sent, tries, snapshot_for, due_at) "
                             "VALUES (?, ?, 0, ?, NULL, 0, ?, 0, 0, '', NULL)"),
              bank.id, EpochId::make(work.now(), work.chance()), chainStart(), chainStart());
    event::BankAdded added{bank.layout.name, {}};
    for (const LayoutCompartment &c : bank.layout.compartments) {
        added.compartments << event::Compartment{c.name, c.size, c.y};
        work.exec(QStringLiteral("INSERT INTO compartments (bank, compartment, size, above_floor, custody, condition, "
                                 "unverified, believed_custody, believed_condition, stay, last_access, state) "
                                 "VALUES (?, ?, ?, ?, 'Empty', 'Good', 0, 'Empty', 'Good', NULL, NULL, ?)"),
                  bank.id, c.name, int(c.size), c.y, QString::fromUtf8(json::writeText(CompartmentState())));
    }
    record(work, bank.id, work.now(), added);
    makeBankFindable(work, bank.id, bank.layout.name, bank.layout.address);
    if (!bank.brokerPassword.isEmpty())
        setBrokerAccount(work, bank.id, bank.brokerPassword);
    audit(work, QStringLiteral("operator"), QStringLiteral("addBank"), bank.id.toString(), bank.layout.name);
    return {};
}

std::vector<BankId> bankIds(Work &work)
{
    std::vector<BankId> ids;
    for (const storage::Row &row : work.query(QStringLiteral("SELECT bank FROM banks ORDER BY created_at, bank")))
        ids.push_back(row.id<BankId>(0));
    return ids;
}

} // namespace cubby::central
