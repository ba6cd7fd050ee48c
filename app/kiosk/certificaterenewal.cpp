// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kiosk/certificaterenewal.h"

#include "app/secretfile.h"

#include <QFile>
#include <QLoggingCategory>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>

Q_LOGGING_CATEGORY(lcRenewal, "cubby.renewal", QtInfoMsg)

namespace cubby::kiosk {

namespace {

constexpr Millis kLongestWait = std::chrono::hours(24);
constexpr Millis kAnswersWithin = std::chrono::minutes(1); // another key meanwhile would make the answer useless

} // namespace

CertificateRenewal::CertificateRenewal(Settings settings, link::BrokerSettings broker,
                                       std::function<void(const QByteArray &request)> ask,
                                       std::function<void(const link::BrokerSettings &broker)> connectWith)
    : m_settings(std::move(settings)), m_broker(std::move(broker)), m_ask(std::move(ask)),
      m_connectWith(std::move(connectWith))
{
    m_again.setTimerType(Qt::VeryCoarseTimer);
    m_patience.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &CertificateRenewal::look);
    connect(&m_patience, &QTimer::timeout, this, &CertificateRenewal::goBack);
    m_again.start(m_settings.lookEvery);
}

QString CertificateRenewal::trialFile() const { return m_settings.file + QStringLiteral(".new"); }

void CertificateRenewal::look()
{
    const Millis now = systemNow().mono;
    if (m_trial || now < m_notBefore || (m_key && now < m_askedAt + kAnswersWithin))
        return;
    const auto facts = readSmallFile(m_broker.certFile).and_then(seal::readCertificate);
    if (!facts) {
        qCWarning(lcRenewal).noquote() << "The kiosk's certificate cannot be read:" << facts.error().message;
        return;
    }
    if (systemNow().wall < facts->until - (facts->until - facts->from) / 3)
        return;
    auto key = seal::TlsKey::generate();
    const auto request = key.and_then([](const seal::TlsKey &k) { return k.request(QStringLiteral("kiosk")); });
    if (!request) {
        qCWarning(lcRenewal).noquote() << request.error().message;
        return;
    }
    m_key = *key;
    m_askedAt = now;
    m_ask(*request);
}

void CertificateRenewal::answered(const QJsonObject &answer)
{
    if (!m_key || m_trial)
        return;
    const QByteArray certificate = answer.value(QLatin1StringView("certificate")).toString().toLatin1();
    if (certificate.isEmpty()) {
        m_key.reset();
        qCWarning(lcRenewal).noquote() << "The centre does not renew the kiosk's certificate:"
                                       << answer.value(QLatin1StringView("refused")).toString();
        return;
    }
    tryNew(certificate);
}

void CertificateRenewal::tryNew(const QByteArray &certificate)
{
    const seal::TlsKey key = *std::exchange(m_key, std::nullopt);
    const auto refuse = [](const QString &why) {
        qCWarning(lcRenewal).noquote() << "What the centre sent is no certificate for this kiosk:" << why;
    };
    const auto authority = readSmallFile(m_broker.caFile);
    const auto request = key.request(QStringLiteral("kiosk")).and_then(seal::requestKey);
    if (!request || seal::certificateKey(certificate) != *request)
        return refuse(QStringLiteral("it is for another key"));
    if (!authority || !seal::isSignedBy(certificate, *authority, systemNow().wall))
        return refuse(QStringLiteral("another authority signed it, or it does not hold now"));
    if (const auto written = writeSecretFile(trialFile(), certificate + key.toPem()); !written) {
        qCWarning(lcRenewal).noquote() << written.error().message;
        return;
    }
    qCInfo(lcRenewal) << "The centre has renewed the kiosk's certificate: it is tried.";
    m_trial = m_broker;
    m_trial->certFile = m_trial->keyFile = trialFile();
    m_patience.start(m_settings.trial);
    m_connectWith(*m_trial);
}

void CertificateRenewal::connected(const QString &certificateFile)
{
    if (!m_trial)
        return look();
    if (certificateFile != m_trial->certFile)
        return; // the old one's last words
    m_patience.stop();
    const QString file = m_settings.file;
    if (std::rename(QFile::encodeName(trialFile()).constData(), QFile::encodeName(file).constData()) != 0) {
        qCWarning(lcRenewal).noquote() << file << "cannot be written:" << std::strerror(errno);
        return goBack();
    }
    m_broker = *std::exchange(m_trial, std::nullopt);
    m_wait = m_notBefore = Millis(0);
    m_broker.certFile = m_broker.keyFile = file;
    qCInfo(lcRenewal) << "The new certificate is in use.";
    m_connectWith(m_broker); // by the file's name from now on
}

// The broker does not let it in, or is not there: the old one holds still.
void CertificateRenewal::goBack()
{
    m_trial.reset();
    m_wait = std::min<Millis>(std::max(2 * m_wait, m_settings.lookEvery), kLongestWait);
    m_notBefore = systemNow().mono + m_wait;
    qCWarning(lcRenewal) << "The new certificate did not connect: the old one is used again.";
    m_connectWith(m_broker);
}

} // namespace cubby::kiosk
