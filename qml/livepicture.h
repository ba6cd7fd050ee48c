// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace cubby::qml {

// What a camera sees just now, on its way to every LiveImage that shows it. GUI thread.
class LivePicture : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("whoever owns the camera makes it")
    Q_PROPERTY(bool seesCode READ seesCode NOTIFY seesCodeChanged FINAL)
    Q_PROPERTY(bool empty READ isEmpty NOTIFY emptyChanged FINAL)

public:
    using QObject::QObject;

    QImage image() const { return m_image; } // null: the camera sees nothing
    bool seesCode() const { return m_seesCode; }
    bool isEmpty() const { return m_image.isNull(); }
    void show(const QImage &image, bool seesCode);

Q_SIGNALS:
    void shown();
    void seesCodeChanged();
    void emptyChanged();

private:
    QImage m_image;
    bool m_seesCode = false;
};

} // namespace cubby::qml
