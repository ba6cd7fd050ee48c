// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kiosk/senses/tones.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

namespace cubby::senses {

namespace {

struct Note
{
    double pitch; // Hz
    double from; // ms after the beginning
    double lasts; // ms until it is gone
    double level; // 0 to 1
};

constexpr double kC4 = 261.63;
constexpr double kG4 = 392.00;
constexpr double kC5 = 523.25;
constexpr double kE5 = 659.26;
constexpr double kG5 = 783.99;
constexpr double kC6 = 1046.50;

std::vector<Note> notesOf(Signal signal)
{
    switch (signal) {
    case Signal::Open:
        return {{kC5, 0, 420, 0.5}, {kG5, 160, 600, 0.5}};
    case Signal::Shut:
        return {{kG5, 0, 320, 0.4}, {kC5, 140, 500, 0.4}};
    case Signal::Remind:
        return {{180, 0, 90, 0.8}, {180, 190, 90, 0.8}, {180, 620, 90, 0.8}, {180, 810, 90, 0.8}};
    case Signal::Refused:
        return {{kC4, 0, 260, 0.6}, {kC4, 240, 380, 0.6}};
    case Signal::Accepted:
        return {{kC6, 0, 160, 0.4}};
    case Signal::Done:
        return {{kC5, 0, 300, 0.4}, {kE5, 130, 300, 0.4}, {kG5, 260, 650, 0.45}};
    case Signal::Click:
        return {{1800, 0, 18, 0.2}};
    case Signal::Locate:
        return {{1200, 0, 45, 0.5}, {1200, 90, 45, 0.5}};
    case Signal::Ending:
        return {{kG4, 0, 240, 0.4}, {kG4, 300, 360, 0.4}};
    }
    return {};
}

// A bell: a tone and its octave that die away, after a rise too short to hear.
double sampleOf(const Note &note, double ms)
{
    const double t = ms - note.from;
    if (t <= 0 || t >= note.lasts)
        return 0;
    const double rise = std::min(1.0, t / 4.0);
    const double end = std::min(1.0, (note.lasts - t) / 8.0); // to nothing, also where little has died away
    const double decay = std::exp(-4.5 * t / note.lasts);
    const double phase = 2 * std::numbers::pi * note.pitch * t / 1000;
    return note.level * rise * end * decay * (std::sin(phase) + 0.25 * std::sin(2 * phase)) / 1.25;
}

} // namespace

QByteArray toneOf(Signal signal, double side)
{
    const std::vector<Note> notes = notesOf(signal);
    double length = 0;
    for (const Note &note : notes)
        length = std::max(length, note.from + note.lasts);
    // As loud in the middle as at either side.
    const double angle = (std::clamp(side, -1.0, 1.0) + 1) * std::numbers::pi / 4;
    const double left = std::cos(angle);
    const double right = std::sin(angle);

    const auto samples = qsizetype((length + 20) * kToneRate / 1000);
    QByteArray pcm(samples * 2 * qsizetype(sizeof(qint16)), Qt::Uninitialized);
    auto *out = reinterpret_cast<qint16 *>(pcm.data());
    for (qsizetype i = 0; i < samples; ++i) {
        double sample = 0;
        for (const Note &note : notes)
            sample += sampleOf(note, double(i) * 1000 / kToneRate);
        sample = std::clamp(sample, -0.95, 0.95) * 32767;
        *out++ = qint16(std::lround(sample * left));
        *out++ = qint16(std::lround(sample * right));
    }
    return pcm;
}

} // namespace cubby::senses
