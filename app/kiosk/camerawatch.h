// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/time.h"

#include <QSize>
#include <QString>
#include <QVideoFrameFormat>

#include <optional>
#include <vector>

// What is decided about a camera, apart from the device.
namespace cubby::kiosk {

// Whether a camera that was opened gives pictures. A driver may call a camera active that gives none: only a frame
// proves it, and it counts for three seconds. Times are monotonic and never go backwards.
class CameraWatch
{
public:
    static constexpr Millis kPatience{3000};

    void opened(Millis at)
    {
        m_since = at;
        m_seen = false;
    }
    void closed()
    {
        m_since.reset();
        m_seen = false;
    }
    void frame(Millis at);

    bool working(Millis now) const { return m_seen && !lost(now); }
    // Opened, and without a frame for too long: it has to be closed and looked for again.
    bool lost(Millis now) const { return m_since && now - *m_since >= kPatience; }

private:
    std::optional<Millis> m_since; // of the last frame, or of the opening
    bool m_seen = false;
};

struct CameraMode
{
    QSize size; // pixels
    float rate = 0; // frames a second
    QVideoFrameFormat::PixelFormat format = QVideoFrameFormat::Format_Invalid;
};

struct CameraName
{
    QString id; // the backend's: with V4L2 the device's path
    QString description;
};

// Which of these cameras is meant by `wanted`: an identifier, a path that leads to the device (a number such as
// /dev/video0 may be another camera's after it was unplugged, a link does not change), "by-id:NAME" for an entry of
// `byId`, or a part of the description. Nothing where none is, and the first where `wanted` is empty.
std::optional<size_t> cameraMeant(const QString &wanted, const std::vector<CameraName> &cameras,
                                  const QString &byId = QStringLiteral("/dev/v4l/by-id"));

// The mode in which codes are read best: 1280 by 720 or the next larger size, at a rate that follows a hand, and rather
// not packed, as packing costs time and detail. Nothing where there is no mode.
std::optional<size_t> bestMode(const std::vector<CameraMode> &modes);

} // namespace cubby::kiosk
