// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/work.h"

#include <QJsonObject>

namespace cubby::central {

// What the centre knows that a bank asks for while a person waits there (link-protocol: `ask`). Kinds:
// "label" {label} → {known, package, bank, bankName, stay, size}; the stay only where it is promised to the asking
// bank. "rooms" {size} → {banks: [{name, address, free, metres}]}: other banks in service with room that are open now,
// nearest first; without metres, and most room first, where the asking bank's place is not known. "certificate"
// {request} → {certificate} or {refused: a sentence}: for the key of the request (PEM), and for the asking bank alone.
// Anything else has an empty answer. Nothing is changed but for a certificate, which is written down.
QJsonObject answerTo(Work &work, BankId bank, const QString &kind, const QJsonObject &question);

} // namespace cubby::central
