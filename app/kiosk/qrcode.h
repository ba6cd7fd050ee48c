// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QQuickPaintedItem>
#include <QtQml/qqmlregistration.h>

namespace cubby::kiosk {

// A text as a QR code with its quiet zone, black on white whatever the theme: telephones read nothing else as well.
// GUI thread.
class QrCode : public QQuickPaintedItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY textChanged FINAL)

public:
    using QQuickPaintedItem::QQuickPaintedItem;

    QString text() const { return m_text; }
    void setText(const QString &text);
    void paint(QPainter *painter) override;

Q_SIGNALS:
    void textChanged();

private:
    QString m_text;
    QImage m_modules; // one pixel each; null where the text does not fit into any code
};

} // namespace cubby::kiosk
