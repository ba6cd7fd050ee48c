// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

// What two people compare to be sure that two machines hold the same keys.
namespace cubby::seal {

// Six words of four letters, 11 bits each, of a SHA-256 over a kiosk's public keys and the certificate of the authority
// that it trusts. Whoever stands between the two needs other keys on one side, and has a quarter of an hour to find
// some with the same 66 bits. The words mean nothing in any language and are read in most: a consonant and a vowel,
// twice.
//
// `root` is a digest of 32 bytes. The kiosk makes its keys after it was given the authority, so nobody can choose that
// to fit.
QString enrolmentPhrase(QByteArrayView bankKey, QByteArrayView tlsKey, QByteArrayView root);

// As it may have been typed: any spaces, hyphens and capitals.
QString plainPhrase(const QString &typed);

} // namespace cubby::seal
