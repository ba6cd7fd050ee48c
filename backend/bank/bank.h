// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bank/input.h"
#include "bank/session.h"
#include "bank/state.h"
#include "domain/layout.h"
#include "domain/opening.h"
#include "seal/jws.h"

#include <optional>

namespace cubby::bank {

struct BankSettings
{
    BankId id;
    Layout layout;
    QByteArray codeKey; // under which the pickup codes' digests were made
    seal::KeyLookup passKeys; // the centre's keys for passes
    QString software;
    bool layoutOnTrial = false; // the centre sent it, and it has still to show that the bank works by it
    struct RefusedLayout
    {
        QString digest;
        QString reason;
    };
    std::optional<RefusedLayout> refusedLayout = {}; // one that the kiosk gave up before this start
};

// What one input leads to. The entries, the state's changes and the directory are committed first, then the effects
// are carried out.
struct Decision
{
    journal::Batch batch;
    std::vector<Effect> effects;
};

// Everything that one bank decides, without a clock, a disk or a wire: (what is known, an input, the time) → entries
// and effects. Two decisions from the same start and inputs are the same.
//
// A decision is already part of what the bank knows when it is returned. If its batch cannot be committed, the bank has
// to be made anew from the journal (see Runner).
class Bank
{
public:
    Bank(BankSettings settings, EpochId epoch, Chance &chance);

    // What the journal holds. Call before start(). `writeAgain`: the next decision writes all of the state, because the
    // journal is a new one.
    void load(const std::vector<journal::StatePart> &state, const std::vector<journal::DirectoryItem> &directory,
              bool writeAgain = false);
    // After power-on. Never pulses a lock: what was open is settled by what the sensors show.
    Decision start(Now now, std::optional<Time> lastAlive = {});
    // The journal's numbers begin anew (link-protocol.md, rule 5). `again` are the entries that the centre may not
    // have, with their chains.
    struct Repeat
    {
        LogRecord record;
        QByteArray chain;
    };
    Decision openEpoch(EpochId epoch, const char *reason, const LogHead &before, const std::vector<Repeat> &again,
                       Now now);

    Decision handle(const Input &input, Now now);
    // When handle(TimePassed) is due, on the monotonic clock.
    std::optional<Millis> nextDeadline() const;

    View view(Now now) const;
    // What is shown, for support: the screen's name, and since when. Nothing of who stands there.
    struct Scene
    {
        QString name;
        Time since;
        friend bool operator==(const Scene &, const Scene &) = default;
    };
    Scene scene(Now now) const;
    QStringList faults() const; // of sensors and buses, for support: "B4 Door silent"
    const State &state() const { return m_state; }
    const journal::Directory &directory() const { return m_directory; }
    const Layout &layout() const { return m_settings.layout; }
    const EpochId &epoch() const { return m_epoch; }

private:
    struct Refusal
    {
        Notice notice;
        qint64 time = 0;
    };
    struct Access
    {
        CredentialId credential;
        QList<StayId> stays;
    };

    enum class Verdict { AsExpected, Contrary, NobodyKnows };

    // bank.cpp: inputs
    void input(const CodeScanned &);
    void input(const CodeTyped &);
    void input(const PinTyped &);
    void input(const PersonChose &);
    void input(const PersonAttends &) { }
    void input(const DoorChanged &);
    void input(const PresenceChanged &);
    void input(const UnlockReported &);
    void input(const BusChanged &);
    void input(const BoardChanged &);
    void input(const BoardFaultChanged &);
    void input(const CentreAnswered &);
    void input(const DirectoryArrived &);
    void input(const SnapshotArrived &);
    void input(const CentreTime &);
    void input(const LinkChanged &);
    void input(const CameraChanged &);
    void input(const LayoutNotStored &);
    void input(const TimePassed &) { }
    void begin(Now now);
    Decision finish();
    void note(Entry entry);
    void play(Sound sound) { m_decision.effects.push_back(PlaySound{sound}); }
    Time time() const { return m_decision.batch.at; }
    RequestId newRequest() { return RequestId::make(time(), m_chance); }
    // upkeep.cpp: what time does, and who may be served
    void tick();
    bool isUsable() const;
    void noticeOutage();
    void endOutage();
    void setMode(BankMode mode, const PersonId &person);
    // screens.cpp: which one, and for how long
    void screenEnded();
    void show(Screen screen, Notice notice = Notice::None, qint64 noticeTime = 0);
    void rest(Notice notice = Notice::None, qint64 noticeTime = 0);
    void beginSession(Flow flow);
    void home(Notice notice = Notice::None);

