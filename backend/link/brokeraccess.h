// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/chance.h"
#include "domain/error.h"
#include "domain/identifiers.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

namespace cubby::link {

// Who may say and hear what on the broker: the file of mosquitto's dynamic-security plugin, written so that everything
// is refused that is not named. A value type; any thread.
//
// What the plugin of mosquitto 2.0.11 does, as measured (tst_brokeraccess repeats what we rely on):
// - Subscriptions are checked by their full text, "$share/<group>/" included. "subscribeLiteral" compares texts, also
//   those with wildcards; as a "subscribePattern" even "#" lets shared subscriptions in. So only literals are used.
// - Closing "publishClientReceive" alone is no protection: a stranger in the shared group receives nothing, and yet the
//   broker hands it its share. Of 20 frames the server got 10; with "subscribe" closed it got all 20.
// - A refused subscription is answered with 0x80. A refused publication is confirmed all the same (MQTT 3.1.1 has no
//   other answer) and goes nowhere, and so does a will.
// - "clientid" binds a user to one client identifier.
// - The file is read at the start only (SIGHUP does not help), and the plugin writes it when it is told of changes on
//   $CONTROL/dynamic-security/v1. So it is edited while the broker is down; to a broker that runs, changes go there.
class BrokerAccess
{
public:
    BrokerAccess(); // nobody may do anything

    static Result<BrokerAccess> fromJson(const QByteArray &json); // "access.form"
    QByteArray toJson() const;

    // A bank publishes to its `up` and `presence`, and hears its `down`. Its user name and its client identifier are
    // its id: the broker refuses it under another identifier, with which it could push other banks off the broker.
    // A bank that is there gets the new password.
    void setBank(BankId bank, const QString &password, Chance &chance);
    void removeBank(BankId bank);
    bool hasBank(BankId bank) const;

    // A server hears every bank's `up` through the shared subscription of `group`, and every `presence`; it publishes
    // to every `down`. Any client identifier.
    void setServer(const QString &user, const QString &password, const QString &group, Chance &chance);
    void removeServer(const QString &user);

    // Whoever tells a running broker of such changes (brokercontrol.h), and does nothing else.
    void setKeeper(const QString &user, const QString &password, Chance &chance);

    // What a bank may, as the plugin's commands write it too.
    static QJsonArray aclsOfBank(BankId bank);

    // A password for setBank() and setServer(): 256 random bits, so that the broker need not spend time on its digest.
    static QString makePassword(Chance &chance);

private:
    void setUser(const QString &user, const QString &password, const QString &clientId, const QJsonArray &acls,
                 Chance &chance);
    void removeUser(const QString &user);

    QJsonObject m_json;
};

} // namespace cubby::link
