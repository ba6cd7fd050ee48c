// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/credentials.h"

#include "central/directory.h"
#include "central/records.h"
#include "seal/code.h"
#include "seal/pass.h"

#include <QJsonObject>

namespace cubby::central {

namespace {

struct Openable
{
    Package package;
    Stay stay;
};

// A package whose stay a customer may open, or will once it lies there.
Result<Openable> openableStay(Work &work, const Actor &by, PackageId id)
{
    lockBankOf(work, id);
    const auto package = findPackage(work, by, id);
    if (!package)
        return failure("package.unknown", QStringLiteral("There is no such package."));
    const auto stay = findStay(work, package->bank, package->stay);
    if (!stay || stay->state == StayState::Ended || package->dropOff || package->plan != PackagePlan::Keep)
        return failure("access.nothing",
                       QStringLiteral("There is nothing of this package that a customer could open."));
    return Openable{*package, *stay};
}

// For the first of the stays, and the others with it.
CredentialId issue(Work &work, BankId bank, const QList<StayId> &stays, const std::optional<QString> &customer)
{
    const CredentialId credential = issueCredential(work, bank, stays.front());
    addStays(work, credential, bank, stays.mid(1));
    if (customer)
        work.exec(QStringLiteral("UPDATE credentials SET customer = ? WHERE credential = ?"), *customer, credential);
    const directory::CredentialIssued issued{credential, stays, digestOf(work, credential)};
    noteDirectoryNumber(work, credential, appendDirectory(work, bank, issued));
    return credential;
}

void withdraw(Work &work, BankId bank, CredentialId credential)
{
    work.exec(QStringLiteral("UPDATE credentials SET state = 'Withdrawn', code = NULL, ended_at = ? "
                             "WHERE credential = ? AND state = 'Open'"),
              work.now(), credential);
    appendDirectory(work, bank, directory::CredentialWithdrawn{credential});
}

// These, which open this stay. Answers the other stays that they opened and that their customer has no code for now.
QList<StayId> withdraw(Work &work, const Stay &stay, const QList<CredentialId> &credentials)
{
    for (const CredentialId &credential : credentials)
        withdraw(work, stay.bank, credential);
    QList<StayId> shut;
    for (const CredentialId &credential : credentials) {
        for (const storage::Row &row : work.query(
                 QStringLiteral("SELECT s.stay FROM credential_stays s JOIN stays t ON t.bank = s.bank AND t.stay = "
                                "s.stay WHERE s.credential = ? AND s.stay <> ? AND t.state <> 'Ended' AND NOT EXISTS "
                                "(SELECT 1 FROM credential_stays o JOIN credentials c ON c.credential = o.credential "
                                "WHERE o.bank = s.bank AND o.stay = s.stay AND c.state = 'Open' AND c.customer IS "
                                "NULL) ORDER BY s.stay"),
                 credential, stay.id)) {
            if (const auto id = row.id<StayId>(0); !shut.contains(id))
                shut << id;
        }
    }
    return shut;
}

QList<CredentialId> credentialsOfStay(Work &work, const Stay &stay, const char *which)
{
    QList<CredentialId> found;
    for (const storage::Row &row :
         work.query(QStringLiteral("SELECT c.credential FROM credentials c JOIN credential_stays s ON s.credential = "
                                   "c.credential WHERE s.bank = ? AND s.stay = ? AND %1 ORDER BY c.credential")
                        .arg(QLatin1StringView(which)),
                    stay.bank, stay.id))
        found << row.id<CredentialId>(0);
    return found;
}

// All that open this stay and that the customer was told, or will be.
QList<StayId> withdrawOwn(Work &work, const Stay &stay)
{
    return withdraw(work, stay, credentialsOfStay(work, stay, "c.state = 'Open' AND c.customer IS NULL"));
}

// What went with another stay's code has a new one of its own.
void issueAnew(Work &work, BankId bank, const QList<StayId> &stays)
{
    if (!stays.isEmpty())
        issue(work, bank, stays, std::nullopt);
}

StayStanding standingOf(Work &work, const Actor &by, BankId bank, StayId id)
{
    const auto stay = findStay(work, bank, id);
    const auto package = stay ? findPackage(work, by, stay->package) : std::nullopt;
    if (!package)
        return {};
    if (stay->state == StayState::Ended) {
        if (stay->ended == QLatin1StringView("PickedUp"))
            return {StayStanding::Fetched, package->changedAt};
        if (stay->ended == QLatin1StringView("Collected"))
            return {StayStanding::TakenBack, package->changedAt};
        return {};
    }
    if (stay->state == StayState::Promised)
        return {};
    if (package->dropOff)
        return {StayStanding::HandedIn};
    if (package->plan != PackagePlan::Keep)
        return {StayStanding::Withdrawn};
    return {StayStanding::Here, stay->deadline};
}

struct Asked
{
    QList<StayId> stays;
    bool withdrawn = false;
};

Asked staysOf(Work &work, CredentialId credential)
{
    Asked asked;
    for (const storage::Row &row :
         work.query(QStringLiteral("SELECT s.stay, c.state FROM credential_stays s JOIN credentials c ON "
                                   "c.credential = s.credential WHERE c.credential = ? ORDER BY s.stay"),
                    credential)) {
        asked.stays << row.id<StayId>(0);
        asked.withdrawn = row.text(1) == QLatin1StringView("Withdrawn");
    }
    return asked;
}

// A code that was used before may be somebody's again: the open one counts, else the last.
CredentialId credentialOfCode(Work &work, BankId bank, const QString &code)
{
    const QByteArray key = codeKey(work, bank);
    if (key.isEmpty())
        return {};
    const auto row = work.first(QStringLiteral("SELECT credential FROM credentials WHERE bank = ? AND digest = ? "
                                               "ORDER BY CASE state WHEN 'Open' THEN 0 ELSE 1 END, created_at DESC "
                                               "LIMIT 1"),
                                bank, seal::codeDigest(code, key));
    return row ? row->id<CredentialId>(0) : CredentialId();
}

} // namespace

Result<CredentialId> delegatePackage(Work &work, const Actor &by, PackageId package, const Contact &to, bool keepOwn,
                                     const QString &why)
{
    const auto found = openableStay(work, by, package);
    if (!found)
        return failure(found.error());
    if (!isUsable(to))
        return failure("access.contact", QStringLiteral("Whoever collects needs a name and an e-mail address or a "
                                                        "telephone number, such as +4930123456."));
    Contact contact = to;
    if (contact.language.isEmpty())
        contact.language = languageOf(work, found->package);
    const Stay &stay = found->stay;
    const CredentialId credential
        = issue(work, stay.bank, {stay.id}, storeCustomer(work, found->package.carrier, contact));
    if (!keepOwn)
        issueAnew(work, stay.bank, withdrawOwn(work, stay));
    Package changed = found->package;
    setStatus(work, changed, changed.status,
              {QStringLiteral("Delegated"), work.now(), stay.bank, stay.compartment, why});
    audit(work, by, QStringLiteral("delegate"), package.toString(), credential.toString(), why, changed.carrier);
    return credential;
}

Result<CredentialId> reissueCode(Work &work, const Actor &by, PackageId package, const QString &why)
{
    const auto found = openableStay(work, by, package);
    if (!found)
        return failure(found.error());
    const QList<StayId> others = withdrawOwn(work, found->stay);
    const CredentialId credential = issue(work, found->stay.bank, QList<StayId>{found->stay.id} + others, std::nullopt);
    Package changed = found->package;
    setStatus(work, changed, changed.status,
              {QStringLiteral("CodeReissued"), work.now(), found->stay.bank, found->stay.compartment, why});
    audit(work, by, QStringLiteral("reissueCode"), package.toString(), credential.toString(), why, changed.carrier);
    return credential;
}

Result<void> withdrawCredential(Work &work, const Actor &by, CredentialId credential, const QString &why)
{
    const auto row = work.first(
        QStringLiteral("SELECT c.bank, t.package FROM credentials c JOIN credential_stays s ON s.credential = "
                       "c.credential JOIN stays t ON t.bank = s.bank AND t.stay = s.stay "
                       "WHERE c.credential = ? AND c.state = 'Open'"),
        credential);
    if (row) {
        work.announce({row->id<BankId>(0)});
        work.lockBank(row->id<BankId>(0));
    }
    const auto package = row ? findPackage(work, by, row->id<PackageId>(1)) : std::nullopt;
    if (!package)
        return failure("access.unknown", QStringLiteral("There is no such credential that opens anything."));
    withdraw(work, row->id<BankId>(0), credential);
    audit(work, by, QStringLiteral("withdrawCredential"), package->id.toString(), credential.toString(), why,
          package->carrier);
    return {};
}

std::vector<CredentialRecord> credentialsOf(Work &work, const Actor &by, PackageId package)
{
    std::vector<CredentialRecord> found;
    if (!findPackage(work, by, package))
        return found;
    for (const storage::Row &row : work.query(
             QStringLiteral("SELECT DISTINCT c.credential, c.bank, c.state, c.customer, c.acked, c.created_at, "
                            "c.ended_at FROM credentials c JOIN credential_stays s ON s.credential = c.credential "
                            "JOIN stays t ON t.bank = s.bank AND t.stay = s.stay WHERE t.package = ? "
                            "ORDER BY c.created_at, c.credential"),
             package)) {
        CredentialRecord record{row.id<CredentialId>(0),
                                row.id<BankId>(1),
                                row.text(2),
                                !row.isNull(3),
                                row.truth(4),
                                row.time(5),
                                row.optionalTime(6),
                                {}};
        for (const storage::Row &use : work.query(
                 QStringLiteral("SELECT at, compartment, what FROM credential_uses WHERE credential = ? ORDER BY at"),
                 record.id))
            record.uses.push_back({use.time(0), use.text(1), use.text(2)});
        found.push_back(std::move(record));
    }
    return found;
}

QJsonArray credentialDocument(const std::vector<CredentialRecord> &credentials)
{
    QJsonArray out;
    for (const CredentialRecord &credential : credentials) {
        QJsonArray uses;
        for (const CredentialRecord::Use &use : credential.uses)
            uses << QJsonObject{{QStringLiteral("at"), toIso(use.at)},
                                {QStringLiteral("compartment"), use.compartment},
                                {QStringLiteral("what"), use.what}};
        out << QJsonObject{
            {QStringLiteral("id"), credential.id.toString()},
            {QStringLiteral("bank"), credential.bank.toString()},
            {QStringLiteral("state"), credential.state},
            {QStringLiteral("delegated"), credential.delegated},
            {QStringLiteral("knownToBank"), credential.knownToBank},
            {QStringLiteral("createdAt"), toIso(credential.createdAt)},
            {QStringLiteral("endedAt"), credential.endedAt ? QJsonValue(toIso(*credential.endedAt)) : QJsonValue()},
            {QStringLiteral("uses"), uses}};
    }
    return out;
}

AccessCheck checkAccess(Work &work, const Actor &by, BankId bank, const QString &codeOrPass)
{
    const AccessCheck unknown{{}, Denied{Denial::Unknown}};
    const QString text = codeOrPass.trimmed();
    CredentialId credential;
    StayId named;
    if (seal::isCode(text)) {
        credential = credentialOfCode(work, bank, text);
    } else {
        const auto claims = seal::openPass(text.toUtf8(), seal::only(work.keys().pass.publicKey()));
        if (!claims || claims->bank != bank)
            return unknown;
        credential = claims->credential;
        named = claims->stay;
    }
    Asked asked = staysOf(work, credential);
    if (asked.withdrawn || (asked.stays.isEmpty() && named.isNull()))
        return unknown;
    if (!named.isNull() && !asked.stays.contains(named))
        asked.stays.prepend(named);
    const auto open
        = whatOpens(asked.stays, work.now(), [&](const StayId &id) { return standingOf(work, by, bank, id); });
    if (!open)
        return {{}, open.error()};
    AccessCheck check;
    for (const StayId &id : *open) {
        if (const auto stay = findStay(work, bank, id))
            check.opens.push_back(stay->compartment);
    }
    return check;
}

void withdrawCredentials(Work &work, const Stay &stay)
{
    // Only those that still open something leave somebody without a code.
    issueAnew(work, stay.bank, withdraw(work, stay, credentialsOfStay(work, stay, "c.state = 'Open'")));
    for (const CredentialId &credential : credentialsOfStay(work, stay, "c.state = 'Withdrawn'"))
        withdraw(work, stay.bank, credential);
}

void noteUse(Work &work, CredentialId credential, Time at, BankId bank, StayId stay, const CompartmentName &compartment,
             const char *what)
{
    if (credential.isNull())
        return;
    work.exec(QStringLiteral("INSERT INTO credential_uses (credential, at, bank, stay, compartment, what) "
                             "VALUES (?, ?, ?, ?, ?, ?)"),
              credential, at, bank, stay, compartment, QString(QLatin1StringView(what)));
}

} // namespace cubby::central
