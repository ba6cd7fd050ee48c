// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/admin/http.h"
#include "app/admin/keyring.h"

#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QPointer>
#include <QStringList>

#include <functional>
#include <vector>

namespace cubby::admin {

// Whoever is signed in, and the tokens that prove it. The access token lives in memory and is renewed shortly before it
// runs out, once for all who ask; the refresh token is in the keyring. GUI thread.
class Session : public QObject
{
    Q_OBJECT

public:
    using Then = std::function<void(const Result<QByteArray> &)>;

    Session(const CentreAddress &centre, QNetworkAccessManager &network, QObject *parent = nullptr);

    const CentreAddress &centre() const { return m_centre; }
    bool isOpen() const { return !m_refresh.isEmpty(); }
    const QStringList &scopes() const { return m_scopes; }
    // Empty: everybody who is signed in.
    bool mayUse(const QString &scope) const { return scope.isEmpty() || m_scopes.contains(scope); }
    const QString &subject() const { return m_subject; } // "staff:…"
    const QString &name() const { return m_name; }
    bool isKept() const { return m_keyring.isAvailable(); } // over the end of the program
    Keyring &keyring() { return m_keyring; }

    // Goes on with what the keyring has; `begun` or `over` follows.
    void resume();
    void begin(const QJsonObject &tokens); // as the token endpoint answers
    void end(); // signs out: here at once, at the centre as soon as it hears of it

    // An access token that is good now, other than `refused`, one that the centre did not take. Error codes:
    // session.over (somebody has to sign in), centre.unreachable.
    void withToken(QObject *context, const QByteArray &refused, Then then);

Q_SIGNALS:
    void begun();
    void over(const QString &why); // empty: nobody was signed in

private:
    void renew();
    void revoke(const QByteArray &refresh);
    void take(const QJsonObject &tokens);
    void answerAll(const Result<QByteArray> &token);
    void finish(const QString &why);

    CentreAddress m_centre;
    QNetworkAccessManager &m_network;
    Keyring m_keyring;
    QByteArray m_access, m_refresh;
    Millis m_renewAt{0}; // of the monotonic clock
    QStringList m_scopes;
    QString m_subject, m_name;
    struct Waiting
    {
        QPointer<QObject> context;
        Then then;
    };
    std::vector<Waiting> m_waiting;
    bool m_renews = false;
    bool m_resumes = false;
};

// The answer of the token endpoint to `fields`.
void askForTokens(QNetworkAccessManager &network, const CentreAddress &centre,
                  const QList<std::pair<QString, QString>> &fields, QObject *context,
                  std::function<void(const Result<Answer> &)> then,
                  const QString &path = QStringLiteral("/oauth/token"));

inline const QString kClient = QStringLiteral("cubby-admin"); // as it is registered at the centre

} // namespace cubby::admin
