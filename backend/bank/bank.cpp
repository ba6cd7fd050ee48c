// SPDX-License-Identifier: GPL-3.0-or-later
#include "bank/bank.h"

#include "bank/timing.h"
#include "domain/label.h"
#include "seal/pass.h"

#include <algorithm>

namespace cubby::bank {

namespace {

constexpr auto kSaneClock = fromMs(1735689600000); // 2025-01-01: an RTC without a battery starts long before it
constexpr Millis kClockMayStepBack = 10min; // when the network sets it; further behind the journal is no clock

QStringList namesOf(const Layout &layout)
{
    QStringList out;
    for (const LayoutCompartment &c : layout.compartments)
        out << c.name;
    return out;
}

bool isOfPerson(const Input &in)
{
    return std::holds_alternative<CodeScanned>(in) || std::holds_alternative<CodeTyped>(in)
           || std::holds_alternative<PinTyped>(in) || std::holds_alternative<PersonChose>(in)
           || std::holds_alternative<PersonAttends>(in) || std::holds_alternative<DoorChanged>(in);
}

} // namespace

Bank::Bank(BankSettings settings, EpochId epoch, Chance &chance)
    : m_settings(std::move(settings)), m_epoch(epoch), m_chance(chance), m_state(namesOf(m_settings.layout))
{
    for (const LayoutCompartment &c : m_settings.layout.compartments) {
        Watch watch;
        watch.sensors = Sensors(c.hasDoorSensor, c.presence.has_value());
        m_watch.insert(c.name, watch);
    }
}

void Bank::load(const std::vector<journal::StatePart> &state, const std::vector<journal::DirectoryItem> &directory,
                bool writeAgain)
{
    for (const journal::StatePart &part : state)
        (void)m_state.load(part); // the journal has checked the digest; what another layout had is kept as it is
    for (const journal::DirectoryItem &item : directory)
        m_directory.load(item);
    for (auto it = m_watch.begin(); it != m_watch.end(); ++it)
        it->sensors.restore(at(it.key()).doorFault, at(it.key()).presenceFault);
    if (writeAgain)
        m_state.touchAll();
}

void Bank::begin(Now now)
{
    m_now = now;
    m_decision = {};
    const std::optional<Time> centre
        = m_centreClock ? std::optional(m_centreClock->at + (now.mono - m_centreClock->mono)) : std::nullopt;
    const bool judged = centre && m_centreClockFresh; // an older frame may have been long under way
    const bool ahead = judged && now.wall > *centre + kClockMayStepBack;
    m_clockSane = now.wall >= kSaneClock && now.wall + kClockMayStepBack >= m_state.lastAt() && !ahead;
    const Time wall = !m_clockSane && centre ? *centre : now.wall;
    // Time does not run back, but for one that never was: a clock ahead would hold it still until it has come.
    const bool neverWas = judged && m_state.lastAt() > *centre + kClockMayStepBack;
    m_decision.batch.at = neverWas ? wall : std::max(wall, m_state.lastAt());
    m_decision.batch.up = now.mono;
}

Decision Bank::finish()
{
    m_decision.batch.state = m_state.takeChanges();
    forgetPackages();
    return std::move(m_decision);
}

void Bank::note(Entry entry)
{
    const auto trace = [this](auto &e) { e.trace = m_traces.value(e.instruction); };
    if (auto *taken = std::get_if<entry::InstructionTaken>(&entry))
        trace(*taken);
    else if (auto *done = std::get_if<entry::InstructionDone>(&entry))
        trace(*done);
    if (auto *done = std::get_if<entry::InstructionDone>(&entry))
        m_traces.remove(done->instruction);
    m_state.apply(entry, m_decision.batch.at);
    m_decision.batch.entries.push_back(std::move(entry));
}

Decision Bank::start(Now now, std::optional<Time> lastAlive)
{
    begin(now);
    m_startEnds = now.mono + kStartWithin;
    m_starting = true;
    m_disturbedAt = now.mono;
    m_trialEnds = now.mono + kTrial;
    m_sceneSince = time();
    const QString layout = QString::fromLatin1(m_settings.layout.digest().toHex());
    note(entry::BankStarted{m_settings.software, m_settings.layoutOnTrial ? QString() : layout});
    if (m_settings.refusedLayout)
        note(entry::LayoutRefused{m_settings.refusedLayout->digest, m_settings.refusedLayout->reason});
    else if (!m_settings.layoutOnTrial && m_state.layoutTaken() == layout)
        note(entry::LayoutInForce{layout});
    if (lastAlive && m_clockSane && now.wall - *lastAlive > 2min && m_state.mode() == BankMode::Service)
        note(entry::ServiceInterrupted{*lastAlive, now.wall, QStringLiteral("power")});
    // An instruction that was taken but has no result: nobody can tell whether its pulse was sent.
    for (const InstructionId &instruction : m_state.openInstructions().keys())
        note(entry::InstructionDone{instruction, QStringLiteral("Unknown"), QStringLiteral("restarted")});
    watchKnownFaults();
    for (const LayoutCompartment &c : m_settings.layout.compartments) {
        m_watch[c.name].openedAt = m_now.mono; // as far as this start knows
        markRead(c.name); // one without sensors has nothing to wait for
    }
    tick();
    return finish();
}

Decision Bank::openEpoch(EpochId epoch, const char *reason, const LogHead &before, const std::vector<Repeat> &again,
                         Now now)
{
    begin(now);
    m_epoch = epoch;
    note(entry::EpochOpened{QString::fromLatin1(reason), before.epoch, before.number});
    for (const Repeat &repeat : again) {
        note(entry::Again{before.epoch, repeat.record.number, repeat.chain, repeat.record.kind,
                          QString::fromUtf8(repeat.record.body)});
    }
    for (const BoardFault &fault : m_state.boardFaults()) // the centre forgets them with the old epoch
        note(entry::BoardFaulty{fault.bus, fault.board, fault.fault, fault.text});
    // Where its own memory holds, the new epoch begins with all that is known, so that it can be understood without
    // the old one. Otherwise the bank serves nobody until it has heard what the centre believes.
    if (!m_state.awaitsBeliefs()) {
        for (const CompartmentName &name : m_state.compartments().keys()) {
            const CompartmentState c = at(name);
            if (!c.visit && m_settings.layout.find(name)) // what another layout had is kept, and not told
                note(
                    entry::CompartmentSet{name, c.custody, c.condition, c.stay, c.unverified, QStringLiteral("epoch")});
        }
    }
    return finish();
}

Decision Bank::handle(const Input &in, Now now)
{
    begin(now);
    const Screen before = m_session.screen;
    if (isOfPerson(in))
        m_disturbedAt = now.mono;
    std::visit([this](const auto &i) { input(i); }, in);
    tick();
    followPlans();
    tickTrial();
    tickBeginningAnew();
    if (m_session.screen != before)
        m_sceneSince = time();
    return finish();
}

void Bank::input(const CodeScanned &scan)
{
    const QString scanned = withoutSymbology(scan.text);
    if (scanned.isEmpty())
        return;
    if (m_session.screen == Screen::ServiceScan)
        return serviceScanned(scan);
    const QByteArray text = scanned.toUtf8();
    if (!isUsable() && !seal::looksLikeBadge(text))
        return;
    const bool driver = !m_session.person.isNull();
    if (seal::looksLikePass(text)) {
        if (driver || m_session.screen == Screen::Opening)
            return;
        const auto access = accessByPass(scanned);
        // Whoever stands here already goes on; another pass is another person.
        const bool busy = !m_session.lit.isEmpty() && m_session.screen != Screen::Thanks;
        if (busy && (!access || access->credential == m_session.credential))
            return;
        if (access)
            beginPickup(*access);
        else
            refuse(access.error());
        return;
    }
    if (seal::looksLikeBadge(text)) {
        if (driver || (!m_session.lit.isEmpty() && m_session.screen != Screen::Thanks))
            return;
        if (const auto badge = seal::badgeFromText(text))
            badgeShown(*badge);
        else if (isUsable())
            rest(Notice::BadgeUnknown);
        return;
    }
    if (m_session.flow == Flow::Delivery)
        labelScanned(scanned);
    else if (m_session.screen == Screen::TakeOut
             || (m_session.flow == Flow::Collection && !m_session.lit.isEmpty()
                 && m_session.screen == Screen::DidYouTakeIt))
        collectionScanned(scanned);
    else if (m_session.screen == Screen::ScanReturn)
        returnGiven(scanned);
}

void Bank::input(const CodeTyped &typed)
{
    if (m_session.screen == Screen::ScanReturn && isUsable())
        return returnGiven(typed.digits);
    if (m_session.screen != Screen::EnterCode || !isUsable())
        return;
    if (m_now.mono < m_pausedUntil)
        return show(Screen::EnterCode, Notice::CodePaused);
    const auto access = accessByCode(typed.digits);
    if (access) {
        m_wrongCodes = 0;
        m_pauseLength = 0ms;
        return beginPickup(*access);
    }
    if (access.error().notice == Notice::CodeUnknown) {
        if (m_now.mono - m_lastWrong > kWrongCodesDecay) {
            m_wrongCodes = 0;
            m_pauseLength = 0ms;
        }
        m_lastWrong = m_now.mono;
        if (++m_wrongCodes >= kWrongCodesUntilPause) {
            m_wrongCodes = 0;
            m_pauseLength = m_pauseLength == 0ms ? kFirstPause : std::min(m_pauseLength * 2, kLongestPause);
            m_pausedUntil = m_now.mono + m_pauseLength;
            note(entry::CodeRefused{QStringLiteral("paused")});
            play(Sound::Refused);
            return show(Screen::EnterCode, Notice::CodePaused);
        }
    }
    refuse(access.error());
}

void Bank::input(const PinTyped &typed)
{
    if (m_session.screen == Screen::EnterPin && (isUsable() || m_session.flow == Flow::Service))
        pinTyped(typed.digits);
}

void Bank::input(const PersonChose &chose)
{
    if (chose.choice == Choice::MoreTime) {
        if (m_session.ends)
            show(m_session.screen, m_session.notice, m_session.noticeTime);
        if (m_session.screen == Screen::Thanks && !m_session.lit.isEmpty())
            m_watch[m_session.lit].graceFrom = m_now.mono; // "open again" works as long as it is shown
        if (asksToClose()) {
            m_session.attended = m_now.mono;
            if (!sensesDoor(m_session.lit))
                m_watch[m_session.lit].openedAt = m_now.mono;
        }
        return;
    }
    if (chose.choice == Choice::Accessible) {
        m_session.accessible = chose.argument != QLatin1StringView("off");
        if (m_session.screen == Screen::Rest || m_session.ends)
            show(m_session.screen, m_session.notice, m_session.noticeTime);
        return;
    }
    switch (m_session.screen) {
    case Screen::Rest:
        if (chose.choice == Choice::PickUp && isUsable()) {
            endGrace();
            beginSession(Flow::Pickup);
            show(Screen::EnterCode);
        } else if (chose.choice == Choice::SendBack && isUsable()) {
            beginDropOff();
        } else if (chose.choice == Choice::Deliver && isUsable()) {
            show(Screen::Rest, Notice::None);
        }
        return;
    case Screen::EnterCode:
    case Screen::EnterPin:
        if (chose.choice == Choice::Back)
            rest();
        return;
    default:
        break;
    }
    if (doorChose(chose.choice))
        return;
    switch (m_session.flow) {
    case Flow::None:
    case Flow::Pickup:
        return pickupChose(chose.choice, chose.argument);
    case Flow::Delivery:
        return m_session.person.isNull() ? pickupChose(chose.choice, chose.argument) // the summary
                                         : deliveryChose(chose.choice, chose.argument);
    case Flow::Collection:
        (void)collectionChose(chose.choice);
        return;
    case Flow::DropOff:
        if (!dropOffChose(chose.choice))
            placingChose(chose.choice, chose.argument);
        return;
    case Flow::Service:
        return serviceChose(chose.choice, chose.argument);
    }
}

void Bank::input(const LinkChanged &change)
{
    m_online = change.online;
    m_centreClockFresh = m_centreClockFresh || change.online; // its answer to our hello
}

void Bank::input(const CameraChanged &change) { m_camera = change.working; }

void Bank::input(const CentreTime &time) { m_centreClock = CentreClock{time.at, m_now.mono}; }

} // namespace cubby::bank
