// SPDX-License-Identifier: GPL-3.0-or-later
#include "bank/state.h"

namespace cubby::bank {

namespace {

constexpr qsizetype kRememberedStays = 500;
constexpr qsizetype kRememberedInstructions = 200;

struct Misc
{
    BankMode mode = BankMode::Service;
    Time lastAt;
    quint64 beliefsFrom = 0;
    std::optional<Time> maintenanceSince;
    QString layoutTaken;
    CUBBY_FIELDS(f("mode", s.mode); f("lastAt", s.lastAt); f("beliefsFrom", s.beliefsFrom);
                 f("maintenanceSince", s.maintenanceSince); f("layoutTaken", s.layoutTaken);)
};

struct InstructionPart
{
    CompartmentName compartment;
    CUBBY_FIELDS(f("compartment", s.compartment);)
};

struct DonePart
{
    Time at;
    CUBBY_FIELDS(f("at", s.at);)
};

const QString kMisc = QStringLiteral("misc");

template <class T>
bool loadInto(const QByteArray &body, const std::function<void(T)> &put)
{
    auto value = json::readText<T>(body);
    if (value)
        put(std::move(*value));
    return value.has_value();
}

template <class Map, class IdType>
QByteArray textOf(const Map &map, const QString &id)
{
    const auto key = IdType::parse(id);
    const auto it = key ? map.constFind(*key) : map.constEnd();
    return it == map.constEnd() ? QByteArray() : json::writeText(*it);
}

} // namespace

State::State(const QStringList &compartments)
{
    for (const QString &name : compartments)
        m_compartments.insert(name, {});
}

bool State::load(const journal::StatePart &part)
{
    const qsizetype slash = part.key.indexOf(u'/');
    const QString group = part.key.left(slash);
    const QString name = part.key.mid(slash + 1);
    if (group == QLatin1StringView("compartment"))
        return loadInto<CompartmentState>(part.body, [&](auto c) { m_compartments.insert(name, c); });
    if (group == QLatin1StringView("stay"))
        return loadInto<Stay>(part.body, [&](auto s) { m_stays.insert(s.stay, s); });
    if (group == QLatin1StringView("ended"))
        return loadInto<EndedStay>(part.body, [&](auto s) { m_ended.insert(s.stay, s); });
    if (group == QLatin1StringView("tries"))
        return loadInto<BadgeTries>(part.body, [&](auto t) { m_tries.insert(t.person, t); });
    if (group == QLatin1StringView("board"))
        return loadInto<BoardFault>(part.body, [&](auto b) { m_boardFaults.insert(b.key(), b); });
    if (group == QLatin1StringView("instruction")) {
        return loadInto<InstructionPart>(part.body, [&](auto i) {
            m_instructions.insert(InstructionId::parse(name).value_or(InstructionId()), i.compartment);
        });
    }
    if (group == QLatin1StringView("done")) {
        return loadInto<DonePart>(
            part.body, [&](auto d) { m_done.insert(InstructionId::parse(name).value_or(InstructionId()), d.at); });
    }
    return loadInto<Misc>(part.body, [&](auto m) {
        m_mode = m.mode;
        m_lastAt = m.lastAt;
        m_beliefsFrom = m.beliefsFrom;
        m_maintenanceSince = m.maintenanceSince;
        m_layoutTaken = m.layoutTaken;
    });
}

const CompartmentState *State::compartment(const CompartmentName &name) const
{
    const auto it = m_compartments.constFind(name);
    return it == m_compartments.constEnd() ? nullptr : &*it;
}

const Stay *State::stay(const StayId &stay) const
{
    const auto it = m_stays.constFind(stay);
    return it == m_stays.constEnd() ? nullptr : &*it;
}

const EndedStay *State::ended(const StayId &stay) const
{
    const auto it = m_ended.constFind(stay);
    return it == m_ended.constEnd() ? nullptr : &*it;
}

const EndedStay *State::endedByCode(const QByteArray &digest) const
{
    for (const EndedStay &e : m_ended) {
        if (!digest.isEmpty() && e.codeDigest == digest)
            return &e;
    }
    return nullptr;
}

void State::endStay(const EndedStay &ended)
{
    dropStay(ended.stay);
    m_ended.insert(ended.stay, ended);
    touch(QStringLiteral("ended/") + ended.stay.toString());
    if (m_ended.size() > kRememberedStays) { // identifiers sort by age
        touch(QStringLiteral("ended/") + m_ended.firstKey().toString());
        m_forgotten << m_ended.firstKey();
        m_ended.erase(m_ended.begin());
    }
}

void State::rememberCode(const StayId &stay, const QByteArray &digest)
{
    if (const auto it = m_ended.find(stay); it != m_ended.end())
        it->codeDigest = digest;
}

void State::adoptStay(const Stay &stay)
{
    m_stays.insert(stay.stay, stay);
    touch(QStringLiteral("stay/") + stay.stay.toString());
}

void State::dropStay(const StayId &stay)
{
    if (m_stays.remove(stay))
        touch(QStringLiteral("stay/") + stay.toString());
}

void State::beliefsTaken()
{
    m_beliefsFrom = 0;
    touch(kMisc);
}

void State::apply(const Entry &entry, Time at)
{
    m_lastAt = at; // the bank decides whether it may step back
    touch(kMisc);
    if (const CompartmentName name = compartmentOf(entry); m_compartments.contains(name)) {
        applyEntry(m_compartments[name], entry, at);
        touch(QStringLiteral("compartment/") + name);
    }
    if (const auto *e = std::get_if<entry::Deposited>(&entry)) {
        m_stays.insert(e->stay, {e->stay, e->package, e->compartment, e->label, at, e->deadline, e->dropOff});
        touch(QStringLiteral("stay/") + e->stay.toString());
    } else if (const auto *picked = std::get_if<entry::PickedUp>(&entry)) {
        endStay({picked->stay, at, {}, false, false});
    } else if (const auto *collected = std::get_if<entry::Collected>(&entry)) {
        endStay({collected->stay, at, {}, true, collected->dropOff});
    } else if (const auto *set = std::get_if<entry::CompartmentSet>(&entry); set && set->custody == Custody::Empty) {
        for (const StayId &id : m_stays.keys()) { // somebody has looked: what was believed to lie there does not
            if (m_stays[id].compartment == set->compartment)
                dropStay(id);
        }
    } else if (const auto *failed = std::get_if<entry::DepositFailed>(&entry)) {
        // A deposit that was undone may be made again: its stay is not remembered as ended. It may have been made in
        // another compartment meanwhile.
        if (const Stay *known = stay(failed->stay); known && known->compartment == failed->compartment)
            dropStay(failed->stay);
    } else if (const auto *refused = std::get_if<entry::PinRefused>(&entry)) {
        BadgeTries &tries = m_tries[refused->person];
        tries.person = refused->person;
        tries.wrong = refused->locked ? 0 : tries.wrong + 1;
        if (refused->locked)
            tries.lockedAt = at;
        touch(QStringLiteral("tries/") + refused->person.toString());
    } else if (const auto *in = std::get_if<entry::PersonSignedIn>(&entry)) {
        if (m_tries.remove(in->person))
            touch(QStringLiteral("tries/") + in->person.toString());
    } else if (const auto *unlocked = std::get_if<entry::BadgeUnlocked>(&entry)) {
        if (m_tries.remove(unlocked->person))
            touch(QStringLiteral("tries/") + unlocked->person.toString());
    } else if (const auto *faulty = std::get_if<entry::BoardFaulty>(&entry)) {
        const BoardFault fault{faulty->bus, faulty->board, faulty->fault, faulty->text};
        m_boardFaults.insert(fault.key(), fault);
        touch(QStringLiteral("board/") + fault.key());
    } else if (const auto *trusted = std::get_if<entry::BoardTrusted>(&entry)) {
        const BoardFault fault{trusted->bus, trusted->board, trusted->fault};
        if (m_boardFaults.remove(fault.key()))
            touch(QStringLiteral("board/") + fault.key());
    } else if (const auto *taken = std::get_if<entry::InstructionTaken>(&entry)) {
        m_instructions.insert(taken->instruction, taken->compartment);
        touch(QStringLiteral("instruction/") + taken->instruction.toString());
    } else if (const auto *done = std::get_if<entry::InstructionDone>(&entry)) {
        if (m_instructions.remove(done->instruction))
            touch(QStringLiteral("instruction/") + done->instruction.toString());
        m_done.insert(done->instruction, at);
        touch(QStringLiteral("done/") + done->instruction.toString());
        if (m_done.size() > kRememberedInstructions) { // identifiers sort by age
            touch(QStringLiteral("done/") + m_done.firstKey().toString());
            m_done.erase(m_done.begin());
        }
    } else if (const auto *layout = std::get_if<entry::LayoutTaken>(&entry)) {
        m_layoutTaken = layout->digest;
    } else if (const auto *works = std::get_if<entry::LayoutInForce>(&entry)) {
        if (works->digest == m_layoutTaken)
            m_layoutTaken.clear();
    } else if (const auto *given = std::get_if<entry::LayoutRefused>(&entry)) {
        if (given->digest == m_layoutTaken)
            m_layoutTaken.clear();
    } else if (const auto *mode = std::get_if<entry::ModeSet>(&entry)) {
        if (mode->mode == BankMode::Service)
            m_maintenanceSince.reset();
        else if (m_mode == BankMode::Service)
            m_maintenanceSince = at;
        m_mode = mode->mode;
    } else if (const auto *gap = std::get_if<entry::ServiceInterrupted>(&entry)) {
        for (Stay &stay : m_stays) { // the clock stood still for people
            stay.deadline += gap->to - std::max(gap->from, std::min(stay.depositedAt, gap->to));
            touch(QStringLiteral("stay/") + stay.stay.toString());
        }
    } else if (const auto *epoch = std::get_if<entry::EpochOpened>(&entry)) {
        const bool awaits = epoch->reason != QLatin1StringView(kReasonBroken);
        m_beliefsFrom = awaits ? 1 : 0;
    } else if (std::holds_alternative<entry::Again>(entry)) {
        if (m_beliefsFrom > 0)
            ++m_beliefsFrom;
    }
}

journal::StatePart State::part(const QString &key) const
{
    const qsizetype slash = key.indexOf(u'/');
    const QString group = key.left(slash);
    const QString name = key.mid(slash + 1);
    if (group == QLatin1StringView("compartment"))
        return {key, json::writeText(m_compartments.value(name))};
    if (group == QLatin1StringView("stay"))
        return {key, textOf<QMap<StayId, Stay>, StayId>(m_stays, name)};
    if (group == QLatin1StringView("ended"))
        return {key, textOf<QMap<StayId, EndedStay>, StayId>(m_ended, name)};
    if (group == QLatin1StringView("tries"))
        return {key, textOf<QHash<PersonId, BadgeTries>, PersonId>(m_tries, name)};
    if (group == QLatin1StringView("board")) {
        const auto it = m_boardFaults.constFind(name);
        return {key, it == m_boardFaults.constEnd() ? QByteArray() : json::writeText(*it)};
    }
    if (group == QLatin1StringView("instruction")) {
        const auto it = m_instructions.constFind(InstructionId::parse(name).value_or(InstructionId()));
        return {key, it == m_instructions.constEnd() ? QByteArray() : json::writeText(InstructionPart{*it})};
    }
    if (group == QLatin1StringView("done")) {
        const auto it = m_done.constFind(InstructionId::parse(name).value_or(InstructionId()));
        return {key, it == m_done.constEnd() ? QByteArray() : json::writeText(DonePart{*it})};
    }
    return {key, json::writeText(Misc{m_mode, m_lastAt, m_beliefsFrom, m_maintenanceSince, m_layoutTaken})};
}

std::vector<journal::StatePart> State::takeChanges()
{
    std::vector<journal::StatePart> out;
    out.reserve(std::size_t(m_changed.size()));
    for (const QString &key : std::as_const(m_changed))
        out.push_back(part(key));
    m_changed.clear();
    return out;
}

void State::touchAll()
{
    touch(kMisc);
    for (const CompartmentName &name : m_compartments.keys())
        touch(QStringLiteral("compartment/") + name);
    for (const StayId &id : m_stays.keys())
        touch(QStringLiteral("stay/") + id.toString());
    for (const StayId &id : m_ended.keys())
        touch(QStringLiteral("ended/") + id.toString());
    for (const QString &fault : m_boardFaults.keys())
        touch(QStringLiteral("board/") + fault);
    for (const PersonId &id : m_tries.keys())
        touch(QStringLiteral("tries/") + id.toString());
    for (const InstructionId &id : m_instructions.keys())
        touch(QStringLiteral("instruction/") + id.toString());
    for (const InstructionId &id : m_done.keys())
        touch(QStringLiteral("done/") + id.toString());
}

bool operator==(const State &a, const State &b)
{
    return a.m_compartments == b.m_compartments && a.m_stays == b.m_stays && a.m_ended == b.m_ended
           && a.m_tries == b.m_tries && a.m_boardFaults == b.m_boardFaults && a.m_instructions == b.m_instructions
           && a.m_done == b.m_done && a.m_layoutTaken == b.m_layoutTaken && a.m_mode == b.m_mode
           && a.m_maintenanceSince == b.m_maintenanceSince && a.m_beliefsFrom == b.m_beliefsFrom;
}

} // namespace cubby::bank