    // doors.cpp: compartments and visits
    const CompartmentState &at(const CompartmentName &name) const { return *m_state.compartment(name); }
    bool hasVisit(const CompartmentName &name) const;
    bool isPulsing(const CompartmentName &name) const;
    void assumeOpen(const CompartmentName &name);
    void askAnew(const CompartmentName &name);
    void request(const CompartmentName &name, const entry::UnlockRequested &what);
    void requestAgain(const CompartmentName &name);
    void opened(const CompartmentName &name);
    void showOpenDoor();
    bool asksToClose() const;
    Millis openDoorEnds() const;
    void leaveOpenDoor();
    bool doorChose(Choice choice);
    void notOpened(const CompartmentName &name, Notice why);
    void closed(const CompartmentName &name);
    // readings.cpp: sensors
    bool sensesDoor(const CompartmentName &name) const;
    bool sensesPresence(const CompartmentName &name) const; // now
    bool seesPresent(const CompartmentName &name) const;
    bool isKnownShut(const CompartmentName &name) const;
    void followDoor(const CompartmentName &name, bool first, bool surprising);
    void followPresence(const CompartmentName &name);
    void found(const CompartmentName &name, const Sensors::Findings &findings);
    bool boardAnswers(const BoardChannel &input) const;
    bool isDead(const BoardChannel &lock) const;
    void tickSensors();
    // boardfaults.cpp: what is wrong with boards and lines
    void watchKnownFaults();
    void tickBoardFaults();
    // visits.cpp: what a visit came to
    void judge(const CompartmentName &name);
    void judgeHere(Purpose purpose, Verdict verdict);
    void takenOut(const CompartmentName &name);
    void settle(const CompartmentName &name, Verdict verdict);
    void settleUnopened(const CompartmentName &name, bool knownShut);
    void markRead(const CompartmentName &name);
    void readingsComplete(const CompartmentName &name);
    void setCompartment(const CompartmentName &name, Custody custody, Condition condition, const char *reason);
    void inspect(const CompartmentName &name, const char *reason);
    void abandon(const CompartmentName &name);
    void leaveForeground();
    void endGrace();
    void tickDoor(const CompartmentName &name, Watch &watch);

    // plans.cpp: what the centre means to become of what lies here, and whose it is
    void followPlans();
    bool isRecalled(const StayId &id) const;
    bool handles(const CarrierId &carrier) const;
    bool handlesStay(const StayId &id) const;

    // pickup.cpp
    tl::expected<Access, Refusal> accessByPass(const QString &text);
    tl::expected<Access, Refusal> accessByCode(const QString &digits);
    tl::expected<Access, Refusal> openable(const Access &asked) const;
    StayStanding standingOf(const StayId &id) const;
    Time deadlineOf(const Stay &stay) const;
    void refuse(const Refusal &refusal);
    void beginPickup(const Access &access);
    void openNextStay();
    void pickupJudged(Verdict verdict);
    static Refusal refusalOf(const EndedStay &ended);
    void reportProblem(const QString &what);
    void pickupChose(Choice choice, const QString &argument);
    void finishPickup(const CompartmentName &name);
    void pickupUnclear(const CompartmentName &name, const char *reason);
    void doorStuck(const CompartmentName &name);

    // signin.cpp
    std::optional<Time> lockedUntil(const directory::PersonGranted &person) const;
    void refuseBadge(Notice notice, qint64 noticeTime = 0);
    void badgeShown(const seal::Badge &badge);
    void pinTyped(const QString &digits);
    void personGranted(const directory::PersonGranted &person, const QJsonObject &verifierBefore);
    void signOut();

    // asking.cpp
    bool askCentre(const QString &kind, const QJsonObject &question);
    void centreSilent();
    void labelAnswered(const QJsonObject &answer);

