// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace cubby::kiosk {

// The light behind a display, as the kernel offers it: a folder with the files `max_brightness` and `brightness`.
class Backlight
{
public:
    // `folder`: that folder, or one above it, as /sys/class/backlight: then the first in it. Empty: there is none. It
    // may come and go while this runs.
    explicit Backlight(QString folder) : m_folder(std::move(folder)) { }

    // 0 to 100; never quite off. Writes only what changes. Answers false where there is no light that can be set; why
    // is logged once.
    bool set(int percent);

private:
    QString find() const;

    QString m_folder;
    QString m_written; // folder and value that were written last
    QString m_complaint;
};

} // namespace cubby::kiosk
