// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <QtQml/qqmlregistration.h>

namespace cubby::kiosk {

// Under a name of its own for the screens: Enrolling.Waiting.
namespace EnrolmentStates {
Q_NAMESPACE
QML_NAMED_ELEMENT(Enrolling)

enum class EnrolmentState {
    NotNeeded, // the kiosk belongs to a bank
    AddressNeeded,
    Asking, // the centre has not answered yet
    Waiting, // for the person at the centre
    Refused,
    Expired,
    Unreachable, // tried on
    NotTrusted, // whoever answers there is not by the installer's authority; tried on
    Unusable, // the answer, or it cannot be stored
    Done,
};
Q_ENUM_NS(EnrolmentState)

} // namespace EnrolmentStates

using EnrolmentStates::EnrolmentState;

// How far a kiosk is that belongs to no bank yet, as its screen shows it.
struct Enrolment
{
    Q_GADGET
    QML_VALUE_TYPE(enrolment)
    Q_PROPERTY(cubby::kiosk::EnrolmentStates::EnrolmentState state MEMBER state CONSTANT FINAL)
    Q_PROPERTY(QString phrase MEMBER phrase CONSTANT FINAL)
    Q_PROPERTY(QString centre MEMBER centre CONSTANT FINAL)
    Q_PROPERTY(int minutesLeft MEMBER minutesLeft CONSTANT FINAL)

public:
    EnrolmentState state = EnrolmentState::NotNeeded;
    QString phrase = {}; // six words, to be compared at the centre
    QString centre = {}; // its address, as it was typed or configured
    int minutesLeft = 0; // begun ones, while waiting
};

} // namespace cubby::kiosk
