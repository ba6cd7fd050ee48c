// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/bankcredentials.h"
#include "app/kiosk/enrolment.h"
#include "domain/layout.h"
#include "seal/certificates.h"

#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QObject>
#include <QPointer>
#include <QTimer>
#include <QUrl>

#include <memory>

namespace cubby::kiosk {

// Lets a kiosk without credentials into the fleet: makes its keys, asks the centre, shows the phrase until a person has
// confirmed it there, and stores what comes. It trusts only the authority whose certificate the installer brought. What
// the centre sends is checked before anything of it is stored. GUI thread.
class Enroller : public QObject
{
    Q_OBJECT

public:
    struct Settings
    {
        QString centre; // "https://centre.example:8443", or its host alone; empty: to be typed
        QByteArray authority; // PEM
        QString credentialsFolder;
        QString layoutFile;
        Millis poll = std::chrono::seconds(2);
    };
    explicit Enroller(Settings settings);

    void begin(); // asks, if there is an address
    Enrolment enrolment() const;

    void setCentre(const QString &address); // as typed; begins
    void forgetCentre(); // its address is asked for again
    void again(); // new keys, and another question

Q_SIGNALS:
    void changed();
    void done();

private:
    void stop();
    void ask();
    void poll();
    void await(QNetworkReply *reply);
    void take(QNetworkReply *reply);
    void takeAnswer(const QJsonObject &answer);
    void storeCredentials();
    Result<void> store(const QJsonObject &told);
    QNetworkRequest requestTo(const QString &path) const;
    void enter(EnrolmentState state);

    Settings m_settings;
    QNetworkAccessManager m_network;
    SystemChance m_chance;
    QTimer m_next; // question
    QPointer<QNetworkReply> m_reply; // that is waited for
    EnrolmentState m_state = EnrolmentState::AddressNeeded;
    QByteArray m_secret;
    seal::PrivateKey m_key;
    std::optional<seal::TlsKey> m_tls;
    QByteArray m_request;
    QString m_phrase;
    QString m_id; // of the enrolment; empty until the centre knows it
    QJsonObject m_credentials; // that could not be stored yet
    Time m_expiresAt{};
};

} // namespace cubby::kiosk
