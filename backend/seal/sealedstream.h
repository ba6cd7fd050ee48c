// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/chance.h"
#include "domain/error.h"

#include <QByteArray>
#include <QIODevice>

#include <memory>

// A stream of any length that only a passphrase opens, and of which nothing can be changed, left out, cut off or added
// unnoticed: AES-256-GCM over chunks of 64 KiB, the key by Argon2id (RFC 9106) from the passphrase and a salt of the
// stream's own. Each chunk's nonce holds its number and whether it is the last one (the STREAM construction of Hoang,
// Reyhanitabar, Rogaway and Vizár, 2015); each authenticates the head of the stream too. One thread.
//
//   head    "CUBBYSE1", memory in KiB and passes of Argon2id (4 bytes each, big-endian), 16 bytes of salt, 7 of nonce
//   chunk   up to 65,536 bytes encrypted, then their 16 bytes of GCM's tag; only the last one is shorter
namespace cubby::seal {

struct StretchCost
{
    int memoryKiB = 64 * 1024;
    int passes = 3;
};

// Error codes: sealed.write, sealed.memory.
class SealedWriter
{
public:
    // Writes the head. The device must outlive this.
    static Result<SealedWriter> begin(QIODevice &to, const QString &passphrase, Chance &chance, StretchCost cost = {});
    SealedWriter(SealedWriter &&) noexcept;
    ~SealedWriter();

    Result<void> write(QByteArrayView bytes);
    Result<void> finish(); // without it the stream is cut off

private:
    struct Inner;
    explicit SealedWriter(std::unique_ptr<Inner> inner);
    std::unique_ptr<Inner> m_inner;
};

// Error codes: sealed.read, sealed.form (no such stream), sealed.passphrase (wrong, or its first chunk was changed),
// sealed.broken (changed or cut off), sealed.memory.
class SealedReader
{
public:
    static Result<SealedReader> begin(QIODevice &from, const QString &passphrase);
    SealedReader(SealedReader &&) noexcept;
    ~SealedReader();

    // The next bytes, all of them authentic; empty at the end, which was authenticated too.
    Result<QByteArray> read();

private:
    struct Inner;
    explicit SealedReader(std::unique_ptr<Inner> inner);
    std::unique_ptr<Inner> m_inner;
};

} // namespace cubby::seal
