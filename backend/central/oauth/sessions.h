// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/oauth/clients.h"
#include "central/oauth/scopes.h"
#include "seal/accesstoken.h"

// Sessions and the tokens that stand for them: codes that are exchanged once, refresh tokens that rotate, and devices
// that wait for a person (RFC 6749, 7636, 8628, 9068). All of them are stored as digests only.
namespace cubby::central::oauth {

struct Issuer
{
    QString url; // of the centre, as the world sees it: "https://centre.example", without a slash at the end
    seal::TokenKeys keys;
};

inline constexpr std::chrono::minutes kAccessTime{10};
inline constexpr std::chrono::seconds kCodeTime{60};
inline constexpr std::chrono::hours kRefreshTime{12}; // without use
inline constexpr std::chrono::seconds kLostAnswerTime{120}; // for so long a used one may be asked for again
inline constexpr std::chrono::hours kSessionTime{24 * 7}; // then a person signs in again
inline constexpr std::chrono::minutes kDeviceTime{15};
inline constexpr std::chrono::hours kFailureTime{24}; // for so long a wrong password is remembered
inline constexpr std::chrono::seconds kPollTime{5};

// Who has signed in.
struct Subject
{
    QString id; // "staff:…", "person:…", "client:…"
    QString name;
    Bearer bearer = Bearer::Viewer;
    CarrierId carrier = {}; // null: the operator

    friend bool operator==(const Subject &, const Subject &) = default;
};
// The subject as it is now, with the role of today; nothing if it may not sign in any more.
std::optional<Subject> subjectNow(Work &work, const QString &id);

// A code for a person who has signed in, and for this client alone.
struct CodeRequest
{
    QString client;
    QString redirect;
    QStringList scopes;
    QString challenge; // S256 of RFC 7636
};
QByteArray issueCode(Work &work, const Subject &subject, const CodeRequest &request);

struct Tokens
{
    QByteArray access;
    QByteArray refresh; // empty for machines: they ask again
    QStringList scopes;
    Millis expiresIn{kAccessTime};
};

// What a subject gets of the scopes that were asked for through this client (none: all that the client may ask for). A
// client's own scopes are the most that anybody gets through it.
QStringList scopesFor(const Client &client, const Subject &subject, const QStringList &asked);

// Errors of what follows are those of RFC 6749 and 8628: "invalid_grant", "invalid_scope", "authorization_pending",
// "slow_down", "access_denied", "expired_token". What they change (a session that ends because its code or token was
// used twice) must be stored: call them in Centre::write().

// A code that comes a second time ends the session that it began: one of the two was a thief.
Result<Tokens> exchangeCode(Work &work, const Issuer &issuer, const Client &client, const QByteArray &code,
                            const QString &redirect, const QByteArray &verifier);
// The refresh token is good once and answers the next one. Coming again, it ends the session. One that asks for what is
// not allowed is refused and stays good.
Result<Tokens> refresh(Work &work, const Issuer &issuer, const Client &client, const QByteArray &token,
                       const QStringList &scopes);
// For the client itself.
Result<Tokens> tokensForMachine(Work &work, const Issuer &issuer, const Client &client, const QStringList &scopes);
// For somebody who has proved who it is in the request itself: a driver with badge and PIN.
Result<Tokens> tokensFor(Work &work, const Issuer &issuer, const Client &client, const Subject &subject,
                         const QStringList &scopes);

struct DeviceCodes
{
    QByteArray device;
    QString user; // "BCDF-GHJK", for a person to type
};
DeviceCodes beginDevice(Work &work, const Client &client, const QStringList &scopes);
struct WaitingDevice
{
    Client client;
    QStringList scopes;
};
std::optional<WaitingDevice> deviceOf(Work &work, const QString &userCode);
// False: no device waits with this code any more; or this person may nothing that it asks for, and it is denied.
bool allowDevice(Work &work, const QString &userCode, const Subject &subject);
bool denyDevice(Work &work, const QString &userCode);
Result<Tokens> exchangeDevice(Work &work, const Issuer &issuer, const Client &client, const QByteArray &device);

// Ends the session of this refresh token, if there is one (RFC 7009).
void revoke(Work &work, const Client &client, const QByteArray &token);
void endSessionsOf(Work &work, const QString &subject, const QString &why);
// Deletes what has expired. Call it every hour or so.
void forgetExpired(Work &work);

} // namespace cubby::central::oauth
