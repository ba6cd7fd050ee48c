// SPDX-License-Identifier: GPL-3.0-or-later
#include "seal/password.h"

#include <argon2.h>

#include <array>

namespace cubby::seal {

// What OWASP names as the least for Argon2id.
static constexpr uint32_t kMemoryKiB = 19 * 1024;
static constexpr uint32_t kPasses = 2;
static constexpr uint32_t kHashBytes = 32;

Result<QString> hashPassword(const QString &password, Chance &chance)
{
    if (password.size() < kShortestPassword)
        return failure("password.short",
                       QStringLiteral("A password has at least %1 characters").arg(kShortestPassword));
    if (password.size() > kLongestPassword)
        return failure("password.long", QStringLiteral("A password has at most %1 characters").arg(kLongestPassword));
    const QByteArray bytes = password.normalized(QString::NormalizationForm_KC).toUtf8();
    const QByteArray salt = chance.bytes(16);
    std::array<char, 256> text{};
    const int code
        = argon2id_hash_encoded(kPasses, kMemoryKiB, 1, bytes.constData(), std::size_t(bytes.size()), salt.constData(),
                                std::size_t(salt.size()), kHashBytes, text.data(), text.size());
    if (code != ARGON2_OK)
        return failure("password.memory", QStringLiteral("The password cannot be worked out: %1")
                                              .arg(QString::fromLatin1(argon2_error_message(code))));
    return QString::fromLatin1(text.data());
}

bool checkPassword(const QString &password, const QString &hash)
{
    const QByteArray bytes = password.normalized(QString::NormalizationForm_KC).toUtf8();
    return password.size() <= kLongestPassword
           && argon2id_verify(hash.toLatin1().constData(), bytes.constData(), std::size_t(bytes.size())) == ARGON2_OK;
}

} // namespace cubby::seal
