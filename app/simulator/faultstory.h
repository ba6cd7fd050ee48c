// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulator/faultscript.h"

#include <QHash>
#include <QStringList>

#include <map>
#include <random>
#include <set>
#include <vector>

namespace cubby::simulator {

// Where a fault sits: a compartment by its name, a board by that of its bus and its address ("main/1"), or a bus.
struct FaultTarget
{
    FaultPlace place = FaultPlace::Lock;
    QString name;

    friend bool operator==(const FaultTarget &, const FaultTarget &) = default;
    friend std::strong_ordering operator<=>(const FaultTarget &a, const FaultTarget &b)
    {
        return a.place != b.place ? a.place <=> b.place : a.name.compare(b.name) <=> 0;
    }
};

struct FaultChange
{
    Millis at{0};
    FaultTarget target;
    std::variant<Fault, DoorAct> what;
    double chance = 0; // of a fault from now on; 0: it is over

    friend bool operator==(const FaultChange &, const FaultChange &) = default;
};

// What a script comes to on one wall, on virtual time: the same rules, names and seed tell the same story, however it
// is cut into steps. Each rule draws from a source of its own, so that other lines change nothing of its story.
class FaultStory
{
public:
    using Names = std::map<FaultPlace, QStringList>; // of everything that there is

    FaultStory(Names names, quint64 seed) : m_names(std::move(names)), m_seed(seed) { }

    // The rule's times count from `now`. Refused where it speaks of nothing that there is.
    Result<void> add(const FaultRule &rule, Millis now = Millis(0));
    Result<void> add(const QList<FaultRule> &rules, Millis now = Millis(0)); // all of them, or none

    QList<FaultChange> advanceTo(Millis now); // in the order of time
    std::optional<Millis> nextDue() const;
    QList<FaultChange> end(Millis now); // forgets all rules; what they broke is whole again
    QStringList rules() const;

private:
    struct Teller
    {
        FaultRule rule;
        QStringList names; // that the rule meets
        std::mt19937_64 random;
    };
    struct Due
    {
        size_t teller;
        QStringList ending; // the names at which the fault ends; empty: it begins
    };

    Result<QStringList> namesFor(const FaultRule &rule) const;
    std::mt19937_64 sourceFor(const FaultRule &rule) const;
    void begin(size_t which, Millis now, QList<FaultChange> &changes);
    void set(const Teller &teller, const QString &name, bool on, Millis now, QList<FaultChange> &changes);

    Names m_names;
    quint64 m_seed;
    std::vector<Teller> m_tellers;
    std::multimap<Millis, Due> m_agenda;
    std::map<std::pair<FaultTarget, Fault>, std::multiset<double>> m_now; // what is broken, by how many rules
};

} // namespace cubby::simulator
