// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace cubby::senses {

// A place where sound can come out, as the system names it.
struct Output
{
    QString id; // "alsa_output.usb-GeneralPlus_USB_Audio_Device-00.analog-stereo"
    QString description; // "USB Audio Device Analog Stereo"

    friend bool operator==(const Output &, const Output &) = default;
};

// Which of them a voice may come out of, so that nobody else hears it: the one that `wanted` names by its id or a part
// of its description; without a wish one that calls itself headphones, a headset or a handset, never just the first.
// Its place in the list; -1 where there is none.
qsizetype privateOutput(const QList<Output> &outputs, const QString &wanted);

// Which of them everybody may hear: the one that `wanted` names, without a wish the first, which is the system's own.
qsizetype commonOutput(const QList<Output> &outputs, const QString &wanted);

} // namespace cubby::senses
