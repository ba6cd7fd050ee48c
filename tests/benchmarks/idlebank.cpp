// SPDX-License-Identifier: GPL-3.0-or-later
#include "idlebank.h"

#include "link/topics.h"

#include <QtEndian>

namespace cubby::bench {

namespace {

// The types of MQTT 3.1.1, section 2.2.1, with their flags.
constexpr quint8 kConnect = 0x10;
constexpr quint8 kConnected = 0x20;
constexpr quint8 kPublish = 0x30;
constexpr quint8 kPublished = 0x40;
constexpr quint8 kSubscribe = 0x82;
constexpr quint8 kSubscribed = 0x90;
constexpr quint8 kPing = 0xc0;
constexpr quint16 kKeepAlive = 300; // s

QByteArray number(quint16 value)
{
    QByteArray bytes(2, Qt::Uninitialized);
    qToBigEndian(value, bytes.data());
    return bytes;
}

QByteArray text(const QByteArray &utf8) { return number(quint16(utf8.size())) + utf8; }

} // namespace

IdleBank::IdleBank(BankId bank, const seal::PrivateKey &key, const seal::PublicKey &centre, quint16 brokerPort)
    : m_bank(bank), m_key(key), m_centre(centre), m_log(EpochId::make(systemNow().wall, m_chance)),
      m_session({bank, QStringLiteral("bench"), {}}, m_log, {m_log.head().epoch}, {}, m_chance)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] { run(m_session.timePassed(systemNow())); });
    connect(&m_socket, &QTcpSocket::readyRead, this, &IdleBank::read);
    connect(&m_socket, &QTcpSocket::errorOccurred, this,
            [this] { qFatal("bank %s: %s", qPrintable(m_bank.toString()), qPrintable(m_socket.errorString())); });
    connect(&m_socket, &QTcpSocket::connected, this, [this] {
        const char cleanSessionAndRetainedWill = 0x02 | 0x04 | 0x20;
        write(kConnect, text("MQTT") + '\x04' + cleanSessionAndRetainedWill + number(kKeepAlive)
                            + text(m_bank.toString().toUtf8()) + text(link::presenceTopic(m_bank).toUtf8())
                            + text(link::presenceText(false, systemNow().wall)));
    });
    auto *beat = new QTimer(this);
    connect(beat, &QTimer::timeout, this, [this] { write(kPing, {}); });
    beat->start(std::chrono::seconds(kKeepAlive / 2));
    m_socket.connectToHost(QStringLiteral("127.0.0.1"), brokerPort);
}

void IdleBank::read()
{
    m_read += m_socket.readAll();
    for (;;) {
        // Section 2.2.3: seven bits of the length in each byte.
        qsizetype length = 0;
        qsizetype at = 1;
        int shift = 0;
        bool complete = false;
        while (at < m_read.size() && !complete) {
            const auto byte = quint8(m_read.at(at++));
            length |= qsizetype(byte & 0x7f) << shift;
            shift += 7;
            complete = !(byte & 0x80);
        }
        if (!complete || m_read.size() < at + length)
            return;
        const auto type = quint8(m_read.front());
        const QByteArray body = m_read.mid(at, length);
        m_read.remove(0, at + length);
        take(type, body);
    }
}

void IdleBank::take(quint8 type, const QByteArray &body)
{
    switch (type & 0xf0) {
    case kConnected:
        if (body.size() != 2 || body.back() != '\0')
            qFatal("the broker does not let a bank in");
        write(kSubscribe, number(++m_packet) + text(link::downTopic(m_bank).toUtf8()) + '\x01');
        break;
    case kSubscribed:
        publish(link::presenceTopic(m_bank), link::presenceText(true, systemNow().wall), true);
        run(m_session.connected(systemNow()));
        break;
    case kPublish: {
        qsizetype at = 2 + qFromBigEndian<quint16>(body.constData());
        if (type & 0x06) {
            write(kPublished, body.mid(at, 2));
            at += 2;
        }
        const auto frame = link::openFrame(body.mid(at), link::kDown, seal::only(m_centre), m_bank);
        if (!frame)
            qFatal("a frame of the centre: %s", qPrintable(frame.error().message));
        run(m_session.received(*frame, systemNow()));
        break;
    }
    default:
        break;
    }
}

void IdleBank::run(const link::BankSession::Effects &effects)
{
    using Session = link::BankSession;
    for (const Session::Effect &effect : effects) {
        if (const auto *send = std::get_if<Session::SendFrame>(&effect))
            publish(link::upTopic(m_bank), link::sealFrame(send->frame, link::kUp, m_key), false);
        else if (const auto *store = std::get_if<Session::StoreDirectory>(&effect))
            run(m_session.stored(store->head, systemNow()));
        else if (const auto *snapshot = std::get_if<Session::StoreSnapshot>(&effect))
            run(m_session.stored(snapshot->head, systemNow()));
    }
    if (const auto next = m_session.nextDeadline())
        m_timer.start(std::max(Millis(0), *next - systemNow().mono));
}

void IdleBank::publish(const QString &topic, const QByteArray &payload, bool retained)
{
    const quint8 once = 0x02; // QoS 1
    write(quint8(kPublish | once | (retained ? 1 : 0)), text(topic.toUtf8()) + number(++m_packet) + payload);
}

void IdleBank::write(quint8 type, const QByteArray &body)
{
    QByteArray length;
    qsizetype rest = body.size();
    do {
        length += char((rest & 0x7f) | (rest > 0x7f ? 0x80 : 0));
        rest >>= 7;
    } while (rest > 0);
    m_socket.write(QByteArray(1, char(type)) + length + body);
}

} // namespace cubby::bench
