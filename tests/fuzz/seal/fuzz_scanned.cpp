// SPDX-License-Identifier: GPL-3.0-or-later
// What a camera or a keypad brings: passes, badges, codes. The payload of a pass is also tried with a true signature.
#include "seal/badge.h"
#include "seal/code.h"
#include "seal/pass.h"

#include <cstdlib>

using namespace cubby;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const seal::PrivateKey key = [] {
        SeededChance chance(1);
        return seal::PrivateKey::generate(chance);
    }();
    const QByteArrayView text(data, qsizetype(size));
    const auto lookup = seal::only(key.publicKey());
    if (seal::openPass(text, lookup) && !seal::looksLikePass(text))
        std::abort();
    const auto claims = seal::openPass(seal::seal("cubby-pass", text, key), lookup);
    if (claims && seal::makePass(*claims, key) != seal::seal("cubby-pass", text, key))
        std::abort();
    const auto badge = seal::badgeFromText(text);
    if (badge && seal::toText(*badge) != text)
        std::abort();
    const QString typed = QString::fromUtf8(text);
    if (seal::isCode(typed) && typed.toLatin1().size() != seal::kCodeDigits)
        std::abort();
    return 0;
}
