// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kiosk/configuration.h"

#include "app/bankcredentials.h"
#include "app/secretfile.h"
#include "link/topics.h"
#include "seal/certificates.h"

#include <QKeySequence>

namespace cubby::kiosk {

namespace {

using namespace std::chrono_literals;

QStringList languageCodes()
{
    QStringList codes;
    for (const Language &language : languages())
        codes << language.code;
    return codes;
}

std::vector<Setting> settings()
{
    return {
        Setting::flag("gallery", "Shows the parts that the screens are made of on one page, and no bank."),
        Setting::path("bank/layout", "layout.json", "What the bank is built of: doors, boards, lines (JSON).")
            .required(),
        Setting::path("bank/credentials", "credentials",
                      "The folder with the bank's keys, made by `cubby-server provision`.")
            .required(),
        Setting::path("enrolment/ca-file", "",
                      "The certificate of the centre's authority (PEM), as the installer brings it: a kiosk without "
                      "credentials then asks the centre for them and shows the words to compare."),
        Setting::text(
            "enrolment/centre", "",
            "The centre's address for that, as https://centre.example:8443; empty: it is typed on the screen."),
        Setting::path("bank/journal", "journal.sqlite", "The SQLite file of the bank's journal; it is made if missing.")
            .required(),
        Setting::text(
            "serial/ports", "",
            "Other serial devices than the layout's: a path (or by-id:NAME, or usb:SERIAL) for its only bus, or "
            "BUS=PATH,BUS=PATH."),
        Setting::text(
            "scanner/ports", "",
            "The devices of serial bar code scanners, with commas between: a path, by-id:NAME or usb:SERIAL."),
        Setting::integer("scanner/speed", 9600, {300, 921600}, "Their speed in bits a second, always 8N1."),
        Setting::choice("scanner/dtr", "as-is", {QStringLiteral("as-is"), QStringLiteral("on"), QStringLiteral("off")},
                        "Whether the kiosk drives their DTR line; some send nothing before it is on."),
        Setting::duration("scanner/silence", 80ms, 20ms, 2s, "How long a serial scanner is silent after each scan."),
        Setting::boolean("scanner/keyboard", true,
                         "Takes keys that follow one another faster than anybody types as those of a scanner."),
        Setting::duration("scanner/keyboard-gap", 50ms, 5ms, 200ms,
                          "The longest time between two keys of such a scanner; a person's wait as long to be shown."),
        Setting::choice("scanner/keyboard-end", "any",
                        {QStringLiteral("any"), QStringLiteral("enter"), QStringLiteral("tab"), QStringLiteral("none")},
                        "The key that ends such a scan and is not typed; silence ends it too."),
        Setting::text("mqtt/host", "127.0.0.1", "The MQTT broker.").required(),
        Setting::integer("mqtt/port", 1883, {1, 65535}, "Its port."),
        Setting::path("mqtt/ca-file", "",
                      "Certificates that the broker's own must be signed by (PEM); empty: the one that came with the "
                      "credentials. Without any there is no TLS."),
        Setting::path("mqtt/certificate", "",
                      "This kiosk's certificate for the broker (PEM); empty: the one that came with the credentials."),
        Setting::path("mqtt/key", "", "The key of that certificate (PEM)."),
        Setting::duration("mqtt/spread", 60s, 0s, 10min,
                          "How long at most a kiosk waits, at random, before it speaks again after an outage."),
        Setting::choice("camera/source", "device", {QStringLiteral("device"), QStringLiteral("file")},
                        "Whether the kiosk looks through a camera or at a file."),
        Setting::text(
            "camera/device", "",
            "A path such as /dev/v4l/by-id/NAME, by-id:NAME for short, or a part of the camera's name; empty: the "
            "first one."),
        Setting::path("camera/file", "", "The image or video that is seen instead; it may come, change and go."),
        Setting::boolean("window/fullscreen", false, "Fills the screen, without a mouse pointer."),
        Setting::integer("window/width", 1080, {270, 7680},
                         "The window's width in pixels, unless it fills the screen."),
        Setting::integer("window/height", 1920, {270, 7680}, "Its height."),
        Setting::choice("screen/light", "clock",
                        {QStringLiteral("clock"), QStringLiteral("day"), QStringLiteral("night")},
                        "Dark screens by night and light ones by day, or always the same."),
        Setting::text("screen/day", "07:00-19:00", "When it is day by the clock, from and until, in the bank's time.")
            .matching("([01][0-9]|2[0-3]):[0-5][0-9]-([01][0-9]|2[0-3]):[0-5][0-9]", "two times such as 07:00-19:00")
            .required(),
        Setting::text("screen/place", "",
                      "Where the bank stands, in degrees north and east: then it is day from sunrise to sunset.")
            .matching("-?[0-9]{1,2}(\\.[0-9]+)?, ?-?[0-9]{1,3}(\\.[0-9]+)?", "a place such as 52.52,13.40"),
        Setting::path("screen/backlight", "/sys/class/backlight",
                      "The folder of the display's light, or one above it; empty: its brightness is left alone."),
        Setting::integer("screen/brightness", 100, {1, 100}, "The display's brightness by day, in percent."),
        Setting::integer("screen/night-brightness", 60, {1, 100}, "… by night, while somebody is there."),
        Setting::integer("screen/rest-brightness", 20, {1, 100}, "… by night, while nobody is."),
        Setting::choice("screen/language", "en", languageCodes(), "The language of the place, for whoever chose none."),
        Setting::text("screen/support", "",
                      "How people here reach support, as it is shown to them: a telephone number."),
        Setting::text("speech/output", "",
                      "Where speech is heard: an output's identifier or a part of its name, or none. Empty: the first "
                      "that calls itself headphones, headset or handset; never a loudspeaker."),
        Setting::text("speech/jack", "auto",
                      "The headphone socket's input device: a path, auto (any with that switch), or none."),
        Setting::text("speech/keys", "* F1",
                      "The keys that turn speech on, and say everything again while it is; with blanks between."),
        Setting::text("sound/output", "",
                      "Where sounds are heard: an output's identifier or a part of its name, or none. Empty: the "
                      "system's own."),
        Setting::integer("sound/volume", 60, {0, 100}, "How loud sounds are by day, in percent; 0: silent."),
        Setting::integer("sound/night-volume", 25, {0, 100}, "And while the screens are dark."),
        Setting::boolean("screen/reduced-motion", false, "Nothing on the screens moves."),
    };
}

Error inKey(const char *key, const Error &error)
{
    return {error.code, QStringLiteral("%1: %2").arg(QString::fromLatin1(key), error.message), error.advice};
}

} // namespace

const Program &program()
{
    static const Program kProgram{"cubby-kiosk", "One bank of parcel lockers: its screens, doors and journal.",
                                  settings()};
    return kProgram;
}

Result<QHash<QString, QString>> portsFrom(const QString &text, const Layout &layout)
{
    QHash<QString, QString> ports;
    if (text.isEmpty())
        return ports;
    if (!text.contains(QLatin1Char('='))) {
        if (layout.buses.size() == 1)
            return QHash<QString, QString>{{layout.buses.first().name, text}};
        return failure(
            "ports.bus",
            QStringLiteral("\"%1\" does not say which of %2 buses it is for").arg(text).arg(layout.buses.size()));
    }
    for (const QString &part : text.split(QLatin1Char(','))) {
        const QString bus = part.section(QLatin1Char('='), 0, 0).trimmed();
        const QString path = part.section(QLatin1Char('='), 1).trimmed();
        if (!layout.findBus(bus) || path.isEmpty())
            return failure("ports.bus", QStringLiteral("\"%1\" is not BUS=PATH with a bus of the layout").arg(part));
        ports.insert(bus, path);
    }
    return ports;
}

Result<QStringList> scannerPortsFrom(const QString &text, const Layout &layout, const QHash<QString, QString> &ports)
{
    QStringList scanners;
    if (text.isEmpty())
        return scanners;
    for (const QString &part : text.split(QLatin1Char(','))) {
        const QString path = part.trimmed();
        if (path.isEmpty())
            return failure("scanner.port", QStringLiteral("\"%1\" names no device between two commas").arg(text));
        if (scanners.contains(path))
            return failure("scanner.port", QStringLiteral("%1 is named twice").arg(path));
        for (const LayoutBus &bus : layout.buses) {
            if (ports.value(bus.name, bus.port) == path)
                return failure("scanner.port",
                               QStringLiteral("%1 is the line of the lock boards of bus %2").arg(path, bus.name));
        }
        scanners << path;
    }
    return scanners;
}

Result<QList<int>> speechKeysFrom(const QString &text)
{
    QList<int> keys;
    for (const QString &name : text.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        const QKeySequence sequence(name, QKeySequence::PortableText);
        if (sequence.count() != 1 || sequence[0].key() == Qt::Key_unknown
            || sequence[0].keyboardModifiers() != Qt::NoModifier)
            return failure("speech.key", QStringLiteral("\"%1\" is not the name of one key").arg(name),
                           QStringLiteral("Names are those of Qt: *, F1, Help, Home"));
        keys << sequence[0].key();
    }
    return keys;
}

namespace {

QList<serial::ScannerSettings> scannersFrom(const Settings &settings, const QStringList &ports)
{
    serial::ScannerSettings scanner;
    scanner.line.speed = int(settings.integer("scanner/speed"));
    if (const QString dtr = settings.choice("scanner/dtr"); dtr != QLatin1StringView("as-is"))
        scanner.line.dtr = dtr == QLatin1StringView("on");
    scanner.split.idle = settings.millis("scanner/silence");
    QList<serial::ScannerSettings> scanners;
    for (const QString &port : ports) {
        scanner.line.port = port;
        scanners << scanner;
    }
    return scanners;
}

std::optional<KeyScan::Settings> keyboardFrom(const Settings &settings)
{
    if (!settings.boolean("scanner/keyboard"))
        return std::nullopt;
    KeyScan::Settings keyboard;
    keyboard.gap = settings.millis("scanner/keyboard-gap");
    const QString end = settings.choice("scanner/keyboard-end");
    if (end == QLatin1StringView("enter"))
        keyboard.ends = QStringLiteral("\r\n");
    else if (end == QLatin1StringView("tab"))
        keyboard.ends = QStringLiteral("\t");
    else if (end == QLatin1StringView("none"))
        keyboard.ends.clear();
    return keyboard;
}

} // namespace

namespace {

// Which port is which, of what a layout names.
struct Lines
{
    QHash<QString, QString> ports;
    QStringList scanners;
};

Result<Lines> linesFrom(const Settings &settings, const Layout &layout)
{
    const auto ports = portsFrom(settings.text("serial/ports"), layout);
    if (!ports)
        return failure(inKey("serial/ports", ports.error()));
    const auto scanners = scannerPortsFrom(settings.text("scanner/ports"), layout, *ports);
    if (!scanners)
        return failure(inKey("scanner/ports", scanners.error()));
    return Lines{*ports, *scanners};
}

Result<Configuration> configurationWith(const Settings &settings, const BankCredentials &credentials,
                                        const LayoutStore::Choice &chosen, const Lines &lines)
{
    Configuration c;
    bank::BankSettings &bank = c.room.host.runner.bank;
    bank.id = credentials.bank;
    bank.layout = chosen.layout;
    bank.codeKey = credentials.codeKey;
    bank.passKeys = seal::only(credentials.centrePass);
    bank.software = QStringLiteral("cubby-kiosk " CUBBY_VERSION);
    bank.layoutOnTrial = chosen.onTrial;
    if (chosen.refused)
        bank.refusedLayout = {chosen.refused->digest, chosen.refused->reason};
    c.room.host.runner.journal.path = settings.path("bank/journal");
    c.room.host.key = credentials.key;
    c.room.host.centreKeys = seal::only(credentials.centreDown);
    c.room.host.spread = settings.millis("mqtt/spread");
    c.room.ports = lines.ports;
    c.room.scanners = scannersFrom(settings, lines.scanners);
    c.keyboard = keyboardFrom(settings);

    link::BrokerSettings &broker = c.room.broker;
    // What the configuration says is meant for this kiosk; what came with the credentials is for where it says nothing.
    const QString folder = settings.path("bank/credentials");
    const auto file = [&](const char *key, const QString &enrolled) {
        return credentials.tls && !settings.isGiven(key) ? enrolled : settings.path(key);
    };
    const bool told = !credentials.brokerHost.isEmpty();
    broker.host = told && !settings.isGiven("mqtt/host") ? credentials.brokerHost : settings.text("mqtt/host");
    broker.port
        = told && !settings.isGiven("mqtt/port") ? credentials.brokerPort : quint16(settings.integer("mqtt/port"));
    broker.clientId = bank.id.toString(); // the broker lets a bank in under no other
    broker.user = credentials.brokerUser;
    broker.password = credentials.brokerPassword;
    broker.caFile = file("mqtt/ca-file", authorityFile(folder));
    broker.certFile = file("mqtt/certificate", certificateFile(folder));
    broker.keyFile = file("mqtt/key", tlsKeyFile(folder));
    // The kiosk renews what came with the credentials; what the configuration names is somebody else's to renew.
    if (credentials.tls && !settings.isGiven("mqtt/certificate") && !settings.isGiven("mqtt/key")) {
        // Beside the journal: the credentials' folder may be nobody's to write. A kiosk that was enrolled anew since
        // has a younger one of its own.
        const QString renewed = settings.path("bank/journal") + QStringLiteral("-renewed.pem");
        c.room.renewal = CertificateRenewal::Settings{renewed};
        const auto facts = readSmallFile(renewed).and_then(seal::readCertificate);
        const auto enrolled = seal::readCertificate(credentials.tls->certificate);
        if (facts && enrolled && facts->from > enrolled->from)
            broker.certFile = broker.keyFile = renewed;
    }
    broker.willTopic = link::presenceTopic(bank.id);
    broker.willPayload = link::presenceText(false, systemNow().wall);

    if (settings.choice("camera/source") == QLatin1StringView("file")) {
        c.camera = Configuration::CameraSource::File;
        if (settings.path("camera/file").isEmpty())
            return failure("settings.value",
                           QStringLiteral("camera/file: a path is needed where camera/source is file"));
    }
    c.cameraDevice = settings.text("camera/device");
    c.cameraFile = settings.path("camera/file");
    return c;
}

} // namespace

Result<Appearance> appearanceFrom(const Settings &settings)
{
    Appearance a;
    a.window = QSize(int(settings.integer("window/width")), int(settings.integer("window/height")));
    a.fullScreen = settings.boolean("window/fullscreen");
    const QString light = settings.choice("screen/light");
    a.light = light == QLatin1StringView("day")     ? Kiosk::Light::Day
              : light == QLatin1StringView("night") ? Kiosk::Light::Night
                                                    : Kiosk::Light::ByTheClock;
    const QString day = settings.text("screen/day");
    const auto time = [&](int part) {
        return QTime::fromString(day.section(QLatin1Char('-'), part, part), QStringLiteral("HH:mm"));
    };
    a.daylight.begins = time(0);
    a.daylight.ends = time(1);
    if (const QString place = settings.text("screen/place"); !place.isEmpty())
        a.daylight.place = Place{place.section(QLatin1Char(','), 0, 0).toDouble(),
                                 place.section(QLatin1Char(','), 1).trimmed().toDouble()};
    a.backlight = settings.path("screen/backlight");
    a.brightness.day = int(settings.integer("screen/brightness"));
    a.brightness.night = int(settings.integer("screen/night-brightness"));
    a.brightness.rest = int(settings.integer("screen/rest-brightness"));
    a.language = findLanguage(settings.choice("screen/language"));
    a.support = settings.text("screen/support");
    a.reducedMotion = settings.boolean("screen/reduced-motion");
    const auto keys = speechKeysFrom(settings.text("speech/keys"));
    if (!keys)
        return failure(inKey("speech/keys", keys.error()));
    a.senses.speechKeys = *keys;
    a.senses.speechOutput = settings.text("speech/output");
    a.senses.jack = settings.text("speech/jack");
    a.senses.soundOutput = settings.text("sound/output");
    a.senses.volume = double(settings.integer("sound/volume")) / 100;
    a.senses.nightVolume = double(settings.integer("sound/night-volume")) / 100;
    return a;
}

Result<Configuration> configurationFrom(const Settings &settings)
{
    const auto credentials = readBankCredentials(settings.path("bank/credentials"));
    if (!credentials)
        return failure(inKey("bank/credentials", credentials.error()));
    // A kiosk may become another bank's, with other boards behind the same names: its layouts are that bank's own.
    LayoutStore layouts(settings.path("bank/layout"),
                        settings.path("bank/journal") + QStringLiteral("-layouts/") + credentials->bank.toString());
    auto chosen = layouts.choose();
    if (!chosen)
        return failure(inKey("bank/layout", chosen.error()));
    auto lines = linesFrom(settings, chosen->layout);
    if (!lines && chosen->onTrial) {
        if (const auto done = layouts.giveUp(lines.error().message); !done)
            return failure(done.error());
        chosen = layouts.choose();
        if (!chosen)
            return failure(inKey("bank/layout", chosen.error()));
        lines = linesFrom(settings, chosen->layout);
    }
    if (!lines)
        return failure(lines.error());
    return configurationWith(settings, *credentials, *chosen, *lines).map([&](Configuration configuration) {
        configuration.room.layouts = layouts;
        return configuration;
    });
}

} // namespace cubby::kiosk
