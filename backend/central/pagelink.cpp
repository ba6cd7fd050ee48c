// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/pagelink.h"

#include "seal/text.h"

namespace cubby::central {

static constexpr auto kContext = "page.link";
static constexpr qsizetype kLongestToken = 400;

QByteArray pageToken(Work &work, const PageHolder &holder)
{
    return seal::toBase64Url(
        work.sealField(holder.package.toString() + u' ' + holder.customer, QLatin1StringView(kContext)));
}

std::optional<PageHolder> pageHolder(Work &work, const QByteArray &token)
{
    const auto sealed = token.size() <= kLongestToken ? seal::fromBase64Url(token) : std::nullopt;
    const auto text = sealed ? work.keys().fields.open(*sealed, kContext) : Result<QString>(QString());
    const QStringList parts = text ? text->split(u' ') : QStringList();
    const auto package = parts.size() == 2 ? PackageId::parse(parts[0]) : std::nullopt;
    return package ? std::optional(PageHolder{*package, parts[1]}) : std::nullopt;
}

} // namespace cubby::central
