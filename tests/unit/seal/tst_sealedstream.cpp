// SPDX-License-Identifier: GPL-3.0-or-later
#include "seal/sealedstream.h"

#include <QBuffer>
#include <QTest>

using namespace cubby;
using namespace cubby::seal;

namespace {

const QString kPassphrase = QStringLiteral("four words, well chosen");
constexpr StretchCost kCheap{64, 1};
constexpr qsizetype kHead = 39;
constexpr qsizetype kSealedChunk = 65'536 + 16;

QByteArray some(qsizetype size)
{
    SeededChance chance(42);
    return chance.bytes(size);
}

void must(const Result<void> &done)
{
    if (!done)
        qFatal("%s", qPrintable(done.error().message));
}

QByteArray sealedOf(const QByteArray &plain, qsizetype piece = 10'000)
{
    SeededChance chance(7);
    QBuffer to;
    to.open(QIODevice::WriteOnly);
    auto writer = SealedWriter::begin(to, kPassphrase, chance, kCheap).value();
    for (qsizetype at = 0; at < plain.size(); at += piece)
        must(writer.write(plain.mid(at, piece)));
    must(writer.finish());
    return to.data();
}

Result<QByteArray> opened(QByteArray sealed, const QString &passphrase = kPassphrase)
{
    QBuffer from(&sealed);
    from.open(QIODevice::ReadOnly);
    auto reader = SealedReader::begin(from, passphrase);
    if (!reader)
        return failure(reader.error());
    QByteArray all;
    while (true) {
        const auto read = reader->read();
        if (!read)
            return failure(read.error());
        if (read->isEmpty())
            return all;
        all += *read;
    }
}

QString codeOf(const Result<QByteArray> &result) { return result ? QStringLiteral("fine") : result.error().code; }

} // namespace

class TestSealedStream : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasSealedIsOpened_data()
    {
        QTest::addColumn<qsizetype>("size");
        for (const qsizetype size : {0, 1, 65'535, 65'536, 65'537, 131'072, 200'000})
            QTest::addRow("%lld bytes", qlonglong(size)) << size;
    }
    void whatWasSealedIsOpened()
    {
        QFETCH(qsizetype, size);
        const QByteArray plain = some(size);
        for (const qsizetype piece : {qsizetype(999), qsizetype(65'536), qsizetype(1'000'000)}) {
            const QByteArray sealed = sealedOf(plain, piece);
            QCOMPARE(opened(sealed).value(), plain);
            QVERIFY(size < 16 || !sealed.contains(plain.left(16)));
        }
    }

    void anotherPassphraseOpensNothing()
    {
        const QByteArray sealed = sealedOf(some(100));
        QCOMPARE(codeOf(opened(sealed, QStringLiteral("four words, well chose"))), QStringLiteral("sealed.passphrase"));
        QCOMPARE(codeOf(opened(sealed, QString())), QStringLiteral("sealed.passphrase"));
    }

    void nothingCanBeCutOff()
    {
        const QByteArray sealed = sealedOf(some(150'000));
        for (const qsizetype size : {qsizetype(0), qsizetype(10), kHead, kHead + 1, kHead + 15, kHead + kSealedChunk,
                                     kHead + 2 * kSealedChunk, kHead + kSealedChunk + 100, sealed.size() - 1})
            QVERIFY2(!opened(sealed.first(size)), qPrintable(QString::number(size)));
        QVERIFY(!opened(sealed + 'x'));
        QVERIFY(!opened(sealed + sealed.sliced(kHead)));
    }

    void nothingCanBeChanged()
    {
        const QByteArray sealed = sealedOf(some(70'000));
        for (qsizetype at = 0; at < sealed.size(); at += at < kHead + 40 ? 1 : 997) {
            if (at == 8 || at == 9 || at == 12 || at == 13 || at == 14)
                continue; // the high bytes of memory and passes: refused too, see below
            QByteArray changed = sealed;
            changed[at] = char(changed[at] ^ 0x10);
            QVERIFY2(!opened(changed), qPrintable(QString::number(at)));
        }
    }

    void aHeadThatAsksForTooMuchIsRefusedAtOnce()
    {
        for (const qsizetype at : {8, 9, 12, 13, 14}) {
            QByteArray changed = sealedOf(some(10));
            changed[at] = '\x7f';
            QCOMPARE(codeOf(opened(changed)), QStringLiteral("sealed.form"));
        }
        QCOMPARE(codeOf(opened(QByteArray(1000, 'x'))), QStringLiteral("sealed.form"));
    }

    void chunksStayInTheirOrderAndInTheirStream()
    {
        const QByteArray sealed = sealedOf(some(3 * 65'536));
        const QByteArray first = sealed.mid(kHead, kSealedChunk);
        const QByteArray second = sealed.mid(kHead + kSealedChunk, kSealedChunk);
        const QByteArray rest = sealed.sliced(kHead + 2 * kSealedChunk);
        QVERIFY(opened(sealed.first(kHead) + first + second + rest));
        QCOMPARE(codeOf(opened(sealed.first(kHead) + second + first + rest)), QStringLiteral("sealed.passphrase"));
        QCOMPARE(codeOf(opened(sealed.first(kHead) + first + rest)), QStringLiteral("sealed.broken"));
        QCOMPARE(codeOf(opened(sealed.first(kHead) + first + first + rest)), QStringLiteral("sealed.broken"));
    }

    void whatCannotBeWrittenIsSaid()
    {
        SystemChance chance;
        QFile full(QStringLiteral("/dev/full"));
        QVERIFY(full.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
        QCOMPARE(SealedWriter::begin(full, kPassphrase, chance, kCheap).error().code, QStringLiteral("sealed.write"));
    }
};

QTEST_GUILESS_MAIN(TestSealedStream)
#include "tst_sealedstream.moc"
