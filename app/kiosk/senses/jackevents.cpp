// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kiosk/senses/jackevents.h"

#include <linux/input.h>

#include <cstring>

namespace cubby::senses {

JackEvents::Finding JackEvents::feed(QByteArrayView bytes)
{
    m_rest.append(bytes);
    Finding finding;
    constexpr auto kSize = qsizetype(sizeof(input_event));
    qsizetype at = 0;
    for (; m_rest.size() - at >= kSize; at += kSize) {
        input_event event;
        std::memcpy(&event, m_rest.constData() + at, sizeof event);
        if (event.type == EV_SYN && event.code == SYN_DROPPED) {
            m_dropping = true;
            m_reported.reset();
            finding.plugged.reset();
            finding.lost = true;
        } else if (event.type == EV_SYN && event.code == SYN_REPORT) {
            if (!m_dropping && m_reported)
                finding.plugged = m_reported;
            m_dropping = false;
            m_reported.reset();
        } else if (event.type == EV_SW && event.code == SW_HEADPHONE_INSERT) {
            m_reported = event.value != 0;
        }
    }
    m_rest.remove(0, at);
    return finding;
}

} // namespace cubby::senses
