// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/faultstory.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace cubby::simulator {

namespace {

// From 0 up to, but not including 1.
double fraction(std::mt19937_64 &random) { return std::ldexp(static_cast<double>(random() >> 11), -53); }

Millis drawn(const Span &span, std::mt19937_64 &random)
{
    if (!span.about)
        return span.length;
    const auto whole = static_cast<double>(span.length.count());
    return Millis(std::max(1LL, std::llround(whole * (0.5 + fraction(random)))));
}

double most(const std::multiset<double> &chances) { return chances.empty() ? 0 : *chances.rbegin(); }

} // namespace

Result<QStringList> FaultStory::namesFor(const FaultRule &rule) const
{
    QStringList met;
    if (const auto all = m_names.find(rule.place); all != m_names.end()) {
        for (const QString &name : all->second) {
            if (rule.meets(name))
                met.append(name);
        }
    }
    if (met.isEmpty())
        return failure("simulator.script", QStringLiteral("line %1, column %2: there is nothing called \"%3\" here")
                                               .arg(rule.line)
                                               .arg(rule.column)
                                               .arg(rule.pattern));
    return met;
}

Result<void> FaultStory::add(const FaultRule &rule, Millis now)
{
    const auto names = namesFor(rule);
    if (!names)
        return failure(names.error());
    m_tellers.push_back({rule, *names, sourceFor(rule)});
    Teller &teller = m_tellers.back();
    const auto &first = rule.at ? rule.at : rule.every;
    m_agenda.emplace(now + (first ? drawn(*first, teller.random) : Millis(0)), Due{m_tellers.size() - 1, {}});
    return {};
}

Result<void> FaultStory::add(const QList<FaultRule> &rules, Millis now)
{
    for (const FaultRule &rule : rules) {
        if (const auto names = namesFor(rule); !names)
            return failure(names.error());
    }
    for (const FaultRule &rule : rules)
        (void)add(rule, now); // its names were found above
    return {};
}

// From what the rule says, so that the lines around it do not matter.
std::mt19937_64 FaultStory::sourceFor(const FaultRule &rule) const
{
    std::vector<quint32> seeds{static_cast<quint32>(m_seed), static_cast<quint32>(m_seed >> 32), 0};
    for (const Teller &other : m_tellers)
        seeds[2] += other.rule == rule ? 1 : 0;
    const QString text = rule.toText();
    for (const QChar c : text)
        seeds.push_back(c.unicode());
    std::seed_seq sequence(seeds.begin(), seeds.end());
    return std::mt19937_64(sequence);
}

QList<FaultChange> FaultStory::advanceTo(Millis now)
{
    QList<FaultChange> changes;
    while (!m_agenda.empty() && m_agenda.begin()->first <= now) {
        const auto next = m_agenda.extract(m_agenda.begin());
        const Due &due = next.mapped();
        if (due.ending.isEmpty())
            begin(due.teller, next.key(), changes);
        for (const QString &name : due.ending)
            set(m_tellers.at(due.teller), name, false, next.key(), changes);
    }
    return changes;
}

std::optional<Millis> FaultStory::nextDue() const
{
    return m_agenda.empty() ? std::nullopt : std::optional(m_agenda.begin()->first);
}

void FaultStory::begin(size_t which, Millis now, QList<FaultChange> &changes)
{
    Teller &teller = m_tellers.at(which);
    const FaultRule &rule = teller.rule;
    QStringList names = teller.names;
    if (rule.picksAny())
        names = {names.at(static_cast<qsizetype>(teller.random() % static_cast<quint64>(names.size())))};
    const auto *act = std::get_if<DoorAct>(&rule.what);
    for (const QString &name : std::as_const(names)) {
        if (!act)
            set(teller, name, true, now, changes);
        else if (rule.chance >= 1 || fraction(teller.random) < rule.chance)
            changes.append({now, {rule.place, name}, *act, 1});
    }
    if (!act && rule.lasting)
        m_agenda.emplace(now + drawn(*rule.lasting, teller.random), Due{which, names});
    if (rule.every)
        m_agenda.emplace(now + drawn(*rule.every, teller.random), Due{which, {}});
}

// Two rules may break the same thing at the same time: it is whole when both are over, and the worse one counts.
void FaultStory::set(const Teller &teller, const QString &name, bool on, Millis now, QList<FaultChange> &changes)
{
    const FaultTarget target{teller.rule.place, name};
    const Fault fault = std::get<Fault>(teller.rule.what);
    auto &chances = m_now[{target, fault}];
    const double before = most(chances);
    if (on)
        chances.insert(teller.rule.chance);
    else
        chances.erase(chances.find(teller.rule.chance));
    if (most(chances) != before)
        changes.append({now, target, fault, most(chances)});
}

QList<FaultChange> FaultStory::end(Millis now)
{
    QList<FaultChange> changes;
    for (const auto &[what, chances] : m_now) {
        if (!chances.empty())
            changes.append({now, what.first, what.second, 0});
    }
    m_now.clear();
    m_agenda.clear();
    m_tellers.clear();
    return changes;
}

QStringList FaultStory::rules() const
{
    QStringList texts;
    for (const Teller &teller : m_tellers)
        texts.append(teller.rule.toText());
    return texts;
}

} // namespace cubby::simulator
