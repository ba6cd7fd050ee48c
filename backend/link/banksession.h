// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "link/receiver.h"
#include "link/sender.h"

#include <map>

namespace cubby::link {

// The bank's side of the link: a pure object on whatever time it is given. It says hello, sends the journal, receives
// the directory and beats its heart. The host opens and seals frames, stores, and calls timePassed() at nextDeadline().
// One thread; the journal and the chance must outlive it.
class BankSession
{
public:
    struct Settings
    {
        BankId bank;
        QString software;
        QString layout; // digest
        // After an outage hello waits at random up to a tenth of its length, and never longer than this.
        Millis spread = std::chrono::seconds(60);
    };
    // What a heartbeat says beside time and queue.
    struct Vitals
    {
        int doorsOpen = 0;
        QString power;
        QStringList faults;
        Scene scene = {};
    };

    struct SendFrame // seal and publish
    {
        Frame frame;
    };
    struct StoreDirectory // store in one transaction with `head`, then call stored(head) before the next frame
    {
        std::vector<LogRecord> records;
        LogHead head;
    };
    struct StoreSnapshot // the same: replace the whole directory in one transaction, then stored(head)
    {
        LogHead head;
        std::vector<Item> items;
    };
    struct Acknowledged // the centre holds the journal up to here
    {
        LogHead head;
    };
    struct EpochNeeded // our journal is not the one the centre knows: open a new epoch, then call epochOpened()
    {
        Sender::Lost why;
        LogHead centre; // what it holds
    };
    struct ClockHint // the centre's wall clock was this at the time of the input, or a little later
    {
        Time at;
    };
    struct Answered
    {
        QString id;
        QJsonObject result;
    };
    using Effect
        = std::variant<SendFrame, StoreDirectory, StoreSnapshot, Acknowledged, EpochNeeded, ClockHint, Answered>;
    using Effects = std::vector<Effect>; // to be carried out in order

    // `acked`: the last Acknowledged head of this epoch if the host kept it, else {epoch, 0}. `directory`: what is
    // stored.
    BankSession(Settings settings, const LogReader &journal, LogHead acked, LogHead directory, Chance &chance);

    Effects connected(Now now);
    void disconnected(Now now);
    Effects received(const Frame &frame, Now now); // a frame that openFrame() let through
    Effects unreadable(Now now); // openFrame() said "frame.form"
    Effects appended(Now now); // the journal grew
    Effects stored(const LogHead &directory, Now now);
    Effects epochOpened(Now now); // the journal's reader now reads a new epoch
    Effects forgetDirectory(Now now); // asks for a snapshot, whatever is stored
    Effects ask(const QString &id, const QString &kind, const QJsonObject &question, Now now); // nothing if cut off
    Effects timePassed(Now now);

    void setVitals(Vitals vitals, Now now);
    void setLayout(const QString &digest) { m_settings.layout = digest; }

    std::optional<Millis> nextDeadline() const; // on Now::mono; nothing while cut off
    bool isGreeted() const { return m_greeted; } // connected, and the centre said where it stands
    quint64 queue() const; // entries not acknowledged

private:
    struct Gathering // the parts of a snapshot
    {
        LogHead head;
        int parts = 0;
        std::map<int, std::vector<Item>> items;
    };

    Effects run(Effects effects, Now now);
    void send(Effects &effects, decltype(Frame::content) content, Now now);
    void greet(Now now);
    void on(const Ack &ack, Effects &effects, Now now);
    void on(const Refused &refused, Effects &effects, Now now);
    void on(const Entries &entries, Effects &effects, Now now);
    void on(const Snapshot &snapshot, Effects &effects, Now now);
    void on(const Answer &answer, Effects &effects, Now now);
    void on(const Hello &, Effects &, Now) { }
    void on(const Heartbeat &, Effects &, Now) { }
    void on(const Ask &, Effects &, Now) { }
    void progress() { m_hellos = 0; }

    Settings m_settings;
    const LogReader &m_journal;
    Chance &m_chance;
    Sender m_sender;
    LogHead m_directory;
    Gathering m_gathering;
    Vitals m_vitals;

    bool m_connected = false;
    bool m_greeted = false;
    bool m_lost = false; // the journal needs a new epoch
    QString m_nonce; // of the last hello
    int m_hellos = 0; // since anything moved: the next one waits the longer
    std::optional<Millis> m_helloDue;
    std::optional<Millis> m_beatDue;
    std::optional<Millis> m_sceneDue; // another scene than the last heartbeat's is to be told
    Millis m_beatenAt{0};
    Scene m_toldScene;
    std::optional<Millis> m_goneSince; // when the connection was lost
    std::optional<Millis> m_clock; // the centre's wall clock less our mono, as far as frames told
};

} // namespace cubby::link
