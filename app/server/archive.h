// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "seal/sealedstream.h"

#include <functional>

// Named parts, one after another, in a sealed stream: each its name, then pieces, then an empty piece; an empty name
// ends them. Lengths are 4 bytes, big-endian.
namespace cubby::server {

class ArchiveWriter
{
public:
    explicit ArchiveWriter(seal::SealedWriter &to) : m_to(to) { }

    Result<void> begin(const QString &name);
    Result<void> write(QByteArrayView bytes);
    Result<void> end(); // of this part
    Result<void> finish(); // of all

private:
    Result<void> put(QByteArrayView bytes);
    seal::SealedWriter &m_to;
};

// Reads an archive to its authentic end. Error codes: those of sealed streams, archive.form.
class ArchiveReader
{
public:
    explicit ArchiveReader(seal::SealedReader &from) : m_from(from) { }

    // Gives every part's name to `part` once, then each piece of it to what `part` answered, then an empty piece. What
    // fails there ends it.
    using Sink = std::function<Result<void>(QByteArrayView)>;
    Result<void> read(const std::function<Result<Sink>(const QString &name)> &part);

private:
    Result<QByteArray> take(); // one length with its bytes
    seal::SealedReader &m_from;
    QByteArray m_buffer;
};

} // namespace cubby::server
