// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entries.h"

#include <optional>

namespace cubby {

// One person's dealings with one compartment: from the first request to open it until its outcome is journalled. What
// is still open after a power cut can be read from here.
struct Visit
{
    RequestId request; // the latest
    Purpose purpose = Purpose::Pickup;
    StayId stay;
    PackageId package;
    CredentialId credential;
    PersonId person;
    QString label;
    bool opened = false; // since the latest request
    bool closed = false; // after that
    bool over = false; // the deposit has failed, only the door is waited for

    friend bool operator==(const Visit &, const Visit &) = default;
    CUBBY_FIELDS(f("request", s.request); f("purpose", s.purpose); f("stay", s.stay); f("package", s.package);
                 f("credential", s.credential); f("person", s.person); f("label", s.label); f("opened", s.opened);
                 f("closed", s.closed); f("over", s.over);)
};

// What is known about one compartment: a fold over the bank's entries. The bank and the centre derive it with the same
// function, so that both see the same wall once all entries have travelled.
struct CompartmentState
{
    Custody custody = Custody::Empty;
    Condition condition = Condition::Good;
    StayId stay; // of what it holds
    Time lastAccess;
    bool doorOpen = false; // as last journalled
    bool present = false;
    bool unverified = false; // takes no deposit until a door, a sensor or a person has shown it empty
    QString doorFault; // why its sensor is not believed; empty: it is, or there is none
    QString presenceFault;
    std::optional<Visit> visit;

    CompartmentStatus shown() const { return shownStatus(custody, condition); }

    friend bool operator==(const CompartmentState &, const CompartmentState &) = default;
    CUBBY_FIELDS(f("custody", s.custody); f("condition", s.condition); f("stay", s.stay); f("lastAccess", s.lastAccess);
                 f("doorOpen", s.doorOpen); f("present", s.present); f("unverified", s.unverified);
                 f("doorFault", s.doorFault); f("presenceFault", s.presenceFault); f("visit", s.visit);)
};

// The compartment that an entry is about, or an empty name.
CompartmentName compartmentOf(const Entry &entry);

// What the entry makes of its compartment. Entries that are about no compartment change nothing. Answers false where
// the entry is a fact that does not fit what was known (it is applied all the same).
bool applyEntry(CompartmentState &compartment, const Entry &entry, Time at);

} // namespace cubby
