// SPDX-License-Identifier: GPL-3.0-or-later
// Drivers and technicians: badge, PIN, and out again.
#include "bank/bank.h"
#include "bank/timing.h"

namespace cubby::bank {

namespace {
const QLatin1StringView kDriver("driver");
const QLatin1StringView kTechnician("technician");
} // namespace

// Three wrong PINs lock a badge until the centre says otherwise; while nobody can ask it, for a quarter of an hour.
std::optional<Time> Bank::lockedUntil(const directory::PersonGranted &person) const
{
    const std::optional<Time> since = m_state.tries(person.person).lockedAt;
    if (!since || (person.unlockedAt && *person.unlockedAt > *since))
        return std::nullopt;
    if (m_online)
        return Time::max();
    const Time until = *since + kBadgeLockedOffline;
    return m_decision.batch.at < until ? std::optional(until) : std::nullopt;
}

void Bank::refuseBadge(Notice notice, qint64 time)
{
    play(Sound::Refused);
    rest(notice, time);
}

void Bank::badgeShown(const seal::Badge &badge)
{
    const directory::PersonGranted *person = m_directory.person(badge.person);
    const bool technician = person && person->role == kTechnician;
    if (!isUsable() && (!technician || m_starting || m_state.awaitsBeliefs()))
        return;
    if (!person || (!technician && person->role != kDriver))
        return refuseBadge(Notice::BadgeUnknown);
    const bool clockDoubted = !m_clockSane && !m_centreClock;
    if (!clockDoubted && person->notBefore && m_decision.batch.at < *person->notBefore)
        return refuseBadge(Notice::BadgeUnknown); // not yet
    if (!clockDoubted && m_decision.batch.at > person->notAfter)
        return refuseBadge(Notice::BadgeExpired, toMs(person->notAfter));
    if (const auto until = lockedUntil(*person))
        return refuseBadge(Notice::BadgeLocked, *until == Time::max() ? 0 : toMs(*until));
    endGrace();
    beginSession(technician ? Flow::Service : Flow::Delivery);
    m_session.badge = badge;
    m_session.name = person->name;
    play(Sound::Accepted);
    show(Screen::EnterPin);
}

void Bank::pinTyped(const QString &digits)
{
    const seal::Badge badge = *m_session.badge;
    const directory::PersonGranted *person = m_directory.person(badge.person);
    if (!person)
        return rest(Notice::BadgeUnknown);
    const auto verifier = seal::pinVerifierFromJson(person->verifier);
    const auto right = verifier ? seal::checkPin(digits, badge, *verifier) : failure(verifier.error());
    if (!right)
        return rest(Notice::BadgeUnknown);
    if (!*right) {
        const bool last = m_state.tries(badge.person).wrong + 1 >= kWrongPinsUntilLock;
        note(entry::PinRefused{badge.person, last});
        if (last) {
            const auto until = lockedUntil(*person).value_or(Time::max());
            return refuseBadge(Notice::BadgeLocked, until == Time::max() ? 0 : toMs(until));
        }
        play(Sound::Refused);
        return show(Screen::EnterPin, Notice::PinWrong);
    }
    note(entry::PersonSignedIn{badge.person});
    m_session.badge.reset(); // the secret is not needed any more
    m_session.person = badge.person;
    home();
}

// The centre may have forgiven wrong PINs, or given a new one.
void Bank::personGranted(const directory::PersonGranted &person, const QJsonObject &verifierBefore)
{
    const std::optional<Time> since = m_state.tries(person.person).lockedAt;
    if (since && ((person.unlockedAt && *person.unlockedAt > *since) || person.verifier != verifierBefore))
        note(entry::BadgeUnlocked{person.person});
}

void Bank::signOut()
{
    leaveForeground();
    note(entry::PersonSignedOut{m_session.person});
    const QList<ListedPackage> done = m_session.done;
    const QString name = m_session.name;
    if (done.isEmpty())
        return rest();
    beginSession(Flow::Delivery);
    m_session.done = done;
    m_session.name = name;
    play(Sound::Done);
    show(Screen::Summary);
}

} // namespace cubby::bank
