// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "serial/family.h"

#include <random>

// Bytes that boards of each family send, written apart from the codecs: a test of the codecs must not believe them.
// A sixth family adds its answer here.
namespace cubby::serial {

inline QByteArray randomBytes(std::mt19937_64 &random, qsizetype count)
{
    QByteArray bytes(count, Qt::Uninitialized);
    for (char &c : bytes)
        c = static_cast<char>(random() & 0xFF);
    return bytes;
}

inline char xorOf(QByteArrayView bytes)
{
    int sum = 0;
    for (const char c : bytes)
        sum ^= c;
    return static_cast<char>(sum);
}

inline char sumOf(QByteArrayView bytes)
{
    int sum = 0;
    for (const char c : bytes)
        sum += c;
    return static_cast<char>(sum);
}

inline QByteArray withModbusCrc(const QByteArray &bytes)
{
    unsigned crc = 0xFFFF;
    for (const char c : bytes) {
        crc ^= static_cast<unsigned char>(c);
        for (int i = 0; i < 8; ++i)
            crc = (crc & 1) != 0 ? (crc >> 1) ^ 0xA001U : crc >> 1;
    }
    return bytes + bytesOf({int(crc & 0xFF), int(crc >> 8)});
}

// The answer of a board to a poll, with doors (and occupancy) by chance; empty for a family that is not known here.
inline QByteArray statusAnswer(const Family &family, int board, std::mt19937_64 &random)
{
    if (family.name == QLatin1StringView("xor8a")) {
        const QByteArray bytes = bytesOf({0x80, board}) + randomBytes(random, 3) + '\x33';
        return bytes + xorOf(bytes);
    }
    if (family.name == QLatin1StringView("kerong-cu16")) {
        const QByteArray bytes = bytesOf({0x02, board << 4, 0x35}) + randomBytes(random, 4) + '\x03';
        return bytes + sumOf(bytes);
    }
    if (family.name == QLatin1StringView("kerong-cu48")) {
        const QByteArray bytes = bytesOf({0x02, board, 0x00, 0x75}) + randomBytes(random, 12) + '\x03';
        return bytes + sumOf(bytes);
    }
    if (family.name == QLatin1StringView("wkly")) {
        QByteArray bytes = bytesOf({0x57, 0x4B, 0x4C, 0x59, 10 + 24, board, 0x84, 0x00, 24});
        for (int i = 0; i < 24; ++i)
            bytes.append(static_cast<char>(random() & 1));
        return bytes + xorOf(bytes);
    }
    if (family.name == QLatin1StringView("modbus-relay"))
        return withModbusCrc(bytesOf({board, 0x02, 0x03}) + randomBytes(random, 3));
    return {};
}

} // namespace cubby::serial
