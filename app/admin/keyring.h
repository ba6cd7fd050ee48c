// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"

#include <QObject>
#include <QUrl>

#include <functional>

namespace cubby::admin {

// The one secret that outlives the program, the token by which a session goes on, in the system's keyring (Secret
// Service or KWallet). Where none runs it is kept nowhere: people sign in again at the next start. Nothing blocks.
class Keyring : public QObject
{
    Q_OBJECT

public:
    Keyring(const QUrl &centre, QObject *parent = nullptr);

    // Empty where there is none. The error keyring.unavailable says why nothing can be kept.
    void read(QObject *context, std::function<void(const Result<QByteArray> &)> then);
    void write(const QByteArray &secret); // empty: forget it
    bool isAvailable() const { return m_available; }

Q_SIGNALS:
    void unavailable(const QString &why);

private:
    void noteFailure(const QString &why);

    QString m_key;
    bool m_available = true;
};

} // namespace cubby::admin
