// SPDX-License-Identifier: GPL-3.0-or-later
#include "site.h"

#include "seal/code.h"
#include "seal/pass.h"

#include <QMetaEnum>

namespace cubby::bank {

namespace {

const QByteArray kCodeKey = QByteArrayLiteral("0123456789abcdef0123456789abcdef");
const QString kPin = QStringLiteral("4711");

// A check that fails ends the test program: nothing after it would mean anything.
void must(bool holds, const QString &what)
{
    if (!holds)
        qFatal("%s", qPrintable(what));
}

} // namespace

Layout smallLayout(WallOptions options)
{
    Layout out;
    out.name = QStringLiteral("Riverside");
    out.width = 2000;
    out.height = 2000;
    out.screen = {900, 1000, 300, 530};
    LayoutBus bus;
    bus.name = QStringLiteral("main");
    bus.family = QStringLiteral("xor8a");
    bus.port = QStringLiteral("/dev/null");
    bus.boards = {LayoutBoard{1}, LayoutBoard{2}};
    out.buses = {bus};
    int channel = 0;
    const std::pair<const char *, Size> places[]
        = {{"A1", Size::S}, {"A2", Size::S}, {"B1", Size::M}, {"B2", Size::M}, {"C1", Size::L}};
    for (const auto &[name, size] : places) {
        LayoutCompartment c;
        c.name = QString::fromLatin1(name);
        c.size = size;
        c.x = 10 + 300 * channel;
        c.y = QLatin1StringView(name) == QLatin1StringView("B2") ? 700 : 100; // within reach
        c.width = 280;
        c.height = 300;
        ++channel;
        c.lock = {bus.name, 1, channel};
        c.hasDoorSensor = options.doors;
        if (options.presence)
            c.presence = BoardChannel{bus.name, 2, channel};
        out.compartments << c;
    }
    return out;
}

void Wall::pulse(const RequestId &request, const CompartmentName &compartment)
{
    pulses.push_back({request, compartment});
    if (onPulse)
        onPulse(pulses.back());
}

Site::Site(WallOptions options, quint64 seed) : chance(seed), layout(smallLayout(options))
{
    m_key = seal::PrivateKey::generate(chance);
    m_settings.bank.id = BankId::make(now.wall, chance);
    m_settings.bank.layout = layout;
    m_settings.bank.codeKey = kCodeKey;
    m_settings.bank.passKeys = seal::only(m_key.publicKey());
    m_settings.bank.software = QStringLiteral("test");
    m_settings.journal.path = m_folder.filePath(QStringLiteral("journal.db"));
    m_settings.journal.durable = false;
    m_directory.epoch = EpochId::make(now.wall, chance);
    for (const LayoutCompartment &c : layout.compartments)
        wall.doors.insert(c.name, {});
    wall.onPulse = [this](const Wall::Pulse &pulse) {
        for (const RequestId &request : m_pulsed)
            must(request != pulse.request, QStringLiteral("one request was pulsed twice"));
        m_pulsed.push_back(pulse.request);
        m_pulsedNow.push_back(pulse.request);
        if (wall.cut)
            return;
        const CompartmentName name = pulse.compartment;
        const Lock lock = wall.doors[name].lock;
        if (lock == Lock::Mute)
            return;
        if (lock == Lock::Opens || lock == Lock::Unconfirmed)
            later(250ms, [this, name] { pullOpen(name); });
        const UnlockOutcome outcome = lock == Lock::NotSent       ? UnlockOutcome::NotSent
                                      : lock == Lock::Unconfirmed ? UnlockOutcome::Unconfirmed
                                                                  : UnlockOutcome::Confirmed;
        later(80ms, [this, request = pulse.request, outcome] { give(UnlockReported{request, outcome}); });
    };
    wall.onAsk = [this](const AskCentre &question) {
        if (answer)
            later(300ms, [this, id = question.id, said = *answer] { give(CentreAnswered{id, said}); });
    };
    start();
    std::vector<DirectoryEntry> first;
    for (const LayoutCompartment &c : layout.compartments) {
        directory::CompartmentBelieved belief;
        belief.compartment = c.name;
        first.push_back(belief);
    }
    give(CentreTime{now.wall});
    give(LinkChanged{true});
    give(CameraChanged{true});
    snapshot(first, true);
    driver = hire();
    settle();
    mark();
}

void Site::start(bool announceThem)
{
    wall.cut = false;
    auto started = Runner::start(m_settings, wall, now, chance);
    must(started.has_value(), started ? QString() : started.error().message);
    m_runner = std::move(*started);
    must(wall.pulses.empty() || m_pulsedNow.empty(), QStringLiteral("a start pulses no lock"));
    if (announceThem)
        announce();
}

void Site::restartWith(const Layout &other, bool onTrial, std::optional<BankSettings::RefusedLayout> refused)
{
    kill();
    layout = other;
    m_settings.bank.layout = other;
    m_settings.bank.layoutOnTrial = onTrial;
    m_settings.bank.refusedLayout = std::move(refused);
    start(!onTrial); // else no board has been heard of
}

void Site::announce()
{
    give(BusChanged{QStringLiteral("main"), true});
    for (const LayoutCompartment &c : layout.compartments) {
        const Wall::Door door = wall.doors[c.name];
        if (c.hasDoorSensor)
            give(DoorChanged{c.name, door.reads.value_or(door.open ? DoorState::Open : DoorState::Closed)});
        if (c.presence && door.sensesPresence)
            give(PresenceChanged{c.name, door.inside ? PresenceState::Present : PresenceState::Absent});
    }
}

void Site::kill()
{
    m_runner.reset();
    m_events.clear();
    m_pulsedNow.clear();
    wall.cut = true;
}

void Site::later(Millis in, std::function<void()> what) { m_events.emplace(now.mono + in, std::move(what)); }

void Site::give(const Input &input)
{
    if (beforeStep)
        beforeStep();
    if (!m_runner)
        return;
    ++steps;
    m_pulsedNow.clear();
    const quint64 before = m_runner->journal().head().number;
    const auto done = m_runner->handle(input, now);
    must(done.has_value(), done ? QString() : done.error().message);
    check(before);
    m_pulsedNow.clear();
}

// What must hold after every step, whatever people do.
void Site::check(quint64 before)
{
    QStringList requested;
    for (const Entry &entry : entriesAfter(before)) {
        if (const auto *e = std::get_if<entry::UnlockRequested>(&entry))
            requested << e->request.toString();
    }
    for (const RequestId &request : m_pulsedNow)
        must(requested.contains(request.toString()), QStringLiteral("a pulse without a journalled request"));

    const View v = view();
    must(v.compartment.isEmpty() || layout.find(v.compartment), QStringLiteral("the view names ") + v.compartment);
    must(v.compartments.size() == layout.compartments.size(), QStringLiteral("the view lacks compartments"));
    const auto nameOf = [](Screen s) { return QString::fromLatin1(QMetaEnum::fromType<Screen>().valueToKey(int(s))); };
    // A screen ends by itself, or a door that stands open ends it, or it waits for nobody.
    const bool waits = v.screen == Screen::Rest || v.screen == Screen::Starting || v.screen == Screen::OutOfService;
    must(waits || v.secondsMatter || nextDeadline(), nameOf(v.screen) + QStringLiteral(" would stay for ever"));
    must(v.secondsTotal == 0 || v.secondsTotal >= 20, nameOf(v.screen) + QStringLiteral(" gives too little time"));
    must(!v.secondsMatter || v.secondsTotal >= v.secondsLeft, nameOf(v.screen) + QStringLiteral(" has no length"));
    // One package, one custodian.
    QSet<StayId> held;
    for (const auto &[name, c] : state().compartments().toStdMap()) {
        if (c.custody != Custody::Holds || c.stay.isNull())
            continue;
        must(!held.contains(c.stay), QStringLiteral("one stay in two compartments"));
        held.insert(c.stay);
        must(state().stay(c.stay) && state().stay(c.stay)->compartment == name,
             name + QStringLiteral(" holds a stay that the bank knows elsewhere"));
    }
}

void Site::wait(Millis howLong)
{
    const Millis until = now.mono + howLong;
    Millis lastDeadline{-1};
    while (m_runner) {
        const auto deadline = nextDeadline();
        const bool event = !m_events.empty() && m_events.begin()->first <= until;
        const bool due = deadline && *deadline <= until;
        if (!event && !due)
            break;
        if (due && (!event || *deadline <= m_events.begin()->first)) {
            must(*deadline != lastDeadline,
                 QStringLiteral("a deadline that does not pass: ")
                     + QString::fromLatin1(QMetaEnum::fromType<Screen>().valueToKey(int(screen()))));
            lastDeadline = *deadline;
            const Millis to = std::max(*deadline, now.mono);
            now = {now.wall + (to - now.mono), to};
            give(TimePassed{});
            continue;
        }
        const auto first = m_events.begin();
        const auto what = std::move(first->second);
        const Millis to = std::max(first->first, now.mono);
        now = {now.wall + (to - now.mono), to};
        m_events.erase(first);
        what();
    }
    if (now.mono < until)
        now = {now.wall + (until - now.mono), until};
}

void Site::put(const CompartmentName &name)
{
    must(wall.doors[name].open, name + QStringLiteral(" is shut"));
    wall.doors[name].inside = true;
    if (layout.find(name)->presence && wall.doors[name].sensesPresence)
        later(200ms, [this, name] { give(PresenceChanged{name, PresenceState::Present}); });
}

void Site::take(const CompartmentName &name)
{
    must(wall.doors[name].open, name + QStringLiteral(" is shut"));
    wall.doors[name].inside = false;
    if (layout.find(name)->presence && wall.doors[name].sensesPresence)
        later(200ms, [this, name] { give(PresenceChanged{name, PresenceState::Absent}); });
}

void Site::shut(const CompartmentName &name)
{
    wall.doors[name].open = false;
    if (layout.find(name)->hasDoorSensor && !wall.doors[name].reads)
        later(100ms, [this, name] { give(DoorChanged{name, DoorState::Closed}); });
}

void Site::pullOpen(const CompartmentName &name)
{
    wall.doors[name].open = true;
    if (layout.find(name)->hasDoorSensor && !wall.doors[name].reads)
        give(DoorChanged{name, DoorState::Open});
}

QString Site::passFor(const Parcel &parcel, const BankId &bank, Time notAfter) const
{
    return QString::fromLatin1(
        seal::makePass({bank, parcel.expected.stay, parcel.expected.credential, notAfter}, m_key));
}

Parcel Site::makeParcel(const QString &label, Size size)
{
    Parcel out;
    out.expected.stay = StayId::make(now.wall, chance);
    out.expected.package = PackageId::make(now.wall, chance);
    out.expected.credential = CredentialId::make(now.wall, chance);
    out.expected.labels = {label};
    out.expected.size = size;
    out.code = seal::makeCode(chance);
    out.expected.codeDigest = seal::codeDigest(out.code, kCodeKey);
    out.pass = passFor(out, bankId(), now.wall + 72h);
    return out;
}

QString Site::codeDigestText(const QString &code) const
{
    return QString::fromLatin1(seal::codeDigest(code, kCodeKey));
}

Parcel Site::expect(const QString &label, Size size)
{
    Parcel out = makeParcel(label, size);
    tell({out.expected});
    return out;
}

Parcel Site::expectReturn(const QString &label, Size size)
{
    Parcel out = makeParcel(label, size);
    out.expected.dropOff = true;
    out.expected.credential = CredentialId();
    out.expected.codeDigest.clear();
    tell({out.expected});
    return out;
}

void Site::tell(const std::vector<DirectoryEntry> &entries)
{
    DirectoryArrived arrived;
    for (const DirectoryEntry &entry : entries) {
        LogRecord record{m_directory.number + 1, now.wall, now.mono, kindOf(entry), bodyOf(entry)};
        m_directory.chain = chainNext(m_directory.chain, record);
        m_directory.number = record.number;
        arrived.records.push_back(std::move(record));
    }
    arrived.head = m_directory;
    give(arrived);
}

void Site::snapshot(std::vector<DirectoryEntry> entries, bool first)
{
    entries.push_back(directory::BeliefsAsOf{m_runner->bank().epoch(), m_runner->journal().head().number, first});
    give(SnapshotArrived{std::move(entries), m_directory});
}

Driver Site::hire(Millis validFor, const QString &role)
{
    const seal::Badge badge = seal::makeBadge(PersonId::make(now.wall, chance), chance);
    const auto verifier = seal::makePinVerifier(kPin, badge, {64, 1}, chance);
    must(verifier.has_value(), QStringLiteral("no verifier"));
    tell({directory::PersonGranted{badge.person, QStringLiteral("Kim"), role, seal::toJson(*verifier),
                                   now.wall + validFor}});
    return {badge.person, QString::fromLatin1(seal::toText(badge)), kPin};
}

directory::Instruction Site::instruction(directory::Action action, const CompartmentName &name, Millis validFor)
{
    return {InstructionId::make(now.wall, chance),
            m_runner->bank().epoch(),
            now.wall + validFor,
            action,
            name,
            QStringLiteral("test")};
}

void Site::signIn(const Driver &who)
{
    scan(who.badge);
    pin(who.pin);
    must(screen() == Screen::DriverList, QStringLiteral("the driver could not sign in"));
}

void Site::deliver(const Parcel &parcel)
{
    scan(parcel.label());
    const CompartmentName name = view().compartment;
    must(screen() == Screen::Opening && !name.isEmpty(), QStringLiteral("no compartment opens for ") + parcel.label());
    settle();
    if (screen() == Screen::IsDoorOpen)
        choose(Choice::Yes);
    put(name);
    shut(name);
    settle();
    if (screen() == Screen::PutIn)
        choose(Choice::Done);
    if (screen() == Screen::IsItInside)
        choose(Choice::Yes);
    must(screen() == Screen::DriverList && at(name).custody == Custody::Holds,
         QStringLiteral("not delivered: ") + parcel.label());
}

Parcel Site::lying(const QString &label, Size size)
{
    Parcel out = expect(label, size);
    signIn(driver);
    deliver(out);
    choose(Choice::SignOut);
    choose(Choice::Done);
    must(screen() == Screen::Rest, QStringLiteral("the driver did not leave"));
    mark();
    return out;
}

CompartmentName Site::placeOf(const Parcel &parcel) const
{
    const Stay *stay = state().stay(parcel.expected.stay);
    return stay ? stay->compartment : CompartmentName();
}

std::vector<Entry> Site::entriesAfter(quint64 number) const
{
    std::vector<Entry> out;
    for (;;) {
        const std::vector<LogRecord> part = m_runner->journal().read(number + 1, 500, 1 << 20);
        if (part.empty())
            return out;
        for (const LogRecord &record : part)
            out.push_back(readEntry(record.kind, record.body));
        number = part.back().number;
    }
}

QStringList Site::kinds() const
{
    QStringList out;
    for (const Entry &entry : entries())
        out << kindOf(entry);
    return out;
}

} // namespace cubby::bank
