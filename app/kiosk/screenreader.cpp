// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kiosk/screenreader.h"

#include "app/kiosk/kiosk.h"
#include "app/kiosk/reading.h"

#include <QAccessible>
#include <QCoreApplication>
#include <QQuickItem>
#include <QQuickView>
#include <QRegularExpression>

#include <chrono>

namespace cubby::kiosk {

using namespace std::chrono_literals;

namespace {

constexpr auto kSettles = 120ms; // several bindings change one after another; they are one change

QString withoutDigits(QString text)
{
    static const QRegularExpression digits(QStringLiteral("[0-9]+"));
    return text.remove(digits);
}

} // namespace

ScreenReader::ScreenReader(QQuickView &view, Kiosk &kiosk) : m_view(view), m_kiosk(kiosk)
{
    m_settle.setSingleShot(true);
    m_settle.setInterval(kSettles);
    connect(&m_settle, &QTimer::timeout, this, &ScreenReader::look);
    connect(&view, &QQuickWindow::afterAnimating, this, [this] {
        if ((m_kiosk.narrator().isOn() || QAccessible::isActive()) && !m_settle.isActive())
            m_settle.start();
    });
    connect(&kiosk.narrator(), &Narrator::changed, this, [this] {
        m_told.clear();
        m_settle.start();
    });
    connect(&kiosk, &Kiosk::ticked, this, &ScreenReader::tellTime);
}

void ScreenReader::look()
{
    QQuickItem *screen = shown();
    if (!screen)
        return;
    const QString text = screenText(*screen);
    if (text == m_told)
        return;
    // Seconds and minutes that count down on the screen are not read out one by one.
    const QString apart = withoutDigits(text);
    const bool counting = m_kiosk.view().pauseSeconds > 0 || m_kiosk.enrolment().state == EnrolmentState::Waiting;
    const bool counts = counting && apart == m_toldApart && !m_told.isEmpty();
    m_told = text;
    m_toldApart = apart;
    if (counts)
        return;
    m_secondsTold = 0;
    m_kiosk.narrator().showScreen(text);
    QQuickItem *news = newsOn(*screen);
    if (QAccessible::isActive() && news) {
        QAccessibleEvent alert(news, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
    if (QQuickItem *item = stopAt(*screen, m_view.activeFocusItem()))
        m_kiosk.narrator().follow(itemText(*item));
}

void ScreenReader::wentTo(QQuickItem *item)
{
    // A screen that has just come is read first, and then what the keys act on.
    if (shown() && screenText(*shown()) != m_told) {
        m_settle.start();
        return;
    }
    m_kiosk.narrator().goTo(itemText(*item));
}

// Twice, as long as there is time to answer.
void ScreenReader::tellTime()
{
    const int left = m_kiosk.endsIn();
    if (left > 20 || left <= 0) {
        m_secondsTold = 0;
        return;
    }
    const int due = left > 10 ? 20 : 10;
    if (m_secondsTold != 0 && m_secondsTold <= due)
        return;
    m_secondsTold = due;
    m_kiosk.narrator().add(QCoreApplication::translate(
        "ScreenReader", "This screen ends in %n seconds. Press any key to stay.", nullptr, left));
}

QQuickItem *ScreenReader::shown() const
{
    return m_view.rootObject() ? m_view.rootObject()->property("shown").value<QQuickItem *>() : nullptr;
}

} // namespace cubby::kiosk
