// SPDX-License-Identifier: GPL-3.0-or-later
#include "scanning/subject.h"

#include <QPainter>

#include <ZXing/BitMatrix.h>
#include <ZXing/MultiFormatWriter.h>

#include <cmath>
#include <string>

namespace cubby::scanning {

namespace {

using ZXing::BarcodeFormat;

constexpr int kBlack = 25; // grey levels of ink and paper, screens are brighter
constexpr int kPaper = 225;
constexpr int kPassLetters = 275; // seal::makePass
constexpr int kPassLevel = 4; // of 0 to 8: M, as the mail has it

QImage drawn(const ZXing::BitMatrix &bits, int module, int moduleHeight, int dark, int light)
{
    QImage image(bits.width() * module, bits.height() * moduleHeight, QImage::Format_Grayscale8);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            image.scanLine(y)[x] = uchar(bits.get(x / module, y / moduleHeight) ? dark : light);
    }
    return image;
}

ZXing::BitMatrix encoded(const QString &text, BarcodeFormat format, int errorLevel = -1)
{
    return ZXing::MultiFormatWriter(format).setMargin(0).setEccLevel(errorLevel).encode(text.toStdWString(), 1, 1);
}

QString letters(Chance &chance, int count, QLatin1StringView from)
{
    QString text;
    for (int i = 0; i < count; ++i)
        text += QLatin1Char(from.at(chance.below(int(from.size()))));
    return text;
}

QString passText(Chance &chance)
{
    const QString head = QStringLiteral("eyJhbGciOiJFZERTQSIsInR5cCI6ImN1YmJ5LXBhc3MiLCJraWQiOiI");
    return head
           + letters(chance, kPassLetters - int(head.size()),
                     QLatin1StringView("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"));
}

// SSCC, UPS, USPS and post, in turn by chance. Scanners do not tell the leading FNC1 of GS1-128 either.
QString labelText(Chance &chance)
{
    const QLatin1StringView digits("0123456789");
    const QLatin1StringView capitals("ABCDEFGHJKLMNPRSTUVWXYZ");
    switch (chance.below(4)) {
    case 0:
        return QStringLiteral("00") + letters(chance, 18, digits);
    case 1:
        return QStringLiteral("1Z") + letters(chance, 6, QLatin1StringView("0123456789AEHRVXY"))
               + letters(chance, 10, digits);
    case 2:
        return QStringLiteral("420") + letters(chance, 5, digits) + QStringLiteral("92") + letters(chance, 20, digits);
    default:
        return letters(chance, 2, capitals) + letters(chance, 9, digits) + letters(chance, 2, capitals);
    }
}

// Lines of something like print.
void write(QPainter &painter, QRect place, int size, Chance &chance)
{
    for (int y = place.top(); y + size <= place.bottom(); y += size * 2) {
        for (int x = place.left(); x < place.right() - size * 2;) {
            const int width = size / 3 + chance.below(size);
            if (chance.below(6) > 0)
                painter.fillRect(x, y + chance.below(size / 3), width - size / 5, size - chance.below(size / 3),
                                 QColor(kBlack + 20, kBlack + 20, kBlack + 20));
            x += width;
        }
    }
}

QColor grey(int level) { return QColor(level, level, level); }

QImage sheet(int width, int height, int level)
{
    QImage image(width, height, QImage::Format_Grayscale8);
    image.fill(level);
    return image;
}

// A phone: dark rim, bright screen, the code on white or, in dark mode, light on dark.
Subject phone(Chance &chance, bool dark)
{
    const QString text = passText(chance);
    const QImage code = dark ? drawn(encoded(text, BarcodeFormat::QRCode, kPassLevel), kModule, kModule, 235, 18)
                             : drawn(encoded(text, BarcodeFormat::QRCode, kPassLevel), kModule, kModule, 12, 250);
    const int quiet = 4 * kModule;
    const int rim = 3 * kModule;
    const int bar = 10 * kModule;
    QImage image = sheet(code.width() + 2 * (quiet + rim), code.height() + 2 * (quiet + rim + bar), 15);
    QPainter painter(&image);
    painter.fillRect(rim, rim, image.width() - 2 * rim, image.height() - 2 * rim, dark ? grey(18) : grey(250));
    painter.drawImage(rim + quiet, rim + bar + quiet, code);
    painter.end();
    return {image, {text}, {QPoint(rim + quiet, rim + bar + quiet), code.size()}};
}

// A parcel label: address above, bar code across, a little print below.
Subject label(Chance &chance)
{
    const QString text = labelText(chance);
    const QImage code = drawn(encoded(text, BarcodeFormat::Code128), kModule, 45 * kModule, kBlack, kPaper);
    const int quiet = 12 * kModule;
    QImage image = sheet(code.width() + 2 * quiet, code.height() + 90 * kModule, kPaper);
    QPainter painter(&image);
    write(painter, {quiet, 6 * kModule, code.width() / 2, 48 * kModule}, 5 * kModule, chance);
    painter.fillRect(0, 58 * kModule, image.width(), kModule, grey(kBlack));
    painter.drawImage(quiet, 66 * kModule, code);
    write(painter, {quiet, code.height() + 70 * kModule, code.width(), 12 * kModule}, 5 * kModule, chance);
    painter.end();
    return {image, {text}, {QPoint(quiet, 66 * kModule), code.size()}};
}

Subject onPaper(const QImage &code, const QString &text, Chance &chance)
{
    const int quiet = 6 * kModule;
    QImage image = sheet(code.width() + 2 * quiet, code.height() + 40 * kModule, kPaper);
    QPainter painter(&image);
    painter.drawImage(quiet, quiet, code);
    write(painter, {quiet, code.height() + 2 * quiet, code.width(), 22 * kModule}, 5 * kModule, chance);
    painter.end();
    return {image, {text}, {QPoint(quiet, quiet), code.size()}};
}

// What must not be taken for a code of ours: print, stripes, boxes, and the codes of other trades.
Subject nothing(Chance &chance)
{
    QImage image = sheet(900, 640, kPaper);
    QPainter painter(&image);
    switch (chance.below(6)) {
    case 0:
        write(painter, image.rect().adjusted(20, 20, -20, -20), 24 + chance.below(40), chance);
        break;
    case 1: // a fence, a jumper: bars of two widths
        for (int x = 40; x < 860;) {
            const int width = kModule * (1 + chance.below(4));
            painter.fillRect(x, 60, width, 520, grey(kBlack));
            x += width + kModule * (1 + chance.below(4));
        }
        break;
    case 2: // modules without sense
        for (int i = 0; i < 60 * 60; ++i) {
            if (chance.below(2) == 0)
                painter.fillRect(100 + i % 60 * kModule, 60 + i / 60 * kModule, kModule, kModule, grey(kBlack));
        }
        break;
    case 3: { // three squares such as QR codes have, and nothing between them
        for (const QPoint at : {QPoint(100, 60), QPoint(540, 60), QPoint(100, 500)}) {
            painter.fillRect(at.x(), at.y(), 7 * kModule, 7 * kModule, grey(kBlack));
            painter.fillRect(at.x() + kModule, at.y() + kModule, 5 * kModule, 5 * kModule, grey(kPaper));
            painter.fillRect(at.x() + 2 * kModule, at.y() + 2 * kModule, 3 * kModule, 3 * kModule, grey(kBlack));
        }
        break;
    }
    case 4: {
        const BarcodeFormat other[] = {BarcodeFormat::EAN13, BarcodeFormat::ITF, BarcodeFormat::Code39};
        const QString texts[] = {QStringLiteral("4006381333931"), letters(chance, 14, QLatin1StringView("0123456789")),
                                 letters(chance, 8, QLatin1StringView("0123456789ABCDEF"))};
        const int which = chance.below(3);
        painter.drawImage(60, 120, drawn(encoded(texts[which], other[which]), kModule / 2, 300, kBlack, kPaper));
        break;
    }
    default: // a bar code of which only a half is there
        painter.drawImage(60, 120,
                          drawn(encoded(labelText(chance), BarcodeFormat::Code128), kModule, 300, kBlack, kPaper));
        painter.fillRect(60 + 40 * kModule + chance.below(60 * kModule), 0, 900, 640, grey(kPaper));
    }
    painter.end();
    return {image, {}, {}};
}

} // namespace

