// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kiosk/codewatch.h"

namespace cubby::kiosk {

std::vector<ReadCode> CodeWatch::fresh(const std::vector<ReadCode> &seen, Millis at)
{
    m_lastSeen.removeIf([at](const auto &shown) { return at - shown.value() > kGone; });
    std::vector<ReadCode> codes;
    for (const ReadCode &code : seen) {
        if (!m_lastSeen.contains(code.text))
            codes.push_back(code);
        m_lastSeen.insert(code.text, at);
    }
    return codes;
}

} // namespace cubby::kiosk
