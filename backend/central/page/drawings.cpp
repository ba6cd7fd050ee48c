// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/page/drawings.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace cubby::page {

namespace {

QString number(double value) { return QString::number(value, 'f', 1); }

QString rect(double x, double y, double width, double height, const char *style)
{
    return QStringLiteral("<rect x=\"%1\" y=\"%2\" width=\"%3\" height=\"%4\" rx=\"8\" class=\"%5\"/>")
        .arg(number(x), number(y), number(width), number(height), QLatin1StringView(style));
}

QString text(double x, double y, double size, const QString &content, const char *style)
{
    return QStringLiteral("<text x=\"%1\" y=\"%2\" font-size=\"%3\" class=\"%4\">%5</text>")
        .arg(number(x), number(y), number(size), QLatin1StringView(style), content.toHtmlEscaped());
}

QString svg(double width, double height, const char *style, const QString &description, const QString &content)
{
    return QStringLiteral("<svg viewBox=\"0 0 %1 %2\" role=\"img\" aria-label=\"%3\" class=\"%4\">%5</svg>")
        .arg(number(width), number(height), description.toHtmlEscaped(), QLatin1StringView(style), content);
}

constexpr double kMapSide = 600;
constexpr double kMetresPerDegree = 111'320; // of latitude

// 1, 2 or 5 times a power of ten, and about a quarter of the map.
double niceLength(double metres)
{
    const double power = std::pow(10, std::floor(std::log10(metres)));
    const double times = metres / power;
    return power * (times >= 5 ? 5 : times >= 2 ? 2 : 1);
}

} // namespace

QString wallSvg(const Layout &layout, const CompartmentName &marked, const QString &description)
{
    if (layout.width <= 0 || layout.height <= 0)
        return {};
    constexpr double kGap = 6; // millimetres
    QString content = rect(0, 0, layout.width, layout.height, "wall");
    const auto top = [&](const auto &part) { return double(layout.height) - part.y - part.height; };
    for (const LayoutCompartment &c : layout.compartments) {
        if (c.width <= 0 || c.height <= 0)
            continue;
        const bool isMarked = c.name == marked;
        content
            += rect(c.x + kGap, top(c) + kGap, c.width - 2 * kGap, c.height - 2 * kGap, isMarked ? "marked" : "door");
        const double size = std::min({c.height * 0.55, c.width * 0.9 / std::max<qsizetype>(c.name.size(), 2), 110.0});
        content += text(c.x + c.width / 2.0, top(c) + c.height / 2.0 + size * 0.36, size, c.name,
                        isMarked ? "markedname" : "name");
    }
    if (layout.screen.width > 0)
        content += rect(layout.screen.x, top(layout.screen), layout.screen.width, layout.screen.height, "screen");
    return svg(layout.width, layout.height, "drawing", description, content);
}

QString mapSvg(const OnMap &bank, const std::vector<OnMap> &others, const QString &description)
{
    const double perDegreeEast = kMetresPerDegree * std::cos(bank.place.latitude * std::numbers::pi / 180);
    struct Point
    {
        double east, north;
        QString name;
    };
    std::vector<Point> points;
    double farthest = 500; // metres
    for (const OnMap &other : others) {
        Point p{(other.place.longitude - bank.place.longitude) * perDegreeEast,
                (other.place.latitude - bank.place.latitude) * kMetresPerDegree, other.name};
        farthest = std::max(farthest, std::hypot(p.east, p.north));
        points.push_back(std::move(p));
    }
    const double scale = kMapSide * 0.42 / farthest; // pixels a metre
    const double middle = kMapSide / 2;
    QString content = rect(0, 0, kMapSide, kMapSide, "ground");
    for (const double share : {0.5, 1.0})
        content += QStringLiteral("<circle cx=\"%1\" cy=\"%1\" r=\"%2\" class=\"ring\"/>")
                       .arg(number(middle), number(farthest * share * scale));
    for (const Point &p : points) {
        const double x = middle + p.east * scale;
        const double y = middle - p.north * scale;
        content += QStringLiteral("<circle cx=\"%1\" cy=\"%2\" r=\"9\" class=\"other\"/>").arg(number(x), number(y));
        content += text(std::clamp(x, 90.0, kMapSide - 90), y + 32, 20, p.name.left(24), "othername");
    }
    content += QStringLiteral(
                   "<path d=\"M%1 %2 c-26 -34 -34 -48 -34 -62 a34 34 0 1 1 68 0 c0 14 -8 28 -34 62 z\" class=\"pin\"/>")
                   .arg(number(middle), number(middle));
    content += QStringLiteral("<circle cx=\"%1\" cy=\"%2\" r=\"12\" class=\"pinhole\"/>")
                   .arg(number(middle), number(middle - 62));
    content += text(middle, middle + 34, 26, bank.name.left(32), "pinname");
    const double bar = niceLength(farthest / 2);
    content += QStringLiteral("<path d=\"M24 %1 v8 h%2 v-8\" class=\"scale\"/>")
                   .arg(number(kMapSide - 36), number(bar * scale));
    content
        += text(24, kMapSide - 46, 20,
                bar >= 1000 ? QStringLiteral("%1 km").arg(bar / 1000) : QStringLiteral("%1 m").arg(bar), "scaletext");
    content
        += QStringLiteral("<path d=\"M%1 64 l-14 0 l14 -40 l14 40 z\" class=\"scale\"/>").arg(number(kMapSide - 40));
    return svg(kMapSide, kMapSide, "drawing", description, content);
}

} // namespace cubby::page
