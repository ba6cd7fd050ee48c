// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

class QQuickItem;
class QQuickView;

namespace cubby::kiosk {

class Kiosk;

// Watches what is on the screens and tells it: to the narrator, who speaks it, and to assistive technology as an alert.
// Whatever changes on a screen is drawn, so it looks again after a frame. GUI thread.
class ScreenReader : public QObject
{
    Q_OBJECT

public:
    ScreenReader(QQuickView &view, Kiosk &kiosk); // both outlive this

    void wentTo(QQuickItem *item); // the keys act on something else

private:
    void look();
    void tellTime();
    QQuickItem *shown() const;

    QQuickView &m_view;
    Kiosk &m_kiosk;
    QTimer m_settle;
    QString m_told; // of the screen
    QString m_toldApart; // without its digits
    int m_secondsTold = 0; // when time was told last, by the seconds that were left
};

} // namespace cubby::kiosk
