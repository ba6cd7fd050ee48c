// SPDX-License-Identifier: GPL-3.0-or-later
#include "qml/livepicture.h"

namespace cubby::qml {

void LivePicture::show(const QImage &image, bool seesCode)
{
    const bool wasEmpty = isEmpty();
    const bool sawCode = m_seesCode;
    m_image = image;
    m_seesCode = seesCode;
    Q_EMIT shown();
    if (wasEmpty != isEmpty())
        Q_EMIT emptyChanged();
    if (sawCode != m_seesCode)
        Q_EMIT seesCodeChanged();
}

} // namespace cubby::qml
