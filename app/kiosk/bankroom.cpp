// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kiosk/bankroom.h"

#include "link/topics.h"

#include <QLoggingCategory>
#include <QStringDecoder>
#include <QTimer>

Q_LOGGING_CATEGORY(lcBankRoom, "cubby.bank", QtInfoMsg)

namespace cubby::kiosk {

namespace {

constexpr Millis kKeepAgain = std::chrono::minutes(1); // a full disk is not full for ever

// What a scanner sends is UTF-8 or, from an older one, Latin-1: the bytes tell.
QString textOf(const QByteArray &bytes)
{
    QStringDecoder utf8(QStringDecoder::Utf8);
    const QString text = utf8(bytes);
    return utf8.hasError() ? QString::fromLatin1(bytes) : text;
}

} // namespace

BankRoom::BankRoom(Settings settings) : m_settings(std::move(settings)) { }

BankRoom::~BankRoom() = default;

Result<void> BankRoom::start()
{
    const BankId bank = m_settings.host.runner.bank.id;
    m_client = link::makeMqttClient();
    m_boards = std::make_unique<LockBoards>(m_settings.host.runner.bank.layout, m_settings.ports,
                                            [this](const bank::Input &what) { input(what); });
    const BankHost::Outlets outlets{
        [this, topic = link::upTopic(bank)](const QByteArray &sealed) { (void)m_client->publish(topic, sealed); },
        [](const QString &sentence) { qCWarning(lcBankRoom).noquote() << sentence; },
        [this](const QJsonObject &answer) {
            if (m_renewal)
                m_renewal->answered(answer);
        }};
    auto host = BankHost::start(m_settings.host, *this, outlets, systemNow(), m_chance);
    if (!host)
        return failure(host.error());
    m_host = std::move(*host);
    if (m_settings.layouts && m_settings.host.runner.bank.refusedLayout)
        m_settings.layouts->told();

    m_due = std::make_unique<QTimer>();
    m_due->setSingleShot(true);
    m_due->setTimerType(Qt::PreciseTimer);
    connect(m_due.get(), &QTimer::timeout, this, [this] {
        m_host->timePassed(systemNow());
        settle();
    });
    if (m_settings.renewal)
        m_renewal = std::make_unique<CertificateRenewal>(
            *m_settings.renewal, m_settings.broker,
            [this](const QByteArray &request) { m_host->askForCertificate(request, systemNow()); },
            // Not from within what the host is doing.
            [this](const link::BrokerSettings &broker) {
                QMetaObject::invokeMethod(
                    this, [this, broker] { connectAnew(broker); }, Qt::QueuedConnection);
            });
    m_connectedWith = m_settings.broker.certFile;
    connectBroker();
    connectScanners();
    m_boards->start();
    m_client->connectTo(m_settings.broker);
    settle();
    return {};
}

void BankRoom::stop()
{
    if (!m_host)
        return;
    m_scanners.clear();
    m_boards->stop();
    if (m_client->isConnected()) {
        const BankId bank = m_settings.host.runner.bank.id;
        (void)m_client->publish(link::presenceTopic(bank), link::presenceText(false, systemNow().wall), true);
    }
    m_client->disconnectFromBroker();
    m_due.reset();
    m_renewal.reset();
    m_host.reset();
    m_boards.reset();
    m_client.reset();
}

void BankRoom::connectBroker()
{
    using link::MqttClient;
    const BankId bank = m_settings.host.runner.bank.id;
    const QString down = link::downTopic(bank);
    connect(m_client.get(), &MqttClient::connected, this, [this, bank] {
        (void)m_client->publish(link::presenceTopic(bank), link::presenceText(true, systemNow().wall), true);
    });
    connect(m_client.get(), &MqttClient::subscribed, this, [this, down](const QString &filter) {
        if (filter != down)
            return;
        m_host->linkUp(systemNow());
        settle();
    });
    connect(m_client.get(), &MqttClient::disconnected, this, [this] {
        m_host->linkDown(systemNow());
        settle();
    });
    connect(m_client.get(), &MqttClient::subscriptionRefused, this, [](const QString &filter) {
        qCCritical(lcBankRoom).noquote() << "the broker refuses this bank its own topic" << filter
                                         << "- its access file does not know the bank";
    });
    connect(m_client.get(), &MqttClient::message, this, [this, down](const QString &topic, const QByteArray &payload) {
        if (topic != down)
            return;
        const bool greeted = m_host->isGreeted();
        m_host->received(payload, systemNow());
        if (m_renewal && m_host->isGreeted() && !greeted)
            m_renewal->connected(m_connectedWith);
        settle();
    });
    m_client->subscribe(down);
}

void BankRoom::connectAnew(const link::BrokerSettings &broker)
{
    if (!m_host)
        return;
    m_host->linkDown(systemNow());
    m_connectedWith = broker.certFile;
    m_client->connectTo(broker);
    settle();
}

void BankRoom::connectScanners()
{
    for (const serial::ScannerSettings &settings : m_settings.scanners) {
        auto scanner = std::make_unique<serial::Scanner>(settings);
        connect(scanner.get(), &serial::Scanner::scanned, this,
                [this](const QByteArray &bytes) { input(bank::CodeScanned{textOf(bytes)}); });
        scanner->start();
        m_scanners.push_back(std::move(scanner));
    }
}

void BankRoom::input(const bank::Input &input)
{
    if (!m_host)
        return;
    m_host->input(input, systemNow());
    settle();
}

void BankRoom::pulse(const RequestId &request, const CompartmentName &compartment)
{
    m_boards->pulse(request, compartment);
}

void BankRoom::play(bank::Sound sound) { Q_EMIT sounded(sound); }

void BankRoom::endProgram()
{
    qCInfo(lcBankRoom) << "The centre asks for a restart: the kiosk ends.";
    Q_EMIT endWanted();
}

void BankRoom::useLayout(const Layout &layout)
{
    const auto stored = m_settings.layouts ? m_settings.layouts->tryNext(layout)
                                           : failure("layouts.nowhere", QStringLiteral("there is no place to keep it"));
    if (!stored) {
        qCWarning(lcBankRoom).noquote() << "The centre's layout cannot be kept:" << stored.error().message;
        const QString reason = stored.error().message;
        QMetaObject::invokeMethod(
            this, [this, reason] { input(bank::LayoutNotStored{reason}); }, Qt::QueuedConnection);
        return;
    }
    qCInfo(lcBankRoom) << "The centre has sent another layout: the kiosk begins anew with it.";
    Q_EMIT newBeginningWanted();
}

void BankRoom::keepLayout()
{
    const auto kept = m_settings.layouts ? m_settings.layouts->keep() : Result<void>();
    if (kept)
        return;
    // It is in force in the journal already: it must not be taken for one that does not come up.
    qCCritical(lcBankRoom).noquote() << "The layout in force cannot be kept yet:" << kept.error().message;
    QTimer::singleShot(kKeepAgain, this, &BankRoom::keepLayout);
}

void BankRoom::giveUpLayout(const QString &reason)
{
    const auto done = m_settings.layouts ? m_settings.layouts->giveUp(reason) : Result<void>();
    if (!done) // its starts are counted: it is given up all the same
        qCCritical(lcBankRoom).noquote() << done.error().message;
    Q_EMIT newBeginningWanted();
}

void BankRoom::setLanguage(const QString &language)
{
    if (!m_host)
        return;
    m_host->setLanguage(language);
    m_host->timePassed(systemNow());
    settle();
}

void BankRoom::settle()
{
    const Now now = systemNow();
    if (bank::View view = m_host->view(now); view != m_shown) {
        m_shown = std::move(view);
        Q_EMIT viewChanged(*m_shown);
    }
    if (const auto due = m_host->nextDeadline())
        m_due->start(std::max(Millis(0), *due - now.mono));
    else
        m_due->stop();
}

} // namespace cubby::kiosk
