// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/banks.h"

#include "central/events.h"
#include "central/terms.h"
#include "central/tracking.h"

#include <QTimeZone>

namespace cubby::central {

namespace {

const QString kInactive = QStringLiteral("inactive");

std::optional<Error> wrongWith(const BankChange &change)
{
    const auto error = [](const char *code, const QString &message) {
        return Error{QLatin1StringView(code), message, {}};
    };
    if (change.name && change.name->trimmed().isEmpty())
        return error("bank.name", QStringLiteral("A bank needs a name"));
    if (change.timeZone && !QTimeZone::isTimeZoneIdAvailable(change.timeZone->toLatin1()))
        return error("bank.time-zone", QStringLiteral("\"%1\" is no time zone").arg(*change.timeZone));
    if (change.place && !isOnEarth(*change.place))
        return error("bank.place", QStringLiteral("A latitude is from -90 to 90, a longitude from -180 to 180"));
    return std::nullopt;
}

// As kept with the bank.
struct KeptVitals
{
    Time at;
    Millis uptime{0};
    int doorsOpen = 0;
    QString power;
    quint64 queue = 0;
    QStringList faults;
    QString scene;
    Time sceneSince;
    QString language;
    CUBBY_FIELDS(f("at", s.at); f("uptime", s.uptime); f("doorsOpen", s.doorsOpen); f("power", s.power);
                 f("queue", s.queue); f("faults", s.faults); f("scene", s.scene); f("sceneSince", s.sceneSince);
                 f("language", s.language);)
};

QString hoursText(const OpeningHours &hours)
{
    return QString::fromUtf8(QJsonDocument(hours.toJson()).toJson(QJsonDocument::Compact));
}

} // namespace

BankStatus BankDetails::status(Time now) const
{
    const bool there = heardAt && !missingSince && now - *heardAt < kMissingAfter;
    return shownStatus(mode, there ? Reachability::Reachable : Reachability::Missing);
}

std::optional<BankDetails> bankDetails(Work &work, BankId bank)
{
    const auto row = work.first(
        QStringLiteral("SELECT name, address, time_zone, latitude, longitude, hours, note, mode, heard_at, "
                       "missing_since, maintained_at FROM banks WHERE bank = ?"),
        bank);
    if (!row)
        return std::nullopt;
    BankDetails details;
    details.name = row->text(0);
    details.address = row->text(1);
    details.timeZone = row->text(2);
    if (!row->isNull(3) && !row->isNull(4))
        details.place = Place{row->fraction(3), row->fraction(4)};
    details.hours
        = OpeningHours::fromJson(QJsonDocument::fromJson(row->text(5).toUtf8()).object()).value_or(OpeningHours());
    details.note = row->text(6);
    details.mode = fromText<BankMode>(row->text(7)).value_or(BankMode::Maintenance);
    details.heardAt = row->optionalTime(8);
    details.missingSince = row->optionalTime(9);
    details.maintainedAt = row->optionalTime(10);
    return details;
}

Result<void> changeBank(Work &work, const Actor &by, BankId bank, const BankChange &change, const QString &why)
{
    if (auto allowed = mustBeOperator(by); !allowed)
        return failure(allowed.error());
    if (auto wrong = wrongWith(change))
        return failure(std::move(*wrong));
    work.lockBank(bank);
    const auto now = bankDetails(work, bank);
    if (!now)
        return failure("bank.unknown", QStringLiteral("There is no bank %1").arg(bank.toString()));
    const std::optional<Place> place = change.place ? change.place : now->place;
    work.exec(QStringLiteral("UPDATE banks SET name = ?, address = ?, time_zone = ?, latitude = ?, longitude = ?, "
                             "hours = ?, note = ? WHERE bank = ?"),
              change.name.value_or(now->name), change.address.value_or(now->address),
              change.timeZone.value_or(now->timeZone), place ? std::optional(place->latitude) : std::nullopt,
              place ? std::optional(place->longitude) : std::nullopt, hoursText(change.hours.value_or(now->hours)),
              change.note.value_or(now->note), bank);
    makeBankFindable(work, bank, change.name.value_or(now->name), change.address.value_or(now->address));
    audit(work, by, QStringLiteral("changeBank"), bank.toString(), {}, why, {});
    return {};
}

void keepVitals(Work &work, BankId bank, const link::Heartbeat &heartbeat)
{
    const link::Scene &scene = heartbeat.scene;
    const KeptVitals kept{work.now(),       heartbeat.uptime, heartbeat.doorsOpen, heartbeat.power, heartbeat.queue,
                          heartbeat.faults, scene.name,       scene.since,         scene.language};
    work.exec(QStringLiteral("UPDATE banks SET heartbeat = ? WHERE bank = ?"), QString::fromUtf8(json::writeText(kept)),
              bank);
}

std::optional<BankVitals> bankVitals(Work &work, BankId bank)
{
    const auto row = work.first(QStringLiteral("SELECT heartbeat FROM banks WHERE bank = ?"), bank);
    const auto kept = row ? json::readText<KeptVitals>(row->text(0).toUtf8()) : failure("bank.unknown", {});
    if (!kept || kept->at == Time())
        return std::nullopt; // nothing yet, or of a time before this was kept
    return BankVitals{kept->at,
                      kept->uptime,
                      kept->doorsOpen,
                      kept->power,
                      kept->queue,
                      kept->faults,
                      {kept->scene, kept->sceneSince, kept->language}};
}

void noteMissingBanks(Work &work)
{
    const Time since = work.now() - kMissingAfter;
    std::vector<BankId> silent;
    for (const storage::Row &row :
         work.query(QStringLiteral("SELECT bank FROM banks WHERE heard_at < ? AND missing_since IS NULL ORDER BY bank"),
                    since))
        silent.push_back(row.id<BankId>(0));
    if (silent.empty())
        return;
    work.announce(silent);
    work.lockBanks(silent);
    for (const BankId &bank : silent) {
        const bool still = work.change(QStringLiteral("UPDATE banks SET missing_since = ? WHERE bank = ? AND "
                                                      "heard_at < ? AND missing_since IS NULL"),
                                       work.now(), bank, since)
                           > 0;
        if (!still)
            continue;
        record(work, bank, work.now(), event::BankReached{false});
        if (const auto details = bankDetails(work, bank); details && details->mode == BankMode::Service)
            raiseAlert(work, bank, kInactive, QString(),
                       QStringLiteral("Nothing was heard of %1 since %2").arg(details->name, toIso(*details->heardAt)));
    }
}

void bankReturned(Work &work, BankId bank, Time missingSince)
{
    work.exec(QStringLiteral("UPDATE banks SET missing_since = NULL WHERE bank = ?"), bank);
    record(work, bank, work.now(), event::BankReached{true});
    endAlert(work, bank, kInactive, QString(), QStringLiteral("Back; missing since %1").arg(toIso(missingSince)));
}

} // namespace cubby::central
