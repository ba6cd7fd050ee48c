// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/database/testdatabase.h"
#include "tests/integration/central/wirebank.h"
#include "tests/integration/central_mail/smtpservers.h"
#include "tests/integration/link/broker.h"

#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSet>
#include <QTest>

using namespace cubby;
using namespace cubby::test;

namespace {
const QString kServer = QStringLiteral(CUBBY_SERVER);
constexpr int kLong = 60'000; // ms, for what other programs have to do
constexpr int kServers = 3;
constexpr int kBanks = 4;
} // namespace

// Three servers on one PostgreSQL share the banks of one broker, and one after another is killed under load.
class TestManyServers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_credentials.clear();
        m_acts = m_actsBefore = 0;
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = std::make_unique<TestDatabase>();
        m_broker = std::make_unique<Broker>();
        m_smtp = std::make_unique<RealSmtpServer>();
        for (int i = 0; i < kBanks; ++i)
            provision(QStringLiteral("kiosk-%1").arg(i));
        m_broker->setConfig("per_listener_settings false\nallow_anonymous false\nplugin "
                            "/usr/lib/x86_64-linux-gnu/mosquitto_dynamic_security.so\nplugin_opt_config_file "
                            + path(QStringLiteral("broker-access.json")).toUtf8() + QByteArray("\n"));
        QVERIFY(m_broker->start());
    }
    void cleanup()
    {
        m_banks.clear();
        for (auto &server : m_servers)
            server->process.kill();
        for (auto &server : m_servers) {
            server->process.waitForFinished();
            if (QTest::currentTestFailed())
                qInfo("%s", server->process.readAllStandardError().constData());
        }
        m_servers.clear();
    }

    // CUBBY_KILLS says how many times one of the servers is killed.
    void nothingIsLostOrDoubledWhenServersAreKilled()
    {
        const int kills = std::max(3, qEnvironmentVariableIntValue("CUBBY_KILLS"));
        for (int i = 0; i < kServers; ++i)
            m_servers.push_back(start({}));
        for (const auto &credentials : m_credentials)
            m_banks.push_back(std::make_unique<WireBank>(*credentials, m_broker->port()));
        for (int round = 0; round < kills; ++round) {
            for (int bank = 0; bank < kBanks; ++bank)
                order(bank, QStringLiteral("P-%1-%2").arg(round).arg(bank));
            m_noise = 150;
            // What the banks learn and do meanwhile is under way when the server goes.
            const int moment = int(m_chance.below(5));
            QVERIFY(actUntil([&] { return m_acts > m_actsBefore + moment; }, kLong));
            m_actsBefore = m_acts;
            auto &victim = m_servers[m_chance.below(kServers)];
            victim->process.kill();
            QVERIFY(victim->process.waitForFinished(kLong));
            fiveMinutesPassForJobs();
            victim = start({});
        }
        QVERIFY(actUntil([&] { return isEverythingDone(); }, 2 * kLong));
        everythingHappenedOnce();
    }

    void eachRoleWorksInAProcessOfItsOwn()
    {
        for (const char *role : {"http", "link", "notification"})
            m_servers.push_back(start({QStringLiteral("--only"), QLatin1StringView(role)}));
        m_banks.push_back(std::make_unique<WireBank>(*m_credentials.front(), m_broker->port()));
        m_onlyHttp = true;
        order(0, QStringLiteral("P"));
        QVERIFY(actUntil([&] { return isEverythingDone(); }, 2 * kLong));
        everythingHappenedOnce();
    }

