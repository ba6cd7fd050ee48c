// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/admin/fleetmap.h"

#include "app/admin/words.h"

#include <QHelpEvent>
#include <QJsonArray>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <QWheelEvent>

#include <cmath>
#include <numbers>

namespace cubby::admin {

namespace {

constexpr double kLeast = 200, kMost = 5e7; // pixels for the whole world
constexpr int kCell = 22; // pixels within which banks are one circle

Tone toneOfBank(const QJsonObject &bank)
{
    const Tone tone = toneOf(bank.value(QLatin1StringView("status")).toString());
    const bool hurt = !bank.value(QLatin1StringView("faults")).toArray().isEmpty()
                      || bank.value(QLatin1StringView("openAlerts")).toInt() > 0;
    return hurt && tone == Tone::Good ? Tone::Warning : tone;
}

std::optional<QPointF> placeOf(const QJsonObject &bank)
{
    const QJsonValue latitude = bank.value(QLatin1StringView("latitude"));
    const QJsonValue longitude = bank.value(QLatin1StringView("longitude"));
    if (!latitude.isDouble() || !longitude.isDouble())
        return std::nullopt;
    return FleetMap::placeOf(latitude.toDouble(), longitude.toDouble());
}

} // namespace

FleetMap::FleetMap(TableModel &model, QWidget *parent) : QWidget(parent), m_model(model)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setMinimumSize(200, 200);
    setAccessibleName(tr("Map of the banks"));
    setAccessibleDescription(tr("The table beside it shows the same banks."));
    m_soon.setSingleShot(true);
    m_soon.setInterval(250);
    connect(&m_soon, &QTimer::timeout, this, &FleetMap::changed);
    const auto soon = [this] {
        if (!m_soon.isActive())
            m_soon.start();
    };
    connect(&model, &QAbstractItemModel::dataChanged, this, soon);
    connect(&model, &QAbstractItemModel::rowsInserted, this, soon);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, soon);
    connect(&model, &QAbstractItemModel::modelReset, this, soon);
}

QPointF FleetMap::placeOf(double latitude, double longitude)
{
    using std::numbers::pi;
    const double bounded = std::clamp(latitude, -85.0, 85.0) * pi / 180;
    return {(longitude + 180) / 360, (1 - std::log(std::tan(pi / 4 + bounded / 2)) / pi) / 2};
}

QPointF FleetMap::onScreen(QPointF place) const
{
    return (place - m_centre) * m_scale + QPointF(width() / 2.0, height() / 2.0);
}

void FleetMap::showAll()
{
    m_moved = false;
    QRectF all;
    bool first = true;
    m_model.forEachShown([&](const QJsonObject &bank) {
        const auto place = cubby::admin::placeOf(bank);
        if (!place)
            return;
        const QRectF there(*place, QSizeF(1e-6, 1e-6));
        all = std::exchange(first, false) ? there : all.united(there);
    });
    if (first)
        return;
    m_centre = all.center();
    m_scale
        = std::clamp(0.85 * std::min(width() / std::max(all.width(), 1e-5), height() / std::max(all.height(), 1e-5)),
                     kLeast, kMost / 20);
}

void FleetMap::changed()
{
    m_gathered = false;
    update();
}

// Into cells of the screen, so that ten thousand banks are drawn as fast as a hundred.
void FleetMap::gather()
{
    if (!m_moved)
        showAll();
    m_gathered = true;
    m_spots.clear();
    QHash<QPair<int, int>, std::size_t> cells;
    const QRectF seen = QRectF(rect()).adjusted(-kCell, -kCell, kCell, kCell);
    m_model.forEachShown([&](const QJsonObject &bank) {
        const auto place = cubby::admin::placeOf(bank);
        if (!place)
            return;
        const QPointF at = onScreen(*place);
        if (!seen.contains(at))
            return;
        const QPair<int, int> cell(int(std::floor(at.x() / kCell)), int(std::floor(at.y() / kCell)));
        const auto known = cells.constFind(cell);
        if (known == cells.cend()) {
            cells.insert(cell, m_spots.size());
            m_spots.push_back({at, 0, 0, m_model.idOf(bank), bank.value(QLatin1StringView("name")).toString()});
        }
        Spot &spot = m_spots[cells.value(cell)];
        ++spot.count;
        const QString id = m_model.idOf(bank);
        if (const int tone = int(toneOfBank(bank)); tone > spot.worst || id == m_chosen) {
            spot.worst = std::max(tone, spot.worst);
            spot.id = id;
            spot.name = bank.value(QLatin1StringView("name")).toString();
        }
    });
}

