// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/admin/tablemodel.h"

#include <QWidget>

namespace cubby::admin {

// Where the banks of a table are, drawn from their coordinates alone, coloured by how they are. What would lie on top
// of each other is one circle with a number. Wheel and +/- zoom, dragging and arrow keys move, N goes from bank to
// bank.
class FleetMap : public QWidget
{
    Q_OBJECT

public:
    explicit FleetMap(TableModel &model, QWidget *parent = nullptr);

    void showAll();
    void choose(const QString &id); // marks it
    QSize sizeHint() const override { return {420, 420}; }

    // Mercator: x and y from 0 to 1, y from north to south.
    static QPointF placeOf(double latitude, double longitude);

Q_SIGNALS:
    void chosen(const QString &id);
    void activated(const QString &id);

protected:
    void paintEvent(QPaintEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct Spot
    {
        QPointF at; // pixels
        int count = 0;
        int worst = 0; // of Tone
        QString id, name; // of one of them
    };
    QPointF onScreen(QPointF place) const;
    void gather();
    void zoom(double factor, QPointF about);
    void move(QPointF pixels);
    void drawLines(QPainter &painter) const;
    const Spot *spotAt(QPointF at) const;
    void changed();

    TableModel &m_model;
    std::vector<Spot> m_spots;
    QPointF m_centre{0.5, 0.5};
    double m_scale = 300; // pixels for the whole world
    QPointF m_pressed, m_from;
    QString m_chosen;
    bool m_gathered = false;
    bool m_moved = false; // by hand; until then all banks are shown
    QTimer m_soon;
};

} // namespace cubby::admin
