// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/inspections.h"

#include "central/events.h"
#include "central/records.h"

#include <algorithm>

namespace cubby::central {

namespace {

QString onlyBank(const InspectionQuery &query)
{
    return query.bank.isNull() ? QStringLiteral("CAST(? AS TEXT) = ''") : QStringLiteral("b.bank = ?");
}

QString keyOf(const InspectionQuery &query) { return query.bank.isNull() ? QString() : query.bank.toString(); }

void addCompartments(Work &work, const InspectionQuery &query, std::vector<InspectionDue> &due)
{
    const Time before = work.now() - query.rule.every;
    for (const storage::Row &row : work.query(
             QStringLiteral("SELECT b.bank, b.name, c.compartment, COALESCE(i.at, b.created_at), c.openings - "
                            "COALESCE(i.openings, 0), CASE WHEN c.condition <> 'Good' OR c.custody = 'Unknown' THEN 1 "
                            "ELSE 0 END FROM banks b JOIN compartments c ON c.bank = b.bank LEFT JOIN inspections i ON "
                            "i.bank = c.bank AND i.compartment = c.compartment WHERE ")
                 + onlyBank(query)
                 + QStringLiteral(" AND b.withdrawn_at IS NULL AND (c.condition <> 'Good' OR c.custody = 'Unknown' OR "
                                  "c.openings - COALESCE(i.openings, 0) >= ? OR COALESCE(i.at, b.created_at) <= ?) "
                                  "ORDER BY 6 DESC, 4, b.bank, c.compartment LIMIT ?"),
             keyOf(query), query.rule.openings, before, query.limit)) {
        const auto why = row.number(5) != 0                     ? InspectionReason::Fault
                         : row.number(4) >= query.rule.openings ? InspectionReason::Openings
                                                                : InspectionReason::Time;
        due.push_back({row.id<BankId>(0), row.text(1), row.text(2), why, row.time(3), row.number(4)});
    }
}

void addBanks(Work &work, const InspectionQuery &query, std::vector<InspectionDue> &due)
{
    for (const storage::Row &row :
         work.query(QStringLiteral("SELECT b.bank, b.name, COALESCE(b.maintained_at, b.created_at) FROM banks b WHERE ")
                        + onlyBank(query)
                        + QStringLiteral(" AND b.withdrawn_at IS NULL AND COALESCE(b.maintained_at, b.created_at) <= ? "
                                         "ORDER BY 3, b.bank LIMIT ?"),
                    keyOf(query), work.now() - query.rule.maintenance, query.limit))
        due.push_back({row.id<BankId>(0), row.text(1), {}, InspectionReason::Maintenance, row.time(2), 0});
}

} // namespace

std::vector<InspectionDue> inspectionsDue(Work &work, const Actor &by, const InspectionQuery &query)
{
    std::vector<InspectionDue> due;
    if (!by.isOperator())
        return due;
    addCompartments(work, query, due);
    addBanks(work, query, due);
    std::ranges::stable_sort(due, [](const InspectionDue &a, const InspectionDue &b) {
        const auto key = [](const InspectionDue &d) { return std::pair(d.why != InspectionReason::Fault, d.since); };
        return key(a) < key(b);
    });
    if (due.size() > std::size_t(std::max(0, query.limit)))
        due.resize(std::size_t(std::max(0, query.limit)));
    return due;
}

void noteInspection(Work &work, BankId bank, const CompartmentName &compartment, Time at)
{
    work.exec(QStringLiteral("INSERT INTO inspections (bank, compartment, at, openings) SELECT bank, compartment, "
                             "CAST(? AS BIGINT), openings FROM compartments WHERE bank = ? AND compartment = ? "
                             "ON CONFLICT (bank, compartment) DO UPDATE SET at = excluded.at, "
                             "openings = excluded.openings"),
              at, bank, compartment);
}

Result<void> reportInspection(Work &work, const Actor &by, BankId bank, const CompartmentName &compartment,
                              const QString &why)
{
    if (auto allowed = mustBeOperator(by); !allowed)
        return allowed;
    if (why.trimmed().isEmpty())
        return failure("inspection.reason", QStringLiteral("Say what was seen: it is kept."));
    work.announce({bank});
    work.lockBank(bank);
    if (!work.first(QStringLiteral("SELECT 1 FROM banks WHERE bank = ?"), bank))
        return failure("bank.unknown", QStringLiteral("There is no bank %1").arg(bank.toString()));
    if (compartment.isEmpty())
        work.exec(QStringLiteral("UPDATE banks SET maintained_at = ? WHERE bank = ?"), work.now(), bank);
    else if (!work.first(QStringLiteral("SELECT 1 FROM compartments WHERE bank = ? AND compartment = ?"), bank,
                         compartment))
        return failure("inspection.compartment", QStringLiteral("The bank has no compartment %1").arg(compartment));
    else
        noteInspection(work, bank, compartment, work.now());
    record(work, bank, work.now(), event::InspectionReported{compartment, by.name, why});
    audit(work, by, QStringLiteral("reportInspection"), bank.toString(), compartment, why, {});
    return {};
}

} // namespace cubby::central
