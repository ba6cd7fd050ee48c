// SPDX-License-Identifier: GPL-3.0-or-later
#include "person.h"

#include "failed.h"

#include <QJsonDocument>

namespace cubby::stage {

namespace {

bool isYes(const QString &answer) { return answer.startsWith(QLatin1String("ok")); }

} // namespace

Person::Person(const QString &playerSocket)
    : m_player(playerSocket, [](const QString &line) { return isYes(line) || line.startsWith(QLatin1String("no, ")); })
{ }

QString Person::tryTo(const QString &line, const QString &doing)
{
    QString answer;
    try {
        waitUntil(doing, [&] { return isYes(answer = m_player.ask(line)); });
    } catch (const Failed &failed) {
        if (!m_player.isConnected())
            throw;
        throw Failed(QStringLiteral("%1: %2. The screen is %3, its items: %4")
                         .arg(failed.sentence(), answer, m_player.ask(QStringLiteral("screen")),
                              m_player.ask(QStringLiteral("names"))));
    }
    return answer.mid(3);
}

void Person::tap(const QString &item)
{
    ++m_touches;
    tryTo(QStringLiteral("tap ") + item, QStringLiteral("%1 can be touched").arg(item));
}

void Person::type(const QString &digits)
{
    for (const QChar digit : digits)
        tap(QStringLiteral("key.") + digit);
}

void Person::press(const QString &key)
{
    ++m_touches;
    tryTo(QStringLiteral("press ") + key, QStringLiteral("%1 can be pressed").arg(key));
}

void Person::pressDigits(const QString &digits)
{
    for (const QChar digit : digits)
        press(digit);
}

void Person::walkTo(const QString &item)
{
    const auto focus = [this] { return tryTo(QStringLiteral("focus"), QStringLiteral("the kiosk has a window")); };
    const QString first = focus();
    for (QString at = first; at != item;) {
        press(QStringLiteral("+"));
        QString next;
        waitUntil(QStringLiteral("a key leads on from %1 to %2").arg(at, item), [&] { return (next = focus()) != at; });
        at = next;
        if (at == first)
            throw Failed(QStringLiteral("no key leads to %1. The items are: %2")
                             .arg(item, m_player.ask(QStringLiteral("names"))));
    }
    press(QStringLiteral("Enter"));
}

void Person::scanWithKeyboard(const QString &text)
{
    tryTo(QStringLiteral("keys 8 ") + text, QStringLiteral("the kiosk has a window"));
}

QString Person::screen() { return tryTo(QStringLiteral("screen"), QStringLiteral("the kiosk shows a screen")); }

void Person::reach(const QString &wanted, Millis patience) { reachOneOf({wanted}, patience); }

QString Person::reachOneOf(const QStringList &screens, Millis patience)
{
    QString shown;
    try {
        waitUntil(
            QStringLiteral("the kiosk shows %1").arg(screens.join(QStringLiteral(" or "))),
            [&] { return screens.contains(shown = screen()); }, patience);
    } catch (const Failed &failed) {
        if (!m_player.isConnected())
            throw;
        throw Failed(
            QStringLiteral("%1. It shows %2: %3").arg(failed.sentence(), shown, m_player.ask(QStringLiteral("view"))));
    }
    return shown;
}

QString Person::read(const QString &item)
{
    return tryTo(QStringLiteral("text ") + item, QStringLiteral("%1 can be read").arg(item));
}

QJsonObject Person::view()
{
    const QString json = tryTo(QStringLiteral("view"), QStringLiteral("the kiosk shows a screen"));
    return QJsonDocument::fromJson(json.toUtf8()).object();
}

bool Person::canSee(const QString &item) { return isYes(m_player.ask(QStringLiteral("text ") + item)); }

void Person::hangTheScreens() { tryTo(QStringLiteral("hang"), QStringLiteral("hang the screens")); }

void Person::photograph(const QString &file)
{
    tryTo(QStringLiteral("grab ") + file, QStringLiteral("%1 can be written").arg(file));
}

} // namespace cubby::stage
