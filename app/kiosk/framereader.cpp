// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kiosk/framereader.h"

namespace cubby::kiosk {

namespace {

constexpr int kPictureWidth = 640; // pixels

QImage pictureOf(const LuminanceView &view)
{
    if (!view.data)
        return {};
    const int step = std::max(1, view.width / kPictureWidth);
    QImage picture(view.width / step, view.height / step, QImage::Format_Grayscale8);
    for (int y = 0; y < picture.height(); ++y) {
        const uchar *from = view.data + view.rowBytes * y * step;
        uchar *to = picture.scanLine(y);
        for (int x = 0; x < picture.width(); ++x)
            to[x] = from[qsizetype(x) * step * view.pixelBytes];
    }
    return picture;
}

} // namespace

LuminanceView luminanceOf(const QVideoFrame &mapped, QImage &keep)
{
    using Format = QVideoFrameFormat;
    int offset = 0;
    int step = 1;
    switch (mapped.pixelFormat()) {
    case Format::Format_Y8:
    case Format::Format_YUV420P:
    case Format::Format_YUV422P:
    case Format::Format_YV12:
    case Format::Format_NV12:
    case Format::Format_NV21:
    case Format::Format_IMC1:
    case Format::Format_IMC2:
    case Format::Format_IMC3:
    case Format::Format_IMC4:
        break;
    case Format::Format_YUYV:
        step = 2;
        break;
    case Format::Format_UYVY:
    case Format::Format_Y16:
    case Format::Format_P010:
    case Format::Format_P016:
        step = 2;
        offset = 1; // after the colour, or the high byte
        break;
    case Format::Format_Jpeg:
        keep = QImage::fromData(mapped.bits(0), mapped.mappedBytes(0)).convertToFormat(QImage::Format_Grayscale8);
        return {keep.constBits(), keep.width(), keep.height(), keep.bytesPerLine()};
    default: {
        const QImage::Format format = Format::imageFormatFromPixelFormat(mapped.pixelFormat());
        if (format == QImage::Format_Invalid)
            return {};
        keep = QImage(mapped.bits(0), mapped.width(), mapped.height(), mapped.bytesPerLine(0), format)
                   .convertToFormat(QImage::Format_Grayscale8);
        return {keep.constBits(), keep.width(), keep.height(), keep.bytesPerLine()};
    }
    }
    return {mapped.bits(0) + offset, mapped.width(), mapped.height(), mapped.bytesPerLine(0), step};
}

bool FrameReader::offer(const QVideoFrame &frame)
{
    if (!frame.isValid()) { // nothing is before the camera any more
        QMetaObject::invokeMethod(
            this,
            [this] {
                m_still = {};
                m_sawCode = false;
                Q_EMIT looked({}, false);
            },
            Qt::QueuedConnection);
        return true;
    }
    if (m_busy.exchange(true))
        return false;
    QMetaObject::invokeMethod(
        this, [this, frame] { read(frame); }, Qt::QueuedConnection);
    return true;
}

void FrameReader::read(QVideoFrame frame)
{
    QImage keep;
    if (frame.map(QVideoFrame::ReadOnly)) {
        const LuminanceView view = luminanceOf(frame, keep);
        const Millis now = m_clock();
        if (m_still.worthReading(view, m_sawCode, now)) {
            if (m_still.sawMotion())
                Q_EMIT moved();
            const std::vector<ReadCode> codes = m_scanner.read(view);
            m_sawCode = !codes.empty();
            for (const ReadCode &code : m_watch.fresh(codes, now))
                Q_EMIT codeRead(code.text);
        }
        Q_EMIT looked(pictureOf(view), m_sawCode);
        frame.unmap();
    }
    m_busy = false;
}

} // namespace cubby::kiosk
