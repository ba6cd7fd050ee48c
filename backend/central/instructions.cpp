// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/instructions.h"

#include "central/directory.h"
#include "central/linkrow.h"
#include "domain/trace.h"

namespace cubby::central {

namespace {

using directory::Action;

bool concernsCompartment(Action action)
{
    return action == Action::Open || action == Action::SetOutOfOrder || action == Action::SetGood
           || action == Action::SetInspect;
}

std::optional<Error> wrongWith(Work &work, const NewInstruction &asked, const QString &why)
{
    const auto error = [](const char *code, const QString &message) {
        return Error{QLatin1StringView(code), message, {}};
    };
    if (why.trimmed().isEmpty())
        return error("instruction.reason", QStringLiteral("Say why: it is kept"));
    if (asked.holds <= Millis(0) || asked.holds > kLongestInstruction)
        return error("instruction.holds", QStringLiteral("An instruction holds for a day at most"));
    if (asked.notAfter && *asked.notAfter < work.now())
        return Error{QStringLiteral("instruction.too-late"),
                     QStringLiteral("This was wanted until %1 at most: nothing was done").arg(toIso(*asked.notAfter)),
                     QStringLiteral("Ask again. If this was no old request, the asking computer's clock is wrong.")};
    if (!work.first(QStringLiteral("SELECT 1 FROM banks WHERE bank = ?"), asked.bank))
        return error("bank.unknown", QStringLiteral("There is no bank %1").arg(asked.bank.toString()));
    if (concernsCompartment(asked.action) == asked.compartment.isEmpty())
        return error("instruction.compartment", asked.compartment.isEmpty()
                                                    ? QStringLiteral("Say which compartment")
                                                    : QStringLiteral("This concerns the whole bank"));
    if (!asked.compartment.isEmpty()
        && !work.first(QStringLiteral("SELECT 1 FROM compartments WHERE bank = ? AND compartment = ?"), asked.bank,
                       asked.compartment))
        return error("instruction.compartment",
                     QStringLiteral("The bank has no compartment %1").arg(asked.compartment));
    return std::nullopt;
}

// What the bank last said of the compartment that is to be opened.
void expectAsKnown(Work &work, BankId bank, directory::Instruction &open)
{
    const auto row = work.first(QStringLiteral("SELECT custody, stay FROM compartments WHERE bank = ? AND "
                                               "compartment = ?"),
                                bank, open.compartment);
    if (!row)
        return;
    open.custody = fromText<Custody>(row->text(0)).value_or(Custody::Unknown);
    if (open.custody == Custody::Holds)
        open.stay = StayId::parse(row->text(1)).value_or(StayId());
}

bool settle(Work &work, BankId bank, InstructionId id, const QString &state, const QString &result, Time at)
{
    const QString sql = QStringLiteral("UPDATE instructions SET state = ?, result = ?, answered_at = ? "
                                       "WHERE instruction = ? AND bank = ?");
    return work.change(sql, state, result, at, id, bank) > 0;
}

} // namespace

Result<InstructionId> instruct(Work &work, const Actor &by, const NewInstruction &asked, const QString &why)
{
    if (auto allowed = mustBeOperator(by); !allowed)
        return failure(allowed.error());
    work.lockBank(asked.bank);
    if (auto wrong = wrongWith(work, asked, why))
        return failure(std::move(*wrong));
    const LogHead journal = latestJournalHead(work, asked.bank);
    if (journal.epoch.isNull())
        return failure("instruction.not-heard", QStringLiteral("The bank has never been heard of"));
    directory::Instruction instruction{InstructionId::make(work.now(), work.chance()),
                                       journal.epoch,
                                       std::min(work.now() + asked.holds, asked.notAfter.value_or(Time::max())),
                                       asked.action,
                                       asked.compartment,
                                       why,
                                       asked.atOnce,
                                       currentTrace()};
    if (asked.action == Action::Open)
        expectAsKnown(work, asked.bank, instruction);
    work.exec(QStringLiteral("INSERT INTO instructions (instruction, bank, epoch, action, compartment, reason, actor, "
                             "asked_at, not_after, state, result, answered_at) "
                             "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'Asked', '', NULL)"),
              instruction.instruction, asked.bank, instruction.epoch, toText(asked.action), asked.compartment, why,
              by.name, work.now(), instruction.notAfter);
    appendDirectory(work, asked.bank, instruction);
    audit(work, by, QStringLiteral("instruct/") + toText(asked.action), asked.bank.toString(), asked.compartment, why,
          {});
    return instruction.instruction;
}

bool instructionAnswered(Work &work, BankId bank, const entry::InstructionTaken &e, Time at)
{
    return settle(work, bank, e.instruction, toText(InstructionState::Taken), {}, at);
}

bool instructionAnswered(Work &work, BankId bank, const entry::InstructionDone &e, Time at)
{
    const auto state = fromText<InstructionState>(e.result);
    return settle(work, bank, e.instruction, toText(state.value_or(InstructionState::Unknown)), e.reason, at) && state;
}

void expireInstructions(Work &work)
{
    work.exec(QStringLiteral("UPDATE instructions SET state = 'Expired' WHERE state = 'Asked' AND not_after < ?"),
              work.now());
}

std::vector<AskedInstruction> instructions(Work &work, BankId bank, int most)
{
    std::vector<AskedInstruction> found;
    for (const storage::Row &row : work.query(
             QStringLiteral("SELECT instruction, bank, action, compartment, actor, reason, asked_at, not_after, state, "
                            "result, answered_at FROM instructions WHERE bank = ? ORDER BY asked_at DESC, instruction "
                            "DESC LIMIT ?"),
             bank, most))
        found.push_back({row.id<InstructionId>(0), row.id<BankId>(1), row.text(2), row.text(3), row.text(4),
                         row.text(5), row.time(6), row.time(7),
                         fromText<InstructionState>(row.text(8)).value_or(InstructionState::Unknown), row.text(9),
                         row.optionalTime(10)});
    return found;
}

} // namespace cubby::central
