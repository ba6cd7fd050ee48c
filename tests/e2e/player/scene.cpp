// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene.h"

#include <QJsonArray>
#include <QMetaProperty>
#include <QQuickItem>
#include <QQuickWindow>
#include <QSequentialIterable>

#include <algorithm>

namespace cubby::player {

namespace {

// The item and everything inside it, from the lowest to the topmost; Qt Quick paints in this order.
template <typename Visit>
void walk(QQuickItem &item, const Visit &visit)
{
    if (!item.isVisible())
        return;
    QList<QQuickItem *> children = item.childItems();
    std::stable_sort(children.begin(), children.end(),
                     [](const QQuickItem *a, const QQuickItem *b) { return a->z() < b->z(); });
    auto child = children.cbegin();
    for (; child != children.cend() && (*child)->z() < 0; ++child)
        walk(**child, visit);
    visit(item);
    for (; child != children.cend(); ++child)
        walk(**child, visit);
}

double shownOpacity(const QQuickItem &item)
{
    double opacity = 1;
    for (const QQuickItem *i = &item; i; i = i->parentItem())
        opacity *= i->opacity();
    return opacity;
}

// Whether something of it would lie between a finger and what is below.
bool covers(const QQuickItem &item, QPointF point)
{
    const bool takesTouches
        = item.isEnabled() && (item.acceptedMouseButtons() != Qt::NoButton || item.acceptTouchEvents());
    const bool paints = item.flags().testFlag(QQuickItem::ItemHasContents) && shownOpacity(item) > 0;
    return (takesTouches || paints) && item.contains(item.mapFromScene(point));
}

QString describe(const QQuickItem &item)
{
    const QString kind = QString::fromUtf8(item.metaObject()->className()).section(QLatin1String("_QML"), 0, 0);
    return item.objectName().isEmpty() ? kind : QStringLiteral("%1 (%2)").arg(item.objectName(), kind);
}

QJsonValue toJson(const QVariant &value);

QJsonObject gadgetToJson(const QMetaObject &type, const void *gadget)
{
    QJsonObject object;
    for (int i = 0; i < type.propertyCount(); ++i) {
        const QMetaProperty property = type.property(i);
        const QVariant value = property.readOnGadget(gadget);
        object.insert(QString::fromUtf8(property.name()),
                      property.isEnumType()
                          ? QJsonValue(QString::fromUtf8(property.enumerator().valueToKey(value.toInt())))
                          : toJson(value));
    }
    return object;
}

QJsonValue toJson(const QVariant &value)
{
    if (const QMetaObject *type = value.metaType().metaObject(); type && !value.canConvert<QObject *>())
        return gadgetToJson(*type, value.constData());
    if (value.typeId() != QMetaType::QString && value.canConvert<QSequentialIterable>()) {
        QJsonArray list;
        for (const QVariant &each : value.value<QSequentialIterable>())
            list.append(toJson(each));
        return list;
    }
    return QJsonValue::fromVariant(value);
}

} // namespace

QQuickItem *findShown(const QQuickWindow &window, const QString &name)
{
    QQuickItem *found = nullptr;
    walk(*window.contentItem(), [&](QQuickItem &item) {
        if (item.objectName() == name)
            found = &item;
    });
    return found;
}

QStringList namesIn(const QQuickWindow &window)
{
    QStringList names;
    walk(*window.contentItem(), [&](const QQuickItem &item) {
        if (!item.objectName().isEmpty())
            names << item.objectName();
    });
    return names;
}

QPointF centreOf(const QQuickItem &item) { return item.mapToScene(item.boundingRect().center()); }

QString whyNotTouchable(const QQuickItem &item)
{
    if (!item.isEnabled())
        return QStringLiteral("is disabled");
    if (item.width() <= 0 || item.height() <= 0)
        return QStringLiteral("has no size");
    if (shownOpacity(item) < 0.95)
        return QStringLiteral("is fading in or out");
    const QPointF point = centreOf(item);
    const QQuickItem &root = *item.window()->contentItem();
    if (!root.contains(point))
        return QStringLiteral("lies outside the window");
    const QQuickItem *top = nullptr;
    walk(*item.window()->contentItem(), [&](const QQuickItem &each) {
        if (covers(each, point))
            top = &each;
    });
    if (top && (top == &item || item.isAncestorOf(top)))
        return {};
    return QStringLiteral("is covered by %1").arg(top ? describe(*top) : QStringLiteral("nothing that takes touches"));
}

QJsonObject viewIn(const QQuickWindow &window)
{
    QObject *kiosk = nullptr;
    walk(*window.contentItem(), [&](const QQuickItem &item) {
        if (!kiosk)
            kiosk = item.property("kiosk").value<QObject *>();
    });
    const QVariant view = kiosk ? kiosk->property("view") : QVariant();
    const QMetaObject *type = view.metaType().metaObject();
    return type ? gadgetToJson(*type, view.constData()) : QJsonObject();
}

} // namespace cubby::player
