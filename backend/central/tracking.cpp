// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/tracking.h"

#include "central/banks.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace cubby::central {

namespace {

QJsonValue timeOrNull(const std::optional<Time> &at) { return at ? QJsonValue(toIso(*at)) : QJsonValue(); }
QJsonValue textOrNull(const QString &text) { return text.isEmpty() ? QJsonValue() : QJsonValue(text); }
QJsonObject objectOf(const QString &text) { return QJsonDocument::fromJson(text.toUtf8()).object(); }

QJsonArray attemptsOf(Work &work, PackageId id)
{
    QJsonArray attempts;
    for (const storage::Row &row : work.query(
             QStringLiteral("SELECT at, bank, compartment, why, person FROM attempts WHERE package = ? ORDER BY at"),
             id))
        attempts << QJsonObject{{QStringLiteral("at"), toIso(row.time(0))},
                                {QStringLiteral("bank"), row.text(1)},
                                {QStringLiteral("compartment"), row.text(2)},
                                {QStringLiteral("person"), textOrNull(row.text(4))},
                                {QStringLiteral("why"), row.text(3)}};
    return attempts;
}

QJsonArray compartmentsOf(Work &work, BankId bank)
{
    QJsonArray compartments;
    for (const storage::Row &row : work.query(
             QStringLiteral("SELECT c.compartment, c.size, c.custody, c.condition, c.unverified, c.last_access, "
                            "EXISTS (SELECT 1 FROM stays s WHERE s.bank = c.bank AND s.compartment = c.compartment "
                            "AND s.state = 'Promised') FROM compartments c WHERE c.bank = ? ORDER BY c.compartment"),
             bank)) {
        Custody custody = fromText<Custody>(row.text(2)).value_or(Custody::Unknown);
        if (custody == Custody::Empty && row.truth(4))
            custody = Custody::Unknown;
        if (custody == Custody::Empty && row.truth(6))
            custody = Custody::Promised;
        const Condition condition = fromText<Condition>(row.text(3)).value_or(Condition::Inspect);
        compartments << QJsonObject{{QStringLiteral("name"), row.text(0)},
                                    {QStringLiteral("size"), toString(Size(row.number(1)))},
                                    {QStringLiteral("status"), toText(shownStatus(custody, condition))},
                                    {QStringLiteral("lastAccess"), timeOrNull(row.optionalTime(5))}};
    }
    return compartments;
}

} // namespace

std::optional<QJsonObject> orderDocument(Work &work, const Actor &by, OrderId id)
{
    const auto row
        = work.first(QStringLiteral("SELECT reference, created_at, carrier, kind FROM orders WHERE order_id = ?"), id);
    if (!row || !by.sees(row->id<CarrierId>(2)))
        return std::nullopt;
    QJsonArray packages;
    for (const storage::Row &item : work.query(
             QStringLiteral("SELECT package, status FROM packages WHERE order_id = ? ORDER BY created_at, package"),
             id)) {
        QJsonArray labels = QJsonArray::fromStringList(labelsOf(work, item.id<PackageId>(0)));
        packages << QJsonObject{{QStringLiteral("id"), item.text(0)},
                                {QStringLiteral("status"), item.text(1)},
                                {QStringLiteral("labels"), labels}};
    }
    return QJsonObject{{QStringLiteral("id"), id.toString()},
                       {QStringLiteral("kind"), row->text(3)},
                       {QStringLiteral("reference"), row->text(0)},
                       {QStringLiteral("createdAt"), toIso(row->time(1))},
                       {QStringLiteral("packages"), packages}};
}

std::vector<OrderId> orderIds(Work &work, const Actor &by, const QString &reference, OrderId before, int limit)
{
    std::vector<OrderId> found;
    const QString last = before.isNull() ? QString() : before.toString();
    const auto read = [&](const QString &whose, const auto &...values) {
        for (const storage::Row &row :
             work.query(QStringLiteral("SELECT order_id FROM orders WHERE ") + whose
                            + QStringLiteral("(CAST(? AS TEXT) = '' OR reference = ?) AND (CAST(? AS TEXT) = '' OR "
                                             "order_id < ?) ORDER BY order_id DESC LIMIT ?"),
                        values..., reference, reference, last, last, limit))
            found.push_back(row.id<OrderId>(0));
    };
    if (by.isOperator())
        read(QString());
    else
        read(QStringLiteral("carrier = ? AND "), by.carrier);
    return found;
}

