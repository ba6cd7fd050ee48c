// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/kiosk/camerawatch.h"

#include <QMediaCaptureSession>
#include <QMediaDevices>
#include <QObject>
#include <QTimer>

#include <memory>

class QCamera;
class QVideoSink;

namespace cubby::kiosk {

// The camera above the screen. One that is missing, fails, is pulled out or gives no picture is looked for again until
// it works. GUI thread.
class DeviceCamera : public QObject
{
    Q_OBJECT

public:
    // `name`: see cameraMeant(); looked up anew each time.
    DeviceCamera(QString name, QVideoSink &sink);
    ~DeviceCamera() override;

    // Looks for the device for the first time; connect to workingChanged before.
    void start();

Q_SIGNALS:
    void workingChanged(bool working); // with the first frame; not working is told once after start() too

private:
    void search();
    void close(const QString &why);
    void look();
    void setWorking(bool working, const QString &why);

    QString m_name;
    QVideoSink &m_sink;
    QMediaDevices m_devices;
    QMediaCaptureSession m_session;
    std::unique_ptr<QCamera> m_camera;
    CameraWatch m_watch;
    QTimer m_look;
    QTimer m_again;
    std::optional<bool> m_working;
};

} // namespace cubby::kiosk
