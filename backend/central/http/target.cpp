// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/http/target.h"

#include <QStringDecoder>
#include <QStringList>

#include <algorithm>
#include <optional>

namespace cubby::http {

static int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    const char lower = char(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

static std::optional<QString> decoded(QByteArrayView written, bool plusIsBlank, Controls controls = Controls::None)
{
    QByteArray bytes;
    bytes.reserve(written.size());
    for (qsizetype i = 0; i < written.size(); ++i) {
        if (written[i] == '%') {
            const int high = i + 2 < written.size() ? hexDigit(written[i + 1]) : -1;
            const int low = i + 2 < written.size() ? hexDigit(written[i + 2]) : -1;
            if (high < 0 || low < 0)
                return std::nullopt;
            bytes.append(char(high * 16 + low));
            i += 2;
        } else {
            bytes.append(plusIsBlank && written[i] == '+' ? ' ' : written[i]);
        }
    }
    QStringDecoder decode(QStringDecoder::Utf8);
    QString text = decode(bytes);
    const bool hasControls = std::any_of(text.begin(), text.end(), [controls](QChar c) {
        const bool line = c == u'\r' || c == u'\n' || c == u'\t';
        return c.category() == QChar::Other_Control && !(line && controls == Controls::Lines);
    });
    if (decode.hasError() || hasControls)
        return std::nullopt;
    return text;
}

std::optional<Fields> parseFields(QByteArrayView written, Controls controls)
{
    Fields fields;
    for (const QByteArray &part : written.toByteArray().split('&')) {
        if (part.isEmpty())
            continue;
        const qsizetype equals = part.indexOf('=');
        const auto name = decoded(QByteArrayView(part).first(equals < 0 ? part.size() : equals), true);
        const auto value
            = decoded(equals < 0 ? QByteArrayView() : QByteArrayView(part).sliced(equals + 1), true, controls);
        if (!name || !value)
            return std::nullopt;
        fields.append({*name, *value});
    }
    return fields;
}

Result<Target> parseTarget(QByteArrayView written)
{
    const auto refuse = [](const char *what) {
        return failure("http.target", QStringLiteral("The request's target ") + QString::fromLatin1(what));
    };
    for (QByteArrayView scheme : {QByteArrayView("http://"), QByteArrayView("https://")}) {
        if (!written.startsWith(scheme))
            continue;
        const qsizetype slash = written.indexOf('/', scheme.size());
        written = slash < 0 ? QByteArrayView("/") : written.sliced(slash);
    }
    if (!written.startsWith('/'))
        return refuse("does not begin with a slash");
    if (written.contains('#'))
        return refuse("has a fragment");

    const qsizetype mark = written.indexOf('?');
    const QByteArrayView path = mark < 0 ? written : written.first(mark);
    Target target;
    for (const QByteArray &part : path.sliced(1).toByteArray().split('/')) {
        const auto segment = decoded(part, false);
        if (!segment)
            return refuse("has a path that is not percent-encoded UTF-8");
        if (*segment == QLatin1StringView(".") || *segment == QLatin1StringView("..")
            || segment->contains(QLatin1Char('/')) || segment->contains(QLatin1Char('\\')))
            return refuse("has a path that can be read in two ways");
        target.path += QLatin1Char('/') + *segment;
    }
    if (mark < 0)
        return target;
    auto query = parseFields(written.sliced(mark + 1), Controls::None);
    if (!query)
        return refuse("has a query that is not percent-encoded UTF-8");
    target.query = std::move(*query);
    return target;
}

} // namespace cubby::http
