// SPDX-License-Identifier: GPL-3.0-or-later
// Encrypted fields and PIN verifiers as they are read from a database or a directory.
#include "seal/badge.h"
#include "seal/fieldcipher.h"

#include <QJsonDocument>

#include <cstdlib>

using namespace cubby;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const auto cipher
        = seal::FieldCipher::make({{QStringLiteral("k1"), QByteArray(32, '\1')}}, QStringLiteral("k1"));
    const QByteArrayView text(data, qsizetype(size));
    const auto opened = cipher->open(text, "fuzz");
    SeededChance chance(size);
    if (opened && cipher->open(cipher->seal(*opened, "fuzz", chance), "fuzz") != *opened)
        std::abort();
    const auto verifier = seal::pinVerifierFromJson(QJsonDocument::fromJson(text.toByteArray()).object());
    if (verifier && seal::pinVerifierFromJson(seal::toJson(*verifier)) != *verifier)
        std::abort();
    return 0;
}
