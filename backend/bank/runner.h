// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bank/bank.h"

#include <map>
#include <memory>

namespace cubby::bank {

// What carries out effects: the shell that owns the lock boards and the loudspeaker.
class Ports
{
public:
    virtual ~Ports() = default;
    virtual void pulse(const RequestId &request, const CompartmentName &compartment) = 0; // answered by UnlockReported
    virtual void play(Sound sound) = 0;
    virtual void endProgram() { }
    virtual void useLayout(const Layout &) { } // may be answered by LayoutNotStored
    virtual void keepLayout() { }
    virtual void giveUpLayout(const QString &) { }
    virtual void ask(const AskCentre &) { } // may be answered by CentreAnswered; without a link nobody answers
};

// Commits what the bank decides, and only then has it done. Owns the journal and the bank; one thread, no event loop.
class Runner
{
public:
    struct Settings
    {
        BankSettings bank;
        journal::Journal::Settings journal;
    };

    // Opens the journal and starts the bank from it. Pulses nothing.
    static Result<std::unique_ptr<Runner>> start(const Settings &settings, Ports &ports, Now now, Chance &chance);

    // When the journal refuses the commit, nothing is done, the bank is made anew from what is on disk and told again
    // what the sensors said last, and the error is returned: the person sees the first screen again.
    Result<void> handle(const Input &input, Now now);
    // When handle(TimePassed) is due, on the monotonic clock.
    Millis nextDeadline() const;
    // The centre acknowledged more than this journal has, or another chain (link-protocol.md, rule 5).
    Result<void> renewEpoch(Now now);

    // False after an error that left no journal to work with; handle() tries to open it again.
    bool isOpen() const { return m_bank != nullptr; }
    journal::Journal &journal() { return *m_journal; } // only while isOpen()
    const Bank &bank() const { return *m_bank; } // only while isOpen()
    int openings() const { return m_openings; } // how often the journal was opened: another number, another journal()
    // What was wrong with the journal when it was opened; empty if nothing.
    const QString &damage() const { return m_damage; }

private:
    Runner(const Settings &settings, Ports &ports, Chance &chance)
        : m_settings(settings), m_ports(ports), m_chance(chance)
    { }

    Result<void> open(Now now);
    Result<void> startAnew(Now now);
    void keepLayout();
    Result<void> carryOut(const Decision &decision);
    void remember(const Input &input);

    Settings m_settings;
    Ports &m_ports;
    Chance &m_chance;
    std::unique_ptr<journal::Journal> m_journal;
    std::unique_ptr<Bank> m_bank;
    QString m_damage;
    Millis m_aliveAt{0};
    Millis m_retryAt{0}; // while there is no bank
    std::map<QString, Input> m_said; // by the sensors and shells, the last of each
    int m_openings = 0;
};

} // namespace cubby::bank
