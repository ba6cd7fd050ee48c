// SPDX-License-Identifier: GPL-3.0-or-later
#include "simbank.h"

#include "visitor.h"
#include "world.h"

#include <QFile>

namespace cubby::sim {

using namespace std::chrono_literals;

namespace {

Layout makeLayout(int index, bool presence)
{
    Layout layout;
    layout.name = QStringLiteral("Bank %1").arg(index);
    layout.width = 2000;
    layout.height = 2000;
    layout.screen = {0, 1000, 300, 500};
    LayoutBus bus;
    bus.name = QStringLiteral("main");
    bus.family = QStringLiteral("xor8a");
    bus.port = QStringLiteral("/dev/null");
    bus.boards = {LayoutBoard{1}, LayoutBoard{2}};
    layout.buses << bus;
    for (int i = 1; i <= 6; ++i) {
        LayoutCompartment c;
        c.name = QStringLiteral("A%1").arg(i);
        c.size = i <= 2 ? Size::S : i <= 5 ? Size::M : Size::L;
        c.y = i * 300 - 300;
        c.width = 400;
        c.height = 300;
        c.lock = {bus.name, 1, i};
        if (presence)
            c.presence = BoardChannel{bus.name, 2, i};
        layout.compartments << c;
    }
    return layout;
}

} // namespace

SimBank::SimBank(World &world, int index, bool sensesPresence)
    : m_world(world), m_index(index), m_sensesPresence(sensesPresence)
{
    Chance &chance = world.productChance();
    m_settings.key = seal::PrivateKey::generate(chance);
    m_settings.spread = 5s;
    m_settings.runner.bank.id = BankId::make(world.now().wall, chance);
    m_settings.runner.bank.layout = makeLayout(index, sensesPresence);
    m_settings.runner.bank.codeKey = chance.bytes(32);
    m_settings.runner.bank.software = QStringLiteral("simulated");
    m_settings.runner.bank.passKeys = world.centre().passKeys();
    m_settings.centreKeys = world.centre().downKeys();
    m_settings.runner.journal.path = world.folder() + QStringLiteral("/bank%1.db").arg(index);
    m_settings.runner.journal.durable = false;
    m_image = world.folder() + QStringLiteral("/image%1.db").arg(index);
}

SimBank::~SimBank() = default;

void SimBank::boot()
{
    if (isUp())
        return;
    ++m_boots;
    m_dying = false;
    m_alarmAt.reset();
    m_toldDoor.clear();
    m_toldPresence.clear();
    BankHost::Outlets outlets;
    outlets.publish = [this, boot = m_boots](const QByteArray &sealed) {
        if (boot == m_boots && !m_dying)
            m_world.sendUp(*this, sealed);
    };
    outlets.warn
        = [this](const QString &sentence) { m_world.tell(QStringLiteral("bank %1: %2").arg(m_index).arg(sentence)); };
    auto host = BankHost::start(m_settings, *this, outlets, m_world.now(), m_world.productChance());
    if (!host)
        return m_world.fail(QStringLiteral("bank %1 does not start: %2").arg(m_index).arg(host.error().message));
    m_host = std::move(*host);
    m_world.tell(QStringLiteral("bank %1 boots").arg(m_index));
    if (m_linked)
        m_host->linkUp(m_world.now());
    pollSensors();
    wake();
}

void SimBank::crash(const char *why)
{
    if (!isUp())
        return;
    m_world.tell(QStringLiteral("bank %1 crashes: %2").arg(m_index).arg(QLatin1StringView(why)));
    ++m_world.count().crashes;
    lookAtJournal();
    m_host.reset();
    m_world.after(m_world.between(1s, 90s), [this] { boot(); });
}

void SimBank::setLinked(bool linked)
{
    if (linked == m_linked)
        return;
    m_linked = linked;
    m_world.tell(QStringLiteral("bank %1 is %2")
                     .arg(m_index)
                     .arg(linked ? QStringLiteral("linked") : QStringLiteral("cut off")));
    if (!isUp())
        return;
    if (linked)
        m_host->linkUp(m_world.now());
    else
        m_host->linkDown(m_world.now());
    wake();
}

void SimBank::received(const QByteArray &sealed)
{
    if (!isUp() || !m_linked)
        return;
    m_host->received(sealed, m_world.now());
    wake();
}

void SimBank::input(const bank::Input &input)
{
    if (!isUp())
        return;
    if (m_world.happens(m_world.roughness().crash))
        return crash("before the input was handled");
    m_host->input(input, m_world.now());
    if (m_dying || m_world.happens(m_world.roughness().crash))
        return crash(m_dying ? "between commit and effect" : "after the input was handled");
    wake();
}

// Asks for the time of the bank's next deadline.
void SimBank::wake()
{
    if (!isUp())
        return;
    if (m_dying)
        return crash("between commit and effect");
    lookAtJournal();
    const auto next = m_host->nextDeadline();
    if (!next || (m_alarmAt && *m_alarmAt <= *next))
        return;
    m_alarmAt = next;
    const Millis delay = std::max(*next - m_world.now().mono, 1ms);
    m_world.after(delay, [this, boot = m_boots, at = *next] {
        if (boot != m_boots || !isUp() || m_alarmAt != at)
            return;
        m_alarmAt.reset();
        m_host->timePassed(m_world.now());
        wake();
    });
}

void SimBank::pulse(const RequestId &request, const CompartmentName &compartment)
{
    if (m_dying)
        return;
    if (m_world.happens(m_world.roughness().crashBeforeEffect)) {
        m_dying = true; // the entry is on disk, the lock is never pulsed
        return;
    }
    ++m_world.count().pulses;
    m_world.tell(QStringLiteral("bank %1 pulses %2").arg(m_index).arg(compartment));

    // Rule: no pulse without a journalled request, and never two for one request.
    if (m_pulsed.contains(request))
        m_world.fail(QStringLiteral("bank %1 pulsed twice for one request").arg(m_index));
    m_pulsed.insert(request);
    std::optional<entry::UnlockRequested> journalled;
    if (isUp()) {
        const journal::Journal &journal = m_host->runner().journal();
        for (const LogRecord &record :
             journal.read(journal.head().number > 20 ? journal.head().number - 20 : 1, 21, 1 << 20)) {
            const Entry entry = readEntry(record.kind, record.body);
            if (const auto *asked = std::get_if<entry::UnlockRequested>(&entry); asked && asked->request == request)
                journalled = *asked;
        }
    }
    if (!journalled)
        return m_world.fail(
            QStringLiteral("bank %1 pulsed %2 without a request on disk").arg(m_index).arg(compartment));
    // Rule: a used credential opens nothing.
    if (journalled->purpose == Purpose::Pickup && m_used.contains({journalled->credential, journalled->stay}))
        m_world.fail(QStringLiteral("bank %1 opened %2 for a used credential").arg(m_index).arg(compartment));
    // Rule: nobody's door shows somebody else's parcel. Where nothing senses presence the bank has to believe people.
    if (const Parcel *inside = m_world.parcelIn(*this, compartment); inside && m_sensesPresence) {
        const bool theirs = journalled->package == inside->package || journalled->label == inside->label;
        const bool places = journalled->purpose == Purpose::Deposit || journalled->purpose == Purpose::DropOff;
        if (places && !isOpen(compartment) && !theirs)
            m_world.fail(
                QStringLiteral("bank %1 offered %2, in which %3 lies").arg(m_index).arg(compartment, inside->label));
        if (journalled->purpose == Purpose::Pickup && !journalled->package.isNull() && !theirs)
            m_world.fail(QStringLiteral("bank %1 opened %2 with %3 for another customer")
                             .arg(m_index)
                             .arg(compartment, inside->label));
    }

    const bool sent = !m_world.happens(0.03);
    if (sent && !m_world.happens(m_world.roughness().stuck)) {
        m_world.after(m_world.between(50ms, 400ms), [this, compartment] {
            m_open.insert(compartment);
            pollSensors();
        });
    }
    const bank::UnlockOutcome outcome = !sent                  ? bank::UnlockOutcome::NotSent
                                        : m_world.happens(0.2) ? bank::UnlockOutcome::Unconfirmed
                                                               : bank::UnlockOutcome::Confirmed;
    m_world.after(m_world.between(20ms, 1500ms), [this, request, outcome, boot = m_boots] {
        if (boot == m_boots)
            input(bank::UnlockReported{request, outcome, {}});
    });
    if (m_world.roughness().unsafe) // a lock that is pulsed again by software
        m_world.after(2s, [this, request, compartment] { pulse(request, compartment); });
}

void SimBank::shut(const CompartmentName &compartment)
{
    m_open.remove(compartment);
    pollSensors();
}

void SimBank::pollSensors()
{
    if (m_polling)
        return;
    m_polling = true;
    m_world.after(m_world.between(20ms, 200ms), [this] {
        m_polling = false;
        readSensors();
    });
}

// What the boards tell when they are read: each door, then each presence input that changed.
void SimBank::readSensors()
{
    for (const LayoutCompartment &c : layout().compartments) {
        const auto door = isOpen(c.name) ? bank::DoorState::Open : bank::DoorState::Closed;
        if (isUp() && m_toldDoor.value(c.name) != door) {
            m_toldDoor[c.name] = door;
            input(bank::DoorChanged{c.name, door});
        }
        const auto presence
            = m_world.parcelIn(*this, c.name) ? bank::PresenceState::Present : bank::PresenceState::Absent;
        if (isUp() && m_sensesPresence && m_toldPresence.value(c.name) != presence) {
            m_toldPresence[c.name] = presence;
            input(bank::PresenceChanged{c.name, presence});
        }
    }
}

// Follows the journal: what was committed since the last look.
void SimBank::lookAtJournal()
{
    if (!isUp() || !m_host->runner().isOpen())
        return;
    const journal::Journal &journal = m_host->runner().journal();
    const LogHead head = journal.head();
    if (m_seen.first != head.epoch) {
        m_seen = {head.epoch, 0};
        ++m_world.count().epochs;
    }
    while (m_seen.second < head.number) {
        const auto records = journal.read(m_seen.second + 1, 100, 1 << 20);
        if (records.empty())
            return m_world.fail(QStringLiteral("bank %1 cannot read its journal").arg(m_index));
        for (const LogRecord &record : records) {
            m_world.tell(QStringLiteral("  bank %1 #%2 %3 %4")
                             .arg(m_index)
                             .arg(record.number)
                             .arg(record.kind, QString::fromUtf8(record.body)));
            const Entry entry = readEntry(record.kind, record.body);
            if (const auto *picked = std::get_if<entry::PickedUp>(&entry)) {
                m_used.insert({picked->credential, picked->stay});
                ++m_world.count().pickups;
            } else if (const auto *deposited = std::get_if<entry::Deposited>(&entry)) {
                ++(deposited->dropOff ? m_world.count().dropOffs : m_world.count().deposits);
            } else if (std::holds_alternative<entry::Collected>(entry)) {
                ++m_world.count().collections;
            } else if (std::holds_alternative<entry::Inspected>(entry)) {
                ++m_world.count().inspections;
            }
        }
        m_seen.second = records.back().number;
    }
    if (m_closedToPeople && m_host->session().isGreeted() && !m_host->runner().bank().state().awaitsBeliefs()
        && journal.acknowledged().number == head.number)
        m_closedToPeople = false;
}

// A disk is taken away only while nobody is at the bank and the centre has all it holds: what was told to nobody is
// lost with it, and no rule can bring it back.
bool SimBank::canLoseDisk()
{
    if (!isUp() || visitor || !m_host->runner().isOpen())
        return false;
    const journal::Journal &journal = m_host->runner().journal();
    if (journal.acknowledged().number != journal.head().number)
        return false;
    for (const CompartmentState &c : m_host->runner().bank().state().compartments()) {
        if (c.visit)
            return false;
    }
    return true;
}

void SimBank::takeImage()
{
    if (!isUp() || m_closedToPeople || m_host->runner().bank().state().awaitsBeliefs())
        return;
    for (const CompartmentState &c : m_host->runner().bank().state().compartments()) {
        if (c.visit)
            return; // a technician waits until nobody is at it
    }
    lookAtJournal();
    m_host.reset(); // closes the file, all of it is in one place
    QFile::remove(m_image);
    if (!QFile::copy(m_settings.runner.journal.path, m_image))
        m_world.fail(QStringLiteral("no image could be taken"));
    m_world.tell(QStringLiteral("bank %1: an image of its disk is taken").arg(m_index));
    boot();
}

bool SimBank::restoreImage()
{
    if (!QFile::exists(m_image) || !canLoseDisk())
        return false;
    crash("its disk is replaced by an older image");
    const QString path = m_settings.runner.journal.path;
    for (const char *suffix : {"-wal", "-shm", ""})
        QFile::remove(path + QLatin1StringView(suffix));
    if (!QFile::copy(m_image, path))
        m_world.fail(QStringLiteral("the image could not be restored"));
    m_closedToPeople = true;
    return true;
}

void SimBank::loseDisk()
{
    if (!canLoseDisk())
        return;
    crash("its disk is lost");
    for (const char *suffix : {"-wal", "-shm", ""})
        QFile::remove(m_settings.runner.journal.path + QLatin1StringView(suffix));
    QFile::remove(m_image);
    m_closedToPeople = true;
}

// Holds at every moment.
void SimBank::checkAlways()
{
    if (!isUp() || !m_host->runner().isOpen() || m_closedToPeople)
        return;
    const bank::State &state = m_host->runner().bank().state();
    QSet<CompartmentName> taken;
    for (const bank::Stay &stay : state.stays()) {
        if (taken.contains(stay.compartment))
            m_world.fail(QStringLiteral("bank %1 keeps two packages in %2").arg(m_index).arg(stay.compartment));
        taken.insert(stay.compartment);
    }
    if (!m_sensesPresence || state.awaitsBeliefs())
        return;
    for (auto it = state.compartments().begin(); it != state.compartments().end(); ++it) {
        const CompartmentState &c = it.value();
        if (c.visit || c.doorOpen || isOpen(it.key()) || c.condition != Condition::Good || c.unverified
            || m_toldPresence.value(it.key()) == bank::PresenceState::Unknown)
            continue;
        const Parcel *inside = m_world.parcelIn(*this, it.key());
        const bank::Stay *stay = state.stay(c.stay);
        if (c.custody == Custody::Holds && (!inside || !stay || stay->label != inside->label))
            m_world.fail(QStringLiteral("bank %1 believes that %2 holds %3, but there is %4")
                             .arg(m_index)
                             .arg(it.key(), stay ? stay->label : QStringLiteral("a stay it does not know"),
                                  inside ? inside->label : QStringLiteral("nothing")));
        if (c.custody == Custody::Empty && inside)
            m_world.fail(QStringLiteral("bank %1 believes that %2 is empty, but %3 lies in it")
                             .arg(m_index)
                             .arg(it.key(), inside->label));
    }
}

// Holds once everything has been told.
void SimBank::checkAtRest()
{
    const auto complain
        = [&](const QString &what) { m_world.fail(QStringLiteral("bank %1: %2").arg(m_index).arg(what)); };
    if (!isUp() || !m_host->runner().isOpen())
        return complain(QStringLiteral("it is not up"));
    const journal::Journal &journal = m_host->runner().journal();
    const LogHead head = journal.head();
    storage::Database &database = m_world.centre().database();
    // Rule: every committed entry reaches the centre once and in order.
    const auto rows = database.query(QStringLiteral("SELECT epoch, count(*), min(number), max(number) FROM events "
                                                    "WHERE bank = ? AND epoch IS NOT NULL GROUP BY epoch"),
                                     id());
    if (!rows)
        return complain(rows.error().message);
    bool found = false;
    for (const storage::Row &row : *rows) {
        if (row.number(1) != row.number(3) || row.number(2) != 1)
            complain(QStringLiteral("the centre has gaps in an epoch"));
        if (row.id<EpochId>(0) != head.epoch)
            continue;
        found = true;
        if (row.unsignedNumber(3) != head.number)
            complain(QStringLiteral("the centre has %1 of %2 entries").arg(row.number(3)).arg(head.number));
    }
    if (!found)
        return complain(QStringLiteral("the centre has nothing of its epoch"));
    const auto last
        = database.first(QStringLiteral("SELECT chain FROM events WHERE bank = ? AND epoch = ? AND number = ?"), id(),
                         head.epoch, head.number);
    if (!last || !*last || (*last)->bytes(0) != head.chain)
        complain(QStringLiteral("the centre's chain is another one"));
    // What opens at the centre opens here, and what was withdrawn there does not.
    const journal::Directory &directory = m_host->runner().bank().directory();
    const auto credentials = database.query(
        QStringLiteral("SELECT c.digest, c.state FROM credentials c JOIN credential_stays s ON s.credential = "
                       "c.credential JOIN stays t ON t.bank = s.bank AND t.stay = s.stay WHERE c.bank = ? AND "
                       "t.state <> 'Ended' AND c.state <> 'Spent' AND NOT EXISTS (SELECT 1 FROM credentials o WHERE "
                       "o.bank = c.bank AND o.digest = c.digest AND o.credential <> c.credential)"),
        id());
    if (!credentials)
        return complain(credentials.error().message);
    for (const storage::Row &row : *credentials) {
        const bool open = row.text(1) == QLatin1StringView("Open");
        if (directory.byCodeDigest(row.bytes(0)).has_value() != open)
            complain(open ? QStringLiteral("it does not know a code that opens")
                          : QStringLiteral("it knows a code that was withdrawn"));
    }
    // Both see the same wall.
    for (auto it = m_host->runner().bank().state().compartments().begin();
         it != m_host->runner().bank().state().compartments().end(); ++it) {
        const auto row = database.first(
            QStringLiteral("SELECT custody, condition FROM compartments WHERE bank = ? AND compartment = ?"), id(),
            it.key());
        if (!row || !*row)
            return complain(QStringLiteral("the centre does not know %1").arg(it.key()));
        if ((*row)->text(0) != toText(it->custody) || (*row)->text(1) != toText(it->condition))
            complain(QStringLiteral("%1 is %2/%3 here and %4/%5 at the centre")
                         .arg(it.key(), toText(it->custody), toText(it->condition), (*row)->text(0), (*row)->text(1)));
    }
}

} // namespace cubby::sim
