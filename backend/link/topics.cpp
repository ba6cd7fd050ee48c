// SPDX-License-Identifier: GPL-3.0-or-later
#include "link/topics.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace cubby::link {

namespace {
const QString kRoot = QStringLiteral("cubby/v1/banks/");

QString topic(const QString &who, const char *leaf) { return kRoot + who + u'/' + QLatin1StringView(leaf); }
} // namespace

QString upTopic(BankId bank) { return topic(bank.toString(), "up"); }
QString downTopic(BankId bank) { return topic(bank.toString(), "down"); }
QString presenceTopic(BankId bank) { return topic(bank.toString(), "presence"); }

QString upFilter(const QString &group)
{
    const QString all = topic(QStringLiteral("+"), "up");
    return group.isEmpty() ? all : QString(QStringLiteral("$share/") + group + u'/' + all);
}

QString presenceFilter() { return topic(QStringLiteral("+"), "presence"); }

QString downFilter() { return topic(QStringLiteral("+"), "down"); }

std::optional<BankId> bankOfTopic(const QString &topic, QLatin1StringView leaf)
{
    constexpr int uuid = 36;
    if (topic.size() != kRoot.size() + uuid + 1 + leaf.size() || !topic.startsWith(kRoot)
        || topic[kRoot.size() + uuid] != u'/' || !topic.endsWith(leaf))
        return std::nullopt;
    return BankId::parse(topic.mid(kRoot.size(), uuid));
}

QByteArray presenceText(bool online, Time at)
{
    const QJsonObject text{{QStringLiteral("state"), online ? QStringLiteral("online") : QStringLiteral("offline")},
                           {QStringLiteral("at"), toMs(at)}};
    return QJsonDocument(text).toJson(QJsonDocument::Compact);
}

} // namespace cubby::link
