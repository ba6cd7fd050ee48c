// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kiosk/eye.h"

#include "app/kiosk/devicecamera.h"
#include "app/kiosk/filecamera.h"
#include "app/kiosk/framereader.h"

namespace cubby::kiosk {

Eye::Eye(const Configuration &configuration)
    : m_reader(std::make_unique<FrameReader>([] { return systemNow().mono; })), m_path(configuration.cameraFile),
      m_usesFile(configuration.camera == Configuration::CameraSource::File), m_name(configuration.cameraDevice)
{
    m_reader->moveToThread(&m_thread);
    connect(m_reader.get(), &FrameReader::codeRead, this, &Eye::codeRead);
    connect(m_reader.get(), &FrameReader::moved, this, &Eye::moved);
    connect(m_reader.get(), &FrameReader::looked, this, &Eye::looked);
    // Frames come on whatever thread the media backend has; the reader takes them from any.
    connect(
        &m_sink, &QVideoSink::videoFrameChanged, m_reader.get(),
        [reader = m_reader.get()](const QVideoFrame &frame) { reader->offer(frame); }, Qt::DirectConnection);
    m_thread.setObjectName(QStringLiteral("eye"));
    m_thread.start(QThread::LowPriority);
}

Eye::~Eye()
{
    m_device.reset();
    m_file.reset();
    m_thread.quit();
    m_thread.wait();
}

void Eye::open()
{
    if (m_usesFile) {
        m_file = std::make_unique<FileCamera>(m_path, m_sink);
        Q_EMIT workingChanged(true);
    } else {
        m_device = std::make_unique<DeviceCamera>(m_name, m_sink);
        connect(m_device.get(), &DeviceCamera::workingChanged, this, &Eye::workingChanged);
        m_device->start();
    }
}

} // namespace cubby::kiosk
