// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stage.h"

#include <functional>

namespace cubby::stage {

// One package on its way, as far as the people know it.
struct Parcel
{
    QString id;
    QString label; // text of its bar code
    QString labelPicture;
    QString customer; // e-mail address
    QString compartment = {}; // once it lies somewhere
    QString code = {}; // once the customer was told
    QString passPicture = {};
};

// What people do with a bank, step by step: shop, driver, customer. Each step waits for what it should lead to, checks
// it, and throws Failed where it did not come. Assumes a kiosk at rest unless it says otherwise.
class Play
{
public:
    using Tell = std::function<void(const QString &sentence)>;
    explicit Play(Stage &stage, Tell tell = {});

    Parcel order(const QString &size = QStringLiteral("M"));
    void signIn(); // badge before the camera, PIN on the keypad; leads to the driver's list
    void scan(const Parcel &parcel); // on the driver's list; leads to an open door
    void deposit(Parcel &parcel); // on the driver's list; back there when it is done
    void signOut(); // back at rest
    void deliver(Parcel &parcel); // all of these
    void awaitMail(Parcel &parcel); // with code and pass

    void showPass(const Parcel &parcel); // as a video before the camera; leads to an open door
    void typeCode(const Parcel &parcel); // sends the last digit; the rest is for the caller to await
    void takeOut(const Parcel &parcel); // from the open door to the thanks
    void leave(); // from the thanks to rest

    QString status(const Parcel &parcel);
    void awaitStatus(const Parcel &parcel, const QString &status);
    QStringList history(const Parcel &parcel); // what happened, in order: "Deposited"
    // The statuses that the package has had, each once in a row.
    QStringList statuses(const Parcel &parcel);
    QJsonObject compartment(const QString &name); // as the centre tells it

    void photograph(const QString &name); // into the folder "screens"

private:
    void say(const QString &sentence) const;

    Stage &m_stage;
    Tell m_tell;
    int m_orders = 0;
    int m_photographs = 0;
};

} // namespace cubby::stage
