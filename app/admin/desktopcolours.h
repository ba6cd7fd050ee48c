// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusVariant>
#include <QObject>
#include <QPalette>

namespace cubby::admin {

QPalette darkPalette();

// Follows whether the desktop is dark, by the portal that says so (org.freedesktop.appearance), live. A platform theme
// that colours Qt's windows itself is left alone.
class DesktopColours : public QObject
{
    Q_OBJECT

public:
    explicit DesktopColours(QObject *parent = nullptr);

private Q_SLOTS:
    void settingChanged(const QString &group, const QString &key, const QDBusVariant &value);

private:
    void use(uint scheme); // 0: no wish, 1: dark, 2: light
    QPalette m_light;
};

} // namespace cubby::admin
