// SPDX-License-Identifier: GPL-3.0-or-later
#include "scanning/camera.h"

#include <QBuffer>
#include <QPolygonF>
#include <QTransform>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

namespace cubby::scanning {

namespace {

constexpr double kFocal = 1100; // pixels; about 60 degrees across

double radians(double degrees) { return degrees * std::numbers::pi / 180; }

using Plane = std::vector<float>; // kWidth * kHeight, 0 black to 255 white

// A hall, a jacket, a hand: soft, with some edges and one piece of striped cloth.
Plane background(Chance &chance)
{
    Plane plane(size_t(kWidth) * kHeight);
    const double base = chance.between(60, 150);
    const double across = chance.between(-40, 40);
    const double down = chance.between(-40, 40);
    for (int y = 0; y < kHeight; ++y) {
        for (int x = 0; x < kWidth; ++x)
            plane[size_t(y) * kWidth + size_t(x)] = float(base + across * x / kWidth + down * y / kHeight);
    }
    for (int i = 0; i < 6; ++i) {
        const int left = chance.below(kWidth);
        const int top = chance.below(kHeight);
        const int right = std::min(kWidth, left + 40 + chance.below(400));
        const int bottom = std::min(kHeight, top + 40 + chance.below(400));
        const double grey = chance.between(20, 210);
        const double lean = chance.between(-0.6, 0.6);
        const int stripe = i == 0 ? 3 + chance.below(9) : 0; // pixels
        for (int y = top; y < bottom; ++y) {
            const int shift = int(lean * (y - top));
            for (int x = std::max(0, left + shift); x < std::clamp(right + shift, 0, kWidth); ++x) {
                const bool dark = stripe > 0 && (x - left - shift) / stripe % 2 == 0;
                plane[size_t(y) * kWidth + size_t(x)] = float(dark ? grey * 0.6 : grey);
            }
        }
    }
    return plane;
}

// From the subject's plane, in the frame's pixels around its middle, to the frame.
QTransform poseOf(const View &view)
{
    const double turn = radians(view.turn);
    const double axis = radians(view.tiltAxis);
    const double tilt = radians(view.tilt);
    const auto project = [&](double u, double v) {
        if (view.mirrored)
            u = -u;
        const double x = u * std::cos(turn) - v * std::sin(turn);
        const double y = u * std::sin(turn) + v * std::cos(turn);
        const double along = x * std::cos(axis) + y * std::sin(axis);
        const double off = -x * std::sin(axis) + y * std::cos(axis);
        const double flat = off * std::cos(tilt);
        const double deep = kFocal / (kFocal + off * std::sin(tilt));
        return QPointF(kWidth / 2.0 + view.shiftX + deep * (along * std::cos(axis) - flat * std::sin(axis)),
                       kHeight / 2.0 + view.shiftY + deep * (along * std::sin(axis) + flat * std::cos(axis)));
    };
    const QPolygonF from({{-100, -100}, {100, -100}, {100, 100}, {-100, 100}});
    const QPolygonF to({project(-100, -100), project(100, -100), project(100, 100), project(-100, 100)});
    QTransform pose;
    QTransform::quadToQuad(from, to, pose);
    return pose;
}

void place(Plane &plane, const Subject &subject, const View &view)
{
    const QImage &image = subject.image;
    const double scale = kModule / view.modulePixels;
    const double halfWidth = image.width() / scale / 2;
    const double halfHeight = image.height() / scale / 2;
    const QTransform pose = poseOf(view);
    const QTransform back = pose.inverted();
    // A bent thing is wound about a cylinder whose axis is vertical, or horizontal.
    const double radius
        = view.bend > 0 ? (view.bendAcross ? halfHeight : halfWidth) / (view.bend * std::numbers::pi / 2) : 0;
    const auto unbent = [&](double at, double &shine) {
        if (radius <= 0)
            return at;
        const double sine = at / radius;
        if (std::abs(sine) >= 1)
            return 1e9;
        shine = 0.35 + 0.65 * std::sqrt(1 - sine * sine);
        return radius * std::asin(sine);
    };
    const QRectF place = pose.mapToPolygon(QRect(int(-halfWidth) - 1, int(-halfHeight) - 1, int(2 * halfWidth) + 2,
                                                 int(2 * halfHeight) + 2))
                             .boundingRect();
    const int top = std::clamp(int(place.top()), 0, kHeight);
    const int bottom = std::clamp(int(place.bottom()) + 2, 0, kHeight);
    const int left = std::clamp(int(place.left()), 0, kWidth);
    const int right = std::clamp(int(place.right()) + 2, 0, kWidth);
    constexpr int kSamples = 2; // each way, in one pixel
    for (int y = top; y < bottom; ++y) {
        for (int x = left; x < right; ++x) {
            float sum = 0;
            int inside = 0;
            for (int s = 0; s < kSamples * kSamples; ++s) {
                double u = 0;
                double v = 0;
                back.map(x + (s % kSamples + 0.5) / kSamples, y + (s / kSamples + 0.5) / kSamples, &u, &v);
                double shine = 1;
                if (view.bendAcross)
                    v = unbent(v, shine);
                else
                    u = unbent(u, shine);
                if (std::abs(u) >= halfWidth || std::abs(v) >= halfHeight)
                    continue;
                const int tx = std::clamp(int((u + halfWidth) * scale), 0, image.width() - 1);
                const int ty = std::clamp(int((v + halfHeight) * scale), 0, image.height() - 1);
                sum += float(image.constScanLine(ty)[tx] * shine);
                ++inside;
            }
            if (inside > 0) {
                float &pixel = plane[size_t(y) * kWidth + size_t(x)];
                pixel = (sum + pixel * float(kSamples * kSamples - inside)) / (kSamples * kSamples);
            }
        }
    }
}

void blurLines(Plane &plane, const std::vector<float> &kernel, bool down)
{
    const int reach = int(kernel.size()) / 2;
    const int length = down ? kHeight : kWidth;
    const size_t step = down ? kWidth : 1;
    std::vector<float> line(size_t(length + 2 * reach));
    for (int i = 0; i < (down ? kWidth : kHeight); ++i) {
        float *start = plane.data() + (down ? size_t(i) : size_t(i) * kWidth);
        for (int k = 0; k < int(line.size()); ++k)
            line[size_t(k)] = start[size_t(std::clamp(k - reach, 0, length - 1)) * step];
        for (int k = 0; k < length; ++k) {
            float sum = 0;
            for (size_t j = 0; j < kernel.size(); ++j)
                sum += kernel[j] * line[size_t(k) + j];
            start[size_t(k) * step] = sum;
        }
    }
}

void defocus(Plane &plane, double deviation)
{
    if (deviation <= 0)
        return;
    const int reach = int(std::ceil(2.5 * deviation));
    std::vector<float> kernel;
    float sum = 0;
    for (int i = -reach; i <= reach; ++i) {
        kernel.push_back(float(std::exp(-i * i / (2 * deviation * deviation))));
        sum += kernel.back();
    }
    for (float &weight : kernel)
        weight /= sum;
    blurLines(plane, kernel, false);
    blurLines(plane, kernel, true);
}

void move(Plane &plane, double length, double angle)
{
    if (length <= 0)
        return;
    const int steps = std::max(2, int(std::ceil(length)));
    std::vector<std::pair<int, int>> offsets;
    for (int i = 0; i < steps; ++i) {
        const double at = length * (double(i) / (steps - 1) - 0.5);
        offsets.emplace_back(int(std::lround(at * std::cos(radians(angle)))),
                             int(std::lround(at * std::sin(radians(angle)))));
    }
    const Plane sharp = plane;
    for (int y = 0; y < kHeight; ++y) {
        for (int x = 0; x < kWidth; ++x) {
            float sum = 0;
            for (const auto &[dx, dy] : offsets)
                sum += sharp[size_t(std::clamp(y + dy, 0, kHeight - 1)) * kWidth
                             + size_t(std::clamp(x + dx, 0, kWidth - 1))];
            plane[size_t(y) * kWidth + size_t(x)] = sum / float(steps);
        }
    }
}

void shine(Plane &plane, const Subject &subject, const View &view, Chance &chance)
{
    if (view.glare <= 0)
        return;
    const double scale = view.modulePixels / kModule;
    const double reach = view.glare * scale * std::min(subject.image.width(), subject.image.height());
    const double x0 = kWidth / 2.0 + view.shiftX + chance.between(-0.3, 0.3) * scale * subject.image.width();
    const double y0 = kHeight / 2.0 + view.shiftY + chance.between(-0.3, 0.3) * scale * subject.image.height();
    const double turn = chance.between(0, std::numbers::pi);
    for (int y = 0; y < kHeight; ++y) {
        for (int x = 0; x < kWidth; ++x) { // an oblong lamp with a soft rim
            const double u = ((x - x0) * std::cos(turn) + (y - y0) * std::sin(turn)) / reach;
            const double v = (-(x - x0) * std::sin(turn) + (y - y0) * std::cos(turn)) / (reach * 0.5);
            const double away = u * u + v * v;
            plane[size_t(y) * kWidth + size_t(x)] += float(420 * std::exp(-away * 2));
        }
    }
}

} // namespace

QImage seen(const Subject &subject, const View &view)
{
    Chance chance(view.seed);
    Plane plane = background(chance);
    place(plane, subject, view);
    shine(plane, subject, view, chance);
    defocus(plane, view.defocus);
    move(plane, view.motion, view.motionAngle);

    Chance grain(view.noiseSeed);
    QImage frame(kWidth, kHeight, QImage::Format_Grayscale8);
    const double across = view.shade * std::cos(radians(view.shadeAngle)) / kWidth;
    const double down = view.shade * std::sin(radians(view.shadeAngle)) / kHeight;
    for (int y = 0; y < kHeight; ++y) {
        uchar *line = frame.scanLine(y);
        for (int x = 0; x < kWidth; ++x) {
            const double shade = 1 - view.shade / 2 + across * (x - kWidth / 2) + down * (y - kHeight / 2);
            double grey = plane[size_t(y) * kWidth + size_t(x)];
            grey = (128 + (grey - 128) * view.contrast) * view.light * shade;
            // Less light, more grain beside the signal: the deviation stays while the signal goes.
            line[x] = uchar(std::clamp(std::lround(grey + view.noise * double(grain.normal())), 0l, 255l));
        }
    }
    if (view.jpeg > 0) {
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        frame.save(&buffer, "JPG", view.jpeg);
        frame = QImage::fromData(bytes, "JPG").convertToFormat(QImage::Format_Grayscale8);
    }
    return frame;
}

} // namespace cubby::scanning
