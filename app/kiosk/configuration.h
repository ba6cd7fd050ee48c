// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/kiosk/bankroom.h"
#include "app/kiosk/dimmer.h"
#include "app/kiosk/keyscan.h"
#include "app/kiosk/kiosk.h"
#include "app/kiosk/senses.h"
#include "app/settings.h"

namespace cubby::kiosk {

// How it looks and sounds, whether or not the kiosk belongs to a bank already.
struct Appearance
{
    QSize window{1080, 1920};
    bool fullScreen = false;
    Kiosk::Light light = Kiosk::Light::ByTheClock;
    Daylight daylight;
    Brightness brightness;
    QString backlight;
    bool reducedMotion = false;
    const Language *language = nullptr; // never null once read
    QString support;
    Senses::Settings senses;
};

struct Configuration
{
    enum class CameraSource { Device, File };

    BankRoom::Settings room;
    CameraSource camera = CameraSource::Device;
    QString cameraDevice;
    QString cameraFile;
    std::optional<KeyScan::Settings> keyboard = KeyScan::Settings(); // none: all keys are a person's
};

const Program &program();

// Reads the layout and the credentials that the settings name, or the layout that the centre has sent: it lies beside
// the journal, and one on trial that does not go with the settings is given up. Counts a start. Errors say the key and
// the file.
Result<Configuration> configurationFrom(const Settings &settings);

Result<Appearance> appearanceFrom(const Settings &settings);

// Which device each bus has: a path for a layout with one bus, else BUS=PATH,BUS=PATH; empty: the layout's own.
Result<QHash<QString, QString>> portsFrom(const QString &text, const Layout &layout);

// The devices of serial scanners, PATH,PATH; none of them may be one that the lock boards are on.
Result<QStringList> scannerPortsFrom(const QString &text, const Layout &layout, const QHash<QString, QString> &ports);

// The keys that turn speech on, as Qt names them, with blanks between: "* F1".
Result<QList<int>> speechKeysFrom(const QString &text);

} // namespace cubby::kiosk
