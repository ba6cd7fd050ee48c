// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/work.h"

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
    QString channel; // "mail"
    QString recipient; // a customer
    StayId stay;
    CredentialId credential;
};
void addJob(Work &work, const NewJob &job);

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
};

// The job that has been due for longest, which then is this worker's for kJobLease.
std::optional<TakenJob> takeDueJob(Work &work);
void finishJob(Work &work, const TakenJob &job);
void dropJob(Work &work, const TakenJob &job); // there is nothing left to do
// Due again later, with exponential backoff and full jitter; a dead letter if it never can succeed or is not worth it.
void failJob(Work &work, const TakenJob &job, const QString &error, bool permanent);
// Due again at that time and no attempt used up: the way to the recipient is known to be closed.
void postponeJob(Work &work, const TakenJob &job, Time until);
// A dead letter is tried again from the start. False if there is none of this job.
bool replayDeadLetter(Work &work, qint64 job);
// When the next job falls due; nothing if there is none.
std::optional<Time> nextJobDue(Work &work);

} // namespace cubby::central
