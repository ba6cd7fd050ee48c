// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/app/admin/fleetscene.h"

namespace cubby::test {

namespace {

struct Place
{
    const char *name, *address;
    double latitude, longitude;
};
constexpr Place kPlaces[]{{"Harbour", "Kai 3, Hamburg", 53.543, 9.988},
                          {"Market", "Marktplatz 1, Bremen", 53.075, 8.807},
                          {"Central Station", "Europaplatz 1, Berlin", 52.525, 13.369},
                          {"Old Town", "Rynek 12, Szczecin", 53.424, 14.551},
                          {"University", "Aarhus", 56.168, 10.203}};

} // namespace

FleetScene::FleetScene(AdminSite &site) : m_site(site)
{
    ServerSite &server = site.server;
    for (const Place &place : kPlaces) {
        QFile file(ServerSite::layoutFile());
        if (!file.open(QIODevice::ReadOnly))
            qFatal("no layout");
        QJsonObject layout = QJsonDocument::fromJson(file.readAll()).object();
        layout[QStringLiteral("name")] = QString::fromUtf8(place.name);
        layout[QStringLiteral("address")] = QString::fromUtf8(place.address);
        layout[QStringLiteral("latitude")] = place.latitude;
        layout[QStringLiteral("longitude")] = place.longitude;
        QFile own(server.path(QStringLiteral("layout.json")));
        if (!own.open(QIODevice::WriteOnly) || own.write(QJsonDocument(layout).toJson()) <= 0)
            qFatal("no room for a layout");
        own.close();
        const auto ran = server.run({QStringLiteral("provision"), QStringLiteral("--layout"), own.fileName(),
                                     QStringLiteral("--out"),
                                     server.path(QStringLiteral("bank-") + QString::fromUtf8(place.name))});
        if (ran.status != 0)
            qFatal("provision: %s", ran.errors.constData());
    }
    site.start();
    server.connectBank();
    QList<PackageId> packages;
    for (int i = 1; i <= 6; ++i)
        packages << server.order(QStringLiteral("R-%1").arg(1000 + i));
    for (int i = 0; i < 3; ++i) {
        if (!QTest::qWaitFor([&] { return server.bank->expected(packages[i]).has_value(); }, kLong))
            qFatal("the bank does not hear of a package");
        server.bank->write(entry::DoorOpened{server.bank->expected(packages[i])->compartment});
        server.deposit(packages[i]);
        server.bank->write(entry::DoorClosed{server.bank->expected(packages[i])->compartment});
    }
    server.pickup(packages[1]);
    server.bank->write(entry::DoorForced{QStringLiteral("D2")});
    server.bank->write(entry::DoorStuck{QStringLiteral("A2")});
    server.bank->write(entry::DoorOpened{QStringLiteral("B4")});
    server.bank->write(entry::BoardFaulty{QStringLiteral("main"), 2, QStringLiteral("Silent"),
                                          QStringLiteral("Board 2 on main does not answer.")});
    if (!QTest::qWaitFor([&] { return server.bank->queue() == 0; }, kLong))
        qFatal("the bank is not heard");
    for (const PackageId &package : packages)
        m_packages << package.toString();
}

} // namespace cubby::test
