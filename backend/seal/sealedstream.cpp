// SPDX-License-Identifier: GPL-3.0-or-later
#include "seal/sealedstream.h"

#include "seal/openssl.h"

#include <QtEndian>

#include <argon2.h>

namespace cubby::seal {

namespace {

constexpr char kMagic[] = "CUBBYSE1";
constexpr int kSalt = 16;
constexpr int kNoncePrefix = 7;
constexpr int kNonce = 12;
constexpr int kTag = 16;
constexpr int kKey = 32;
constexpr qsizetype kChunk = qsizetype(64) * 1024;
constexpr qsizetype kHead = 8 + 4 + 4 + kSalt + kNoncePrefix;
// What a head may ask of whoever reads it.
constexpr quint32 kMostMemoryKiB = 1024 * 1024;
constexpr quint32 kMostPasses = 16;

using Cipher = std::unique_ptr<EVP_CIPHER_CTX, Release<EVP_CIPHER_CTX_free>>;

uchar *raw(QByteArray &bytes) { return reinterpret_cast<uchar *>(bytes.data()); }
const uchar *raw(QByteArrayView bytes) { return reinterpret_cast<const uchar *>(bytes.data()); }

QByteArray bigEndian(quint32 number)
{
    QByteArray bytes(4, '\0');
    qToBigEndian(number, bytes.data());
    return bytes;
}

Result<QByteArray> stretch(const QString &passphrase, QByteArrayView salt, quint32 memoryKiB, quint32 passes)
{
    const QByteArray text = passphrase.normalized(QString::NormalizationForm_C).toUtf8();
    QByteArray key(kKey, '\0');
    const int code = argon2id_hash_raw(passes, memoryKiB, 1, text.constData(), std::size_t(text.size()), salt.data(),
                                       std::size_t(salt.size()), key.data(), std::size_t(key.size()));
    if (code != ARGON2_OK)
        return failure(
            "sealed.memory",
            QStringLiteral("The key cannot be worked out: %1").arg(QString::fromLatin1(argon2_error_message(code))));
    return key;
}

// What both ends share: the head, the key, and how far the stream has come.
struct Stream
{
    QByteArray head;
    QByteArray key;
    quint32 number = 0;

    QByteArray nonce(bool last) const { return head.last(kNoncePrefix) + bigEndian(number) + (last ? '\1' : '\0'); }
};

// The chunk with its tag.
std::optional<QByteArray> sealChunk(const Stream &stream, QByteArrayView plain, bool last)
{
    const QByteArray nonce = stream.nonce(last);
    QByteArray sealed(plain.size() + kTag, '\0');
    const Cipher c(EVP_CIPHER_CTX_new());
    int size = 0;
    const bool done
        = EVP_EncryptInit_ex(c.get(), EVP_aes_256_gcm(), nullptr, raw(QByteArrayView(stream.key)),
                             raw(QByteArrayView(nonce)))
          && EVP_EncryptUpdate(c.get(), nullptr, &size, raw(QByteArrayView(stream.head)), int(stream.head.size()))
          && EVP_EncryptUpdate(c.get(), raw(sealed), &size, raw(plain), int(plain.size()))
          && EVP_EncryptFinal_ex(c.get(), raw(sealed) + size, &size)
          && EVP_CIPHER_CTX_ctrl(c.get(), EVP_CTRL_GCM_GET_TAG, kTag, raw(sealed) + plain.size());
    return done ? std::optional(sealed) : std::nullopt;
}

std::optional<QByteArray> openChunk(const Stream &stream, QByteArrayView sealed, bool last)
{
    const QByteArray nonce = stream.nonce(last);
    const QByteArrayView body = sealed.chopped(kTag);
    QByteArray tag = sealed.last(kTag).toByteArray();
    QByteArray plain(body.size(), '\0');
    const Cipher c(EVP_CIPHER_CTX_new());
    int size = 0;
    const bool whole
        = EVP_DecryptInit_ex(c.get(), EVP_aes_256_gcm(), nullptr, raw(QByteArrayView(stream.key)),
                             raw(QByteArrayView(nonce)))
          && EVP_DecryptUpdate(c.get(), nullptr, &size, raw(QByteArrayView(stream.head)), int(stream.head.size()))
          && EVP_DecryptUpdate(c.get(), raw(plain), &size, raw(body), int(body.size()))
          && EVP_CIPHER_CTX_ctrl(c.get(), EVP_CTRL_GCM_SET_TAG, kTag, tag.data())
          && EVP_DecryptFinal_ex(c.get(), raw(plain) + size, &size) == 1;
    return whole ? std::optional(plain) : std::nullopt;
}

} // namespace

struct SealedWriter::Inner
{
    QIODevice *to;
    Stream stream;
    QByteArray waiting; // less than a chunk, or exactly one: it might be the last

