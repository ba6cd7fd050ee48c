// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tool/boards/decode.h"

#include "app/tool/boards/foundjson.h"

#include <QRegularExpression>

namespace cubby::tool {

std::optional<QByteArray> bytesFromHex(QStringView text)
{
    static const QRegularExpression between(QStringLiteral("[\\s,:]+"));
    static const QRegularExpression bytes(QStringLiteral("^(?:0[xX])?((?:[0-9A-Fa-f]{2})+)$"));
    QByteArray all;
    const auto words = text.toString().split(between, Qt::SkipEmptyParts);
    for (const QString &word : words) {
        const auto match = bytes.match(word);
        if (!match.hasMatch())
            return std::nullopt;
        all += QByteArray::fromHex(match.captured(1).toLatin1());
    }
    return all;
}

int decode(const BoardOptions &options, QTextStream &in, QTextStream &out, QTextStream &err)
{
    const auto codec = options.family->codec(boardsOf(options, *options.family), options.family->pulse);
    int status = 0;
    qint64 number = 0;
    qint64 offset = 0;
    for (QString line; in.readLineInto(&line);) {
        ++number;
        QStringView text = QStringView(line).trimmed();
        if (text.startsWith(QLatin1Char('#')))
            continue;
        const bool wasSent = text.startsWith(QLatin1Char('>'));
        const bool isMarked = wasSent || text.startsWith(QLatin1Char('<'));
        const auto bytes = bytesFromHex(isMarked ? text.sliced(1) : text);
        if (!bytes) {
            err << "line " << number << ": not hexadecimal bytes: " << text.left(80) << Qt::endl;
            status = 2;
            continue;
        }
        if (wasSent) {
            codec->sent(*bytes);
            continue;
        }
        QList<serial::Found> found = codec->feed(*bytes);
        found += codec->quiet();
        for (const auto &one : std::as_const(found)) {
            QJsonObject object = jsonOf(one);
            object[QStringLiteral("line")] = number;
            object[QStringLiteral("offset")] = offset;
            offset += one.bytes.size();
            out << lineOf(object);
        }
        out.flush();
    }
    return status;
}

} // namespace cubby::tool
