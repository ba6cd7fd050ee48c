// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/api/description.h"

#include "central/api/api.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

static void loadFiles() { Q_INIT_RESOURCE(openapi); } // of a static library; must stand outside of any namespace

namespace cubby::central::api {

namespace {

const QString kFolder = QStringLiteral(":/cubby/openapi/");
const QString kWhole = QStringLiteral("cubby.json");

QJsonObject read(const QString &name)
{
    QFile file(kFolder + name);
    QJsonParseError error;
    const QJsonDocument document
        = file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll(), &error) : QJsonDocument();
    if (!document.isObject()) // it was compiled in: a fault of the build
        qFatal("resources/openapi/%s: %s at byte %d", qPrintable(name), qPrintable(error.errorString()), error.offset);
    return document.object();
}

// Objects are merged; of two that are not, the one that came first stays.
void merge(QJsonObject &into, const QJsonObject &from)
{
    for (auto member = from.begin(); member != from.end(); ++member) {
        const QJsonValue there = into.value(member.key());
        if (there.isObject() && member->isObject()) {
            QJsonObject both = there.toObject();
            merge(both, member->toObject());
            into.insert(member.key(), both);
        } else if (there.isUndefined()) {
            into.insert(member.key(), *member);
        }
    }
}

QJsonObject reference(const char *response)
{
    return {{QStringLiteral("$ref"), QString(QStringLiteral("#/components/responses/") + QLatin1StringView(response))}};
}

QJsonObject completed(QJsonObject operation, const Route &route)
{
    QJsonObject responses = operation.value(QLatin1StringView("responses")).toObject();
    QJsonObject filledIn{{QStringLiteral("default"), reference("Problem")}};
    QJsonArray security;
    if (route.scope) {
        const QJsonArray scopes = *route.scope ? QJsonArray{QLatin1StringView(route.scope)} : QJsonArray();
        security = {QJsonObject{{QStringLiteral("oauth"), scopes}}, QJsonObject{{QStringLiteral("key"), QJsonArray()}}};
        filledIn.insert(QStringLiteral("401"), reference("Unauthorized"));
        if (*route.scope)
            filledIn.insert(QStringLiteral("403"), reference("Forbidden"));
    }
    const QJsonObject ok = responses.value(QLatin1StringView("200")).toObject();
    const bool isDocument
        = ok.value(QLatin1StringView("content")).toObject().contains(QLatin1StringView("application/json"));
    if (qstrcmp(route.method, "GET") == 0 && isDocument)
        filledIn.insert(QStringLiteral("304"), reference("NotModified"));
    merge(responses, filledIn);
    operation.insert(QStringLiteral("responses"), responses);
    operation.insert(QStringLiteral("security"), security);
    return operation;
}

QJsonObject assembled()
{
    loadFiles();
    QJsonObject whole = read(kWhole);
    for (const QString &name : QDir(kFolder).entryList(QDir::Files, QDir::Name)) {
        if (name != kWhole)
            merge(whole, read(name));
    }
    whole.insert(QStringLiteral("info"), [&] {
        QJsonObject info = whole.value(QLatin1StringView("info")).toObject();
        info.insert(QStringLiteral("version"), QStringLiteral(CUBBY_VERSION));
        return info;
    }());
    QJsonObject paths = whole.value(QLatin1StringView("paths")).toObject();
    for (const Route &route : routes()) {
        QJsonObject path = paths.value(QLatin1StringView(route.path)).toObject();
        const QString method = QString::fromLatin1(route.method).toLower();
        if (!path.contains(method))
            continue;
        path.insert(method, completed(path.value(method).toObject(), route));
        paths.insert(QLatin1StringView(route.path), path);
    }
    whole.insert(QStringLiteral("paths"), paths);
    return whole;
}

} // namespace

const QJsonObject &description()
{
    static const QJsonObject whole = assembled();
    return whole;
}

const QByteArray &descriptionText()
{
    static const QByteArray text = QJsonDocument(description()).toJson(QJsonDocument::Compact);
    return text;
}

} // namespace cubby::central::api
