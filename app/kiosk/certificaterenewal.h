// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/time.h"
#include "link/mqttclient.h"
#include "seal/certificates.h"

#include <QJsonObject>
#include <QObject>
#include <QTimer>

#include <functional>
#include <optional>

namespace cubby::kiosk {

// Renews the kiosk's certificate for the broker over the link, without a visit: once a third of its time is left it
// makes a new key, asks the centre, and connects with what it gets. Only what has connected takes the old one's place;
// until then the old one is kept, and gone back to. The thread of its owner.
class CertificateRenewal : public QObject
{
    Q_OBJECT

public:
    struct Settings
    {
        QString file; // of the renewed certificate with its key: one goes with the other whatever happens
        Millis lookEvery = std::chrono::hours(1);
        Millis trial = std::chrono::minutes(1); // to connect with the new one
    };
    // `ask` sends a request (PEM) to the centre; `connectWith` lets the client begin anew.
    CertificateRenewal(Settings settings, link::BrokerSettings broker,
                       std::function<void(const QByteArray &request)> ask,
                       std::function<void(const link::BrokerSettings &broker)> connectWith);

    void look(); // whether it is time; also when the link comes up
    void answered(const QJsonObject &answer); // of the centre
    // The centre answers over a connection that was made with this certificate.
    void connected(const QString &certificateFile);

private:
    void tryNew(const QByteArray &certificate);
    void goBack();
    QString trialFile() const;

    Settings m_settings;
    link::BrokerSettings m_broker; // with which the link works
    std::function<void(const QByteArray &request)> m_ask;
    std::function<void(const link::BrokerSettings &broker)> m_connectWith;
    std::optional<seal::TlsKey> m_key; // of the request that is under way
    Millis m_askedAt{0}; // monotonic
    std::optional<link::BrokerSettings> m_trial;
    QTimer m_again;
    QTimer m_patience; // of a trial
    // After one that did not connect: twice as long each time, up to a day. The centre gives few a day (asking.h).
    Millis m_wait{0};
    Millis m_notBefore{0}; // monotonic
};

} // namespace cubby::kiosk
