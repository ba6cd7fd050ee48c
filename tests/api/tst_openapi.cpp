// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/api/witness.h"

#include "central/api/api.h"
#include "central/api/description.h"

#include <QRegularExpression>
#include <QSet>

using namespace cubby;
using namespace cubby::test;
using namespace cubby::central::api;

namespace {

const QString kNowhere = QStringLiteral("01890a5d-ac96-774b-bcce-b302099a8057");

QJsonObject operationOf(const Route &route)
{
    const QJsonObject paths = description().value(QLatin1StringView("paths")).toObject();
    return paths.value(QLatin1StringView(route.path))
        .toObject()
        .value(QString::fromLatin1(route.method).toLower())
        .toObject();
}

QJsonObject resolved(const QJsonObject &value)
{
    const QString reference = value.value(QLatin1StringView("$ref")).toString();
    if (reference.isEmpty())
        return value;
    QJsonObject found = description();
    for (const QString &part : reference.sliced(2).split(u'/'))
        found = found.value(part).toObject();
    return found;
}

QString pathTo(const Route &route) // to something that is not there
{
    static const QRegularExpression name(QStringLiteral("\\{([A-Za-z]+)\\}"));
    QString path = QLatin1StringView(route.path);
    for (auto match = name.match(path); match.hasMatch(); match = name.match(path)) {
        const bool isId = match.captured(1).endsWith(QStringLiteral("id"), Qt::CaseInsensitive);
        path.replace(match.capturedStart(), match.capturedLength(), isId ? kNowhere : QStringLiteral("77"));
    }
    return path;
}

bool names(const Route &route, const char *status)
{
    return operationOf(route).value(QLatin1StringView("responses")).toObject().contains(QLatin1StringView(status));
}

void collectReferences(const QJsonValue &value, QSet<QString> &into)
{
    if (value.isArray()) {
        for (const QJsonValue item : value.toArray())
            collectReferences(item, into);
    }
    const QJsonObject object = value.toObject();
    if (const QString reference = object.value(QLatin1StringView("$ref")).toString(); !reference.isEmpty())
        into.insert(reference);
    for (const QJsonValue member : object)
        collectReferences(member, into);
}

} // namespace

