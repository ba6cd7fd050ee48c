// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/admin/desktopcolours.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QStyleFactory>

namespace cubby::admin {

namespace {

const QString kService = QStringLiteral("org.freedesktop.portal.Desktop");
const QString kPath = QStringLiteral("/org/freedesktop/portal/desktop");
const QString kInterface = QStringLiteral("org.freedesktop.portal.Settings");
const QString kGroup = QStringLiteral("org.freedesktop.appearance");
const QString kKey = QStringLiteral("color-scheme");

} // namespace

QPalette darkPalette()
{
    QPalette palette(QColor(0x2b, 0x2e, 0x34), QColor(0x24, 0x27, 0x2c));
    palette.setColor(QPalette::Base, QColor(0x1b, 0x1d, 0x21));
    palette.setColor(QPalette::AlternateBase, QColor(0x21, 0x24, 0x29));
    palette.setColor(QPalette::Text, QColor(0xec, 0xe9, 0xe2));
    palette.setColor(QPalette::WindowText, QColor(0xec, 0xe9, 0xe2));
    palette.setColor(QPalette::ButtonText, QColor(0xec, 0xe9, 0xe2));
    palette.setColor(QPalette::PlaceholderText, QColor(0xa3, 0xa6, 0xad));
    palette.setColor(QPalette::ToolTipBase, QColor(0x33, 0x37, 0x3e));
    palette.setColor(QPalette::ToolTipText, QColor(0xec, 0xe9, 0xe2));
    palette.setColor(QPalette::Highlight, QColor(0x2f, 0x6f, 0xd0));
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::Link, QColor(0x8a, 0xb8, 0xff));
    for (const QPalette::ColorRole role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, QColor(0x7c, 0x80, 0x88));
    return palette;
}

DesktopColours::DesktopColours(QObject *parent) : QObject(parent), m_light(QApplication::palette())
{
    if (m_light.color(QPalette::Window).lightness() < 128)
        return; // Qt knows already
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    QDBusMessage ask = QDBusMessage::createMethodCall(kService, kPath, kInterface, QStringLiteral("Read"));
    ask << kGroup << kKey;
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(ask), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        const QDBusPendingReply<QDBusVariant> reply = *watcher;
        if (!reply.isError())
            use(reply.value().variant().value<QDBusVariant>().variant().toUInt());
    });
    bus.connect(kService, kPath, kInterface, QStringLiteral("SettingChanged"), this,
                SLOT(settingChanged(QString, QString, QDBusVariant)));
}

void DesktopColours::settingChanged(const QString &group, const QString &key, const QDBusVariant &value)
{
    if (group == kGroup && key == kKey)
        use(value.variant().toUInt());
}

void DesktopColours::use(uint scheme) { QApplication::setPalette(scheme == 1 ? darkPalette() : m_light); }

} // namespace cubby::admin
