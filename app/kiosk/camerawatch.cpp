// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kiosk/camerawatch.h"

#include <QFileInfo>

#include <algorithm>
#include <tuple>

namespace cubby::kiosk {

namespace {

constexpr QSize kEnough(1280, 720); // pixels
constexpr float kFollows = 24; // frames a second

} // namespace

void CameraWatch::frame(Millis at)
{
    if (!m_since)
        return; // a late one of a camera that was given up
    m_since = std::max(*m_since, at);
    m_seen = true;
}

std::optional<size_t> cameraMeant(const QString &wanted, const std::vector<CameraName> &cameras, const QString &byId)
{
    const auto first = [&](const auto &is) -> std::optional<size_t> {
        const auto found = std::ranges::find_if(cameras, is);
        return found == cameras.end() ? std::nullopt : std::optional(size_t(found - cameras.begin()));
    };
    if (const auto same = first([&](const CameraName &camera) { return wanted.isEmpty() || camera.id == wanted; }))
        return same;
    const QLatin1StringView kById("by-id:");
    const QString path = wanted.startsWith(kById) ? byId + u'/' + wanted.sliced(kById.size()) : wanted;
    if (!path.startsWith(u'/'))
        return first([&](const CameraName &camera) { return camera.description.contains(wanted); });
    const QString device = QFileInfo(path).canonicalFilePath(); // empty: there is none
    return device.isEmpty() ? std::nullopt : first([&](const CameraName &camera) { return camera.id == device; });
}

std::optional<size_t> bestMode(const std::vector<CameraMode> &modes)
{
    // Smaller is better, from the left.
    const auto rank = [](const CameraMode &mode) {
        const bool enough = mode.size.width() >= kEnough.width() && mode.size.height() >= kEnough.height();
        const int pixels = mode.size.width() * mode.size.height();
        const bool packed = mode.format == QVideoFrameFormat::Format_Jpeg;
        return std::tuple(mode.rate < kFollows / 2, !enough, enough ? pixels : -pixels, mode.rate < kFollows, packed,
                          -mode.rate);
    };
    const auto best = std::min_element(modes.begin(), modes.end(),
                                       [&](const CameraMode &a, const CameraMode &b) { return rank(a) < rank(b); });
    if (best == modes.end())
        return std::nullopt;
    return size_t(best - modes.begin());
}

} // namespace cubby::kiosk
