// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/metricfamilies.h"

#include "app/server/processfigures.h"

#include <QSet>

#include <algorithm>
#include <array>
#include <map>

namespace cubby::server {

namespace {

using prometheus::ClientMetric;
using prometheus::MetricFamily;
using prometheus::MetricType;
using Label = ClientMetric::Label;

// One metric, to which its series are added one by one.
class Series
{
public:
    Series(const char *name, const char *help, MetricType type = MetricType::Gauge)
    {
        m_family.name = name;
        m_family.help = help;
        m_family.type = type;
    }
    Series &add(double value, std::vector<Label> labels = {})
    {
        ClientMetric metric;
        metric.label = std::move(labels);
        metric.gauge.value = value;
        metric.counter.value = value;
        m_family.metric.push_back(std::move(metric));
        return *this;
    }
    MetricFamily done() { return std::move(m_family); }

private:
    MetricFamily m_family;
};

Label label(const char *name, const QString &value) { return {name, value.toStdString()}; }
double seconds(Millis time) { return double(time.count()) / 1000; }

constexpr std::array kModes{"Service", "Maintenance"};
constexpr std::array kReachable{"reachable", "missing", "never"};
constexpr std::array kDirectoryStates{"current", "waiting", "resending", "snapshot"};
constexpr std::array kJobStates{"waiting", "failed", "taken", "dead"};
constexpr std::array kChannels{"mail"};
// Raised in great numbers only when something is very wrong, and named by the rules for alerts.
constexpr std::array kAlertKinds{"frame", "unknownBank", "conflict", "directoryBehind", "oldEpoch"};

template <std::size_t n, class Use>
void forEach(const std::array<const char *, n> &names, Use use)
{
    for (const char *name : names)
        use(QString::fromLatin1(name));
}

// What is known of each pair of names, and 0 for the others.
template <std::size_t n, std::size_t m>
std::map<std::pair<QString, QString>, double> zeros(const std::array<const char *, n> &first,
                                                    const std::array<const char *, m> &second)
{
    std::map<std::pair<QString, QString>, double> all;
    forEach(first, [&](const QString &a) { forEach(second, [&](const QString &b) { all[{a, b}] = 0; }); });
    return all;
}

MetricFamily pairs(const char *name, const char *help, const char *first, const char *second,
                   const std::map<std::pair<QString, QString>, double> &values)
{
    Series series(name, help);
    for (const auto &[names, value] : values)
        series.add(value, {label(first, names.first), label(second, names.second)});
    return series.done();
}

std::vector<MetricFamily> bankFamilies(const central::Figures &figures)
{
    auto banks = zeros(kModes, kReachable);
    for (const auto &each : figures.banks)
        banks[{each.mode, each.reachability}] += double(each.count);
    auto directory = zeros(kReachable, kDirectoryStates);
    auto entries = directory;
    for (const auto &each : figures.directory) {
        directory[{each.reachability, each.state}] += double(each.banks);
        entries[{each.reachability, each.state}] += double(each.entries);
    }
    Series waiting("cubby_directory_oldest_waiting_seconds",
                   "Age of the oldest directory entry that a bank has not acknowledged.");
    forEach(kReachable, [&](const QString &reachability) {
        Millis age{0};
        for (const auto &each : figures.waiting)
            age = each.reachability == reachability ? std::max(age, each.age) : age;
        waiting.add(seconds(age), {label("reachability", reachability)});
    });
    std::vector<MetricFamily> all;
    all.push_back(
        pairs("cubby_banks", "Banks, by what they do and whether they were heard of.", "mode", "reachability", banks));
    all.push_back(pairs("cubby_directory_banks", "Banks, by how far they know what they must.", "reachability", "state",
                        directory));
    all.push_back(pairs("cubby_directory_waiting_entries", "Directory entries that banks have not acknowledged.",
                        "reachability", "state", entries));
    all.push_back(waiting.done());
    return all;
}

std::vector<MetricFamily> jobFamilies(const central::Figures &figures)
{
    auto jobs = zeros(kChannels, kJobStates);
    std::map<QString, double> overdue;
    forEach(kChannels, [&](const QString &channel) { overdue[channel] = 0; });
    for (const auto &each : figures.jobs) {
        jobs[{each.channel, each.state}] += double(each.count);
        double &longest = overdue[each.channel];
        if (each.state != QLatin1StringView("dead"))
            longest = std::max(longest, seconds(each.overdue));
    }
    Series late("cubby_jobs_overdue_seconds", "For how long the job has been due that nobody has done for longest.");
    for (const auto &[channel, age] : overdue)
        late.add(age, {label("channel", channel)});
    Series alerts("cubby_alerts_open", "Alerts for support that nobody has closed.");
    QSet<QString> told;
    for (const auto &[kind, count] : figures.openAlerts) {
        alerts.add(double(count), {label("kind", kind)});
        told.insert(kind);
    }
    forEach(kAlertKinds, [&](const QString &kind) {
        if (!told.contains(kind))
            alerts.add(0, {label("kind", kind)});
    });
    std::vector<MetricFamily> all;
    all.push_back(pairs("cubby_jobs", "Messages and calls that are to be done, or were given up (dead).", "channel",
                        "state", jobs));
    all.push_back(late.done());
    all.push_back(alerts.done());
    return all;
}

std::vector<MetricFamily> streamFamilies(const central::Figures &figures)
{
    Series unread("cubby_event_stream_lag_events", "Events that the slowest reader of a kind has not read; stream: "
                                                   "that are held back by a transaction.");
    Series age("cubby_event_stream_lag_seconds", "Age of the first of these.");
    unread.add(double(figures.unsettledEvents), {label("reader", QStringLiteral("stream"))});
    age.add(seconds(figures.unsettledAge), {label("reader", QStringLiteral("stream"))});
    for (const auto &reader : figures.readers) {
        unread.add(double(reader.events), {label("reader", reader.kind)});
        age.add(seconds(reader.age), {label("reader", reader.kind)});
    }
    std::vector<MetricFamily> all;
    all.push_back(unread.done());
    all.push_back(age.done());
    return all;
}

} // namespace

std::vector<MetricFamily> processFamilies()
{
    const ProcessFigures p = processFigures();
    const auto counter = MetricType::Counter;
    return {
        Series("cubby_build_info", "What is running: always 1.")
            .add(1, {label("version", QStringLiteral(CUBBY_VERSION)), label("qt", QLatin1StringView(qVersion()))})
            .done(),
        Series("process_cpu_seconds_total", "Time on a processor, user and system.", counter).add(p.cpuSeconds).done(),
        Series("process_resident_memory_bytes", "Memory in use.").add(p.residentBytes).done(),
        Series("process_virtual_memory_bytes", "Addresses in use.").add(p.virtualBytes).done(),
        Series("process_threads", "Threads.").add(p.threads).done(),
        Series("process_open_fds", "Open file descriptors.").add(p.openFiles).done(),
        Series("process_max_fds", "File descriptors that may be open.").add(p.mostFiles).done(),
        Series("process_start_time_seconds", "When the process began, since 1970.").add(p.startedAt).done(),
    };
}

std::vector<MetricFamily> tallyFamilies(const central::Tally::Counts &counts)
{
    const auto counter = MetricType::Counter;
    Series transactions("cubby_database_transactions_total",
                        "Transactions that write: committed, begun again because another one came between, or failed.",
                        counter);
    transactions.add(double(counts.committed), {{"result", "committed"}})
        .add(double(counts.repeated), {{"result", "repeated"}})
        .add(double(counts.failed), {{"result", "failed"}});
    Series entries("cubby_link_entries_total",
                   "Entries of banks' journals that were stored; conflict: they did not fit what was known.", counter);
    entries.add(double(counts.entries - counts.conflicts), {{"result", "projected"}})
        .add(double(counts.conflicts), {{"result", "conflict"}});
    // A frame whose seal, key or form is wrong is refused and told to support as one of the first two kinds.
    Series alerts("cubby_alerts_raised_total", "Alerts that were raised for support, also those that were open.",
                  counter);
    auto raised = counts.alerts;
    forEach(kAlertKinds, [&](const QString &kind) { raised[kind] += 0; });
    for (auto it = raised.begin(); it != raised.end(); ++it)
        alerts.add(double(it.value()), {label("kind", it.key())});
    std::vector<MetricFamily> all;
    all.push_back(transactions.done());
    all.push_back(entries.done());
    all.push_back(alerts.done());
    return all;
}

std::vector<MetricFamily> databaseFamilies(const std::optional<central::Figures> &figures)
{
    std::vector<MetricFamily> all;
    all.push_back(Series("cubby_database_up", "Whether the database answered just now.").add(figures ? 1 : 0).done());
    if (!figures)
        return all;
    all.push_back(
        Series("cubby_database_schema_version", "The version of its schema.").add(double(figures->schema)).done());
    for (const auto &read : {bankFamilies, jobFamilies, streamFamilies}) {
        auto more = read(*figures);
        all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
    }
    return all;
}

} // namespace cubby::server
