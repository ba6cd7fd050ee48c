// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/kiosk/keyscan.h"

#include <QElapsedTimer>
#include <QKeyEvent>
#include <QObject>
#include <QTimer>

#include <deque>
#include <memory>

class QWindow;

namespace cubby::kiosk {

// A bar code scanner that types into the kiosk's window. It looks at every key before the window does and holds keys
// back for a moment: see KeyScan. What a person types arrives in its order, each key once. GUI thread.
class KeyboardScanner : public QObject
{
    Q_OBJECT

public:
    // The window outlives this.
    explicit KeyboardScanner(QWindow &window, KeyScan::Settings settings = {});

Q_SIGNALS:
    void scanned(const QString &text);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    // Answers whether the newest of the strokes held back may go on by itself: it is a person's, and nothing is before.
    bool apply(const std::vector<KeyScan::Verdict> &verdicts, bool newest);

    QWindow &m_window;
    KeyScan m_keys;
    std::deque<std::unique_ptr<QKeyEvent>> m_held;
    bool m_passing = false; // what is on its way to the window is not looked at again
    QElapsedTimer m_clock; // for keys that do not say when they moved
    QTimer m_idle;
    QTimer m_settle; // one more round of the event loop: keys may have come while the program was busy
};

} // namespace cubby::kiosk
