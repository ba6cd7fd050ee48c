// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/carriers.h"

#include "central/records.h"
#include "seal/text.h"

#include <QCryptographicHash>

namespace cubby::central {

namespace {

constexpr qsizetype kLongestName = 128;
constexpr Millis kLongestStay = std::chrono::hours(24 * 60);
constexpr int kKeyBytes = 32;

const QString &carrierColumns()
{
    static const QString columns
        = QStringLiteral("SELECT carrier, name, kind, settings, created_at, closed_at FROM carriers ");
    return columns;
}

Carrier carrierFrom(Work &work, const storage::Row &row)
{
    auto settings = json::readText<CarrierSettings>(row.text(3).toUtf8());
    if (!settings)
        work.fail(settings.error());
    return {row.id<CarrierId>(0),
            row.text(1),
            fromText<CarrierKind>(row.text(2)).value_or(CarrierKind::Carrier),
            settings.value_or(CarrierSettings()),
            row.time(4),
            row.optionalTime(5)};
}

tl::unexpected<Error> unknown() { return failure("carrier.unknown", QStringLiteral("There is no such carrier.")); }

bool isName(const QString &name)
{
    return !name.trimmed().isEmpty() && name.size() <= kLongestName && name == name.trimmed();
}

Result<void> checked(Work &work, const CarrierSettings &settings)
{
    if (settings.keepFor < std::chrono::hours(1) || settings.keepFor > kLongestStay)
        return failure("carrier.settings", QStringLiteral("A package may stay from an hour to 60 days."));
    for (const QString &prefix : settings.returnLabels) {
        if (prefix.trimmed().isEmpty())
            return failure("carrier.settings", QStringLiteral("A label cannot begin with nothing."));
    }
    for (const BankId &bank : settings.banks) {
        if (!work.first(QStringLiteral("SELECT 1 FROM banks WHERE bank = ?"), bank))
            return failure("carrier.settings", QStringLiteral("There is no bank %1.").arg(bank.toString()));
    }
    return {};
}

QString digestOf(const QByteArray &key)
{
    return QString::fromLatin1(QCryptographicHash::hash(key, QCryptographicHash::Sha256).toHex());
}

} // namespace

Result<Carrier> addCarrier(Work &work, const Actor &by, const QString &name, CarrierKind kind,
                           const CarrierSettings &settings)
{
    if (!by.isOperator())
        return failure("carrier.forbidden", QStringLiteral("Only the operator adds carriers."));
    if (!isName(name))
        return failure("carrier.name",
                       QStringLiteral("A carrier needs a name of at most %1 characters.").arg(kLongestName));
    if (auto good = checked(work, settings); !good)
        return failure(good.error());
    const Carrier carrier{CarrierId::make(work.now(), work.chance()), name, kind, settings, work.now()};
    work.exec(QStringLiteral("INSERT INTO carriers (carrier, name, kind, settings, created_at) VALUES (?, ?, ?, ?, ?)"),
              carrier.id, name, toText(kind), QString::fromUtf8(json::writeText(settings)), work.now());
    audit(work, by, QStringLiteral("addCarrier"), carrier.id.toString(), name, {}, carrier.id);
    return carrier;
}

Result<void> renameCarrier(Work &work, const Actor &by, CarrierId id, const QString &name, const QString &why)
{
    if (!findCarrier(work, by, id))
        return unknown();
    if (!by.isOperator())
        return failure("carrier.forbidden", QStringLiteral("Only the operator renames carriers."));
    if (!isName(name))
        return failure("carrier.name",
                       QStringLiteral("A carrier needs a name of at most %1 characters.").arg(kLongestName));
    work.exec(QStringLiteral("UPDATE carriers SET name = ? WHERE carrier = ?"), name, id);
    audit(work, by, QStringLiteral("renameCarrier"), id.toString(), name, why, id);
    return {};
}

Result<void> closeCarrier(Work &work, const Actor &by, CarrierId id, const QString &why)
{
    const auto carrier = findCarrier(work, by, id);
    if (!carrier)
        return unknown();
    if (!by.isOperator())
        return failure("carrier.forbidden", QStringLiteral("Only the operator closes carriers."));
    if (id == kFirstCarrier)
        return failure("carrier.first", QStringLiteral("The first carrier cannot be closed."));
    if (carrier->closedAt)
        return {};
    if (work.first(QStringLiteral("SELECT 1 FROM packages WHERE carrier = ? AND status IN ('PendingAssignment', "
                                  "'AssignedToCompartment', 'InTransit') LIMIT 1"),
                   id))
        return failure("carrier.busy", QStringLiteral("Packages of it are on their way: cancel or deliver them."));
    work.exec(QStringLiteral("UPDATE carriers SET closed_at = ? WHERE carrier = ?"), work.now(), id);
    work.exec(QStringLiteral("UPDATE carrier_keys SET withdrawn_at = ? WHERE carrier = ? AND withdrawn_at IS NULL"),
              work.now(), id);
    work.exec(QStringLiteral("UPDATE oauth_clients SET withdrawn_at = ? WHERE carrier = ? AND withdrawn_at IS NULL"),
              work.now(), id);
    work.exec(QStringLiteral("UPDATE staff SET withdrawn_at = ?, password = '' WHERE carrier = ? AND "
                             "withdrawn_at IS NULL"),
              work.now(), id);
    work.exec(QStringLiteral("UPDATE webhooks SET state = 'Disabled' WHERE owner = ?"), id.toString());
    audit(work, by, QStringLiteral("closeCarrier"), id.toString(), carrier->name, why, id);
    return {};
}

Result<void> changeCarrier(Work &work, const Actor &by, CarrierId id, const CarrierSettings &settings,
                           const QString &why)
{
    const auto carrier = findCarrier(work, by, id);
    if (!carrier)
        return unknown();
    if (!by.isOperator() && settings.banks != carrier->settings.banks)
        return failure("carrier.forbidden",
                       QStringLiteral("Which banks a carrier may use is for the operator to say."));
    if (auto good = checked(work, settings); !good)
        return good;
    const QString text = QString::fromUtf8(json::writeText(settings));
    work.exec(QStringLiteral("UPDATE carriers SET settings = ? WHERE carrier = ?"), text, id);
    audit(work, by, QStringLiteral("changeCarrier"), id.toString(), text, why, id);
    return {};
}

std::optional<Carrier> findCarrier(Work &work, const Actor &by, CarrierId id)
{
    if (id.isNull() || !by.sees(id))
        return std::nullopt;
    const auto row = work.first(carrierColumns() + QStringLiteral("WHERE carrier = ?"), id);
    return row ? std::optional(carrierFrom(work, *row)) : std::nullopt;
}

std::vector<Carrier> carriers(Work &work, const Actor &by)
{
    std::vector<Carrier> found;
    for (const storage::Row &row : work.query(carrierColumns() + QStringLiteral("ORDER BY created_at, carrier"))) {
        if (by.sees(row.id<CarrierId>(0)))
            found.push_back(carrierFrom(work, row));
    }
    return found;
}

CarrierSettings settingsOf(Work &work, CarrierId id)
{
    const auto row = work.first(carrierColumns() + QStringLiteral("WHERE carrier = ?"), id);
    return row ? carrierFrom(work, *row).settings : CarrierSettings();
}

Result<QByteArray> issueCarrierKey(Work &work, const Actor &by, CarrierId id, const QString &name)
{
    if (!findCarrier(work, by, id))
        return unknown();
    if (!isName(name)
        || work.first(QStringLiteral("SELECT 1 FROM carrier_keys WHERE carrier = ? AND name = ? AND "
                                     "withdrawn_at IS NULL"),
                      id, name))
        return failure("carrier.key-name",
                       QStringLiteral("A key needs a name that none of this carrier's others has."));
    const QByteArray key = seal::toBase64Url(work.chance().bytes(kKeyBytes));
    work.exec(QStringLiteral("INSERT INTO carrier_keys (digest, carrier, name, created_at) VALUES (?, ?, ?, ?)"),
              digestOf(key), id, name, work.now());
    audit(work, by, QStringLiteral("issueCarrierKey"), id.toString(), name, {}, id);
    return key;
}

Result<void> withdrawCarrierKey(Work &work, const Actor &by, CarrierId id, const QString &name, const QString &why)
{
    if (!by.sees(id)
        || work.change(QStringLiteral("UPDATE carrier_keys SET withdrawn_at = ? WHERE carrier = ? AND name = ? AND "
                                      "withdrawn_at IS NULL"),
                       work.now(), id, name)
               == 0)
        return failure("carrier.key-unknown", QStringLiteral("There is no such key."));
    audit(work, by, QStringLiteral("withdrawCarrierKey"), id.toString(), name, why, id);
    return {};
}

std::vector<CarrierKey> carrierKeys(Work &work, const Actor &by, CarrierId id)
{
    std::vector<CarrierKey> found;
    if (!by.sees(id))
        return found;
    for (const storage::Row &row : work.query(QStringLiteral("SELECT name, created_at, withdrawn_at FROM carrier_keys "
                                                             "WHERE carrier = ? ORDER BY created_at, name"),
                                              id))
        found.push_back({row.text(0), row.time(1), row.optionalTime(2)});
    return found;
}

// Looked up by its digest: time says nothing about a key that is as long and random as these.
std::optional<CarrierId> carrierOfKey(Work &work, const QByteArray &key)
{
    const auto row = work.first(
        QStringLiteral("SELECT carrier FROM carrier_keys WHERE digest = ? AND withdrawn_at IS NULL"), digestOf(key));
    return row ? std::optional(row->id<CarrierId>(0)) : std::nullopt;
}

} // namespace cubby::central
