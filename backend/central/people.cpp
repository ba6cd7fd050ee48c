// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/people.h"

#include "central/directory.h"
#include "central/oauth/sessions.h"
#include "central/provision.h"
#include "central/records.h"
#include "central/terms.h"

#include <QJsonDocument>

namespace cubby::central {

namespace {

constexpr qsizetype kLongestName = 128;
const QString kDriver = QStringLiteral("driver");
const QString kTechnician = QStringLiteral("technician");

bool isPin(const QString &pin)
{
    return pin.size() >= 4 && pin.size() <= 8
           && std::all_of(pin.begin(), pin.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

QJsonObject objectOf(const QString &text) { return QJsonDocument::fromJson(text.toUtf8()).object(); }
QString textOf(const QJsonObject &json)
{
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

tl::unexpected<Error> personUnknown(PersonId person)
{
    return failure("provision.person-unknown", QStringLiteral("There is no person %1").arg(person.toString()));
}

tl::unexpected<Error> bankUnknown(BankId bank)
{
    return failure("provision.bank-unknown", QStringLiteral("There is no bank %1").arg(bank.toString()));
}

// A technician opens any compartment, whosever parcel lies in it: only the operator has to do with them.
bool isTheirs(const Actor &by, CarrierId carrier, const QString &role)
{
    return by.isOperator() || (by.sees(carrier) && role != kTechnician);
}

// Whoever signed in with the badge or the PIN as it was, signs in again.
void endSessions(Work &work, PersonId person, const char *why)
{
    oauth::endSessionsOf(work, QString(QStringLiteral("person:") + person.toString()), QLatin1StringView(why));
}

tl::unexpected<Error> badPin() { return failure("provision.pin", QStringLiteral("A PIN has 4 to 8 digits")); }

const QString &grantColumns()
{
    static const QString columns = QStringLiteral(
        "SELECT p.person, p.name, p.role, p.verifier, p.not_after, p.unlocked_at, p.carrier, g.not_before, "
        "g.not_after, g.bank FROM people p JOIN grants g ON g.person = p.person WHERE p.withdrawn_at IS NULL ");
    return columns;
}

directory::PersonGranted grantedFrom(const storage::Row &row)
{
    directory::PersonGranted granted{row.id<PersonId>(0),   row.text(1), row.text(2),
                                     objectOf(row.text(3)), row.time(4), row.optionalTime(5)};
    if (const auto until = row.optionalTime(8))
        granted.notAfter = std::min(granted.notAfter, *until);
    granted.notBefore = row.optionalTime(7);
    if (granted.role == kDriver)
        granted.carrier = row.id<CarrierId>(6);
    return granted;
}

std::vector<BankId> banksOf(Work &work, PersonId person)
{
    std::vector<BankId> banks;
    for (const storage::Row &row :
         work.query(QStringLiteral("SELECT bank FROM grants WHERE person = ? ORDER BY bank"), person))
        banks.push_back(row.id<BankId>(0));
    return banks;
}

// Every bank where the person may sign in hears it as it is now.
void tellBanks(Work &work, PersonId person)
{
    work.lockBanks(banksOf(work, person));
    for (const storage::Row &row :
         work.query(grantColumns() + QStringLiteral("AND p.person = ? ORDER BY g.bank"), person))
        appendDirectory(work, row.id<BankId>(9), grantedFrom(row));
}

void keepGrant(Work &work, PersonId person, BankId bank, const Window &window, const std::optional<RouteId> &route)
{
    work.exec(QStringLiteral("INSERT INTO grants (person, bank, not_before, not_after, route) VALUES (?, ?, ?, ?, ?) "
                             "ON CONFLICT (person, bank) DO UPDATE SET not_before = excluded.not_before, "
                             "not_after = excluded.not_after, route = excluded.route"),
              person, bank, window.from, window.until, route);
}

Result<void> checked(const Window &window)
{
    if (window.from && window.until && *window.until <= *window.from)
        return failure("provision.window", QStringLiteral("It ends before it begins"));
    return {};
}

bool isUsable(const std::vector<BankId> &known, const CarrierSettings &settings, BankId bank)
{
    return std::find(known.begin(), known.end(), bank) != known.end() && settings.mayUse(bank);
}

Result<QJsonObject> verifierFor(Work &work, const QString &pin, const seal::Badge &badge, seal::PinCost cost)
{
    return seal::makePinVerifier(pin, badge, cost, work.chance()).map([](const seal::PinVerifier &verifier) {
        return seal::toJson(verifier);
    });
}

} // namespace

Result<seal::Badge> addPerson(Work &work, const Actor &by, const NewPerson &person)
{
    if (person.name.trimmed().isEmpty())
        return failure("provision.name", QStringLiteral("A person needs a name"));
    if (!isPin(person.pin))
        return badPin();
    if (person.role != kDriver && person.role != kTechnician)
        return failure("provision.role", QStringLiteral("A role is driver or technician"));
    if (!isTheirs(by, by.carrier, person.role))
        return failure("provision.role", QStringLiteral("Technicians are the operator's: a carrier adds drivers"));
    const CarrierId carrier = by.isOperator() ? kFirstCarrier : by.carrier;
    const CarrierSettings settings = settingsOf(work, carrier);
    const std::vector<BankId> known = bankIds(work);
    std::vector<BankId> banks = person.banks;
    if (banks.empty())
        std::copy_if(known.begin(), known.end(), std::back_inserter(banks),
                     [&](BankId bank) { return settings.mayUse(bank); });
    if (banks.empty())
        return failure("provision.no-bank", QStringLiteral("There is no bank to sign in at"));
    for (const BankId &bank : banks) {
        if (!isUsable(known, settings, bank))
            return bankUnknown(bank);
    }

    const auto id = PersonId::make(work.now(), work.chance());
    const seal::Badge badge = seal::makeBadge(id, work.chance());
    const auto verifier = verifierFor(work, person.pin, badge, person.pinCost);
    if (!verifier)
        return failure(verifier.error());
    work.exec(QStringLiteral("INSERT INTO people (person, name, role, verifier, not_after, created_at, carrier) "
                             "VALUES (?, ?, ?, ?, ?, ?, ?)"),
              id, person.name, person.role, textOf(*verifier), person.notAfter, work.now(), carrier);
    for (const BankId &bank : banks)
        keepGrant(work, id, bank, {}, std::nullopt);
    makePersonFindable(work, id, carrier, person.name);
    tellBanks(work, id);
    audit(work, by, QStringLiteral("addPerson"), id.toString(), person.role, {}, carrier);
    return badge;
}

Result<seal::Badge> reissueBadge(Work &work, const Actor &by, PersonId person, const QString &pin, Time notAfter,
                                 const QString &why, seal::PinCost cost)
{
    const auto known = findPerson(work, by, person);
    if (!known || known->withdrawnAt)
        return personUnknown(person);
    if (!isPin(pin))
        return badPin();
    const seal::Badge badge = seal::makeBadge(person, work.chance());
    const auto verifier = verifierFor(work, pin, badge, cost);
    if (!verifier)
        return failure(verifier.error());
    work.exec(QStringLiteral("UPDATE people SET verifier = ?, not_after = ? WHERE person = ?"), textOf(*verifier),
              notAfter, person);
    endSessions(work, person, "badge issued anew");
    tellBanks(work, person);
    audit(work, by, QStringLiteral("reissueBadge"), person.toString(), {}, why, known->carrier);
    return badge;
}

Result<void> changePin(Work &work, const Actor &by, const seal::Badge &badge, const QString &oldPin,
                       const QString &newPin, seal::PinCost cost)
{
    const auto known = findPerson(work, by, badge.person);
    if (!known || known->withdrawnAt)
        return personUnknown(badge.person);
    if (!isPin(newPin))
        return badPin();
    const auto row = work.first(QStringLiteral("SELECT verifier FROM people WHERE person = ?"), badge.person);
    const auto kept = seal::pinVerifierFromJson(row ? objectOf(row->text(0)) : QJsonObject());
    if (!kept)
        return failure(kept.error());
    const auto right = seal::checkPin(oldPin, badge, *kept);
    if (!right)
        return failure(right.error());
    if (!*right)
        return failure("provision.badge",
                       QStringLiteral("The badge is not the one that is good, or the PIN is not its"));
    const auto verifier = verifierFor(work, newPin, badge, cost);
    if (!verifier)
        return failure(verifier.error());
    work.exec(QStringLiteral("UPDATE people SET verifier = ? WHERE person = ?"), textOf(*verifier), badge.person);
    endSessions(work, badge.person, "PIN changed");
    tellBanks(work, badge.person);
    audit(work, by, QStringLiteral("changePin"), badge.person.toString(), {}, {}, known->carrier);
    return {};
}

Result<void> renamePerson(Work &work, const Actor &by, PersonId person, const QString &name, const QString &why)
{
    const auto known = findPerson(work, by, person);
    if (!known || known->withdrawnAt)
        return personUnknown(person);
    if (name.isEmpty() || name.size() > kLongestName)
        return failure("provision.name",
                       QStringLiteral("A person needs a name of at most %1 characters").arg(kLongestName));
    work.exec(QStringLiteral("UPDATE people SET name = ? WHERE person = ?"), name, person);
    makePersonFindable(work, person, known->carrier, name);
    tellBanks(work, person);
    audit(work, by, QStringLiteral("renamePerson"), person.toString(), name, why, known->carrier);
    return {};
}

Result<void> withdrawBadge(Work &work, const Actor &by, PersonId person, const QString &why)
{
    const auto known = findPerson(work, by, person);
    if (!known)
        return personUnknown(person);
    if (known->withdrawnAt)
        return {};
    const std::vector<BankId> banks = banksOf(work, person);
    work.lockBanks(banks);
    for (const BankId &bank : banks)
        appendDirectory(work, bank, directory::PersonWithdrawn{person});
    work.exec(QStringLiteral("DELETE FROM grants WHERE person = ?"), person);
    work.exec(QStringLiteral("UPDATE people SET withdrawn_at = ? WHERE person = ?"), work.now(), person);
    endSessions(work, person, "badge withdrawn");
    audit(work, by, QStringLiteral("withdrawBadge"), person.toString(), {}, why, known->carrier);
    return {};
}

Result<void> unlockBadge(Work &work, const Actor &by, PersonId person, const QString &why)
{
    const auto known = findPerson(work, by, person);
    if (!known || known->withdrawnAt)
        return personUnknown(person);
    work.exec(QStringLiteral("UPDATE people SET unlocked_at = ? WHERE person = ?"), work.now(), person);
    tellBanks(work, person);
    audit(work, by, QStringLiteral("unlockBadge"), person.toString(), {}, why, known->carrier);
    return {};
}

Result<void> grantBank(Work &work, const Actor &by, PersonId person, BankId bank, const Window &window,
                       const QString &why)
{
    const auto known = findPerson(work, by, person);
    if (!known || known->withdrawnAt)
        return personUnknown(person);
    if (!isUsable(bankIds(work), settingsOf(work, known->carrier), bank))
        return bankUnknown(bank);
    if (auto good = checked(window); !good)
        return good;
    work.lockBank(bank);
    keepGrant(work, person, bank, window, std::nullopt);
    tellBanks(work, person);
    audit(work, by, QStringLiteral("grantBank"), person.toString(), bank.toString(), why, known->carrier);
    return {};
}

Result<void> revokeBank(Work &work, const Actor &by, PersonId person, BankId bank, const QString &why)
{
    const auto known = findPerson(work, by, person);
    if (!known)
        return personUnknown(person);
    if (work.change(QStringLiteral("DELETE FROM grants WHERE person = ? AND bank = ?"), person, bank) == 0)
        return {}; // nothing to take away
    appendDirectory(work, bank, directory::PersonWithdrawn{person});
    audit(work, by, QStringLiteral("revokeBank"), person.toString(), bank.toString(), why, known->carrier);
    return {};
}

Result<RouteId> addRoute(Work &work, const Actor &by, const QString &name, const std::vector<BankId> &banks)
{
    const CarrierId carrier = by.isOperator() ? kFirstCarrier : by.carrier;
    if (name.trimmed().isEmpty()
        || work.first(QStringLiteral("SELECT 1 FROM routes WHERE carrier = ? AND name = ?"), carrier, name))
        return failure("provision.name", QStringLiteral("A route needs a name that no other has"));
    if (banks.empty())
        return failure("provision.no-bank", QStringLiteral("A route needs a bank"));
    const auto known = bankIds(work);
    const CarrierSettings settings = settingsOf(work, carrier);
    const auto id = RouteId::make(work.now(), work.chance());
    for (const BankId &bank : banks) {
        if (!isUsable(known, settings, bank) || std::count(banks.begin(), banks.end(), bank) > 1)
            return bankUnknown(bank);
    }
    work.exec(QStringLiteral("INSERT INTO routes (route, carrier, name, created_at) VALUES (?, ?, ?, ?)"), id, carrier,
              name, work.now());
    for (std::size_t i = 0; i < banks.size(); ++i)
        work.exec(QStringLiteral("INSERT INTO route_banks (route, bank, ordinal) VALUES (?, ?, ?)"), id, banks[i],
                  qint64(i + 1));
    audit(work, by, QStringLiteral("addRoute"), id.toString(), name, {}, carrier);
    return id;
}

Result<void> grantRoute(Work &work, const Actor &by, PersonId person, RouteId route, const Window &window,
                        const QString &why)
{
    const auto known = findPerson(work, by, person);
    if (!known || known->withdrawnAt)
        return personUnknown(person);
    if (!work.first(QStringLiteral("SELECT 1 FROM routes WHERE route = ? AND carrier = ?"), route, known->carrier))
        return failure("provision.route-unknown", QStringLiteral("There is no such route"));
    if (auto good = checked(window); !good)
        return good;
    std::vector<BankId> banks;
    for (const storage::Row &row :
         work.query(QStringLiteral("SELECT bank FROM route_banks WHERE route = ? ORDER BY bank"), route))
        banks.push_back(row.id<BankId>(0));
    work.lockBanks(banks);
    for (const BankId &bank : banks)
        keepGrant(work, person, bank, window, route);
    tellBanks(work, person);
    audit(work, by, QStringLiteral("grantRoute"), person.toString(), route.toString(), why, known->carrier);
    return {};
}

namespace {

Person personFrom(Work &work, const storage::Row &row)
{
    Person person{row.id<PersonId>(0), row.id<CarrierId>(1), row.text(2), row.text(3),
                  row.time(4),         row.optionalTime(5),  {}};
    for (const BankId &bank : banksOf(work, person.id))
        person.banks << bank;
    return person;
}

const QString &personColumns()
{
    static const QString columns
        = QStringLiteral("SELECT person, carrier, name, role, not_after, withdrawn_at FROM people ");
    return columns;
}

} // namespace

std::vector<Person> people(Work &work, const Actor &by)
{
    std::vector<Person> found;
    for (const storage::Row &row : work.query(personColumns() + QStringLiteral("ORDER BY created_at, person"))) {
        if (isTheirs(by, row.id<CarrierId>(1), row.text(3)))
            found.push_back(personFrom(work, row));
    }
    return found;
}

std::optional<Person> findPerson(Work &work, const Actor &by, PersonId id)
{
    const auto row = work.first(personColumns() + QStringLiteral("WHERE person = ?") + work.forUpdate(), id);
    return row && isTheirs(by, row->id<CarrierId>(1), row->text(3)) ? std::optional(personFrom(work, *row))
                                                                    : std::nullopt;
}

std::vector<directory::PersonGranted> peopleGranted(Work &work, BankId bank)
{
    std::vector<directory::PersonGranted> found;
    for (const storage::Row &row :
         work.query(grantColumns() + QStringLiteral("AND g.bank = ? ORDER BY p.person"), bank))
        found.push_back(grantedFrom(row));
    return found;
}

} // namespace cubby::central
