// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/chance.h"
#include "domain/time.h"

#include <QHashFunctions>
#include <QString>
#include <QUuid>

#include <optional>

namespace cubby {

// A UUIDv7 (RFC 9562): 48 bits of milliseconds, then random. Sorts by when it was made.
QUuid makeUuid7(Time at, Chance &chance);

// An identifier that crosses the wire, one type for each thing that has one.
template <class Tag>
class Id
{
public:
    Id() = default;
    explicit Id(const QUuid &value) : m_value(value) { }

    static Id make(Time at, Chance &chance) { return Id(makeUuid7(at, chance)); }
    // Lower-case text without braces; anything else, and the null id, is nothing.
    static std::optional<Id> parse(const QString &text)
    {
        const Id id{QUuid(text)};
        if (id.isNull() || id.toString() != text)
            return std::nullopt;
        return id;
    }

    bool isNull() const { return m_value.isNull(); }
    const QUuid &value() const { return m_value; }
    QString toString() const { return m_value.toString(QUuid::WithoutBraces); }

    friend bool operator==(const Id &a, const Id &b) { return a.m_value == b.m_value; }
    friend bool operator!=(const Id &a, const Id &b) { return !(a == b); }
    friend bool operator<(const Id &a, const Id &b) { return a.m_value < b.m_value; }
    friend size_t qHash(const Id &id, size_t seed = 0) { return qHash(id.m_value, seed); }

private:
    QUuid m_value;
};

using BankId = Id<struct BankTag>;
using PackageId = Id<struct PackageTag>;
using OrderId = Id<struct OrderTag>;
using StayId = Id<struct StayTag>; // one placing of one package in one compartment
using CredentialId = Id<struct CredentialTag>; // anything that opens
using PersonId = Id<struct PersonTag>; // a driver, a technician, a member of staff
using RequestId = Id<struct RequestTag>; // one request to open one lock
using InstructionId = Id<struct InstructionTag>; // what the centre told a bank to do
using CarrierId = Id<struct CarrierTag>; // a carrier or a shop: whose orders, packages and people they are
using EpochId = Id<struct EpochTag>; // one unbroken life of a log

// A compartment's name on its door, unique in its bank: "B4".
using CompartmentName = QString;

} // namespace cubby
