// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kiosk/devicecamera.h"

#include <QCamera>
#include <QCameraDevice>
#include <QLoggingCategory>
#include <QVideoSink>

#include <chrono>

Q_LOGGING_CATEGORY(lcDeviceCamera, "cubby.camera.device", QtInfoMsg)

namespace cubby::kiosk {

namespace {

constexpr std::chrono::seconds kSearchAgain{5};

QCameraDevice findDevice(const QString &name)
{
    for (const QCameraDevice &device : QMediaDevices::videoInputs()) {
        if (name.isEmpty() || QString::fromUtf8(device.id()) == name || device.description().contains(name))
            return device;
    }
    return {};
}

} // namespace

DeviceCamera::DeviceCamera(QString name, QVideoSink &sink) : m_name(std::move(name))
{
    m_session.setVideoSink(&sink);
    m_again.setInterval(kSearchAgain);
    connect(&m_again, &QTimer::timeout, this, &DeviceCamera::search);
    connect(&m_devices, &QMediaDevices::videoInputsChanged, this, &DeviceCamera::search);
}

DeviceCamera::~DeviceCamera() { m_session.setCamera(nullptr); }

void DeviceCamera::start() { search(); }

void DeviceCamera::search()
{
    const QCameraDevice device = findDevice(m_name);
    if (m_camera && !device.isNull() && m_camera->isActive() && m_camera->cameraDevice() == device)
        return;
    m_session.setCamera(nullptr);
    m_camera.reset();
    if (device.isNull()) {
        setWorking(false, m_name.isEmpty() ? QStringLiteral("there is no camera")
                                           : QStringLiteral("there is no camera named %1").arg(m_name));
        return;
    }
    m_camera = std::make_unique<QCamera>(device);
    connect(m_camera.get(), &QCamera::errorOccurred, this,
            [this](QCamera::Error, const QString &why) { setWorking(false, why); });
    connect(m_camera.get(), &QCamera::activeChanged, this, [this, device](bool active) {
        if (active)
            setWorking(true, device.description());
        else
            setWorking(false, QStringLiteral("%1 stopped").arg(device.description()));
    });
    m_session.setCamera(m_camera.get());
    m_camera->start();
    if (!m_camera->isActive())
        setWorking(false, QStringLiteral("%1 does not start").arg(device.description()));
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
