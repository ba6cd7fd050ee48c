// SPDX-License-Identifier: GPL-3.0-or-later
#include "seal/fieldcipher.h"

#include "seal/text.h"

#include <openssl/evp.h>

#include <algorithm>
#include <memory>

namespace cubby::seal {

namespace {

constexpr int kKey = 32;
constexpr int kNonce = 12;
constexpr int kTag = 16;

struct FreeContext
{
    void operator()(EVP_CIPHER_CTX *context) const { EVP_CIPHER_CTX_free(context); }
};
using Context = std::unique_ptr<EVP_CIPHER_CTX, FreeContext>;

uchar *raw(QByteArray &bytes) { return reinterpret_cast<uchar *>(bytes.data()); }
const uchar *raw(QByteArrayView bytes) { return reinterpret_cast<const uchar *>(bytes.data()); }

bool isKeyId(const QString &id)
{
    return !id.isEmpty() && id.size() <= 32 && std::all_of(id.begin(), id.end(), [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'-'
               || c == u'_';
    });
}

// The key id is authenticated too; it holds no dot, so no context runs over into it.
QByteArray boundTo(const QString &keyId, QByteArrayView context)
{
    return keyId.toLatin1() + '.' + context.toByteArray();
}

// A key of its own, so that nothing that is encrypted says anything of it.
QByteArray digestUnder(const QByteArray &key, QByteArrayView text)
{
    constexpr qsizetype kDigest = 12;
    return toBase64Url(hmacSha256(hmacSha256(key, "cubby field digest"), text).first(kDigest));
}

} // namespace

Result<FieldCipher> FieldCipher::make(const QHash<QString, QByteArray> &keys, const QString &current)
{
    for (auto key = keys.begin(); key != keys.end(); ++key) {
        if (!isKeyId(key.key()))
            return failure("field.key", QStringLiteral("\"%1\" is no name for a key").arg(key.key()));
        if (key->size() != kKey)
            return failure(
                "field.key",
                QStringLiteral("The field key %1 has %2 bytes instead of 32").arg(key.key()).arg(key->size()));
    }
    if (!keys.contains(current))
        return failure("field.key", QStringLiteral("There is no field key \"%1\" to write with").arg(current));
    FieldCipher cipher;
    cipher.m_keys = keys;
    cipher.m_current = current;
    return cipher;
}

QByteArray FieldCipher::seal(const QString &text, QByteArrayView context, Chance &chance) const
{
    const QByteArray plain = text.toUtf8();
    const QByteArray bound = boundTo(m_current, context);
    QByteArray nonce = chance.bytes(kNonce);
    QByteArray sealed(plain.size(), '\0');
    QByteArray tag(kTag, '\0');
    const Context c(EVP_CIPHER_CTX_new());
    int size = 0;
    [[maybe_unused]] const bool done
        = EVP_EncryptInit_ex(c.get(), EVP_aes_256_gcm(), nullptr, raw(QByteArrayView(m_keys[m_current])), raw(nonce))
          && EVP_EncryptUpdate(c.get(), nullptr, &size, raw(QByteArrayView(bound)), int(bound.size()))
          && EVP_EncryptUpdate(c.get(), raw(sealed), &size, raw(QByteArrayView(plain)), int(plain.size()))
          && EVP_EncryptFinal_ex(c.get(), raw(tag), &size)
          && EVP_CIPHER_CTX_ctrl(c.get(), EVP_CTRL_GCM_GET_TAG, kTag, tag.data());
    Q_ASSERT(done);
    return m_current.toLatin1() + '.' + toBase64Url(QByteArray(nonce + sealed + tag));
}

Result<QString> FieldCipher::open(QByteArrayView field, QByteArrayView context) const
{
    const QString keyId = keyOf(field);
    if (keyId.isEmpty())
        return failure("field.form", QStringLiteral("An encrypted field that names no key"));
    const auto key = m_keys.find(keyId);
    if (key == m_keys.end())
        return failure("field.key", QStringLiteral("A field is under the key %1, which is not known here").arg(keyId));
    const auto bytes = fromBase64Url(field.sliced(keyId.size() + 1));
    if (!bytes || bytes->size() < kNonce + kTag)
        return failure("field.form", QStringLiteral("An encrypted field is cut off or damaged"));

    const QByteArrayView all = *bytes;
    const QByteArrayView sealed = all.sliced(kNonce, all.size() - kNonce - kTag);
    QByteArray tag = all.last(kTag).toByteArray();
    const QByteArray bound = boundTo(keyId, context);
    QByteArray plain(sealed.size(), '\0');
    const Context c(EVP_CIPHER_CTX_new());
    int size = 0;
    const bool whole = EVP_DecryptInit_ex(c.get(), EVP_aes_256_gcm(), nullptr, raw(QByteArrayView(*key)), raw(all))
                       && EVP_DecryptUpdate(c.get(), nullptr, &size, raw(QByteArrayView(bound)), int(bound.size()))
                       && EVP_DecryptUpdate(c.get(), raw(plain), &size, raw(sealed), int(sealed.size()))
                       && EVP_CIPHER_CTX_ctrl(c.get(), EVP_CTRL_GCM_SET_TAG, kTag, tag.data())
                       && EVP_DecryptFinal_ex(c.get(), raw(tag), &size) == 1;
    if (!whole)
        return failure("field.broken", QStringLiteral("An encrypted field was changed, or belongs elsewhere"));
    return QString::fromUtf8(plain);
}

QByteArray FieldCipher::digest(QByteArrayView text) const { return digestUnder(m_keys[m_current], text); }

QList<QByteArray> FieldCipher::digests(QByteArrayView text) const
{
    QList<QByteArray> all;
    for (const QByteArray &key : m_keys)
        all << digestUnder(key, text);
    return all;
}

QString FieldCipher::keyOf(QByteArrayView field)
{
    const qsizetype dot = field.indexOf('.');
    const QString id = dot > 0 ? QString::fromLatin1(field.first(dot)) : QString();
    return isKeyId(id) ? id : QString();
}

} // namespace cubby::seal
