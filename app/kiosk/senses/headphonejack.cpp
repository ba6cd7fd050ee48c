// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kiosk/senses/headphonejack.h"

#include <QDir>
#include <QLoggingCategory>
#include <QSocketNotifier>

#include <array>
#include <cerrno>
#include <chrono>
#include <cstring>

#include <fcntl.h>
#include <linux/input.h>
#include <sys/ioctl.h>
#include <unistd.h>

Q_LOGGING_CATEGORY(lcJack, "cubby.jack", QtInfoMsg)

namespace cubby::senses {

using namespace std::chrono_literals;

namespace {

constexpr auto kLookEvery = 2s;
const QLatin1StringView kFolder("/dev/input");

// Whether the bit of the headphone switch is set in what an ioctl of the device answers; nothing where it has no
// answer.
std::optional<bool> askSwitch(int device, bool whetherThere)
{
    std::array<unsigned char, SW_MAX / 8 + 1> bits{};
    const int asked = whetherThere ? ioctl(device, EVIOCGBIT(EV_SW, bits.size()), bits.data())
                                   : ioctl(device, EVIOCGSW(bits.size()), bits.data());
    if (asked < 0)
        return std::nullopt;
    return (bits[SW_HEADPHONE_INSERT / 8] >> (SW_HEADPHONE_INSERT % 8) & 1) != 0;
}

} // namespace

struct HeadphoneJack::Switch
{
    explicit Switch(int descriptor) : device(descriptor), notifier(descriptor, QSocketNotifier::Read) { }
    ~Switch()
    {
        notifier.setEnabled(false);
        ::close(device);
    }
    Q_DISABLE_COPY_MOVE(Switch)

    int device;
    QSocketNotifier notifier;
    JackEvents events;
    bool plugged = false;
};

HeadphoneJack::HeadphoneJack(QString source) : m_source(std::move(source))
{
    m_look.setInterval(kLookEvery);
    connect(&m_look, &QTimer::timeout, this, &HeadphoneJack::look);
}

HeadphoneJack::~HeadphoneJack() = default;

void HeadphoneJack::start()
{
    if (m_source == QLatin1StringView("none"))
        return;
    look();
    m_look.start();
}

void HeadphoneJack::look()
{
    QStringList paths{m_source};
    if (m_source == QLatin1StringView("auto")) {
        const QDir folder(kFolder);
        paths = folder.entryList({QStringLiteral("event*")}, QDir::System);
        for (QString &path : paths)
            path = folder.filePath(path);
    }
    const QSet<QString> there(paths.begin(), paths.end());
    m_others.intersect(there); // a name may come back as another device
    for (const QString &path : paths) {
        if (!m_switches.contains(path) && !m_others.contains(path))
            open(path);
    }
    settle();
}

void HeadphoneJack::open(const QString &path)
{
    const int device = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    if (device < 0) {
        if (!m_closed.contains(path))
            qCWarning(lcJack).noquote() << path << "cannot be opened:" << std::strerror(errno)
                                        << "- the user of the kiosk has to be in the group input";
        m_closed.insert(path);
        return;
    }
    m_closed.remove(path);
    if (m_source == QLatin1StringView("auto") && !askSwitch(device, true).value_or(false)) {
        ::close(device);
        m_others.insert(path);
        return;
    }
    auto added = std::make_unique<Switch>(device);
    added->plugged = askSwitch(device, false).value_or(false);
    connect(&added->notifier, &QSocketNotifier::activated, this, [this, path] { read(path); });
    m_switches.emplace(path, std::move(added));
    qCInfo(lcJack).noquote() << "the headphone socket is" << path;
}

void HeadphoneJack::read(const QString &path)
{
    const auto it = m_switches.find(path);
    if (it == m_switches.end())
        return;
    Switch &found = *it->second;
    std::array<char, 64 * sizeof(input_event)> bytes;
    const ssize_t length = ::read(found.device, bytes.data(), bytes.size());
    if (length < 0 && (errno == EAGAIN || errno == EINTR))
        return;
    if (length <= 0) { // it was unplugged, with whatever was plugged into it
        // Not from within the notifier's own signal.
        found.notifier.setEnabled(false);
        QMetaObject::invokeMethod(
            this, [this, path] { close(path); }, Qt::QueuedConnection);
        return;
    }
    const JackEvents::Finding finding = found.events.feed(QByteArrayView(bytes.data(), length));
    if (finding.lost)
        found.plugged = askSwitch(found.device, false).value_or(false);
    found.plugged = finding.plugged.value_or(found.plugged);
    settle();
}

void HeadphoneJack::close(const QString &path)
{
    if (m_switches.erase(path) > 0)
        qCWarning(lcJack).noquote() << "the headphone socket" << path << "is gone";
    settle();
}

void HeadphoneJack::settle()
{
    bool plugged = false;
    for (const auto &[path, each] : m_switches)
        plugged = plugged || each->plugged;
    if (plugged == m_plugged && isKnown() == m_known)
        return;
    m_plugged = plugged;
    m_known = isKnown();
    Q_EMIT changed();
}

} // namespace cubby::senses