Subject subjectOf(Kind kind, Chance &chance)
{
    switch (kind) {
    case Kind::Pass:
    case Kind::DarkPass:
        return phone(chance, kind == Kind::DarkPass);
    case Kind::Label:
        return label(chance);
    case Kind::DataMatrix: {
        // As carriers have it: with the address, and so large that it is square.
        const QString text = QStringLiteral("[)>\x1e") + QStringLiteral("01\x1d") + QStringLiteral("96")
                             + labelText(chance) + QLatin1Char('\x1d')
                             + letters(chance, 80, QLatin1StringView("ABCDEFGHIJKLMNOPQRSTUVWXYZ 0123456789"));
        return onPaper(drawn(encoded(text, BarcodeFormat::DataMatrix), kModule, kModule, kBlack, kPaper), text, chance);
    }
    case Kind::Pdf417: {
        const QString text = labelText(chance);
        // Its rows are three modules high in the library's own drawing.
        return onPaper(drawn(encoded(text, BarcodeFormat::PDF417), kModule, kModule, kBlack, kPaper), text, chance);
    }
    case Kind::Nothing:
        break;
    }
    return nothing(chance);
}

Subject together(const Subject &left, const Subject &right)
{
    const int gap = 10 * kModule;
    QImage image = sheet(left.image.width() + gap + right.image.width(),
                         std::max(left.image.height(), right.image.height()), 90);
    QPainter painter(&image);
    painter.drawImage(0, (image.height() - left.image.height()) / 2, left.image);
    painter.drawImage(left.image.width() + gap, (image.height() - right.image.height()) / 2, right.image);
    painter.end();
    return {image, left.texts + right.texts, {}};
}

