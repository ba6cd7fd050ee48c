// SPDX-License-Identifier: GPL-3.0-or-later
#include "link/topics.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace cubby;
using namespace cubby::link;

class TopicsTest : public QObject
{
    Q_OBJECT

    SeededChance m_chance{1};
    BankId m_bank = BankId::make(fromMs(1'700'000'000'000), m_chance);

private Q_SLOTS:
    void aBankIsFoundInItsOwnTopics()
    {
        QCOMPARE(bankOfTopic(upTopic(m_bank), QLatin1StringView("up")), m_bank);
        QCOMPARE(bankOfTopic(downTopic(m_bank), QLatin1StringView("down")), m_bank);
        QCOMPARE(bankOfTopic(presenceTopic(m_bank), QLatin1StringView("presence")), m_bank);
        QCOMPARE(upTopic(m_bank), QStringLiteral("cubby/v1/banks/%1/up").arg(m_bank.toString()));
    }

    void otherTopicsNameNoBank_data()
    {
        QTest::addColumn<QString>("topic");
        const QString id = m_bank.toString();
        QTest::newRow("empty") << QString();
        QTest::newRow("another leaf") << downTopic(m_bank);
        QTest::newRow("another root") << QStringLiteral("cubby/v2/banks/%1/up").arg(id);
        QTest::newRow("deeper") << QStringLiteral("cubby/v1/banks/%1/x/up").arg(id);
        QTest::newRow("no bank") << QStringLiteral("cubby/v1/banks//up");
        QTest::newRow("another word") << QStringLiteral("cubby/v1/banks/zzzzzzzz-0000-0000-0000-000000000000/up");
        QTest::newRow("null") << QStringLiteral("cubby/v1/banks/00000000-0000-0000-0000-000000000000/up");
        QTest::newRow("wildcard") << QStringLiteral("cubby/v1/banks/+/up");
    }
    void otherTopicsNameNoBank()
    {
        QFETCH(QString, topic);
        QVERIFY(!bankOfTopic(topic, QLatin1StringView("up")));
    }

    void serversOfOneGroupShare()
    {
        QCOMPARE(upFilter(QStringLiteral("g1")), QStringLiteral("$share/g1/cubby/v1/banks/+/up"));
        QCOMPARE(upFilter({}), QStringLiteral("cubby/v1/banks/+/up"));
    }

    void presenceSaysStateAndTime()
    {
        const auto json = QJsonDocument::fromJson(presenceText(false, fromMs(1'700'000'000'123))).object();
        QCOMPARE(json[QStringLiteral("state")].toString(), QStringLiteral("offline"));
        QCOMPARE(json[QStringLiteral("at")].toInteger(), 1'700'000'000'123);
    }
};

QTEST_GUILESS_MAIN(TopicsTest)
#include "tst_topics.moc"
