// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/codescanner.h"
#include "app/kiosk/codewatch.h"
#include "app/kiosk/stillwatch.h"

#include <QObject>
#include <QVideoFrame>

#include <atomic>
#include <functional>

namespace cubby::kiosk {

// Reads the codes in the camera's frames. Lives on a thread of its own; while it reads one frame, the others are
// dropped, so that it never works on an old picture.
class FrameReader : public QObject
{
    Q_OBJECT

public:
    using Clock = std::function<Millis()>; // a monotonic one
    explicit FrameReader(Clock clock) : m_clock(std::move(clock)) { }

    // Any thread. Answers false where the frame was dropped.
    bool offer(const QVideoFrame &frame);

Q_SIGNALS:
    void codeRead(const QString &text); // once for each showing
    void moved(); // this picture is not the one before
    // What the camera saw, grey and small enough to show, and whether there was a code in it.
    void looked(const QImage &picture, bool sawCode);

private:
    void read(QVideoFrame frame);

    Clock m_clock;
    std::atomic<bool> m_busy = false;
    StillWatch m_still;
    CodeScanner m_scanner;
    bool m_sawCode = false; // in the last frame that was read
    CodeWatch m_watch;
};

// The brightness of a mapped frame, in place where its format keeps it apart. Formats that do not are turned into an
// image first, which `keep` then holds. Nothing for a frame that cannot be read.
LuminanceView luminanceOf(const QVideoFrame &mapped, QImage &keep);

} // namespace cubby::kiosk
