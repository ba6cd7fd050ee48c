// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/http/message.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

// Writes down what the API answers in tests. tests/api/described.py compares all of it with the API's description.
namespace cubby::test {

inline QFile &apiRecord() // of this program, on this database
{
    static QFile file;
    if (!file.isOpen()) {
        const QString name = QCoreApplication::applicationFilePath().section(u'/', -1)
                             + (qEnvironmentVariable("CUBBY_TEST_DATABASE") == QStringLiteral("postgresql")
                                    ? QStringLiteral("_postgresql")
                                    : QString());
        file.setFileName(QStringLiteral(CUBBY_API_RECORDS "/") + name + QStringLiteral(".jsonl"));
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate))
            qFatal("%s cannot be written", qPrintable(file.fileName()));
    }
    return file;
}

inline void recordAnswer(const http::HttpRequest &request, const http::HttpResponse &response)
{
    QJsonObject headers;
    for (const http::Header &header : response.headers.all)
        headers.insert(QString::fromLatin1(header.name).toLower(), QString::fromLatin1(header.value));
    const QJsonObject line{
        {QStringLiteral("test"), QString::fromLatin1(QTest::currentTestFunction())},
        {QStringLiteral("method"), QString::fromLatin1(request.method)},
        {QStringLiteral("path"), request.path},
        {QStringLiteral("parameters"),
         [&] {
             QJsonArray names;
             for (const auto &[name, value] : request.query)
                 names << name;
             return names;
         }()},
        {QStringLiteral("sent"), QString::fromUtf8(request.body)},
        {QStringLiteral("status"), response.status},
        {QStringLiteral("headers"), headers},
        {QStringLiteral("body"), QString::fromUtf8(response.body)},
    };
    apiRecord().write(QByteArray(QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n'));
    apiRecord().flush();
}

} // namespace cubby::test
