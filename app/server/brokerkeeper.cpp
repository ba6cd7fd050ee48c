// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/brokerkeeper.h"

#include "app/secretfile.h"
#include "central/certificates.h"
#include "link/brokeraccess.h"
#include "link/brokercontrol.h"

#include <QEventLoop>
#include <QFileInfo>
#include <QLoggingCategory>
#include <QTcpSocket>
#include <QUuid>

namespace cubby::server {

namespace {

using namespace std::chrono_literals;

Q_LOGGING_CATEGORY(lcKeeper, "cubby.server.broker", QtInfoMsg)

constexpr Millis kLookAgain = 2s; // another process may have written what is to be told
constexpr Millis kAnswers = 10s;
constexpr int kReachable = 3'000; // ms

Time now() { return systemNow().wall; }

Result<link::BrokerAccess> readAccess(const QString &path)
{
    if (!QFileInfo::exists(path))
        return link::BrokerAccess();
    return readSmallFile(path).and_then(link::BrokerAccess::fromJson);
}

// For a broker that does not run. Whoever is to have no access stays to be told: the file may be another broker's.
Result<void> writeAccess(central::Centre &centre, const std::vector<central::BrokerAccount> &accounts,
                         const Configuration &configuration, const Secrets &secrets)
{
    SystemChance chance;
    auto access = readAccess(configuration.brokerAccessFile);
    if (!access)
        return failure(access.error());
    access->setServer(secrets.brokerUser, secrets.brokerPassword, secrets.brokerGroup, chance);
    access->setKeeper(secrets.keeperUser, secrets.keeperPassword, chance);
    for (const central::BrokerAccount &account : accounts) {
        if (account.password)
            access->setBank(account.bank, *account.password, chance);
        else
            access->removeBank(account.bank);
    }
    if (auto written = writeSecretFile(configuration.brokerAccessFile, access->toJson()); !written)
        return written;
    for (const central::BrokerAccount &account : accounts) {
        if (!account.password)
            continue;
        if (auto noted = centre.write(now(), [&](central::Work &work) { central::brokerWasTold(work, account); });
            !noted)
            return noted;
    }
    return {};
}

Result<void> writeRevocations(central::Centre &centre, const QString &file)
{
    const auto list = centre.carryOut(now(), central::revocationList);
    if (!list)
        return failure(list.error());
    return writePlainFile(file, *list);
}

} // namespace

BrokerKeeper::BrokerKeeper(central::Centre &centre, const Configuration &configuration, const Secrets &secrets)
    : m_centre(centre), m_broker(configuration.broker),
      m_listFile(secrets.keys.authority ? configuration.revocationsFile : QString())
{
    m_broker.user = secrets.keeperUser;
    m_broker.password = secrets.keeperPassword;
    m_broker.clientId = QStringLiteral("keeper-") + QUuid::createUuid().toString(QUuid::Id128);
    m_again.setSingleShot(true);
    m_patience.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &BrokerKeeper::look);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        m_asked.reset();
        report({QStringLiteral("broker.silent"), QStringLiteral("The broker does not answer what it is told"), {}});
        m_again.start(kLookAgain);
    });
}

BrokerKeeper::~BrokerKeeper()
{
    if (m_client)
        m_client->disconnectFromBroker();
}

void BrokerKeeper::look()
{
    m_again.start(kLookAgain);
    writeList();
    tellNext();
}

