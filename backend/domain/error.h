// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <tl/expected.hpp>

namespace cubby {

// What every boundary that can fail answers with.
struct [[nodiscard]] Error
{
    QString code; // stable, dotted, for programs: "journal.locked"
    QString message; // one sentence for the log
    QString advice = {}; // what the person may do, may be empty
};

template <class T>
using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> failure(const char *code, QString message, QString advice = {})
{
    return tl::make_unexpected(Error{QString::fromLatin1(code), std::move(message), std::move(advice)});
}

inline tl::unexpected<Error> failure(Error error) { return tl::make_unexpected(std::move(error)); }

} // namespace cubby
