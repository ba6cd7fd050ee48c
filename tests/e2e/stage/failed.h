// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"

#include <QString>

#include <stdexcept>

namespace cubby::stage {

// A play does not go on after something went wrong. Thrown by every part of the stage, caught by whoever tells the
// play: never leaves tests/e2e.
class Failed final : public std::runtime_error
{
public:
    explicit Failed(const QString &sentence) : std::runtime_error(sentence.toStdString()) { }
    QString sentence() const { return QString::fromUtf8(what()); }
};

template <typename T>
T orFail(Result<T> result)
{
    if (!result)
        throw Failed(result.error().message);
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

} // namespace cubby::stage