// Degrees, as many as fit, so that a distance can be guessed.
void FleetMap::drawLines(QPainter &painter) const
{
    double step = 30;
    for (const double finer : {10.0, 5.0, 2.0, 1.0, 0.5, 0.2, 0.1, 0.05, 0.02, 0.01}) {
        if (finer / 360 * m_scale < 90)
            break;
        step = finer;
    }
    QColor faint = palette().color(QPalette::Text);
    faint.setAlphaF(0.12F);
    QColor label = palette().color(QPalette::PlaceholderText);
    const int decimals = step < 0.1 ? 2 : step < 1 ? 1 : 0;
    const auto text = [&](double degrees, char16_t plus, char16_t minus) -> QString {
        return QLocale().toString(std::abs(degrees), 'f', decimals) + u'\u00b0'
               + (degrees >= 0 ? QChar(plus) : QChar(minus));
    };
    const double left = (m_centre.x() - width() / 2.0 / m_scale) * 360 - 180;
    const double right = (m_centre.x() + width() / 2.0 / m_scale) * 360 - 180;
    for (double longitude = std::floor(left / step) * step; longitude <= std::min(right, 180.0); longitude += step) {
        const double x = onScreen(placeOf(0, longitude)).x();
        painter.setPen(faint);
        painter.drawLine(QPointF(x, 0), QPointF(x, height()));
        painter.setPen(label);
        painter.drawText(QPointF(x + 3, height() - 4), text(longitude, u'E', u'W'));
    }
    for (double latitude = -80; latitude <= 80; latitude += step) {
        const double y = onScreen(placeOf(latitude, 0)).y();
        if (y < 0 || y > height())
            continue;
        painter.setPen(faint);
        painter.drawLine(QPointF(0, y), QPointF(width(), y));
        painter.setPen(label);
        painter.drawText(QPointF(4, y - 3), text(latitude, u'N', u'S'));
    }
}

void FleetMap::paintEvent(QPaintEvent *)
{
    if (!m_gathered)
        gather();
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Base));
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * 0.85);
    painter.setFont(small);
    drawLines(painter);
    painter.setRenderHint(QPainter::Antialiasing);
    bool names = m_spots.size() < 40;
    for (const Spot &spot : m_spots) {
        const double radius = spot.count == 1 ? 6 : std::min(16.0, 8 + std::log2(double(spot.count)));
        const Tone tone = Tone(spot.worst);
        painter.setPen(QPen(palette().color(QPalette::Base), 1.5));
        painter.setBrush(colourOf(tone, palette()));
        if (tone == Tone::Bad) // a form of its own, too
            painter.drawRect(QRectF(spot.at - QPointF(radius, radius), QSizeF(2 * radius, 2 * radius)));
        else
            painter.drawEllipse(spot.at, radius, radius);
        if (spot.count > 1) {
            painter.setPen(palette().color(QPalette::Base));
            painter.drawText(QRectF(spot.at - QPointF(20, 20), QSizeF(40, 40)), Qt::AlignCenter,
                             QLocale().toString(spot.count));
        }
        if (spot.id == m_chosen) {
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(palette().color(QPalette::Highlight), 3));
            painter.drawEllipse(spot.at, radius + 4, radius + 4);
        }
        if (spot.count == 1 && (names || spot.id == m_chosen)) {
            painter.setPen(palette().color(QPalette::Text));
            painter.drawText(spot.at + QPointF(radius + 4, 4), spot.name);
        }
    }
    if (m_spots.empty()) {
        painter.setPen(palette().color(QPalette::PlaceholderText));
        painter.drawText(rect(), Qt::AlignCenter, tr("No bank here has coordinates."));
    }
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
}

