// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/kiosk/configuration.h"

#include <QObject>
#include <QThread>
#include <QVideoSink>

#include <memory>

namespace cubby::kiosk {

class DeviceCamera;
class FileCamera;
class FrameReader;

// The kiosk's eye: a camera, or a file in its place, whose frames are read on a thread of their own. GUI thread.
class Eye : public QObject
{
    Q_OBJECT

public:
    explicit Eye(const Configuration &configuration);
    ~Eye() override;

    void open(); // connect to the signals before

Q_SIGNALS:
    void workingChanged(bool working);
    void codeRead(const QString &text); // once for each showing
    void moved(); // something, before the camera
    void looked(const QImage &picture, bool sawCode);

private:
    QVideoSink m_sink;
    QThread m_thread;
    std::unique_ptr<FrameReader> m_reader;
    std::unique_ptr<DeviceCamera> m_device;
    std::unique_ptr<FileCamera> m_file;
    QString m_path;
    bool m_usesFile;
    QString m_name;
};

} // namespace cubby::kiosk
