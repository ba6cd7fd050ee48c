// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QQuickItem>

namespace cubby::qml {

// Shows the newest picture of a running camera, cut to fill the item. Works on every scene graph, the software one too,
// which VideoOutput does not. GUI thread.
class LiveImage : public QQuickItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QImage image READ image WRITE setImage NOTIFY imageChanged FINAL)
    Q_PROPERTY(bool mirrored READ mirrored WRITE setMirrored NOTIFY mirroredChanged FINAL)

public:
    explicit LiveImage(QQuickItem *parent = nullptr);

    QImage image() const { return m_image; }
    void setImage(const QImage &image);
    bool mirrored() const { return m_mirrored; }
    void setMirrored(bool mirrored);

Q_SIGNALS:
    void imageChanged();
    void mirroredChanged();

protected:
    QSGNode *updatePaintNode(QSGNode *node, UpdatePaintNodeData *data) override;

private:
    QImage m_image;
    bool m_mirrored = false;
};

} // namespace cubby::qml
