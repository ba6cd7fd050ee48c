// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/directoryentries.h"

namespace cubby {

namespace {

template <class Variant>
QString variantKind(const Variant &entry)
{
    return std::visit(
        [](const auto &e) -> QString {
            if constexpr (std::same_as<std::decay_t<decltype(e)>, entry::Other>)
                return e.kind;
            else
                return QString::fromLatin1(e.kind);
        },
        entry);
}

template <class Variant>
QByteArray variantBody(const Variant &entry)
{
    return std::visit(
        [](const auto &e) -> QByteArray {
            if constexpr (std::same_as<std::decay_t<decltype(e)>, entry::Other>)
                return e.body;
            else
                return json::writeText(e);
        },
        entry);
}

template <class Variant, std::size_t I = 0>
Variant readVariant(const QString &kind, const QByteArray &body)
{
    using T = std::variant_alternative_t<I, Variant>;
    if constexpr (std::same_as<T, entry::Other>) {
        return entry::Other{kind, body};
    } else {
        if (kind == QLatin1StringView(T::kind)) {
            if (auto read = json::readText<T>(body))
                return std::move(*read);
            return entry::Other{kind, body};
        }
        return readVariant<Variant, I + 1>(kind, body);
    }
}

} // namespace

QString kindOf(const Entry &entry) { return variantKind(entry); }
QByteArray bodyOf(const Entry &entry) { return variantBody(entry); }
Entry readEntry(const QString &kind, const QByteArray &body) { return readVariant<Entry>(kind, body); }

QString kindOf(const DirectoryEntry &entry) { return variantKind(entry); }
QByteArray bodyOf(const DirectoryEntry &entry) { return variantBody(entry); }
DirectoryEntry readDirectoryEntry(const QString &kind, const QByteArray &body)
{
    return readVariant<DirectoryEntry>(kind, body);
}

} // namespace cubby
