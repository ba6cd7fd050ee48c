// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "link/receiver.h"
#include "link/sender.h"

#include "memorylog.h"

#include <map>

namespace cubby::link {

// A centre in memory that keeps the link's rules for one bank, as the real one does with rows of its database.
class ModelCentre
{
public:
    ModelCentre(BankId bank, EpochId epoch, Chance &chance) : m_bank(bank), m_chance(chance), directory(epoch) { }

    std::vector<Frame> received(const Frame &frame, Now now)
    {
        m_out.clear();
        std::visit([&](const auto &what) { on(what, now); }, frame.content);
        run(now);
        return std::exchange(m_out, {});
    }
    std::vector<Frame> appended(const QString &kind, Now now)
    {
        directory.append(kind);
        content.push_back({kind, "{}"});
        sender.appended(now.mono);
        run(now);
        return std::exchange(m_out, {});
    }
    std::vector<Frame> timePassed(Now now)
    {
        run(now);
        return std::exchange(m_out, {});
    }
    // What a centre does that was restored from a backup.
    void openDirectoryEpoch(EpochId epoch) { directory = MemoryLog(epoch); }

    const MemoryLog *latest() const { return m_latest.isNull() ? nullptr : &journals.at(m_latest); }

private:
    void say(decltype(Frame::content) what, Now now) { m_out.push_back({m_bank, now.wall, std::move(what)}); }

    MemoryLog &journal(EpochId epoch)
    {
        if (!journals.contains(epoch)) {
            journals.emplace(epoch, MemoryLog(epoch));
            m_latest = epoch;
        }
        return journals.at(m_latest);
    }
    void on(const Hello &hello, Now now)
    {
        say(Ack{journal(hello.journal.epoch).head(), hello.nonce}, now);
        const bool lost = sender.standsAt(hello.directory, directory, now.mono).has_value();
        if (lost || directory.head().number - hello.directory.number > kTooMany)
            sender.startSnapshot(hello.nonce, now.mono);
    }
    void on(const Entries &entries, Now now)
    {
        sender.heard(directory, now.mono);
        const bool opens = entries.before.number == 0;
        const Received result = receive(opens ? journal(entries.before.epoch).head() : standing(), entries);
        if (const auto *store = std::get_if<Store>(&result))
            journals.at(m_latest).store(store->records);
        if (const auto *refused = std::get_if<Refused>(&result))
            say(*refused, now);
        else
            say(Ack{standing(), {}}, now);
    }
    void on(const Ack &ack, Now now)
    {
        if (!sender.acknowledged(ack.through, directory, now.mono))
            sender.heard(directory, now.mono);
    }
    void on(const Refused &, Now) { sender.rest(); }
    void on(const Heartbeat &, Now now) { sender.heard(directory, now.mono); }
    void on(const Snapshot &, Now) { }
    void on(const Ask &ask, Now now) { say(Answer{ask.id, {}}, now); }
    void on(const Answer &, Now) { }

    LogHead standing() const { return m_latest.isNull() ? LogHead() : journals.at(m_latest).head(); }

    void run(Now now)
    {
        const auto step = sender.poll(directory, now.mono, m_chance);
        if (const auto *entries = std::get_if<Entries>(&step))
            say(*entries, now);
        if (const auto *snapshot = std::get_if<Sender::SendSnapshot>(&step)) {
            ++snapshots;
            auto parts = snapshotParts(snapshot->head, snapshot->nonce, content);
            if (parts.size() == 1 && content.size() > 1) { // in tests everything is small, yet parts are wanted
                Snapshot second = parts[0];
                second.part = 1;
                second.items = {content.begin() + 1, content.end()};
                parts[0].items = {content.front()};
                parts[0].parts = second.parts = 2;
                parts.push_back(second);
            }
            for (Snapshot &part : parts)
                say(std::move(part), now);
        }
    }

    static constexpr quint64 kTooMany = 40;

    BankId m_bank;
    Chance &m_chance;
    EpochId m_latest;
    std::vector<Frame> m_out;

public:
    std::map<EpochId, MemoryLog> journals; // what the bank told, by epoch
    MemoryLog directory;
    std::vector<Item> content; // of the directory
    Sender sender;
    int snapshots = 0;
};

} // namespace cubby::link
