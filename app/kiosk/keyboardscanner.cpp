// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kiosk/keyboardscanner.h"

#include <QCoreApplication>
#include <QWindow>

namespace cubby::kiosk {

using namespace std::chrono_literals;

namespace {

constexpr Millis kOnItsWay{20}; // from the keyboard to the program, at most, where it is not busy

} // namespace

KeyboardScanner::KeyboardScanner(QWindow &window, KeyScan::Settings settings)
    : m_window(window), m_keys(std::move(settings))
{
    m_idle.setSingleShot(true);
    m_idle.setTimerType(Qt::PreciseTimer);
    m_settle.setSingleShot(true);
    m_settle.setInterval(0ms);
    connect(&m_idle, &QTimer::timeout, &m_settle, qOverload<>(&QTimer::start));
    connect(&m_settle, &QTimer::timeout, this, [this] { apply(m_keys.quiet(), false); });
    m_clock.start();
    window.installEventFilter(this);
}

bool KeyboardScanner::eventFilter(QObject *watched, QEvent *event)
{
    const bool isKey = event->type() == QEvent::KeyPress || event->type() == QEvent::KeyRelease;
    if (m_passing || watched != &m_window || !isKey)
        return QObject::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool pressed = event->type() == QEvent::KeyPress;
    m_held.emplace_back(key->clone());
    const auto at = key->timestamp() != 0 ? Millis(qint64(key->timestamp())) : Millis(m_clock.elapsed());
    const auto verdicts = m_keys.stroke({key->key(), key->modifiers(), key->text(), pressed, key->isAutoRepeat()}, at);
    const bool goesOn = apply(verdicts, true);
    if (!m_keys.isHolding()) {
        m_idle.stop();
        m_settle.stop();
    } else if (pressed) {
        m_settle.stop();
        m_idle.start(m_keys.waits() + kOnItsWay);
    }
    return !goesOn;
}

bool KeyboardScanner::apply(const std::vector<KeyScan::Verdict> &verdicts, bool newest)
{
    for (const KeyScan::Verdict &verdict : verdicts) {
        for (qsizetype i = 0; i < verdict.strokes; ++i) {
            const std::unique_ptr<QKeyEvent> key = std::move(m_held.front());
            m_held.pop_front();
            if (newest && m_held.empty() && verdict.typed)
                return true;
            if (!verdict.typed)
                continue;
            m_passing = true;
            QCoreApplication::sendEvent(&m_window, key.get());
            m_passing = false;
        }
        if (!verdict.scan.isEmpty())
            Q_EMIT scanned(verdict.scan);
    }
    return false;
}

} // namespace cubby::kiosk
