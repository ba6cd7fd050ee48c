// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "link/backoff.h"
#include "link/mqttclient.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <map>
#include <mutex>

struct mosquitto;
struct mosquitto_message;

namespace cubby::link {

class MosquittoClient;

// What the thread of a MosquittoClient runs: one connection after another. libmosquitto is used from this thread alone,
// through its interface for other people's event loops: its own loop select()s, which breaks in a server with more
// than 1023 open files.
class MosquittoWorker
{
public:
    struct Publication
    {
        quint64 number;
        QByteArray topic;
        QByteArray payload;
        bool retain;
    };

    MosquittoWorker(BrokerSettings settings, std::vector<QString> filters, MosquittoClient *owner, quint64 serial);
    ~MosquittoWorker();

    void run(); // the thread

    // For the owner's thread:
    void subscribe(const QString &filter);
    void publish(Publication publication);
    bool stop(Millis patience); // after it the owner hears nothing more; true if run() has ended

private:
    using Handle = std::unique_ptr<mosquitto, void (*)(mosquitto *)>;

    // Each answers with what went wrong; nothing if all is well.
    std::optional<QString> prepare();
    std::optional<QString> connect();
    QString converse(); // until the connection ends
    void takeLeave();
    void obey();
    void subscribeNow(const QString &filter);
    void wait(Millis time);
    void wake();
    bool stopping();
    void report(const QString &reason, bool wasUp);
    void tell(std::function<void(MosquittoClient &)> what);

    void onConnect(int code);
    void onMessage(const mosquitto_message &message);
    void onPublish(int id);
    void onSubscribe(int id, int count, const int *granted);

    const BrokerSettings m_settings;
    const quint64 m_serial; // which of the owner's workers this is
    const int m_wake; // eventfd
    Handle m_mosquitto;
    SystemChance m_chance;
    bool m_up = false;
    QString m_refusal; // what the broker answered instead of a welcome
    QString m_lastReport;
    std::map<int, quint64> m_published; // by libmosquitto's number
    std::map<int, QString> m_subscribing;

    std::mutex m_mutex; // over what follows
    std::condition_variable m_ended;
    MosquittoClient *m_owner;
    std::vector<QString> m_filters;
    std::deque<QString> m_newFilters;
    std::deque<Publication> m_publications;
    bool m_stop = false;
    bool m_over = false;
};

} // namespace cubby::link
