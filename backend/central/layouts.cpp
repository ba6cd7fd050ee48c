// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/layouts.h"

#include "central/directory.h"
#include "central/events.h"
#include "link/frame.h"

#include <QCryptographicHash>

namespace cubby::central {

namespace {

const QString kDiffers = QStringLiteral("layoutDiffers");
const QString kRefused = QStringLiteral("layoutRefused");

QString textOf(const Layout &layout)
{
    return QString::fromUtf8(QJsonDocument(layout.toJson()).toJson(QJsonDocument::Compact));
}

QString digestOf(const QString &text)
{
    return QString::fromLatin1(QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256).toHex());
}

QJsonObject objectOf(const QString &text) { return QJsonDocument::fromJson(text.toUtf8()).object(); }

bool settle(Work &work, BankId bank, const QString &digest, LayoutState state, const QString &result, Time at)
{
    return work.change(QStringLiteral("UPDATE bank_layouts SET state = ?, result = ?, answered_at = ? WHERE bank = ? "
                                      "AND digest = ? AND state <> 'Superseded'"),
                       toText(state), result, at, bank, digest)
           > 0;
}

// The compartments of the layout, and those beside it in which the centre believes something.
QList<event::Compartment> wallOf(Work &work, BankId bank, const Layout &layout)
{
    QList<event::Compartment> wall;
    for (const LayoutCompartment &c : layout.compartments)
        wall << event::Compartment{c.name, c.size, c.y};
    for (const storage::Row &row :
         work.query(QStringLiteral("SELECT c.compartment, c.size, c.above_floor FROM compartments c WHERE c.bank = ? "
                                   "AND EXISTS (SELECT 1 FROM stays s WHERE s.bank = c.bank AND s.compartment = "
                                   "c.compartment AND s.state IN ('Present', 'Doubtful')) ORDER BY c.compartment"),
                    bank)) {
        if (!layout.find(row.text(0)))
            wall << event::Compartment{row.text(0), Size(row.number(1)), int(row.number(2))};
    }
    return wall;
}

void store(Work &work, BankId bank, const QList<event::Compartment> &wall)
{
    QStringList names;
    for (const event::Compartment &c : wall) {
        names << c.name;
        work.exec(QStringLiteral("INSERT INTO compartments (bank, compartment, size, above_floor, custody, condition, "
                                 "unverified, believed_custody, believed_condition, stay, last_access, state) VALUES "
                                 "(?, ?, ?, ?, 'Empty', 'Good', 0, 'Empty', 'Good', NULL, NULL, ?) ON CONFLICT "
                                 "(bank, compartment) DO UPDATE SET size = excluded.size, above_floor = "
                                 "excluded.above_floor"),
                  bank, c.name, int(c.size), c.aboveFloor, QString::fromUtf8(json::writeText(CompartmentState())));
    }
    for (const storage::Row &row :
         work.query(QStringLiteral("SELECT compartment FROM compartments WHERE bank = ?"), bank)) {
        if (!names.contains(row.text(0)))
            work.exec(QStringLiteral("DELETE FROM compartments WHERE bank = ? AND compartment = ?"), bank, row.text(0));
    }
    record(work, bank, work.now(), event::WallChanged{wall});
}

} // namespace

