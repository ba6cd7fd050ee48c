// SPDX-License-Identifier: GPL-3.0-or-later
#include "bank/bank.h"
#include "bank/timing.h"

#include <algorithm>

namespace cubby::bank {

View Bank::view(Now now) const
{
    View v;
    v.bankName = m_settings.layout.name;
    v.online = m_online;
    v.cameraWorks = m_camera;
    v.screen = m_session.screen;
    v.notice = m_session.notice;
    v.noticeTime = m_session.noticeTime;
    if (v.screen == Screen::Rest && !isUsable())
        v.screen = m_starting ? Screen::Starting : Screen::OutOfService;
    if (now.mono < m_pausedUntil)
        v.pauseSeconds = int(std::chrono::ceil<std::chrono::seconds>(m_pausedUntil - now.mono).count());
    else if (v.notice == Notice::CodePaused)
        v.notice = Notice::None;
    if (m_session.badge)
        v.triesLeft = kWrongPinsUntilLock - m_state.tries(m_session.badge->person).wrong;
    v.compartment = m_session.lit.isEmpty() ? m_session.named : m_session.lit;
    if (m_session.stays.size() > 1) {
        v.index = int(m_session.index) + 1;
        v.count = int(m_session.stays.size());
    }
    v.person = m_session.name;
    v.label = m_session.label;
    v.canTakeBack = m_session.last.has_value();
    if (const CompartmentState *c = m_state.compartment(m_session.lit); c && c->visit)
        v.canOpenAgain = m_watch[m_session.lit].tries < kTries;
    v.sensesDoor = m_session.lit.isEmpty() || sensesDoor(m_session.lit);
    v.problem = m_session.problem;
    if (m_session.ends) {
        v.secondsMatter = true;
        const auto left = std::chrono::ceil<std::chrono::seconds>(*m_session.ends - now.mono).count();
        v.secondsLeft = std::max(int(left), 0);
        v.secondsTotal = int(std::chrono::ceil<std::chrono::seconds>(m_session.lasts).count());
    }
    if (v.screen == Screen::ChooseSize || v.screen == Screen::PutIn) {
        v.size = toString(m_session.size);
        const QList<CompartmentName> rooms = free(Size::XS);
        for (Size size : kSizes) {
            const auto isSize = [&](const CompartmentName &n) { return m_settings.layout.find(n)->size == size; };
            if (!std::ranges::any_of(rooms, isSize))
                continue;
            v.sizes << toString(size);
            v.canEnlarge = v.canEnlarge || size > m_session.size;
            v.canShrink = v.canShrink || size < m_session.size;
        }
    }
    if (v.screen == Screen::DriverList || v.screen == Screen::Summary)
        v.packages = m_session.done;
    if (v.screen == Screen::DriverList) {
        QList<ListedPackage> open;
        for (const directory::PackageExpected &package : m_directory.packages()) {
            if (!m_state.stay(package.stay) && !m_state.ended(package.stay))
                open << ListedPackage{package.labels.value(0), toString(package.size), {}, false, 0};
        }
        std::ranges::sort(open, {}, &ListedPackage::label);
        v.packages = open + v.packages;
    }
    for (const LayoutCompartment &place : m_settings.layout.compartments) {
        const CompartmentState &c = at(place.name);
        v.compartments << CompartmentView{place.name, c.doorOpen, toText(c.shown())};
    }
    return v;
}

} // namespace cubby::bank
