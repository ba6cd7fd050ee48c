// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/access.h"

#include "central/directory.h"
#include "central/notices.h"
#include "central/terms.h"
#include "seal/code.h"
#include "seal/text.h"

namespace cubby::central {

namespace {

QString codeContext(CredentialId credential) { return QStringLiteral("credentials.code.") + credential.toString(); }

} // namespace

QByteArray codeKey(Work &work, BankId bank)
{
    const auto row = work.first(QStringLiteral("SELECT code_key FROM banks WHERE bank = ?"), bank);
    if (!row)
        return {};
    const QString text = work.openField(row->bytes(0), QStringLiteral("banks.code_key.") + bank.toString());
    return seal::fromBase64Url(text.toLatin1()).value_or(QByteArray());
}

// A code that comes when another one was told of before replaces it.
static MessageKind kindOfNotice(Work &work, const Stay &stay, CredentialId credential)
{
    const bool isFurther
        = work.first(QStringLiteral(
                         "SELECT 1 FROM credential_stays s JOIN jobs j ON j.event = 'ready/' || s.credential "
                         "JOIN credentials c ON c.credential = s.credential WHERE s.bank = ? AND s.stay = ? AND "
                         "s.credential <> ? AND c.customer IS NULL LIMIT 1"),
                     stay.bank, stay.id, credential)
              .has_value();
    return isFurther ? MessageKind::CodeReissued : MessageKind::Delivered;
}

CredentialId issueCredential(Work &work, BankId bank, StayId stay)
{
    const QByteArray key = codeKey(work, bank);
    if (key.isEmpty()) {
        work.fail(
            {QStringLiteral("access.code-key"), QStringLiteral("The bank %1 has no code key").arg(bank.toString())});
        return {};
    }
    QString code;
    QByteArray digest;
    do {
        code = seal::makeCode(work.chance());
        digest = seal::codeDigest(code, key);
    } while (work.first(QStringLiteral("SELECT 1 FROM credentials WHERE bank = ? AND digest = ? AND state = 'Open'"),
                        bank, digest));

    const auto credential = CredentialId::make(work.now(), work.chance());
    work.exec(QStringLiteral("INSERT INTO credentials (credential, bank, digest, code, state, directory_number, acked, "
                             "created_at) VALUES (?, ?, ?, ?, 'Open', 0, 0, ?)"),
              credential, bank, digest, work.sealField(code, codeContext(credential)), work.now());
    work.exec(QStringLiteral("INSERT INTO credential_stays (credential, bank, stay) VALUES (?, ?, ?)"), credential,
              bank, stay);
    makeCodeFindable(work, credential, code);
    return credential;
}

void addStays(Work &work, CredentialId credential, BankId bank, const QList<StayId> &stays)
{
    for (const StayId &stay : stays)
        work.exec(QStringLiteral("INSERT INTO credential_stays (credential, bank, stay, added) VALUES (?, ?, ?, 1)"),
                  credential, bank, stay);
}

namespace {

// Stays of the same person that lie there, and that they have a code for themselves. The same person has the same words
// to be found under, which are keyed digests of name and addresses; nothing has to be opened for this.
QList<StayId> othersOf(Work &work, const Package &package, const Stay &stay)
{
    if (!isReachable(work, package.customer)) // a name alone is many people's
        return {};
    const QString sql = QStringLiteral(
        "SELECT s.stay FROM stays s JOIN packages p ON p.package = s.package AND p.stay = s.stay "
        "WHERE s.bank = ? AND s.state = 'Present' AND s.stay <> ? AND p.carrier = ? AND p.drop_off = 0 AND "
        "p.plan = 'Keep' AND p.expired = 0 AND (p.customer = ? OR ("
        "NOT EXISTS (SELECT 1 FROM find_terms f WHERE f.kind = 'customer' AND f.id = p.customer AND NOT EXISTS "
        "(SELECT 1 FROM find_terms m WHERE m.kind = 'customer' AND m.id = ? AND m.term = f.term)) AND "
        "EXISTS (SELECT 1 FROM find_terms m WHERE m.kind = 'customer' AND m.id = ?) AND "
        "NOT EXISTS (SELECT 1 FROM find_terms m WHERE m.kind = 'customer' AND m.id = ? AND NOT EXISTS "
        "(SELECT 1 FROM find_terms f WHERE f.kind = 'customer' AND f.id = p.customer AND f.term = m.term)))) AND "
        "EXISTS (SELECT 1 FROM credential_stays o JOIN credentials c ON c.credential = o.credential "
        "WHERE o.bank = s.bank AND o.stay = s.stay AND c.state = 'Open' AND c.customer IS NULL) "
        "ORDER BY s.deposited_at, s.stay");
    QList<StayId> others;
    for (const storage::Row &row : work.query(sql, stay.bank, stay.id, package.carrier, package.customer,
                                              package.customer, package.customer, package.customer))
        others << row.id<StayId>(0);
    return others;
}

} // namespace

void openOthersToo(Work &work, const Stay &stay)
{
    const auto package = findPackage(work, stay.package);
    const auto row = work.first(
        QStringLiteral("SELECT c.credential, c.digest FROM credentials c JOIN credential_stays s ON s.credential = "
                       "c.credential WHERE s.bank = ? AND s.stay = ? AND s.added = 0 AND c.state = 'Open' AND "
                       "c.customer IS NULL AND c.code IS NOT NULL AND NOT EXISTS (SELECT 1 FROM credential_stays o "
                       "WHERE o.credential = c.credential AND o.added = 1) AND NOT EXISTS (SELECT 1 FROM jobs j WHERE "
                       "j.event = 'ready/' || c.credential) ORDER BY c.created_at DESC, c.credential DESC LIMIT 1"),
        stay.bank, stay.id);
    if (!package || !row)
        return;
    const QList<StayId> others = othersOf(work, *package, stay);
    if (others.isEmpty())
        return;
    const auto credential = row->id<CredentialId>(0);
    addStays(work, credential, stay.bank, others);
    // What the customer is told has to be true at the bank.
    work.exec(QStringLiteral("UPDATE credentials SET acked = 0 WHERE credential = ?"), credential);
    const directory::CredentialIssued issued{credential, QList<StayId>{stay.id} + others, row->bytes(1)};
    noteDirectoryNumber(work, credential, appendDirectory(work, stay.bank, issued));
}

void noteDirectoryNumber(Work &work, CredentialId credential, quint64 number)
{
    work.exec(QStringLiteral("UPDATE credentials SET directory_number = ? WHERE credential = ? AND acked = 0"), number,
              credential);
}

QByteArray digestOf(Work &work, CredentialId credential)
{
    const auto row = work.first(QStringLiteral("SELECT digest FROM credentials WHERE credential = ?"), credential);
    return row ? row->bytes(0) : QByteArray();
}

void endCredentials(Work &work, BankId bank, StayId stay, CredentialEnd how)
{
    work.exec(QStringLiteral(
                  "UPDATE credentials SET state = ?, code = NULL, ended_at = ? WHERE bank = ? AND state = 'Open' AND "
                  "credential IN (SELECT credential FROM credential_stays WHERE bank = ? AND stay = ?) AND "
                  "NOT EXISTS (SELECT 1 FROM credential_stays o JOIN stays t ON t.bank = o.bank AND "
                  "t.stay = o.stay WHERE o.credential = credentials.credential AND t.state <> 'Ended' AND "
                  "t.stay <> ?)"),
              how == CredentialEnd::Spent ? QStringLiteral("Spent") : QStringLiteral("Withdrawn"), work.now(), bank,
              bank, stay, stay);
}

void directoryAcknowledged(Work &work, BankId bank, quint64 through)
{
    const auto waiting = work.query(
        QStringLiteral(
            "SELECT s.stay FROM credentials c JOIN credential_stays s ON s.credential = c.credential "
            "WHERE c.bank = ? AND c.acked = 0 AND c.directory_number <= ? AND c.state = 'Open' AND s.added = 0 "
            "ORDER BY c.directory_number, s.stay"),
        bank, through);
    work.exec(QStringLiteral("UPDATE credentials SET acked = 1 WHERE bank = ? AND acked = 0 AND directory_number <= ?"),
              bank, through);
    for (const storage::Row &row : waiting) {
        if (const auto stay = findStay(work, bank, row.id<StayId>(0)))
            tellWhenReady(work, *stay);
    }
}

void tellWhenReady(Work &work, const Stay &stay)
{
    if (stay.state != StayState::Present)
        return;
    const auto package = findPackage(work, stay.package);
    if (!package)
        return;
    for (const storage::Row &row :
         work.query(QStringLiteral(
                        "SELECT c.credential, c.customer FROM credentials c JOIN credential_stays s ON "
                        "s.credential = c.credential WHERE s.bank = ? AND s.stay = ? AND s.added = 0 AND "
                        "c.state = 'Open' AND c.acked = 1 AND c.code IS NOT NULL ORDER BY c.created_at, c.credential"),
                    stay.bank, stay.id)) {
        const bool isDelegated = !row.isNull(1);
        const auto kind = isDelegated ? MessageKind::Delegated : kindOfNotice(work, stay, row.id<CredentialId>(0));
        tellCustomer(work, kind, QStringLiteral("ready/") + row.text(0), isDelegated ? row.text(1) : package->customer,
                     stay.id, row.id<CredentialId>(0));
    }
}

std::optional<QString> codeOf(Work &work, CredentialId credential)
{
    const auto row = work.first(QStringLiteral("SELECT code FROM credentials WHERE credential = ?"), credential);
    if (!row || row->isNull(0))
        return std::nullopt;
    return work.openField(row->bytes(0), codeContext(credential));
}

void eraseCode(Work &work, CredentialId credential)
{
    work.exec(QStringLiteral("UPDATE credentials SET code = NULL WHERE credential = ?"), credential);
}

} // namespace cubby::central
