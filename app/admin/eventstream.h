// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/admin/api.h"
#include "app/admin/ssereader.h"

namespace cubby::admin {

// One thing that happened, as the centre's stream tells of it.
struct Event
{
    QString type; // "bank.changed"
    QJsonObject data;
};

// GET /v1/events, for as long as somebody is signed in: connects again by itself and goes on where it stood, so that
// nothing is missed. What comes is handed on in batches, for an interface has no use for a thousand single ones a
// second. GUI thread.
class EventStream : public QObject
{
    Q_OBJECT

public:
    EventStream(Api &api, QNetworkAccessManager &network, QObject *parent = nullptr);
    ~EventStream() override;

    bool isOpen() const { return m_open; }

Q_SIGNALS:
    void opened();
    void closed();
    // From here on every change is told; what was read before may be old.
    void beganAnew();
    void happened(const QList<cubby::admin::Event> &events);

private:
    void start();
    void stop();
    void connectWith(const QByteArray &token);
    void readOn();
    void take(const QList<SseEvent> &events);
    void breakOff(bool answered, std::optional<Millis> retryAfter = {});

    Api &m_api;
    QNetworkAccessManager &m_network;
    QPointer<QNetworkReply> m_reply;
    SseReader m_reader;
    QByteArray m_cursor;
    QByteArray m_token, m_refused;
    QList<Event> m_events;
    QTimer m_handOn, m_again, m_silence;
    Millis m_retry{3'000};
    int m_failures = 0;
    bool m_open = false;
    bool m_runs = false;
};

} // namespace cubby::admin
