// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/log.h"

#include <QTest>

using namespace cubby;

class LogTest : public QObject
{
    Q_OBJECT

    const LogRecord m_record{7, fromMs(1777896000000), Millis(12345), QStringLiteral("DoorOpened"),
                             QByteArrayLiteral("{\"compartment\":\"B4\"}")};

private Q_SLOTS:
    // Written with Python: sha256 over each field with its length, numbers as 8 bytes big endian.
    void theChainIsTheOneThatWasPublished()
    {
        QCOMPARE(chainStart(), QByteArray(32, '\0'));
        QCOMPARE(chainNext(chainStart(), m_record).toHex(),
                 QByteArrayLiteral("3313c854cd03fb506afbbb7cded5074612c261554d487eaab1e6513d85b0053c"));
    }

    void everyFieldAndTheirBordersCount()
    {
        const QByteArray whole = chainNext(chainStart(), m_record);
        QList<QByteArray> all{whole, chainNext(whole, m_record)};
        const auto with = [&](auto change) {
            LogRecord other = m_record;
            change(other);
            all << chainNext(chainStart(), other);
        };
        with([](LogRecord &r) { ++r.number; });
        with([](LogRecord &r) { r.at += Millis(1); });
        with([](LogRecord &r) { r.up += Millis(1); });
        with([](LogRecord &r) { r.kind = QStringLiteral("DoorClosed"); });
        with([](LogRecord &r) { r.body += ' '; });
        with([](LogRecord &r) { // a character moves from one field to the next
            r.kind.chop(1);
            r.body.prepend('d');
        });
        QCOMPARE(QSet<QByteArray>(all.begin(), all.end()).size(), all.size());
    }

    void aChainIsTheSameInOneGoOrInSteps()
    {
        std::vector<LogRecord> records;
        QByteArray chain = chainStart();
        for (quint64 n = 1; n <= 5; ++n) {
            LogRecord record = m_record;
            record.number = n;
            records.push_back(record);
            chain = chainNext(chain, record);
        }
        QCOMPARE(chainThrough(chainStart(), records), chain);
        QCOMPARE(chainThrough(chainThrough(chainStart(), std::span(records).first(2)), std::span(records).subspan(2)),
                 chain);
    }

    void aBodyThatIsNoObjectReadsAsAnEmptyOne()
    {
        LogRecord record = m_record;
        QCOMPARE(record.object().value(QLatin1StringView("compartment")).toString(), QStringLiteral("B4"));
        for (const char *body : {"", "[]", "{", "3"}) {
            record.body = body;
            QVERIFY(record.object().isEmpty());
        }
    }
};

QTEST_GUILESS_MAIN(LogTest)
#include "tst_log.moc"
