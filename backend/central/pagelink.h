// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/work.h"

// What stands behind the link to a customer's page: sealed, so that nobody can make one, naming one package and one
// person, its customer or somebody who collects it instead.
namespace cubby::central {

struct PageHolder
{
    PackageId package;
    QString customer;
};
QByteArray pageToken(Work &work, const PageHolder &holder);
std::optional<PageHolder> pageHolder(Work &work, const QByteArray &token); // nothing for one that is none

} // namespace cubby::central
