// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/kiosk/senses/jackevents.h"

#include <QObject>
#include <QSet>
#include <QTimer>

#include <map>
#include <memory>

class QSocketNotifier;

namespace cubby::senses {

// The kiosk's headphone socket: a switch among Linux's input devices (SW_HEADPHONE_INSERT). A device may come, go and
// come back under another name; while none is there, nothing is plugged in. One thread, with an event loop.
class HeadphoneJack : public QObject
{
    Q_OBJECT

public:
    // `source`: "auto" looks for the switch among all of /dev/input, "none" never, a path is that device alone.
    explicit HeadphoneJack(QString source);
    ~HeadphoneJack() override;

    void start();
    bool isKnown() const { return !m_switches.empty(); } // a socket that tells is there
    bool isPlugged() const { return m_plugged; }

Q_SIGNALS:
    void changed(); // one of the two above

private:
    struct Switch;
    void look(); // for devices that have come
    void open(const QString &path);
    void read(const QString &path);
    void close(const QString &path);
    void settle();

    QString m_source;
    QTimer m_look;
    std::map<QString, std::unique_ptr<Switch>> m_switches; // by path; several sockets count as one
    QSet<QString> m_others; // devices without such a switch
    QSet<QString> m_closed; // that could not be opened, and about which that was said
    bool m_plugged = false;
    bool m_known = false;
};

} // namespace cubby::senses
