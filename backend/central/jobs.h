// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/carriers.h"
#include "domain/messagekind.h"

#include <array>

// What the centre has to do outside of its database, as rows: written in the transaction that gives the reason, taken
// by any worker, tried again for as long as it is worth it, then kept as dead letters.
namespace cubby::central {

inline constexpr Millis kJobLease = std::chrono::minutes(5); // a worker that says nothing for as long has died
inline constexpr Millis kJobFirstRetry = std::chrono::seconds(30);
inline constexpr Millis kJobLongestRetry = std::chrono::hours(1);
inline constexpr Millis kJobWorth = std::chrono::hours(72);

// Unique by event, channel and recipient: added again it changes nothing, unless it had been dropped.
struct NewJob
{
    QString event;
    QString channel; // see below
    QString recipient; // a customer, a webhook, or kSupport
    StayId stay = {};
    CredentialId credential = {};
    MessageKind kind = MessageKind::Delivered;
    QString details = {}; // what is to be told and is stored nowhere else
    std::optional<Time> due = {}; // else at once
};
void addJob(Work &work, const NewJob &job);

inline constexpr auto kMail = "mail";
inline constexpr auto kSms = "sms";
inline constexpr auto kPush = "push";
inline constexpr auto kWebhook = "webhook";
inline constexpr std::array kChannels{kMail, kSms, kPush, kWebhook};
inline constexpr auto kSupport = "support"; // the recipient of what the staff is told

struct TakenJob
{
    qint64 id = 0;
    qint64 ticket = 0; // who finishes the job shows it: one that was taken over meanwhile is no longer theirs
    QString event;
    QString channel;
    QString recipient;
    StayId stay;
    CredentialId credential;
    int attempts = 0; // failed ones before this
    Time createdAt;
    MessageKind kind = MessageKind::Delivered;
    QString details = {};

    bool isOn(const char *which) const { return channel == QLatin1StringView(which); }
};

// Which jobs a worker takes.
struct JobFilter
{
    QString channel = {}; // empty: any
    QStringList busy = {}; // recipients who are being served already
};

// The job that has been due for longest, which then is this worker's for kJobLease.
std::optional<TakenJob> takeDueJob(Work &work, const JobFilter &filter = {});
void finishJob(Work &work, const TakenJob &job);
// A job that this worker took in a transaction that could not be stored, because what it tells cannot be read: a dead
// letter, so that it does not hold up all others. False if another worker has it meanwhile.
bool buryJob(Work &work, const TakenJob &job, const QString &error);
void dropJob(Work &work, const TakenJob &job); // there is nothing left to do
// Due again later, with exponential backoff and full jitter, and not before `notBefore`; a dead letter if it never can
// succeed or is not worth it, of which support is told. Answers whether it died.
bool failJob(Work &work, const TakenJob &job, const QString &error, bool permanent,
             std::optional<Time> notBefore = std::nullopt);
// Due again at that time and no attempt used up: the way to the recipient is known to be closed.
void postponeJob(Work &work, const TakenJob &job, Time until);

// What somebody outside said, without the addresses and numbers of customers in it.
QString withoutAddresses(const QString &text);

struct DeadLetter
{
    qint64 job = 0;
    QString channel;
    QString recipient; // an identifier, never an address
    MessageKind kind = MessageKind::Delivered;
    QString event;
    int attempts = 0;
    QString error; // as the outside said it, without addresses
    Time createdAt;
    Time diedAt;
};
std::vector<DeadLetter> deadLetters(Work &work, int limit = 1000); // oldest first
std::vector<DeadLetter> deadLettersTo(Work &work, const QString &recipient, qint64 after, int limit); // by their jobs
// Of one channel, or of all where it is empty; by their jobs.
std::vector<DeadLetter> deadLettersBy(Work &work, const QString &channel, qint64 after, int limit);
// A dead letter is tried again from the start, or given up for good, by the operator or, a webhook's, by the carrier
// whose webhook it is. Error code: dead-letter.unknown.
Result<void> replayDeadLetter(Work &work, const Actor &by, qint64 job, const QString &why);
Result<void> dropDeadLetter(Work &work, const Actor &by, qint64 job, const QString &why);
// When the next job of that channel, or of any if it is empty, falls due; nothing if there is none.
std::optional<Time> nextJobDue(Work &work, const QString &channel = {});

} // namespace cubby::central
