// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/nearest.h"

#include "central/assignment.h"
#include "central/reservations.h"
#include "domain/openinghours.h"

#include <QJsonDocument>

#include <algorithm>
#include <map>

namespace cubby::central {

namespace {

constexpr double kFirstLook = 2'000; // metres
constexpr double kWider = 4; // times as far, when there were too few
constexpr double kEverywhere = 20'100'000;

struct Candidate
{
    NearBank bank;
    QString zone;
    QString hours;
};

void readWithin(Work &work, const PlaceBox &box, const PlaceBox::Longitudes &range, std::vector<Candidate> &out)
{
    // The index finds the range of latitudes; the planner of neither database needs more.
    for (const storage::Row &row :
         work.query(QStringLiteral(
                        "SELECT bank, name, address, latitude, longitude, time_zone, hours FROM banks WHERE "
                        "latitude BETWEEN ? AND ? AND longitude BETWEEN ? AND ? AND latitude IS NOT NULL AND mode = "
                        "'Service' AND withdrawn_at IS NULL AND missing_since IS NULL AND heard_at IS NOT NULL"),
                    box.south, box.north, range.west, range.east))
        out.push_back({{row.id<BankId>(0), row.text(1), row.text(2), {row.fraction(3), row.fraction(4)}, 0, 0},
                       row.text(5),
                       row.text(6)});
}

bool isOpen(const Candidate &candidate, Time at)
{
    const auto hours = OpeningHours::fromJson(QJsonDocument::fromJson(candidate.hours.toUtf8()).object());
    return !hours || hours->isOpen(at, candidate.zone);
}

// Those between the two distances, nearest first.
std::vector<Candidate> ring(Work &work, const NearQuery &query, double beyond, double within)
{
    std::vector<Candidate> found;
    const PlaceBox box = boxAround(query.from, within);
    for (const PlaceBox::Longitudes &range : box.longitudes)
        readWithin(work, box, range, found);
    for (Candidate &candidate : found)
        candidate.bank.metres = metresBetween(query.from, candidate.bank.place);
    std::erase_if(found, [&](const Candidate &c) {
        return c.bank.metres <= beyond || c.bank.metres > within || c.bank.bank == query.except;
    });
    std::ranges::sort(found, [](const Candidate &a, const Candidate &b) {
        return std::pair(a.bank.metres, a.bank.bank) < std::pair(b.bank.metres, b.bank.bank);
    });
    return found;
}

} // namespace

int freeCompartments(Work &work, BankId bank, Size size, bool reachable)
{
    std::map<Size, int> rooms;
    for (const storage::Row &row :
         work.query(QStringLiteral("SELECT c.size, COUNT(*) FROM compartments c WHERE c.bank = ? AND c.size >= ? AND "
                                   "(? = 0 OR c.above_floor BETWEEN ? AND ?) AND ")
                        + freeBeyondDoubt() + QStringLiteral(" GROUP BY c.size"),
                    bank, int(size), reachable, kReachableFrom, kReachableTo))
        rooms[Size(row.number(0))] = int(row.number(1));
    int free = 0;
    for (const auto &[at, count] : rooms)
        free += count;
    return std::max(0, free - heldFrom(work, bank, size));
}

std::vector<NearBank> nearestBanks(Work &work, const NearQuery &query)
{
    std::vector<NearBank> found;
    const double last = std::min(query.within, kEverywhere);
    double beyond = -1;
    for (double within = std::min(kFirstLook, last);; within = std::min(within * kWider, last)) {
        for (const Candidate &candidate : ring(work, query, beyond, within)) {
            if ((query.openAt && !isOpen(candidate, *query.openAt))
                || (query.allowed && !query.allowed(candidate.bank.bank)))
                continue;
            NearBank bank = candidate.bank;
            bank.free = freeCompartments(work, bank.bank, query.size, query.reachable);
            if (bank.free > 0)
                found.push_back(bank);
            if (int(found.size()) >= query.most)
                return found;
        }
        if (within >= last || work.failed())
            return found;
        beyond = within;
    }
}

} // namespace cubby::central
