// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QQuickView>

namespace cubby::kiosk {

// The window of a kiosk. Once it fills the screen there is no way out of it for whoever stands before it: it is not
// closed, not minimised, shows no pointer, and takes the whole of whatever screen there is, also after that was
// unplugged. Only a signal from outside ends the program. GUI thread.
class KioskWindow : public QQuickView
{
    Q_OBJECT

public:
    void fillScreen(); // from now on

Q_SIGNALS:
    void touched(); // or a key was pressed: somebody is there

protected:
    bool event(QEvent *event) override;

private:
    void holdScreen();

    bool m_fills = false;
};

} // namespace cubby::kiosk
