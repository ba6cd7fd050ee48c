// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/bulk.h"

#include <array>

namespace cubby::storage {

namespace {

constexpr std::array<std::size_t, 7> kRowsAtOnce{256, 64, 16, 8, 4, 2, 1};

QString statement(const QString &into, std::size_t columns, std::size_t rows)
{
    const QString row
        = QStringLiteral("(%1)").arg(QStringList(qsizetype(columns), QStringLiteral("?")).join(QStringLiteral(", ")));
    return QStringLiteral("INSERT INTO %1 VALUES ").arg(into)
           + QStringList(qsizetype(rows), row).join(QStringLiteral(", "));
}

} // namespace

Result<void> insertRows(Database &database, const QString &into, std::size_t columns, const Values &values,
                        const QString &after)
{
    Q_ASSERT(values.size() % columns == 0);
    auto next = values.begin();
    for (const std::size_t rows : kRowsAtOnce) {
        const auto count = std::ptrdiff_t(rows * columns);
        if (values.end() - next < count)
            continue;
        const QString sql = statement(into, columns, rows) + after;
        for (; values.end() - next >= count; next += count) {
            if (auto done = database.run(sql, Values(next, next + count), nullptr); !done)
                return failure(done.error());
        }
    }
    return {};
}

} // namespace cubby::storage
