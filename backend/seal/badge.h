// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/chance.h"
#include "domain/error.h"
#include "domain/identifiers.h"

#include <QJsonObject>
#include <QString>

// Badges of drivers and technicians, and the PIN that goes with one. Any thread.
namespace cubby::seal {

// What the QR code of a badge holds. The secret is on the badge alone: nobody else keeps it.
struct Badge
{
    PersonId person;
    QByteArray secret; // 16 bytes

    friend bool operator==(const Badge &, const Badge &) = default;
};

Badge makeBadge(PersonId person, Chance &chance);
QByteArray toText(const Badge &badge); // "CUBBY-BADGE:<person>.<secret>", 57 characters
bool looksLikeBadge(QByteArrayView text);
Result<Badge> badgeFromText(QByteArrayView text); // "badge.form"

// What it costs to try one PIN.
struct PinCost
{
    int memoryKiB = 19 * 1024;
    int passes = 2;

    friend bool operator==(const PinCost &, const PinCost &) = default;
};

// Argon2id over the PIN, with the badge's secret as its key: worth nothing to whoever has not seen the badge.
struct PinVerifier
{
    QByteArray salt; // 16 bytes
    QByteArray hash; // 32 bytes
    PinCost cost;

    friend bool operator==(const PinVerifier &, const PinVerifier &) = default;
};

QJsonObject toJson(const PinVerifier &verifier);
// "pin.verifier" for another shape, and for a cost above 256 MiB or 16 passes, which would stop a bank.
Result<PinVerifier> pinVerifierFromJson(const QJsonObject &json);

// About 30 ms and cost.memoryKiB of memory each; "pin.memory" if that is not to be had.
Result<PinVerifier> makePinVerifier(const QString &pin, const Badge &badge, PinCost cost, Chance &chance);
Result<bool> checkPin(const QString &pin, const Badge &badge, const PinVerifier &verifier);

} // namespace cubby::seal
