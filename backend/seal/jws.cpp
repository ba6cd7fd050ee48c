// SPDX-License-Identifier: GPL-3.0-or-later
#include "seal/jws.h"

#include "seal/text.h"

#include <QHash>

#include <algorithm>
#include <array>

namespace cubby::seal {

namespace {

constexpr qsizetype kMaxHeader = 512;

// Reads a JSON object whose members are all strings of printable ASCII without escapes, each name once. Qt's own
// parser would take the last of two equal names in silence; here nothing is read in two ways.
class PlainObject
{
public:
    explicit PlainObject(QByteArrayView json) : m_rest(json) { }

    std::optional<QHash<QByteArray, QByteArray>> read()
    {
        QHash<QByteArray, QByteArray> members;
        if (!take('{'))
            return std::nullopt;
        do {
            const auto name = string();
            if (!name || members.contains(*name) || !take(':'))
                return std::nullopt;
            const auto value = string();
            if (!value)
                return std::nullopt;
            members.insert(*name, *value);
        } while (take(','));
        if (!take('}') || !m_rest.isEmpty())
            return std::nullopt;
        return members;
    }

private:
    bool take(char wanted)
    {
        skipSpace();
        if (m_rest.isEmpty() || m_rest.front() != wanted)
            return false;
        m_rest = m_rest.sliced(1);
        skipSpace();
        return true;
    }
    std::optional<QByteArray> string()
    {
        if (!m_rest.startsWith('"'))
            return std::nullopt;
        const qsizetype end = m_rest.indexOf('"', 1);
        if (end < 0)
            return std::nullopt;
        const QByteArrayView text = m_rest.sliced(1, end - 1);
        if (std::any_of(text.begin(), text.end(), [](char c) { return c < ' ' || c > '~' || c == '\\'; }))
            return std::nullopt;
        m_rest = m_rest.sliced(end + 1);
        return text.toByteArray();
    }
    void skipSpace()
    {
        while (!m_rest.isEmpty() && QByteArrayView(" \t\r\n").contains(m_rest.front()))
            m_rest = m_rest.sliced(1);
    }

    QByteArrayView m_rest;
};

auto refused(const char *code, const QString &why) { return failure(code, why); }

// The kid, if this is the header of a token that may be looked at.
Result<QByteArray> readHeader(QByteArrayView text, QByteArrayView typ)
{
    const auto json = text.size() <= kMaxHeader ? fromBase64Url(text) : std::nullopt;
    if (!json)
        return refused("seal.form", QStringLiteral("The header of the seal is not base64url or too long"));
    const auto header = PlainObject(*json).read();
    if (!header)
        return refused("seal.header", QStringLiteral("The header of the seal is no flat object of plain strings"));
    for (const char *name : {"jwk", "jku", "x5u", "x5c", "crit", "b64"}) {
        if (header->contains(name))
            return refused("seal.header",
                           QStringLiteral("The header of the seal carries %1").arg(QLatin1StringView(name)));
    }
    if (header->value("alg") != "EdDSA")
        return refused("seal.alg", QStringLiteral("The seal is not EdDSA"));
    if (header->value("typ") != typ)
        return refused("seal.typ", QStringLiteral("The seal is not of the type %1").arg(QLatin1StringView(typ)));
    if (!header->contains("kid"))
        return refused("seal.kid", QStringLiteral("The seal names no key"));
    return header->value("kid");
}

} // namespace

QByteArray seal(QByteArrayView typ, QByteArrayView payload, const PrivateKey &key)
{
    const QByteArray header
        = R"({"alg":"EdDSA","kid":")" + key.publicKey().kid() + R"(","typ":")" + typ.toByteArray() + R"("})";
    const QByteArray signedText = toBase64Url(header) + '.' + toBase64Url(payload);
    return signedText + '.' + toBase64Url(key.sign(signedText));
}

Result<Opened> open(QByteArrayView token, QByteArrayView typ, const KeyLookup &lookup, qsizetype maxBytes)
{
    if (token.size() > maxBytes)
        return refused(
            "seal.size",
            QStringLiteral("A sealed text of %1 bytes, where %2 are allowed").arg(token.size()).arg(maxBytes));
    const qsizetype first = token.indexOf('.');
    const qsizetype second = first < 0 ? -1 : token.indexOf('.', first + 1);
    if (second < 0 || token.indexOf('.', second + 1) >= 0)
        return refused("seal.form", QStringLiteral("A sealed text has three parts"));

    const auto kid = readHeader(token.first(first), typ);
    if (!kid)
        return failure(kid.error());
    const auto key = lookup(*kid);
    if (!key || key->kid() != *kid)
        return refused("seal.kid", QStringLiteral("The seal is by a key that is not known here"));
    const auto signature = fromBase64Url(token.sliced(second + 1));
    if (!signature || !key->verify(token.first(second), *signature))
        return refused("seal.signature", QStringLiteral("The signature does not fit"));
    const auto payload = fromBase64Url(token.sliced(first + 1, second - first - 1));
    if (!payload)
        return refused("seal.form", QStringLiteral("The payload of the seal is not base64url"));
    return Opened{*kid, *payload};
}

KeyLookup only(const PublicKey &key)
{
    return [key](const QByteArray &kid) -> std::optional<PublicKey> {
        if (kid != key.kid())
            return std::nullopt;
        return key;
    };
}

} // namespace cubby::seal
