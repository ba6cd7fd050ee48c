// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/work.h"
#include "domain/layout.h"

#include <QJsonObject>

// How a kiosk without credentials is let in (link-protocol.md, "Credentials"): it shows its public keys, a person
// compares the phrase that both sides take from them, and only then the centre answers with what the kiosk needs.
namespace cubby::central {

inline constexpr Millis kEnrolmentLasts = std::chrono::minutes(15);
inline constexpr int kMostEnrolments = 50; // that wait at once
inline constexpr int kMostEnrolmentsOfOne = 3; // from one address
inline constexpr int kMostWrongPhrases = 5; // then it is refused

struct NewEnrolment
{
    QByteArray secret; // 32 bytes of the kiosk's own, by which it fetches the answer
    QByteArray bankKey; // Ed25519, 32 bytes
    QByteArray request; // PKCS #10 (PEM), of its key for TLS
    QString note; // where it is and what it is, as it says itself
    QString remote; // the address that it came from
};

struct Enrolment
{
    QString id;
    QString state; // Pending, Confirmed, Refused, Expired
    QString phrase;
    QString note;
    QString remote;
    BankId bank; // once it is confirmed
    Time createdAt;
    Time expiresAt;
};

// The same kiosk may ask again with the same secret and keys. Error codes: enrolment.form, enrolment.many,
// certificates.no-authority.
Result<Enrolment> beginEnrolment(Work &work, const NewEnrolment &asked);

// What the kiosk is told: {state, expiresAt} and, once it is confirmed and for a quarter of an hour, all that it needs.
// It hears no phrase: that is its own to work out. Nothing for whoever does not know the secret.
std::optional<QJsonObject> enrolmentAnswer(Work &work, const QString &id, const QByteArray &secret);

std::vector<Enrolment> enrolments(Work &work); // of the last day, newest first

struct Confirmation
{
    QString phrase; // as the person read it on the kiosk
    std::optional<BankId> bank = {}; // one that there is: its kiosk is a new one
    std::optional<Layout> layout = {}; // of a bank that there is not yet
    QString brokerHost; // as kiosks reach it
    quint16 brokerPort = 0;
    QString actor;
};
// A bank whose kiosk was withdrawn gets a new code key, and its customers new codes. Whatever is wrong here is counted
// and stored, so call it through Centre::write(). Error codes: enrolment.unknown, enrolment.over, enrolment.phrase,
// enrolment.bank, those of adding a bank and of certificates.
Result<BankId> confirmEnrolment(Work &work, const QString &id, const Confirmation &confirmation);
Result<void> refuseEnrolment(Work &work, const QString &id, const QString &actor, const QString &why);

// Forgets what waited too long, and answers that can be fetched no more. Every minute or so.
void expireEnrolments(Work &work);

// Its kiosk is not the bank's any more, at once: no frame of it counts, the broker keeps it out, its certificates are
// on the list. Nothing is forgotten; a kiosk may enrol for the bank anew. Error code: enrolment.bank.
Result<void> withdrawBank(Work &work, BankId bank, const QString &actor, const QString &why);

} // namespace cubby::central