void crack(Subject &subject, int strength, Chance &chance)
{
    QPainter painter(&subject.image);
    painter.setRenderHint(QPainter::Antialiasing);
    const double width = subject.image.width();
    const double height = subject.image.height();
    // From where the phone fell, cracks run outwards and fork; each shows dark with a bright edge.
    const QPointF from(chance.between(0.1, 0.9) * width, chance.between(0.1, 0.9) * height);
    for (int i = 0; i < 3 + 3 * strength; ++i) {
        double angle = chance.between(0, 6.28);
        QPointF at = from;
        for (int step = 0; step < 6 * strength; ++step) {
            angle += chance.between(-0.5, 0.5);
            const QPointF next = at + QPointF(std::cos(angle), std::sin(angle)) * chance.between(4, 12) * kModule;
            const double thick = chance.between(0.2, 0.4 + 0.2 * strength) * kModule;
            painter.setPen(QPen(grey(200), thick * 1.8));
            painter.drawLine(at, next);
            painter.setPen(QPen(grey(40), thick));
            painter.drawLine(at, next);
            at = next;
        }
    }
}

void tear(Subject &subject, int strength, Chance &chance)
{
    // From above or from below, ragged, and ever deeper into the code.
    QPainter painter(&subject.image);
    const bool below = chance.below(2) == 0;
    const int depth = int(0.2 * strength * subject.code.height());
    const int edge = below ? subject.code.bottom() - depth : subject.code.top() + depth;
    const double slope = chance.between(-0.05, 0.05);
    double ragged = 0;
    for (int x = 0; x < subject.image.width(); x += kModule) {
        ragged = std::clamp(ragged + chance.between(-6, 6), -20.0, 20.0);
        const int y = edge + int(ragged + slope * (x - subject.image.width() / 2));
        painter.fillRect(x, below ? y : 0, kModule, below ? subject.image.height() : y, grey(110));
    }
}

void scribble(Subject &subject, int strength, Chance &chance)
{
    QPainter painter(&subject.image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(grey(50), 1.5 * kModule));
    QPointF at
        = subject.code.topLeft()
          + QPointF(chance.between(0.2, 0.8) * subject.code.width(), chance.between(0.2, 0.8) * subject.code.height());
    for (int i = 0; i < 3 * strength; ++i) {
        const QPointF next = at + QPointF(chance.between(-25, 25), chance.between(-25, 25)) * kModule;
        painter.drawLine(at, next);
        at = next;
    }
}

const char *nameOf(Kind kind)
{
    switch (kind) {
    case Kind::Pass:
        return "pass";
    case Kind::DarkPass:
        return "dark pass";
    case Kind::Label:
        return "label";
    case Kind::DataMatrix:
        return "Data Matrix";
    case Kind::Pdf417:
        return "PDF417";
    case Kind::Nothing:
        return "nothing";
    }
    return "";
}

} // namespace cubby::scanning
