// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kiosk/senses/headphonejack.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <linux/input.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace cubby::senses;

namespace {

// A device that writes what a headphone socket would: a real pipe, so that it also comes and goes.
class Socket
{
public:
    explicit Socket(const QString &path) : m_path(QFile::encodeName(path)) { mkfifo(m_path.constData(), 0600); }
    ~Socket() { close(); }

    // Once somebody reads there.
    bool connect()
    {
        m_end = ::open(m_path.constData(), O_WRONLY | O_NONBLOCK);
        return m_end >= 0;
    }
    void write(int type, int code, int value) const
    {
        input_event event{};
        event.type = quint16(type);
        event.code = quint16(code);
        event.value = value;
        QCOMPARE(::write(m_end, &event, sizeof event), ssize_t(sizeof event));
    }
    void plug(bool in) const
    {
        write(EV_SW, SW_HEADPHONE_INSERT, in ? 1 : 0);
        write(EV_SYN, SYN_REPORT, 0);
    }
    void writeBytes(const QByteArray &bytes) const
    {
        QCOMPARE(::write(m_end, bytes.constData(), std::size_t(bytes.size())), ssize_t(bytes.size()));
    }
    void close()
    {
        if (m_end >= 0)
            ::close(m_end);
        m_end = -1;
    }

private:
    QByteArray m_path;
    int m_end = -1;
};

} // namespace

class HeadphoneJackTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsPluggedInAndPulledOutIsToldOnce()
    {
        QTemporaryDir folder;
        Socket socket(folder.filePath(QStringLiteral("event0")));
        HeadphoneJack jack(folder.filePath(QStringLiteral("event0")));
        QSignalSpy changed(&jack, &HeadphoneJack::changed);
        jack.start();
        QVERIFY(jack.isKnown());
        QVERIFY(!jack.isPlugged());
        QCOMPARE(changed.count(), 1); // the socket is there
        QVERIFY(socket.connect());
        socket.plug(true);
        QTRY_VERIFY(jack.isPlugged());
        socket.plug(true);
        socket.write(EV_KEY, KEY_VOLUMEUP, 1);
        socket.plug(false);
        QTRY_VERIFY(!jack.isPlugged());
        QCOMPARE(changed.count(), 3);
    }

    void whenTheDeviceGoesItCountsAsPulledOutAndItIsFoundAgain()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("event0"));
        Socket socket(path);
        HeadphoneJack jack(path);
        jack.start();
        QVERIFY(socket.connect());
        socket.plug(true);
        QTRY_VERIFY(jack.isPlugged());
        socket.close();
        QTRY_VERIFY(!jack.isPlugged());
        QTRY_VERIFY_WITH_TIMEOUT(socket.connect(), 20'000); // it listens again
        socket.plug(true);
        QTRY_VERIFY(jack.isPlugged());
    }

    void aDeviceThatComesLaterIsFound()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("event7"));
        HeadphoneJack jack(path);
        jack.start();
        QVERIFY(!jack.isKnown());
        Socket socket(path);
        QTRY_VERIFY_WITH_TIMEOUT(jack.isKnown(), 20'000);
        QVERIFY(socket.connect());
        socket.plug(true);
        QTRY_VERIFY(jack.isPlugged());
    }

    void halvesOfEventsAndNoiseDoNoHarm()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("event0"));
        Socket socket(path);
        HeadphoneJack jack(path);
        jack.start();
        QVERIFY(socket.connect());
        input_event event{};
        event.type = EV_SW;
        event.code = SW_HEADPHONE_INSERT;
        event.value = 1;
        const QByteArray bytes(reinterpret_cast<const char *>(&event), sizeof event);
        socket.writeBytes(QByteArray(5 * qsizetype(sizeof(input_event)), '\x7f') + bytes.left(5));
        socket.writeBytes(bytes.mid(5));
        socket.write(EV_SYN, SYN_REPORT, 0);
        QTRY_VERIFY(jack.isPlugged());
    }

    void withoutASocketNothingIsPlugged()
    {
        HeadphoneJack none(QStringLiteral("none"));
        none.start();
        QVERIFY(!none.isKnown());
        QTemporaryDir folder;
        HeadphoneJack missing(folder.filePath(QStringLiteral("event3")));
        missing.start();
        QVERIFY(!missing.isKnown() && !missing.isPlugged());
    }
};

QTEST_GUILESS_MAIN(HeadphoneJackTest)
#include "tst_headphonejack.moc"
