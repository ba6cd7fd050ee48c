// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

namespace cubby::kiosk {

// What this kiosk can be heard with, as its system screen shows it.
struct Hearing
{
    Q_GADGET
    Q_PROPERTY(QString speech MEMBER speech CONSTANT FINAL)
    Q_PROPERTY(QString speechTrouble MEMBER speechTrouble CONSTANT FINAL)
    Q_PROPERTY(QString sounds MEMBER sounds CONSTANT FINAL)
    Q_PROPERTY(QString soundsTrouble MEMBER soundsTrouble CONSTANT FINAL)
    Q_PROPERTY(bool hasJack MEMBER hasJack CONSTANT FINAL)
    Q_PROPERTY(bool plugged MEMBER plugged CONSTANT FINAL)

public:
    QString speech; // the name of the output; empty: nothing can be spoken …
    QString speechTrouble; // … and why
    QString sounds;
    QString soundsTrouble;
    bool hasJack = false; // there is a headphone socket that tells whether something is in it
    bool plugged = false;

    friend bool operator==(const Hearing &, const Hearing &) = default;
};

} // namespace cubby::kiosk
