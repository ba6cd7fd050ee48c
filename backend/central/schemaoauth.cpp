// SPDX-License-Identifier: GPL-3.0-or-later
// The step of sign-in: programs, sessions and the tokens that stand for them, and who guessed wrong.
#include "central/schemasteps.h"

namespace cubby::central {

QStringList stepSignIn(storage::Dialect dialect)
{
    const QString bytes = dialect == storage::Dialect::SQLite ? QStringLiteral("BLOB") : QStringLiteral("BYTEA");
    return {
        // Secret is its digest, empty where the program cannot keep one; redirects one a line, scopes one a word.
        QStringLiteral(R"(CREATE TABLE oauth_clients (
            client TEXT PRIMARY KEY,
            name TEXT NOT NULL,
            secret TEXT NOT NULL,
            redirects TEXT NOT NULL,
            scopes TEXT NOT NULL,
            carrier TEXT REFERENCES carriers(carrier),
            created_at BIGINT NOT NULL,
            withdrawn_at BIGINT))"),
        QStringLiteral(R"(CREATE TABLE oauth_sessions (
            session TEXT PRIMARY KEY,
            client TEXT NOT NULL REFERENCES oauth_clients(client),
            subject TEXT NOT NULL,
            name TEXT NOT NULL,
            scopes TEXT NOT NULL,
            created_at BIGINT NOT NULL,
            ended_at BIGINT,
            ended_why TEXT NOT NULL))"),
        QStringLiteral("CREATE INDEX oauth_sessions_subject ON oauth_sessions (subject)"),
        // What is good once: codes and refresh tokens. Used ones stay, so that a second use is seen.
        QStringLiteral(R"(CREATE TABLE oauth_tokens (
            digest TEXT PRIMARY KEY,
            kind TEXT NOT NULL,
            session TEXT NOT NULL,
            details TEXT NOT NULL,
            expires_at BIGINT NOT NULL,
            used_at BIGINT))"),
        QStringLiteral("CREATE INDEX oauth_tokens_session ON oauth_tokens (session)"),
        QStringLiteral(R"(CREATE TABLE oauth_devices (
            digest TEXT PRIMARY KEY,
            user_code TEXT NOT NULL UNIQUE,
            client TEXT NOT NULL REFERENCES oauth_clients(client),
            scopes TEXT NOT NULL,
            state TEXT NOT NULL,
            session TEXT,
            expires_at BIGINT NOT NULL,
            asked_at BIGINT NOT NULL))"),
        QStringLiteral(R"(CREATE TABLE signin_failures (
            who TEXT PRIMARY KEY,
            failures BIGINT NOT NULL,
            last_at BIGINT NOT NULL,
            blocked_until BIGINT NOT NULL))"),
        QStringLiteral(R"(CREATE TABLE staff_totp (
            staff TEXT PRIMARY KEY REFERENCES staff(staff),
            secret %1 NOT NULL,
            last_step BIGINT))")
            .arg(bytes),
    };
}

} // namespace cubby::central
