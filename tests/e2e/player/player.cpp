// SPDX-License-Identifier: GPL-3.0-or-later
#include "player.h"

#include "scene.h"

#include <QGuiApplication>
#include <QLocalSocket>
#include <QQuickItem>
#include <QQuickWindow>
#include <QSemaphore>
#include <QTimer>

#include <qpa/qwindowsysteminterface.h>

namespace cubby::player {

namespace {

QQuickWindow *shownWindow()
{
    for (QWindow *window : QGuiApplication::topLevelWindows()) {
        if (auto *quick = qobject_cast<QQuickWindow *>(window); quick && quick->isVisible())
            return quick;
    }
    return nullptr;
}

QString ok(const QString &what = {})
{
    QString line = what.isEmpty() ? QStringLiteral("ok") : QStringLiteral("ok ") + what;
    return line.replace(QLatin1Char('\n'), QLatin1Char(' '));
}

QString no(const QString &why) { return QStringLiteral("no, ") + why; }

} // namespace

Player::Player(const QString &socketPath) : m_path(socketPath)
{
    // The application that loads this is not made yet.
    QTimer::singleShot(0, this, &Player::listen);
}

void Player::listen()
{
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket *socket = m_server.nextPendingConnection()) {
            connect(socket, &QLocalSocket::readyRead, this, [this, socket] { read(socket); });
            connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        }
    });
    QLocalServer::removeServer(m_path); // of a program that was killed
    if (!m_server.listen(m_path))
        qWarning("the player cannot listen on %s: %s", qUtf8Printable(m_path), qUtf8Printable(m_server.errorString()));
}

void Player::read(QLocalSocket *socket)
{
    while (socket->canReadLine()) {
        const QString line = QString::fromUtf8(socket->readLine()).trimmed();
        socket->write(obey(line).toUtf8() + '\n');
        socket->flush();
    }
}

QString Player::obey(const QString &line)
{
    const QString command = line.section(QLatin1Char(' '), 0, 0);
    const QString argument = line.section(QLatin1Char(' '), 1);
    QQuickWindow *window = shownWindow();
    if (!window)
        return no(QStringLiteral("no window is shown"));

    if (command == QLatin1String("tap"))
        return tap(*window, argument);
    if (command == QLatin1String("keys"))
        return pressKeys(*window, argument);
    if (command == QLatin1String("hang")) {
        QTimer::singleShot(0, this, [] { QSemaphore().acquire(); }); // for ever, once this is answered
        return ok();
    }
    if (command == QLatin1String("press"))
        return pressKey(*window, argument);
    if (command == QLatin1String("focus")) {
        const QQuickItem *item = window->activeFocusItem();
        while (item && !item->activeFocusOnTab()) // a list has the keys by what is in it
            item = item->parentItem();
        return ok(item ? item->objectName() : QString());
    }
    if (command == QLatin1String("names"))
        return ok(namesIn(*window).join(QLatin1Char(' ')));
    if (command == QLatin1String("grab"))
        return window->grabWindow().save(argument) ? ok() : no(QStringLiteral("cannot write %1").arg(argument));
    if (command == QLatin1String("text")) {
        QQuickItem *item = findShown(*window, argument);
        return item ? ok(item->property("text").toString()) : no(QStringLiteral("%1 is not to be seen").arg(argument));
    }
    if (command == QLatin1String("screen") || command == QLatin1String("view")) {
        const QJsonObject view = viewIn(*window);
        if (view.isEmpty())
            return no(QStringLiteral("the window shows no bank"));
        return command == QLatin1String("screen")
                   ? ok(view.value(QLatin1String("screen")).toString())
                   : ok(QString::fromUtf8(QJsonDocument(view).toJson(QJsonDocument::Compact)));
    }
    return no(QStringLiteral("\"%1\" is not among tap, keys, press, focus, text, screen, view, names, grab, hang")
                  .arg(command));
}

QString Player::tap(QQuickWindow &window, const QString &name)
{
    QQuickItem *item = findShown(window, name);
    if (!item)
        return no(QStringLiteral("%1 is not to be seen").arg(name));
    if (const QString why = whyNotTouchable(*item); !why.isEmpty())
        return no(QStringLiteral("%1 %2").arg(name, why));
    m_finger.tap(window, centreOf(*item).toPoint());
    return ok();
}

QString Player::pressKey(QQuickWindow &window, const QString &name)
{
    static const QHash<QString, std::pair<int, QString>> keys{
        {QStringLiteral("Enter"), {Qt::Key_Enter, QStringLiteral("\r")}},
        {QStringLiteral("Backspace"), {Qt::Key_Backspace, QStringLiteral("\b")}},
        {QStringLiteral("+"), {Qt::Key_Plus, QStringLiteral("+")}},
        {QStringLiteral("-"), {Qt::Key_Minus, QStringLiteral("-")}},
        {QStringLiteral("*"), {Qt::Key_Asterisk, QStringLiteral("*")}},
        {QStringLiteral("/"), {Qt::Key_Slash, QStringLiteral("/")}},
        {QStringLiteral("."), {Qt::Key_Period, QStringLiteral(".")}},
    };
    const bool isDigit = name.size() == 1 && name[0] >= QLatin1Char('0') && name[0] <= QLatin1Char('9');
    if (!isDigit && !keys.contains(name))
        return no(QStringLiteral("%1 is no key of a keypad").arg(name));
    const auto [key, text] = isDigit ? std::pair(Qt::Key_0 + name[0].digitValue(), name) : keys.value(name);
    m_keyboardTime += 1000; // nobody types as fast as a scanner
    for (const auto type : {QEvent::KeyPress, QEvent::KeyRelease}) {
        QWindowSystemInterface::handleExtendedKeyEvent(&window, m_keyboardTime, type, key, Qt::KeypadModifier, 0, 0, 0,
                                                       text);
        m_keyboardTime += 80;
    }
    return ok();
}

QString Player::pressKeys(QQuickWindow &window, const QString &argument)
{
    bool isNumber = false;
    const ulong every = argument.section(QLatin1Char(' '), 0, 0).toULong(&isNumber);
    const QString text = argument.section(QLatin1Char(' '), 1) + QLatin1Char('\r');
    if (!isNumber || text.size() == 1)
        return no(QStringLiteral("\"%1\" is not a number of milliseconds and a text").arg(argument));
    m_keyboardTime += 1000; // after whatever was typed before
    for (const QChar c : text) {
        const int key = c == QLatin1Char('\r') ? int(Qt::Key_Return) : int(c.toUpper().unicode());
        for (const auto type : {QEvent::KeyPress, QEvent::KeyRelease}) {
            QWindowSystemInterface::handleExtendedKeyEvent(&window, m_keyboardTime, type, key, Qt::NoModifier, 0, 0, 0,
                                                           c);
            m_keyboardTime += every / 2;
        }
    }
    return ok();
}

} // namespace cubby::player
