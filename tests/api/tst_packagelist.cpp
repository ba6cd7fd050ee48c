// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/api/witness.h"

#include "central/packagelist.h"

using namespace cubby;
using namespace cubby::test;

namespace {

QStringList labelsIn(const http::HttpResponse &response)
{
    QStringList found;
    for (const QJsonValue &item : jsonOf(response)[QLatin1StringView("items")].toArray())
        found << item[QLatin1StringView("labels")].toArray().at(0).toString();
    return found;
}

} // namespace

// Packages as lists: narrowed down, in pieces, each carrier's own.
class TestPackageList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_bank.reset();
        m_site = std::make_unique<Site>();
        m_bank = std::make_unique<FarBank>(*m_site);
        m_bank->settle();
        m_desk = std::make_unique<ApiClient>(*m_site);
    }

    void packagesAreListedNewestFirstInPieces()
    {
        for (const char *reference : {"A", "B", "C"})
            place(reference);
        QStringList seen;
        QString after;
        do {
            const auto piece = m_desk->get(QStringLiteral("/v1/packages?limit=2") + after);
            QCOMPARE(piece.status, 200);
            seen << labelsIn(piece);
            const QString next = jsonOf(piece)[QLatin1StringView("next")].toString();
            after = next.isEmpty() ? QString() : QString(QStringLiteral("&after=") + next);
        } while (!after.isEmpty());
        QCOMPARE(seen, (QStringList{QStringLiteral("LABEL-C"), QStringLiteral("LABEL-B"), QStringLiteral("LABEL-A")}));
        const QJsonObject row = jsonOf(m_desk->get(QStringLiteral("/v1/packages?limit=1")))[QLatin1StringView("items")]
                                    .toArray()
                                    .at(0)
                                    .toObject();
        QCOMPARE(row[QLatin1StringView("bankName")].toString(), QStringLiteral("Riverside"));
        QCOMPARE(row[QLatin1StringView("carrier")].toString(), kFirstCarrier.toString());
    }

    void packagesAreNarrowedDown()
    {
        Layout wall = smallWall();
        wall.name = QStringLiteral("Aachen");
        FarBank second(*m_site, wall);
        second.settle();
        place("A");
        m_site->place(m_site->order(second.id, QStringLiteral("B")));
        const PackageId lapsed = place("C");
        m_bank->settle();
        const quint64 from = m_bank->journal.size() + 1;
        m_bank->deposit(m_bank->expected(lapsed), QStringLiteral("A2"));
        m_bank->send(m_bank->entriesFrom(from));
        m_site->now += std::chrono::hours(24 * 5);
        QVERIFY(m_site->centre->timePassed(m_site->now));
        const auto with = [&](const QString &query) {
            QStringList labels = labelsIn(m_desk->get(QStringLiteral("/v1/packages?") + query));
            labels.sort();
            return labels.join(u' ').remove(QStringLiteral("LABEL-"));
        };
        QCOMPARE(with({}), QStringLiteral("A B C"));
        QCOMPARE(with(QStringLiteral("status=InLocker")), QStringLiteral("C"));
        QCOMPARE(with(QStringLiteral("status=Returned")), QString());
        QCOMPARE(with(QStringLiteral("expired=true")), QStringLiteral("C"));
        QCOMPARE(with(QStringLiteral("expired=false")), QStringLiteral("A B"));
        QCOMPARE(with(QStringLiteral("bank=") + second.id.toString()), QStringLiteral("B"));
        QCOMPARE(with(QStringLiteral("expired=true&bank=") + second.id.toString()), QString());
        QCOMPARE(with(QStringLiteral("label=label-")), QStringLiteral("A B C"));
        QCOMPARE(with(QStringLiteral("label=label-b")), QStringLiteral("B"));
        QCOMPARE(with(QStringLiteral("label=label-b&status=InLocker")), QString());
        QCOMPARE(with(QStringLiteral("label=xyz")), QString());
    }

    void whatBeginsAlikeIsListedOnceEachByLabels()
    {
        auto many = m_site->order(m_bank->id, QStringLiteral("A"));
        many.packages[0].labels = {QStringLiteral("BOX-3"), QStringLiteral("BOX-1"), QStringLiteral("CAR-1")};
        m_site->place(many);
        auto other = m_site->order(m_bank->id, QStringLiteral("B"));
        other.packages[0].labels = {QStringLiteral("BOX-2")};
        m_site->place(other);
        const ApiClient carrier(*m_site, ApiClient::allScopes(), kFirstCarrier);
        for (const ApiClient *client : std::initializer_list<const ApiClient *>{m_desk.get(), &carrier}) {
            const auto first = client->get(QStringLiteral("/v1/packages?label=box&limit=1"));
            QCOMPARE(labelsIn(first), QStringList{QStringLiteral("BOX-1")});
            const QString next = jsonOf(first)[QLatin1StringView("next")].toString();
            const auto second = client->get(QStringLiteral("/v1/packages?label=box&limit=1&after=") + next);
            QCOMPARE(labelsIn(second), QStringList{QStringLiteral("BOX-2")});
            QVERIFY(jsonOf(second)[QLatin1StringView("next")].isNull());
        }
    }

    void aCarrierSeesItsOwn()
    {
        place("A");
        const CarrierId other = addOther();
        auto theirs = m_site->order(m_bank->id, QStringLiteral("B"));
        QVERIFY(*m_site->centre->placeOrder({other, QStringLiteral("them")}, theirs, {}, m_site->now));
        const ApiClient shop(*m_site, ApiClient::allScopes(), other);
        const auto ofShop = [&](const QString &query) {
            return labelsIn(shop.get(QStringLiteral("/v1/packages?") + query)).join(u' ');
        };
        const QString foreign = QStringLiteral("carrier=") + kFirstCarrier.toString();
        const QString bank = QStringLiteral("bank=") + m_bank->id.toString();
        for (const QString &query :
             {QString(), QStringLiteral("label=label"), QStringLiteral("status=AssignedToCompartment"), bank,
              QStringLiteral("expired=false"), QString(QStringLiteral("carrier=") + other.toString())})
            QCOMPARE(ofShop(query), QStringLiteral("LABEL-B"));
        QCOMPARE(ofShop(foreign), QString());
        QCOMPARE(ofShop(QStringLiteral("label=label&") + foreign), QString());
        QCOMPARE(labelsIn(m_desk->get(QStringLiteral("/v1/packages?") + foreign)),
                 QStringList{QStringLiteral("LABEL-A")});
        QCOMPARE(labelsIn(m_desk->get(QStringLiteral("/v1/packages"))).size(), 2);
    }

    void whatIsNoFilterIsRefused()
    {
        for (const char *query : {"status=Lost", "expired=1", "bank=x", "carrier=x", "limit=0"}) {
            const auto refused = m_desk->get(QStringLiteral("/v1/packages?") + QLatin1StringView(query));
            QVERIFY2(refused.status == 400, query);
        }
        QCOMPARE(m_desk->get(QStringLiteral("/v1/packages?label=") + QString(201, u'x')).status, 400);
        QCOMPARE(m_desk->get(QStringLiteral("/v1/packages?after=%'")).status, 200);
    }

private:
    PackageId place(const char *reference)
    {
        m_site->now += std::chrono::seconds(1);
        return m_site->place(m_site->order(m_bank->id, QLatin1StringView(reference)));
    }
    CarrierId addOther()
    {
        return m_site->centre
            ->carryOut(m_site->now,
                       [](Work &w) { return addCarrier(w, kOperator, QStringLiteral("Other"), CarrierKind::Shop, {}); })
            .value()
            .id;
    }

    std::unique_ptr<Site> m_site;
    std::unique_ptr<FarBank> m_bank;
    std::unique_ptr<ApiClient> m_desk;
};

QTEST_GUILESS_MAIN(TestPackageList)
#include "tst_packagelist.moc"
