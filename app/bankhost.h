// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bank/runner.h"
#include "link/banksession.h"

#include <functional>

namespace cubby {

// One bank, whole but for its wires: the runner with its journal, and the session with the centre, sealed. It knows no
// event loop, no clock and no broker, so the kiosk and the simulation run the same one. One thread.
//
// The ports must not call back into the host from within pulse() or play().
class BankHost : private bank::Ports
{
public:
    struct Settings
    {
        bank::Runner::Settings runner;
        seal::PrivateKey key; // seals what goes up
        seal::KeyLookup centreKeys; // opens what comes down
        Millis spread = std::chrono::seconds(60); // see link::BankSession
    };
    struct Outlets
    {
        std::function<void(const QByteArray &sealed)> publish; // to the bank's `up`; may be lost
        std::function<void(const QString &sentence)> warn; // for the log
        std::function<void(const QJsonObject &answer)> certified = {}; // to askForCertificate(), if one comes
    };

    static Result<std::unique_ptr<BankHost>> start(const Settings &settings, bank::Ports &ports, Outlets outlets,
                                                   Now now, Chance &chance);

    void input(const bank::Input &input, Now now);
    void linkUp(Now now); // connected and subscribed
    void linkDown(Now now);
    void received(const QByteArray &sealed, Now now);
    void timePassed(Now now);
    // When timePassed() is due, on Now::mono.
    std::optional<Millis> nextDeadline() const;

    // Asks the centre to certify the key of this request (PKCS #10, PEM). Nothing while cut off.
    void askForCertificate(const QByteArray &request, Now now);
    bool isGreeted() const { return m_runner->isOpen() && m_session->isGreeted(); }
    void setLanguage(const QString &language) { m_language = language; } // of the texts that are shown
    bank::View view(Now now) const;
    bank::Runner &runner() { return *m_runner; }
    const link::BankSession &session() const { return *m_session; }

private:
    BankHost(const Settings &settings, bank::Ports &ports, Outlets outlets, Chance &chance)
        : m_settings(settings), m_ports(ports), m_outlets(std::move(outlets)), m_chance(chance)
    { }

    void pulse(const RequestId &request, const CompartmentName &compartment) override;
    void play(bank::Sound sound) override { m_ports.play(sound); }
    void endProgram() override { m_ports.endProgram(); }
    void useLayout(const Layout &layout) override { m_ports.useLayout(layout); }
    void keepLayout() override { m_ports.keepLayout(); }
    void giveUpLayout(const QString &reason) override { m_ports.giveUpLayout(reason); }
    void ask(const bank::AskCentre &question) override { m_questions.push_back(question); }
    void sendQuestions(Now now);

    void run(const bank::Input &input, Now now);
    void carryOut(link::BankSession::Effects effects, Now now);
    void noticeAppended(Now now);
    void makeSession();
    void takeVitals(Now now);
    void addJournal(bank::ServiceView &view) const;

    Settings m_settings;
    bank::Ports &m_ports;
    Outlets m_outlets;
    std::vector<bank::AskCentre> m_questions; // to be sent once what was decided with them is done
    Chance &m_chance;
    std::unique_ptr<bank::Runner> m_runner;
    std::unique_ptr<link::BankSession> m_session;
    int m_opening = 0; // of the journal that the session reads
    LogHead m_told; // the journal's head as the session knows it
    QString m_language;
    QString m_certificateAsked; // the question's id
    bool m_linked = false;
    bool m_askedForBeliefs = false;
};

} // namespace cubby
