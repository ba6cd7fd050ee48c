// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/enumtext.h"

namespace cubby {

// What people are told. The words for each are in resources/messages, by these names.
enum class MessageKind {
    Delivered, // it lies there: code, pass, where, until when
    ReminderDay, // a day before the deadline
    ReminderHours, // four hours before it
    Expired, // the code opens no more
    Extended, // there is more time
    Returned, // a driver took it back
    Collected, // a driver took the return that the customer had handed in
    Delegated, // somebody else may fetch it: told to that person, with a code of their own
    CodeReissued, // a new code; the old one opens nothing
    Moved, // what was announced as delivered is not there
    DroppedOff, // the receipt of a return
    Cancelled, // it will not come, or is taken out again
    Redirected, // it goes to another bank than was said
    SupportAlert, // to the staff: what they should look at
};

template <>
struct EnumText<MessageKind>
{
    static constexpr std::array names{"Delivered",  "ReminderDay", "ReminderHours", "Expired",      "Extended",
                                      "Returned",   "Collected",   "Delegated",     "CodeReissued", "Moved",
                                      "DroppedOff", "Cancelled",   "Redirected",    "SupportAlert"};
};

// Must be sent also to those who want no messages: without it they cannot get at their own.
constexpr bool mustBeSent(MessageKind kind)
{
    return kind == MessageKind::Delivered || kind == MessageKind::Delegated || kind == MessageKind::CodeReissued
           || kind == MessageKind::Moved || kind == MessageKind::Cancelled || kind == MessageKind::Redirected
           || kind == MessageKind::SupportAlert;
}
constexpr bool bringsCode(MessageKind kind)
{
    return kind == MessageKind::Delivered || kind == MessageKind::Delegated || kind == MessageKind::CodeReissued;
}
// Of the package itself, which may have no stay just then.
constexpr bool isOfPackage(MessageKind kind)
{
    return kind == MessageKind::Cancelled || kind == MessageKind::Redirected;
}
constexpr bool isReminder(MessageKind kind)
{
    return kind == MessageKind::ReminderDay || kind == MessageKind::ReminderHours;
}

} // namespace cubby
