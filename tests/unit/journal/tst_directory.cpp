// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/directory.h"

#include <QTest>

using namespace cubby;
using namespace cubby::journal;

class DirectoryTest : public QObject
{
    Q_OBJECT

    SeededChance m_chance{1};
    const Time m_now = fromMs(1777896000000);

    directory::PackageExpected package(const QString &label, const QByteArray &digest = "d")
    {
        directory::PackageExpected out;
        out.stay = StayId::make(m_now, m_chance);
        out.package = PackageId::make(m_now, m_chance);
        out.credential = CredentialId::make(m_now, m_chance);
        out.labels = {label};
        out.codeDigest = digest;
        return out;
    }

private Q_SLOTS:
    void whatIsStoredSaysTheSameAsWhatWasTold()
    {
        Directory told;
        QMap<QString, DirectoryItem> rows;
        const auto tell = [&](const DirectoryEntry &entry) {
            const auto item = told.apply(entry);
            QVERIFY(item);
            if (item->body.isEmpty())
                rows.remove(item->item);
            else
                rows.insert(item->item, *item);
        };
        auto one = package(QStringLiteral("JD 1"), "one");
        auto two = package(QStringLiteral("JD2"), "two");
        auto gone = package(QStringLiteral("JD3"), "three");
        two.credential = one.credential;
        const directory::CredentialIssued issued{CredentialId::make(m_now, m_chance), {one.stay, two.stay}, "issued"};
        const directory::CredentialIssued old{CredentialId::make(m_now, m_chance), {one.stay}, "old"};
        directory::PersonGranted person;
        person.person = PersonId::make(m_now, m_chance);
        for (const DirectoryEntry &entry : std::initializer_list<DirectoryEntry>{
                 one, two, gone, issued, old, directory::CredentialWithdrawn{old.credential}, person,
                 directory::PackageWithdrawn{gone.stay}, directory::CompartmentBelieved{}, directory::BeliefsAsOf{}})
            tell(entry);
        one.codeDigest = "one, later";
        tell(one);
        Directory loaded;
        for (const DirectoryItem &item : rows)
            loaded.load(item);
        for (const Directory *directory : {&told, &loaded}) {
            QVERIFY(directory->package(one.stay) && !directory->package(gone.stay));
            QVERIFY(directory->packageByLabel(QStringLiteral("jd1"))->stay == one.stay);
            QVERIFY(!directory->packageByLabel(QStringLiteral("JD3")));
            QVERIFY(!directory->byCodeDigest("one"));
            QVERIFY(!directory->byCodeDigest("three"));
            QVERIFY(!directory->byCodeDigest("old"));
            QVERIFY(!directory->byCodeDigest({}));
            QVERIFY(directory->byCodeDigest("one, later")->credential == one.credential);
            QCOMPARE(directory->byCodeDigest("two")->stays.size(), 2);
            QCOMPARE(directory->byCodeDigest("issued")->stays, issued.stays);
            QVERIFY(directory->isWithdrawn(old.credential) && !directory->isWithdrawn(issued.credential));
            QVERIFY(directory->person(person.person));
            QVERIFY(!directory->person(PersonId()));
        }
    }

    void instructionsAndUnknownKindsAreNotKept()
    {
        Directory directory;
        QVERIFY(!directory.apply(directory::Instruction{}));
        QVERIFY(!directory.apply(entry::Other{QStringLiteral("Fashion"), "{}"}));
    }

    void aLabelThatComesAgainMeansTheNewest()
    {
        Directory directory;
        auto first = package(QStringLiteral("JD1"));
        auto second = package(QStringLiteral("JD1"));
        second.stay = StayId::make(m_now + Millis(1), m_chance);
        (void)directory.apply(second);
        (void)directory.apply(first);
        QVERIFY(directory.packageByLabel(QStringLiteral("JD1"))->stay == second.stay);
        (void)directory.apply(directory::PackageWithdrawn{second.stay});
        QVERIFY(directory.packageByLabel(QStringLiteral("JD1"))->stay == first.stay);
    }

    void aWithdrawnCredentialComesBackOnlyWhenItIsIssuedAgain()
    {
        Directory directory;
        const auto p = package(QStringLiteral("JD1"), "own");
        (void)directory.apply(p);
        (void)directory.apply(directory::CredentialWithdrawn{p.credential});
        (void)directory.apply(p); // a new label, say
        QVERIFY(!directory.byCodeDigest("own"));
        (void)directory.apply(directory::CredentialIssued{p.credential, {p.stay}, "again"});
        QVERIFY(directory.byCodeDigest("again"));
    }
};

QTEST_GUILESS_MAIN(DirectoryTest)
#include "tst_directory.moc"
