// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/access.h"

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
        QStringLiteral("SELECT s.stay FROM credentials c JOIN credential_stays s ON s.credential = c.credential "
                       "WHERE c.bank = ? AND c.acked = 0 AND c.directory_number <= ? AND c.state = 'Open' "
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
         work.query(QStringLiteral("SELECT c.credential, c.customer FROM credentials c JOIN credential_stays s ON "
                                   "s.credential = c.credential WHERE s.bank = ? AND s.stay = ? AND c.state = 'Open' "
                                   "AND c.acked = 1 AND c.code IS NOT NULL ORDER BY c.created_at, c.credential"),
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