    // placing.cpp: deliveries and drop-offs
    void chooseSize(Notice notice);
    void noRoom(Size size);
    void refuseDeposit(const char *reason);
    void placingChose(Choice choice, const QString &argument);
    void depositInAnotherSize(bool larger);
    QList<CompartmentName> free(Size atLeast, bool reachable = false) const;
    bool isFree(const CompartmentName &name) const;
    void deposit(Size size, const CompartmentName &wish);
    void depositElsewhere(DepositFailure why);
    void depositJudged(Verdict verdict);
    void finishDeposit(const CompartmentName &name);
    void failDeposit(const CompartmentName &name, DepositFailure why);

    // delivery.cpp
    const Stay *lyingHere(const QString &text) const;
    void labelScanned(const QString &text);
    void beginUnknown();
    void backToScanning(Notice notice);
    void takeBackJudged(Verdict verdict);
    void deliveryChose(Choice choice, const QString &argument);
    void takeBack();
    void showList(Notice notice = Notice::None);

    // collection.cpp
    QList<StayId> toCollect() const;
    void collect(const CompartmentName &first);
    void openNextCollection();
    void endCollection();
    void collectionScanned(const QString &text);
    void collectionJudged(Verdict verdict);
    void finishCollection(const CompartmentName &name);
    void collectionDone(const CompartmentName &name, const Visit &visit, Outcome outcome);
    bool collectionChose(Choice choice);

    // dropoff.cpp
    void beginDropOff();
    void returnGiven(const QString &text);
    void finishDropOff(const CompartmentName &name, const Visit &visit);
    bool dropOffChose(Choice choice);

    // service.cpp
    void showService(Notice notice = Notice::None);
    void showServiceDoor(Notice notice = Notice::None);
    bool openToInspect(const CompartmentName &name);
    void openNextOfRound();
    void inspectionJudged(Verdict verdict);
    void concludeInspection(const CompartmentName &name, InspectionResult result);
    void inspectionChose(Choice choice);
    void serviceScanned(const CodeScanned &scan);
    void setByTechnician(Condition condition);
    void calibrationDoorMoved();
    void calibrationFound(bool opened);
    void endCalibration();
    void serviceChose(Choice choice, const QString &argument);
    ServiceView serviceView() const;

    // directory.cpp
    void instruct(const directory::Instruction &instruction);
    void forgetPackages();
    void takeBeliefs();
    void tellInstruction(const CompartmentName &name, bool done, const QString &reason);

    // beginninganew.cpp: restarts and new layouts
    void restartAsked(const directory::Instruction &instruction);
    void layoutGiven(const directory::LayoutGiven &given);
    bool isUndisturbed() const;
    bool mayEnd() const;
    void tickTrial();
    void tickBeginningAnew();
    std::optional<Millis> beginsAnewAt() const;
    QString lostBy(const Layout &layout) const;

    BankSettings m_settings;
    EpochId m_epoch;
    Chance &m_chance;
    State m_state;
    journal::Directory m_directory;
    QMap<CompartmentName, Watch> m_watch;
    struct Pulsing
    {
        CompartmentName compartment;
        Millis answerBy;
    };
    QMap<RequestId, Pulsing> m_pulsing; // asked of the lock board, not reported yet
    QMap<QString, bool> m_buses;
    QMap<std::pair<QString, int>, bool> m_boards; // which answer, where somebody tells
    QMap<QString, BoardFaultWatch> m_faultWatch; // by BoardFault::key()
    std::optional<Time> m_outageFrom; // every bus is silent since then
    Session m_session;
    bool m_starting = true;
    Millis m_startEnds{0};
    bool m_online = false;
    bool m_camera = false;
    bool m_clockSane = false;
    struct CentreClock
    {
        Time at;
        Millis mono;
    };
    std::optional<CentreClock> m_centreClock;
    bool m_centreClockFresh = false; // it answered us since the start
    // Typing is paused after five wrong codes; the camera goes on.
    int m_wrongCodes = 0;
    Millis m_lastWrong{0};
    Millis m_pauseLength{0};
    Millis m_pausedUntil{0};

    QMap<InstructionId, QString> m_traces; // of instructions since the start

    // What waits until nobody is there.
    std::optional<directory::Instruction> m_restart;
    bool m_ending = false; // nothing new is begun
    Millis m_disturbedAt{0}; // somebody did something
    Millis m_trialEnds{0};
    Time m_sceneSince; // when the screen came that is shown

    Now m_now{};
    Decision m_decision;
};

} // namespace cubby::bank
