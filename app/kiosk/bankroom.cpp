// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kiosk/bankroom.h"

#include "link/topics.h"

#include <QLoggingCategory>
#include <QStringDecoder>

Q_LOGGING_CATEGORY(lcBankRoom, "cubby.bank", QtInfoMsg)

namespace cubby::kiosk {

namespace {

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
        [](const QString &sentence) { qCWarning(lcBankRoom).noquote() << sentence; }};
    auto host = BankHost::start(m_settings.host, *this, outlets, systemNow(), m_chance);
    if (!host)
        return failure(host.error());
    m_host = std::move(*host);

    m_due = std::make_unique<QTimer>();
    m_due->setSingleShot(true);
    m_due->setTimerType(Qt::PreciseTimer);
    connect(m_due.get(), &QTimer::timeout, this, [this] {
        m_host->timePassed(systemNow());
        settle();
    });
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
        m_host->received(payload, systemNow());
        settle();
    });
    m_client->subscribe(down);
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
