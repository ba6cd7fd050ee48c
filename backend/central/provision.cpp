// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/provision.h"

#include "central/directory.h"
#include "central/events.h"
#include "central/records.h"
#include "domain/custody.h"
#include "seal/text.h"

namespace cubby::central {

namespace {

constexpr qsizetype kCodeKeyBytes = 32;

bool isPin(const QString &pin)
{
    return pin.size() >= 4 && pin.size() <= 8
           && std::all_of(pin.begin(), pin.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

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
    work.exec(QStringLiteral("INSERT INTO banks (bank, name, layout, mode, public_key, code_key, software, heard_at, "
                             "presence, heartbeat, created_at) VALUES (?, ?, ?, ?, ?, ?, '', NULL, '', '{}', ?)"),
              bank.id, bank.layout.name, layout, toText(BankMode::Service), bank.key.raw(), codeKey, work.now());
    work.exec(QStringLiteral("INSERT INTO bank_links (bank, down_epoch, down_number, down_chain, acked_epoch, "
                             "acked_number, acked_chain, sent, tries, snapshot_for, due_at) "
                             "VALUES (?, ?, 0, ?, NULL, 0, ?, 0, 0, '', NULL)"),
              bank.id, EpochId::make(work.now(), work.chance()), chainStart(), chainStart());
    event::BankAdded added{bank.layout.name, {}};
    for (const LayoutCompartment &c : bank.layout.compartments) {
        added.compartments << event::BankAdded::Compartment{c.name, c.size, c.y};
        work.exec(QStringLiteral("INSERT INTO compartments (bank, compartment, size, above_floor, custody, condition, "
                                 "unverified, believed_custody, believed_condition, stay, last_access, state) "
                                 "VALUES (?, ?, ?, ?, 'Empty', 'Good', 0, 'Empty', 'Good', NULL, NULL, ?)"),
                  bank.id, c.name, int(c.size), c.y, QString::fromUtf8(json::writeText(CompartmentState())));
    }
    record(work, bank.id, work.now(), added);
    audit(work, QStringLiteral("operator"), QStringLiteral("addBank"), bank.id.toString(), bank.layout.name);
    return {};
}

Result<seal::Badge> addPerson(Work &work, const NewPerson &person)
{
    if (person.name.trimmed().isEmpty())
        return failure("provision.name", QStringLiteral("A person needs a name"));
    if (!isPin(person.pin))
        return failure("provision.pin", QStringLiteral("A PIN has 4 to 8 digits"));
    if (person.role != QLatin1StringView("driver") && person.role != QLatin1StringView("technician"))
        return failure("provision.role", QStringLiteral("A role is driver or technician"));
    const std::vector<BankId> known = bankIds(work);
    const std::vector<BankId> &banks = person.banks.empty() ? known : person.banks;
    work.lockBanks(banks);
    if (banks.empty())
        return failure("provision.no-bank", QStringLiteral("There is no bank to sign in at"));
    for (const BankId &bank : banks) {
        if (std::find(known.begin(), known.end(), bank) == known.end())
            return failure("provision.bank-unknown", QStringLiteral("There is no bank %1").arg(bank.toString()));
    }

    const auto id = PersonId::make(work.now(), work.chance());
    const seal::Badge badge = seal::makeBadge(id, work.chance());
    const auto verifier = seal::makePinVerifier(person.pin, badge, person.pinCost, work.chance());
    if (!verifier)
        return failure(verifier.error());
    const QJsonObject kept = seal::toJson(*verifier);
    work.exec(QStringLiteral("INSERT INTO people (person, name, role, verifier, not_after, created_at) "
                             "VALUES (?, ?, ?, ?, ?, ?)"),
              id, person.name, person.role, QString::fromUtf8(QJsonDocument(kept).toJson(QJsonDocument::Compact)),
              person.notAfter, work.now());
    for (const BankId &bank : banks) {
        work.exec(QStringLiteral("INSERT INTO grants (person, bank) VALUES (?, ?)"), id, bank);
        appendDirectory(work, bank, directory::PersonGranted{id, person.name, person.role, kept, person.notAfter});
    }
    audit(work, QStringLiteral("operator"), QStringLiteral("addPerson"), id.toString(), person.role);
    return badge;
}

Result<void> unlockBadge(Work &work, PersonId person)
{
    const auto row
        = work.first(QStringLiteral("SELECT name, role, verifier, not_after FROM people WHERE person = ?"), person);
    if (!row)
        return failure("provision.person-unknown", QStringLiteral("There is no person %1").arg(person.toString()));
    const directory::PersonGranted granted{person,       row->text(0),
                                           row->text(1), QJsonDocument::fromJson(row->text(2).toUtf8()).object(),
                                           row->time(3), work.now()};
    std::vector<BankId> banks;
    for (const storage::Row &grant :
         work.query(QStringLiteral("SELECT bank FROM grants WHERE person = ? ORDER BY bank"), person))
        banks.push_back(grant.id<BankId>(0));
    work.lockBanks(banks);
    for (const BankId &bank : banks)
        appendDirectory(work, bank, granted);
    audit(work, QStringLiteral("operator"), QStringLiteral("unlockBadge"), person.toString());
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
