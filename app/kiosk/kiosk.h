// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/kiosk/daylight.h"
#include "app/kiosk/enrolment.h"
#include "app/kiosk/hearing.h"
#include "app/kiosk/languages.h"
#include "app/kiosk/narrator.h"
#include "app/kiosk/senses/tones.h"
#include "bank/input.h"
#include "bank/view.h"
#include "domain/layout.h"
#include "domain/time.h"
#include "qml/livepicture.h"
#include "qml/wallmodel.h"

#include <QObject>
#include <QTimeZone>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

#include <functional>

namespace cubby::kiosk {

// What the screens see of the program: the bank's view, the wall, the clock and the camera's picture. It decides
// nothing; what a person answers goes to the bank as it is. GUI thread.
class Kiosk : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("the program makes the one that is shown")
    Q_PROPERTY(cubby::bank::View view READ view NOTIFY viewChanged FINAL)
    Q_PROPERTY(cubby::kiosk::Enrolment enrolment READ enrolment NOTIFY enrolmentChanged FINAL)
    Q_PROPERTY(cubby::qml::WallModel *wall READ wall CONSTANT FINAL)
    Q_PROPERTY(QString bankName READ bankName CONSTANT FINAL)
    Q_PROPERTY(QString address READ address CONSTANT FINAL)
    Q_PROPERTY(double now READ now NOTIFY ticked FINAL)
    Q_PROPERTY(int endsIn READ endsIn NOTIFY ticked FINAL)
    Q_PROPERTY(bool lookingUp READ isLookingUp WRITE setLookingUp NOTIFY ticked FINAL)
    Q_PROPERTY(cubby::kiosk::Hearing hearing READ hearing NOTIFY hearingChanged FINAL)
    Q_PROPERTY(int pauseSeconds READ pauseSeconds NOTIFY ticked FINAL)
    Q_PROPERTY(bool night READ night NOTIFY ticked FINAL)
    Q_PROPERTY(QString language READ language NOTIFY languageChanged FINAL)
    Q_PROPERTY(QList<cubby::kiosk::Language> languages READ languages CONSTANT FINAL)
    Q_PROPERTY(bool rightToLeft READ rightToLeft NOTIFY languageChanged FINAL)
    Q_PROPERTY(bool contrast READ contrast WRITE setContrast NOTIFY appearanceChanged FINAL)
    Q_PROPERTY(QString support READ support CONSTANT FINAL)
    Q_PROPERTY(cubby::qml::LivePicture *camera READ camera CONSTANT FINAL)

public:
    enum class Light { ByTheClock, Day, Night };
    using Send = std::function<void(bank::Input)>;
    using Clock = std::function<Now()>;

    Kiosk(const Layout &layout, Send send, Clock clock = systemNow);

    bank::View view() const { return m_view; }
    void setView(const bank::View &view);

    // Of a kiosk that belongs to no bank yet: shown instead of a bank's screens.
    Enrolment enrolment() const { return m_enrolment; }
    void setEnrolment(const Enrolment &enrolment);

    qml::WallModel *wall() { return &m_wall; }
    qml::LivePicture *camera() { return &m_camera; }
    QString bankName() const { return m_layout.name; }
    QString address() const { return m_layout.address; }
    double now() const { return double(toMs(m_clock().wall)); } // ms since 1970, changes every second
    // Until the screen that is shown ends by itself unless somebody touches it or presses a key; -1: it does not.
    int endsIn() const;
    // Somebody looks at something (help, the languages) that no bank shows; after a minute alone it ends.
    bool isLookingUp() const { return m_lookingUp; }
    void setLookingUp(bool looks);
    int pauseSeconds() const { return left(m_view.pauseSeconds); }
    bool night() const; // whether the screens are dark
    void setLight(Light light);
    void setDaylight(const Daylight &daylight); // what the clock goes by

    // The bank's own language, and how people here reach support ("0800 123 456"); before anything is shown.
    void setHouse(const Language &language, const QString &support);
    QString language() const { return m_translation.language().code; }
    QList<Language> languages() const { return kiosk::languages(); }
    bool rightToLeft() const { return m_translation.language().rightToLeft; }
    // Until this person has gone. Nobody's choice: the language that comes with the package, else the house's.
    Q_INVOKABLE void chooseLanguage(const QString &code);
    QString support() const { return m_support; }

    bool contrast() const { return m_contrast; } // the strongest there is, until this person has gone
    void setContrast(bool on);

    Narrator &narrator() { return m_narrator; }
    void startSpeech(); // somebody pressed the key for it
    // What there is to be heard with. Plugging headphones in turns speech on, pulling them out ends it at once.
    Hearing hearing() const { return m_hearing; }
    void setHearing(const Hearing &hearing);
    Q_INVOKABLE void echo(const QString &typed) { m_narrator.echo(typed); } // is spoken if speech is on
    void attend(); // somebody is here: a touch, a key

    Q_INVOKABLE void choose(cubby::bank::Choice choice, const QString &argument = {});
    Q_INVOKABLE void typeCode(const QString &digits);
    Q_INVOKABLE void typePin(const QString &digits);
    Q_INVOKABLE void nameCentre(const QString &address) { Q_EMIT centreNamed(address); }
    Q_INVOKABLE void forgetCentre() { Q_EMIT centreForgotten(); }
    Q_INVOKABLE void enrolAgain() { Q_EMIT enrolmentAsked(); }
    // A time of the wall clock (ms since 1970) as people at the bank read it.
    Q_INVOKABLE QString timeText(double at) const; // "21:04"
    Q_INVOKABLE QString dayText(double at) const; // "Monday, 23 November"
    Q_INVOKABLE QString dayAndTimeText(double at) const; // "23 November, 21:04"

Q_SIGNALS:
    void viewChanged();
    void enrolmentChanged();
    void centreNamed(const QString &address); // a person typed it
    void centreForgotten(); // another one is to be typed
    void enrolmentAsked(); // once more
    void ticked();
    void languageChanged(); // every text has to be asked for again
    void appearanceChanged();
    void hearingChanged();
    void lookedUp(); // long enough
    void signalled(cubby::senses::Signal signal, double side = 0);

private:
    int left(int seconds) const;
    void speak();
    void forgetPerson();
    void pass(); // another second
    void beEasier();
    void warnOfEnd();
    QDateTime local(double at) const;

    Send m_send;
    Clock m_clock;
    qml::WallModel m_wall;
    Layout m_layout;
    QTimeZone m_zone;
    bank::View m_view;
    Enrolment m_enrolment;
    Millis m_viewSince{0};
    Light m_light = Light::ByTheClock;
    Daylight m_daylight;
    Translation m_translation;
    const Language *m_house = &kiosk::languages().first();
    const Language *m_chosen = nullptr; // by the person who stands here
    Millis m_hereAt{0}; // when somebody last did anything
    QString m_support;
    bool m_contrast = false;
    bool m_badgeless = true; // the wall shows no small print
    qml::LivePicture m_camera;
    Narrator m_narrator;
    Hearing m_hearing;
    bool m_speechByKey = false;
    bool m_lookingUp = false;
    bool m_warned = false; // that the screen ends
    int m_ticks = 0;
    QTimer m_tick;
};

} // namespace cubby::kiosk
