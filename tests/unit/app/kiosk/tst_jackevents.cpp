// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kiosk/senses/jackevents.h"

#include "domain/chance.h"

#include <QTest>

#include <linux/input.h>

using namespace cubby;
using namespace cubby::senses;

namespace {

QByteArray made(int type, int code, int value)
{
    input_event e{};
    e.type = quint16(type);
    e.code = quint16(code);
    e.value = value;
    return QByteArray(reinterpret_cast<const char *>(&e), sizeof e);
}

const QByteArray kIn = made(EV_SW, SW_HEADPHONE_INSERT, 1);
const QByteArray kOut = made(EV_SW, SW_HEADPHONE_INSERT, 0);
const QByteArray kReport = made(EV_SYN, SYN_REPORT, 0);
const QByteArray kDropped = made(EV_SYN, SYN_DROPPED, 0);
const QByteArray kMicrophone = made(EV_SW, SW_MICROPHONE_INSERT, 1);

} // namespace

class JackEventsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aReportSaysWhetherItIsPlugged_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("plugged"); // -1: nothing is said
        QTest::addColumn<bool>("lost");
        const auto row = [](const char *name, const QByteArray &bytes, int plugged, bool lost = false) {
            QTest::newRow(name) << bytes << plugged << lost;
        };
        row("nothing", {}, -1);
        row("in", kIn + kReport, 1);
        row("out", kOut + kReport, 0);
        row("in and out", kIn + kReport + kOut + kReport, 0);
        row("the last word of one report", kOut + kIn + kReport, 1);
        row("a report that is not finished", kIn, -1);
        row("after a finished one", kIn + kReport + kOut, 1);
        row("a microphone", kMicrophone + kReport, -1);
        row("a key of the same number", made(EV_KEY, SW_HEADPHONE_INSERT, 1) + kReport, -1);
        row("events were dropped", kIn + kReport + kDropped, -1, true);
        row("and what follows them is not whole", kDropped + kIn + kReport, -1, true);
        row("but the next report is", kDropped + kIn + kReport + kOut + kReport, 0, true);
        row("half an event", kIn.left(13), -1);
    }
    void aReportSaysWhetherItIsPlugged()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, plugged);
        QFETCH(bool, lost);
        JackEvents events;
        const JackEvents::Finding finding = events.feed(bytes);
        QCOMPARE(finding.plugged ? int(*finding.plugged) : -1, plugged);
        QCOMPARE(finding.lost, lost);
    }

    void howTheBytesComeChangesNothing()
    {
        SeededChance chance(7);
        const QList<QByteArray> words{kIn, kOut, kReport, kDropped, kMicrophone, made(EV_REL, 3, -1)};
        for (int round = 0; round < 2000; ++round) {
            QByteArray bytes;
            for (int i = 0; i < 12; ++i)
                bytes += words[qsizetype(chance.below(quint64(words.size())))];
            JackEvents whole;
            const JackEvents::Finding expected = whole.feed(bytes);
            JackEvents pieces;
            JackEvents::Finding found;
            for (qsizetype at = 0; at < bytes.size();) {
                const auto length = qsizetype(1 + chance.below(60));
                const JackEvents::Finding now
                    = pieces.feed(QByteArrayView(bytes).sliced(at, std::min(length, bytes.size() - at)));
                if (now.lost)
                    found = {std::nullopt, true};
                if (now.plugged)
                    found.plugged = now.plugged;
                at += length;
            }
            QCOMPARE(found.plugged, expected.plugged);
            QCOMPARE(found.lost, expected.lost);
        }
    }
};

QTEST_GUILESS_MAIN(JackEventsTest)
#include "tst_jackevents.moc"
