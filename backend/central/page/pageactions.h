// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/packages.h"
#include "central/page/drawings.h"
#include "central/pagelink.h"
#include "domain/openinghours.h"

#include <QHash>

// What the customer's page shows, and what happens when its forms come: functions of a work, without HTML.
namespace cubby::page {

using Holder = central::PageHolder; // whose link it is

struct PageView
{
    enum class State { OnItsWay, Ready, Expired, Collected, Returned, Cancelled, InDoubt };
    State state = State::OnItsWay;
    QString language; // the customer's
    bool isOwner = true; // not somebody who collects it instead
    QStringList labels;
    QString bankName;
    QString bankAddress;
    QString timeZone;
    std::optional<Place> place;
    std::vector<OnMap> nearby;
    OpeningHours hours;
    Layout layout;
    CompartmentName compartment;
    std::optional<Time> deadline;
    Time changedAt; // when it came to this state
    QByteArray pass; // of the QR code; empty where nothing can be opened
    QString code; // 8 digits; empty where it was shown before
    bool codeIsComing = false; // the bank does not know it yet
    bool mayAskForCode = false; // for a new one
    std::optional<Time> longer; // until when it may be kept if the customer asks for it now
    bool mayDelegate = false;
    bool mayAskForLow = false;
    bool isLow = false; // asked for before
};
// Nothing for a link to a package that is not there, or whose end was long ago.
std::optional<PageView> viewOf(central::Work &work, const Holder &holder);

struct Done
{
    const char *said; // the sentence of the page that says so
};
// The form's field "do" is time, somebody (name, contact, keep), low, problem (text) or code. Error codes: those of
// what it asks for, page.unknown, page.nothing (it cannot be asked for now), page.contact.
Result<Done> carryOut(central::Work &work, const Holder &holder, const QHash<QString, QString> &form,
                      const QString &from);

} // namespace cubby::page
