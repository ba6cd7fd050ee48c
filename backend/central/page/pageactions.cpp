// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/page/pageactions.h"

#include "central/access.h"
#include "central/banks.h"
#include "central/clocks.h"
#include "central/credentials.h"
#include "central/nearest.h"
#include "central/orders.h"
#include "central/page/customerpage.h"
#include "central/records.h"
#include "seal/pass.h"

#include <QJsonDocument>

namespace cubby::page {

namespace {

using central::Work;

constexpr Millis kOneDay = std::chrono::hours(24);
constexpr qsizetype kLongestProblem = 500;
// Of one stay: each sends mail or SMS, of which one may be to anybody.
constexpr qint64 kMostOthers = 5;
constexpr qint64 kMostNewCodes = 10;
constexpr int kOthersOnMap = 5;
constexpr double kFarOnMap = 20'000; // metres

auto nothing() { return failure("page.nothing", QStringLiteral("That cannot be asked for now")); }

PageView::State stateOf(const central::Package &package)
{
    using S = PageView::State;
    switch (package.status) {
    case PackageStatus::InLocker:
        return package.expired ? S::Expired : S::Ready;
    case PackageStatus::PickedUp:
    case PackageStatus::Collected:
        return S::Collected;
    case PackageStatus::Returned:
        return S::Returned;
    case PackageStatus::Cancelled:
        return S::Cancelled;
    case PackageStatus::InDoubt:
        return S::InDoubt;
    case PackageStatus::PendingAssignment:
    case PackageStatus::AssignedToCompartment:
    case PackageStatus::InTransit:
        break;
    }
    return S::OnItsWay;
}

// The open credential of this person for the stay: the newest that the bank knows, or else the newest.
struct Shown
{
    CredentialId id;
    bool knownToBank = false;
};
std::optional<Shown> credentialOf(Work &work, const central::Stay &stay, const Holder &holder, bool isOwner)
{
    const auto row = work.first(
        QStringLiteral("SELECT c.credential, c.acked FROM credentials c JOIN credential_stays s ON s.credential = "
                       "c.credential WHERE s.bank = ? AND s.stay = ? AND c.state = 'Open' AND "
                       "(c.customer = ? OR (c.customer IS NULL AND ? = 1)) "
                       "ORDER BY c.acked DESC, c.created_at DESC LIMIT 1"),
        stay.bank, stay.id, holder.customer, isOwner ? 1 : 0);
    return row ? std::optional(Shown{row->id<CredentialId>(0), row->truth(1)}) : std::nullopt;
}

// How many there ever were for the stay: of others, or of its owner.
qint64 credentialsOf(Work &work, const central::Stay &stay, bool ofOthers)
{
    const auto row = work.first(
        QStringLiteral("SELECT COUNT(*) FROM credentials c JOIN credential_stays s ON s.credential = c.credential "
                       "WHERE s.bank = ? AND s.stay = ? AND c.customer IS %1NULL")
            .arg(ofOthers ? QStringLiteral("NOT ") : QString()),
        stay.bank, stay.id);
    return row ? row->number(0) : 0;
}

void addBank(Work &work, PageView &view, BankId bank)
{
    const auto details = central::bankDetails(work, bank);
    const auto row = work.first(QStringLiteral("SELECT layout FROM banks WHERE bank = ?"), bank);
    if (!details || !row)
        return;
    view.bankName = details->name;
    view.bankAddress = details->address;
    view.timeZone = details->timeZone;
    view.place = details->place;
    view.hours = details->hours;
    if (const auto layout = Layout::fromJson(QJsonDocument::fromJson(row->text(0).toUtf8()).object()))
        view.layout = *layout;
    if (!details->place)
        return;
    const central::NearQuery query{
        .from = *details->place, .size = Size::S, .most = kOthersOnMap, .within = kFarOnMap, .except = bank};
    for (const central::NearBank &near : central::nearestBanks(work, query))
        view.nearby.push_back({near.place, near.name});
}

// One day more, but not more days than a customer may add.
std::optional<Time> longerUntil(const central::Stay &stay, Time now)
{
    if (stay.state != central::StayState::Present || !stay.deadline || !stay.depositedAt)
        return std::nullopt;
    const Time most = *stay.depositedAt + stay.keepFor + kMostExtra;
    const Time until = std::max(*stay.deadline, now) + kOneDay;
    return until <= most ? std::optional(until) : std::nullopt;
}

bool isBeforeDeposit(const central::Package &package)
{
    return !package.dropOff
           && (package.status == PackageStatus::PendingAssignment
               || package.status == PackageStatus::AssignedToCompartment);
}

struct Known
{
    central::Package package;
    std::optional<central::Stay> stay;
    bool isOwner = false;
};
std::optional<Known> known(Work &work, const Holder &holder)
{
    central::lockBankOf(work, holder.package); // a work that reads locks nothing
    const auto package = central::findPackage(work, holder.package);
    if (!package || (!package->isOpen() && package->changedAt + kShownAfterEnd < work.now()))
        return std::nullopt;
    return Known{*package, package->stay.isNull() ? std::nullopt : central::findStay(work, package->stay),
                 package->customer == holder.customer};
}

central::Contact contactIn(const QHash<QString, QString> &form, const QString &language)
{
    const QString contact = form.value(QStringLiteral("contact")).trimmed();
    central::Contact to{form.value(QStringLiteral("name")).trimmed(), {}, {}, language};
    (contact.contains(u'@') ? to.email : to.phone) = contact;
    // As people write numbers.
    to.phone.removeIf([](QChar c) { return QStringView(u" -/().").contains(c); });
    if (to.phone.startsWith(QLatin1StringView("00")))
        to.phone.replace(0, 2, u'+');
    return to;
}

} // namespace

std::optional<PageView> viewOf(Work &work, const Holder &holder)
{
    const auto k = known(work, holder);
    const auto customer
        = work.first(QStringLiteral("SELECT language FROM customers WHERE customer = ?"), holder.customer);
    if (!k || !customer)
        return std::nullopt;
    const central::Package &package = k->package;
    PageView view;
    view.state = stateOf(package);
    view.language = customer->text(0);
    view.isOwner = k->isOwner;
    view.labels = central::labelsOf(work, package.id);
    view.changedAt = package.changedAt;
    view.isLow = package.reachable;
    view.mayAskForLow = k->isOwner && isBeforeDeposit(package);
    addBank(work, view, package.bank);
    const bool liesThere = k->stay && k->stay->state == central::StayState::Present && !package.dropOff;
    if (!liesThere)
        return view;
    view.compartment = k->stay->compartment;
    view.deadline = k->stay->deadline;
    if (k->isOwner)
        view.longer = longerUntil(*k->stay, work.now());
    if (view.state != PageView::State::Ready)
        return view;
    const auto credential = credentialOf(work, *k->stay, holder, k->isOwner);
    if (credential && k->stay->deadline) {
        // The pass is good by its seal; a code only once the bank knows its digest.
        view.pass = seal::makePass({k->stay->bank, k->stay->id, credential->id, *k->stay->deadline}, work.keys().pass);
        view.codeIsComing = !credential->knownToBank;
        if (credential->knownToBank)
            view.code = central::codeOf(work, credential->id).value_or(QString());
    }
    view.mayDelegate = k->isOwner && credentialsOf(work, *k->stay, true) < kMostOthers;
    view.mayAskForCode = k->isOwner && credential && credential->knownToBank && view.code.isEmpty()
                         && credentialsOf(work, *k->stay, false) <= kMostNewCodes;
    return view;
}

Result<Done> carryOut(Work &work, const Holder &holder, const QHash<QString, QString> &form, const QString &from)
{
    const QString what = form.value(QStringLiteral("do"));
    const auto is = [&what](const char *name) { return what == QLatin1StringView(name); };
    const auto k = known(work, holder);
    if (!k)
        return failure("page.unknown", QStringLiteral("There is no such package"));
    const central::Actor by{k->package.carrier, QStringLiteral("customer"), from};
    const QString why = QStringLiteral("asked for on the customer's page");
    if (is("problem")) {
        QString text = form.value(QStringLiteral("text"));
        text.replace(QLatin1StringView("\r\n"), QLatin1StringView("\n")).replace(u'\r', u'\n').replace(u'\t', u' ');
        text = text.trimmed().left(kLongestProblem);
        if (text.isEmpty())
            return nothing();
        central::raiseReport(work, k->package.bank, QStringLiteral("CustomerProblem"), holder.package.toString(), text);
        central::audit(work, by, QStringLiteral("package.problem"), holder.package.toString(), text, {},
                       k->package.carrier);
        return Done{"doneProblem"};
    }
    if (!k->isOwner)
        return nothing();
    if (is("low")) {
        if (!isBeforeDeposit(k->package))
            return nothing();
        central::OrderChange change;
        change.reachable = true;
        change.why = why;
        return central::changeOrder(work, by, k->package.order, change).map([] { return Done{"doneLow"}; });
    }
    if (is("time")) {
        const auto until = k->stay ? longerUntil(*k->stay, work.now()) : std::nullopt;
        if (!until)
            return failure("clock.deadline", QStringLiteral("It cannot be kept longer"));
        return central::extendDeadline(work, by, holder.package, *until, why).map([] { return Done{"doneTime"}; });
    }
    if (is("code")) {
        if (k->stay && credentialsOf(work, *k->stay, false) > kMostNewCodes)
            return nothing();
        return central::reissueCode(work, by, holder.package, why).map([](CredentialId) { return Done{"doneCode"}; });
    }
    if (is("somebody")) {
        if (k->stay && credentialsOf(work, *k->stay, true) >= kMostOthers)
            return nothing();
        const auto row
            = work.first(QStringLiteral("SELECT language FROM customers WHERE customer = ?"), holder.customer);
        const central::Contact to = contactIn(form, row ? row->text(0) : QString());
        return central::delegatePackage(work, by, holder.package, to, form.contains(QStringLiteral("keep")), why)
            .map([](CredentialId) { return Done{"doneSomebody"}; });
    }
    return nothing();
}

} // namespace cubby::page
