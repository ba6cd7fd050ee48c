// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/api/witness.h"

#include "tests/unit/seal/provider.h"

#include "central/oauth/endpoints.h"
#include "central/oauth/programs.h"
#include "central/oauth/signin.h"
#include "central/people.h"
#include "central/staff.h"
#include "domain/languages.h"
#include "seal/password.h"
#include "seal/text.h"
#include "seal/totp.h"

#include <QCryptographicHash>
#include <QRegularExpression>
#include <QUrl>
#include <QUrlQuery>

using namespace cubby;
using namespace cubby::test;
using namespace cubby::central::api;
using namespace cubby::central::oauth;
using namespace std::chrono_literals;
using http::HttpRequest;
using http::HttpResponse;

namespace {

using Fields = QList<std::pair<QString, QString>>;

const QString kPassword = QStringLiteral("a long enough password");
const QString kRedirect = QStringLiteral("http://127.0.0.1/done");

QString member(const HttpResponse &response, const char *name)
{
    return jsonOf(response).value(QLatin1StringView(name)).toString();
}

} // namespace

// Everything over the endpoints, as programs and browsers come to them.
class TestOAuth : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Site> m_site;
    Issuer m_issuer;
    QString m_hash;
    QByteArray m_cookie;
    QByteArray m_accepts; // language
    QString m_remote;
    QByteArray m_machineSecret;
    QByteArray m_verifier = QByteArray(43, 'v');

    HttpResponse ask(HttpRequest request)
    {
        if (!m_accepts.isEmpty())
            request.headers.add("Accept-Language", m_accepts);
        if (!m_cookie.isEmpty())
            request.headers.add("Cookie", QByteArray("other=1; cubby=" + m_cookie));
        request.remote = m_remote;
        const HttpResponse response = answerOAuth(*m_site->centre, m_issuer, request, m_site->now);
        if (const QByteArray cookie = response.headers.value("Set-Cookie"); cookie.startsWith("cubby="))
            m_cookie = cookie.mid(6, cookie.indexOf(';') - 6);
        return response;
    }
    HttpResponse get(const char *path, const Fields &query = {})
    {
        HttpRequest request{"GET", QLatin1StringView(path)};
        for (const auto &[name, value] : query)
            request.query.append({name, value});
        return ask(request);
    }
    HttpResponse post(const char *path, const Fields &fields, const QByteArray &authorization = {})
    {
        HttpRequest request{"POST", QLatin1StringView(path)};
        request.headers.add("Content-Type", "application/x-www-form-urlencoded");
        if (!authorization.isEmpty())
            request.headers.add("Authorization", authorization);
        QUrlQuery query;
        for (const auto &[name, value] : fields)
            query.addQueryItem(name, QString::fromLatin1(QUrl::toPercentEncoding(value)));
        request.body = query.toString(QUrl::FullyEncoded).toLatin1();
        return ask(request);
    }
    QString challenge() const
    {
        return QString::fromLatin1(seal::toBase64Url(QCryptographicHash::hash(m_verifier, QCryptographicHash::Sha256)));
    }
    Fields authorizeQuery(const QString &scope = {})
    {
        return {{QStringLiteral("client_id"), QStringLiteral("cubby-admin")},
                {QStringLiteral("redirect_uri"), QStringLiteral("http://127.0.0.1:4711/done")},
                {QStringLiteral("response_type"), QStringLiteral("code")},
                {QStringLiteral("scope"), scope},
                {QStringLiteral("state"), QStringLiteral("s&1")},
                {QStringLiteral("code_challenge"), challenge()},
                {QStringLiteral("code_challenge_method"), QStringLiteral("S256")}};
    }
    static QString hidden(const HttpResponse &page)
    {
        static const QRegularExpression kRequest(QStringLiteral("name=\"request\" value=\"([^\"]*)\""));
        return kRequest.match(QString::fromUtf8(page.body)).captured(1);
    }
    HttpResponse signIn(const HttpResponse &page, const QString &password = kPassword, const QString &oneTime = {},
                        const QString &login = QStringLiteral("maria"), const char *decision = "allow")
    {
        return post("/oauth/authorize", {{QStringLiteral("request"), hidden(page)},
                                         {QStringLiteral("user_code"), {}},
                                         {QStringLiteral("login"), login},
                                         {QStringLiteral("password"), password},
                                         {QStringLiteral("one_time"), oneTime},
                                         {QStringLiteral("decision"), QLatin1StringView(decision)}});
    }
    static QString returned(const HttpResponse &response, const char *name)
    {
        return QUrlQuery(QUrl(QString::fromLatin1(response.headers.value("Location"))))
            .queryItemValue(QLatin1StringView(name), QUrl::FullyDecoded);
    }
    QString newCode(const QString &scope = {})
    {
        return returned(signIn(get("/oauth/authorize", authorizeQuery(scope))), "code");
    }
    HttpResponse exchange(const QString &code)
    {
        return post("/oauth/token", {{QStringLiteral("grant_type"), QStringLiteral("authorization_code")},
                                     {QStringLiteral("client_id"), QStringLiteral("cubby-admin")},
                                     {QStringLiteral("code"), code},
                                     {QStringLiteral("redirect_uri"), QStringLiteral("http://127.0.0.1:4711/done")},
                                     {QStringLiteral("code_verifier"), QString::fromLatin1(m_verifier)}});
    }
    HttpResponse refreshWith(const QString &token, const QString &client = QStringLiteral("cubby-admin"))
    {
        return post("/oauth/token", {{QStringLiteral("grant_type"), QStringLiteral("refresh_token")},
                                     {QStringLiteral("client_id"), client},
                                     {QStringLiteral("refresh_token"), token}});
    }
    void setRole(const char *role)
    {
        QVERIFY(m_site->database->exec(QStringLiteral("UPDATE staff SET role = ?"), QLatin1StringView(role)));
    }
    seal::AccessClaims claims(const HttpResponse &response)
    {
        const auto opened = seal::openAccessToken(member(response, "access_token").toLatin1(), m_issuer.keys,
                                                  m_issuer.url, m_site->now);
        return opened ? *opened : seal::AccessClaims();
    }

    // Every page that a browser can be shown, one after the other.
    QList<HttpResponse> everyPage()
    {
        QList<HttpResponse> pages;
        QStringList everything;
        for (const Scope &scope : scopes())
            everything << scope.name;
        setRole("Administrator");
        const auto fresh = [&] { return get("/oauth/authorize", authorizeQuery(everything.join(u' '))); };
        pages << fresh();
        for (int i = 0; i < 20; ++i) { // is wrong, and has to wait ever longer
            pages << signIn(pages.front(), QStringLiteral("a wrong password"));
            m_site->now += 30s;
        }
        pages << get("/oauth/authorize", {{QStringLiteral("client_id"), QStringLiteral("nobody")}});
        HttpRequest unreadable{"POST", QStringLiteral("/oauth/authorize")};
        unreadable.body = "x";
        pages << ask(unreadable) << post("/oauth/authorize", {{QStringLiteral("request"), QStringLiteral("x")}});

        const auto device = [&] {
            return member(
                post("/oauth/device_authorization", {{QStringLiteral("client_id"), QStringLiteral("cubby-admin")},
                                                     {QStringLiteral("scope"), QStringLiteral("packages:read")}}),
                "user_code");
        };
        const auto decide = [&](const QString &code, const char *decision, const QString &request) {
            return post("/oauth/device", {{QStringLiteral("request"), request},
                                          {QStringLiteral("user_code"), code},
                                          {QStringLiteral("login"), QStringLiteral("maria")},
                                          {QStringLiteral("password"), kPassword},
                                          {QStringLiteral("decision"), QLatin1StringView(decision)}});
        };
        const auto shown = [&](const QString &code) {
            return get("/oauth/device", {{QStringLiteral("user_code"), code}});
        };
        m_site->now += 2h; // whoever guessed has waited
        pages << get("/oauth/device") << shown(QStringLiteral("XXXX-XXXX"));
        QString code = device();
        pages << decide(code, "allow", QStringLiteral("x")) << decide(code, "deny", hidden(shown(code)));
        code = device();
        pages << shown(code) << decide(code, "allow", hidden(shown(code)));
        return pages;
    }
    static QStringList sentencesOf(const HttpResponse &page)
    {
        static const QRegularExpression kText(QStringLiteral(">([^<]*\\w[^<]*)<"));
        QStringList sentences;
        for (auto it = kText.globalMatch(QString::fromUtf8(page.body)); it.hasNext();)
            sentences << it.next().captured(1);
        return sentences;
    }

