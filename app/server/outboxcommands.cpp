// SPDX-License-Identifier: GPL-3.0-or-later
// The commands about what the centre tells the outside.
#include "app/server/commands.h"

namespace cubby::server {

namespace {

const central::Actor kOperator{{}, QStringLiteral("operator"), QStringLiteral("command line")};

tl::unexpected<Error> usage(const char *command)
{
    return failure("commands.arguments",
                   QStringLiteral("%1: these arguments are not understood").arg(QLatin1StringView(command)),
                   QStringLiteral("`cubby-server --help` says how."));
}

QString inWords(const central::DeadLetter &letter)
{
    return QStringLiteral("%1  %2  %3 to %4, %5 attempts, given up %6: %7")
        .arg(QString::number(letter.job), letter.channel,
             letter.channel == QLatin1StringView(central::kWebhook) ? letter.event : toText(letter.kind),
             letter.recipient, QString::number(letter.attempts), toIso(letter.diedAt), letter.error);
}

QString inWords(const central::Webhook &webhook)
{
    QString text = QStringLiteral("%1  %2  %3  %4")
                       .arg(webhook.id, webhook.isActive ? QStringLiteral("active") : QStringLiteral("disabled"),
                            webhook.url, webhook.events.join(u' '));
    if (webhook.failingSince)
        text += QStringLiteral("  failing since %1: %2").arg(toIso(*webhook.failingSince), webhook.lastError);
    return text;
}

// Each by itself: one that is gone meanwhile does not keep the others back.
Result<QString> settle(central::Centre &centre, QStringList jobs, bool replay)
{
    const Time now = systemNow().wall;
    if (jobs == QStringList{QStringLiteral("all")}) {
        jobs.clear();
        const auto all = centre.deadLetters(now);
        if (!all)
            return failure(all.error());
        for (const central::DeadLetter &letter : *all)
            jobs << QString::number(letter.job);
    }
    QStringList missing;
    int count = 0;
    for (const QString &text : std::as_const(jobs)) {
        bool isNumber = false;
        const qint64 job = text.toLongLong(&isNumber);
        if (!isNumber)
            return usage("dead-letters");
        const auto done = centre.carryOut(now, [&](central::Work &work) {
            return replay ? central::replayDeadLetter(work, kOperator, job, {})
                          : central::dropDeadLetter(work, kOperator, job, {});
        });
        if (done)
            ++count;
        else if (done.error().code == QLatin1StringView("dead-letter.unknown"))
            missing << text;
        else
            return failure(done.error());
    }
    if (!missing.isEmpty())
        return failure("commands.no-dead-letter",
                       QStringLiteral("These are no dead letters: %1").arg(missing.join(QStringLiteral(", "))));
    return QStringLiteral("%1 %2").arg(QString::number(count),
                                       replay ? QStringLiteral("to be sent again") : QStringLiteral("dropped"));
}

} // namespace

Result<QString> deadLetters(const Configuration &configuration, const QStringList &arguments)
{
    const QString what = arguments.value(0);
    const bool list = what == QLatin1StringView("list") && arguments.size() == 1;
    const bool replay = what == QLatin1StringView("replay") && arguments.size() > 1;
    const bool drop = what == QLatin1StringView("drop") && arguments.size() > 1;
    if (!list && !replay && !drop)
        return usage("dead-letters");
    const auto desk = openDesk(configuration);
    if (!desk)
        return failure(desk.error());
    if (!list)
        return settle((*desk)->centre(), arguments.mid(1), replay);
    return (*desk)->centre().deadLetters(systemNow().wall).map([](const auto &letters) {
        QStringList lines;
        for (const central::DeadLetter &letter : letters)
            lines << inWords(letter);
        return lines.isEmpty() ? QStringLiteral("There are none.") : lines.join(u'\n');
    });
}

Result<QString> webhooks(const Configuration &configuration, const QStringList &arguments)
{
    const QString what = arguments.value(0);
    const auto is = [&](const char *name, qsizetype least, qsizetype most) {
        return what == QLatin1StringView(name) && arguments.size() >= least && arguments.size() <= most;
    };
    const bool known
        = is("list", 1, 1) || is("add", 2, 100) || is("rotate", 2, 2) || is("enable", 2, 2) || is("remove", 2, 2);
    if (!known)
        return usage("webhooks");
    const auto desk = openDesk(configuration);
    if (!desk)
        return failure(desk.error());
    central::Centre &centre = (*desk)->centre();
    const Time now = systemNow().wall;
    const QString id = arguments.value(1);
    const auto said = [](const char *text) { return [text] { return QString::fromLatin1(text); }; };
    using central::Work;
    if (is("list", 1, 1))
        return centre.read(now, [](Work &work) { return central::webhooks(work, kOperator); }).map([](const auto &all) {
            QStringList lines;
            for (const central::Webhook &webhook : all)
                lines << inWords(webhook);
            return lines.isEmpty() ? QStringLiteral("There are none.") : lines.join(u'\n');
        });
    if (is("add", 2, 100)) {
        central::NewWebhook webhook{{}, id};
        if (arguments.size() > 2)
            webhook.events = arguments.mid(2);
        return centre.carryOut(now, [&](Work &work) { return central::addWebhook(work, kOperator, webhook); })
            .map([](const central::AddedWebhook &added) {
                return QStringLiteral("%1 %2").arg(added.id, QString::fromLatin1(added.secret));
            });
    }
    if (is("rotate", 2, 2))
        return centre.carryOut(now, [&](Work &work) { return central::rotateWebhookSecret(work, kOperator, id); })
            .map([](const QByteArray &secret) { return QString::fromLatin1(secret); });
    if (is("enable", 2, 2))
        return centre.carryOut(now, [&](Work &work) { return central::enableWebhook(work, kOperator, id); })
            .map(said("enabled"));
    return centre.carryOut(now, [&](Work &work) { return central::removeWebhook(work, kOperator, id); })
        .map(said("removed"));
}

} // namespace cubby::server
