// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tool/boards/boardoptions.h"

#include <algorithm>

namespace cubby::tool {

using serial::BoardSettings;

namespace {

struct Key
{
    const char *name;
    bool BoardSettings::*flag; // null: a number
};
constexpr Key kKeys[] = {
    {"openIs1", &BoardSettings::openIs1},
    {"presenceIs1", &BoardSettings::presenceIs1},
    {"acknowledgementOpenIs11", &BoardSettings::acknowledgementOpenIs11},
    {"lastByteFirst", &BoardSettings::lastByteFirst},
    {"inputs", &BoardSettings::sensesDoors},
    {"pulseInHighByte", &BoardSettings::pulseInHighByte},
    {"channels", nullptr},
};

QStringList keyNames()
{
    QStringList names;
    for (const Key &key : kKeys)
        names.append(QLatin1StringView(key.name));
    return names;
}

QStringList familyNames()
{
    QStringList names;
    for (const auto &family : serial::families())
        names.append(family.name);
    return names;
}

bool take(const Key &key, const QString &value, BoardSettings &board)
{
    if (key.flag) {
        board.*key.flag = value == QLatin1StringView("true");
        return board.*key.flag || value == QLatin1StringView("false");
    }
    bool isNumber = false;
    board.locks = value.toInt(&isNumber);
    return isNumber && board.locks >= 1 && board.locks <= 64;
}

} // namespace

std::vector<Setting> boardSettings()
{
    return {
        Setting::choice("family", "", QStringList{QString()} + familyNames(),
                        "Which boards they are; without it a line is searched for them."),
        Setting::integer("speed", 0, {0, 1'000'000}, "Bits a second; 0: as the family speaks."),
        Setting::text("boards", "", "Their addresses: 1,2,5.").matching("\\d+(,\\d+)*", "addresses: 1,2,5"),
        Setting::text("wiring", "", "How the boards are wired, in a layout's words: openIs1=true,lastByteFirst=false."),
        Setting::flag("json", "JSON for programs."),
        Setting::flag("raw", "watch: every byte too, as decode reads it."),
        Setting::duration(
            "for", Millis(0), Millis(0), std::chrono::hours(24),
            "watch: ends after this time, 0s: when it is interrupted; calibrate: the door may take so long."),
        Setting::flag("yes", "open, calibrate: asks for no confirmation."),
    };
}

Result<BoardOptions> boardOptions(const Settings &settings)
{
    BoardOptions options;
    options.family = serial::findFamily(settings.choice("family"));
    if (const int speed = int(settings.integer("speed")); speed != 0)
        options.speed = speed;
    const auto wiring = wiringFrom(settings.text("wiring"));
    if (!wiring)
        return failure(wiring.error());
    options.wiring = wiring->settings;
    options.wiringKeys = wiring->keys;
    const QStringList addresses = settings.text("boards").split(QLatin1Char(','), Qt::SkipEmptyParts);
    for (const QString &text : addresses) {
        BoardSettings board = wiring->settings;
        bool isNumber = false;
        board.address = text.toInt(&isNumber);
        const auto *family = options.family;
        if (!isNumber || (family && (board.address < family->firstBoard || board.address > family->lastBoard))) {
            return failure("boards.option", QStringLiteral("--boards: there is no board %1").arg(text),
                           family ? QStringLiteral("Boards of family %1 have addresses from %2 to %3")
                                        .arg(family->name)
                                        .arg(family->firstBoard)
                                        .arg(family->lastBoard)
                                  : QString());
        }
        options.boards.append(board);
    }
    return options;
}

QList<BoardSettings> boardsOf(const BoardOptions &options, const serial::Family &family)
{
    QList<BoardSettings> boards = options.boards;
    for (int address = family.firstBoard; options.boards.isEmpty() && address <= family.lastBoard; ++address) {
        boards.append(options.wiring);
        boards.last().address = address;
    }
    return boards;
}

Result<Wiring> wiringFrom(const QString &text)
{
    Wiring wiring;
    const QStringList assignments = text.split(QLatin1Char(','), Qt::SkipEmptyParts);
    for (const QString &assignment : assignments) {
        const QString name = assignment.section(QLatin1Char('='), 0, 0).trimmed();
        const QString value = assignment.section(QLatin1Char('='), 1).trimmed();
        const auto *key
            = std::ranges::find_if(kKeys, [&](const Key &each) { return name == QLatin1StringView(each.name); });
        if (key == std::end(kKeys)) {
            return failure("boards.option", QStringLiteral("--wiring: there is no key \"%1\"").arg(name),
                           QStringLiteral("The keys are ") % keyNames().join(QStringLiteral(", ")));
        }
        if (!take(*key, value, wiring.settings)) {
            return failure("boards.option", QStringLiteral("--wiring: %1 cannot be \"%2\"").arg(name, value),
                           key->flag ? QStringLiteral("Allowed are true and false")
                                     : QStringLiteral("Allowed is a whole number from 1 to 64"));
        }
        wiring.keys.append(name);
    }
    return wiring;
}

} // namespace cubby::tool
