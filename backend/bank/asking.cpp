// SPDX-License-Identifier: GPL-3.0-or-later
// Questions to the centre. Each has an answer within two seconds, or the bank goes on without one.
#include "bank/bank.h"
#include "bank/timing.h"

#include <QJsonArray>

namespace cubby::bank {

// False where nobody would answer.
bool Bank::askCentre(const QString &kind, const QJsonObject &question)
{
    m_session.asked.clear();
    m_session.askedUntil.reset();
    if (!m_online)
        return false;
    m_session.asked = RequestId::make(m_decision.batch.at, m_chance).toString();
    m_session.askedUntil = m_now.mono + kCentreAnswers;
    m_decision.effects.push_back(AskCentre{m_session.asked, kind, question});
    return true;
}

void Bank::input(const CentreAnswered &answer)
{
    if (m_session.asked.isEmpty() || answer.id != m_session.asked)
        return; // too late: the person went on
    m_session.asked.clear();
    m_session.askedUntil.reset();
    if (m_session.screen == Screen::NoRoom) {
        m_session.nearby.clear();
        for (const QJsonValue value : answer.result[QLatin1StringView("banks")].toArray()) {
            const QJsonObject bank = value.toObject();
            m_session.nearby << NearbyBank{bank[QLatin1StringView("name")].toString(),
                                           bank[QLatin1StringView("address")].toString(),
                                           bank[QLatin1StringView("free")].toInt()};
        }
    } else if (m_session.screen == Screen::LookingUp) {
        labelAnswered(answer.result);
    }
}

void Bank::centreSilent()
{
    m_session.asked.clear();
    m_session.askedUntil.reset();
    if (m_session.screen == Screen::LookingUp)
        labelAnswered({});
}

// What the centre says of a label that nobody told this bank about. Nothing: it did not answer.
void Bank::labelAnswered(const QJsonObject &answer)
{
    const bool answered = answer.contains(QLatin1StringView("known"));
    const bool customer = m_session.flow == Flow::DropOff;
    // A label that a carrier takes returns under is, on a driver's parcel, one like any other.
    const bool unannounced = answer[QLatin1StringView("unannounced")].toBool();
    const bool known = answer[QLatin1StringView("known")].toBool() && (customer || !unannounced);
    const auto carrier = CarrierId::parse(answer[QLatin1StringView("carrier")].toString());
    const auto bank = BankId::parse(answer[QLatin1StringView("bank")].toString());
    const bool dropOff = answer[QLatin1StringView("dropOff")].toBool();
    if (known && carrier && !handles(*carrier)) {
        refuseDeposit("otherCarrier");
        return backToScanning(Notice::NotForYou);
    }
    if (known && bank && *bank != m_settings.id) {
        refuseDeposit("otherBank");
        m_session.otherBank = answer[QLatin1StringView("bankName")].toString();
        return backToScanning(Notice::LabelForOtherBank);
    }
    if (customer && answered && (!known || !dropOff)) {
        refuseDeposit("unknown");
        return backToScanning(Notice::ReturnUnknown);
    }
    if (!known)
        return chooseSize(Notice::LabelUnknown);
    if (const auto package = PackageId::parse(answer[QLatin1StringView("package")].toString()))
        m_session.package = *package;
    if (const auto stay = StayId::parse(answer[QLatin1StringView("stay")].toString());
        stay && !m_state.stay(*stay) && !m_state.ended(*stay))
        m_session.stay = *stay;
    m_session.contactKnown = m_session.contactKnown || answer[QLatin1StringView("contactKnown")].toBool();
    const auto size = sizeFromString(answer[QLatin1StringView("size")].toString());
    if (size)
        m_session.size = *size;
    if (customer || !size)
        return chooseSize(Notice::None);
    deposit(*size, {});
}

} // namespace cubby::bank
