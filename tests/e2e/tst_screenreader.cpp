// SPDX-License-Identifier: GPL-3.0-or-later
#include "stage/failed.h"
#include "storyteller.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QtTest>

using namespace cubby::stage;

// A desktop's session without a desktop: a display in memory, a session bus, and AT-SPI's own bus on it.
class Session
{
public:
    explicit Session(const QString &folder)
    {
        QDir().mkpath(folder);
        m_environment = QProcessEnvironment::systemEnvironment();
        m_environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), folder);
        m_environment.remove(QStringLiteral("AT_SPI_BUS_ADDRESS"));
        run(m_display, QStringLiteral("Xvfb"),
            {QStringLiteral("-displayfd"), QStringLiteral("1"), QStringLiteral("-screen"), QStringLiteral("0"),
             QStringLiteral("1080x1920x24"), QStringLiteral("-nolisten"), QStringLiteral("tcp")});
        m_environment.insert(QStringLiteral("DISPLAY"), QLatin1Char(':') + lineOf(m_display));
        run(m_bus, QStringLiteral("dbus-daemon"),
            {QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--print-address=1")});
        m_environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), lineOf(m_bus));
        run(m_reader, QStringLiteral("/usr/bin/python3"), {QStringLiteral(CUBBY_SCREENREADER)});
    }
    ~Session()
    {
        for (QProcess *process : {&m_reader, &m_bus, &m_display}) {
            process->terminate();
            if (!process->waitForFinished(5000))
                process->kill();
            process->waitForFinished();
        }
    }

    // What a program in it is started with.
    QHash<QString, QString> environment() const
    {
        QHash<QString, QString> told{{QStringLiteral("QT_LINUX_ACCESSIBILITY_ALWAYS_ON"), QStringLiteral("1")},
                                     {QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("xcb")},
                                     {QStringLiteral("QT_QUICK_BACKEND"), QStringLiteral("software")}};
        for (const char *name : {"DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "XDG_RUNTIME_DIR"})
            told.insert(QString::fromLatin1(name), m_environment.value(QString::fromLatin1(name)));
        return told;
    }
    QJsonDocument ask(const QString &line)
    {
        m_reader.write(line.toUtf8() + '\n');
        return QJsonDocument::fromJson('[' + lineOf(m_reader).toUtf8() + ']');
    }
    QJsonArray tree() { return ask(QStringLiteral("tree"))[0].toArray(); }
    // Whether something is to be heard that has this role and begins so.
    bool finds(const char *role, const QString &begin)
    {
        for (const QJsonValue each : tree()) {
            if (each[QLatin1StringView("role")].toString() == QLatin1StringView(role)
                && each[QLatin1StringView("name")].toString().startsWith(begin))
                return true;
        }
        return false;
    }
    void press(const QString &name)
    {
        waitUntil(QStringLiteral("a screen reader presses \"%1\"").arg(name),
                  [&] { return ask(QStringLiteral("press ") + name)[0].toBool(); });
    }
    void awaitHeading(const QString &begin)
    {
        waitUntil(QStringLiteral("a screen reader finds the headline \"%1\"").arg(begin),
                  [&] { return finds("heading", begin); });
    }

private:
    void run(QProcess &process, const QString &program, const QStringList &arguments)
    {
        process.setProcessEnvironment(m_environment);
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process.start(program, arguments);
        if (!process.waitForStarted())
            throw Failed(QStringLiteral("%1 cannot be started").arg(program));
    }
    static QString lineOf(QProcess &process)
    {
        while (!process.canReadLine()) {
            if (!process.waitForReadyRead(30'000))
                throw Failed(QStringLiteral("%1 says nothing").arg(process.program()));
        }
        return QString::fromUtf8(process.readLine()).trimmed();
    }

    QProcessEnvironment m_environment;
    QProcess m_display;
    QProcess m_bus;
    QProcess m_reader;
};

// The real kiosk in a real session, told and operated by assistive technology through AT-SPI. The other tests of this
// folder run it in a session that has none of that.
class ScreenReaderTest : public StoryTeller
{
    Q_OBJECT

private Q_SLOTS:
    void aPackageIsPickedUpThroughAtSpi();
};

void ScreenReaderTest::aPackageIsPickedUpThroughAtSpi()
{
    tell([&] {
        stage().startAll();
        Parcel parcel = play().order();
        play().deliver(parcel);
        play().awaitMail(parcel);
        stage().stop(QStringLiteral("kiosk"));

        Session session(stage().path(QStringLiteral("session")));
        stage().startKiosk({}, session.environment());
        stage().person().reach(QStringLiteral("Rest"));
        session.awaitHeading(QStringLiteral("Show your code"));
        for (const QJsonValue each : session.tree()) {
            const QString role = each[QLatin1StringView("role")].toString();
            if (!role.contains(QLatin1StringView("button")) && role != QLatin1StringView("check box"))
                continue;
            const QByteArray said = QJsonDocument(each.toObject()).toJson();
            QVERIFY2(!each[QLatin1StringView("name")].toString().isEmpty(), said.constData());
            QVERIFY2(each[QLatin1StringView("focusable")].toBool(), said.constData());
        }
        QVERIFY(session.finds("check box", QStringLiteral("Easier")));

        session.press(QStringLiteral("Pick up a package"));
        session.awaitHeading(QStringLiteral("Type your code"));
        QVERIFY(!session.finds("push button", QStringLiteral("Pick up a package"))); // what is gone is gone here too
        for (const QChar digit : parcel.code)
            session.press(QString(digit));
        session.awaitHeading(QStringLiteral("Compartment %1").arg(parcel.compartment));
        stage().wall().waitForOpen(parcel.compartment);
        stage().person().reach(QStringLiteral("DoorOpen"));
        play().takeOut(parcel);
        session.awaitHeading(QStringLiteral("Thank you"));
        session.press(QStringLiteral("Finish"));
        session.awaitHeading(QStringLiteral("Show your code"));
        play().awaitStatus(parcel, QStringLiteral("PickedUp"));
        stage().stop(QStringLiteral("kiosk")); // before its display goes
    });
}

QTEST_GUILESS_MAIN(ScreenReaderTest)
#include "tst_screenreader.moc"
