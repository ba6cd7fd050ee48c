// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inifile.h"

#include <QFile>
#include <QRegularExpression>
#include <QStringDecoder>

namespace cubby {

static constexpr qint64 kLargestFile = 1 << 20;

Result<std::vector<IniLine>> readIniFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure("settings.file", QStringLiteral("%1 cannot be read: %2").arg(path, file.errorString()));
    const QByteArray bytes = file.read(kLargestFile + 1);
    if (file.error() != QFileDevice::NoError)
        return failure("settings.file", QStringLiteral("%1 cannot be read: %2").arg(path, file.errorString()));
    return parseIni(bytes, path);
}

Result<std::vector<IniLine>> parseIni(const QByteArray &bytes, const QString &path)
{
    if (bytes.size() > kLargestFile)
        return failure("settings.file", QStringLiteral("%1 is larger than 1 MiB").arg(path));
    QStringDecoder decode(QStringDecoder::Utf8);
    const QString text = decode(bytes);
    if (decode.hasError() || text.contains(QChar::Null))
        return failure("settings.file", QStringLiteral("%1 is not text in UTF-8").arg(path));

    static const QRegularExpression section(QStringLiteral("^\\[\\s*([a-z][a-z0-9-]*)\\s*\\]$"));
    static const QRegularExpression assignment(QStringLiteral("^([a-z][a-z0-9-]*)\\s*=\\s*(.*)$"));
    std::vector<IniLine> found;
    QString current;
    int number = 0;
    const QStringList lines = text.split(QLatin1Char('\n'));
    for (const QString &raw : lines) {
        ++number;
        const QString line = raw.trimmed();
        if (line.isEmpty() || line.startsWith(QLatin1Char('#')) || line.startsWith(QLatin1Char(';')))
            continue;
        if (const auto match = section.match(line); match.hasMatch()) {
            current = match.captured(1);
            continue;
        }
        const auto match = assignment.match(line);
        if (!match.hasMatch() || current.isEmpty()) {
            return failure("settings.syntax",
                           QStringLiteral("%1, line %2: \"%3\" is neither a [section] nor a name = value within one")
                               .arg(path, QString::number(number), line.left(80)));
        }
        QString value = match.captured(2);
        if (value.size() >= 2 && value.startsWith(QLatin1Char('"')) && value.endsWith(QLatin1Char('"')))
            value = value.sliced(1, value.size() - 2);
        found.push_back({current % QLatin1Char('/') % match.captured(1), value, number});
    }
    return found;
}

} // namespace cubby
