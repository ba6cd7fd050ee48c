// SPDX-License-Identifier: GPL-3.0-or-later
// The broker's access file and the names of topics.
#include "link/brokeraccess.h"
#include "link/topics.h"

#include <cstdlib>

using namespace cubby;
using namespace cubby::link;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray text(reinterpret_cast<const char *>(data), qsizetype(size));
    const QString topic = QString::fromUtf8(text);
    if (const auto bank = bankOfTopic(topic, QLatin1StringView("up")); bank && bank->isNull())
        std::abort();
    if (auto access = BrokerAccess::fromJson(text)) {
        SeededChance chance(1);
        const auto bank = BankId::make(fromMs(1), chance);
        access->setBank(bank, QStringLiteral("password"), chance);
        if (!BrokerAccess::fromJson(access->toJson())->hasBank(bank))
            std::abort();
        access->removeBank(bank);
        if (access->hasBank(bank))
            std::abort();
    }
    return 0;
}