Result<void> sendLayout(Work &work, const Actor &by, BankId bank, const Layout &layout, const QString &why)
{
    if (auto allowed = mustBeOperator(by); !allowed)
        return failure(allowed.error());
    work.lockBank(bank);
    const auto row = work.first(QStringLiteral("SELECT layout FROM banks WHERE bank = ?"), bank);
    if (!row)
        return failure("bank.unknown", QStringLiteral("There is no bank %1").arg(bank.toString()));
    const QString text = textOf(layout);
    const directory::LayoutGiven given{digestOf(text), layout.toJson()};
    if (bodyOf(given).size() > link::kMaxBodyBytes)
        return failure("layout.too-large", QStringLiteral("The layout is too large to be sent to a bank"));
    const bool pending = work.first(QStringLiteral("SELECT 1 FROM bank_layouts WHERE bank = ? AND state IN ('Asked', "
                                                   "'Taken')"),
                                    bank)
                             .has_value();
    if (digestOf(row->text(0)) == given.digest && !pending)
        return failure("layout.same", QStringLiteral("The bank has this layout"));
    work.exec(QStringLiteral("UPDATE bank_layouts SET state = 'Superseded' WHERE bank = ? AND state <> 'Superseded'"),
              bank);
    work.exec(QStringLiteral("INSERT INTO bank_layouts (id, bank, digest, layout, reason, actor, asked_at, state, "
                             "result, answered_at) VALUES (?, ?, ?, ?, ?, ?, ?, 'Asked', '', NULL)"),
              makeUuid7(work.now(), work.chance()).toString(QUuid::WithoutBraces), bank, given.digest, text, why,
              by.name, work.now());
    appendDirectory(work, bank, given);
    audit(work, by, QStringLiteral("sendLayout"), bank.toString(), given.digest, why, {});
    return {};
}

std::optional<directory::LayoutGiven> wantedLayout(Work &work, BankId bank)
{
    const auto row = work.first(QStringLiteral("SELECT digest, layout FROM bank_layouts WHERE bank = ? AND state IN "
                                               "('Asked', 'Taken', 'InForce')"),
                                bank);
    if (!row)
        return std::nullopt;
    return directory::LayoutGiven{row->text(0), objectOf(row->text(1))};
}

bool layoutAnswered(Work &work, BankId bank, const entry::LayoutTaken &e, Time at)
{
    endAlert(work, bank, kRefused, QString(), QStringLiteral("Another layout was taken"));
    return settle(work, bank, e.digest, LayoutState::Taken, {}, at);
}

bool layoutAnswered(Work &work, BankId bank, const entry::LayoutRefused &e, Time at)
{
    raiseAlert(work, bank, kRefused, QString(), QStringLiteral("The bank does not take its layout: %1").arg(e.reason));
    return settle(work, bank, e.digest, LayoutState::Refused, e.reason, at);
}

bool layoutInForce(Work &work, BankId bank, const QString &digest, Wall &wall, Time at)
{
    const auto known = work.first(QStringLiteral("SELECT layout FROM banks WHERE bank = ?"), bank);
    if (digest.isEmpty() || !known)
        return true; // a kiosk that does not say
    const bool same = digestOf(known->text(0)) == digest;
    const auto sent = work.first(QStringLiteral("SELECT layout, state FROM bank_layouts WHERE bank = ? AND digest = ? "
                                                "AND state NOT IN ('InForce', 'Superseded')"),
                                 bank, digest);
    if (same || sent)
        endAlert(work, bank, kDiffers, QString(), QStringLiteral("The bank has the layout that is known here"));
    if (sent) {
        const auto layout = Layout::fromJson(objectOf(sent->text(0)));
        if (!layout)
            return false;
        endAlert(work, bank, kRefused, QString(), QStringLiteral("It is in force"));
        work.exec(QStringLiteral("UPDATE banks SET layout = ? WHERE bank = ?"), sent->text(0), bank);
        wall.write();
        store(work, bank, wallOf(work, bank, *layout));
        wall.forget();
        wall.unsettle();
        return settle(work, bank, digest, LayoutState::InForce, {}, at);
    }
    if (!same)
        raiseAlert(work, bank, kDiffers, QString(),
                   QStringLiteral("The bank works by another layout than is known here: send it one"));
    return true;
}

std::vector<SentLayout> sentLayouts(Work &work, BankId bank)
{
    std::vector<SentLayout> found;
    for (const storage::Row &row :
         work.query(QStringLiteral("SELECT digest, actor, reason, asked_at, state, result, answered_at FROM "
                                   "bank_layouts WHERE bank = ? ORDER BY asked_at DESC, id DESC"),
                    bank))
        found.push_back({row.text(0), row.text(1), row.text(2), row.time(3),
                         fromText<LayoutState>(row.text(4)).value_or(LayoutState::Asked), row.text(5),
                         row.optionalTime(6)});
    return found;
}

} // namespace cubby::central
