// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/api/answers.h"

#include "central/bankview.h"

#include <array>

namespace cubby::central::api {

namespace {

using http::HttpResponse;

HttpResponse getBank(const Call &call)
{
    return document(call, "bank", [&](Work &work) { return bankDetail(work, call.by, call.path.id<BankId>()); });
}

constexpr std::array kRoutes{
    Route{"GET", "/v1/banks/{id}", "banks:read", getBank},
};

} // namespace

std::span<const Route> bankRoutes() { return kRoutes; }

} // namespace cubby::central::api
