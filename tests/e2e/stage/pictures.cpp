// SPDX-License-Identifier: GPL-3.0-or-later
#include "pictures.h"

#include "failed.h"
#include "process.h"

#include "central/mail/codeimage.h"

#include <QFile>
#include <QImage>
#include <QPainter>
#include <QSaveFile>

namespace cubby::stage {

namespace {

constexpr int kBorder = 120; // pixels of paper around the bars

} // namespace

void drawLabel(const QString &text, const QString &pngFile)
{
    const QImage bars = QImage::fromData(orFail(mail::code128Png(text.toLatin1())));
    QImage label(bars.width() + 2 * kBorder, bars.height() + 3 * kBorder, QImage::Format_RGB32);
    label.fill(Qt::white);
    QPainter painter(&label);
    painter.setPen(QPen(Qt::black, 6));
    painter.drawRect(label.rect().adjusted(20, 20, -20, -20));
    painter.drawLine(20, kBorder, label.width() - 20, kBorder);
    painter.drawImage(kBorder, kBorder + kBorder / 2, bars);
    painter.end();
    if (!label.save(pngFile))
        throw Failed(QStringLiteral("cannot write the label %1").arg(pngFile));
}

void film(const QString &pngFile, const QString &videoFile)
{
    // On grey, as if held up in a room: far, then near.
    const QString scene
        = QStringLiteral("scale=600:600:flags=area:force_original_aspect_ratio=decrease,"
                         "pad=1280:720:(ow-iw)/2:(oh-ih)/2:gray,"
                         "zoompan=z='1+0.15*on/45':x='iw/2-(iw/zoom/2)':y='ih/2-(ih/zoom/2)':d=1:s=1280x720:fps=15,"
                         "format=yuv420p");
    runOrFail(findProgram(QStringLiteral("ffmpeg"), QStringLiteral("ffmpeg")),
              {QStringLiteral("-nostdin"), QStringLiteral("-loglevel"), QStringLiteral("error"), QStringLiteral("-y"),
               QStringLiteral("-loop"), QStringLiteral("1"), QStringLiteral("-framerate"), QStringLiteral("15"),
               QStringLiteral("-t"), QStringLiteral("3"), QStringLiteral("-i"), pngFile, QStringLiteral("-vf"), scene,
               QStringLiteral("-c:v"), QStringLiteral("mpeg4"), QStringLiteral("-q:v"), QStringLiteral("2"),
               videoFile});
}

void holdUp(const QString &file, const QString &cameraFile)
{
    QFile picture(file);
    QSaveFile camera(cameraFile);
    if (!picture.open(QIODevice::ReadOnly) || !camera.open(QIODevice::WriteOnly)
        || camera.write(picture.readAll()) != picture.size() || !camera.commit())
        throw Failed(QStringLiteral("%1 cannot be held up to %2").arg(file, cameraFile));
}

} // namespace cubby::stage
