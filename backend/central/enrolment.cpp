// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/enrolment.h"

#include "central/access.h"
#include "central/assignment.h"
#include "central/brokeraccounts.h"
#include "central/certificates.h"
#include "central/directory.h"
#include "central/provision.h"
#include "central/records.h"
#include "link/brokeraccess.h"
#include "seal/phrase.h"
#include "seal/text.h"

#include <QCryptographicHash>
#include <QJsonDocument>

namespace cubby::central {

namespace {

using namespace std::chrono_literals;

constexpr qsizetype kSecretBytes = 32;
constexpr qsizetype kLongestNote = 200;
constexpr qsizetype kLongestRequest = 4096; // bytes; a kiosk's has some 500

const QString kColumns = QStringLiteral("SELECT enrolment, state, phrase, note, remote, bank, created_at, expires_at "
                                        "FROM enrolments ");

QByteArray digestOf(const QByteArray &secret) { return QCryptographicHash::hash(secret, QCryptographicHash::Sha256); }
QString answerContext(const QString &id) { return QStringLiteral("enrolments.answer.") + id; }
QString codeKeyContext(BankId bank) { return QStringLiteral("banks.code_key.") + bank.toString(); }
QString encoded(const QByteArray &bytes) { return QString::fromLatin1(seal::toBase64Url(bytes)); }

Enrolment enrolmentFrom(Work &work, const storage::Row &row)
{
    Enrolment e{row.text(0), row.text(1), row.text(2), row.text(3), row.text(4), {}, row.time(6), row.time(7)};
    if (!row.text(5).isEmpty())
        e.bank = row.id<BankId>(5);
    if (e.state == QLatin1StringView("Pending") && e.expiresAt <= work.now())
        e.state = QStringLiteral("Expired");
    return e;
}

Error over(const QString &state)
{
    return {QStringLiteral("enrolment.over"), QStringLiteral("This enrolment waits no more: it is %1").arg(state), {}};
}

struct Kiosk // what it is let in with
{
    seal::PublicKey key;
    QByteArray codeKey;
    QString password;
};

// Everybody who has something there gets a new code: whoever has the old kiosk's disk can find out the old ones.
void renewCredentials(Work &work, BankId bank)
{
    work.exec(QStringLiteral("UPDATE credentials SET state = 'Withdrawn', code = NULL, ended_at = ? WHERE bank = ? AND "
                             "state = 'Open'"),
              work.now(), bank);
    for (const Stay &stay : openStays(work, bank)) {
        const CredentialId credential = issueCredential(work, bank, stay.id);
        noteDirectoryNumber(work, credential, appendDirectory(work, bank, expectation(work, stay)));
    }
}

// The bank goes on with another kiosk. Answers its layout.
Result<QJsonObject> takeOver(Work &work, BankId bank, Kiosk &kiosk)
{
    const auto row = work.first(
        QStringLiteral("SELECT layout, code_key, withdrawn_at FROM banks WHERE bank = ?") + work.forUpdate(), bank);
    if (!row)
        return failure("enrolment.bank", QStringLiteral("There is no bank %1").arg(bank.toString()));
    const bool wasWithdrawn = !row->isNull(2);
    if (wasWithdrawn)
        work.exec(QStringLiteral("UPDATE banks SET code_key = ? WHERE bank = ?"),
                  work.sealField(encoded(kiosk.codeKey), codeKeyContext(bank)), bank);
    else
        kiosk.codeKey = seal::fromBase64Url(work.openField(row->bytes(1), codeKeyContext(bank)).toLatin1())
                            .value_or(QByteArray());
    work.exec(QStringLiteral("UPDATE banks SET public_key = ?, withdrawn_at = NULL WHERE bank = ?"), kiosk.key.raw(),
              bank);
    withdrawCertificates(work, bank);
    setBrokerAccount(work, bank, kiosk.password);
    if (wasWithdrawn) {
        renewCredentials(work, bank);
        settlePromises(work, bank); // it takes them again
    }
    return QJsonDocument::fromJson(row->text(0).toUtf8()).object();
}

} // namespace

Result<Enrolment> beginEnrolment(Work &work, const NewEnrolment &asked)
{
    if (!work.keys().authority)
        return failure("certificates.no-authority", QStringLiteral("This centre lets no kiosk in by itself"),
                       QStringLiteral("`cubby-server ca init` makes the authority that signs for them."));
    const auto wrong = [](const char *what) {
        return failure("enrolment.form", QStringLiteral("%1 is missing or wrong").arg(QLatin1StringView(what)));
    };
    if (asked.secret.size() != kSecretBytes)
        return wrong("secret");
    if (!seal::PublicKey::fromRaw(asked.bankKey))
        return wrong("bankKey");
    if (asked.request.size() > kLongestRequest) // it is kept as it is, of whoever asks
        return wrong("request");
    const auto tlsKey = seal::requestKey(asked.request);
    if (!tlsKey)
        return wrong("request");
    const QByteArray secret = digestOf(asked.secret);
    if (const auto known = work.first(
            QStringLiteral("SELECT enrolment FROM enrolments WHERE secret = ? AND bank_key = ? AND request = ?"),
            secret, asked.bankKey, QString::fromLatin1(asked.request)))
        return enrolmentFrom(work, *work.first(kColumns + QStringLiteral("WHERE enrolment = ?"), known->text(0)));
    if (work.first(QStringLiteral("SELECT 1 FROM enrolments WHERE secret = ?"), secret))
        return wrong("secret"); // one for each enrolment

    const QString waiting
        = QStringLiteral("SELECT COUNT(*) FROM enrolments WHERE state = 'Pending' AND expires_at > ?");
    const auto all = work.first(waiting, work.now());
    const auto ofOne = work.first(waiting + QStringLiteral(" AND remote = ?"), work.now(), asked.remote);
    if ((all && all->number(0) >= kMostEnrolments) || (ofOne && ofOne->number(0) >= kMostEnrolmentsOfOne))
        return failure("enrolment.many", QStringLiteral("Too many kiosks wait to be let in"));

    Enrolment e;
    e.id = RequestId::make(work.now(), work.chance()).toString();
    e.state = QStringLiteral("Pending");
    e.phrase
        = seal::enrolmentPhrase(asked.bankKey, *tlsKey, seal::certificateDigest(work.keys().authority->certificate()));
    e.note = asked.note.left(kLongestNote);
    e.remote = asked.remote;
    e.createdAt = work.now();
    e.expiresAt = work.now() + kEnrolmentLasts;
    work.exec(QStringLiteral("INSERT INTO enrolments (enrolment, secret, bank_key, request, phrase, state, wrong, "
                             "remote, note, bank, created_at, expires_at) "
                             "VALUES (?, ?, ?, ?, ?, 'Pending', 0, ?, ?, '', ?, ?)"),
              e.id, secret, asked.bankKey, QString::fromLatin1(asked.request), e.phrase, e.remote, e.note, e.createdAt,
              e.expiresAt);
    return e;
}

std::optional<QJsonObject> enrolmentAnswer(Work &work, const QString &id, const QByteArray &secret)
{
    const auto row = work.first(QStringLiteral("SELECT secret, answer FROM enrolments WHERE enrolment = ?"), id);
    if (!row || !seal::sameSecret(row->bytes(0), digestOf(secret)))
        return std::nullopt;
    const Enrolment e = enrolmentFrom(work, *work.first(kColumns + QStringLiteral("WHERE enrolment = ?"), id));
    QJsonObject answer{{QStringLiteral("id"), e.id},
                       {QStringLiteral("state"), e.state},
                       {QStringLiteral("expiresAt"), toIso(e.expiresAt)}};
    if (e.state == QLatin1StringView("Confirmed")) {
        if (row->isNull(1) || e.expiresAt <= work.now())
            answer[QStringLiteral("state")] = QStringLiteral("Expired");
        else
            answer[QStringLiteral("credentials")]
                = QJsonDocument::fromJson(work.openField(row->bytes(1), answerContext(id)).toUtf8()).object();
    }
    return answer;
}

std::vector<Enrolment> enrolments(Work &work)
{
    std::vector<Enrolment> all;
    for (const storage::Row &row :
         work.query(kColumns + QStringLiteral("WHERE created_at > ? ORDER BY created_at DESC, enrolment"),
                    Time(work.now() - 24h)))
        all.push_back(enrolmentFrom(work, row));
    return all;
}

Result<BankId> confirmEnrolment(Work &work, const QString &id, const Confirmation &confirmation)
{
    const auto row = work.first(
        QStringLiteral("SELECT bank_key, request, wrong FROM enrolments WHERE enrolment = ?") + work.forUpdate(), id);
    if (!row)
        return failure("enrolment.unknown", QStringLiteral("There is no enrolment %1").arg(id));
    const Enrolment e = enrolmentFrom(work, *work.first(kColumns + QStringLiteral("WHERE enrolment = ?"), id));
    if (e.state != QLatin1StringView("Pending"))
        return failure(over(e.state));
    if (!work.keys().authority)
        return failure("certificates.no-authority", QStringLiteral("This centre has no certificate authority"));
    if (!seal::sameSecret(seal::plainPhrase(confirmation.phrase).toUtf8(), e.phrase.toUtf8())) {
        const bool last = row->number(2) + 1 >= kMostWrongPhrases;
        work.exec(QStringLiteral("UPDATE enrolments SET wrong = wrong + 1 WHERE enrolment = ?"), id);
        if (last) {
            const auto refused
                = refuseEnrolment(work, id, confirmation.actor, QStringLiteral("too many wrong phrases"));
            if (!refused)
                return failure(refused.error());
        }
        return failure("enrolment.phrase", QStringLiteral("The phrase is not this kiosk's"),
                       QStringLiteral("If it differs from what the kiosk shows, somebody may stand between the two."));
    }
    if (confirmation.bank.has_value() == confirmation.layout.has_value())
        return failure("enrolment.bank",
                       QStringLiteral("It takes either a bank that there is, or the layout of a new one"));

    const BankId bank = confirmation.bank ? *confirmation.bank : BankId::make(work.now(), work.chance());
    const auto key = seal::PublicKey::fromRaw(row->bytes(0));
    if (!key)
        return failure(key.error());
    Kiosk kiosk{*key, work.chance().bytes(32), link::BrokerAccess::makePassword(work.chance())};
    const auto layout = [&]() -> Result<QJsonObject> {
        if (confirmation.bank) {
            work.announce({bank});
            work.lockBank(bank);
            return takeOver(work, bank, kiosk);
        }
        work.announce({bank});
        return addBank(work, {bank, *confirmation.layout, kiosk.key, kiosk.codeKey, kiosk.password}).map([&] {
            return confirmation.layout->toJson();
        });
    }();
    if (!layout)
        return failure(layout.error());
    const auto certificate = certifyBank(work, bank, row->text(1).toLatin1());
    if (!certificate) {
        work.fail(certificate.error()); // the bank is not there without it
        return failure(certificate.error());
    }
    const QJsonObject answer{{QStringLiteral("bank"), bank.toString()},
                             {QStringLiteral("layout"), *layout},
                             {QStringLiteral("centreDown"), encoded(work.keys().down.publicKey().raw())},
                             {QStringLiteral("centrePass"), encoded(work.keys().pass.publicKey().raw())},
                             {QStringLiteral("codeKey"), encoded(kiosk.codeKey)},
                             {QStringLiteral("brokerHost"), confirmation.brokerHost},
                             {QStringLiteral("brokerPort"), int(confirmation.brokerPort)},
                             {QStringLiteral("brokerPassword"), kiosk.password},
                             {QStringLiteral("certificate"), QString::fromLatin1(*certificate)},
                             {QStringLiteral("authority"), QString::fromLatin1(work.keys().authority->certificate())}};
    const QString text = QString::fromUtf8(QJsonDocument(answer).toJson(QJsonDocument::Compact));
    work.exec(QStringLiteral("UPDATE enrolments SET state = 'Confirmed', bank = ?, answer = ?, decided_at = ?, "
                             "expires_at = ? WHERE enrolment = ?"),
              bank, work.sealField(text, answerContext(id)), work.now(), Time(work.now() + kEnrolmentLasts), id);
    audit(work, confirmation.actor, QStringLiteral("confirmEnrolment"), bank.toString(), e.note);
    return bank;
}

Result<void> refuseEnrolment(Work &work, const QString &id, const QString &actor, const QString &why)
{
    if (work.change(QStringLiteral("UPDATE enrolments SET state = 'Refused', decided_at = ? WHERE enrolment = ? AND "
                                   "state = 'Pending'"),
                    work.now(), id)
        != 1)
        return failure("enrolment.over", QStringLiteral("No enrolment %1 waits").arg(id));
    audit(work, actor, QStringLiteral("refuseEnrolment"), id, why);
    return {};
}

void expireEnrolments(Work &work)
{
    work.exec(QStringLiteral("UPDATE enrolments SET state = 'Expired' WHERE state = 'Pending' AND expires_at <= ?"),
              work.now());
    work.exec(QStringLiteral("UPDATE enrolments SET answer = NULL WHERE answer IS NOT NULL AND expires_at <= ?"),
              work.now());
}

Result<void> withdrawBank(Work &work, BankId bank, const QString &actor, const QString &why)
{
    work.announce({bank});
    work.lockBank(bank);
    // A key that nobody has the other half of: whatever is sealed with the old one is dropped.
    const seal::PrivateKey nobodys = seal::PrivateKey::generate(work.chance());
    if (work.change(QStringLiteral("UPDATE banks SET withdrawn_at = ?, public_key = ? WHERE bank = ? AND "
                                   "withdrawn_at IS NULL"),
                    work.now(), nobodys.publicKey().raw(), bank)
        != 1)
        return failure("enrolment.bank",
                       QStringLiteral("There is no bank %1, or its kiosk was withdrawn before").arg(bank.toString()));
    withdrawCertificates(work, bank);
    setBrokerAccount(work, bank, {});
    raiseAlert(work, bank, QStringLiteral("withdrawn"), QString(), why);
    audit(work, actor, QStringLiteral("withdrawBank"), bank.toString(), why);
    return {};
}

} // namespace cubby::central
