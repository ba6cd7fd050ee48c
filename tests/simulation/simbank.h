// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/bankhost.h"

#include <QSet>

namespace cubby::sim {

class World;
class Visitor;

// One bank: the real host with its real journal, and a wall of doors that obeys physics and not programs.
class SimBank final : public bank::Ports
{
public:
    SimBank(World &world, int index, bool sensesPresence);
    ~SimBank() override;

    void pulse(const RequestId &request, const CompartmentName &compartment) override;
    void play(bank::Sound) override { }

    void boot();
    void crash(const char *why);
    void setLinked(bool linked);
    void received(const QByteArray &sealed);
    void input(const bank::Input &input);
    void pollSensors(); // soon: the boards are read, and what changed is told
    void shut(const CompartmentName &compartment);
    void takeImage();
    bool restoreImage();
    void loseDisk();

    bool isUp() const { return m_host != nullptr; }
    BankHost *host() { return m_host.get(); }
    const BankId &id() const { return m_settings.runner.bank.id; }
    const Layout &layout() const { return m_settings.runner.bank.layout; }
    const seal::PrivateKey &key() const { return m_settings.key; }
    QByteArray codeKey() const { return m_settings.runner.bank.codeKey; }
    bool sensesPresence() const { return m_sensesPresence; }
    bool isOpen(const CompartmentName &compartment) const { return m_open.contains(compartment); }
    bool isLinked() const { return m_linked; }
    // After a disk was restored nobody may use the bank before it has spoken with the centre.
    bool isClosedToPeople() const { return m_closedToPeople; }
    void checkAlways();
    void checkAtRest();

    std::unique_ptr<Visitor> visitor;

private:
    void act();
    void wake();
    void alarm();
    void readSensors();
    bool canLoseDisk();
    void lookAtJournal();

    World &m_world;
    int m_index;
    bool m_sensesPresence;
    BankHost::Settings m_settings;
    std::unique_ptr<BankHost> m_host;
    int m_boots = 0; // reports of an earlier life do not arrive
    bool m_dying = false;
    bool m_linked = true;
    bool m_closedToPeople = false;
    bool m_waking = false;
    bool m_polling = false;
    std::optional<Millis> m_alarmAt;
    QSet<CompartmentName> m_open; // physically
    QMap<CompartmentName, bank::DoorState> m_toldDoor;
    QMap<CompartmentName, bank::PresenceState> m_toldPresence;
    QSet<RequestId> m_pulsed;
    QSet<std::pair<CredentialId, StayId>> m_used;
    std::pair<EpochId, quint64> m_seen; // of the journal
    QString m_image;
};

} // namespace cubby::sim
