// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/certificates.h"

#include "central/records.h"

namespace cubby::central {

namespace {

// A bank's broker may be a little behind the centre.
constexpr Millis kSlack = std::chrono::hours(1);

tl::unexpected<Error> noAuthority()
{
    return failure("certificates.no-authority", QStringLiteral("This centre has no certificate authority"),
                   QStringLiteral("`cubby-server ca init` makes one."));
}

} // namespace

void recordCertificate(Work &work, const QByteArray &pem, BankId bank)
{
    const auto facts = seal::readCertificate(pem);
    if (!facts)
        return work.fail(facts.error());
    work.exec(QStringLiteral("INSERT INTO certificates (serial, name, purpose, hosts, bank, valid_from, valid_until) "
                             "VALUES (?, ?, ?, ?, ?, ?, ?)"),
              QString::fromLatin1(facts->serial), facts->commonName,
              facts->hosts.isEmpty() ? QStringLiteral("client") : QStringLiteral("server"), facts->hosts.join(u' '),
              bank.isNull() ? QString() : bank.toString(), facts->from, facts->until);
}

std::vector<IssuedCertificate> issuedCertificates(Work &work)
{
    std::vector<IssuedCertificate> all;
    for (const storage::Row &row :
         work.query(QStringLiteral("SELECT serial, name, hosts, bank, valid_from, valid_until, withdrawn_at "
                                   "FROM certificates ORDER BY valid_until, serial"))) {
        IssuedCertificate one{row.text(0).toLatin1(),
                              row.text(1),
                              row.text(2).split(u' ', Qt::SkipEmptyParts),
                              {},
                              row.time(4),
                              row.time(5),
                              row.optionalTime(6)};
        if (!row.text(3).isEmpty())
            one.bank = row.id<BankId>(3);
        all.push_back(std::move(one));
    }
    return all;
}

Result<QByteArray> certifyBank(Work &work, BankId bank, const QByteArray &request)
{
    if (!work.keys().authority)
        return noAuthority();
    return work.keys()
        .authority->sign(request, {bank.toString(), {}, work.now() - kSlack, work.now() + kBankCertificateLasts})
        .map([&](const QByteArray &pem) {
            recordCertificate(work, pem, bank);
            return pem;
        });
}

Result<void> withdrawCertificate(Work &work, const QByteArray &serial, const QString &actor, const QString &why)
{
    if (work.change(
            QStringLiteral("UPDATE certificates SET withdrawn_at = ? WHERE serial = ? AND withdrawn_at IS NULL"),
            work.now(), QString::fromLatin1(serial))
        != 1)
        return failure("certificates.unknown",
                       QStringLiteral("No certificate that holds has the number %1").arg(QString::fromLatin1(serial)));
    audit(work, actor, QStringLiteral("withdrawCertificate"), QString::fromLatin1(serial), why);
    return {};
}

void withdrawCertificates(Work &work, BankId bank)
{
    work.exec(QStringLiteral("UPDATE certificates SET withdrawn_at = ? WHERE bank = ? AND withdrawn_at IS NULL"),
              work.now(), bank);
}

qint64 withdrawnCertificates(Work &work)
{
    const auto row = work.first(QStringLiteral("SELECT COUNT(*) FROM certificates WHERE withdrawn_at IS NOT NULL"));
    return row ? row->number(0) : 0;
}

Result<QByteArray> revocationList(Work &work)
{
    if (!work.keys().authority)
        return noAuthority();
    std::vector<seal::Withdrawn> withdrawn;
    for (const storage::Row &row :
         work.query(QStringLiteral("SELECT serial, withdrawn_at FROM certificates WHERE withdrawn_at IS NOT NULL "
                                   "ORDER BY withdrawn_at, serial")))
        withdrawn.push_back({row.text(0).toLatin1(), row.time(1)});
    return work.keys().authority->revocations(withdrawn, work.now());
}

} // namespace cubby::central
