// SPDX-License-Identifier: GPL-3.0-or-later
#include "qml/liveimage.h"

#include <QQuickWindow>
#include <QSGImageNode>

namespace cubby::qml {

LiveImage::LiveImage(QQuickItem *parent) : QQuickItem(parent)
{
    setFlag(ItemHasContents);
    setClip(true);
}

void LiveImage::setImage(const QImage &image)
{
    if (image.cacheKey() == m_image.cacheKey())
        return;
    m_image = image;
    update();
    Q_EMIT imageChanged();
}

void LiveImage::setMirrored(bool mirrored)
{
    if (mirrored == m_mirrored)
        return;
    m_mirrored = mirrored;
    update();
    Q_EMIT mirroredChanged();
}

QSGNode *LiveImage::updatePaintNode(QSGNode *node, UpdatePaintNodeData *)
{
    auto *picture = static_cast<QSGImageNode *>(node);
    if (m_image.isNull() || width() <= 0 || height() <= 0) {
        delete picture;
        return nullptr;
    }
    if (!picture) {
        picture = window()->createImageNode();
        picture->setOwnsTexture(true);
        picture->setFiltering(QSGTexture::Linear);
    }
    picture->setTexture(window()->createTextureFromImage(m_image, QQuickWindow::TextureIsOpaque));
    const QSizeF shown = size().scaled(QSizeF(m_image.size()), Qt::KeepAspectRatio);
    const QPointF corner((m_image.width() - shown.width()) / 2, (m_image.height() - shown.height()) / 2);
    picture->setSourceRect(QRectF(corner, shown));
    picture->setTextureCoordinatesTransform(m_mirrored ? QSGImageNode::MirrorHorizontally : QSGImageNode::NoTransform);
    picture->setRect(boundingRect());
    return picture;
}

} // namespace cubby::qml
