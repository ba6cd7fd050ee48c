// SPDX-License-Identifier: GPL-3.0-or-later
#include "play.h"

#include "failed.h"
#include "pictures.h"

#include <QJsonArray>

namespace cubby::stage {

namespace {

void check(bool condition, const QString &sentence)
{
    if (!condition)
        throw Failed(sentence);
}

QStringList column(const QJsonArray &rows, QLatin1StringView name)
{
    QStringList values;
    for (const QJsonValue &row : rows)
        values << row[name].toString();
    return values;
}

} // namespace

Play::Play(Stage &stage, Tell tell) : m_stage(stage), m_tell(std::move(tell)) { }

void Play::say(const QString &sentence) const
{
    if (m_tell)
        m_tell(sentence);
}

void Play::photograph(const QString &name)
{
    m_stage.person().photograph(
        m_stage.path(QStringLiteral("screens/%1-%2.png").arg(++m_photographs, 2, 10, QLatin1Char('0')).arg(name)));
}

Parcel Play::order(const QString &size)
{
    const int number = ++m_orders;
    Parcel parcel;
    parcel.label = QStringLiteral("CUBBY%1").arg(700000 + number);
    parcel.customer = QStringLiteral("customer%1@example.org").arg(number);
    parcel.labelPicture = m_stage.path(QStringLiteral("hand/%1.png").arg(parcel.label));
    drawLabel(parcel.label, parcel.labelPicture);

    const QJsonObject customer{{QStringLiteral("name"), QStringLiteral("Customer %1").arg(number)},
                               {QStringLiteral("email"), parcel.customer},
                               {QStringLiteral("language"), QStringLiteral("en")}};
    const QJsonObject package{{QStringLiteral("labels"), QJsonArray{parcel.label}}, {QStringLiteral("size"), size}};
    const auto answer = m_stage.centre().post(QStringLiteral("/v1/orders"),
                                              {{QStringLiteral("reference"), QStringLiteral("order-%1").arg(number)},
                                               {QStringLiteral("bank"), m_stage.bank()},
                                               {QStringLiteral("customer"), customer},
                                               {QStringLiteral("packages"), QJsonArray{package}}});
    check(answer.status == 201,
          QStringLiteral("the order is answered with %1 %2").arg(answer.status).arg(QString::fromUtf8(answer.body)));
    parcel.id = answer.json()[QStringLiteral("packages")][0][QStringLiteral("id")].toString();
    say(QStringLiteral("A shop orders over HTTP: package %1, label %2").arg(parcel.id, parcel.label));
    awaitStatus(parcel, QStringLiteral("AssignedToCompartment"));
    return parcel;
}

void Play::signIn()
{
    Person &person = m_stage.person();
    person.reach(QStringLiteral("Rest"));
    // A kiosk that has not been told of its driver yet refuses the badge: it is shown again, as a person would.
    const auto shows = [&person](const char *what) { return person.view()[QLatin1StringView(what)].toString(); };
    const auto rests = [&] { return shows("notice") == QLatin1StringView("None"); };
    const auto asksForPin = [&] { return shows("screen") == QLatin1StringView("EnterPin"); };
    constexpr int kMostShowings = 4;
    for (int i = 0; i < kMostShowings && !asksForPin(); ++i) {
        m_stage.holdUp(m_stage.badge());
        waitUntil(QStringLiteral("the kiosk answers the badge"), [&] { return asksForPin() || !rests(); });
        m_stage.lowerHand();
        if (!asksForPin())
            waitUntil(QStringLiteral("the kiosk rests again"), rests);
    }
    person.reach(QStringLiteral("EnterPin"));
    photograph(QStringLiteral("pin"));
    person.type(Stage::pin());
    person.tap(QStringLiteral("button.submit"));
    person.reach(QStringLiteral("DriverList"));
    say(QStringLiteral("The driver shows a badge to the camera, types the PIN, and is signed in"));
}

void Play::scan(const Parcel &parcel)
{
    Person &person = m_stage.person();
    waitUntil(QStringLiteral("the driver's list names %1").arg(parcel.label), [&] {
        return column(person.view()[QStringLiteral("packages")].toArray(), QLatin1StringView("label"))
            .contains(parcel.label);
    });
    m_stage.holdUp(parcel.labelPicture);
    person.reach(QStringLiteral("PutIn"));
    m_stage.lowerHand();
}

void Play::deposit(Parcel &parcel)
{
    Person &person = m_stage.person();
    photograph(QStringLiteral("list"));
    scan(parcel);
    parcel.compartment = person.view()[QStringLiteral("compartment")].toString();
    say(QStringLiteral("The label is scanned from a picture; compartment %1 opens").arg(parcel.compartment));
    m_stage.wall().waitForOpen(parcel.compartment);
    photograph(QStringLiteral("put-in"));
    m_stage.wall().putIn(parcel.compartment);
    m_stage.wall().close(parcel.compartment);
    person.reach(QStringLiteral("DriverList"));
    say(QStringLiteral("The package is put in, the door is closed"));
}

void Play::signOut()
{
    Person &person = m_stage.person();
    person.tap(QStringLiteral("button.done"));
    person.reach(QStringLiteral("Summary"));
    photograph(QStringLiteral("summary"));
    person.tap(QStringLiteral("button.signOut"));
    person.reach(QStringLiteral("Rest"));
}

void Play::deliver(Parcel &parcel)
{
    signIn();
    deposit(parcel);
    signOut();
    awaitStatus(parcel, QStringLiteral("InLocker"));
}

void Play::awaitMail(Parcel &parcel)
{
    waitUntil(QStringLiteral("a mail to %1 arrives").arg(parcel.customer), [&] {
        for (const Mail &mail : m_stage.mails()) {
            if (!mail.to.contains(parcel.customer))
                continue;
            parcel.code = codeIn(mail);
            parcel.passPicture = mail.image;
            check(!parcel.code.isEmpty() && !mail.image.isEmpty(),
                  QStringLiteral("the mail has no code or no image: %1").arg(mail.text));
            return true;
        }
        return false;
    });
    say(QStringLiteral("The mail server takes a mail to %1 with the code %2 and a pass as a QR image")
            .arg(parcel.customer, parcel.code));
}

void Play::showPass(const Parcel &parcel)
{
    Person &person = m_stage.person();
    const QString video = m_stage.path(QStringLiteral("pass-%1.mp4").arg(parcel.label));
    film(parcel.passPicture, video);
    m_stage.holdUp(video);
    person.reach(QStringLiteral("DoorOpen"));
    m_stage.lowerHand();
    const QString lit = person.view()[QStringLiteral("compartment")].toString();
    check(lit == parcel.compartment, QStringLiteral("%1 is lit instead of %2").arg(lit, parcel.compartment));
    m_stage.wall().waitForOpen(parcel.compartment);
    photograph(QStringLiteral("door-open"));
    say(QStringLiteral("The customer shows the pass to the camera as a video; door %1 pops open").arg(lit));
}

void Play::typeCode(const Parcel &parcel)
{
    Person &person = m_stage.person();
    person.reach(QStringLiteral("Rest"));
    person.tap(QStringLiteral("button.pickUp"));
    person.reach(QStringLiteral("EnterCode"));
    person.type(parcel.code);
}

void Play::takeOut(const Parcel &parcel)
{
    m_stage.wall().takeOut(parcel.compartment);
    m_stage.wall().close(parcel.compartment);
    m_stage.person().reach(QStringLiteral("Thanks"));
    photograph(QStringLiteral("thanks"));
    say(QStringLiteral("The package is taken out, the door is closed"));
}

void Play::leave()
{
    m_stage.person().tap(QStringLiteral("button.done"));
    m_stage.person().reach(QStringLiteral("Rest"));
}

QString Play::status(const Parcel &parcel)
{
    return m_stage.centre().getOrFail(QStringLiteral("/v1/packages/") + parcel.id)[QStringLiteral("status")].toString();
}

void Play::awaitStatus(const Parcel &parcel, const QString &wanted)
{
    QString told;
    try {
        waitUntil(QStringLiteral("the centre reports %1").arg(wanted),
                  [&] { return (told = status(parcel)) == wanted; });
    } catch (const Failed &failed) {
        throw Failed(QStringLiteral("%1; it reports %2").arg(failed.sentence(), told));
    }
    say(QStringLiteral("GET /v1/packages/%1: %2").arg(parcel.id, told));
}

QStringList Play::history(const Parcel &parcel)
{
    const QJsonObject document = m_stage.centre().getOrFail(QStringLiteral("/v1/packages/%1/history").arg(parcel.id));
    return column(document[QStringLiteral("history")].toArray(), QLatin1StringView("what"));
}

QStringList Play::statuses(const Parcel &parcel)
{
    const QJsonObject document = m_stage.centre().getOrFail(QStringLiteral("/v1/packages/%1/history").arg(parcel.id));
    QStringList had;
    for (const QString &status : column(document[QStringLiteral("history")].toArray(), QLatin1StringView("status"))) {
        if (had.isEmpty() || had.last() != status)
            had << status;
    }
    return had;
}

QJsonObject Play::compartment(const QString &name)
{
    const QJsonObject bank = m_stage.centre().getOrFail(QStringLiteral("/v1/banks/") + m_stage.bank());
    for (const QJsonValue &each : bank[QStringLiteral("compartments")].toArray()) {
        if (each[QStringLiteral("name")].toString() == name)
            return each.toObject();
    }
    throw Failed(QStringLiteral("the centre knows no compartment %1").arg(name));
}

} // namespace cubby::stage
