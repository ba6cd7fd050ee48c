// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tool/boards/linetalk.h"

#include <QDeadlineTimer>
#include <QEventLoop>
#include <QTimer>

#include <algorithm>

namespace cubby::tool {

using namespace std::chrono_literals;
using serial::Found;

namespace {

constexpr auto kInFrame = 30ms; // between two bytes of a frame; longer than the latency timer of a USB adapter
constexpr auto kSilence = 5ms;

bool isFrame(const Found &found) { return !std::holds_alternative<serial::Rejected>(found.what); }

bool isRefusal(const Found &found)
{
    const auto *rejected = std::get_if<serial::Rejected>(&found.what);
    return rejected && rejected->reason == serial::Reason::Refused;
}

} // namespace

Result<void> LineTalk::open(int speed)
{
    if (m_line && m_line->isOpen() && m_settings.speed == speed)
        return {};
    m_settings.speed = speed;
    m_line = std::make_unique<serial::Line>(m_settings);
    connect(m_line.get(), &serial::Line::closed, this, [this](const QString &why) { m_why = why; });
    connect(m_line.get(), &serial::Line::received, this, &LineTalk::received);
    m_line->start();
    if (!m_line->isOpen())
        return failure("boards.line", m_why);
    return {};
}

void LineTalk::rest(Millis time)
{
    QEventLoop loop;
    QTimer::singleShot(time, Qt::PreciseTimer, &loop, &QEventLoop::quit);
    loop.exec();
}

Result<QList<Found>> LineTalk::ask(serial::Codec &codec, const QByteArray &question, Millis listen, bool untilAnswered)
{
    rest(kSilence);
    codec.quiet();
    codec.sent(question);
    if (!m_line || m_line->write(question) != serial::Line::Written::All)
        return failure("boards.line", m_why);
    Q_EMIT sent(question);

    QList<Found> all;
    QEventLoop loop;
    QTimer timer;
    timer.setTimerType(Qt::PreciseTimer);
    timer.setSingleShot(true);
    const QDeadlineTimer end(listen, Qt::PreciseTimer);
    const auto received = connect(m_line.get(), &serial::Line::received, &loop, [&](const QByteArray &bytes) {
        all += codec.feed(bytes);
        timer.start(kInFrame);
    });
    connect(m_line.get(), &serial::Line::closed, &loop, &QEventLoop::quit);
    connect(&timer, &QTimer::timeout, &loop, [&] {
        all += codec.quiet();
        const bool answered = std::ranges::any_of(all, isFrame) || std::ranges::any_of(all, isRefusal);
        if (end.hasExpired() || (untilAnswered && answered))
            loop.quit();
        else
            timer.start(std::max(1ms, std::chrono::ceil<Millis>(end.remainingTimeAsDuration())));
    });
    timer.start(listen);
    loop.exec();
    if (!m_line->isOpen())
        return failure("boards.line", m_why);
    return all;
}

} // namespace cubby::tool
