// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kiosk/reading.h"

#include <QAccessible>
#include <QCoreApplication>
#include <QQuickItem>

namespace cubby::kiosk {

namespace {

QString ended(QString sentence)
{
    static const QString stops = QStringLiteral(".!?:。？！؟");
    sentence = sentence.trimmed();
    if (!sentence.isEmpty() && !stops.contains(sentence.back()))
        sentence += QLatin1Char('.');
    return sentence;
}

void read(QQuickItem &item, QStringList &sentences)
{
    if (!item.isVisible())
        return;
    QAccessibleInterface *node = QAccessible::queryAccessibleInterface(&item);
    const QString name = node ? ended(node->text(QAccessible::Name)) : QString();
    const QString more = node ? ended(node->text(QAccessible::Description)) : QString();
    switch (node ? node->role() : QAccessible::NoRole) {
    case QAccessible::Heading:
    case QAccessible::StaticText:
    case QAccessible::AlertMessage:
    case QAccessible::ProgressBar:
        if (name.isEmpty())
            break;
        sentences << name;
        if (!more.isEmpty())
            sentences << more;
        return;
    case QAccessible::Graphic:
        if (!more.isEmpty())
            sentences << more;
        return;
    case QAccessible::Button:
    case QAccessible::CheckBox:
    case QAccessible::List:
    case QAccessible::Indicator:
    case QAccessible::Clock:
        return;
    default:
        break;
    }
    for (QQuickItem *child : item.childItems())
        read(*child, sentences);
}

} // namespace

QString screenText(QQuickItem &root)
{
    QStringList sentences;
    read(root, sentences);
    sentences.removeDuplicates();
    return sentences.join(QLatin1Char(' '));
}

static QQuickItem *firstOf(QAccessible::Role role, QQuickItem &root)
{
    if (!root.isVisible())
        return nullptr;
    QAccessibleInterface *node = QAccessible::queryAccessibleInterface(&root);
    if (node && node->role() == role && !node->text(QAccessible::Name).isEmpty())
        return &root;
    for (QQuickItem *child : root.childItems()) {
        if (QQuickItem *found = firstOf(role, *child))
            return found;
    }
    return nullptr;
}

QQuickItem *newsOn(QQuickItem &root)
{
    QQuickItem *notice = firstOf(QAccessible::AlertMessage, root);
    return notice ? notice : firstOf(QAccessible::Heading, root);
}

// The rows of a list that can be seen now.
static void readRows(QQuickItem &list, QQuickItem &item, QStringList &sentences)
{
    for (QQuickItem *child : item.childItems()) {
        if (!child->isVisible())
            continue;
        QAccessibleInterface *node = QAccessible::queryAccessibleInterface(child);
        const QAccessible::Role role = node ? node->role() : QAccessible::NoRole;
        const QString name = node ? ended(node->text(QAccessible::Name)) : QString();
        if (name.isEmpty() || (role != QAccessible::StaticText && role != QAccessible::ListItem)) {
            readRows(list, *child, sentences);
            continue;
        }
        const QRectF place = child->mapRectToItem(&list, child->boundingRect());
        if (place.center().y() > 0 && place.center().y() < list.height())
            sentences << name;
    }
}

QString itemText(QQuickItem &item)
{
    QAccessibleInterface *node = QAccessible::queryAccessibleInterface(&item);
    if (!node)
        return {};
    const auto say = [](const char *text) { return QCoreApplication::translate("Reading", text); };
    const QString name = node->text(QAccessible::Name);
    const QAccessible::State state = node->state();
    QString what;
    switch (node->role()) {
    case QAccessible::CheckBox:
        what = state.checked ? say(QT_TRANSLATE_NOOP("Reading", "%1, switched on."))
                             : say(QT_TRANSLATE_NOOP("Reading", "%1, switched off."));
        break;
    case QAccessible::List:
        what = say(QT_TRANSLATE_NOOP("Reading", "%1, list. Enter turns the page."));
        break;
    default:
        what = item.isEnabled() ? say(QT_TRANSLATE_NOOP("Reading", "%1, button."))
                                : say(QT_TRANSLATE_NOOP("Reading", "%1, cannot be pressed now."));
    }
    QStringList said{what.arg(name)};
    if (node->role() == QAccessible::List)
        readRows(item, item, said);
    return said.join(QLatin1Char(' '));
}

QList<QQuickItem *> stopsIn(QQuickItem &root)
{
    QList<QQuickItem *> stops;
    if (!root.isVisible() || !root.isEnabled())
        return stops;
    if (root.activeFocusOnTab())
        stops << &root;
    for (QQuickItem *child : root.childItems())
        stops << stopsIn(*child);
    return stops;
}

QQuickItem *stopAt(QQuickItem &root, QQuickItem *focused)
{
    const QList<QQuickItem *> stops = stopsIn(root);
    for (QQuickItem *item = focused; item && item != &root; item = item->parentItem()) {
        if (stops.contains(item))
            return item;
    }
    return nullptr;
}

bool press(QQuickItem &item)
{
    QAccessibleInterface *node = QAccessible::queryAccessibleInterface(&item);
    if (!node || !item.isEnabled() || !node->actionInterface())
        return false;
    node->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    return true;
}

QQuickItem *wayBackIn(QQuickItem &root)
{
    for (QQuickItem *stop : stopsIn(root)) {
        if (stop->property("back").toBool())
            return stop;
    }
    return nullptr;
}

} // namespace cubby::kiosk
