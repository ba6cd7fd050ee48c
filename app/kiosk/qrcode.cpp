// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kiosk/qrcode.h"

#include <QLoggingCategory>
#include <QPainter>

#include <ZXing/BitMatrix.h>
#include <ZXing/MultiFormatWriter.h>

#include <exception>

Q_LOGGING_CATEGORY(lcQrCode, "cubby.qrcode", QtInfoMsg)

namespace cubby::kiosk {

namespace {

constexpr int kQuietZone = 4; // modules, as the standard asks for

QImage modulesOf(const QString &text)
{
    try {
        const ZXing::BitMatrix bits = ZXing::MultiFormatWriter(ZXing::BarcodeFormat::QRCode)
                                          .setEncoding(ZXing::CharacterSet::UTF8)
                                          .setMargin(kQuietZone)
                                          .encode(text.toStdString(), 0, 0);
        QImage image(bits.width(), bits.height(), QImage::Format_Grayscale8);
        for (int y = 0; y < bits.height(); ++y) {
            for (int x = 0; x < bits.width(); ++x)
                image.scanLine(y)[x] = bits.get(x, y) ? 0 : 255;
        }
        return image;
    } catch (const std::exception &fault) {
        qCWarning(lcQrCode) << "no QR code for a text of" << text.size() << "characters:" << fault.what();
        return {};
    }
}

} // namespace

void QrCode::setText(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    m_modules = text.isEmpty() ? QImage() : modulesOf(text);
    Q_EMIT textChanged();
    update();
}

void QrCode::paint(QPainter *painter)
{
    if (m_modules.isNull())
        return;
    const int side = int(std::min(width(), height()));
    painter->fillRect(QRectF(0, 0, side, side), Qt::white);
    // Whole pixels for every module, so that all are of one size.
    const int scale = std::max(1, side / m_modules.width());
    const int drawn = scale * m_modules.width();
    const int margin = (side - drawn) / 2;
    painter->drawImage(QRect(margin, margin, drawn, drawn), m_modules);
}

} // namespace cubby::kiosk
