// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/records.h"
#include "domain/directoryentries.h"

// What support has banks do from afar (link-protocol.md, rule 7): asked through the directory, answered by the journal.
namespace cubby::central {

inline constexpr Millis kInstructionHolds = std::chrono::minutes(2); // a bank that hears of it later refuses
inline constexpr Millis kDriverOpeningHolds = std::chrono::seconds(20); // one stands before the door and waits
inline constexpr Millis kLongestInstruction = std::chrono::hours(24);

// Asked; Taken: on its disk, the outcome is to come; Done, Refused, Failed (the lock was not pulsed), Unknown (it was
// restarted over it); Expired: no word in time. A late word counts still: it is what happened.
enum class InstructionState { Asked, Taken, Done, Refused, Failed, Unknown, Expired };

struct NewInstruction
{
    BankId bank;
    directory::Action action = directory::Action::Open;
    CompartmentName compartment = {}; // empty for what concerns the whole bank
    Millis holds = kInstructionHolds;
    bool atOnce = false; // a restart: does not wait until nobody is at the kiosk
    std::optional<Time> notAfter = {}; // by the asker's clock: what was long on its way is not wanted any more
};
// A compartment is opened only where there is still what the centre knows of now: the bank refuses elsewise
// ("changed"). Only for the operator (actor.forbidden). Error codes: bank.unknown, instruction.compartment (none where
// one is needed, or the other way round, or one that the bank has not), instruction.reason (none is given),
// instruction.holds, instruction.too-late (its notAfter is past), instruction.not-heard (the bank has never spoken:
// nobody knows which journal it writes).
Result<InstructionId> instruct(Work &work, const Actor &by, const NewInstruction &asked, const QString &why);

// What the bank says of one. False: it does not fit.
bool instructionAnswered(Work &work, BankId bank, const entry::InstructionTaken &e, Time at);
bool instructionAnswered(Work &work, BankId bank, const entry::InstructionDone &e, Time at);
// Marks those whose time is over without a word.
void expireInstructions(Work &work);

struct AskedInstruction
{
    InstructionId id;
    BankId bank;
    QString action;
    CompartmentName compartment;
    QString actor;
    QString reason;
    Time askedAt;
    Time notAfter;
    InstructionState state = InstructionState::Asked;
    QString result; // why it was refused or failed
    std::optional<Time> answeredAt;
};
std::vector<AskedInstruction> instructions(Work &work, BankId bank, int most); // newest first

} // namespace cubby::central

template <>
struct cubby::EnumText<cubby::central::InstructionState>
{
    static constexpr std::array names{"Asked", "Taken", "Done", "Refused", "Failed", "Unknown", "Expired"};
};
