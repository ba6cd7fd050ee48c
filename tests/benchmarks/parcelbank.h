// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bank/runner.h"

#include <QHash>

#include <functional>

namespace cubby::bench {

// A real bank with a real journal whose visitors do what is expected, on a clock of its own: minutes pass in no time.
// What goes wrong ends the program.
class ParcelBank
{
public:
    ParcelBank(const QString &folder, const Layout &layout, bank::Ports &ports);

    // A driver signs in, puts one package into every compartment, and signs out. Answers the codes.
    QStringList fill();
    void chooseToPickUp(); // the keypad is shown
    // The code is accepted: the request is committed, and the ports are asked to pulse before this returns.
    void typeCode(const QString &code);
    // The lock opened, the package is taken, the door shut, and the screen left: the bank is at rest again.
    void takePackage();

    bank::View view() const { return m_runner->bank().view(m_now); }
    Now now() const { return m_now; }
    void onEveryStep(std::function<void()> step) { m_step = std::move(step); } // after each thing that was told

    journal::Journal &journal() { return m_runner->journal(); }

    // What the ports were asked last.
    struct Pulse
    {
        RequestId request;
        CompartmentName compartment;
    };
    void asked(const RequestId &request, const CompartmentName &compartment) { m_pulse = {request, compartment}; }
    const Pulse &pulse() const { return m_pulse; }

private:
    void tell(const bank::Input &input);
    void expect(bank::Screen screen) const;
    void useDoor(bank::PresenceState after);
    QString announce(const LayoutCompartment &place);

    Layout m_layout;
    SeededChance m_chance{2};
    Now m_now;
    QByteArray m_codeKey = QByteArray(32, 'k');
    LogHead m_directory;
    QString m_badge;
    int m_parcels = 0;
    QStringList m_labels; // announced, not yet put in
    Pulse m_pulse;
    std::function<void()> m_step;
    std::unique_ptr<bank::Runner> m_runner;
};

} // namespace cubby::bench
