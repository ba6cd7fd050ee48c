// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/admin/keyring.h"

#include <QLoggingCategory>
#include <QPointer>
#include <qt6keychain/keychain.h>

namespace cubby::admin {

namespace {

Q_LOGGING_CATEGORY(lcKeyring, "cubby.admin.keyring", QtInfoMsg)

const QString kService = QStringLiteral("cubby-admin");

// It belongs to nobody: a job that is deleted before the keyring has answered is written to afterwards.
template <class Job>
Job *jobFor(const QString &key)
{
    auto *job = new Job(kService);
    job->setKey(key);
    job->setInsecureFallback(false);
    job->setAutoDelete(true);
    return job;
}

} // namespace

Keyring::Keyring(const QUrl &centre, QObject *parent) : QObject(parent), m_key(centre.toString(QUrl::FullyEncoded)) { }

void Keyring::read(QObject *context, std::function<void(const Result<QByteArray> &)> then)
{
    auto *job = jobFor<QKeychain::ReadPasswordJob>(m_key);
    connect(job, &QKeychain::Job::finished, this,
            [this, job, asked = QPointer<QObject>(context), then = std::move(then)] {
                if (!asked)
                    return;
                if (job->error() == QKeychain::NoError)
                    return then(job->binaryData());
                if (job->error() == QKeychain::EntryNotFound)
                    return then(QByteArray());
                noteFailure(job->errorString());
                then(failure("keyring.unavailable", job->errorString()));
            });
    job->start();
}

void Keyring::write(const QByteArray &secret)
{
    QKeychain::Job *job = nullptr;
    if (secret.isEmpty()) {
        job = jobFor<QKeychain::DeletePasswordJob>(m_key);
    } else {
        auto *write = jobFor<QKeychain::WritePasswordJob>(m_key);
        write->setBinaryData(secret);
        job = write;
    }
    connect(job, &QKeychain::Job::finished, this, [this, job] {
        if (job->error() != QKeychain::NoError && job->error() != QKeychain::EntryNotFound)
            noteFailure(job->errorString());
    });
    job->start();
}

void Keyring::noteFailure(const QString &why)
{
    qCInfo(lcKeyring).noquote() << "No keyring:" << why;
    m_available = false;
    Q_EMIT unavailable(why);
}

} // namespace cubby::admin
