// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/bankview.h"

#include "central/packages.h"
#include "central/terms.h"
#include "central/tracking.h"
#include "domain/custody.h"
#include "domain/size.h"

#include <QHash>
#include <QJsonDocument>

#include <algorithm>
#include <array>

namespace cubby::central {

namespace {

QJsonValue timeOrNull(const std::optional<Time> &at) { return at ? QJsonValue(toIso(*at)) : QJsonValue(); }
QJsonValue textOrNull(const QString &text) { return text.isEmpty() ? QJsonValue() : QJsonValue(text); }
QJsonObject objectOf(const QString &text) { return QJsonDocument::fromJson(text.toUtf8()).object(); }

struct Counts
{
    std::array<int, kEnumSize<CompartmentStatus>> of{};
    int total = 0;

    void add(CompartmentStatus status)
    {
        ++of[std::size_t(status)];
        ++total;
    }
    int at(CompartmentStatus status) const { return of[std::size_t(status)]; }
    bool isNearlyFull() const { return total > 0 && at(CompartmentStatus::Available) * 10 <= total; }
    QJsonObject json() const
    {
        return {{QStringLiteral("total"), total},
                {QStringLiteral("available"), at(CompartmentStatus::Available)},
                {QStringLiteral("reserved"), at(CompartmentStatus::Reserved)},
                {QStringLiteral("occupied"), at(CompartmentStatus::Occupied)},
                {QStringLiteral("outOfOrder"), at(CompartmentStatus::OutOfOrder)},
                {QStringLiteral("requiresInspection"), at(CompartmentStatus::RequiresInspection)}};
    }
};

// As bankDocument() shows it: a promise reserves, and what nobody has seen empty is not called so.
CompartmentStatus shown(Custody custody, Condition condition, bool unverified, bool promised)
{
    if (custody == Custody::Empty && unverified)
        custody = Custody::Unknown;
    if (custody == Custody::Empty && promised)
        custody = Custody::Promised;
    return shownStatus(custody, condition);
}

// What is gathered of a page of banks, each with one statement.
struct Gathered
{
    QHash<QString, Counts> counts;
    QHash<QString, qint64> alerts;
    QHash<QString, QStringList> faults; // that are alerts
    QHash<QString, qint64> waiting;
};

bool isFault(const QString &kind)
{
    return kind == QLatin1StringView("BoardFaulty") || kind == QLatin1StringView("SensorFaulty")
           || kind == QLatin1StringView("DoorStuck");
}

Gathered gather(Work &work, const QStringList &ids, bool forOperator)
{
    Gathered found;
    const QString list = listOf(work, ids);
    QSet<QPair<QString, QString>> promised;
    for (const storage::Row &row :
         work.query(QStringLiteral("SELECT bank, compartment FROM stays WHERE state <> 'Ended' AND state = 'Promised' "
                                   "AND compartment IS NOT NULL AND ")
                        + isOneOf(work, "bank"),
                    list))
        promised.insert({row.text(0), row.text(1)});
    for (const storage::Row &row :
         work.query(QStringLiteral("SELECT bank, compartment, custody, condition, unverified FROM compartments WHERE ")
                        + isOneOf(work, "bank"),
                    list))
        found.counts[row.text(0)].add(shown(fromText<Custody>(row.text(2)).value_or(Custody::Unknown),
                                            fromText<Condition>(row.text(3)).value_or(Condition::Inspect), row.truth(4),
                                            promised.contains({row.text(0), row.text(1)})));
    if (!forOperator)
        return found;
    for (const storage::Row &row :
         work.query(QStringLiteral("SELECT bank, kind, detail FROM alerts WHERE state <> 'Closed' AND ")
                        + isOneOf(work, "bank") + QStringLiteral(" ORDER BY bank, kind, subject"),
                    list)) {
        ++found.alerts[row.text(0)];
        if (isFault(row.text(1)))
            found.faults[row.text(0)] << row.text(2);
    }
    for (const storage::Row &row :
         work.query(QStringLiteral("SELECT bank, CASE WHEN acked_epoch = down_epoch THEN down_number - acked_number "
                                   "ELSE down_number END FROM bank_links WHERE ")
                        + isOneOf(work, "bank"),
                    list))
        found.waiting.insert(row.text(0), row.number(1));
    return found;
}

constexpr auto kColumns = "b.bank, b.name, b.address, b.note, b.time_zone, b.latitude, b.longitude, b.hours, b.mode, "
                          "b.heard_at, b.missing_since, b.maintained_at, b.withdrawn_at, b.software, b.heartbeat";

struct Listed
{
    QString key;
    QJsonObject row;
    BankStatus status = BankStatus::Active;
    bool offline = false;
    bool nearlyFull = false;
    bool hasFaults = false;
    bool hasAlerts = false;
    bool inspection = false;
};

QString keyOf(const storage::Row &row)
{
    return QString::fromLatin1(QString(row.text(1) + u'\n' + row.text(0))
                                   .toUtf8()
                                   .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

Listed listedFrom(const Work &work, const storage::Row &row, const Gathered &gathered, bool forOperator)
{
    BankDetails details;
    details.mode = fromText<BankMode>(row.text(8)).value_or(BankMode::Maintenance);
    details.heardAt = row.optionalTime(9);
    details.missingSince = row.optionalTime(10);
    const auto hours = OpeningHours::fromJson(objectOf(row.text(7))).value_or(OpeningHours());
    const bool reachable = details.heardAt && !details.missingSince && work.now() - *details.heardAt < kMissingAfter;
    const QString id = row.text(0);
    const Counts counts = gathered.counts.value(id);
    const QJsonObject heartbeat = objectOf(row.text(14));
    QJsonArray faults = QJsonArray::fromStringList(gathered.faults.value(id));
    for (const QJsonValue &fault : heartbeat[QLatin1StringView("faults")].toArray()) {
        if (!faults.contains(fault))
            faults << fault;
    }
    Listed listed;
    listed.key = keyOf(row);
    listed.status = details.status(work.now());
    listed.offline = !reachable;
    listed.nearlyFull = counts.isNearlyFull();
    listed.hasFaults = !faults.isEmpty();
    listed.hasAlerts = gathered.alerts.value(id) > 0;
    listed.inspection = counts.at(CompartmentStatus::RequiresInspection) > 0;
    listed.row = {{QStringLiteral("id"), id},
                  {QStringLiteral("name"), row.text(1)},
                  {QStringLiteral("address"), row.text(2)},
                  {QStringLiteral("timeZone"), row.text(4)},
                  {QStringLiteral("latitude"), row.isNull(5) ? QJsonValue() : QJsonValue(row.fraction(5))},
                  {QStringLiteral("longitude"), row.isNull(6) ? QJsonValue() : QJsonValue(row.fraction(6))},
                  {QStringLiteral("open"), hours.isOpen(work.now(), row.text(4))},
                  {QStringLiteral("status"), toText(listed.status)},
                  {QStringLiteral("mode"), toText(details.mode)},
                  {QStringLiteral("reachable"), reachable},
                  {QStringLiteral("heardAt"), timeOrNull(details.heardAt)},
                  {QStringLiteral("missingSince"), timeOrNull(details.missingSince)},
                  {QStringLiteral("compartments"), counts.json()}};
    if (forOperator) {
        listed.row.insert(QStringLiteral("note"), row.text(3));
        listed.row.insert(QStringLiteral("maintainedAt"), timeOrNull(row.optionalTime(11)));
        listed.row.insert(QStringLiteral("withdrawnAt"), timeOrNull(row.optionalTime(12)));
        listed.row.insert(QStringLiteral("software"), textOrNull(row.text(13)));
        listed.row.insert(QStringLiteral("openAlerts"), gathered.alerts.value(id));
        listed.row.insert(QStringLiteral("faults"), faults);
        listed.row.insert(QStringLiteral("queue"), heartbeat[QLatin1StringView("queue")].toInteger());
        listed.row.insert(QStringLiteral("waiting"), gathered.waiting.value(id));
    }
    return listed;
}

bool isWanted(const BankFilter &filter, const Listed &bank)
{
    return (!filter.status || bank.status == *filter.status) && (!filter.offline || bank.offline)
           && (!filter.nearlyFull || bank.nearlyFull) && (!filter.faults || bank.hasFaults)
           && (!filter.alerts || bank.hasAlerts) && (!filter.inspection || bank.inspection);
}

// Banks of which each word of the text begins one of theirs.
QSet<QString> banksOfText(Work &work, const QString &text)
{
    QSet<QString> found;
    bool first = true;
    for (const QString &word : wordsOf(text)) {
        QSet<QString> with;
        for (const storage::Row &row :
             work.query(QStringLiteral("SELECT id FROM find_terms WHERE kind = 'bank' AND term >= ? AND term < ?"),
                        word, QString(word + QString::fromUcs4(U"\U0010FFFF", 1))))
            with.insert(row.text(0));
        found = std::exchange(first, false) ? with : found.intersect(with);
    }
    return found;
}

std::vector<Listed> listedOf(Work &work, const storage::Rows &rows, bool forOperator)
{
    QStringList ids;
    for (const storage::Row &row : rows)
        ids << row.text(0);
    const Gathered gathered = gather(work, ids, forOperator);
    std::vector<Listed> all;
    for (const storage::Row &row : rows)
        all.push_back(listedFrom(work, row, gathered, forOperator));
    return all;
}

QJsonObject wallRow(const storage::Row &row, bool promised)
{
    const auto state = json::readText<CompartmentState>(row.text(7).toUtf8()).value_or(CompartmentState());
    const auto custody = fromText<Custody>(row.text(3)).value_or(Custody::Unknown);
    const auto condition = fromText<Condition>(row.text(4)).value_or(Condition::Inspect);
    QJsonArray faults;
    for (const QString &fault : {state.doorFault, state.presenceFault}) {
        if (!fault.isEmpty())
            faults << fault;
    }
    return {{QStringLiteral("name"), row.text(0)},
            {QStringLiteral("size"), toString(Size(row.number(1)))},
            {QStringLiteral("aboveFloor"), row.number(2)},
            {QStringLiteral("status"), toText(shown(custody, condition, row.truth(5), promised))},
            {QStringLiteral("custody"), toText(custody)},
            {QStringLiteral("condition"), toText(condition)},
            {QStringLiteral("verified"), !row.truth(5)},
            {QStringLiteral("lastAccess"), timeOrNull(row.optionalTime(6))},
            {QStringLiteral("openings"), row.number(8)},
            {QStringLiteral("door"), state.doorOpen ? QStringLiteral("Open") : QStringLiteral("Closed")},
            {QStringLiteral("present"), state.present},
            {QStringLiteral("sensorFaults"), faults}};
}

constexpr auto kWallColumns = "SELECT c.compartment, c.size, c.above_floor, c.custody, c.condition, c.unverified, "
                              "c.last_access, c.state, c.openings FROM compartments c WHERE c.bank = ? ";

QJsonArray wallOf(Work &work, BankId bank)
{
    QHash<QString, QJsonObject> packages; // by compartment
    QSet<QString> promised;
    for (const storage::Row &row :
         work.query(QStringLiteral("SELECT s.compartment, s.state, s.package, p.status, s.deadline, p.expired, s.label "
                                   "FROM stays s LEFT JOIN packages p ON p.package = s.package WHERE s.bank = ? AND "
                                   "s.state <> 'Ended' AND s.compartment IS NOT NULL ORDER BY s.created_at"),
                    bank)) {
        if (row.text(1) == QLatin1StringView("Promised"))
            promised.insert(row.text(0));
        const QString package = row.text(2);
        QStringList labels = package.isEmpty() ? QStringList{row.text(6)}
                                               : labelsOf(work, PackageId::parse(package).value_or(PackageId()));
        labels.removeAll(QString());
        packages.insert(row.text(0), {{QStringLiteral("id"), textOrNull(package)},
                                      {QStringLiteral("status"), textOrNull(row.text(3))},
                                      {QStringLiteral("labels"), QJsonArray::fromStringList(labels)},
                                      {QStringLiteral("deadline"), timeOrNull(row.optionalTime(4))},
                                      {QStringLiteral("expired"), row.truth(5)}});
    }
    QJsonArray wall;
    for (const storage::Row &row :
         work.query(QLatin1StringView(kWallColumns) + QStringLiteral("ORDER BY c.compartment"), bank)) {
        QJsonObject compartment = wallRow(row, promised.contains(row.text(0)));
        const auto package = packages.constFind(row.text(0));
        compartment.insert(QStringLiteral("package"), package == packages.constEnd() ? QJsonValue() : *package);
        wall << compartment;
    }
    return wall;
}

QJsonObject linkOf(Work &work, BankId bank)
{
    const auto link = work.first(QStringLiteral("SELECT down_number, acked_number, CASE WHEN acked_epoch = down_epoch "
                                                "THEN down_number - acked_number ELSE down_number END, tries, due_at, "
                                                "snapshot_for FROM bank_links WHERE bank = ?"),
                                 bank);
    const auto journal = work.first(QStringLiteral("SELECT epoch, number FROM journal_epochs WHERE bank = ? "
                                                   "ORDER BY ordinal DESC LIMIT 1"),
                                    bank);
    if (!link)
        return {};
    return {{QStringLiteral("journalEpoch"), journal ? QJsonValue(journal->text(0)) : QJsonValue()},
            {QStringLiteral("journalNumber"), journal ? QJsonValue(journal->number(1)) : QJsonValue()},
            {QStringLiteral("directoryNumber"), link->number(0)},
            {QStringLiteral("directoryAcknowledged"), link->number(1)},
            {QStringLiteral("waiting"), link->number(2)},
            {QStringLiteral("tries"), link->number(3)},
            {QStringLiteral("due"), timeOrNull(link->optionalTime(4))},
            {QStringLiteral("snapshotWanted"), !link->text(5).isEmpty()}};
}

} // namespace

QString isOneOf(const Work &work, const char *column)
{
    return QLatin1StringView(column)
           + (work.database().dialect() == storage::Dialect::PostgreSQL
                  ? QStringLiteral(" = ANY(CAST(? AS TEXT[]))")
                  : QStringLiteral(" IN (SELECT value FROM json_each(?))"));
}

// The texts are identifiers: nothing in them needs to be quoted.
QString listOf(const Work &work, const QStringList &texts)
{
    if (work.database().dialect() == storage::Dialect::PostgreSQL)
        return u'{' + texts.join(u',') + u'}';
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(texts)).toJson(QJsonDocument::Compact));
}

bool BankFilter::isEmpty() const
{
    return text.isEmpty() && !status && !offline && !nearlyFull && !faults && !alerts && !inspection && !withdrawn;
}

std::vector<BankRow> bankRows(Work &work, const Actor &by, const BankFilter &filter, const QString &after, int most)
{
    constexpr int kAtOnce = 200;
    const CarrierSettings settings = by.isOperator() ? CarrierSettings() : settingsOf(work, by.carrier);
    const QSet<QString> named = banksOfText(work, filter.text);
    const QString cursor = QString::fromUtf8(QByteArray::fromBase64(after.toLatin1(), QByteArray::Base64UrlEncoding));
    QString name = cursor.section(u'\n', 0, -2);
    QString id = cursor.section(u'\n', -1);
    std::vector<BankRow> found;
    for (;;) {
        const auto rows = work.query(QStringLiteral("SELECT %1 FROM banks b WHERE (b.name, b.bank) > (?, ?) AND "
                                                    "b.withdrawn_at IS %2 ORDER BY b.name, b.bank LIMIT ?")
                                         .arg(QLatin1StringView(kColumns),
                                              filter.withdrawn ? QStringLiteral("NOT NULL") : QStringLiteral("NULL")),
                                     name, id, kAtOnce);
        storage::Rows wanted;
        for (const storage::Row &row : rows) {
            if ((filter.text.isEmpty() || named.contains(row.text(0))) && settings.mayUse(row.id<BankId>(0)))
                wanted.push_back(row);
        }
        for (Listed &bank : listedOf(work, wanted, by.isOperator())) {
            if (isWanted(filter, bank) && int(found.size()) < most)
                found.push_back({std::move(bank.key), std::move(bank.row)});
        }
        if (rows.size() < kAtOnce || int(found.size()) >= most || work.failed())
            return found;
        name = rows.back().text(1);
        id = rows.back().text(0);
    }
}

std::vector<QJsonObject> bankRows(Work &work, const Actor &by, const std::vector<BankId> &banks)
{
    const CarrierSettings settings = by.isOperator() ? CarrierSettings() : settingsOf(work, by.carrier);
    QStringList ids;
    for (const BankId &bank : banks) {
        if (settings.mayUse(bank))
            ids << bank.toString();
    }
    std::vector<QJsonObject> found;
    const auto rows = work.query(QStringLiteral("SELECT %1 FROM banks b WHERE ").arg(QLatin1StringView(kColumns))
                                     + isOneOf(work, "b.bank"),
                                 listOf(work, ids));
    for (Listed &bank : listedOf(work, rows, by.isOperator()))
        found.push_back(std::move(bank.row));
    return found;
}

// What the kiosk shows; null until it has said so.
static QJsonValue kioskOf(Work &work, BankId id)
{
    const auto vitals = bankVitals(work, id);
    if (!vitals || vitals->scene.name.isEmpty())
        return {};
    return QJsonObject{{QStringLiteral("screen"), vitals->scene.name},
                       {QStringLiteral("since"), toIso(vitals->scene.since)},
                       {QStringLiteral("language"), vitals->scene.language}};
}

std::optional<QJsonObject> bankDetail(Work &work, const Actor &by, BankId id)
{
    auto document = bankDocument(work, by, id);
    const auto rows = document ? bankRows(work, by, {id}) : std::vector<QJsonObject>();
    if (rows.empty())
        return document;
    const QJsonObject &row = rows.front();
    for (auto field = row.begin(); field != row.end(); ++field) {
        if (!document->contains(field.key()))
            document->insert(field.key(), field.value());
    }
    document->insert(QStringLiteral("counts"), row[QLatin1StringView("compartments")]);
    if (by.isOperator()) {
        document->insert(QStringLiteral("wall"), wallOf(work, id));
        document->insert(QStringLiteral("link"), linkOf(work, id));
        document->insert(QStringLiteral("kiosk"), kioskOf(work, id));
    } else {
        for (const char *affairOfTheOperator : {"software", "presence", "heartbeat", "maintainedAt"})
            document->remove(QLatin1StringView(affairOfTheOperator));
    }
    return document;
}

std::optional<QJsonObject> compartmentRow(Work &work, BankId bank, const CompartmentName &name)
{
    const auto row = work.first(QLatin1StringView(kWallColumns) + QStringLiteral("AND c.compartment = ?"), bank, name);
    if (!row)
        return std::nullopt;
    const bool promised
        = work.first(QStringLiteral("SELECT 1 FROM stays WHERE bank = ? AND state <> 'Ended' AND state = 'Promised' "
                                    "AND compartment = ?"),
                     bank, name)
              .has_value();
    return wallRow(*row, promised);
}

std::vector<BankRow> bankHistory(Work &work, BankId bank, const HistoryFilter &filter)
{
    const int atOnce = std::min(500, filter.mostRead);
    qint64 at = std::numeric_limits<qint64>::max();
    qint64 id = at;
    if (!filter.after.isEmpty()) {
        at = filter.after.section(u'.', 0, 0).toLongLong();
        id = filter.after.section(u'.', 1).toLongLong();
    }
    std::vector<BankRow> found;
    for (int read = 0;;) {
        const auto rows = work.query(
            QStringLiteral("SELECT at, id, received_at, kind, epoch, conflict, note, body FROM events WHERE bank = ? "
                           "AND (at, id) < (?, ?) ORDER BY at DESC, id DESC LIMIT ?"),
            bank, at, id, atOnce);
        for (const storage::Row &row : rows) {
            const QJsonObject body = QJsonDocument::fromJson(row.bytes(7)).object();
            if (!filter.compartment.isEmpty()
                && body[QLatin1StringView("compartment")].toString() != filter.compartment)
                continue;
            if (int(found.size()) >= filter.most)
                return found;
            const QString key = row.text(0) + u'.' + row.text(1);
            found.push_back(
                {key,
                 {{QStringLiteral("id"), row.text(1)},
                  {QStringLiteral("at"), toIso(row.time(0))},
                  {QStringLiteral("receivedAt"), toIso(row.time(2))},
                  {QStringLiteral("kind"), row.text(3)},
                  {QStringLiteral("origin"), row.isNull(4) ? QStringLiteral("centre") : QStringLiteral("bank")},
                  {QStringLiteral("conflict"), row.truth(5)},
                  {QStringLiteral("note"), row.text(6)},
                  {QStringLiteral("body"), body}}});
        }
        if (int(rows.size()) < atOnce)
            return found;
        at = rows.back().number(0);
        id = rows.back().number(1);
        read += int(rows.size());
        if (read >= filter.mostRead) {
            found.push_back({QString::number(at) + u'.' + QString::number(id), {}});
            return found;
        }
    }
}

std::vector<BankRow> compartmentsToLookAt(Work &work, const std::optional<BankId> &bank, const QString &after, int most)
{
    std::vector<BankRow> found;
    for (const storage::Row &row : work.query(
             QStringLiteral(
                 "SELECT c.bank, b.name, c.compartment, c.size, c.condition, c.custody, "
                 "c.last_access, (SELECT s.package FROM stays s WHERE s.bank = c.bank AND "
                 "s.compartment = c.compartment AND s.state IN ('Promised', 'Present') LIMIT 1) "
                 "FROM compartments c JOIN banks b ON b.bank = c.bank WHERE "
                 "(c.condition <> 'Good' OR c.custody = 'Unknown' OR c.unverified <> 0) AND (c.bank, c.compartment) > "
                 "(?, ?) AND (? = '' OR c.bank = ?) ORDER BY c.bank, c.compartment LIMIT ?"),
             after.section(u'/', 0, 0), after.section(u'/', 1), bank ? bank->toString() : QString(),
             bank ? bank->toString() : QString(), most))
        found.push_back({row.text(0) + u'/' + row.text(2),
                         {{QStringLiteral("bank"), row.text(0)},
                          {QStringLiteral("bankName"), row.text(1)},
                          {QStringLiteral("compartment"), row.text(2)},
                          {QStringLiteral("size"), toString(Size(row.number(3)))},
                          {QStringLiteral("condition"), row.text(4)},
                          {QStringLiteral("custody"), row.text(5)},
                          {QStringLiteral("lastAccess"), timeOrNull(row.optionalTime(6))},
                          {QStringLiteral("package"), textOrNull(row.text(7))}}});
    return found;
}

} // namespace cubby::central
