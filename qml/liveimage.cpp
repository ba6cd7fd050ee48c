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

void LiveImage::setSource(LivePicture *source)
{
    if (source == m_source)
        return;
    if (m_source)
        m_source->disconnect(this);
    m_source = source;
    if (m_source)
        connect(m_source, &LivePicture::shown, this, &QQuickItem::update);
    update();
    Q_EMIT sourceChanged();
}

QSGNode *LiveImage::updatePaintNode(QSGNode *node, UpdatePaintNodeData *)
{
    auto *picture = static_cast<QSGImageNode *>(node);
    const QImage image = m_source ? m_source->image() : QImage();
    if (image.isNull() || width() <= 0 || height() <= 0) {
        delete picture;
        return nullptr;
    }
    if (!picture) {
        picture = window()->createImageNode();
        picture->setOwnsTexture(true);
        picture->setFiltering(QSGTexture::Linear);
    }
    picture->setTexture(window()->createTextureFromImage(image, QQuickWindow::TextureIsOpaque));
    const QSizeF shown = size().scaled(QSizeF(image.size()), Qt::KeepAspectRatio);
    const QPointF corner((image.width() - shown.width()) / 2, (image.height() - shown.height()) / 2);
    picture->setSourceRect(QRectF(corner, shown));
    picture->setRect(boundingRect());
    return picture;
}

} // namespace cubby::qml
