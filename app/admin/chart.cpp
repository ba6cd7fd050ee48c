// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/admin/chart.h"

#include "app/admin/words.h"

#include <QPainter>

#include <algorithm>

namespace cubby::admin {

Chart::Chart(QWidget *parent) : QWidget(parent) { setMinimumHeight(160); }

void Chart::setBars(const QString &title, std::vector<Bar> bars)
{
    m_title = title;
    m_bars = std::move(bars);
    setAccessibleName(title);
    QStringList said;
    for (const Bar &bar : m_bars)
        said << QStringLiteral("%1: %2").arg(bar.name, bar.label);
    setAccessibleDescription(said.join(QStringLiteral(", ")));
    update();
}

void Chart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Base));
    const int line = fontMetrics().height();
    painter.setPen(palette().color(QPalette::Text));
    painter.drawText(rect().adjusted(8, 4, -8, 0), Qt::AlignTop | Qt::AlignHCenter, m_title);
    const QRect area = rect().adjusted(12, 2 * line + 8, -12, -line - 10);
    if (m_bars.empty() || area.height() < 20) {
        painter.setPen(palette().color(QPalette::PlaceholderText));
        painter.drawText(rect(), Qt::AlignCenter, tr("Nothing to show"));
        return;
    }
    double most = 0;
    for (const Bar &bar : m_bars)
        most = std::max(most, bar.value);
    const double step = double(area.width()) / double(m_bars.size());
    const double wide = std::min(step * 0.7, 64.0);
    const QColor colour = colourOf(Tone::Busy, palette());
    painter.setPen(palette().color(QPalette::Mid));
    painter.drawLine(area.bottomLeft(), area.bottomRight());
    const bool backwards = layoutDirection() == Qt::RightToLeft;
    int nameEnd = -10'000;
    for (std::size_t i = 0; i < m_bars.size(); ++i) {
        const Bar &bar = m_bars[i];
        const double place = step * (double(backwards ? m_bars.size() - 1 - i : i) + 0.5);
        const double high = most > 0 ? bar.value / most * area.height() : 0;
        const QRectF body(area.left() + place - wide / 2, area.bottom() - high, wide, high);
        painter.fillRect(body, colour);
        painter.setPen(palette().color(QPalette::Text));
        const QRectF cell(area.left() + place - step / 2, 0, step, line);
        if (fontMetrics().horizontalAdvance(bar.label) <= int(step) - 2)
            painter.drawText(cell.translated(0, body.top() - line - 1), Qt::AlignCenter, bar.label);
        // As many names as find room.
        const int nameWidth = fontMetrics().horizontalAdvance(bar.name);
        const int left = int(cell.center().x()) - nameWidth / 2;
        painter.setPen(palette().color(QPalette::PlaceholderText));
        if (std::abs(left - nameEnd) > 8 && (backwards || left > nameEnd + 8 || nameEnd < 0)
            && nameWidth < area.width()) {
            if (nameWidth <= int(step) - 6 || i % std::size_t(std::max(1.0, (nameWidth + 12) / step + 1)) == 0)
                painter.drawText(QRectF(left, area.bottom() + 4, nameWidth + 2, line), Qt::AlignCenter, bar.name);
            nameEnd = left + nameWidth;
        }
    }
}

} // namespace cubby::admin
