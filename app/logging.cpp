// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/logging.h"

#include "domain/trace.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QLoggingCategory>

#include <array>
#include <cstdlib>
#include <unistd.h>

namespace cubby {

namespace {

constexpr std::array kLevels{"debug", "info", "warning", "critical"}; // as Qt's rules name them

QString levelName(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return QStringLiteral("debug");
    case QtInfoMsg:
        return QStringLiteral("info");
    case QtWarningMsg:
        return QStringLiteral("warning");
    case QtCriticalMsg:
        return QStringLiteral("error");
    case QtFatalMsg:
        break;
    }
    return QStringLiteral("fatal");
}

// One write, so that lines of several threads do not run into each other. What standard error does not take is lost:
// there is nobody left to tell.
void writeOut(const QByteArray &line)
{
    qsizetype done = 0;
    while (done < line.size()) {
        const ssize_t wrote = write(STDERR_FILENO, line.constData() + done, std::size_t(line.size() - done));
        if (wrote <= 0)
            return;
        done += wrote;
    }
}

void handleAsJson(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    writeOut(logLine(type, QString::fromUtf8(context.category), message, systemNow().wall));
    if (type == QtFatalMsg)
        std::abort();
}

// Qt's rules, by which everything of a category below a level says nothing.
QString rules(const QString &category, const QString &level)
{
    const QString named = level == QLatin1StringView("error") ? QStringLiteral("critical") : level;
    QString text;
    bool isHeard = false;
    for (const char *each : kLevels) {
        isHeard = isHeard || named == QLatin1StringView(each);
        text += category + u'.' + QLatin1StringView(each)
                + (isHeard ? QStringLiteral("=true\n") : QStringLiteral("=false\n"));
    }
    return text;
}

QStringList levels()
{
    return {QStringLiteral("debug"), QStringLiteral("info"), QStringLiteral("warning"), QStringLiteral("error")};
}

} // namespace

std::vector<Setting> logSettings()
{
    return {
        Setting::choice("log/format", "text", {QStringLiteral("text"), QStringLiteral("json")},
                        "How the log on standard error is written: for people, or one JSON object a line."),
        Setting::choice("log/level", "info", levels(), "From which level on it says anything."),
        Setting::text("log/categories", "",
                      "Other levels for single categories: \"cubby.http=debug cubby.server.*=warning\"."),
    };
}

Result<void> startLogging(const Settings &settings)
{
    QString all = rules(QStringLiteral("cubby.*"), settings.choice("log/level"));
    for (const QString &each : settings.text("log/categories").split(u' ', Qt::SkipEmptyParts)) {
        const QString category = each.section(u'=', 0, 0);
        const QString level = each.section(u'=', 1);
        if (category.isEmpty() || !levels().contains(level))
            return failure("log.categories", QStringLiteral("log/categories: \"%1\" is no category=level").arg(each),
                           QStringLiteral("Levels are %1.").arg(levels().join(QStringLiteral(", "))));
        all += rules(category, level);
    }
    QLoggingCategory::setFilterRules(all);
    if (settings.choice("log/format") == QLatin1StringView("json"))
        qInstallMessageHandler(handleAsJson);
    return {};
}

QByteArray logLine(QtMsgType type, const QString &category, const QString &message, Time at)
{
    QJsonObject line{{QStringLiteral("time"), toIso(at)},
                     {QStringLiteral("level"), levelName(type)},
                     {QStringLiteral("category"), category},
                     {QStringLiteral("message"), message},
                     {QStringLiteral("thread"), qint64(gettid())}};
    if (const QString trace = currentTrace(); !trace.isEmpty())
        line.insert(QStringLiteral("trace"), trace);
    return QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
}

} // namespace cubby
