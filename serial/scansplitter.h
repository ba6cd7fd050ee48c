// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

#include <chrono>
#include <optional>
#include <variant>

namespace cubby::serial {

// What one pull of a scanner's trigger gave: the data of a bar code as it was encoded. An AIM symbology prefix, where
// the scanner is set to send one, is a part of it, and so are GS, RS and EOT.
struct Scan
{
    QByteArray bytes; // never empty

    friend bool operator==(const Scan &, const Scan &) = default;
};

struct RejectedScan
{
    enum class Reason {
        TooLong,
        NotText, // control characters that no bar code of a parcel holds: noise, or another speed
        CutOff, // the line went away in the middle of it
    };
    Reason reason;
    QByteArray begin; // its first bytes

    friend bool operator==(const RejectedScan &, const RejectedScan &) = default;
};

// Finds scans in the stream of bytes of a serial scanner. No terminator is common to all: CR, LF, CRLF, TAB and silence
// each end a scan. No clock and no port: the time is told, in milliseconds of any clock that never goes back.
// A gap between two calls of feed() ends nothing: it may be a program that was busy. Only timePassed() does.
class ScanSplitter
{
public:
    using Millis = std::chrono::milliseconds;
    using Found = std::variant<Scan, RejectedScan>;

    struct Settings
    {
        Millis idle{80}; // of silence end a scan; longer than the latency timer of a USB adapter (16 ms)
        qsizetype longest = 8192; // bytes; the largest QR code holds 7089 digits
    };

    explicit ScanSplitter(Settings settings) : m_settings(settings) { }
    ScanSplitter() : ScanSplitter(Settings()) { }

    QList<Found> feed(QByteArrayView bytes, Millis now);
    QList<Found> timePassed(Millis now);
    QList<Found> cutOff(); // whatever has begun will not be finished: half a label is another label
    std::optional<Millis> due() const; // when silence ends what has begun

private:
    void end(QList<Found> &found);

    Settings m_settings;
    QByteArray m_buffer;
    bool m_tooLong = false; // what follows m_buffer was dropped
    Millis m_last{0};
};

} // namespace cubby::serial
