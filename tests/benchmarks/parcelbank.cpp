// SPDX-License-Identifier: GPL-3.0-or-later
#include "parcelbank.h"

#include "seal/badge.h"
#include "seal/code.h"

#include <QDir>

namespace cubby::bench {

using namespace std::chrono_literals;

namespace {

const QString kPin = QStringLiteral("4711");

template <typename T>
T sure(Result<T> result)
{
    if (!result)
        qFatal("%s", qUtf8Printable(result.error().message));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

} // namespace

ParcelBank::ParcelBank(const QString &folder, const Layout &layout, bank::Ports &ports)
    : m_layout(layout), m_now{fromMs(1'795'000'000'000), 1h}
{
    bank::Runner::Settings settings;
    settings.bank = {BankId::make(m_now.wall, m_chance), m_layout, m_codeKey, {}, QStringLiteral("bench")};
    settings.journal.path = QDir(folder).filePath(QStringLiteral("journal.sqlite"));
    m_runner = sure(bank::Runner::start(settings, ports, m_now, m_chance));

    tell(bank::CentreTime{m_now.wall});
    for (const LayoutBus &bus : m_layout.buses)
        tell(bank::BusChanged{bus.name, true});
    // A bank that knows nothing waits for what the centre believes; here: that it was just built, and is empty.
    bank::SnapshotArrived snapshot;
    m_directory = {EpochId::make(m_now.wall, m_chance), 1, chainStart()};
    snapshot.head = m_directory;
    directory::BeliefsAsOf built;
    built.epoch = journal().head().epoch;
    built.number = journal().head().number;
    built.first = true;
    snapshot.entries.emplace_back(built);
    for (const LayoutCompartment &place : m_layout.compartments) {
        tell(bank::DoorChanged{place.name, bank::DoorState::Closed});
        tell(bank::PresenceChanged{place.name, bank::PresenceState::Absent});
        directory::CompartmentBelieved belief;
        belief.compartment = place.name;
        snapshot.entries.emplace_back(belief);
    }
    const seal::Badge badge = seal::makeBadge(PersonId::make(m_now.wall, m_chance), m_chance);
    m_badge = QString::fromLatin1(seal::toText(badge));
    directory::PersonGranted driver;
    driver.person = badge.person;
    driver.name = QStringLiteral("Driver");
    driver.role = QStringLiteral("driver");
    driver.verifier = seal::toJson(sure(seal::makePinVerifier(kPin, badge, {64, 1}, m_chance)));
    driver.notAfter = m_now.wall + 24h * 3650;
    snapshot.entries.emplace_back(driver);
    tell(snapshot);
    expect(bank::Screen::Rest);
}

void ParcelBank::tell(const bank::Input &input)
{
    m_now.wall += 10ms;
    m_now.mono += 10ms;
    sure(m_runner->handle(input, m_now));
    if (m_step)
        m_step();
}

void ParcelBank::expect(bank::Screen screen) const
{
    const bank::View view = m_runner->bank().view(m_now);
    if (view.screen != screen)
        qFatal("the bank shows screen %d (notice %d) instead of %d", int(view.screen), int(view.notice), int(screen));
}

QString ParcelBank::announce(const LayoutCompartment &place)
{
    const QString code = QStringLiteral("%1").arg(10'000'000 + m_parcels, 8, 10, QLatin1Char('0'));
    directory::PackageExpected package;
    package.stay = StayId::make(m_now.wall, m_chance);
    package.package = PackageId::make(m_now.wall, m_chance);
    package.labels = {QStringLiteral("BENCH%1").arg(m_parcels++)};
    package.size = place.size;
    package.compartment = place.name;
    package.credential = CredentialId::make(m_now.wall, m_chance);
    package.codeDigest = seal::codeDigest(code, m_codeKey);
    m_labels << package.labels;

    const DirectoryEntry entry = package;
    const LogRecord record{m_directory.number + 1, m_now.wall, m_now.mono, kindOf(entry), bodyOf(entry)};
    m_directory = {m_directory.epoch, record.number, chainNext(m_directory.chain, record)};
    tell(bank::DirectoryArrived{{record}, m_directory});
    return code;
}

QStringList ParcelBank::fill()
{
    QStringList codes;
    for (const LayoutCompartment &place : m_layout.compartments)
        codes << announce(place);
    tell(bank::CodeScanned{m_badge});
    tell(bank::PinTyped{kPin});
    expect(bank::Screen::DriverList);
    for (const QString &label : std::exchange(m_labels, {})) {
        tell(bank::CodeScanned{label});
        expect(bank::Screen::Opening);
        useDoor(bank::PresenceState::Present);
        expect(bank::Screen::DriverList);
    }
    tell(bank::PersonChose{bank::Choice::Done});
    tell(bank::PersonChose{bank::Choice::Done});
    expect(bank::Screen::Rest);
    return codes;
}

void ParcelBank::useDoor(bank::PresenceState after)
{
    const Pulse pulse = m_pulse;
    tell(bank::UnlockReported{pulse.request, bank::UnlockOutcome::Confirmed});
    tell(bank::DoorChanged{pulse.compartment, bank::DoorState::Open});
    tell(bank::PresenceChanged{pulse.compartment, after});
    tell(bank::DoorChanged{pulse.compartment, bank::DoorState::Closed});
    m_now.wall += 1s;
    m_now.mono += 1s;
    tell(bank::TimePassed{}); // the sensors have settled
}

void ParcelBank::chooseToPickUp()
{
    tell(bank::PersonChose{bank::Choice::PickUp});
    expect(bank::Screen::EnterCode);
}

void ParcelBank::typeCode(const QString &code) { tell(bank::CodeTyped{code}); }

void ParcelBank::takePackage()
{
    useDoor(bank::PresenceState::Absent);
    expect(bank::Screen::Thanks);
    tell(bank::PersonChose{bank::Choice::Done});
    expect(bank::Screen::Rest);
}

} // namespace cubby::bench
