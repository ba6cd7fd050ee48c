// SPDX-License-Identifier: GPL-3.0-or-later
#include "simcentre.h"

#include "central/credentials.h"
#include "central/custodyorders.h"
#include "central/rebuild.h"
#include "central/schema.h"
#include "storage/migrations.h"
#include "world.h"

namespace cubby::sim {

namespace {
const central::Actor kShop{central::kFirstCarrier, QStringLiteral("shop"), QStringLiteral("the simulation")};
} // namespace

SimCentre::SimCentre(World &world)
    : m_world(world), m_store(central::schema()),
      m_keys{seal::PrivateKey::generate(world.productChance()), seal::PrivateKey::generate(world.productChance()),
             *seal::FieldCipher::make({{QStringLiteral("k1"), world.productChance().bytes(32)}}, QStringLiteral("k1"))}
{
    open();
}

void SimCentre::open()
{
    m_centre.reset();
    m_database.reset();
    m_database = std::make_unique<storage::Database>(m_store.open());
    if (auto version = storage::migrate(*m_database, central::schema()); !version)
        return m_world.fail(QStringLiteral("the centre's schema: ") + version.error().message);
    m_centre = std::make_unique<central::Centre>(*m_database, m_keys, m_world.productChance());
}

void SimCentre::checkAtRest()
{
    const auto report = central::verifyProjections(*m_database);
    if (!report)
        m_world.fail(QStringLiteral("rebuilding: ") + report.error().message);
    else if (report->differences > 0)
        m_world.fail(QStringLiteral("the centre's rows do not follow from its events: ")
                     + report->examples.join(u'\n'));
}

void SimCentre::addBank(const central::NewBank &bank)
{
    if (auto done = m_centre->addBank(bank, m_world.now().wall); !done)
        m_world.fail(done.error().message);
}

seal::Badge SimCentre::addPerson(const QString &role, const QString &pin)
{
    central::NewPerson person;
    person.name = QStringLiteral("Sam");
    person.role = role;
    person.pin = pin;
    person.pinCost = {64, 1}; // thousands of people sign in here
    person.notAfter = m_world.now().wall + std::chrono::hours(1000);
    auto badge = m_centre->addPerson(central::Actor{{}, QStringLiteral("operator")}, person, m_world.now().wall);
    if (!badge) {
        m_world.fail(badge.error().message);
        return {};
    }
    return *badge;
}

PackageId SimCentre::order(BankId bank, const QString &label, Size size)
{
    central::OrderRequest request;
    request.bank = bank;
    request.packages << central::OrderedPackage{{label}, size};
    return place(std::move(request));
}

PackageId SimCentre::announceReturn(BankId bank, const QString &label)
{
    central::OrderRequest request;
    request.kind = central::OrderKind::Return;
    request.bank = bank;
    request.packages << central::OrderedPackage{{label}, Size::S};
    return place(std::move(request));
}

bool SimCentre::atDesk(Desk what, PackageId package)
{
    using namespace central;
    const QString why = QStringLiteral("the simulation");
    const Contact friendly{QStringLiteral("Friend"), QStringLiteral("friend@example.org"), {}, {}};
    const auto done = m_centre->carryOut(m_world.now().wall, [&](Work &work) -> Result<void> {
        switch (what) {
        case Desk::Cancel:
            return cancelPackage(work, kShop, package, why);
        case Desk::Unassign:
            return unassignPackage(work, kShop, package, why);
        case Desk::Reissue:
            return reissueCode(work, kShop, package, why).map([](auto) {});
        case Desk::Delegate:
            return delegatePackage(work, kShop, package, friendly, true, why).map([](auto) {});
        case Desk::GiveAway:
            return delegatePackage(work, kShop, package, friendly, false, why).map([](auto) {});
        case Desk::MarkInDoubt:
            break;
        }
        return markInDoubt(work, kShop, package, why);
    });
    if (done)
        return true;
    if (done.error().code.startsWith(QLatin1StringView("storage.")))
        m_world.fail(QStringLiteral("at the desk: ") + done.error().message);
    return false;
}

PackageId SimCentre::place(central::OrderRequest request)
{
    const QString label = request.packages.first().labels.first();
    request.reference = QStringLiteral("order-%1").arg(++m_orders);
    request.name = QStringLiteral("Customer");
    request.email = QStringLiteral("customer@example.org");
    auto placed = m_centre->placeOrder(kShop, request, {}, m_world.now().wall);
    if (!placed || !*placed) {
        m_world.fail(QStringLiteral("an order was refused: ")
                     + (placed ? placed->error().error.message : placed.error().message));
        return {};
    }
    const auto package = m_database->first(QStringLiteral("SELECT package FROM package_labels WHERE label = ?"), label);
    return package && *package ? (*package)->id<PackageId>(0) : PackageId();
}

void SimCentre::publish(const std::vector<central::Outgoing> &frames)
{
    for (const central::Outgoing &frame : frames)
        m_world.sendDown(frame.bank, frame.sealed);
}

void SimCentre::received(BankId bank, const QByteArray &sealed)
{
    if (m_world.happens(m_world.roughness().centreCrash))
        return open(); // before the commit
    const central::Arrived arrived{bank, sealed};
    auto out = m_centre->receive(std::span(&arrived, 1), m_world.now().wall);
    if (!out)
        return m_world.fail(QStringLiteral("ingest: ") + out.error().message);
    if (m_world.happens(m_world.roughness().centreCrash))
        return open(); // after it, before the answer
    publish(*out);
}

void SimCentre::run()
{
    const Time now = m_world.now().wall;
    auto due = m_centre->due(now);
    if (!due)
        return m_world.fail(QStringLiteral("due: ") + due.error().message);
    publish(*due);
    for (;;) {
        auto next = m_centre->takeNotification(now);
        if (!next)
            return m_world.fail(QStringLiteral("notification: ") + next.error().message);
        if (!*next)
            break;
        const central::Notice &notice = (*next)->notice;
        if (m_world.happens(m_world.roughness().frameLost)) {
            if (auto done = m_centre->notNotified((*next)->job, {QStringLiteral("lost")}, now); !done)
                return m_world.fail(done.error().message);
            continue;
        }
        for (const auto &parcel : m_world.parcels()) {
            if (!notice.code.isEmpty() && notice.labels.contains(parcel->label)) {
                parcel->code = notice.code;
                parcel->pass = notice.pass;
                m_world.tell(QStringLiteral("the customer of %1 is told").arg(parcel->label));
            }
        }
        if (auto done = m_centre->notified((*next)->job, now); !done)
            return m_world.fail(done.error().message);
    }
    if (auto done = m_centre->timePassed(now); !done)
        m_world.fail(done.error().message);
}

void SimCentre::linkRestored()
{
    if (auto done = m_centre->linkRestored(m_world.now().wall); !done)
        m_world.fail(done.error().message);
}

} // namespace cubby::sim
