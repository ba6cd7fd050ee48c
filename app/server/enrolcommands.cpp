// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/enrolcommands.h"

#include "app/server/brokerkeeper.h"
#include "app/server/commands.h"
#include "central/enrolment.h"
#include "central/instructions.h"
#include "central/layouts.h"
#include "seal/phrase.h"

namespace cubby::server {

namespace {

using central::Work;

constexpr Millis kRestartHolds = std::chrono::hours(1); // somebody may be at the kiosk
constexpr int kMostListed = 50;

Time now() { return systemNow().wall; }

QString withNote(const QString &text, const QString &note) { return note.isEmpty() ? text : text + u'\n' + note; }

Result<QString> list(central::Centre &centre)
{
    const auto all = centre.read(now(), central::enrolments);
    if (!all)
        return failure(all.error());
    QStringList lines;
    for (const central::Enrolment &e : *all)
        lines << QStringLiteral("%1  %2  %3  %4  %5  %6")
                     .arg(e.id, toIso(e.createdAt), e.state, e.remote,
                          e.bank.isNull() ? QStringLiteral("-") : e.bank.toString(), e.note);
    return lines.join(u'\n');
}

// The words are what the person read on the kiosk, so they say which enrolment is meant. They are never printed here.
Result<QString> confirm(central::Centre &centre, const Configuration &configuration, const Settings &settings)
{
    central::Confirmation confirmation{.phrase = seal::plainPhrase(settings.text("phrase")),
                                       .brokerHost = configuration.publicBrokerHost,
                                       .brokerPort = configuration.publicBrokerPort,
                                       .actor = settings.text("by")};
    if (const QString bank = settings.text("bank"); !bank.isEmpty()) {
        confirmation.bank = BankId::parse(bank);
        if (!confirmation.bank)
            return failure("enrolment.bank", QStringLiteral("\"%1\" is no bank").arg(bank));
    }
    if (const QString file = settings.path("layout"); !file.isEmpty()) {
        const auto layout = Layout::fromFile(file);
        if (!layout)
            return failure(layout.error());
        confirmation.layout = *layout;
    }
    const auto all = centre.read(now(), central::enrolments);
    if (!all)
        return failure(all.error());
    const auto meant = std::find_if(all->begin(), all->end(),
                                    [&](const central::Enrolment &e) { return e.phrase == confirmation.phrase; });
    if (meant == all->end())
        return failure("enrolment.phrase", QStringLiteral("No kiosk that waits has this phrase"),
                       QStringLiteral("If the words are as the kiosk shows them, somebody may stand between it and the "
                                      "centre: do not go on."));
    return centre.write(now(), [&](Work &work) { return central::confirmEnrolment(work, meant->id, confirmation); })
        .and_then([](const Result<BankId> &bank) { return bank; })
        .map([](BankId bank) { return bank.toString(); });
}

// Another layout, or a restart.
Result<QString> ask(central::Centre &centre, BankId bank, const Settings &settings)
{
    const central::Actor by{{}, settings.text("by"), QStringLiteral("command line")};
    const QString why = settings.text("why");
    if (settings.arguments().front() == QLatin1StringView("restart")) {
        const central::NewInstruction restart{.bank = bank,
                                              .action = directory::Action::Restart,
                                              .holds = kRestartHolds,
                                              .atOnce = settings.boolean("at-once")};
        return centre.carryOut(now(), [&](Work &work) { return central::instruct(work, by, restart, why); })
            .map([](InstructionId id) { return id.toString(); });
    }
    const auto layout = Layout::fromFile(settings.path("layout"));
    if (!layout)
        return failure(layout.error());
    return centre.carryOut(now(), [&](Work &work) { return central::sendLayout(work, by, bank, *layout, why); })
        .map([&] { return QString::fromLatin1(layout->digest().toHex()); });
}

Result<QString> asked(central::Centre &centre, BankId bank)
{
    return centre.read(now(), [&](Work &work) {
        QStringList lines;
        for (const central::SentLayout &sent : central::sentLayouts(work, bank))
            lines << QStringLiteral("layout %1  %2  %3  %4")
                         .arg(toIso(sent.askedAt), sent.digest.left(12), toText(sent.state), sent.result)
                         .trimmed();
        for (const central::AskedInstruction &i : central::instructions(work, bank, kMostListed))
            lines << QStringLiteral("%1 %2  %3  %4  %5")
                         .arg(i.action, toIso(i.askedAt), i.compartment, toText(i.state), i.result)
                         .trimmed();
        return lines.join(u'\n');
    });
}

} // namespace

Result<QString> enrolCommand(const Configuration &configuration, const Settings &settings)
{
    const auto secrets = readSecrets(configuration.secretsFolder);
    if (!secrets)
        return failure(secrets.error());
    const auto desk = openDesk(configuration);
    if (!desk)
        return failure(desk.error());
    central::Centre &centre = (*desk)->centre();
    const QString what = settings.arguments().value(0);
    if (what == QLatin1StringView("list"))
        return list(centre);
    if (what == QLatin1StringView("confirm"))
        return confirm(centre, configuration, settings).and_then([&](const QString &bank) {
            return tellBroker(centre, configuration, *secrets).map([&](const QString &note) {
                return withNote(bank, note);
            });
        });
    if (what == QLatin1StringView("refuse"))
        return centre
            .carryOut(now(),
                      [&](Work &work) {
                          return central::refuseEnrolment(work, settings.text("number"), settings.text("by"),
                                                          settings.text("why"));
                      })
            .map([&] { return settings.text("number"); });
    return failure("settings.option", QStringLiteral("enrol needs one of list, confirm and refuse"));
}

Result<QString> bankCommand(const Configuration &configuration, const Settings &settings)
{
    const QString what = settings.arguments().value(0);
    const QStringList words{QStringLiteral("withdraw"), QStringLiteral("layout"), QStringLiteral("restart"),
                            QStringLiteral("asked")};
    if (settings.arguments().size() != 1 || !words.contains(what))
        return failure("settings.option", QStringLiteral("bank needs one of %1").arg(words.join(QStringLiteral(", "))));
    const auto bank = BankId::parse(settings.text("bank"));
    if (!bank)
        return failure("enrolment.bank", QStringLiteral("\"%1\" is no bank").arg(settings.text("bank")));
    const auto secrets = readSecrets(configuration.secretsFolder);
    if (!secrets)
        return failure(secrets.error());
    const auto desk = openDesk(configuration);
    if (!desk)
        return failure(desk.error());
    central::Centre &centre = (*desk)->centre();
    if (what == QLatin1StringView("asked"))
        return asked(centre, *bank);
    if (what != QLatin1StringView("withdraw"))
        return ask(centre, *bank, settings);
    return centre
        .carryOut(
            now(),
            [&](Work &work) { return central::withdrawBank(work, *bank, settings.text("by"), settings.text("why")); })
        .and_then([&] { return tellBroker(centre, configuration, *secrets); })
        .map([&](const QString &note) { return withNote(bank->toString(), note); });
}

} // namespace cubby::server
