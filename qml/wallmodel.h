// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QRectF>
#include <QSizeF>
#include <QtQml/qqmlregistration.h>

namespace cubby::qml {

// One door as it stands in the wall. Millimetres from the wall's top left corner, front view.
struct WallDoor
{
    QString name; // "B4", unique in the wall
    QRectF place;
    bool open = false; // as the sensor says
    bool parcel = false; // something lies inside, where that may be shown
    bool faulty = false; // out of order or in doubt
    QString badge = {}; // small print for technicians and the simulator, may be empty
};

// What Wall.qml draws: the doors, the screen among them, and which door is lit. GUI thread.
class WallModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QSizeF extent READ extent NOTIFY wallChanged FINAL)
    Q_PROPERTY(QRectF screen READ screen NOTIFY wallChanged FINAL)
    Q_PROPERTY(QString lit READ lit WRITE setLit NOTIFY litChanged FINAL)
    Q_PROPERTY(QRectF litPlace READ litPlace NOTIFY litChanged FINAL)

public:
    enum Role {
        NameRole = Qt::UserRole,
        LeftRole,
        TopRole,
        WideRole,
        HighRole,
        OpenRole,
        LitRole,
        ParcelRole,
        FaultyRole,
        BadgeRole
    };

    using QAbstractListModel::QAbstractListModel;

    // `extent` and `screen` in millimetres; an empty `screen` is a wall without one.
    void setWall(QSizeF extent, QRectF screen, QList<WallDoor> doors);

    // Names that are not in the wall change nothing and answer false.
    Q_INVOKABLE bool setOpen(const QString &name, bool open);
    Q_INVOKABLE bool setParcel(const QString &name, bool parcel);
    Q_INVOKABLE bool setFaulty(const QString &name, bool faulty);
    Q_INVOKABLE bool setBadge(const QString &name, const QString &badge);
    void setLit(const QString &name); // empty: none

    QSizeF extent() const { return m_extent; }
    QRectF screen() const { return m_screen; }
    QString lit() const { return m_lit; }
    QRectF litPlace() const; // empty while none is lit

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void wallChanged();
    void litChanged();

private:
    template <class Value>
    bool change(const QString &name, Value WallDoor::*member, const Value &value, Role role);
    int find(const QString &name) const;

    QSizeF m_extent;
    QRectF m_screen;
    QList<WallDoor> m_doors;
    QString m_lit;
};

} // namespace cubby::qml
