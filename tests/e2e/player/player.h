// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "finger.h"

#include <QLocalServer>
#include <QObject>

class QLocalSocket;
class QQuickWindow;

namespace cubby::player {

// Obeys lines on a local socket and answers each with one line, "ok …" or "no, because …". Nothing waits here: whoever
// asks asks again. A name is an objectName; of several items with it, the one that can be seen is meant.
//   tap NAME          touches the middle of the item, as a finger would: it must be seen whole, enabled, uncovered
//   keys MS TEXT      presses the keys of the text and Enter, one every MS milliseconds by the keyboard's own clock
//   press KEY         presses one key of a numeric keypad: 0 to 9, Enter, +, -, *, /, ., Backspace
//   focus             the name of what the keys act on; nothing: the screen as a whole
//   text NAME         what the item says
//   screen            the name of the screen that the bank shows
//   view              all of the bank's view, as JSON
//   names             every objectName that can be seen
//   grab FILE         a picture of the window
//   hang              the GUI thread does nothing any more
// GUI thread.
class Player final : public QObject
{
    Q_OBJECT

public:
    explicit Player(const QString &socketPath);

private:
    void listen();
    void read(QLocalSocket *socket);
    QString obey(const QString &line);
    QString tap(QQuickWindow &window, const QString &name);
    QString pressKey(QQuickWindow &window, const QString &name);
    QString pressKeys(QQuickWindow &window, const QString &argument);

    QString m_path;
    QLocalServer m_server;
    Finger m_finger;
    ulong m_keyboardTime = 1000; // ms
};

} // namespace cubby::player
