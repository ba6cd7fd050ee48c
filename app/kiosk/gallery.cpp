// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kiosk/gallery.h"

#include <QPainter>
#include <QQuickView>

namespace cubby::kiosk {

namespace {

constexpr QSizeF kExtent(1350, 1900); // millimetres
constexpr QRectF kScreen(500, 420, 300, 530);

Layout house()
{
    Layout layout;
    layout.name = QStringLiteral("Riverside");
    layout.address = QStringLiteral("12 Quay Street");
    layout.timeZone = QStringLiteral("Europe/Berlin");
    return layout;
}

// Three columns of doors in the usual sizes, the screen in the middle one.
QList<qml::WallDoor> doors()
{
    QList<qml::WallDoor> all;
    const auto column = [&](const char *name, qreal x, const QList<qreal> &heights) {
        qreal y = 20;
        int number = 0;
        for (const qreal height : heights) {
            if (height > 0)
                all.append(
                    {QStringLiteral("%1%2").arg(QLatin1StringView(name)).arg(++number), QRectF(x, y, 420, height)});
            y += std::abs(height) + 20;
        }
    };
    column("A", 20, {200, 200, 290, 290, 360, 420});
    column("B", 460, {380, -550, 200, 290, 360});
    column("C", 900, {110, 110, 200, 290, 420, 610});
    return all;
}

QImage seenCode()
{
    QImage picture(640, 400, QImage::Format_Grayscale8);
    picture.fill(70);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(320, 200);
    painter.rotate(-9);
    painter.fillRect(QRectF(-190, -130, 380, 260), QColor(225, 225, 225));
    qreal x = -150;
    for (int i = 0; x < 145; ++i) { // bars of no code that anybody reads
        const qreal width = 4 + (i * 7 + i / 3) % 3 * 4;
        if (i % 2 == 0)
            painter.fillRect(QRectF(x, -90, width, 150), QColor(25, 25, 25));
        x += width;
    }
    return picture;
}

} // namespace

Gallery::Gallery() : m_kiosk(house(), [](const bank::Input &) {})
{
    auto &[rest, pointing, open, service] = m_walls;
    for (qml::WallModel &wall : m_walls)
        wall.setWall(kExtent, kScreen, doors());
    pointing.setLit(QStringLiteral("C4"));
    open.setLit(QStringLiteral("A3"));
    open.setOpen(QStringLiteral("A3"), true);
    open.setParcel(QStringLiteral("A3"), true);
    int lock = 0;
    for (const qml::WallDoor &door : doors())
        service.setBadge(door.name, QString::number(++lock));
    service.setFaulty(QStringLiteral("C5"), true);
    m_kiosk.camera()->show(seenCode(), true);
}

bool Gallery::show(QQuickView &view)
{
    view.setResizeMode(QQuickView::SizeRootObjectToView);
    view.setTitle(QStringLiteral("Cubby"));
    QVariantMap properties{{QStringLiteral("kiosk"), QVariant::fromValue(&m_kiosk)}};
    const std::array names{"restWall", "pointingWall", "openWall", "serviceWall"};
    for (size_t i = 0; i < names.size(); ++i)
        properties.insert(QLatin1StringView(names[i]), QVariant::fromValue(&m_walls[i]));
    view.setInitialProperties(properties);
    view.setSource(QUrl(QStringLiteral("qrc:/qt-project.org/imports/Cubby/Kiosk/gallery/Gallery.qml")));
    return view.status() == QQuickView::Ready;
}

} // namespace cubby::kiosk
