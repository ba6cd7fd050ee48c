// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kiosk/kiosk.h"

#include <QDateTime>
#include <QLocale>

namespace cubby::kiosk {

using namespace std::chrono_literals;

namespace {

// Light screens from seven to seven.
constexpr int kMorning = 7;
constexpr int kEvening = 19;

} // namespace

Kiosk::Kiosk(const Layout &layout, Send send, Clock clock)
    : m_send(std::move(send)), m_clock(std::move(clock)), m_layout(layout), m_zone(layout.timeZone.toLatin1())
{
    // The layout counts heights from the floor, the screen from the top.
    const auto place
        = [&](int x, int y, int width, int height) { return QRectF(x, layout.height - y - height, width, height); };
    QList<qml::WallDoor> doors;
    for (const LayoutCompartment &c : layout.compartments)
        doors.append(qml::WallDoor{c.name, place(c.x, c.y, c.width, c.height)});
    const LayoutScreen &screen = layout.screen;
    m_wall.setWall(QSizeF(layout.width, layout.height), place(screen.x, screen.y, screen.width, screen.height), doors);

    connect(&m_tick, &QTimer::timeout, this, &Kiosk::ticked);
    m_tick.start(1s);
}

void Kiosk::setView(const bank::View &view)
{
    m_viewSince = m_clock().mono;
    m_view = view;
    for (const bank::CompartmentView &c : view.compartments) {
        m_wall.setOpen(c.name, c.open);
        m_wall.setFaulty(c.name, c.status == QLatin1String("OutOfOrder"));
    }
    m_wall.setLit(view.compartment);
    Q_EMIT viewChanged();
    Q_EMIT ticked();
}

bool Kiosk::night() const
{
    const int hour = local(now()).time().hour();
    return m_light == Light::Night || (m_light == Light::ByTheClock && (hour < kMorning || hour >= kEvening));
}

void Kiosk::setLight(Light light)
{
    m_light = light;
    Q_EMIT ticked();
}

void Kiosk::choose(bank::Choice choice, const QString &argument) { m_send(bank::PersonChose{choice, argument}); }

void Kiosk::typeCode(const QString &digits) { m_send(bank::CodeTyped{digits}); }

void Kiosk::typePin(const QString &digits) { m_send(bank::PinTyped{digits}); }

bool Kiosk::sensesDoor(const QString &compartment) const
{
    const LayoutCompartment *place = m_layout.find(compartment);
    return !place || place->hasDoorSensor;
}

QString Kiosk::timeText(double at) const { return local(at).toString(QStringLiteral("HH:mm")); }

QString Kiosk::dayText(double at) const { return QLocale().toString(local(at), QStringLiteral("dddd, d MMMM")); }

QString Kiosk::dayAndTimeText(double at) const
{
    return QLocale().toString(local(at), QStringLiteral("d MMMM, HH:mm"));
}

int Kiosk::left(int seconds) const
{
    const auto gone = std::chrono::duration_cast<std::chrono::seconds>(m_clock().mono - m_viewSince);
    return std::max(0, seconds - int(gone.count()));
}

QDateTime Kiosk::local(double at) const
{
    const QDateTime utc = QDateTime::fromMSecsSinceEpoch(qint64(at), Qt::UTC);
    return m_zone.isValid() ? utc.toTimeZone(m_zone) : utc.toLocalTime();
}

} // namespace cubby::kiosk
