// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/bankcredentials.h"
#include "domain/layout.h"
#include "seal/certificates.h"

#include <QNetworkAccessManager>
#include <QObject>
#include <QTimer>
#include <QUrl>
#include <QtQml/qqmlregistration.h>

#include <memory>

namespace cubby::kiosk {

// Lets a kiosk without credentials into the fleet: makes its keys, asks the centre, shows the phrase until a person has
// confirmed it there, and stores what comes. It trusts only the authority whose certificate the installer brought. What
// the centre sends is checked before anything of it is stored. GUI thread.
class Enroller : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("the program makes the one that is shown")
    Q_PROPERTY(State state READ state NOTIFY changed FINAL)
    Q_PROPERTY(QString phrase READ phrase NOTIFY changed FINAL)
    Q_PROPERTY(QString centre READ centre NOTIFY changed FINAL)
    Q_PROPERTY(int minutesLeft READ minutesLeft NOTIFY changed FINAL)

public:
    enum class State {
        AddressNeeded,
        Asking, // the centre has not answered yet
        Waiting, // for the person at the centre
        Refused,
        Expired,
        Unreachable, // tried on
        NotTrusted, // whoever answers there is not by the installer's authority; tried on
        Unusable, // the answer, or it cannot be stored
        Done,
    };
    Q_ENUM(State)

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
    State state() const { return m_state; }
    QString phrase() const { return m_phrase; }
    QString centre() const { return m_settings.centre; }
    int minutesLeft() const; // begun ones, while waiting

    Q_INVOKABLE void setCentre(const QString &address); // as typed; begins
    Q_INVOKABLE void again(); // new keys, and another question

Q_SIGNALS:
    void changed();
    void done();

private:
    void ask();
    void poll();
    void take(QNetworkReply *reply);
    void takeAnswer(const QJsonObject &answer);
    Result<void> store(const QJsonObject &told);
    QNetworkRequest requestTo(const QString &path) const;
    void enter(State state);

    Settings m_settings;
    QNetworkAccessManager m_network;
    SystemChance m_chance;
    QTimer m_next; // question
    State m_state = State::AddressNeeded;
    QByteArray m_secret;
    seal::PrivateKey m_key;
    std::optional<seal::TlsKey> m_tls;
    QByteArray m_request;
    QString m_phrase;
    QString m_id; // of the enrolment; empty until the centre knows it
    Time m_expiresAt{};
};

} // namespace cubby::kiosk
