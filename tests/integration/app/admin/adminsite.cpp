// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/app/admin/adminsite.h"

#include <QRegularExpression>
#include <QSettings>
#include <QUrlQuery>

namespace cubby::test {

bool Person::show(const QUrl &page)
{
    QNetworkReply *shown = m_network.get(QNetworkRequest(page));
    connect(shown, &QNetworkReply::finished, this, [this, shown, page] {
        shown->deleteLater();
        m_lastPage = shown->readAll();
        static const QRegularExpression field(QStringLiteral("name=\"request\" value=\"([^\"]*)\""));
        const QString request = field.match(QString::fromUtf8(m_lastPage)).captured(1);
        const auto part = [](const QString &text) { return QUrl::toPercentEncoding(text); };
        const QByteArray form = "request=" + part(request) + "&login=" + part(m_login) + "&password=" + part(kPassword)
                                + "&decision=" + m_decision;
        QNetworkRequest post(page.adjusted(QUrl::RemoveQuery));
        post.setHeader(QNetworkRequest::ContentTypeHeader, QByteArray("application/x-www-form-urlencoded"));
        post.setRawHeader("Origin", page.adjusted(QUrl::RemovePath | QUrl::RemoveQuery).toEncoded());
        post.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::NoLessSafeRedirectPolicy);
        QNetworkReply *sent = m_network.post(post, form);
        connect(sent, &QNetworkReply::finished, this, [this, sent] {
            sent->deleteLater();
            m_lastPage = sent->readAll();
        });
    });
    return true;
}

AdminSite::AdminSite()
{
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settings.path());
    QCoreApplication::setOrganizationName(QStringLiteral("cubby"));
    QCoreApplication::setApplicationName(QStringLiteral("cubby-admin"));
    server.provision();
    const auto run = [this](const QStringList &arguments, const QByteArray &input = {}) {
        const auto ran = server.run(arguments, input);
        if (ran.status != 0)
            qFatal("%s: %s", qPrintable(arguments.join(u' ')), ran.errors.constData());
    };
    for (const char *role : {"Viewer", "Support", "Dispatcher", "Administrator"}) {
        const QString name = QLatin1StringView(role);
        run({QStringLiteral("add-staff"), QStringLiteral("--login"), name.toLower(), QStringLiteral("--name"), name,
             QStringLiteral("--role"), name},
            QByteArray(kPassword.toUtf8() + '\n'));
    }
    run({QStringLiteral("add-program"), QStringLiteral("--id"), admin::kClient, QStringLiteral("--name"),
         QStringLiteral("Cubby desktop"), QStringLiteral("--redirects"), QStringLiteral("http://127.0.0.1/")});
}

void AdminSite::start(const QStringList &arguments)
{
    if (!server.startBroker()
        || !server.start(QStringList{QStringLiteral("--http-public-url"), address().url.toString()} + arguments))
        qFatal("the centre does not start: %s", server.log().constData());
    gate.leadTo(server.httpPort);
}

void AdminSite::stop() { server.stop(); }

admin::CentreAddress AdminSite::address() const
{
    auto address = admin::centreAddress(QStringLiteral("http://127.0.0.1:%1").arg(gate.port()), {});
    return std::move(*address);
}

std::unique_ptr<admin::Office> AdminSite::office(std::function<Time()> clock) const
{
    return std::make_unique<admin::Office>(address(), settings.filePath(QStringLiteral("data")), std::move(clock));
}

std::optional<QJsonObject> AdminSite::tokens(admin::Office &office, const QString &login) const
{
    Person person(login);
    admin::SignIn signIn(address(), office.network, [&person](const QUrl &page) { return person.show(page); });
    std::optional<QJsonObject> got;
    QString failed;
    QObject::connect(&signIn, &admin::SignIn::done, &signIn, [&](const QJsonObject &tokens) { got = tokens; });
    QObject::connect(&signIn, &admin::SignIn::failed, &signIn, [&](const Error &error) { failed = error.message; });
    signIn.begin();
    if (!QTest::qWaitFor([&] { return got || !failed.isEmpty(); }, kLong) || !got)
        qWarning("%s: %s", qPrintable(failed), person.lastPage().left(2000).constData());
    return got;
}

bool AdminSite::signIn(admin::Office &office, const QString &login) const
{
    const auto got = tokens(office, login);
    if (got)
        office.session.begin(*got);
    return got.has_value();
}

} // namespace cubby::test
