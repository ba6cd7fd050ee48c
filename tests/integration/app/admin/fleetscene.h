// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/integration/app/admin/adminsite.h"

namespace cubby::test {

// A centre in the middle of its day: banks in several cities of which one is on the line, packages on their way and in
// it, a door that was forced and one that sticks. Everything comes about as it would: by orders, entries and commands.
class FleetScene
{
public:
    explicit FleetScene(AdminSite &site);

    QString bank() const { return m_site.server.credentials->bank.toString(); }
    const QStringList &packages() const { return m_packages; } // the first one lies in the bank

private:
    AdminSite &m_site;
    QStringList m_packages;
};

} // namespace cubby::test
