// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/layout.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonDocument>

#include <algorithm>

namespace cubby {

namespace {

constexpr qint64 kLargestFile = qint64(4) * 1024 * 1024;

// nullptr where there is none.
template <class List, class Is>
auto firstOf(const List &list, Is is)
{
    const auto it = std::ranges::find_if(list, is);
    return it == list.end() ? nullptr : &*it;
}

} // namespace

const LayoutBoard *LayoutBus::findBoard(int board) const
{
    return firstOf(boards, [board](const LayoutBoard &b) { return b.address == board; });
}

const LayoutCompartment *Layout::find(const CompartmentName &compartment) const
{
    return firstOf(compartments, [&compartment](const LayoutCompartment &c) { return c.name == compartment; });
}

const LayoutBus *Layout::findBus(const QString &bus) const
{
    return firstOf(buses, [&bus](const LayoutBus &b) { return b.name == bus; });
}

Result<Layout> Layout::fromFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure("layout.unreadable",
                       QStringLiteral("The layout %1 cannot be read: %2.").arg(path, file.errorString()));
    if (file.size() > kLargestFile)
        return failure("layout.invalid", QStringLiteral("The layout %1 is larger than 4 MiB.").arg(path));
    QJsonParseError parse;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &parse);
    if (!document.isObject()) {
        return failure("layout.invalid", QStringLiteral("The layout %1 is not a JSON object: %2 at byte %3.")
                                             .arg(path, parse.errorString())
                                             .arg(parse.offset));
    }
    return fromJson(document.object());
}

QByteArray Layout::digest() const
{
    return QCryptographicHash::hash(QJsonDocument(toJson()).toJson(QJsonDocument::Compact), QCryptographicHash::Sha256);
}

} // namespace cubby
