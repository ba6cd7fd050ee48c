// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/archive.h"

#include <QtEndian>

namespace cubby::server {

namespace {

constexpr qsizetype kPiece = qsizetype(256) * 1024;

Error malformed()
{
    return {QStringLiteral("archive.form"), QStringLiteral("The backup is not made as this program expects")};
}

} // namespace

Result<void> ArchiveWriter::put(QByteArrayView bytes)
{
    QByteArray length(4, '\0');
    qToBigEndian(quint32(bytes.size()), length.data());
    return m_to.write(length).and_then([&] { return m_to.write(bytes); });
}

Result<void> ArchiveWriter::begin(const QString &name) { return put(name.toUtf8()); }

Result<void> ArchiveWriter::write(QByteArrayView bytes)
{
    for (qsizetype at = 0; at < bytes.size(); at += kPiece) {
        if (auto done = put(bytes.sliced(at, std::min(kPiece, bytes.size() - at))); !done)
            return done;
    }
    return {};
}

Result<void> ArchiveWriter::end() { return put({}); }

Result<void> ArchiveWriter::finish()
{
    return put({}).and_then([this] { return m_to.finish(); });
}

Result<QByteArray> ArchiveReader::take()
{
    const auto fill = [this](qsizetype size) -> Result<void> {
        while (m_buffer.size() < size) {
            const auto more = m_from.read();
            if (!more)
                return failure(more.error());
            if (more->isEmpty())
                return failure(malformed());
            m_buffer += *more;
        }
        return {};
    };
    if (auto there = fill(4); !there)
        return failure(there.error());
    const auto length = qFromBigEndian<quint32>(m_buffer.constData());
    if (length > quint32(kPiece))
        return failure(malformed());
    if (auto there = fill(4 + qsizetype(length)); !there)
        return failure(there.error());
    const QByteArray bytes = m_buffer.mid(4, qsizetype(length));
    m_buffer.remove(0, 4 + qsizetype(length));
    return bytes;
}

Result<void> ArchiveReader::read(const std::function<Result<Sink>(const QString &)> &part)
{
    while (true) {
        const auto name = take();
        if (!name)
            return failure(name.error());
        if (name->isEmpty())
            break;
        const auto sink = part(QString::fromUtf8(*name));
        if (!sink)
            return failure(sink.error());
        for (bool more = true; more;) {
            const auto piece = take();
            if (!piece)
                return failure(piece.error());
            if (auto taken = (*sink)(*piece); !taken)
                return taken;
            more = !piece->isEmpty();
        }
    }
    const auto rest = m_from.read(); // that the end is the end
    if (!rest)
        return failure(rest.error());
    return rest->isEmpty() && m_buffer.isEmpty() ? Result<void>() : failure(malformed());
}

} // namespace cubby::server