std::optional<QJsonObject> packageDocument(Work &work, const Actor &by, PackageId id)
{
    const auto package = findPackage(work, by, id);
    if (!package)
        return std::nullopt;
    const auto stay = findStay(work, package->bank, package->stay);
    return QJsonObject{
        {QStringLiteral("id"), id.toString()},
        {QStringLiteral("order"), package->order.toString()},
        {QStringLiteral("status"), toText(package->status)},
        {QStringLiteral("expired"), package->expired},
        {QStringLiteral("return"), package->dropOff},
        {QStringLiteral("plan"), toText(package->plan)},
        {QStringLiteral("bank"), package->bank.toString()},
        {QStringLiteral("compartment"), textOrNull(stay ? stay->compartment : QString())},
        {QStringLiteral("size"), toString(package->size)},
        {QStringLiteral("labels"), QJsonArray::fromStringList(labelsOf(work, id))},
        {QStringLiteral("depositedAt"), timeOrNull(stay ? stay->depositedAt : std::nullopt)},
        {QStringLiteral("deadline"), timeOrNull(stay ? stay->deadline : std::nullopt)},
        {QStringLiteral("attempts"), attemptsOf(work, id)},
        {QStringLiteral("createdAt"), toIso(package->createdAt)},
        {QStringLiteral("changedAt"), toIso(package->changedAt)},
    };
}

std::optional<QJsonObject> historyDocument(Work &work, const Actor &by, PackageId id)
{
    if (!findPackage(work, by, id))
        return std::nullopt;
    QJsonArray steps;
    for (const storage::Row &row :
         work.query(QStringLiteral("SELECT at, recorded_at, status, what, bank, compartment, detail, conflict, "
                                   "person FROM package_history WHERE package = ? ORDER BY ordinal"),
                    id))
        steps << QJsonObject{{QStringLiteral("at"), toIso(row.time(0))},
                             {QStringLiteral("recordedAt"), toIso(row.time(1))},
                             {QStringLiteral("status"), row.text(2)},
                             {QStringLiteral("what"), row.text(3)},
                             {QStringLiteral("bank"), textOrNull(row.text(4))},
                             {QStringLiteral("compartment"), textOrNull(row.text(5))},
                             {QStringLiteral("detail"), textOrNull(row.text(6))},
                             {QStringLiteral("person"), textOrNull(row.text(8))},
                             {QStringLiteral("conflict"), row.truth(7)}};
    return QJsonObject{{QStringLiteral("package"), id.toString()}, {QStringLiteral("history"), steps}};
}

std::optional<QJsonObject> bankDocument(Work &work, const Actor &by, BankId id)
{
    if (!by.isOperator() && !settingsOf(work, by.carrier).mayUse(id))
        return std::nullopt;
    const auto bank = bankDetails(work, id);
    const auto row = work.first(QStringLiteral("SELECT software, presence, heartbeat FROM banks WHERE bank = ?"), id);
    if (!bank || !row)
        return std::nullopt;
    const std::optional<Place> &place = bank->place;
    return QJsonObject{{QStringLiteral("id"), id.toString()},
                       {QStringLiteral("name"), bank->name},
                       {QStringLiteral("address"), bank->address},
                       {QStringLiteral("timeZone"), bank->timeZone},
                       {QStringLiteral("latitude"), place ? QJsonValue(place->latitude) : QJsonValue()},
                       {QStringLiteral("longitude"), place ? QJsonValue(place->longitude) : QJsonValue()},
                       {QStringLiteral("hours"), bank->hours.toJson()},
                       {QStringLiteral("open"), bank->hours.isOpen(work.now(), bank->timeZone)},
                       {QStringLiteral("status"), toText(bank->status(work.now()))},
                       {QStringLiteral("software"), textOrNull(row->text(0))},
                       {QStringLiteral("heardAt"), timeOrNull(bank->heardAt)},
                       {QStringLiteral("missingSince"), timeOrNull(bank->missingSince)},
                       {QStringLiteral("maintainedAt"), timeOrNull(bank->maintainedAt)},
                       {QStringLiteral("presence"), textOrNull(row->text(1))},
                       {QStringLiteral("heartbeat"), objectOf(row->text(2))},
                       {QStringLiteral("compartments"), compartmentsOf(work, id)}};
}

} // namespace cubby::central
