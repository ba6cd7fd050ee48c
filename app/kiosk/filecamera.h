// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <memory>

class QMediaPlayer;
class QVideoSink;

namespace cubby::kiosk {

// A camera that looks at a file: an image is seen for as long as it is there, a video is played over and over. The file
// may come, be replaced and go while this runs; while it is away the camera sees nothing. GUI thread.
class FileCamera : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds kBetweenLooks{100};

    FileCamera(QString path, QVideoSink &sink);
    ~FileCamera() override;

private:
    void look();
    void open();
    void playVideo();
    QString fingerprint() const; // changes with every new file under the path; empty: there is none

    QString m_path;
    QVideoSink &m_sink;
    QString m_opened;
    QImage m_still;
    std::unique_ptr<QMediaPlayer> m_player;
    QTimer m_timer;
};

} // namespace cubby::kiosk
