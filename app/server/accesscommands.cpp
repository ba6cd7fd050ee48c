// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/accesscommands.h"

#include "app/secretfile.h"
#include "app/server/commands.h"
#include "app/server/desk.h"
#include "app/server/tokenkeys.h"
#include "central/mail/codeimage.h"
#include "central/oauth/signin.h"
#include "central/staff.h"

namespace cubby::server {

namespace {

Result<CarrierId> carrierNamed(const QString &text)
{
    if (text.isEmpty())
        return CarrierId();
    const auto id = CarrierId::parse(text);
    if (!id)
        return failure("carrier.unknown", QStringLiteral("\"%1\" is no carrier").arg(text));
    return *id;
}

central::Actor operatorFor(CarrierId carrier)
{
    return {carrier, QStringLiteral("operator"), QStringLiteral("command line")};
}

// Does it in one transaction of the configured database.
template <class Do> // Work & → Result<…>
auto carriedOut(const Configuration &configuration, Do work) -> std::invoke_result_t<Do, central::Work &>
{
    auto desk = openDesk(configuration);
    if (!desk)
        return failure(desk.error());
    return (*desk)->centre().carryOut(systemNow().wall, work);
}

} // namespace

Result<QString> addStaffMember(const Configuration &configuration, const StaffRequest &request)
{
    const auto role = fromText<central::StaffRole>(request.role);
    const auto carrier = carrierNamed(request.carrier);
    if (!carrier)
        return failure(carrier.error());
    if (!role)
        return failure("staff.role", QStringLiteral("\"%1\" is no role").arg(request.role));
    return carriedOut(configuration, [&](central::Work &work) {
        return central::addStaff(work, operatorFor(*carrier), {request.login, request.name, *role, request.password})
            .map([](central::StaffId id) { return id.toString(); });
    });
}

Result<QString> setStaffAuthenticator(const Configuration &configuration, const QString &login, const QString &image)
{
    const auto uri = carriedOut(configuration, [&](central::Work &work) {
        return central::oauth::setAuthenticator(work, operatorFor({}), login, QStringLiteral("command line"));
    });
    if (!uri || image.isEmpty())
        return uri;
    return mail::qrPng(uri->toUtf8())
        .and_then([&](const QByteArray &png) { return writeSecretFile(image, png); })
        .map([&] { return *uri; });
}

Result<QString> addSignInProgram(const Configuration &configuration, const ProgramRequest &request)
{
    const auto carrier = carrierNamed(request.carrier);
    if (!carrier)
        return failure(carrier.error());
    const auto added = carriedOut(configuration, [&](central::Work &work) {
        return central::oauth::addClient(
            work, operatorFor({}),
            {request.id, request.name, request.machine, request.redirects, request.scopes, *carrier});
    });
    return added.map([](const central::oauth::AddedClient &client) -> QString {
        return client.secret.isEmpty() ? client.id : client.id + u'\n' + QString::fromLatin1(client.secret);
    });
}

Result<QString> rotateTokenKeys(const Configuration &configuration)
{
    SystemChance chance;
    return rotateTokenKeys(configuration.secretsFolder, chance, systemNow().wall).map([](Time from) {
        return QStringLiteral("The new key signs from %1 on. Start every server again before.").arg(toIso(from));
    });
}

} // namespace cubby::server
