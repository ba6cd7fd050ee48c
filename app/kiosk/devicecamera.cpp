// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kiosk/devicecamera.h"

#include <QCamera>
#include <QCameraDevice>
#include <QLoggingCategory>
#include <QVideoFrame>
#include <QVideoSink>

#include <chrono>

Q_LOGGING_CATEGORY(lcDeviceCamera, "cubby.camera.device", QtInfoMsg)

namespace cubby::kiosk {

namespace {

constexpr std::chrono::milliseconds kLook{500};
constexpr std::chrono::seconds kSearchAgain{5};

QCameraDevice findDevice(const QString &name)
{
    const QList<QCameraDevice> devices = QMediaDevices::videoInputs();
    std::vector<CameraName> names;
    for (const QCameraDevice &device : devices)
        names.push_back({QString::fromUtf8(device.id()), device.description()});
    const std::optional<size_t> meant = cameraMeant(name, names);
    return meant ? devices[qsizetype(*meant)] : QCameraDevice();
}

QCameraFormat formatFor(const QCameraDevice &device)
{
    const QList<QCameraFormat> formats = device.videoFormats();
    std::vector<CameraMode> modes;
    for (const QCameraFormat &format : formats)
        modes.push_back({format.resolution(), format.maxFrameRate(), format.pixelFormat()});
    const std::optional<size_t> best = bestMode(modes);
    return best ? formats[qsizetype(*best)] : QCameraFormat();
}

Millis now() { return systemNow().mono; }

} // namespace

DeviceCamera::DeviceCamera(QString name, QVideoSink &sink) : m_name(std::move(name)), m_sink(sink)
{
    m_session.setVideoSink(&sink);
    m_again.setInterval(kSearchAgain);
    m_look.setInterval(kLook);
    connect(&m_again, &QTimer::timeout, this, &DeviceCamera::search);
    connect(&m_look, &QTimer::timeout, this, &DeviceCamera::look);
    connect(&m_devices, &QMediaDevices::videoInputsChanged, this, &DeviceCamera::search);
    connect(
        &sink, &QVideoSink::videoFrameChanged, this,
        [this](const QVideoFrame &frame) {
            if (frame.isValid())
                m_watch.frame(now());
            if (!m_working.value_or(false))
                look();
        },
        Qt::QueuedConnection); // frames come on a thread of the media backend
}

DeviceCamera::~DeviceCamera() { m_session.setCamera(nullptr); }

void DeviceCamera::start() { search(); }

void DeviceCamera::search()
{
    const QCameraDevice device = findDevice(m_name);
    if (m_camera && !device.isNull() && m_camera->cameraDevice() == device && !m_watch.lost(now()))
        return; // it works, or is given the time to show it
    if (device.isNull())
        return close(m_name.isEmpty() ? QStringLiteral("there is no camera")
                                      : QStringLiteral("there is no camera named %1").arg(m_name));
    m_session.setCamera(nullptr);
    m_camera = std::make_unique<QCamera>(device);
    if (const QCameraFormat format = formatFor(device); !format.isNull())
        m_camera->setCameraFormat(format);
    // Queued: what is told while the camera is being used must not take it away.
    connect(
        m_camera.get(), &QCamera::errorOccurred, this,
        [this, camera = m_camera.get()](QCamera::Error error, const QString &why) {
            if (error != QCamera::NoError && camera == m_camera.get())
                close(why);
        },
        Qt::QueuedConnection);
    m_session.setCamera(m_camera.get());
    m_camera->start();
    m_watch.opened(now());
    m_look.start();
}

void DeviceCamera::look()
{
    if (m_watch.working(now()))
        setWorking(true, m_camera->cameraDevice().description());
    else if (m_watch.lost(now()))
        close(QStringLiteral("no picture for %1 s").arg(CameraWatch::kPatience.count() / 1000));
}

void DeviceCamera::close(const QString &why)
{
    m_session.setCamera(nullptr);
    m_camera.reset();
    m_watch.closed();
    m_look.stop();
    m_sink.setVideoFrame({}); // what is still to be seen is not there any more
    setWorking(false, why);
}

void DeviceCamera::setWorking(bool working, const QString &why)
{
    if (working)
        m_again.stop();
    else
        m_again.start();
    if (working == m_working)
        return;
    m_working = working;
    if (working)
        qCInfo(lcDeviceCamera).noquote() << "the camera works:" << why;
    else
        qCWarning(lcDeviceCamera).noquote() << "the camera does not work:" << why << "- looking for it again";
    Q_EMIT workingChanged(working);
}

} // namespace cubby::kiosk
