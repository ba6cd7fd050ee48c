// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/admin/badgesheet.h"

#include "app/admin/filequestion.h"

#include "app/admin/words.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPdfWriter>
#include <QPushButton>
#include <QSaveFile>
#include <QVBoxLayout>

#include <ZXing/BitMatrix.h>
#include <ZXing/MultiFormatWriter.h>

#include <exception>

namespace cubby::admin {

namespace {

constexpr double kWidth = 85.6, kHeight = 54; // mm, ISO 7810 ID-1

void drawCode(QPainter &painter, const ZXing::BitMatrix &bits, const QRectF &place)
{
    const double module = place.width() / bits.width();
    for (int y = 0; y < bits.height(); ++y) {
        for (int x = 0; x < bits.width();) {
            int end = x;
            while (end < bits.width() && bits.get(end, y))
                ++end;
            if (end > x)
                painter.fillRect(
                    QRectF(place.left() + x * module, place.top() + y * module, (end - x) * module, module * 1.01),
                    Qt::black);
            x = std::max(end, x + 1);
        }
    }
}

} // namespace

Result<void> writeBadge(const Badge &badge, const QString &path)
{
    ZXing::BitMatrix bits;
    try {
        bits = ZXing::MultiFormatWriter(ZXing::BarcodeFormat::QRCode)
                   .setMargin(0)
                   .setEncoding(ZXing::CharacterSet::UTF8)
                   .encode(badge.text.toStdString(), 0, 0);
    } catch (const std::exception &fault) {
        return failure("badge.code", QString::fromUtf8(fault.what()));
    }
    QSaveFile file(path);
    if (badge.text.isEmpty() || !file.open(QIODevice::WriteOnly))
        return failure("badge.file", file.errorString());
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner); // whoever has the picture has the badge
    {
        QPdfWriter writer(&file);
        writer.setTitle(badge.name);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setResolution(254); // ten dots a millimetre
        QPainter painter(&writer);
        painter.scale(10, 10);
        const QRectF card(10, 10, kWidth, kHeight);
        painter.setPen(QPen(Qt::gray, 0.2));
        painter.drawRoundedRect(card, 3, 3);
        drawCode(painter, bits, QRectF(card.left() + 4, card.top() + 7, 40, 40));
        painter.setPen(Qt::black);
        const QRectF words(card.left() + 47, card.top() + 8, kWidth - 51, 20);
        QFont font = QGuiApplication::font();
        font.setPixelSize(5);
        font.setBold(true);
        painter.setFont(font);
        painter.drawText(words, Qt::TextWordWrap, badge.name);
        font.setPixelSize(4);
        font.setBold(false);
        painter.setFont(font);
        painter.drawText(words.translated(0, 20), Qt::TextWordWrap, QString(word(badge.role) + u'\n' + badge.until));
        if (!painter.end())
            return failure("badge.file", file.errorString());
    }
    if (!file.commit())
        return failure("badge.file", file.errorString());
    return {};
}

OnceDialog::OnceDialog(const QString &title, const QString &secret, QWidget *parent) : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(new QLabel(tr("This is shown once. Keep it now.")));
    auto *line = new QLineEdit(secret);
    line->setReadOnly(true);
    line->setMinimumWidth(420);
    line->setAccessibleName(title);
    layout->addWidget(line);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setText(tr("Close"));
    connect(buttons->addButton(tr("Copy"), QDialogButtonBox::ActionRole), &QPushButton::clicked, this,
            [secret] { QGuiApplication::clipboard()->setText(secret); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
}

OnceDialog::OnceDialog(const Badge &badge, QWidget *parent) : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Badge of %1").arg(badge.name));
    auto *layout = new QVBoxLayout(this);
    auto *said = new QLabel(tr("The badge can be saved once, now. The centre does not keep it."));
    said->setWordWrap(true);
    said->setMinimumWidth(380);
    layout->addWidget(said);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setText(tr("Close"));
    connect(buttons->addButton(tr("Save as PDF…"), QDialogButtonBox::ActionRole), &QPushButton::clicked, this,
            [this, badge, said] {
                askForFile(this, QFileDialog::AcceptSave, windowTitle(), QStringLiteral("badge.pdf"),
                           tr("PDF files (*.pdf)"), [badge, said](const QString &path) {
                               const auto written = writeBadge(badge, path);
                               said->setText(written ? tr("Written to %1.").arg(path) : written.error().message);
                           });
            });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
}

} // namespace cubby::admin