private:
    struct Server
    {
        QProcess process;
        quint16 port = 0;
    };
    struct Parcel
    {
        int bank;
        QString reference;
        PackageId package; // null: the order has not been answered yet
        enum class Place { Ordered, Deposited, Taken } place = Place::Ordered;
    };

    QString path(const QString &name) const { return m_folder->filePath(name); }
    QStringList common() const
    {
        return {QStringLiteral("--database-url"),     m_store->url(),
                QStringLiteral("--secrets-folder"),   path(QStringLiteral("secrets")),
                QStringLiteral("--mqtt-access-file"), path(QStringLiteral("broker-access.json")),
                QStringLiteral("--mqtt-port"),        QString::number(m_broker->port())};
    }
    QByteArray run(const QStringList &arguments, int status = 0)
    {
        QProcess process;
        process.start(kServer, common() + arguments);
        if (!process.waitForFinished(kLong) || process.exitCode() != status)
            qFatal("%s: %s%s", qPrintable(arguments.join(u' ')), process.readAllStandardError().constData(),
                   process.readAllStandardOutput().constData());
        return process.readAllStandardOutput().trimmed();
    }
    void provision(const QString &out)
    {
        run({QStringLiteral("provision"), QStringLiteral("--layout"),
             QStringLiteral(CUBBY_SOURCE "/resources/layouts/riverside.json"), QStringLiteral("--out"), path(out)});
        m_credentials.push_back(std::make_unique<BankCredentials>(readBankCredentials(path(out)).value()));
        QFile tokens(path(QStringLiteral("secrets/api-tokens")));
        QVERIFY(tokens.open(QIODevice::ReadOnly));
        m_token = tokens.readLine().trimmed();
    }
    std::unique_ptr<Server> start(const QStringList &more)
    {
        auto server = std::make_unique<Server>();
        server->process.start(kServer,
                              common() + more
                                  + QStringList{QStringLiteral("--http-port"), QStringLiteral("0"),
                                                QStringLiteral("--smtp-port"), QString::number(m_smtp->port()),
                                                QStringLiteral("--smtp-security"), QStringLiteral("none"),
                                                QStringLiteral("--mail-from"), QStringLiteral("centre@example.org")});
        if (!server->process.waitForReadyRead(kLong))
            qFatal("a server does not start: %s", server->process.readAllStandardError().constData());
        const QByteArray said = server->process.readLine().trimmed();
        server->port = said.mid(said.lastIndexOf(' ') + 1).toUShort();
        return server;
    }

    // An order that is not answered is placed again, as a shop does; its reference makes it the same one.
    void order(int bank, const QString &reference)
    {
        m_parcels.push_back({bank, reference, {}});
        place(m_parcels.back());
    }
    void place(Parcel &parcel)
    {
        const QJsonObject person{{QStringLiteral("name"), QStringLiteral("A. Customer")},
                                 {QStringLiteral("email"), QStringLiteral("customer@example.org")}};
        const QJsonObject package{{QStringLiteral("labels"), QJsonArray{parcel.reference}},
                                  {QStringLiteral("size"), QStringLiteral("S")}};
        const QJsonObject body{{QStringLiteral("reference"), parcel.reference},
                               {QStringLiteral("bank"), m_credentials[std::size_t(parcel.bank)]->bank.toString()},
                               {QStringLiteral("customer"), person},
                               {QStringLiteral("packages"), QJsonArray{package}}};
        const auto &server = m_servers[m_onlyHttp ? 0 : m_chance.below(m_servers.size())];
        QNetworkRequest request(QUrl(QStringLiteral("http://127.0.0.1:%1/v1/orders").arg(server->port)));
        request.setRawHeader("Authorization", QByteArray("Bearer ") + m_token);
        request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArray("application/json"));
        const std::unique_ptr<QNetworkReply> reply(m_http.post(request, QJsonDocument(body).toJson()));
        if (!QTest::qWaitFor([&] { return reply->isFinished(); }, kLong))
            return qWarning("no answer to the order %s within a minute", qPrintable(parcel.reference));
        const QJsonObject placed = QJsonDocument::fromJson(reply->readAll()).object();
        const auto first = placed.value(QLatin1StringView("packages")).toArray().at(0).toObject();
        parcel.package = PackageId::parse(first.value(QLatin1StringView("id")).toString()).value_or(PackageId());
    }

    // A mail that the victim was about to send is another server's after five minutes. If it was not the victim's but a
    // live server's, it goes out twice under one Message-ID, as in any test of patience.
    void fiveMinutesPassForJobs()
    {
        auto database = m_store->open();
        QVERIFY(database.exec(QStringLiteral("UPDATE jobs SET due_at = due_at - 300000 WHERE state = 'Taken'")));
    }

    template <class Condition>
    bool actUntil(Condition condition, int atMost)
    {
        const auto reached = [&] {
            act();
            return condition();
        };
        if (QTest::qWaitFor(reached, atMost))
            return true;
        sayWhatIsMissing();
        return false;
    }
    void sayWhatIsMissing()
    {
        for (const Parcel &parcel : m_parcels) {
            if (parcel.place != Parcel::Place::Taken)
                qInfo("%s (%s) is at stage %d of 2; its bank %s it and has %llu entries to tell",
                      qPrintable(parcel.reference), qPrintable(parcel.package.toString()), int(parcel.place),
                      m_banks[std::size_t(parcel.bank)]->expected(parcel.package) ? "expects" : "does not know",
                      m_banks[std::size_t(parcel.bank)]->queue());
        }
        auto database = m_store->open();
        const auto jobs = database.query(QStringLiteral("SELECT id, state, due_at, attempts, last_error FROM jobs"));
        for (const storage::Row &row : jobs.value_or(storage::Rows()))
            qInfo("job %lld: %s, due at %lld after %lld attempts, %s", row.number(0), qPrintable(row.text(1)),
                  row.number(2), row.number(3), qPrintable(row.text(4)));
    }

    // Everybody goes on as far as they can by now.
    void act()
    {
        for (; m_noise > 0 && m_noise % 10 != 1; --m_noise) {
            for (const auto &bank : m_banks)
                bank->write(entry::CodeRefused{QStringLiteral("unknown")});
        }
        m_noise = std::max(0, m_noise - 1);
        for (Parcel &parcel : m_parcels) {
            if (parcel.package.isNull()) {
                place(parcel);
                continue;
            }
            WireBank &bank = *m_banks[std::size_t(parcel.bank)];
            const auto e = bank.expected(parcel.package);
            if (!e || parcel.place == Parcel::Place::Taken)
                continue;
            const bool deposit = parcel.place == Parcel::Place::Ordered;
            entry::UnlockRequested request;
            request.request = RequestId::make(systemNow().wall, m_chance);
            request.compartment = e->compartment;
            request.purpose = deposit ? Purpose::Deposit : Purpose::Pickup;
            request.stay = e->stay;
            request.package = e->package;
            // It is fetched after the customer was told, which takes the centre's word and the mail server's.
            if (!deposit && !mailsAbout().contains(parcel.reference.toLatin1()))
                continue;
            bank.write(request);
            if (deposit) {
                entry::Deposited deposited;
                deposited.stay = e->stay;
                deposited.package = e->package;
                deposited.compartment = e->compartment;
                deposited.label = parcel.reference;
                deposited.deadline = systemNow().wall + e->keepFor;
                bank.write(deposited);
                parcel.place = Parcel::Place::Deposited;
            } else {
                bank.write(entry::PickedUp{e->stay, e->package, e->compartment, e->credential, false});
                parcel.place = Parcel::Place::Taken;
            }
            ++m_acts;
        }
    }

    // Of how many parcels a mail has come: which one, only the database knows.
    QSet<QByteArray> mailsAbout()
    {
        QSet<QByteArray> told;
        auto database = m_store->open();
        const auto rows = database.query(
            QStringLiteral("SELECT l.label FROM jobs j JOIN stays s ON s.stay = j.stay JOIN package_labels l ON "
                           "l.package = s.package WHERE j.state = 'Done'"));
        if (!rows)
            qFatal("%s", qPrintable(rows.error().message));
        for (const storage::Row &row : *rows)
            told.insert(row.text(0).toLatin1());
        return told;
    }

    qint64 count(const QString &what)
    {
        auto database = m_store->open();
        return database.query(QStringLiteral("SELECT COUNT(*) FROM ") + what).value().front().number(0);
    }
    bool isEverythingDone()
    {
        return std::all_of(m_parcels.begin(), m_parcels.end(),
                           [](const Parcel &p) { return p.place == Parcel::Place::Taken; })
               && std::all_of(m_banks.begin(), m_banks.end(), [](const auto &bank) { return bank->queue() == 0; });
    }

    void everythingHappenedOnce()
    {
        const auto parcels = qint64(m_parcels.size());
        QCOMPARE(count(QStringLiteral("packages")), parcels);
        QCOMPARE(count(QStringLiteral("packages WHERE status = 'PickedUp'")), parcels);
        for (const char *what : {"Ordered", "Deposited", "PickedUp"})
            QCOMPARE(count(QStringLiteral("package_history WHERE what = '%1'").arg(QLatin1StringView(what))), parcels);
        QCOMPARE(count(QStringLiteral("package_history WHERE conflict = 1")), 0);
        for (const auto &bank : m_banks) {
            const QString epoch = bank->log.head().epoch.toString();
            QCOMPARE(count(QStringLiteral("events WHERE epoch = '%1'").arg(epoch)), qint64(bank->log.records.size()));
        }
        // A mail may come twice when its sender dies; then under the same Message-ID.
        QSet<QByteArray> ids;
        for (const QByteArray &mail : m_smtp->mails()) {
            const auto at = mail.toLower().indexOf("message-id:");
            ids.insert(mail.mid(at, mail.indexOf('\n', at) - at).trimmed());
        }
        QCOMPARE(ids.size(), parcels);
        QCOMPARE(count(QStringLiteral("jobs")), parcels);
        auto database = m_store->open();
        const auto deadlocks = database.first(
            QStringLiteral("SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()"));
        QCOMPARE((*deadlocks)->number(0), 0);
        QVERIFY(run({QStringLiteral("rebuild"), QStringLiteral("--verify")}).endsWith(" 0 differences"));
        QVERIFY(database.exec(QStringLiteral("UPDATE packages SET expired = 1")));
        QVERIFY(run({QStringLiteral("rebuild"), QStringLiteral("--verify")}, 1).contains("does not follow"));
        QVERIFY(run({QStringLiteral("rebuild")}).endsWith("put right"));
        QVERIFY(run({QStringLiteral("rebuild"), QStringLiteral("--verify")}).endsWith(" 0 differences"));
        m_parcels.clear();
    }

    SystemChance m_chance;
    QNetworkAccessManager m_http;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<TestDatabase> m_store;
    std::unique_ptr<Broker> m_broker;
    std::unique_ptr<RealSmtpServer> m_smtp;
    std::vector<std::unique_ptr<BankCredentials>> m_credentials;
    std::vector<std::unique_ptr<Server>> m_servers;
    std::vector<std::unique_ptr<WireBank>> m_banks;
    std::vector<Parcel> m_parcels;
    QByteArray m_token;
    int m_noise = 0; // how many more entries each bank has to tell that mean nothing
    int m_acts = 0;
    int m_actsBefore = 0;
    bool m_onlyHttp = false;
};

QTEST_GUILESS_MAIN(TestManyServers)
#include "tst_manyservers.moc"