void FleetMap::zoom(double factor, QPointF about)
{
    const QPointF away = about - QPointF(width() / 2.0, height() / 2.0);
    const QPointF place = m_centre + away / m_scale;
    m_scale = std::clamp(m_scale * factor, kLeast, kMost);
    m_centre = place - away / m_scale;
    m_moved = true;
    changed();
}

void FleetMap::move(QPointF pixels)
{
    m_centre -= pixels / m_scale;
    m_moved = true;
    changed();
}

const FleetMap::Spot *FleetMap::spotAt(QPointF at) const
{
    const Spot *best = nullptr;
    double nearest = 18 * 18;
    for (const Spot &spot : m_spots) {
        const QPointF away = spot.at - at;
        if (const double distance = QPointF::dotProduct(away, away); distance < nearest) {
            nearest = distance;
            best = &spot;
        }
    }
    return best;
}

void FleetMap::choose(const QString &id)
{
    if (id == m_chosen)
        return;
    m_chosen = id;
    changed();
}

void FleetMap::wheelEvent(QWheelEvent *event)
{
    zoom(std::pow(1.2, event->angleDelta().y() / 120.0), event->position());
    event->accept();
}

void FleetMap::mousePressEvent(QMouseEvent *event) { m_pressed = m_from = event->position(); }

void FleetMap::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons() & Qt::LeftButton) {
        move(event->position() - m_from);
        m_from = event->position();
    }
    setCursor(spotAt(event->position()) ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void FleetMap::mouseReleaseEvent(QMouseEvent *event)
{
    if ((event->position() - m_pressed).manhattanLength() > 4)
        return;
    const Spot *spot = spotAt(event->position());
    if (!spot)
        return;
    choose(spot->id);
    Q_EMIT chosen(m_chosen);
}

void FleetMap::mouseDoubleClickEvent(QMouseEvent *event)
{
    const Spot *spot = spotAt(event->position());
    if (spot && spot->count == 1)
        Q_EMIT activated(spot->id);
    else
        zoom(2.5, event->position());
}

void FleetMap::keyPressEvent(QKeyEvent *event)
{
    constexpr double kStep = 60;
    const QPointF middle(width() / 2.0, height() / 2.0);
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoom(1.5, middle);
    case Qt::Key_Minus:
        return zoom(1 / 1.5, middle);
    case Qt::Key_0:
        showAll();
        return changed();
    case Qt::Key_Left:
        return move({kStep, 0});
    case Qt::Key_Right:
        return move({-kStep, 0});
    case Qt::Key_Up:
        return move({0, kStep});
    case Qt::Key_Down:
        return move({0, -kStep});
    case Qt::Key_N: {
        if (m_spots.empty())
            return;
        auto at = std::find_if(m_spots.begin(), m_spots.end(), [&](const Spot &s) { return s.id == m_chosen; });
        at = at == m_spots.end() || at + 1 == m_spots.end() ? m_spots.begin() : at + 1;
        choose(at->id);
        Q_EMIT chosen(m_chosen);
        return;
    }
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!m_chosen.isEmpty())
            Q_EMIT activated(m_chosen);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

bool FleetMap::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        auto *help = static_cast<QHelpEvent *>(event);
        const Spot *spot = spotAt(help->pos());
        QToolTip::showText(help->globalPos(),
                           !spot              ? QString()
                           : spot->count == 1 ? spot->name
                                              : tr("%n bank(s)", nullptr, spot->count),
                           this);
        return true;
    }
    if (event->type() == QEvent::Resize || event->type() == QEvent::PaletteChange)
        changed();
    return QWidget::event(event);
}

} // namespace cubby::admin
