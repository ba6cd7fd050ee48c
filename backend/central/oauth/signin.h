// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/oauth/sessions.h"
#include "seal/badge.h"

// How people prove who they are at the centre: with a name, a password and a one-time password. Who guesses is slowed
// down, by name and address together, and less by either alone, on every server alike.
namespace cubby::central::oauth {

struct SignIn
{
    QString login;
    QString password;
    QString oneTime; // six digits, where the person has an authenticator
    QString from; // the address it comes from
};

// What is read before the password is checked, which takes long on purpose and is done outside of any transaction.
struct Checking
{
    std::optional<Millis> blockedFor; // then nothing is checked
    qint64 failures = 0; // of this name, with this try, which is counted before it is checked
    QString staff; // empty: nobody of this name; then a password is checked all the same, to take as long
    QString passwordHash;
    QByteArray totpSecret; // empty: without an authenticator
    std::optional<quint64> totpLast;
};
// Store it: whoever tries many passwords at once has as many tries as one after the other.
Checking beginSignIn(Work &work, const SignIn &attempt);

struct Checked
{
    bool good = false;
    std::optional<quint64> totpStep;
};
// Slow. Any thread.
Checked checkSignIn(const Checking &checking, const SignIn &attempt, Time now);

// Who it is; or "signin.wrong", "signin.blocked". Store it either way (Centre::write()): failures are counted.
Result<Subject> endSignIn(Work &work, const SignIn &attempt, const Checking &checking, const Checked &checked);

// The same for a driver, with a badge and its PIN.
struct BadgeSignIn
{
    seal::Badge badge;
    QString pin;
    QString from;
};
struct BadgeChecking
{
    std::optional<Millis> blockedFor;
    std::optional<seal::PinVerifier> verifier; // none: no such driver
};
BadgeChecking beginBadgeSignIn(Work &work, const BadgeSignIn &attempt);
bool checkBadgeSignIn(const BadgeChecking &checking, const BadgeSignIn &attempt); // slow
Result<Subject> endBadgeSignIn(Work &work, const BadgeSignIn &attempt, const BadgeChecking &checking, bool good);

// The member of staff of this login, whom somebody else has identified.
std::optional<Subject> staffByLogin(Work &work, const QString &login);

// A new authenticator for a member of staff: the URI that its app reads. The one before counts no more. Error code:
// staff.unknown.
Result<QString> setAuthenticator(Work &work, const Actor &by, const QString &login, const QString &why);
Result<void> removeAuthenticator(Work &work, const Actor &by, const QString &login, const QString &why);

// How long somebody must wait who has failed so often: nothing up to five times, then 30 s, doubling, 15 minutes at
// most.
Millis waitAfter(qint64 failures);

} // namespace cubby::central::oauth
