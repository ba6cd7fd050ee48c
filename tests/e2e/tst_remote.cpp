// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/layout.h"
#include "seal/certificates.h"
#include "storyteller.h"

#include <QJsonDocument>
#include <QtTest>

using namespace cubby;
using namespace cubby::stage;

// What the centre has a real kiosk do while nobody is there to help.
class Remote : public StoryTeller
{
    Q_OBJECT

    const QString m_kiosk = QStringLiteral("kiosk");

    QString bank(const QString &what, const QStringList &more = {})
    {
        return stage().server(QStringList{QStringLiteral("bank"), what, QStringLiteral("--bank"), stage().bank(),
                                          QStringLiteral("--why"), QStringLiteral("a test")}
                              + more);
    }
    void send(const Layout &layout)
    {
        QFile file(stage().path(QStringLiteral("other.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QJsonDocument(layout.toJson()).toJson());
        file.close();
        bank(QStringLiteral("layout"), {QStringLiteral("--layout"), file.fileName()});
    }
    void awaitAsked(const QString &what)
    {
        waitUntil(QStringLiteral("the centre knows: ") + what,
                  [&] { return bank(QStringLiteral("asked")).contains(what); });
    }
    // Its boards have been found so many times.
    void awaitBeginnings(qsizetype count)
    {
        waitUntil(QStringLiteral("the kiosk has begun anew"), [&] {
            return stage().process(m_kiosk).log().count(QStringLiteral("lock board 1 on main answers")) >= count;
        });
        stage().person().leave();
        stage().person().arrive();
        stage().person().reach(QStringLiteral("Rest"));
        stage().waitForLink();
    }

private Q_SLOTS:
    void aLayoutThatTheCentreSendsIsShownWithoutAVisit();
    void aLayoutThatTheKioskCannotWorkByIsGivenBack();
    void aRestartIsDoneOnceAndTold();
    void aCertificateIsRenewedBeforeItsTimeIsOver();
};

void Remote::aLayoutThatTheCentreSendsIsShownWithoutAVisit()
{
    tell([&] {
        stage().startAll();
        Parcel parcel = play().order();
        play().deliver(parcel);
        Layout other = *Layout::fromFile(QStringLiteral(CUBBY_LAYOUT));
        other.name = QStringLiteral("Riverside North");
        const qint64 pid = stage().process(m_kiosk).pid();
        send(other);
        awaitBeginnings(2);
        QCOMPARE(stage().process(m_kiosk).pid(), pid); // nobody had to start it
        QCOMPARE(stage().person().view()[QStringLiteral("bankName")].toString(), other.name);
        awaitAsked(QStringLiteral("InForce"));
        play().awaitMail(parcel); // what lay there lies there
        play().typeCode(parcel);
        stage().person().reach(QStringLiteral("DoorOpen"));
        play().takeOut(parcel);
        play().leave();
        play().awaitStatus(parcel, QStringLiteral("PickedUp"));
        QCOMPARE(stage().wall().allPulses(), 2);

        stage().stop(m_kiosk); // and it stays
        stage().startKiosk();
        stage().person().reach(QStringLiteral("Rest"));
        QCOMPARE(stage().person().view()[QStringLiteral("bankName")].toString(), other.name);
    });
}

void Remote::aLayoutThatTheKioskCannotWorkByIsGivenBack()
{
    tell([&] {
        stage().startAll();
        Layout other = *Layout::fromFile(QStringLiteral(CUBBY_LAYOUT));
        const QString name = other.name;
        other.name = QStringLiteral("Nowhere");
        LayoutBus second = other.buses.first(); // its configuration has a device for one line alone
        second.name = QStringLiteral("second");
        second.port = QStringLiteral("/dev/second");
        other.buses << second;
        send(other);
        awaitBeginnings(2);
        QCOMPARE(stage().person().view()[QStringLiteral("bankName")].toString(), name);
        awaitAsked(QStringLiteral("Refused"));
        QVERIFY2(bank(QStringLiteral("asked")).contains(QStringLiteral("ports")),
                 qPrintable(bank(QStringLiteral("asked"))));
    });
}

void Remote::aRestartIsDoneOnceAndTold()
{
    tell([&] {
        stage().startAll();
        bank(QStringLiteral("restart"));
        stage().process(m_kiosk).waitForEnd();
        QVERIFY(stage().process(m_kiosk).endedInOrder());
        stage().startKiosk();
        stage().person().reach(QStringLiteral("Rest"));
        awaitAsked(QStringLiteral("Done"));
        Parcel parcel = play().order(); // it works, and goes on working
        play().deliver(parcel);
        QVERIFY(stage().process(m_kiosk).isRunning());
        QCOMPARE(bank(QStringLiteral("asked")).count(QStringLiteral("Restart")), 1);

        bank(QStringLiteral("restart"), {QStringLiteral("--at-once")});
        stage().process(m_kiosk).waitForEnd();
        QVERIFY(stage().process(m_kiosk).endedInOrder());
    });
}

void Remote::aCertificateIsRenewedBeforeItsTimeIsOver()
{
    tell([&] {
        // The kiosk was enrolled long ago.
        const auto read = [this](const QString &name) {
            QFile file(stage().path(name));
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        const Time now = systemNow().wall;
        const auto authority = seal::Authority::fromPem(read(QStringLiteral("centre/secrets/ca/root.pem")),
                                                        read(QStringLiteral("centre/secrets/ca/root-key.pem")));
        QVERIFY(authority);
        const auto key = seal::TlsKey::generate().value();
        const QByteArray old
            = authority
                  ->sign(key.request(stage().bank()).value(),
                         {stage().bank(), {}, now - std::chrono::hours(24 * 300), now + std::chrono::hours(24 * 20)})
                  .value();
        const QString folder = QStringLiteral("kiosk/credentials/");
        for (const auto &[name, content] : {std::pair(QStringLiteral("certificate.pem"), old),
                                            std::pair(QStringLiteral("tls-key.pem"), key.toPem())}) {
            QFile file(stage().path(folder + name));
            QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
            QCOMPARE(file.write(content), content.size());
        }
        stage().startAll();
        waitUntil(QStringLiteral("the new certificate is in use"), [&] {
            return stage().process(m_kiosk).log().contains(QStringLiteral("The new certificate is in use"));
        });
        const auto facts = seal::readCertificate(read(QStringLiteral("kiosk/journal.sqlite-renewed.pem")));
        QVERIFY(facts);
        QCOMPARE(facts->commonName, stage().bank());
        QVERIFY(facts->until > now + std::chrono::hours(24 * 300));
        QCOMPARE(read(folder + QStringLiteral("certificate.pem")), old); // is kept
        // Started again it speaks with the new one: the old one's key is gone.
        stage().stop(m_kiosk);
        QVERIFY(QFile::remove(stage().path(folder + QStringLiteral("tls-key.pem"))));
        QFile file(stage().path(folder + QStringLiteral("tls-key.pem")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(seal::TlsKey::generate()->toPem()); // not that of the old one
        file.close();
        stage().startKiosk();
        stage().person().reach(QStringLiteral("Rest"));
        stage().waitForLink();
        Parcel parcel = play().order();
        play().deliver(parcel);
        play().awaitMail(parcel);
    });
}

QTEST_GUILESS_MAIN(Remote)
#include "tst_remote.moc"
