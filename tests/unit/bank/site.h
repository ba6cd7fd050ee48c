// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bank/runner.h"

#include <QTemporaryDir>
#include <QTest>

#include <functional>
#include <map>

// One bank on a real journal, in front of a wall that behaves: on virtual time, with people, doors and a centre. After
// every input it checks what must hold whatever happens (see Site::give).
namespace cubby::bank {

using namespace std::chrono_literals;

// What a lock does when it is pulsed.
enum class Lock { Opens, Stuck, NotSent, Unconfirmed, Mute };

struct WallOptions
{
    bool presence = true; // the compartments have sensors inside
    bool doors = true; // the locks tell whether the door is open
};

// A wall of five: A1 and A2 are S, B1 and B2 are M, C1 is L.
Layout smallLayout(WallOptions options = {});

// Doors, parcels and lock boards.
class Wall final : public Ports
{
public:
    struct Door
    {
        Lock lock = Lock::Opens;
        bool open = false;
        bool inside = false; // a parcel
        bool sensesPresence = true; // its sensor answers
        std::optional<DoorState> reads = {}; // what its door sensor says whatever the door does
    };
    struct Pulse
    {
        RequestId request;
        CompartmentName compartment;
    };

    void pulse(const RequestId &request, const CompartmentName &compartment) override;
    void play(Sound sound) override { sounds.push_back(sound); }
    void ask(const AskCentre &question) override
    {
        asked.push_back(question);
        if (onAsk)
            onAsk(question);
    }

    void endProgram() override { ++ends; }
    void useLayout(const Layout &layout) override { used.push_back(layout); }
    void keepLayout() override { ++kept; }
    void giveUpLayout(const QString &reason) override { givenUp << reason; }

    int ends = 0; // of the program, as it asked
    std::vector<Layout> used;
    int kept = 0; // layouts that were on trial
    QStringList givenUp;
    QMap<CompartmentName, Door> doors;
    std::vector<Pulse> pulses;
    std::vector<Sound> sounds;
    std::vector<AskCentre> asked;
    std::function<void(const AskCentre &)> onAsk;
    bool cut = false; // the power is gone: a pulse does not reach the lock
    std::function<void(const Pulse &)> onPulse;
};

// A package as the centre knows it, and what its customer has in hand.
struct Parcel
{
    directory::PackageExpected expected;
    QString code;
    QString pass;
    const QString &label() const { return expected.labels.first(); }
};

struct Driver
{
    PersonId person;
    QString badge;
    QString pin;
};

class Site
{
public:
    explicit Site(WallOptions options = {}, quint64 seed = 1);

    // Inputs, one call of Runner::handle each.
    void give(const Input &input);
    void scan(const QString &text) { give(CodeScanned{text}); }
    void type(const QString &digits) { give(CodeTyped{digits}); }
    void pin(const QString &digits) { give(PinTyped{digits}); }
    void choose(Choice choice, const QString &argument = {}) { give(PersonChose{choice, argument}); }

    // Hands at the wall; the sensors tell a moment later.
    void put(const CompartmentName &name);
    void take(const CompartmentName &name);
    void shut(const CompartmentName &name);
    void pullOpen(const CompartmentName &name); // whatever the lock does

    void wait(Millis howLong); // everything that is due until then happens
    void settle() { wait(2s); }

    // The centre.
    Parcel makeParcel(const QString &label, Size size = Size::S);
    QString passFor(const Parcel &parcel, const BankId &bank, Time notAfter) const;
    QString codeDigestText(const QString &code) const;
    Parcel expect(const QString &label, Size size = Size::S); // makes one and tells the bank
    void tell(const std::vector<DirectoryEntry> &entries);
    void snapshot(std::vector<DirectoryEntry> entries, bool first = false);
    Parcel expectReturn(const QString &label, Size size = Size::S);
    Driver hire(Millis validFor = std::chrono::hours(8), const QString &role = QStringLiteral("driver"));
    directory::Instruction instruction(directory::Action action, const CompartmentName &name, Millis validFor = 60s);

    // Whole flows, for tests that are about something else.
    void signIn(const Driver &driver);
    void deliver(const Parcel &parcel); // from the driver's list back to it
    Parcel lying(const QString &label, Size size = Size::S); // delivered by a driver who has left
    CompartmentName placeOf(const Parcel &parcel) const;

    // The power goes: nothing more happens, then the bank starts from what is on disk and reads every sensor.
    void kill();
    void start(bool announce = true);
    void restart()
    {
        kill();
        start();
    }
    // The same with another layout, as the kiosk's shell does.
    void restartWith(const Layout &layout, bool onTrial, std::optional<BankSettings::RefusedLayout> refused = {});
    void announce(); // every sensor, as the boards do after a start

    View view() const { return m_runner->bank().view(now); }
    Screen screen() const { return view().screen; }
    const State &state() const { return m_runner->bank().state(); }
    const CompartmentState &at(const CompartmentName &name) const { return *state().compartment(name); }
    Runner &runner() { return *m_runner; }
    std::optional<Millis> nextDeadline() const { return m_runner->bank().nextDeadline(); }

    // What was journalled since mark().
    void mark() { m_mark = m_runner->journal().head().number; }
    std::vector<Entry> entries() const { return entriesAfter(m_mark); }
    std::vector<Entry> entriesAfter(quint64 number) const;
    QStringList kinds() const;
    template <class T>
    std::vector<T> all() const
    {
        std::vector<T> out;
        for (const Entry &entry : entries()) {
            if (const T *e = std::get_if<T>(&entry))
                out.push_back(*e);
        }
        return out;
    }
    template <class T>
    int count() const
    {
        return int(all<T>().size());
    }

    Now now{fromMs(1777896000000), 100s};
    SeededChance chance;
    Wall wall;
    Layout layout;
    Driver driver; // may sign in here
    std::optional<QJsonObject> answer; // the centre's, to whatever it is asked; none: it is silent
    qsizetype steps = 0; // calls of Runner::handle
    std::function<void()> beforeStep; // may kill

private:
    void later(Millis in, std::function<void()> what);
    void check(quint64 before);

    QTemporaryDir m_folder;
    seal::PrivateKey m_key;
    Runner::Settings m_settings;
    std::unique_ptr<Runner> m_runner;
    std::multimap<Millis, std::function<void()>> m_events;
    LogHead m_directory;
    quint64 m_mark = 0;
    std::vector<RequestId> m_pulsed; // ever
    std::vector<RequestId> m_pulsedNow; // by the present step

public:
    const BankId &bankId() const { return m_settings.bank.id; }
    const Runner::Settings &settings() const { return m_settings; }
};

} // namespace cubby::bank

// A test goes on only if this holds; says what is there instead.
#define VERIFY_SCREEN(site, expected)                                                                                  \
    QVERIFY2((site).screen() == (expected),                                                                            \
             qPrintable(QStringLiteral("it is ")                                                                       \
                        + QString::fromLatin1(QMetaEnum::fromType<Screen>().valueToKey(int((site).screen())))))
#define VERIFY_NOTICE(site, expected)                                                                                  \
    QVERIFY2((site).view().notice == (expected),                                                                       \
             qPrintable(QStringLiteral("it is ")                                                                       \
                        + QString::fromLatin1(QMetaEnum::fromType<Notice>().valueToKey(int((site).view().notice)))))
#define VERIFY_KINDS(site, ...) QCOMPARE((site).kinds().join(u' '), QStringLiteral(__VA_ARGS__))