void BrokerKeeper::tellNext()
{
    if (m_asked)
        return;
    auto accounts = m_centre.read(now(), central::untoldBrokerAccounts);
    if (!accounts)
        return report(accounts.error());
    if (accounts->empty()) {
        if (m_client) {
            m_client->disconnectFromBroker();
            m_client.release()->deleteLater(); // this may be within one of its signals
            m_subscribed = false;
        }
        m_lastReport.clear();
        Q_EMIT settled();
        return;
    }
    if (!m_client) {
        m_client = link::makeMqttClient();
        connect(m_client.get(), &link::MqttClient::subscribed, this, [this] {
            m_subscribed = true;
            tellNext();
        });
        connect(m_client.get(), &link::MqttClient::disconnected, this, [this] {
            m_subscribed = false;
            m_asked.reset();
        });
        connect(m_client.get(), &link::MqttClient::attemptFailed, this, [this](const QString &reason) {
            report({QStringLiteral("broker.refused"),
                    QStringLiteral("The broker cannot be told who has access: %1").arg(reason),
                    QStringLiteral("Its access file may know no \"%1\": stop the broker, and run `cubby-server "
                                   "provision` or `bank access`.")
                        .arg(m_broker.user)});
        });
        connect(m_client.get(), &link::MqttClient::message, this,
                [this](const QString &, const QByteArray &answer) { take(answer); });
        m_client->subscribe(link::controlAnswersTopic());
        m_client->connectTo(m_broker);
    }
    if (!m_subscribed)
        return;
    m_asked = std::move(accounts->front());
    m_id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    if (m_client->publish(link::controlTopic(), link::accountCommands(m_asked->bank, m_asked->password, m_id)))
        m_patience.start(kAnswers);
    else
        m_asked.reset();
}

void BrokerKeeper::take(const QByteArray &answer)
{
    const auto told = m_asked ? link::readAnswer(answer, m_id) : std::nullopt;
    if (!told)
        return;
    m_patience.stop();
    const central::BrokerAccount account = *std::exchange(m_asked, std::nullopt);
    if (!*told)
        return report(told->error());
    if (const auto noted = m_centre.write(now(), [&](central::Work &work) { central::brokerWasTold(work, account); });
        !noted)
        return report(noted.error());
    qCInfo(lcKeeper).noquote() << "The broker" << (account.password ? "lets in" : "keeps out") << "the bank"
                               << account.bank.toString();
    tellNext();
}

void BrokerKeeper::writeList()
{
    if (m_listFile.isEmpty())
        return;
    const auto withdrawn = m_centre.read(now(), central::withdrawnCertificates);
    if (!withdrawn)
        return report(withdrawn.error());
    if (*withdrawn == m_listed)
        return;
    if (const auto written = writeRevocations(m_centre, m_listFile); !written)
        return report(written.error());
    m_listed = *withdrawn;
}

void BrokerKeeper::report(const Error &error)
{
    if (std::exchange(m_lastReport, error.message) != error.message)
        qCWarning(lcKeeper).noquote() << error.message << error.advice;
    Q_EMIT failed(error);
}

Result<QString> tellBroker(central::Centre &centre, const Configuration &configuration, const Secrets &secrets)
{
    if (secrets.keys.authority && !configuration.revocationsFile.isEmpty()) {
        if (const auto written = writeRevocations(centre, configuration.revocationsFile); !written)
            return failure(written.error());
    }
    const auto accounts = centre.read(now(), central::untoldBrokerAccounts);
    if (!accounts)
        return failure(accounts.error());
    QTcpSocket probe;
    probe.connectToHost(configuration.broker.host, configuration.broker.port);
    const bool runs = probe.waitForConnected(kReachable);
    probe.abort();
    if (!runs) {
        if (const auto written = writeAccess(centre, *accounts, configuration, secrets); !written)
            return failure(written.error());
        return QStringLiteral("No broker answers at %1 port %2. %3 was written: it counts when the broker starts.")
            .arg(configuration.broker.host)
            .arg(configuration.broker.port)
            .arg(configuration.brokerAccessFile);
    }
    BrokerKeeper keeper(centre, configuration, secrets);
    QEventLoop loop;
    std::optional<Error> error;
    QObject::connect(&keeper, &BrokerKeeper::settled, &loop, &QEventLoop::quit);
    QObject::connect(&keeper, &BrokerKeeper::failed, &loop, [&](const Error &e) {
        error = e;
        loop.quit();
    });
    QTimer::singleShot(0, &keeper, &BrokerKeeper::look);
    loop.exec();
    if (error)
        return failure(*error);
    return QString();
}

} // namespace cubby::server
