// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/database.h"

#include <QUrl>
#include <QUrlQuery>

#include <array>

namespace cubby::storage {

namespace {

tl::unexpected<Error> refuse(const QString &why)
{
    return failure("storage.url", QStringLiteral("The database's address is wrong: %1").arg(why),
                   QStringLiteral("It is written as postgresql://user:password@host:port/name, or "
                                  "postgresql:///name?host=/run/postgresql for a local socket."));
}

// What of libpq's parameters may be given. Others could undo what this program sets itself.
constexpr std::array kParameters{"sslmode", "sslrootcert", "sslcert", "sslkey", "connect_timeout", "application_name"};

} // namespace

Result<DatabaseSettings> DatabaseSettings::fromUrl(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    if (!url.isValid())
        return refuse(url.errorString());
    if (url.scheme() != QLatin1StringView("postgresql") && url.scheme() != QLatin1StringView("postgres"))
        return refuse(QStringLiteral("it does not begin with postgresql://"));
    DatabaseSettings settings;
    settings.dialect = Dialect::PostgreSQL;
    settings.host = url.host(QUrl::FullyDecoded);
    settings.port = url.port(5432);
    settings.name = url.path(QUrl::FullyDecoded).mid(1);
    settings.user = url.userName(QUrl::FullyDecoded);
    settings.password = url.password(QUrl::FullyDecoded);
    QStringList options;
    for (const auto &[key, value] : QUrlQuery(url).queryItems(QUrl::FullyDecoded)) {
        if (key == QLatin1StringView("host")) {
            settings.host = value;
        } else if (std::any_of(kParameters.begin(), kParameters.end(), [name = QStringView(key)](const char *known) {
                       return name == QLatin1StringView(known);
                   })) {
            // Qt splits its options at semicolons, libpq at blanks.
            if (value.isEmpty() || value.contains(u';') || value.contains(u' ') || value.contains(u'\''))
                return refuse(QStringLiteral("the value of \"%1\" cannot be used").arg(key));
            options << key + u'=' + value;
        } else {
            return refuse(QStringLiteral("\"%1\" is not known").arg(key));
        }
    }
    if (settings.name.isEmpty())
        return refuse(QStringLiteral("no database is named"));
    settings.options = options.join(u';');
    return settings;
}

} // namespace cubby::storage
