// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/work.h"

// The certificates that the centre's authority has issued, all of them written down, and those that hold no more.
namespace cubby::central {

inline constexpr Millis kBankCertificateLasts = std::chrono::hours(24 * 365);

struct IssuedCertificate
{
    QByteArray serial; // hex
    QString name;
    QStringList hosts; // none: a client's
    BankId bank; // null but for a kiosk's
    Time from;
    Time until;
    std::optional<Time> withdrawnAt = {};
};

void recordCertificate(Work &work, const QByteArray &pem, BankId bank = {});
std::vector<IssuedCertificate> issuedCertificates(Work &work); // those first that end first

// A certificate for the key of the bank's kiosk, written down. Whoever calls knows that the request is the bank's.
// Error codes: certificates.no-authority, seal.certificate.
Result<QByteArray> certifyBank(Work &work, BankId bank, const QByteArray &request);

// Error code: certificates.unknown.
Result<void> withdrawCertificate(Work &work, const QByteArray &serial, const QString &actor, const QString &why);
void withdrawCertificates(Work &work, BankId bank); // all that its kiosks ever had

qint64 withdrawnCertificates(Work &work); // how many

// The list that brokers read (PEM). Error codes: certificates.no-authority, seal.certificate.
Result<QByteArray> revocationList(Work &work);

} // namespace cubby::central
