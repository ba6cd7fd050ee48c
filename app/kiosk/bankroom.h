// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/bankhost.h"
#include "app/kiosk/certificaterenewal.h"
#include "app/kiosk/layoutstore.h"
#include "app/kiosk/lockboards.h"
#include "link/mqttclient.h"
#include "serial/scanner.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <vector>

namespace cubby::kiosk {

// The bank with all its wires: lock boards, serial scanners, broker and clock. Made anywhere, moved to the bank's
// thread, and from start() to stop() used on that thread alone; signals arrive wherever they are connected.
class BankRoom : public QObject, private bank::Ports
{
    Q_OBJECT

public:
    struct Settings
    {
        BankHost::Settings host;
        QHash<QString, QString> ports; // other serial devices than the layout's, by bus
        QList<serial::ScannerSettings> scanners;
        link::BrokerSettings broker;
        std::optional<CertificateRenewal::Settings> renewal = {}; // none: somebody else renews it
        std::optional<LayoutStore> layouts
            = {}; // where those of the centre are kept; none: it is told that there is no room
    };

    explicit BankRoom(Settings settings);
    ~BankRoom() override;

    // Opens the journal, then begins to look for lock boards, scanners and broker, and goes on looking. Fails only
    // where there can be no journal.
    Result<void> start();
    void stop();

    void input(const bank::Input &input);
    void setLanguage(const QString &language); // of the texts that are shown, for support

Q_SIGNALS:
    void viewChanged(const cubby::bank::View &view); // once after start(), then with every change
    void sounded(cubby::bank::Sound sound);
    void endWanted(); // the program is to end in good order
    void newBeginningWanted(); // the program is to begin anew, with another layout

private:
    void pulse(const RequestId &request, const CompartmentName &compartment) override;
    void play(bank::Sound sound) override;
    void endProgram() override;
    void useLayout(const Layout &layout) override;
    void keepLayout() override;
    void giveUpLayout(const QString &reason) override;

    void connectBroker();
    void connectAnew(const link::BrokerSettings &broker);
    void connectScanners();
    void settle(); // after anything happened: shows what changed, and sets the clock for what is due

    Settings m_settings;
    SystemChance m_chance;
    std::unique_ptr<LockBoards> m_boards;
    std::vector<std::unique_ptr<serial::Scanner>> m_scanners;
    std::unique_ptr<link::MqttClient> m_client;
    std::unique_ptr<BankHost> m_host;
    std::unique_ptr<CertificateRenewal> m_renewal;
    QString m_connectedWith; // which certificate
    std::unique_ptr<QTimer> m_due;
    std::optional<bank::View> m_shown;
};

} // namespace cubby::kiosk
