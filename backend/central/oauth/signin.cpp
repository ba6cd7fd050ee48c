// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/oauth/signin.h"

#include "central/http/network.h"
#include "central/records.h"
#include "seal/password.h"
#include "seal/totp.h"

#include <QJsonDocument>

#include <algorithm>

namespace cubby::central::oauth {

namespace {

constexpr qint64 kFreeTries = 5; // of one name from one address
constexpr qint64 kFreeTriesOfBadge = 3; // as at a bank
// From everywhere, and for many people behind one address: nobody is locked out by a few guesses of somebody else.
constexpr qint64 kFreeTriesFromAnywhere = 50;
constexpr Millis kFirstWait{30'000};
constexpr Millis kLongestWait{15 * 60'000};

// Of a password that nobody has: checking it takes as long as checking one.
constexpr auto kNobody = "$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$"
                         "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

// Who is slowed down, and after how many tries.
struct Counted
{
    QString who;
    qint64 freeTries;
};

std::vector<Counted> countedOf(const QString &who, qint64 freeTries, const QString &from)
{
    const QString network = http::networkOf(from);
    return {{QString(who + u'|' + network), freeTries},
            {who, kFreeTriesFromAnywhere},
            {QString(QStringLiteral("address:") + network), kFreeTriesFromAnywhere}};
}
std::vector<Counted> countedOf(const SignIn &attempt)
{
    return countedOf(QString(QStringLiteral("login:") + attempt.login.toCaseFolded().left(200)), kFreeTries,
                     attempt.from);
}
// A badge's secret cannot be guessed: of wrong ones only whoever brings them is slowed down.
std::vector<Counted> countedOf(const BadgeSignIn &attempt)
{
    return countedOf(QString(QStringLiteral("badge:") + attempt.badge.person.toString()), kFreeTriesOfBadge,
                     attempt.from);
}

void giveBack(Work &work, const Counted &counted)
{
    work.exec(
        QStringLiteral("UPDATE signin_failures SET failures = failures - 1, blocked_until = CASE WHEN failures - 1 "
                       "< ? THEN 0 ELSE blocked_until END WHERE who = ? AND failures > 0"),
        counted.freeTries, counted.who);
}

struct Tried
{
    qint64 failures = 0; // with this one
    std::optional<Millis> blockedFor; // then it was not counted
};
// Each try is counted before it is checked, as if it failed: whoever tries many at once has no more of them.
Tried countTry(Work &work, const Counted &counted)
{
    const auto row = work.first(
        QStringLiteral("INSERT INTO signin_failures (who, failures, last_at, blocked_until) VALUES (?, 1, ?, 0) "
                       "ON CONFLICT (who) DO UPDATE SET "
                       "failures = CASE WHEN signin_failures.last_at < ? THEN 1 ELSE signin_failures.failures + 1 END, "
                       "last_at = excluded.last_at RETURNING failures, blocked_until"),
        counted.who, work.now(), work.now() - Millis(kFailureTime));
    const qint64 failures = row ? row->number(0) : 0;
    const Time blockedUntil = row ? fromMs(row->number(1)) : Time();
    if (blockedUntil > work.now()) {
        work.exec(QStringLiteral("UPDATE signin_failures SET failures = failures - 1 WHERE who = ?"), counted.who);
        return {failures - 1, blockedUntil - work.now()};
    }
    work.exec(QStringLiteral("UPDATE signin_failures SET blocked_until = ? WHERE who = ?"),
              work.now() + waitAfter(failures - counted.freeTries + kFreeTries), counted.who);
    return {failures, {}};
}

// Of all, or of none: nothing of what is refused is counted.
Tried countTries(Work &work, const std::vector<Counted> &all)
{
    Tried least;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const Tried tried = countTry(work, all[i]);
        if (tried.blockedFor) {
            for (std::size_t before = 0; before < i; ++before)
                giveBack(work, all[before]);
            return tried;
        }
        if (i == 1)
            least = tried; // from everywhere
    }
    return least;
}

// It was right: what was counted before it from the same address is forgotten, and elsewhere this one.
void forgive(Work &work, const std::vector<Counted> &all)
{
    work.exec(QStringLiteral("DELETE FROM signin_failures WHERE who = ?"), all.front().who);
    for (std::size_t i = 1; i < all.size(); ++i)
        giveBack(work, all[i]);
}

Error blocked(Millis wait)
{
    const qint64 minutes = (wait.count() + 59'999) / 60'000;
    return {QStringLiteral("signin.blocked"),
            QStringLiteral("Too many wrong attempts. Please try again in %1.")
                .arg(minutes > 1 ? QStringLiteral("%1 minutes").arg(minutes) : QStringLiteral("a minute"))};
}

std::optional<Bearer> bearerOf(const QString &role)
{
    static constexpr std::pair<const char *, Bearer> kRoles[] = {{"Viewer", Bearer::Viewer},
                                                                 {"Support", Bearer::Support},
                                                                 {"Dispatcher", Bearer::Dispatcher},
                                                                 {"Administrator", Bearer::Administrator}};
    for (const auto &[name, bearer] : kRoles) {
        if (role == QLatin1StringView(name))
            return bearer;
    }
    return std::nullopt;
}

CarrierId carrierIn(const storage::Row &row, int column)
{
    return row.isNull(column) ? CarrierId() : CarrierId::parse(row.text(column)).value_or(CarrierId());
}

std::optional<Subject> staffNow(Work &work, const QString &staff)
{
    const auto row = work.first(QStringLiteral("SELECT login, role, carrier FROM staff "
                                               "WHERE staff = ? AND withdrawn_at IS NULL"),
                                staff);
    const auto bearer = row ? bearerOf(row->text(1)) : std::nullopt;
    if (!bearer)
        return std::nullopt;
    return Subject{QStringLiteral("staff:") + staff, row->text(0), *bearer, carrierIn(*row, 2)};
}

std::optional<Subject> driverNow(Work &work, const QString &person)
{
    const auto row = work.first(QStringLiteral("SELECT name, carrier FROM people WHERE person = ? AND role = 'driver' "
                                               "AND withdrawn_at IS NULL AND not_after > ?"),
                                person, work.now());
    if (!row)
        return std::nullopt;
    return Subject{QStringLiteral("person:") + person, row->text(0), Bearer::Driver, carrierIn(*row, 1)};
}

std::optional<QString> staffOf(Work &work, const Actor &by, const QString &login)
{
    const auto row = work.first(QStringLiteral("SELECT staff, carrier FROM staff WHERE login = ? "
                                               "AND withdrawn_at IS NULL"),
                                login.toCaseFolded());
    return row && by.sees(carrierIn(*row, 1)) ? std::optional(row->text(0)) : std::nullopt;
}

} // namespace

Millis waitAfter(qint64 failures)
{
    if (failures < kFreeTries)
        return Millis(0);
    return std::min(kFirstWait * (1 << std::min<qint64>(failures - kFreeTries, 10)), kLongestWait);
}

std::optional<Subject> subjectNow(Work &work, const QString &id)
{
    const QString rest = id.mid(id.indexOf(QLatin1Char(':')) + 1);
    if (id.startsWith(QLatin1StringView("staff:")))
        return staffNow(work, rest);
    if (id.startsWith(QLatin1StringView("person:")))
        return driverNow(work, rest);
    return std::nullopt;
}

Checking beginSignIn(Work &work, const SignIn &attempt)
{
    Checking checking;
    const Tried tried = countTries(work, countedOf(attempt));
    checking.blockedFor = tried.blockedFor;
    checking.failures = tried.failures;
    if (checking.blockedFor)
        return checking;
    const auto row = work.first(
        QStringLiteral("SELECT s.staff, s.password, t.secret, t.last_step FROM staff s "
                       "LEFT JOIN staff_totp t ON t.staff = s.staff WHERE s.login = ? AND s.withdrawn_at IS NULL"),
        attempt.login.toCaseFolded());
    if (!row)
        return checking;
    checking.staff = row->text(0);
    checking.passwordHash = row->text(1);
    if (!row->isNull(2)) {
        checking.totpSecret = QByteArray::fromBase64(
            work.openField(row->bytes(2), QStringLiteral("staff_totp.secret.") + checking.staff).toLatin1());
        checking.totpLast = row->isNull(3) ? std::nullopt : std::optional(quint64(row->number(3)));
    }
    return checking;
}

Checked checkSignIn(const Checking &checking, const SignIn &attempt, Time now)
{
    if (checking.blockedFor)
        return {};
    const bool known = !checking.staff.isEmpty();
    Checked checked;
    checked.good
        = seal::checkPassword(attempt.password, known ? checking.passwordHash : QLatin1StringView(kNobody)) && known;
    if (!checking.totpSecret.isEmpty()) {
        checked.totpStep = seal::totpMatches(checking.totpSecret, attempt.oneTime, now, checking.totpLast);
        checked.good = checked.good && checked.totpStep;
    }
    return checked;
}

Result<Subject> endSignIn(Work &work, const SignIn &attempt, const Checking &checking, const Checked &checked)
{
    if (checking.blockedFor)
        return failure(blocked(*checking.blockedFor));
    bool good = checked.good;
    // Of two who bring the same one-time password at once, one is let in.
    if (good && checked.totpStep)
        good = work.change(QStringLiteral("UPDATE staff_totp SET last_step = ? "
                                          "WHERE staff = ? AND (last_step IS NULL OR last_step < ?)"),
                           qint64(*checked.totpStep), checking.staff, qint64(*checked.totpStep))
               == 1;
    const auto subject = good ? staffNow(work, checking.staff) : std::nullopt;
    const Actor actor{subject ? subject->carrier : CarrierId(), attempt.login.left(200), attempt.from};
    if (!subject) {
        audit(work, actor, QStringLiteral("signin.refused"),
              checking.staff.isEmpty() ? QString() : QString(QStringLiteral("staff:") + checking.staff), {}, {}, {});
        if (checking.failures == kFreeTries && !checking.staff.isEmpty())
            raiseAlert(work, {}, QStringLiteral("SignInGuessed"), checking.staff,
                       QStringLiteral("Five wrong passwords for one member of staff."));
        return failure("signin.wrong", QStringLiteral("The name, the password or the one-time password is wrong."));
    }
    forgive(work, countedOf(attempt));
    audit(work, actor, QStringLiteral("signin"), subject->id, {}, {}, subject->carrier);
    return *subject;
}

BadgeChecking beginBadgeSignIn(Work &work, const BadgeSignIn &attempt)
{
    BadgeChecking checking;
    checking.blockedFor = countTries(work, countedOf(attempt)).blockedFor;
    const auto row = work.first(QStringLiteral("SELECT verifier FROM people WHERE person = ?"), attempt.badge.person);
    if (row && !checking.blockedFor) {
        if (auto verifier = seal::pinVerifierFromJson(QJsonDocument::fromJson(row->text(0).toUtf8()).object()))
            checking.verifier = *verifier;
    }
    return checking;
}

bool checkBadgeSignIn(const BadgeChecking &checking, const BadgeSignIn &attempt)
{
    return checking.verifier && seal::checkPin(attempt.pin, attempt.badge, *checking.verifier).value_or(false);
}

Result<Subject> endBadgeSignIn(Work &work, const BadgeSignIn &attempt, const BadgeChecking &checking, bool good)
{
    if (checking.blockedFor)
        return failure(blocked(*checking.blockedFor));
    const auto subject = good ? driverNow(work, attempt.badge.person.toString()) : std::nullopt;
    const Actor actor{subject ? subject->carrier : CarrierId(), QStringLiteral("badge"), attempt.from};
    const QString person = QStringLiteral("person:") + attempt.badge.person.toString();
    if (!subject) {
        audit(work, actor, QStringLiteral("signin.refused"), person, {}, {}, {});
        return failure("signin.wrong", QStringLiteral("The badge is not good any more, or the PIN is wrong."));
    }
    forgive(work, countedOf(attempt));
    audit(work, actor, QStringLiteral("signin"), person, {}, {}, subject->carrier);
    return *subject;
}

std::optional<Subject> staffByLogin(Work &work, const QString &login)
{
    const auto row = work.first(QStringLiteral("SELECT staff FROM staff WHERE login = ?"), login.toCaseFolded());
    return row ? staffNow(work, row->text(0)) : std::nullopt;
}

Result<QString> setAuthenticator(Work &work, const Actor &by, const QString &login, const QString &why)
{
    const auto staff = staffOf(work, by, login);
    if (!staff)
        return failure("staff.unknown", QStringLiteral("There is no member of staff %1").arg(login));
    const QByteArray secret = seal::makeTotpSecret(work.chance());
    work.exec(QStringLiteral("INSERT INTO staff_totp (staff, secret) VALUES (?, ?) "
                             "ON CONFLICT (staff) DO UPDATE SET secret = excluded.secret, last_step = NULL"),
              *staff,
              work.sealField(QString::fromLatin1(secret.toBase64()), QStringLiteral("staff_totp.secret.") + *staff));
    endSessionsOf(work, QStringLiteral("staff:") + *staff, QStringLiteral("another authenticator"));
    audit(work, by, QStringLiteral("staff.authenticator-set"), QStringLiteral("staff:") + *staff, {}, why, by.carrier);
    return seal::totpUri(secret, QStringLiteral("Cubby"), login);
}

Result<void> removeAuthenticator(Work &work, const Actor &by, const QString &login, const QString &why)
{
    const auto staff = staffOf(work, by, login);
    if (!staff)
        return failure("staff.unknown", QStringLiteral("There is no member of staff %1").arg(login));
    work.exec(QStringLiteral("DELETE FROM staff_totp WHERE staff = ?"), *staff);
    endSessionsOf(work, QStringLiteral("staff:") + *staff, QStringLiteral("authenticator removed"));
    audit(work, by, QStringLiteral("staff.authenticator-removed"), QStringLiteral("staff:") + *staff, {}, why,
          by.carrier);
    return {};
}

} // namespace cubby::central::oauth