    Result<void> put(QByteArrayView plain, bool last)
    {
        const auto sealed = sealChunk(stream, plain, last);
        if (!sealed || ++stream.number == 0) // 2^32 chunks are 256 TiB
            return failure("sealed.write", QStringLiteral("The stream cannot be encrypted any further"));
        if (to->write(*sealed) != sealed->size())
            return failure("sealed.write", QStringLiteral("It cannot be written: %1").arg(to->errorString()));
        return {};
    }
};

SealedWriter::SealedWriter(std::unique_ptr<Inner> inner) : m_inner(std::move(inner)) { }
SealedWriter::SealedWriter(SealedWriter &&) noexcept = default;
SealedWriter::~SealedWriter() = default;

Result<SealedWriter> SealedWriter::begin(QIODevice &to, const QString &passphrase, Chance &chance, StretchCost cost)
{
    const QByteArray salt = chance.bytes(kSalt);
    auto key = stretch(passphrase, salt, quint32(cost.memoryKiB), quint32(cost.passes));
    if (!key)
        return failure(key.error());
    QByteArray head = kMagic + bigEndian(quint32(cost.memoryKiB)) + bigEndian(quint32(cost.passes)) + salt
                      + chance.bytes(kNoncePrefix);
    if (to.write(head) != head.size())
        return failure("sealed.write", QStringLiteral("It cannot be written: %1").arg(to.errorString()));
    return SealedWriter(std::make_unique<Inner>(Inner{&to, {head, *key}, {}}));
}

Result<void> SealedWriter::write(QByteArrayView bytes)
{
    m_inner->waiting += bytes;
    qsizetype done = 0;
    for (; m_inner->waiting.size() - done > kChunk; done += kChunk) {
        if (auto put = m_inner->put(QByteArrayView(m_inner->waiting).sliced(done, kChunk), false); !put)
            return put;
    }
    m_inner->waiting.remove(0, done);
    return {};
}

Result<void> SealedWriter::finish() { return m_inner->put(m_inner->waiting, true); }

struct SealedReader::Inner
{
    QIODevice *from;
    Stream stream;
    bool ended = false;
};

SealedReader::SealedReader(std::unique_ptr<Inner> inner) : m_inner(std::move(inner)) { }
SealedReader::SealedReader(SealedReader &&) noexcept = default;
SealedReader::~SealedReader() = default;

Result<SealedReader> SealedReader::begin(QIODevice &from, const QString &passphrase)
{
    const QByteArray head = from.read(kHead);
    const QByteArrayView view = head;
    if (head.size() != kHead || !head.startsWith(kMagic))
        return failure("sealed.form", QStringLiteral("This is not a sealed file of Cubby"));
    const auto memoryKiB = qFromBigEndian<quint32>(head.constData() + 8);
    const auto passes = qFromBigEndian<quint32>(head.constData() + 12);
    if (memoryKiB < 8 || memoryKiB > kMostMemoryKiB || passes < 1 || passes > kMostPasses)
        return failure("sealed.form", QStringLiteral("The head of the sealed file is damaged"));
    auto key = stretch(passphrase, view.sliced(16, kSalt), memoryKiB, passes);
    if (!key)
        return failure(key.error());
    return SealedReader(std::make_unique<Inner>(Inner{&from, {head, *key}}));
}

Result<QByteArray> SealedReader::read()
{
    Inner &in = *m_inner;
    if (in.ended)
        return QByteArray();
    const QByteArray sealed = in.from->read(kChunk + kTag);
    const bool last = in.from->atEnd() || sealed.size() < kChunk + kTag;
    auto plain = sealed.size() >= kTag ? openChunk(in.stream, sealed, last) : std::nullopt;
    if (!plain && in.stream.number == 0)
        return failure("sealed.passphrase",
                       QStringLiteral("The passphrase is wrong, or the file was changed or cut off"));
    if (!plain)
        return failure("sealed.broken", QStringLiteral("The file was changed or cut off"),
                       QStringLiteral("Take another copy of it."));
    ++in.stream.number;
    in.ended = last;
    return *plain;
}

} // namespace cubby::seal