// The routes and their description say the same; what they answer is compared by described.py.
class TestOpenApi : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QFile file(QStringLiteral(CUBBY_API_RECORDS "/openapi.json"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(descriptionText());
    }
    void init() { m_site = std::make_unique<Site>(); }

    void everyRouteIsDescribed()
    {
        for (const Route &route : routes()) {
            const QJsonObject operation = operationOf(route);
            const QString name = QLatin1StringView(route.method) + u' ' + QLatin1StringView(route.path);
            QVERIFY2(operation.contains(QLatin1StringView("operationId")),
                     qPrintable(name + QStringLiteral(" is not described in resources/openapi (paths, operationId)")));
            QVERIFY2(!operation.value(QLatin1StringView("summary")).toString().isEmpty(),
                     qPrintable(name + QStringLiteral(" has no summary in resources/openapi")));
            QVERIFY2(operation.value(QLatin1StringView("tags")).toArray().size() == 1,
                     qPrintable(name + QStringLiteral(" must have one tag in resources/openapi")));
        }
    }

    void whatIsDescribedIsARoute()
    {
        QSet<QString> known;
        for (const Route &route : routes()) {
            const QString name = QString::fromLatin1(route.method).toLower() + u' ' + QLatin1StringView(route.path);
            QVERIFY2(!known.contains(name), qPrintable(name + QStringLiteral(" is there twice")));
            known.insert(name);
        }
        const QJsonObject paths = description().value(QLatin1StringView("paths")).toObject();
        for (auto path = paths.begin(); path != paths.end(); ++path) {
            for (const QString &method : path->toObject().keys())
                QVERIFY2(known.contains(QString(method + u' ' + path.key())),
                         qPrintable(method + u' ' + path.key() + QStringLiteral(" is described, and is no route")));
        }
    }

    void whatStandsInThePathIsDescribed()
    {
        static const QRegularExpression name(QStringLiteral("\\{([A-Za-z]+)\\}"));
        for (const Route &route : routes()) {
            QStringList inPath, described;
            for (auto all = name.globalMatch(QLatin1StringView(route.path)); all.hasNext();)
                inPath << all.next().captured(1);
            for (const QJsonValue parameter : operationOf(route).value(QLatin1StringView("parameters")).toArray()) {
                const QJsonObject p = resolved(parameter.toObject());
                if (p.value(QLatin1StringView("in")) == QLatin1StringView("path"))
                    described << p.value(QLatin1StringView("name")).toString();
            }
            inPath.sort();
            described.sort();
            QVERIFY2(inPath == described, route.path);
        }
    }

    void everyNameIsThereAndUsedOnce()
    {
        QSet<QString> operations, references;
        for (const Route &route : routes()) {
            const QString id = operationOf(route).value(QLatin1StringView("operationId")).toString();
            QVERIFY2(!operations.contains(id), qPrintable(id));
            operations.insert(id);
        }
        collectReferences(description(), references);
        for (const QString &reference : references)
            QVERIFY2(!resolved({{QStringLiteral("$ref"), reference}}).isEmpty(), qPrintable(reference));
        const QJsonObject components = description().value(QLatin1StringView("components")).toObject();
        for (const char *kind : {"schemas", "responses"}) {
            for (const QString &name : components.value(QLatin1StringView(kind)).toObject().keys()) {
                const QString reference = QStringLiteral("#/components/%1/%2").arg(QLatin1StringView(kind), name);
                QVERIFY2(references.contains(reference) || name == QStringLiteral("Event"),
                         qPrintable(reference + QStringLiteral(" is used nowhere")));
            }
        }
        QSet<QString> tags;
        for (const QJsonValue tag : description().value(QLatin1StringView("tags")).toArray())
            tags.insert(tag.toObject().value(QLatin1StringView("name")).toString());
        for (const Route &route : routes())
            QVERIFY2(tags.contains(operationOf(route).value(QLatin1StringView("tags")).toArray().at(0).toString()),
                     route.path);
    }

    void theServerAnswersItsDescription()
    {
        ApiClient client(*m_site);
        client.token.clear();
        const auto response = client.get(QStringLiteral("/openapi.json"));
        QCOMPARE(response.status, 200);
        QCOMPARE(jsonOf(response), description());
        QCOMPARE(description().value(QLatin1StringView("openapi")).toString(), QStringLiteral("3.1.0"));
    }

    // 401, 403
    void noRouteAnswersWithoutItsScope()
    {
        ApiClient nobody(*m_site);
        nobody.token.clear();
        const ApiClient other(*m_site, {QStringLiteral("something:else")});
        for (const Route &route : routes()) {
            if (!route.scope)
                continue;
            QVERIFY2(nobody.ask(route.method, pathTo(route), QJsonObject()).status == 401, route.path);
            if (!*route.scope) // any token is good
                continue;
            const auto refused = other.ask(route.method, pathTo(route), QJsonObject());
            QVERIFY2(refused.status == 403, route.path);
            QVERIFY(refused.headers.value("WWW-Authenticate").contains(route.scope));
        }
    }

    // 400, 404, 415, of every route that describes them so
    void whatIsMalformedOrNotThereIsRefused()
    {
        const ApiClient client(*m_site);
        for (const Route &route : routes()) {
            const QString path = pathTo(route);
            const bool takesBody = operationOf(route).contains(QLatin1StringView("requestBody"));
            if (takesBody) {
                http::HttpRequest request{route.method, path};
                request.headers.add("Authorization", QByteArray("Bearer " + client.token));
                request.headers.add("Content-Type", "application/json");
                request.body = "{\"cut\":";
                QVERIFY2(witnessed(*m_site->centre, client.access, request, m_site->now).status == 400, route.path);
                request.headers.all.last().value = "text/plain";
                QVERIFY2(witnessed(*m_site->centre, client.access, request, m_site->now).status == 415, route.path);
            }
            if (names(route, "404") && qstrcmp(route.method, "GET") == 0)
                QVERIFY2(client.get(path).status == 404, route.path);
            else if (names(route, "404")) // some want more in the body, and say so
                client.ask(route.method, path,
                           takesBody ? std::optional(QJsonObject{{QStringLiteral("why"), QStringLiteral("a test")}})
                                     : std::nullopt);
            if (operationOf(route)
                    .value(QLatin1StringView("parameters"))
                    .toArray()
                    .contains(QJsonObject{{QStringLiteral("$ref"), QStringLiteral("#/components/parameters/Limit")}}))
                QCOMPARE(client.get(path + QStringLiteral("?limit=0")).status, 400);
        }
    }

    // Whoever asks for a version and is not told that there is another one takes it that nothing was changed meanwhile.
    void noRouteChangesAnythingInSpiteOfAnotherVersion()
    {
        const ApiClient client(*m_site);
        const QList<http::Header> another{{"If-Match", "\"another\""}};
        const QJsonObject everything{{QStringLiteral("why"), QStringLiteral("a test")},
                                     {QStringLiteral("name"), QStringLiteral("B")},
                                     {QStringLiteral("email"), QStringLiteral("b@example.org")},
                                     {QStringLiteral("bank"), kNowhere},
                                     {QStringLiteral("finding"), QStringLiteral("Fetched")},
                                     {QStringLiteral("role"), QStringLiteral("Viewer")},
                                     {QStringLiteral("password"), QStringLiteral("a long password indeed")},
                                     {QStringLiteral("settings"), QJsonObject()},
                                     {QStringLiteral("comment"), QStringLiteral("a test")},
                                     {QStringLiteral("assignee"), QStringLiteral("kim")},
                                     {QStringLiteral("holdsSeconds"), 600},
                                     {QStringLiteral("until"), toIso(m_site->now + std::chrono::hours(24))}};
        const QJsonObject match{{QStringLiteral("$ref"), QStringLiteral("#/components/parameters/IfMatch")}};
        int compared = 0;
        for (const Route &route : routes()) {
            if (qstrcmp(route.method, "GET") == 0 || !route.scope)
                continue;
            const bool compares = operationOf(route).value(QLatin1StringView("parameters")).toArray().contains(match);
            const bool takesBody = operationOf(route).contains(QLatin1StringView("requestBody"));
            const QString path = pathTo(route) + (takesBody ? QString() : QStringLiteral("?why=test"));
            QVERIFY2(compares == names(route, "412"), route.path);
            if (compares) {
                const auto response
                    = client.ask(route.method, path, takesBody ? std::optional(everything) : std::nullopt, another);
                // A layout has a form of its own: see the tests of it.
                if (!QByteArray(route.path).endsWith("/layout"))
                    QVERIFY2(response.status == 412, qPrintable(path + QLatin1StringView(response.body)));
                ++compared;
                continue;
            }
            http::HttpRequest request{route.method, pathTo(route)};
            request.headers.all = another;
            request.headers.add("Authorization", QByteArray("Bearer " + client.token));
            if (takesBody) {
                request.headers.add("Content-Type", "application/json");
                request.body = QJsonDocument(everything).toJson(QJsonDocument::Compact);
            } else {
                request.query.append({QStringLiteral("why"), QStringLiteral("test")});
            }
            QVERIFY2(api::answer(*m_site->centre, client.access, request, m_site->now).status >= 400, route.path);
        }
        QVERIFY(compared > 20);
    }

private:
    std::unique_ptr<Site> m_site;
};

QTEST_GUILESS_MAIN(TestOpenApi)
#include "tst_openapi.moc"
