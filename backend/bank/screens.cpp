// SPDX-License-Identifier: GPL-3.0-or-later
// Which screen is shown, for how long, and what follows when nobody touches it.
#include "bank/bank.h"
#include "bank/timing.h"

namespace cubby::bank {

namespace {

// How long a screen waits for a person; nothing: as long as it takes.
std::optional<Millis> patience(Screen screen, bool notice)
{
    switch (screen) {
    case Screen::Rest:
        return notice ? std::optional(kReadNotice) : std::nullopt;
    case Screen::EnterCode:
    case Screen::EnterPin:
        return kTypeWithin;
    case Screen::Opening:
        return kBoardAnswers + kDoorShouldOpen * 2; // a net below the net
    case Screen::PressDoor:
    case Screen::StillInside:
    case Screen::NothingInside:
    case Screen::ChooseSize:
    case Screen::DriverList:
        return kSignOutAfter;
    case Screen::Thanks:
        return kGrace;
    case Screen::IsDoorOpen:
    case Screen::DidYouTakeIt:
    case Screen::IsItInside:
    case Screen::Summary:
    case Screen::ProblemNoted:
        return kAnswerWithin;
    case Screen::DoorFailed:
    case Screen::NoRoom:
        return kReadScreen;
    case Screen::ScanReturn:
    case Screen::Receipt:
    case Screen::CalibrateShut:
    case Screen::CalibrateOpen:
    case Screen::CalibrateDone:
        return kSignOutAfter;
    case Screen::ServiceHome:
    case Screen::ServiceDoor:
    case Screen::ServiceScan:
    case Screen::AuditDoor:
        return kServiceEndsAfter;
    case Screen::Starting:
    case Screen::OutOfService:
    case Screen::DoorOpen:
    case Screen::PutIn:
    case Screen::TakeOut:
    case Screen::LookingUp: // as long as the centre has
        return std::nullopt;
    }
    return std::nullopt;
}

} // namespace

void Bank::show(Screen screen, Notice notice, qint64 noticeTime)
{
    m_session.screen = screen;
    m_session.notice = notice;
    m_session.noticeTime = noticeTime;
    const bool chosen = screen == Screen::Rest && m_session.accessible; // by somebody who may have gone
    auto wait = chosen ? std::optional(kSignOutAfter) : patience(screen, notice != Notice::None);
    // The lock takes no longer for anybody, and the thanks last as long as "open again" works.
    const bool fixed = screen == Screen::Rest || screen == Screen::Opening || screen == Screen::Thanks;
    if (wait && m_session.accessible && !fixed)
        *wait *= kEasierFactor;
    m_session.lasts = wait.value_or(0ms);
    m_session.ends = wait ? std::optional(m_now.mono + *wait) : std::nullopt;
}

void Bank::rest(Notice notice, qint64 noticeTime)
{
    m_session = {};
    show(Screen::Rest, notice, noticeTime);
}

// A new person, who may have chosen the accessible mode at rest.
void Bank::beginSession(Flow flow)
{
    const bool accessible = m_session.person.isNull() && m_session.accessible;
    m_session = {};
    m_session.flow = flow;
    m_session.accessible = accessible;
}

// Where this person's work goes on.
void Bank::home(Notice notice)
{
    if (m_session.person.isNull())
        rest(notice);
    else if (m_session.flow == Flow::Service)
        m_session.chosen.isEmpty() ? showService(notice) : showServiceDoor(notice);
    else
        showList(notice);
}

void Bank::screenEnded()
{
    switch (m_session.screen) {
    case Screen::IsDoorOpen:
        return showOpenDoor();
    case Screen::DidYouTakeIt: // silence means yes
        if (!hasVisit(m_session.lit))
            return home();
        return judgeHere(at(m_session.lit).visit->purpose, Verdict::AsExpected);
    case Screen::IsItInside:
        return depositJudged(Verdict::AsExpected);
    case Screen::Opening:
        return notOpened(m_session.lit, Notice::NotUnlocked);
    case Screen::NothingInside:
    case Screen::NoRoom:
    case Screen::ChooseSize:
    case Screen::PressDoor:
        leaveForeground();
        if (m_session.flow == Flow::Collection)
            endCollection();
        return home();
    case Screen::DriverList:
    case Screen::ServiceHome:
    case Screen::ServiceDoor:
    case Screen::ServiceScan:
    case Screen::AuditDoor:
        return signOut();
    case Screen::StillInside:
        return m_session.flow == Flow::Collection ? (void)collectionChose(Choice::LeaveIt)
                                                  : pickupChose(Choice::LeaveIt, {});
    case Screen::CalibrateShut:
    case Screen::CalibrateOpen:
    case Screen::CalibrateDone:
        return endCalibration();
    case Screen::Thanks:
        endGrace();
        return rest();
    default:
        leaveForeground();
        return rest();
    }
}

} // namespace cubby::bank
