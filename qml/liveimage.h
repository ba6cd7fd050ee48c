// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "qml/livepicture.h"

#include <QPointer>
#include <QQuickItem>

namespace cubby::qml {

// Draws a LivePicture, cut to fill the item. Works on every scene graph, the software one too, which VideoOutput does
// not. GUI thread.
class LiveImage : public QQuickItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(cubby::qml::LivePicture *source READ source WRITE setSource NOTIFY sourceChanged FINAL)

public:
    explicit LiveImage(QQuickItem *parent = nullptr);

    LivePicture *source() const { return m_source; }
    void setSource(LivePicture *source);

Q_SIGNALS:
    void sourceChanged();

protected:
    QSGNode *updatePaintNode(QSGNode *node, UpdatePaintNodeData *data) override;

private:
    QPointer<LivePicture> m_source;
};

} // namespace cubby::qml
