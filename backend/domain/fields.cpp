// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/fields.h"

namespace cubby::json {

std::optional<qint64> wholeNumber(const QJsonValue &json)
{
    constexpr double kExact = 9007199254740992.0; // 2^53
    if (!json.isDouble())
        return std::nullopt;
    const double d = json.toDouble();
    if (!(d >= -kExact && d <= kExact) || d != std::floor(d))
        return std::nullopt;
    return qint64(d);
}

std::optional<QByteArray> base64Url(const QString &text)
{
    constexpr auto options = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
    const auto decoded
        = QByteArray::fromBase64Encoding(text.toLatin1(), options | QByteArray::AbortOnBase64DecodingErrors);
    // Bits that carry nothing must be nothing: bytes have one spelling.
    if (!decoded || (*decoded).toBase64(options) != text.toLatin1())
        return std::nullopt;
    return *decoded;
}

Result<QJsonObject> parseObject(const QByteArray &text)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(text, &error);
    if (!document.isObject()) {
        return failure(
            "json.malformed",
            error.error == QJsonParseError::NoError
                ? QStringLiteral("The text is not a JSON object.")
                : QStringLiteral("The text is not JSON: %1 at byte %2.").arg(error.errorString()).arg(error.offset));
    }
    return document.object();
}

} // namespace cubby::json