private Q_SLOTS:
    void initTestCase()
    {
        SystemChance chance;
        m_hash = seal::hashPassword(kPassword, chance).value();
    }

    void init()
    {
        m_site = std::make_unique<Site>();
        m_issuer = {QStringLiteral("http://centre.test"), {{{seal::PrivateKey::generate(m_site->chance), {}}}}};
        m_cookie.clear();
        m_accepts.clear();
        m_remote = QStringLiteral("192.0.2.7");
        QVERIFY(
            m_site->database->exec(QStringLiteral("INSERT INTO staff (staff, login, name, role, password, created_at) "
                                                  "VALUES ('7', 'maria', 'Maria', 'Support', ?, 0)"),
                                   m_hash));
        const auto added = m_site->centre->write(m_site->now, [&](Work &work) {
            auto admin = addClient(work, kOperator,
                                   {QStringLiteral("cubby-admin"), QStringLiteral("The desktop"), false, {kRedirect}});
            auto app = addClient(work, kOperator,
                                 {QStringLiteral("drivers"), QStringLiteral("Drivers' app"), false, {kRedirect}});
            auto machine = addClient(work, kOperator,
                                     {QStringLiteral("shop"),
                                      QStringLiteral("A shop"),
                                      true,
                                      {},
                                      {QStringLiteral("orders:write"), QStringLiteral("packages:read")},
                                      kFirstCarrier});
            return admin && app && machine ? machine->secret : QByteArray();
        });
        m_machineSecret = added.value();
        QVERIFY(!m_machineSecret.isEmpty());
    }

    void aPersonSignsInAndTheProgramGetsTokens()
    {
        const auto page
            = get("/oauth/authorize", authorizeQuery(QStringLiteral("packages:read banks:open staff:write")));
        QCOMPARE(page.status, 200);
        QVERIFY(page.body.contains("The desktop"));
        QVERIFY(page.headers.value("Content-Security-Policy").contains("frame-ancestors 'none'"));
        QVERIFY(page.headers.value("Content-Security-Policy").contains("form-action 'self' http://127.0.0.1:4711;"));
        const auto back = signIn(page);
        QCOMPARE(back.status, 303);
        QVERIFY(back.headers.value("Location").startsWith("http://127.0.0.1:4711/done?"));
        QCOMPARE(returned(back, "state"), QStringLiteral("s&1"));
        QCOMPARE(returned(back, "iss"), m_issuer.url);
        const auto tokens = exchange(returned(back, "code"));
        QCOMPARE(tokens.status, 200);
        QCOMPARE(member(tokens, "scope"), QStringLiteral("packages:read banks:open")); // support is no administrator
        QCOMPARE(claims(tokens).subject, QStringLiteral("staff:7"));
        QCOMPARE(claims(tokens).name, QStringLiteral("maria"));
        QVERIFY(!member(tokens, "refresh_token").isEmpty());
        QCOMPARE(m_site->text(QStringLiteral("SELECT action FROM audit ORDER BY id DESC LIMIT 1")),
                 QStringLiteral("signin"));
    }

    void noSecretIsStoredAsItIs()
    {
        const auto tokens = exchange(newCode());
        const QString refresh = member(tokens, "refresh_token");
        for (const char *table : {"oauth_tokens", "oauth_clients", "oauth_sessions", "audit"}) {
            for (const auto &row : m_site->query(QStringLiteral("SELECT * FROM ") + QLatin1StringView(table))) {
                for (int i = 0; i < 6; ++i) {
                    QVERIFY(!row.text(i).contains(refresh));
                    QVERIFY(!row.text(i).contains(QString::fromLatin1(m_machineSecret)));
                    QVERIFY(!row.text(i).contains(kPassword));
                }
            }
        }
    }

    void nothingIsSentToAnAddressThatIsNotThePrograms()
    {
        for (const char *address :
             {"http://127.0.0.1:4711/other", "https://evil.example/done", "http://127.0.0.1.evil.example/done",
              "http://127.0.0.1/done#x", "http://user@127.0.0.1/done", ""}) {
            Fields query = authorizeQuery();
            query[1].second = QLatin1StringView(address);
            const auto page = get("/oauth/authorize", query);
            QCOMPARE(page.status, 400);
            QVERIFY(!page.headers.has("Location"));
        }
        Fields unknown = authorizeQuery();
        unknown[0].second = QStringLiteral("nobody");
        QCOMPARE(get("/oauth/authorize", unknown).status, 400);
    }

    void whatIsWrongWithARequestIsToldToTheProgram_data()
    {
        QTest::addColumn<int>("field");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("error");
        QTest::newRow("implicit") << 2 << QStringLiteral("token") << QStringLiteral("unsupported_response_type");
        QTest::newRow("no challenge") << 5 << QString() << QStringLiteral("invalid_request");
        QTest::newRow("plain") << 6 << QStringLiteral("plain") << QStringLiteral("invalid_request");
        QTest::newRow("scope") << 3 << QStringLiteral("everything") << QStringLiteral("invalid_scope");
    }
    void whatIsWrongWithARequestIsToldToTheProgram()
    {
        QFETCH(int, field);
        Fields query = authorizeQuery();
        QFETCH(QString, value);
        query[field].second = value;
        const auto back = get("/oauth/authorize", query);
        QCOMPARE(back.status, 303);
        QTEST(returned(back, "error"), "error");
    }

    void aFormHoldsOnlyInTheBrowserThatWasGivenItAndForAWhile()
    {
        const auto page = get("/oauth/authorize", authorizeQuery());
        const QByteArray mine = m_cookie;
        m_cookie = QByteArray(43, 'x');
        QCOMPARE(signIn(page).status, 400);
        m_cookie.clear();
        QCOMPARE(signIn(page).status, 400);
        m_cookie = mine;
        m_site->now += 15min;
        QCOMPARE(signIn(page).status, 400);
        const auto again = get("/oauth/authorize", authorizeQuery());
        HttpResponse changed = again;
        changed.body.replace(changed.body.indexOf("name=\"request\" value=\"") + 40, 1, "~");
        QCOMPARE(signIn(changed).status, 400);
        QCOMPARE(signIn(again).status, 303);
    }

    void whoeverCancelsIsSentBackWithoutACode()
    {
        const auto back = signIn(get("/oauth/authorize", authorizeQuery()), {}, {}, {}, "deny");
        QCOMPARE(returned(back, "error"), QStringLiteral("access_denied"));
        QVERIFY(returned(back, "code").isEmpty());
    }

    void whoeverGuessesIsSlowedDownAndLetInAgainAfterTheWait()
    {
        for (int i = 0; i < 5; ++i) {
            const auto page = signIn(get("/oauth/authorize", authorizeQuery()), QStringLiteral("wrong"));
            QCOMPARE(page.status, 403);
            QVERIFY(page.body.contains("value=\"maria\""));
        }
        QCOMPARE(signIn(get("/oauth/authorize", authorizeQuery())).status, 429); // even with the right one
        QCOMPARE(m_site->count(QStringLiteral("alerts WHERE kind = 'SignInGuessed'")), 1);
        m_site->now += 30s;
        QCOMPARE(signIn(get("/oauth/authorize", authorizeQuery()), QStringLiteral("wrong")).status, 403);
        m_site->now += 59s;
        QCOMPARE(signIn(get("/oauth/authorize", authorizeQuery())).status, 429);
        m_site->now += 1s;
        QCOMPARE(signIn(get("/oauth/authorize", authorizeQuery())).status, 303);
        QCOMPARE(signIn(get("/oauth/authorize", authorizeQuery()), QStringLiteral("wrong")).status, 403);
        QCOMPARE(signIn(get("/oauth/authorize", authorizeQuery())).status, 303);
    }

    void whoeverGuessesDoesNotLockOutOthers()
    {
        const auto blocked = [this](const char *from) {
            const SignIn attempt{QStringLiteral("maria"), {}, {}, QLatin1StringView(from)};
            return m_site->centre->write(m_site->now, [&](Work &work) { return beginSignIn(work, attempt); })
                ->blockedFor.has_value();
        };
        for (int i = 0; i < 5; ++i)
            QVERIFY(!blocked("192.0.2.66"));
        QVERIFY(blocked("192.0.2.66"));
        QCOMPARE(signIn(get("/oauth/authorize", authorizeQuery())).status, 303); // she herself, from elsewhere
        QVERIFY(blocked("192.0.2.66")); // which forgives nobody else
    }

    void guessesFromManyAddressesAreSlowedDownToo()
    {
        const auto tried = [this](int i) {
            const SignIn attempt{QStringLiteral("maria"), {}, {}, QStringLiteral("198.51.100.%1").arg(i)};
            return !m_site->centre->write(m_site->now, [&](Work &work) { return beginSignIn(work, attempt); })
                        ->blockedFor;
        };
        int let = 0;
        for (int i = 0; i < 70; ++i)
            let += tried(i) ? 1 : 0;
        QCOMPARE(let, 50);
    }

    void whoeverTriesManyAtOnceHasNoMoreTries()
    {
        const SignIn attempt{QStringLiteral("maria"), QStringLiteral("wrong"), {}, m_remote};
        int checked = 0;
        for (int i = 0; i < 8; ++i) // none of them has ended when the next one begins
            checked += m_site->centre->write(m_site->now, [&](Work &work) { return beginSignIn(work, attempt); })
                               ->blockedFor
                           ? 0
                           : 1;
        QCOMPARE(checked, 5);
    }

    void namesThatNobodyHasAreTreatedTheSame()
    {
        for (int i = 0; i < 5; ++i)
            QCOMPARE(signIn(get("/oauth/authorize", authorizeQuery()), kPassword, {}, QStringLiteral("nobody")).status,
                     403);
        QCOMPARE(signIn(get("/oauth/authorize", authorizeQuery()), kPassword, {}, QStringLiteral("nobody")).status,
                 429);
        QCOMPARE(signIn(get("/oauth/authorize", authorizeQuery())).status, 303);
    }

    void namesThatWereMadeUpAreForgottenAfterADay()
    {
        signIn(get("/oauth/authorize", authorizeQuery()), kPassword, {}, QStringLiteral("nobody"));
        const auto forget = [&] { return m_site->centre->write(m_site->now, [](Work &work) { forgetExpired(work); }); };
        m_site->now += 24h;
        QVERIFY(forget());
        QCOMPARE(m_site->count(QStringLiteral("signin_failures")), 3); // the name, the address, and both
        m_site->now += 1s;
        QVERIFY(forget());
        QCOMPARE(m_site->count(QStringLiteral("signin_failures")), 0);
    }

    void waitsGrowAndEnd()
    {
        QCOMPARE(waitAfter(4), Millis(0));
        QCOMPARE(waitAfter(5), Millis(30s));
        QCOMPARE(waitAfter(6), Millis(60s));
        QCOMPARE(waitAfter(10), Millis(15min));
        QCOMPARE(waitAfter(1'000'000'000'000), Millis(15min));
    }

    void anAuthenticatorIsAskedForAndItsPasswordIsGoodOnce()
    {
        const auto uri = m_site->centre->write(m_site->now, [&](Work &work) {
            return setAuthenticator(work, kOperator, QStringLiteral("maria"), QStringLiteral("new phone"));
        });
        QVERIFY(uri && *uri);
        const auto checking = m_site->centre->write(m_site->now, [](Work &work) {
            return beginSignIn(work, {QStringLiteral("maria"), {}, {}, {}});
        });
        const QString oneTime = seal::totpAt(checking->totpSecret, seal::totpStep(m_site->now));
        QCOMPARE(signIn(get("/oauth/authorize", authorizeQuery())).status, 403);
        QCOMPARE(signIn(get("/oauth/authorize", authorizeQuery()), QStringLiteral("wrong"), oneTime).status, 403);
        QCOMPARE(signIn(get("/oauth/authorize", authorizeQuery()), kPassword, oneTime).status, 303);
        QCOMPARE(signIn(get("/oauth/authorize", authorizeQuery()), kPassword, oneTime).status, 403);
        QVERIFY(
            m_site->centre
                ->write(m_site->now,
                        [&](Work &work) { return removeAuthenticator(work, kOperator, QStringLiteral("maria"), {}); })
                .value());
        QCOMPARE(signIn(get("/oauth/authorize", authorizeQuery())).status, 303);
    }

    void aCodeIsGoodOnceForItsProgramItsVerifierAndAMinute()
    {
        QCOMPARE(member(exchange(QStringLiteral("nonsense")), "error"), QStringLiteral("invalid_grant"));
        const QString late = newCode();
        m_site->now += 60s;
        QCOMPARE(member(exchange(late), "error"), QStringLiteral("invalid_grant"));
        const QString stolen = newCode();
        m_verifier = QByteArray(43, 'x');
        QCOMPARE(member(exchange(stolen), "error"), QStringLiteral("invalid_grant"));
        m_verifier = QByteArray(43, 'v');
        QCOMPARE(member(exchange(stolen), "error"), QStringLiteral("invalid_grant")); // nobody has it any more

        const QString code = newCode();
        const auto tokens = exchange(code);
        QCOMPARE(tokens.status, 200);
        QCOMPARE(member(exchange(code), "error"), QStringLiteral("invalid_grant"));
        // One of the two was a thief: what the first one got ends with it.
        QCOMPARE(member(refreshWith(member(tokens, "refresh_token")), "error"), QStringLiteral("invalid_grant"));
    }

    void aRefreshTokenRotatesAndASecondUseEndsTheSession()
    {
        const QString first = member(exchange(newCode()), "refresh_token");
        const auto second = refreshWith(first);
        QCOMPARE(second.status, 200);
        const auto third = refreshWith(member(second, "refresh_token"));
        QCOMPARE(third.status, 200);
        QCOMPARE(member(refreshWith(first), "error"), QStringLiteral("invalid_grant"));
        QCOMPARE(member(refreshWith(member(third, "refresh_token")), "error"), QStringLiteral("invalid_grant"));
    }

    // Whoever was not heard asks again; what the lost answer held is good no more.
    void aLostAnswerToARefreshTokenIsGivenAnew()
    {
        const QString first = member(exchange(newCode()), "refresh_token");
        const QString lost = member(refreshWith(first), "refresh_token");
        const auto again = refreshWith(first);
        QCOMPARE(again.status, 200);
        const auto onceMore = refreshWith(first);
        QCOMPARE(onceMore.status, 200);
        const auto next = refreshWith(member(onceMore, "refresh_token"));
        QCOMPARE(next.status, 200);
        QCOMPARE(member(refreshWith(lost), "error"), QStringLiteral("invalid_grant"));
        QCOMPARE(member(refreshWith(member(next, "refresh_token")), "error"), QStringLiteral("invalid_grant"));
    }

    void aRefreshTokenThatComesLaterThanALostAnswerEndsTheSession()
    {
        const QString first = member(exchange(newCode()), "refresh_token");
        const QString second = member(refreshWith(first), "refresh_token");
        m_site->now += kLostAnswerTime + std::chrono::seconds(1);
        QCOMPARE(member(refreshWith(first), "error"), QStringLiteral("invalid_grant"));
        QCOMPARE(member(refreshWith(second), "error"), QStringLiteral("invalid_grant"));
    }

    void aRefreshTokenIsWorthNothingToAnotherProgram()
    {
        const QString token = member(exchange(newCode()), "refresh_token");
        QCOMPARE(member(refreshWith(token, QStringLiteral("drivers")), "error"), QStringLiteral("invalid_grant"));
        QCOMPARE(refreshWith(token).status, 200);
    }

    void aSessionFollowsItsPersonsRoleAndEndsWithThePerson()
    {
        auto tokens = exchange(newCode());
        QVERIFY(member(tokens, "scope").contains(QStringLiteral("banks:open")));
        setRole("Viewer");
        tokens = refreshWith(member(tokens, "refresh_token"));
        QVERIFY(!member(tokens, "scope").contains(QStringLiteral("banks:open")));
        setRole("Administrator");
        tokens = refreshWith(member(tokens, "refresh_token"));
        QVERIFY(!member(tokens, "scope").contains(QStringLiteral("staff:write"))); // it was never given to this session
        QVERIFY(m_site->database->exec(QStringLiteral("UPDATE staff SET withdrawn_at = 1")));
        QCOMPARE(member(refreshWith(member(tokens, "refresh_token")), "error"), QStringLiteral("invalid_grant"));
    }

    void aSessionLastsAWeekAndHalfADayWithoutUse()
    {
        auto tokens = exchange(newCode());
        const Time begun = m_site->now;
        while (m_site->now - begun < 24h * 7 - 11h) {
            m_site->now += 11h;
            tokens = refreshWith(member(tokens, "refresh_token"));
            QCOMPARE(tokens.status, 200);
        }
        m_site->now = begun + 24h * 7;
        QCOMPARE(member(refreshWith(member(tokens, "refresh_token")), "error"), QStringLiteral("invalid_grant"));
        tokens = exchange(newCode());
        m_site->now += 12h;
        QCOMPARE(member(refreshWith(member(tokens, "refresh_token")), "error"), QStringLiteral("invalid_grant"));
    }

    void whatAProgramMayAskForAtMostBindsPeopleToo()
    {
        const auto allow = [this](const char *scopes) {
            QVERIFY(m_site->database->exec(
                QStringLiteral("UPDATE oauth_clients SET scopes = ? WHERE client = 'cubby-admin'"),
                QLatin1StringView(scopes)));
        };
        auto tokens = exchange(newCode());
        QVERIFY(member(tokens, "scope").contains(QStringLiteral("banks:open")));
        allow("packages:read banks:read");
        tokens = refreshWith(member(tokens, "refresh_token")); // a session that was begun before
        QCOMPARE(member(tokens, "scope"), QStringLiteral("packages:read banks:read"));

        QCOMPARE(returned(get("/oauth/authorize", authorizeQuery(QStringLiteral("banks:open"))), "error"),
                 QStringLiteral("invalid_scope"));
        const auto page = get("/oauth/authorize", authorizeQuery(QStringLiteral("packages:read banks:open")));
        QCOMPARE(page.status, 200);
        QVERIFY(page.body.contains("See orders"));
        QVERIFY(!page.body.contains("Open compartments"));
        QCOMPARE(member(exchange(returned(signIn(page), "code")), "scope"), QStringLiteral("packages:read"));
        const auto whole = get("/oauth/authorize", authorizeQuery());
        QVERIFY(!whole.body.contains("Open compartments"));
        QCOMPARE(member(exchange(returned(signIn(whole), "code")), "scope"),
                 QStringLiteral("packages:read banks:read"));

        const QString code = newCode();
        allow("staff:write"); // between the code and its exchange
        QCOMPARE(member(exchange(code), "error"), QStringLiteral("invalid_scope"));
        QCOMPARE(returned(signIn(whole), "error"), QStringLiteral("invalid_scope")); // she may nothing through it
    }

    void aRefreshThatAsksForTooMuchLosesNothing()
    {
        const QString token = member(exchange(newCode(QStringLiteral("packages:read"))), "refresh_token");
        const Fields tooMuch{{QStringLiteral("grant_type"), QStringLiteral("refresh_token")},
                             {QStringLiteral("client_id"), QStringLiteral("cubby-admin")},
                             {QStringLiteral("scope"), QStringLiteral("banks:open")},
                             {QStringLiteral("refresh_token"), token}};
        QCOMPARE(member(post("/oauth/token", tooMuch), "error"), QStringLiteral("invalid_scope"));
        QCOMPARE(member(post("/oauth/token", tooMuch), "error"), QStringLiteral("invalid_scope"));
        QCOMPARE(refreshWith(token).status, 200);
    }

    void whatSomebodySignsInWithChangesAndEverySessionEnds_data()
    {
        QTest::addColumn<int>("what");
        QTest::newRow("password") << 0;
        QTest::newRow("authenticator set") << 1;
        QTest::newRow("authenticator removed") << 2;
        QTest::newRow("withdrawn") << 3;
    }
    void whatSomebodySignsInWithChangesAndEverySessionEnds()
    {
        QFETCH(int, what);
        const StaffId id = StaffId::make(m_site->now, m_site->chance);
        QVERIFY(m_site->database->exec(QStringLiteral("UPDATE staff SET staff = ?"), id));
        const QString first = member(exchange(newCode()), "refresh_token");
        const QString second = member(exchange(newCode()), "refresh_token");
        const auto done = m_site->centre->carryOut(m_site->now, [&](Work &work) -> Result<void> {
            const QString why = QStringLiteral("lost");
            const QString login = QStringLiteral("maria");
            if (what == 0)
                return setStaffPassword(work, kOperator, id, QStringLiteral("another long password"), why);
            if (what == 1)
                return setAuthenticator(work, kOperator, login, why).map([](const QString &) {});
            return what == 2 ? removeAuthenticator(work, kOperator, login, why)
                             : withdrawStaff(work, kOperator, id, why);
        });
        QVERIFY2(done, done ? "" : qPrintable(done.error().message));
        for (const QString &token : {first, second})
            QCOMPARE(member(refreshWith(token), "error"), QStringLiteral("invalid_grant"));
        QCOMPARE(m_site->count(QStringLiteral("oauth_sessions WHERE ended_at IS NULL")), 0);
    }

    void whoeverSignsOutIsOut()
    {
        const auto tokens = exchange(newCode());
        const Fields fields{{QStringLiteral("client_id"), QStringLiteral("cubby-admin")},
                            {QStringLiteral("token"), member(tokens, "refresh_token")}};
        QCOMPARE(post("/oauth/revoke", fields).status, 200);
        QCOMPARE(post("/oauth/revoke", fields).status, 200);
        QCOMPARE(member(refreshWith(member(tokens, "refresh_token")), "error"), QStringLiteral("invalid_grant"));
    }

    void aMachineGetsATokenForItsSecret()
    {
        const Fields fields{{QStringLiteral("grant_type"), QStringLiteral("client_credentials")}};
        const auto basic = [](const QByteArray &pair) { return QByteArray("Basic " + pair.toBase64()); };
        const auto tokens = post("/oauth/token", fields, basic("shop:" + m_machineSecret));
        QCOMPARE(tokens.status, 200);
        QCOMPARE(member(tokens, "scope"), QStringLiteral("packages:read orders:write"));
        QCOMPARE(claims(tokens).carrier, kFirstCarrier.toString());
        QCOMPARE(claims(tokens).subject, QStringLiteral("client:shop"));
        QVERIFY(member(tokens, "refresh_token").isEmpty());
        const auto refused = post("/oauth/token", fields, basic("shop:wrong"));
        QCOMPARE(refused.status, 401);
        QVERIFY(refused.headers.value("WWW-Authenticate").startsWith("Basic"));
        QCOMPARE(post("/oauth/token", fields, basic("nobody:x")).status, 401);
        QCOMPARE(post("/oauth/token", fields, basic("cubby-admin:")).status, 400); // a program of people
        QCOMPARE(post("/oauth/token", fields, "Basic !!!").status, 400);
        Fields more = fields;
        more << std::pair(QStringLiteral("scope"), QStringLiteral("banks:write"));
        QCOMPARE(member(post("/oauth/token", more, basic("shop:" + m_machineSecret)), "error"),
                 QStringLiteral("invalid_scope"));
    }

    void aWithdrawnProgramGetsNothingMore()
    {
        const auto tokens = exchange(newCode());
        QVERIFY(m_site->centre
                    ->write(m_site->now,
                            [&](Work &work) {
                                return withdrawClient(work, kOperator, QStringLiteral("cubby-admin"),
                                                      QStringLiteral("stolen"));
                            })
                    .value());
        QCOMPARE(refreshWith(member(tokens, "refresh_token")).status, 401);
        QCOMPARE(get("/oauth/authorize", authorizeQuery()).status, 400);
    }

    void aDeviceWaitsForAPersonElsewhere()
    {
        const auto begun
            = post("/oauth/device_authorization", {{QStringLiteral("client_id"), QStringLiteral("cubby-admin")},
                                                   {QStringLiteral("scope"), QStringLiteral("packages:read")}});
        QCOMPARE(begun.status, 200);
        const QString code = member(begun, "user_code");
        const auto poll = [&] {
            return post("/oauth/token",
                        {{QStringLiteral("grant_type"), QStringLiteral("urn:ietf:params:oauth:grant-type:device_code")},
                         {QStringLiteral("client_id"), QStringLiteral("cubby-admin")},
                         {QStringLiteral("device_code"), member(begun, "device_code")}});
        };
        QCOMPARE(member(poll(), "error"), QStringLiteral("authorization_pending"));
        QCOMPARE(member(poll(), "error"), QStringLiteral("slow_down"));
        m_site->now += 5s;
        QCOMPARE(member(poll(), "error"), QStringLiteral("authorization_pending"));
        QCOMPARE(get("/oauth/device").status, 200);
        QCOMPARE(get("/oauth/device", {{QStringLiteral("user_code"), QStringLiteral("BBBB-BBBB")}}).status, 404);
        const auto page
            = get("/oauth/device", {{QStringLiteral("user_code"), code.toLower().remove(QLatin1Char('-'))}});
        QCOMPARE(page.status, 200);
        const auto confirm = [&](const QString &password) {
            return post("/oauth/device", {{QStringLiteral("request"), hidden(page)},
                                          {QStringLiteral("user_code"), code},
                                          {QStringLiteral("login"), QStringLiteral("maria")},
                                          {QStringLiteral("password"), password},
                                          {QStringLiteral("decision"), QStringLiteral("allow")}});
        };
        QCOMPARE(confirm(QStringLiteral("wrong")).status, 403);
        QCOMPARE(confirm(kPassword).status, 200);
        QCOMPARE(confirm(kPassword).status, 400);
        const auto tokens = poll();
        QCOMPARE(tokens.status, 200);
        QCOMPARE(member(tokens, "scope"), QStringLiteral("packages:read"));
        QCOMPARE(member(poll(), "error"), QStringLiteral("invalid_grant"));
    }

    void aDeviceIsRefusedByWhoeverCancelsWithoutSigningIn()
    {
        const auto begun
            = post("/oauth/device_authorization", {{QStringLiteral("client_id"), QStringLiteral("cubby-admin")}});
        const QString code = member(begun, "user_code");
        const auto page = get("/oauth/device", {{QStringLiteral("user_code"), code}});
        const auto cancel = [&](const QString &request) {
            return post("/oauth/device", {{QStringLiteral("request"), request},
                                          {QStringLiteral("user_code"), code},
                                          {QStringLiteral("login"), {}},
                                          {QStringLiteral("password"), {}},
                                          {QStringLiteral("decision"), QStringLiteral("deny")}});
        };
        QCOMPARE(cancel(QStringLiteral("made up")).status, 400);
        const auto refused = cancel(hidden(page));
        QCOMPARE(refused.status, 200);
        QVERIFY(refused.body.contains("Refused"));
        QCOMPARE(m_site->count(QStringLiteral("signin_failures")), 0);
        QCOMPARE(member(post("/oauth/token", {{QStringLiteral("grant_type"),
                                               QStringLiteral("urn:ietf:params:oauth:grant-type:device_code")},
                                              {QStringLiteral("client_id"), QStringLiteral("cubby-admin")},
                                              {QStringLiteral("device_code"), member(begun, "device_code")}}),
                        "error"),
                 QStringLiteral("access_denied"));
    }

    void aDeviceThatNobodyConfirmsIsForgotten()
    {
        const auto begun
            = post("/oauth/device_authorization", {{QStringLiteral("client_id"), QStringLiteral("cubby-admin")}});
        m_site->now += 15min;
        QCOMPARE(member(post("/oauth/token", {{QStringLiteral("grant_type"),
                                               QStringLiteral("urn:ietf:params:oauth:grant-type:device_code")},
                                              {QStringLiteral("client_id"), QStringLiteral("cubby-admin")},
                                              {QStringLiteral("device_code"), member(begun, "device_code")}}),
                        "error"),
                 QStringLiteral("expired_token"));
        QCOMPARE(get("/oauth/device", {{QStringLiteral("user_code"), member(begun, "user_code")}}).status, 404);
        m_site->now += 16min;
        QVERIFY(m_site->centre->write(m_site->now, [](Work &work) { forgetExpired(work); }));
        QCOMPARE(m_site->count(QStringLiteral("oauth_devices")), 0);
    }

    void aDriverSignsInWithBadgeAndPin()
    {
        NewPerson driver;
        driver.name = QStringLiteral("Sam");
        driver.pin = QStringLiteral("1234");
        driver.notAfter = m_site->now + 12h;
        driver.pinCost = {64, 1};
        const FarBank bank(*m_site);
        driver.banks = {bank.id};
        const auto badge = m_site->centre->addPerson(kShop, driver, m_site->now);
        QVERIFY(badge);
        const auto grant = [&](const seal::Badge &shown, const char *pin) {
            return post("/oauth/token", {{QStringLiteral("grant_type"), QLatin1StringView(kBadgeGrant)},
                                         {QStringLiteral("client_id"), QStringLiteral("drivers")},
                                         {QStringLiteral("badge"), QString::fromLatin1(seal::toText(shown))},
                                         {QStringLiteral("pin"), QLatin1StringView(pin)}});
        };
        const auto tokens = grant(*badge, "1234");
        QCOMPARE(tokens.status, 200);
        QCOMPARE(member(tokens, "scope"), QStringLiteral("driver"));
        QCOMPARE(claims(tokens).subject, QStringLiteral("person:") + badge->person.toString());
        QCOMPARE(claims(tokens).carrier, kFirstCarrier.toString());
        for (int i = 0; i < 3; ++i)
            QCOMPARE(member(grant(*badge, "1235"), "error"), QStringLiteral("invalid_grant"));
        QCOMPARE(member(grant(*badge, "1234"), "error"), QStringLiteral("invalid_grant"));
        m_site->now += 30s;
        QCOMPARE(grant(*badge, "1234").status, 200);
        seal::Badge copied = *badge;
        copied.secret = QByteArray(16, 'x');
        // Whoever knows only whose badge it is does not lock it.
        m_remote = QStringLiteral("192.0.2.66");
        for (int i = 0; i < 5; ++i)
            QCOMPARE(member(grant(copied, "1234"), "error"), QStringLiteral("invalid_grant"));
        m_remote = QStringLiteral("192.0.2.7");
        QCOMPARE(grant(*badge, "1234").status, 200);
        m_site->now += 12h;
        QCOMPARE(member(grant(*badge, "1234"), "error"), QStringLiteral("invalid_grant"));
    }

    void aDriversSessionEndsWithTheBadgeOrThePin()
    {
        const FarBank bank(*m_site);
        NewPerson driver;
        driver.name = QStringLiteral("Sam");
        driver.pin = QStringLiteral("1234");
        driver.notAfter = m_site->now + 12h;
        driver.pinCost = {64, 1};
        seal::Badge badge = m_site->centre->addPerson(kShop, driver, m_site->now).value();
        const auto session = [&](const QString &pin) {
            return member(post("/oauth/token", {{QStringLiteral("grant_type"), QLatin1StringView(kBadgeGrant)},
                                                {QStringLiteral("client_id"), QStringLiteral("drivers")},
                                                {QStringLiteral("badge"), QString::fromLatin1(seal::toText(badge))},
                                                {QStringLiteral("pin"), pin}}),
                          "refresh_token");
        };
        const auto refused = [&](const QString &token) {
            return member(refreshWith(token, QStringLiteral("drivers")), "error") == QLatin1StringView("invalid_grant");
        };
        const QString why = QStringLiteral("lost");
        QString token = session(QStringLiteral("1234"));
        QVERIFY(!token.isEmpty());
        QVERIFY(m_site->centre->carryOut(m_site->now, [&](Work &work) {
            return changePin(work, kShop, badge, QStringLiteral("1234"), QStringLiteral("4321"), {64, 1});
        }));
        QVERIFY(refused(token));
        token = session(QStringLiteral("4321"));
        QVERIFY(!token.isEmpty());
        badge = m_site->centre
                    ->carryOut(m_site->now,
                               [&](Work &work) {
                                   return reissueBadge(work, kShop, badge.person, QStringLiteral("1111"),
                                                       m_site->now + 12h, why, {64, 1});
                               })
                    .value();
        QVERIFY(refused(token));
        token = session(QStringLiteral("1111"));
        QVERIFY(!token.isEmpty());
        QVERIFY(m_site->centre->carryOut(m_site->now,
                                         [&](Work &work) { return withdrawBadge(work, kShop, badge.person, why); }));
        QVERIFY(refused(token));
        QCOMPARE(m_site->count(QStringLiteral("oauth_sessions WHERE ended_at IS NULL")), 0);
    }

    void aTokenOpensWhatItsScopesSayAndNothingElse()
    {
        const FarBank bank(*m_site);
        const PackageId package = m_site->place(m_site->order(bank.id, QStringLiteral("o1")));
        const Access access{{}, m_issuer, {}, {}};
        const auto api = [&](const char *method, const QString &path, const QByteArray &token) {
            HttpRequest request{method, path};
            request.headers.add("Authorization", QByteArray("Bearer " + token));
            return witnessed(*m_site->centre, access, request, m_site->now);
        };
        const QString path = QStringLiteral("/v1/packages/") + package.toString();
        const QByteArray token = member(exchange(newCode(QStringLiteral("packages:read"))), "access_token").toLatin1();
        QCOMPARE(api("GET", path, token).status, 200);
        const auto forbidden = api("GET", QStringLiteral("/v1/banks/") + bank.id.toString(), token);
        QCOMPARE(forbidden.status, 403);
        QVERIFY(forbidden.headers.value("WWW-Authenticate").contains("scope=\"banks:read\""));
        QCOMPARE(api("GET", path, token.chopped(2)).status, 401);
        QCOMPARE(api("GET", path, "a.b.c").status, 401);
        QCOMPARE(api("GET", path, "aaaaaaaaaaaaaaaa.b.c").status, 401);
        m_site->now += kAccessTime;
        QCOMPARE(api("GET", path, token).status, 401);
    }

    void aStreamEndsWithTheRightToIt()
    {
        const QByteArray key = "a-key-that-is-long-enough";
        Access access{{key}, m_issuer, {}, {}};
        Time until;
        access.follow = [&until](const auto &, const auto &, const auto &, Time end) {
            until = end;
            return HttpResponse{200};
        };
        const auto follow = [&](const QByteArray &token) {
            HttpRequest request{"GET", QStringLiteral("/v1/events")};
            request.headers.add("Authorization", QByteArray("Bearer " + token));
            return answer(*m_site->centre, access, request, m_site->now).status;
        };
        const Time begun = m_site->now;
        const QByteArray token = member(exchange(newCode(QStringLiteral("events:read"))), "access_token").toLatin1();
        m_site->now += 4min;
        QCOMPARE(follow(token), 200);
        QCOMPARE(until, begun + kAccessTime);
        QCOMPARE(follow(key), 200);
        QCOMPARE(until, m_site->now + kAccessTime); // then it is asked again whether the key is good
    }

    void aStreamTellsOfAlertsWhoeverMaySeeThem()
    {
        Access access{{}, m_issuer, {}, {}};
        Interest interest;
        access.follow = [&interest](const auto &, const Interest &of, const auto &, Time) {
            interest = of;
            return HttpResponse{200};
        };
        const auto mayHear = [&](const char *scopes, const char *types) {
            HttpRequest request{"GET", QStringLiteral("/v1/events")};
            request.query.append({QStringLiteral("types"), QLatin1StringView(types)});
            const QByteArray token = member(exchange(newCode(QLatin1StringView(scopes))), "access_token").toLatin1();
            request.headers.add("Authorization", QByteArray("Bearer " + token));
            interest = {};
            return answer(*m_site->centre, access, request, m_site->now).status == 200
                   && interest.includes(QStringLiteral("alert.changed"));
        };
        QVERIFY(!mayHear("events:read", "*"));
        QVERIFY(interest.includes(QStringLiteral("bank.changed")));
        QVERIFY(!mayHear("events:read", "alert.changed"));
        QVERIFY(mayHear("events:read alerts:read", "*"));
        QVERIFY(mayHear("events:read alerts:read", "alert.*"));
        QVERIFY(!mayHear("events:read alerts:read", "bank.*"));
    }

    void staffOfAnotherProviderMayDoWhatTheirRoleAllowsHere()
    {
        const FarBank bank(*m_site);
        const Provider provider = Provider::rsa();
        Access access{{},
                      m_issuer,
                      OutsideIdentity{{QStringLiteral("https://id.example"), QStringLiteral("cubby")},
                                      *seal::ForeignKeys::parse(setOf({provider.jwk()}))},
                      {}};
        const auto status = [&](const char *login, const char *issuer = "https://id.example") {
            HttpRequest request{"GET", QStringLiteral("/v1/banks/") + bank.id.toString()};
            const QByteArray token = provider.token({{QStringLiteral("iss"), QLatin1StringView(issuer)},
                                                     {QStringLiteral("aud"), QStringLiteral("cubby")},
                                                     {QStringLiteral("preferred_username"), QLatin1StringView(login)},
                                                     {QStringLiteral("exp"), toMs(m_site->now) / 1000 + 60}});
            request.headers.add("Authorization", QByteArray("Bearer " + token));
            return witnessed(*m_site->centre, access, request, m_site->now).status;
        };
        QCOMPARE(status("maria"), 200);
        QCOMPARE(status("Maria"), 200);
        QCOMPARE(status("somebody"), 401);
        QCOMPARE(status("maria", "https://evil.example"), 401);
        access.outside.reset();
        QCOMPARE(status("maria"), 401);
    }

    void aClientThatAsksTooOftenIsToldWhenToComeAgain()
    {
        const QByteArray key = "a-key-that-is-long-enough";
        const Access access{
            {key}, m_issuer, {}, std::make_shared<http::RateLimiter>(http::RateLimiter::Limit{2, Millis(2000)})};
        const auto status = [&](const char *path, const QByteArray &authorization, const char *remote) {
            HttpRequest request{"GET", QLatin1StringView(path)};
            request.remote = QLatin1StringView(remote);
            if (!authorization.isEmpty())
                request.headers.add("Authorization", authorization);
            return answer(*m_site->centre, access, request, m_site->now).status;
        };
        const auto made = [](int i) { return QByteArray("Bearer made-up-token-number-" + QByteArray::number(i)); };
        QCOMPARE(status("/v1/orders", {}, "192.0.2.1"), 401);
        QCOMPARE(status("/v1/orders", made(1), "192.0.2.1"), 401);
        // Whatever is made up comes from the same address.
        QCOMPARE(status("/v1/orders", made(2), "192.0.2.1"), 429);
        QCOMPARE(status("/v1/orders", "Basic bWFkZTp1cA==", "192.0.2.1"), 429);
        QCOMPARE(status("/.well-known/jwks.json", made(3), "192.0.2.1"), 429);
        QCOMPARE(status("/v1/orders", made(4), "192.0.2.2"), 401); // another one is not held up
        // Whoever is known is counted alone.
        const QByteArray good = "Bearer " + key;
        QCOMPARE(status("/v1/packages/x", good, "192.0.2.1"), 404);
        QCOMPARE(status("/v1/packages/x", good, "192.0.2.1"), 404);
        QCOMPARE(status("/v1/packages/x", good, "192.0.2.3"), 429);
        // A network of IPv6 is one client.
        QCOMPARE(status("/v1/orders", made(5), "2001:db8::1"), 401);
        QCOMPARE(status("/v1/orders", made(6), "2001:db8::2"), 401);
        QCOMPARE(status("/v1/orders", made(7), "2001:db8::3"), 429);
        m_site->now += 1s;
        QCOMPARE(status("/v1/orders", {}, "192.0.2.1"), 401);
    }

    void scopesAreForWhomTheyAreFor()
    {
        QCOMPARE(allowedScopes(Bearer::Administrator, false, {}).size(), scopes().size() - 1);
        QCOMPARE(allowedScopes(Bearer::Driver, true, {}), QStringList{QStringLiteral("driver")});
        QVERIFY(!allowedScopes(Bearer::Administrator, true, {}).contains(QStringLiteral("banks:write")));
        QVERIFY(!allowedScopes(Bearer::Administrator, true, {}).contains(QStringLiteral("staff:write")));
        QStringList before;
        for (const Bearer role : {Bearer::Viewer, Bearer::Support, Bearer::Dispatcher, Bearer::Administrator}) {
            for (const bool ofCarrier : {true, false}) {
                const QStringList now = allowedScopes(role, ofCarrier, {});
                QVERIFY(!now.contains(QStringLiteral("driver")));
                if (!ofCarrier) {
                    for (const QString &scope : before)
                        QVERIFY(now.contains(scope)); // nobody loses by rising
                    before = now;
                }
            }
        }
        QVERIFY(allowedScopes(Bearer::Viewer, false, {QStringLiteral("orders:write")}).isEmpty());
    }

    void addressesToSendPeopleBackToAreOfTheirOwnMachineOrTls()
    {
        for (const char *redirect : {"http://example.org/x", "https://example.org/#x", "custom:/x",
                                     "https://a@example.org/", "nothing", "https:///x"}) {
            const auto added = m_site->centre->write(m_site->now, [&](Work &work) {
                return addClient(work, kOperator, {{}, QStringLiteral("x"), false, {QLatin1StringView(redirect)}});
            });
            QCOMPARE((*added).error().code, QStringLiteral("client.redirect"));
        }
    }

    void everyPageIsSaidInTheLanguageOfWhoeverReadsIt()
    {
        const auto english = everyPage();
        QStringList said;
        for (const HttpResponse &page : english)
            said += sentencesOf(page);
        for (const char *sentence : {"The form is not complete", "This page is too old", "in a minute", "in 2 minutes",
                                     "one-time password is wrong", "No device shows this code", "That took too long",
                                     "The device was not connected", "The device is connected", "is not registered"})
            QVERIFY2(said.join(u' ').contains(QLatin1StringView(sentence)), sentence);
        for (const QString &language : spokenLanguages()) {
            init();
            m_accepts = language.toLatin1() + "-XX, en;q=0.5";
            const auto pages = everyPage();
            QCOMPARE(pages.size(), english.size());
            for (qsizetype i = 0; i < pages.size(); ++i) {
                const HttpResponse &page = pages[i];
                QCOMPARE(page.status, english[i].status);
                QVERIFY(page.headers.value("Content-Type").startsWith("text/html"));
                QCOMPARE(page.headers.value("Content-Language"), language.toLatin1());
                QCOMPARE(page.headers.value("Vary"), QByteArray("Accept-Language"));
                QVERIFY(page.body.contains(QByteArray("<html lang=\"" + language.toLatin1() + '"')));
                QCOMPARE(page.body.contains("dir=\"rtl\""), language == QLatin1StringView("ar"));
                QVERIFY2(!page.body.contains('%'), "a value was not filled in");
                if (language == QLatin1StringView("en"))
                    continue;
                const QStringList sentences = sentencesOf(page);
                for (const QString &sentence : sentencesOf(english[i])) {
                    if (sentence.size() > 12 && sentence != QLatin1StringView("The desktop"))
                        QVERIFY2(!sentences.contains(sentence), qPrintable(QString(language + u' ' + sentence)));
                }
            }
        }
        init();
        m_accepts = "xx, tr;q=0.2, pl;q=0.9";
        QCOMPARE(get("/oauth/device").headers.value("Content-Language"), QByteArray("pl"));
        m_accepts = "ja";
        QCOMPARE(get("/oauth/device").headers.value("Content-Language"), QByteArray("en"));
    }

    // What somebody typed or registered is never taken for a part of the page.
    void whatWasTypedStaysText()
    {
        QVERIFY(m_site->database->exec(
            QStringLiteral("UPDATE oauth_clients SET name = '%1<b>%2' WHERE client = 'cubby-admin'")));
        const auto page
            = signIn(get("/oauth/authorize", authorizeQuery()), QStringLiteral("x"), {}, QStringLiteral("\"><i>%1"));
        QCOMPARE(page.status, 403);
        QVERIFY(page.body.contains("%1&lt;b&gt;%2") && page.body.contains("value=\"&quot;&gt;&lt;i&gt;%1\""));
        QVERIFY(!page.body.contains("<b>") && !page.body.contains("<i>"));
    }

    void programsFindTheEndpoints()
    {
        const auto metadata = get("/.well-known/oauth-authorization-server");
        QCOMPARE(member(metadata, "issuer"), m_issuer.url);
        QCOMPARE(member(metadata, "token_endpoint"), QString(m_issuer.url + QStringLiteral("/oauth/token")));
        QCOMPARE(jsonOf(get("/.well-known/jwks.json")).value(QLatin1StringView("keys")).toArray().size(), 1);
        QCOMPARE(get("/oauth/token").status, 405);
        QCOMPARE(get("/oauth/nothing").status, 404);
        QCOMPARE(member(post("/oauth/token", {{QStringLiteral("grant_type"), QStringLiteral("password")}}), "error"),
                 QStringLiteral("unsupported_grant_type"));
    }
};

QTEST_GUILESS_MAIN(TestOAuth)
#include "tst_oauth.moc"
