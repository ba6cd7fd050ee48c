// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "link/banksession.h"
#include "tests/integration/central/memorylog.h"

#include <QTcpSocket>
#include <QTimer>

namespace cubby::bench {

// A bank of a large fleet, on a broker that lets in anybody: the real session over a journal in memory, and as little
// of MQTT 3.1.1 as it needs, because ten thousand clients with a thread each are more than a process has.
class IdleBank : public QObject
{
    Q_OBJECT

public:
    IdleBank(BankId bank, const seal::PrivateKey &key, const seal::PublicKey &centre, quint16 brokerPort);

    bool isGreeted() const { return m_session.isGreeted() && m_session.queue() == 0; }

private:
    void read();
    void take(quint8 type, const QByteArray &body);
    void run(const link::BankSession::Effects &effects);
    void write(quint8 type, const QByteArray &body);
    void publish(const QString &topic, const QByteArray &payload, bool retained);

    const BankId m_bank;
    const seal::PrivateKey &m_key;
    const seal::PublicKey &m_centre;
    SystemChance m_chance;
    test::MemoryLog m_log;
    link::BankSession m_session;
    QTcpSocket m_socket;
    QByteArray m_read;
    QTimer m_timer;
    quint16 m_packet = 0;
};

} // namespace cubby::bench
