// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/oauth/sessions.h"

#include "seal/text.h"

#include <QCryptographicHash>

namespace cubby::central::oauth {

namespace {

constexpr auto kCode = "code";
constexpr auto kRefresh = "refresh"; // its details: the digest of the one that it came for, or:
constexpr auto kReplaced = "replaced";

auto refused(const char *code, const char *why) { return failure(code, QString::fromLatin1(why)); }

struct Session
{
    QString id;
    QString client;
    QString subject;
    QStringList scopes;
    Time createdAt;
};

QStringList words(const QString &text) { return text.split(QLatin1Char(' '), Qt::SkipEmptyParts); }

std::optional<Session> openSession(Work &work, const QString &id)
{
    const auto row = work.first(QStringLiteral("SELECT client, subject, scopes, created_at FROM oauth_sessions "
                                               "WHERE session = ? AND ended_at IS NULL"),
                                id);
    if (!row)
        return std::nullopt;
    return Session{id, row->text(0), row->text(1), words(row->text(2)), fromMs(row->number(3))};
}

void endSession(Work &work, const QString &id, const QString &why)
{
    work.exec(QStringLiteral("UPDATE oauth_sessions SET ended_at = ?, ended_why = ? "
                             "WHERE session = ? AND ended_at IS NULL"),
              work.now(), why, id);
}

QString begin(Work &work, const QString &client, const Subject &subject, const QStringList &scopes)
{
    const QString id = makeUuid7(work.now(), work.chance()).toString(QUuid::WithoutBraces);
    work.exec(
        QStringLiteral("INSERT INTO oauth_sessions (session, client, subject, name, scopes, created_at, ended_why) "
                       "VALUES (?, ?, ?, ?, ?, ?, '')"),
        id, client, subject.id, subject.name, scopes.join(QLatin1Char(' ')), work.now());
    return id;
}

QByteArray keepSecret(Work &work, const char *kind, const QString &session, const QString &details, Millis lifetime)
{
    const QByteArray secret = makeSecret(work.chance());
    work.exec(
        QStringLiteral("INSERT INTO oauth_tokens (digest, kind, session, details, expires_at) VALUES (?, ?, ?, ?, ?)"),
        QString::fromLatin1(digestOfSecret(secret)), QLatin1StringView(kind), session, details, work.now() + lifetime);
    return secret;
}

struct Known
{
    QString digest;
    Session session;
    QString details;
};
// Whether an answer to a refresh token may just have been lost on its way: it was used a moment ago and nobody has used
// what came of it. That one is withdrawn then: whoever brings it ends the session, as with any used one.
bool succeedsAnew(Work &work, const QString &digest, const QString &session, const QString &details, Time usedAt)
{
    if (details == QLatin1StringView(kReplaced) || work.now() - usedAt > kLostAnswerTime)
        return false;
    if (work.first(
            QStringLiteral("SELECT 1 FROM oauth_tokens WHERE session = ? AND details = ? AND used_at IS NOT NULL"),
            session, digest))
        return false;
    work.exec(QStringLiteral("UPDATE oauth_tokens SET details = ?, used_at = ? WHERE session = ? AND details = ?"),
              QLatin1StringView(kReplaced), work.now(), session, digest);
    return true;
}

// A secret that is good once, and is not used up by this. Whoever brings a used one ends its session.
Result<Known> knownSecret(Work &work, const char *kind, const Client &client, const QByteArray &secret)
{
    const QString digest = QString::fromLatin1(digestOfSecret(secret));
    const auto row = work.first(QString(QStringLiteral("SELECT session, details, expires_at, used_at FROM oauth_tokens "
                                                       "WHERE digest = ? AND kind = ?")
                                        + work.forUpdate()),
                                digest, QLatin1StringView(kind));
    const auto session = row ? openSession(work, row->text(0)) : std::nullopt;
    if (!session || session->client != client.id)
        return refused("invalid_grant", "It is not known, or its session has ended");
    const bool lost = !row->isNull(3) && QLatin1StringView(kind) == QLatin1StringView(kRefresh)
                      && succeedsAnew(work, digest, session->id, row->text(1), fromMs(row->number(3)));
    if (!row->isNull(3) && !lost) {
        endSession(work, session->id, QStringLiteral("%1 used twice").arg(QLatin1StringView(kind)));
        return refused("invalid_grant", "It was used before: the session has ended");
    }
    if (fromMs(row->number(2)) <= work.now())
        return refused("invalid_grant", "It has expired");
    return Known{digest, *session, row->text(1)};
}

void useUp(Work &work, const Known &secret)
{
    // Its first use counts: what is asked for again and again does not stay good for ever.
    work.exec(QStringLiteral("UPDATE oauth_tokens SET used_at = ? WHERE digest = ? AND used_at IS NULL"), work.now(),
              secret.digest);
}

QByteArray accessToken(Work &work, const Issuer &issuer, const Client &client, const Subject &subject,
                       const QStringList &scopes)
{
    return seal::sealAccessToken({issuer.url, subject.id, client.id, scopes,
                                  subject.carrier.isNull() ? QString() : subject.carrier.toString(), subject.name,
                                  work.now(), work.now() + kAccessTime,
                                  makeUuid7(work.now(), work.chance()).toString(QUuid::WithoutBraces)},
                                 issuer.keys);
}

// What the session may do now: what it was given, as far as its subject and its client still may.
Result<Tokens> answer(Work &work, const Issuer &issuer, const Client &client, const Session &session,
                      const QStringList &asked, const QString &comesOf = {})
{
    const auto subject = subjectNow(work, session.subject);
    if (!subject) {
        endSession(work, session.id, QStringLiteral("may not sign in any more"));
        return refused("invalid_grant", "Whoever signed in may not any more");
    }
    QStringList scopes;
    for (const QString &scope : scopesFor(client, *subject, session.scopes)) {
        if (asked.isEmpty() || asked.contains(scope))
            scopes << scope;
    }
    if (scopes.isEmpty())
        return refused("invalid_scope", "Nothing that was asked for is allowed");
    // Never past the end of the session.
    const Millis left = session.createdAt + kSessionTime - work.now();
    if (left <= Millis(0)) {
        endSession(work, session.id, QStringLiteral("over"));
        return refused("invalid_grant", "The session is over: sign in again");
    }
    return Tokens{accessToken(work, issuer, client, *subject, scopes),
                  keepSecret(work, kRefresh, session.id, comesOf, std::min<Millis>(left, kRefreshTime)), scopes};
}

// Consonants only, so that no word comes of it, and none that look alike (RFC 8628, section 6.1).
QString makeUserCode(Chance &chance)
{
    static constexpr QLatin1StringView kLetters("BCDFGHJKLMNPQRSTVWXZ");
    QString code;
    for (int i = 0; i < 8; ++i) {
        if (i == 4)
            code += QLatin1Char('-');
        code += kLetters[qsizetype(chance.below(quint64(kLetters.size())))];
    }
    return code;
}

// As people type it.
QString tidyUserCode(const QString &typed)
{
    QString letters;
    for (const QChar c : typed.toUpper()) {
        if (c.isLetter())
            letters += c;
    }
    return letters.size() == 8 ? QString(letters.first(4) + QLatin1Char('-') + letters.last(4)) : QString();
}

} // namespace

QStringList scopesFor(const Client &client, const Subject &subject, const QStringList &asked)
{
    const auto wanted = client.mostOf(asked);
    return wanted ? allowedScopes(subject.bearer, !subject.carrier.isNull(), *wanted) : QStringList();
}

QByteArray issueCode(Work &work, const Subject &subject, const CodeRequest &request)
{
    const QString session = begin(work, request.client, subject, request.scopes);
    return keepSecret(work, kCode, session, request.challenge + QLatin1Char('\n') + request.redirect, kCodeTime);
}

Result<Tokens> exchangeCode(Work &work, const Issuer &issuer, const Client &client, const QByteArray &code,
                            const QString &redirect, const QByteArray &verifier)
{
    const auto used = knownSecret(work, kCode, client, code);
    if (!used)
        return failure(used.error());
    useUp(work, *used);
    const QByteArray challenge = seal::toBase64Url(QCryptographicHash::hash(verifier, QCryptographicHash::Sha256));
    const QStringList kept = used->details.split(QLatin1Char('\n'));
    if (verifier.size() < 43 || !seal::sameSecret(kept.value(0).toLatin1(), challenge) || kept.value(1) != redirect) {
        endSession(work, used->session.id, QStringLiteral("wrong verifier"));
        return refused("invalid_grant", "The verifier or the address does not belong to this code");
    }
    return answer(work, issuer, client, used->session, {});
}

Result<Tokens> refresh(Work &work, const Issuer &issuer, const Client &client, const QByteArray &token,
                       const QStringList &scopes)
{
    const auto known = knownSecret(work, kRefresh, client, token);
    if (!known)
        return failure(known.error());
    auto tokens = answer(work, issuer, client, known->session, scopes, known->digest);
    if (tokens)
        useUp(work, *known);
    return tokens;
}

Result<Tokens> tokensForMachine(Work &work, const Issuer &issuer, const Client &client, const QStringList &scopes)
{
    const Subject subject{QStringLiteral("client:") + client.id, client.name, Bearer::Machine, client.carrier};
    const QStringList allowed = scopesFor(client, subject, scopes);
    if (!client.confidential || allowed.isEmpty())
        return refused("invalid_scope", "Nothing that was asked for is allowed");
    return Tokens{accessToken(work, issuer, client, subject, allowed), {}, allowed};
}

Result<Tokens> tokensFor(Work &work, const Issuer &issuer, const Client &client, const Subject &subject,
                         const QStringList &scopes)
{
    const QStringList allowed = scopesFor(client, subject, scopes);
    if (allowed.isEmpty())
        return refused("invalid_scope", "Nothing that was asked for is allowed");
    const QString id = begin(work, client.id, subject, allowed);
    return answer(work, issuer, client, Session{id, client.id, subject.id, allowed, work.now()}, {});
}

DeviceCodes beginDevice(Work &work, const Client &client, const QStringList &scopes)
{
    DeviceCodes codes{makeSecret(work.chance()), {}};
    do {
        codes.user = makeUserCode(work.chance());
    } while (!work.failed()
             && work.first(QStringLiteral("SELECT 1 FROM oauth_devices WHERE user_code = ?"), codes.user));
    work.exec(
        QStringLiteral("INSERT INTO oauth_devices (digest, user_code, client, scopes, state, expires_at, asked_at) "
                       "VALUES (?, ?, ?, ?, 'Waiting', ?, 0)"),
        QString::fromLatin1(digestOfSecret(codes.device)), codes.user, client.id, scopes.join(QLatin1Char(' ')),
        work.now() + kDeviceTime);
    return codes;
}

std::optional<WaitingDevice> deviceOf(Work &work, const QString &userCode)
{
    const auto row = work.first(QStringLiteral("SELECT client, scopes FROM oauth_devices "
                                               "WHERE user_code = ? AND state = 'Waiting' AND expires_at > ?"),
                                tidyUserCode(userCode), work.now());
    const auto client = row ? findClient(work, row->text(0)) : std::nullopt;
    return client ? std::optional(WaitingDevice{*client, words(row->text(1))}) : std::nullopt;
}

namespace {

bool decide(Work &work, const QString &userCode, const char *state, const std::optional<QString> &session)
{
    return work.change(QStringLiteral("UPDATE oauth_devices SET state = ?, session = ? "
                                      "WHERE user_code = ? AND state = 'Waiting'"),
                       QLatin1StringView(state), session, tidyUserCode(userCode))
           == 1;
}

} // namespace

bool allowDevice(Work &work, const QString &userCode, const Subject &subject)
{
    const auto waiting = deviceOf(work, userCode);
    if (!waiting)
        return false;
    const QStringList scopes = scopesFor(waiting->client, subject, waiting->scopes);
    if (scopes.isEmpty()) {
        decide(work, userCode, "Denied", std::nullopt);
        return false;
    }
    return decide(work, userCode, "Allowed", begin(work, waiting->client.id, subject, scopes));
}

bool denyDevice(Work &work, const QString &userCode) { return decide(work, userCode, "Denied", std::nullopt); }

Result<Tokens> exchangeDevice(Work &work, const Issuer &issuer, const Client &client, const QByteArray &device)
{
    const QString digest = QString::fromLatin1(digestOfSecret(device));
    const auto row = work.first(QString(QStringLiteral("SELECT client, state, session, expires_at, asked_at "
                                                       "FROM oauth_devices WHERE digest = ?")
                                        + work.forUpdate()),
                                digest);
    if (!row || row->text(0) != client.id)
        return refused("invalid_grant", "There is no such device code");
    if (fromMs(row->number(3)) <= work.now())
        return refused("expired_token", "Nobody confirmed it in time");
    if (row->text(1) == QLatin1StringView("Denied"))
        return refused("access_denied", "It was refused");
    if (row->text(1) == QLatin1StringView("Waiting")) {
        const bool hurried = fromMs(row->number(4)) + kPollTime > work.now();
        work.exec(QStringLiteral("UPDATE oauth_devices SET asked_at = ? WHERE digest = ?"), work.now(), digest);
        return hurried ? refused("slow_down", "Ask less often")
                       : refused("authorization_pending", "Nobody has confirmed it yet");
    }
    const auto session = openSession(work, row->text(2));
    const bool taken = work.change(QStringLiteral("UPDATE oauth_devices SET state = 'Taken' "
                                                  "WHERE digest = ? AND state = 'Allowed'"),
                                   digest)
                       == 1;
    if (!session || !taken)
        return refused("invalid_grant", "The code was used before");
    return answer(work, issuer, client, *session, {});
}

void revoke(Work &work, const Client &client, const QByteArray &token)
{
    const auto row = work.first(QStringLiteral("SELECT session FROM oauth_tokens WHERE digest = ?"),
                                QString::fromLatin1(digestOfSecret(token)));
    const auto session = row ? openSession(work, row->text(0)) : std::nullopt;
    if (session && session->client == client.id)
        endSession(work, session->id, QStringLiteral("signed out"));
}

void endSessionsOf(Work &work, const QString &subject, const QString &why)
{
    work.exec(QStringLiteral("UPDATE oauth_sessions SET ended_at = ?, ended_why = ? "
                             "WHERE subject = ? AND ended_at IS NULL"),
              work.now(), why, subject);
}

void forgetExpired(Work &work)
{
    // A used token is kept as long as its session may live: only so is its second use seen.
    work.exec(QStringLiteral("DELETE FROM oauth_tokens WHERE expires_at < ?"), work.now() - Millis(kSessionTime));
    work.exec(QStringLiteral("DELETE FROM oauth_devices WHERE expires_at < ?"), work.now() - Millis(kDeviceTime));
    work.exec(QStringLiteral("DELETE FROM oauth_sessions WHERE created_at < ? AND NOT EXISTS "
                             "(SELECT 1 FROM oauth_tokens t WHERE t.session = oauth_sessions.session)"),
              work.now() - Millis(kSessionTime));
    // Whoever makes up names would fill the table.
    work.exec(QStringLiteral("DELETE FROM signin_failures WHERE last_at < ?"), work.now() - Millis(kFailureTime));
}

} // namespace cubby::central::oauth
