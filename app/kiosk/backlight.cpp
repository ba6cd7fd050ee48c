// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kiosk/backlight.h"

#include <QDir>
#include <QLoggingCategory>

#include <algorithm>
#include <utility>

Q_LOGGING_CATEGORY(lcBacklight, "cubby.backlight", QtInfoMsg)

namespace cubby::kiosk {

namespace {

int readNumber(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readLine(32).trimmed().toInt() : 0;
}

} // namespace

QString Backlight::find() const
{
    const QString most = QStringLiteral("/max_brightness");
    if (m_folder.isEmpty() || QFile::exists(m_folder + most))
        return m_folder;
    for (const QString &name : QDir(m_folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        const QString folder = m_folder + QLatin1Char('/') + name;
        if (QFile::exists(folder + most))
            return folder;
    }
    return {};
}

bool Backlight::set(int percent)
{
    const QString folder = find();
    const int most = folder.isEmpty() ? 0 : readNumber(folder + QStringLiteral("/max_brightness"));
    if (most <= 0) {
        m_written.clear();
        return false;
    }
    // Zero switches some lights off, and nobody could see where to touch.
    const int value = std::clamp((most * percent + 50) / 100, 1, most);
    const QString now = folder + QLatin1Char(' ') + QString::number(value);
    if (now == m_written)
        return true;
    QFile file(folder + QStringLiteral("/brightness"));
    const QByteArray text = QByteArray::number(value) + '\n';
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered) || file.write(text) != text.size()) {
        const QString why = QStringLiteral("%1 cannot be written: %2").arg(file.fileName(), file.errorString());
        if (std::exchange(m_complaint, why) != why)
            qCWarning(lcBacklight).noquote() << why;
        return false;
    }
    m_written = now;
    return true;
}

} // namespace cubby::kiosk
