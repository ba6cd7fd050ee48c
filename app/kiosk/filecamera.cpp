// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kiosk/filecamera.h"

#include <QFile>
#include <QImageReader>
#include <QLoggingCategory>
#include <QMediaPlayer>
#include <QPainter>
#include <QUrl>
#include <QVideoFrame>
#include <QVideoSink>

#include <sys/stat.h>

#include <cstring>

Q_LOGGING_CATEGORY(lcFileCamera, "cubby.camera.file", QtInfoMsg)

namespace cubby::kiosk {

namespace {

constexpr int kMostSide = 1920; // pixels; larger images are seen smaller, as a camera would

QImage seenOf(QImage image)
{
    if (image.width() > kMostSide || image.height() > kMostSide)
        image = image.scaled(kMostSide, kMostSide, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    if (image.hasAlphaChannel()) { // what is see-through lies on white paper
        QImage paper(image.size(), QImage::Format_RGB32);
        paper.fill(Qt::white);
        QPainter(&paper).drawImage(0, 0, image);
        image = paper;
    }
    return image.convertToFormat(QImage::Format_Grayscale8);
}

// A new frame each time: a sink passes over one that it has already.
QVideoFrame frameOf(const QImage &image)
{
    QVideoFrame frame(QVideoFrameFormat(image.size(), QVideoFrameFormat::Format_Y8));
    if (!frame.map(QVideoFrame::WriteOnly))
        return {};
    for (int y = 0; y < image.height(); ++y)
        std::memcpy(frame.bits(0) + qsizetype(y) * frame.bytesPerLine(0), image.constScanLine(y),
                    size_t(image.width()));
    frame.unmap();
    return frame;
}

} // namespace

FileCamera::FileCamera(QString path, QVideoSink &sink) : m_path(std::move(path)), m_sink(sink)
{
    connect(&m_timer, &QTimer::timeout, this, &FileCamera::look);
    m_timer.start(kBetweenLooks);
    look();
}

FileCamera::~FileCamera() = default;

void FileCamera::look()
{
    if (const QString now = fingerprint(); now != m_opened) {
        m_opened = now;
        open();
    }
    if (!m_still.isNull())
        m_sink.setVideoFrame(frameOf(m_still));
}

void FileCamera::open()
{
    m_still = {};
    m_player.reset();
    m_sink.setVideoFrame({});
    if (m_opened.isEmpty()) {
        qCInfo(lcFileCamera) << "nothing is before the camera:" << m_path;
        return;
    }
    QImageReader reader(m_path);
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);
    if (!reader.canRead())
        return playVideo();
    const QImage image = reader.read();
    if (image.isNull()) { // perhaps half written: the next fingerprint will tell
        qCWarning(lcFileCamera) << "cannot read the image before the camera:" << m_path << reader.errorString();
        return;
    }
    qCInfo(lcFileCamera) << "the camera sees the image" << m_path << image.size();
    m_still = seenOf(image);
}

void FileCamera::playVideo()
{
    m_player = std::make_unique<QMediaPlayer>();
    m_player->setVideoSink(&m_sink);
    // Qt 6.4's player on FFmpeg does not loop by itself.
    connect(
        m_player.get(), &QMediaPlayer::mediaStatusChanged, this,
        [this](QMediaPlayer::MediaStatus status) {
            if (status == QMediaPlayer::EndOfMedia && m_player) {
                m_player->setPosition(0);
                m_player->play();
            }
        },
        Qt::QueuedConnection);
    connect(m_player.get(), &QMediaPlayer::errorOccurred, this, [this](QMediaPlayer::Error, const QString &why) {
        qCWarning(lcFileCamera) << "cannot play what is before the camera:" << m_path << why;
    });
    qCInfo(lcFileCamera) << "the camera sees the video" << m_path;
    m_player->setSource(QUrl::fromLocalFile(m_path));
    m_player->play();
}

QString FileCamera::fingerprint() const
{
    struct stat file = {};
    if (::stat(QFile::encodeName(m_path).constData(), &file) != 0 || !S_ISREG(file.st_mode) || file.st_size == 0)
        return {};
    return QStringLiteral("%1.%2.%3.%4")
        .arg(file.st_ino)
        .arg(file.st_size)
        .arg(file.st_mtim.tv_sec)
        .arg(file.st_mtim.tv_nsec);
}

} // namespace cubby::kiosk
