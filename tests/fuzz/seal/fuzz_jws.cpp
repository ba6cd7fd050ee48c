// SPDX-License-Identifier: GPL-3.0-or-later
// Sealed texts. Whatever opens must be what seal() writes for the same payload: there is no second spelling.
#include "seal/jws.h"

#include <cstdlib>

using namespace cubby;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const seal::PrivateKey key = [] {
        SeededChance chance(1);
        return seal::PrivateKey::generate(chance);
    }();
    const QByteArrayView text(data, qsizetype(size));
    const auto opened = seal::open(text, "fuzz", seal::only(key.publicKey()), 4096);
    if (opened && seal::seal("fuzz", opened->payload, key) != text)
        std::abort();

    // The same bytes as a header that is signed rightly, so that the fuzzer gets past the signature.
    if (size < 300) {
        const auto asPayload = seal::open(seal::seal("fuzz", text, key), "fuzz", seal::only(key.publicKey()), 4096);
        if (!asPayload || asPayload->payload != text)
            std::abort();
    }
    return 0;
}
