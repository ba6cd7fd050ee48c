// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/webhookchannel.h"
#include "tests/integration/central_outward/webserver.h"

#include <QTest>

using namespace cubby;
using namespace cubby::server;

// Channels with another program's HTTP server at the other end.
class TestChannels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aServerIsNamedWithoutWhatMayBeSecret()
    {
        const auto of = [](const char *url) { return serverOf(QLatin1StringView(url)); };
        QCOMPARE(of("https://user:word@sms.example:8443/key/x?to={to}#y"), QStringLiteral("https://sms.example:8443"));
        QCOMPARE(of("http://[2001:db8::1]/x"), QStringLiteral("http://[2001:db8::1]"));
    }

    // What one subscriber's address answers says nothing about others on the same server.
    void onlyWhatIsWrongWithTheServerCountsAgainstIt_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("counts");
        for (const int status : {400, 401, 403, 404, 410, 422})
            QTest::addRow("%d", status) << status << false;
        for (const int status : {408, 429, 500, 502, 503})
            QTest::addRow("%d", status) << status << true;
    }
    void onlyWhatIsWrongWithTheServerCountsAgainstIt()
    {
        QFETCH(int, status);
        outward::CallLimits limits;
        limits.allowsPrivate = true;
        const WebhookChannel channel(limits);
        central::Centre::Notification notification;
        notification.call = {m_server.url(QByteArray("/status/" + QByteArray::number(status)).constData()),
                             "msg_1",
                             "{}",
                             {"whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"}};
        const auto outcome = channel.send(notification, {});
        QCOMPARE(outcome.what, Channel::Outcome::What::Failed);
        QTEST(outcome.isEndpointsFault, "counts");
        QCOMPARE(outcome.fault.gone, status == 410);
    }

private:
    WebServer m_server;
};

QTEST_GUILESS_MAIN(TestChannels)
#include "tst_channels.moc"
