// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kiosk/kiosk.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <utility>

namespace cubby::kiosk {

using namespace std::chrono_literals;

namespace {

constexpr Millis kGone = 60s; // nobody touches a screen at rest for so long and is still there
constexpr int kWarnedWithin = 20; // seconds that somebody has to answer after having been warned
constexpr int kTickEvery = 3; // seconds, from the side of the open door

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

    connect(&m_tick, &QTimer::timeout, this, &Kiosk::pass);
    m_tick.start(1s);
}

void Kiosk::setView(const bank::View &view)
{
    m_viewSince = m_clock().mono;
    const bool leaves = m_view.screen != bank::Screen::Rest && view.screen == bank::Screen::Rest;
    m_view = view;
    if (leaves && m_narrator.isOn())
        beEasier(); // who listens may be there for another package; a minute tells
    else if (leaves)
        forgetPerson();
    m_warned = m_warned && endsIn() >= 0 && endsIn() <= kWarnedWithin;
    speak();
    for (const bank::CompartmentView &c : view.compartments) {
        m_wall.setOpen(c.name, c.open);
        m_wall.setFaulty(c.name, c.status == QLatin1String("OutOfOrder"));
    }
    // A technician sees which lock is which, and what is wrong with it.
    for (const bank::ServiceDoor &door : view.service.doors) {
        m_wall.setBadge(door.name, door.lock);
        const auto faulty = QLatin1StringView("Faulty");
        m_wall.setFaulty(door.name, door.condition != QLatin1StringView("Good") || door.doorSensor == faulty
                                        || door.presenceSensor == faulty);
    }
    if (view.service.doors.isEmpty() && !m_badgeless) {
        for (const bank::CompartmentView &c : view.compartments)
            m_wall.setBadge(c.name, {});
    }
    m_badgeless = view.service.doors.isEmpty();
    m_wall.setLit(view.compartment);
    Q_EMIT viewChanged();
    Q_EMIT ticked();
}

void Kiosk::setEnrolment(const Enrolment &enrolment)
{
    m_enrolment = enrolment;
    Q_EMIT enrolmentChanged();
}

bool Kiosk::night() const
{
    if (m_light != Light::ByTheClock)
        return m_light == Light::Night;
    return m_daylight.isNight(m_clock().wall, local(now()).time());
}

void Kiosk::setDaylight(const Daylight &daylight)
{
    m_daylight = daylight;
    Q_EMIT ticked();
}

void Kiosk::setLight(Light light)
{
    m_light = light;
    Q_EMIT ticked();
}

void Kiosk::setHouse(const Language &language, const QString &support)
{
    m_house = &language;
    m_support = support;
    speak();
}

void Kiosk::chooseLanguage(const QString &code)
{
    m_chosen = findLanguage(code);
    m_hereAt = m_clock().mono;
    speak();
}

void Kiosk::speak()
{
    const Language *language = m_chosen ? m_chosen : findLanguage(m_view.language);
    if (!language)
        language = m_house;
    if (language == &m_translation.language())
        return;
    m_translation.use(*language);
    m_narrator.setLanguage(language->code);
    Q_EMIT languageChanged();
    Q_EMIT ticked(); // dates are words too
}

void Kiosk::setContrast(bool on)
{
    m_hereAt = m_clock().mono;
    if (std::exchange(m_contrast, on) != on)
        Q_EMIT appearanceChanged();
}

void Kiosk::forgetPerson()
{
    m_chosen = nullptr;
    if (std::exchange(m_speechByKey, false))
        m_narrator.setOn(false);
    m_narrator.forget();
    setContrast(false);
    speak();
}

void Kiosk::pass()
{
    const Millis alone = m_clock().mono - m_hereAt;
    // Whoever chose a language and then walked away did not choose it for the next one.
    if (m_view.screen == bank::Screen::Rest && alone > kGone) {
        forgetPerson();
        if (m_lookingUp)
            Q_EMIT lookedUp();
    }
    // Whoever reads help, or has just made the kiosk suit them, is there without touching anything.
    const bool madeTheirs = m_chosen || m_contrast || m_narrator.isOn();
    if (m_lookingUp || (madeTheirs && alone <= kGone))
        m_send(bank::PersonAttends{});
    warnOfEnd();
    const bool atDoor = m_view.screen == bank::Screen::DoorOpen || m_view.screen == bank::Screen::PutIn
                        || m_view.screen == bank::Screen::TakeOut;
    if (m_view.accessible && atDoor && ++m_ticks % kTickEvery == 0 && m_wall.litPlace().width() > 0) {
        const double away = m_wall.litPlace().center().x() - m_wall.screen().center().x();
        Q_EMIT signalled(senses::Signal::Locate, std::clamp(away / (m_wall.extent().width() / 2), -1.0, 1.0));
    }
    Q_EMIT ticked();
}

// Not by the screen alone: whoever does not look at it has as long to answer.
void Kiosk::warnOfEnd()
{
    const int left = endsIn();
    const int total = m_lookingUp ? int(kGone / 1s) : m_view.secondsTotal;
    if (left < 0 || left > kWarnedWithin) {
        m_warned = false;
    } else if (left <= std::min(kWarnedWithin, total / 2) && !std::exchange(m_warned, true)) {
        Q_EMIT signalled(senses::Signal::Ending);
    }
}

int Kiosk::endsIn() const
{
    if (m_lookingUp)
        return std::max(0, int((kGone - (m_clock().mono - m_hereAt)) / 1s));
    return m_view.secondsMatter && m_view.screen != bank::Screen::Rest ? left(m_view.secondsLeft) : -1;
}

void Kiosk::setLookingUp(bool looks)
{
    m_hereAt = m_clock().mono;
    if (std::exchange(m_lookingUp, looks) != looks)
        Q_EMIT ticked();
}

void Kiosk::attend()
{
    m_hereAt = m_clock().mono;
    m_warned = false;
    Q_EMIT signalled(senses::Signal::Click);
    if (m_lookingUp)
        Q_EMIT ticked();
    if (m_view.secondsMatter && !m_lookingUp)
        choose(bank::Choice::MoreTime);
    else
        m_send(bank::PersonAttends{});
}

void Kiosk::startSpeech()
{
    m_speechByKey = true;
    m_narrator.setOn(true);
    beEasier();
    if (m_hearing.speech.isEmpty() || (m_hearing.hasJack && !m_hearing.plugged))
        Q_EMIT signalled(senses::Signal::Refused); // nobody can hear it
}

void Kiosk::setHearing(const Hearing &hearing)
{
    const Hearing before = std::exchange(m_hearing, hearing);
    m_narrator.setPrivate(!hearing.hasJack || hearing.plugged);
    if (hearing.plugged && !before.plugged) {
        m_hereAt = m_clock().mono;
        m_narrator.setOn(false); // it may be on by its key, and nobody has heard what it said
        m_narrator.setOn(true);
        beEasier();
    } else if (before.plugged && !hearing.plugged) {
        m_speechByKey = false;
        m_narrator.setOn(false);
        if (m_view.screen == bank::Screen::Rest)
            forgetPerson();
    }
    Q_EMIT hearingChanged();
}

void Kiosk::beEasier()
{
    if (!m_view.accessible)
        choose(bank::Choice::Accessible, QStringLiteral("on"));
}

void Kiosk::choose(bank::Choice choice, const QString &argument) { m_send(bank::PersonChose{choice, argument}); }

void Kiosk::typeCode(const QString &digits) { m_send(bank::CodeTyped{digits}); }

void Kiosk::typePin(const QString &digits) { m_send(bank::PinTyped{digits}); }

QString Kiosk::timeText(double at) const { return local(at).toString(QStringLiteral("HH:mm")); }

QString Kiosk::dayText(double at) const
{
    const Language &language = m_translation.language();
    return language.locale.toString(local(at), language.dayFormat);
}

QString Kiosk::dayAndTimeText(double at) const
{
    const Language &language = m_translation.language();
    return language.locale.toString(local(at), language.dayAndTimeFormat);
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
