// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kiosk/enroller.h"

#include "app/secretfile.h"
#include "seal/phrase.h"
#include "seal/text.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QLoggingCategory>
#include <QNetworkReply>
#include <QSslConfiguration>
#include <QSysInfo>

namespace cubby::kiosk {

namespace {

Q_LOGGING_CATEGORY(lcEnrolment, "cubby.enrolment", QtInfoMsg)

constexpr int kAnswersWithin = 10'000; // ms
const QString kName = QStringLiteral("kiosk"); // in the request; the centre names the certificate after the bank

QString encoded(const QByteArray &bytes) { return QString::fromLatin1(seal::toBase64Url(bytes)); }

QUrl urlOf(const QString &typed)
{
    const QString text = typed.trimmed().toLower();
    return QUrl(text.contains(QLatin1StringView("://")) ? text : QStringLiteral("https://") + text);
}

} // namespace

Enroller::Enroller(Settings settings) : m_settings(std::move(settings))
{
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, [this] {
        if (!m_credentials.isEmpty())
            storeCredentials();
        else if (m_id.isEmpty())
            ask();
        else
            poll();
    });
}

void Enroller::begin()
{
    if (!m_settings.centre.isEmpty())
        again();
}

void Enroller::setCentre(const QString &address)
{
    m_settings.centre = address;
    again();
}

void Enroller::forgetCentre()
{
    stop();
    enter(EnrolmentState::AddressNeeded);
}

// Whatever is still on its way is about something else by now.
void Enroller::stop()
{
    m_next.stop();
    m_id.clear();
    m_credentials = {};
    if (!m_reply)
        return;
    m_reply->disconnect(this);
    m_reply->abort();
    m_reply->deleteLater();
}

void Enroller::again()
{
    stop();
    m_secret = m_chance.bytes(32);
    m_key = seal::PrivateKey::generate(m_chance);
    const auto tls = seal::TlsKey::generate();
    const auto request = tls ? tls->request(kName) : Result<QByteArray>(failure(tls.error()));
    const auto publicKey = request.and_then(seal::requestKey);
    if (!publicKey) {
        qCCritical(lcEnrolment).noquote() << publicKey.error().message;
        return enter(EnrolmentState::Unusable);
    }
    m_tls = *tls;
    m_request = *request;
    m_phrase
        = seal::enrolmentPhrase(m_key.publicKey().raw(), *publicKey, seal::certificateDigest(m_settings.authority));
    enter(EnrolmentState::Asking);
    ask();
}

Enrolment Enroller::enrolment() const
{
    const auto left = std::chrono::ceil<std::chrono::minutes>(m_expiresAt - systemNow().wall);
    return {m_state, m_phrase, m_settings.centre, std::max(0, int(left.count()))};
}

QNetworkRequest Enroller::requestTo(const QString &path) const
{
    QNetworkRequest request(urlOf(m_settings.centre).resolved(QUrl(path)));
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setCaCertificates(QSslCertificate::fromData(m_settings.authority)); // and nobody else
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    request.setSslConfiguration(tls);
    request.setTransferTimeout(kAnswersWithin);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    return request;
}

void Enroller::ask()
{
    QNetworkRequest request = requestTo(QStringLiteral("/v1/enrolments"));
    if (request.url().scheme() != QLatin1StringView("https") || request.url().host().isEmpty())
        return enter(EnrolmentState::AddressNeeded);
    request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
    const QJsonObject body{{QStringLiteral("secret"), encoded(m_secret)},
                           {QStringLiteral("bankKey"), encoded(m_key.publicKey().raw())},
                           {QStringLiteral("request"), QString::fromLatin1(m_request)},
                           {QStringLiteral("note"), QSysInfo::machineHostName()}};
    await(m_network.post(request, QJsonDocument(body).toJson(QJsonDocument::Compact)));
}

void Enroller::poll()
{
    QNetworkRequest request = requestTo(QStringLiteral("/v1/enrolments/") + m_id);
    request.setRawHeader("Authorization", QByteArray(QByteArray("Bearer ") + seal::toBase64Url(m_secret)));
    await(m_network.get(request));
}

void Enroller::await(QNetworkReply *reply)
{
    m_reply = reply;
    connect(reply, &QNetworkReply::finished, this, [this, reply] { take(reply); });
}

void Enroller::take(QNetworkReply *reply)
{
    reply->deleteLater();
    const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const QByteArray body = reply->readAll();
    if (status == 200 || status == 201)
        return takeAnswer(QJsonDocument::fromJson(body).object());
    if (status == 404 && !m_id.isEmpty()) { // the centre forgot it
        m_id.clear();
        return enter(EnrolmentState::Expired);
    }
    m_next.start(m_settings.poll);
    qCWarning(lcEnrolment).noquote() << "The centre" << m_settings.centre << "did not answer:" << status
                                     << reply->errorString();
    enter(reply->error() == QNetworkReply::SslHandshakeFailedError ? EnrolmentState::NotTrusted
                                                                   : EnrolmentState::Unreachable);
}

void Enroller::takeAnswer(const QJsonObject &answer)
{
    const bool first = m_id.isEmpty();
    m_id = answer[QLatin1StringView("id")].toString();
    m_expiresAt = fromIso(answer[QLatin1StringView("expiresAt")].toString()).value_or(Time{});
    const QString state = answer[QLatin1StringView("state")].toString();
    if (state == QLatin1StringView("Refused"))
        return enter(EnrolmentState::Refused);
    if (state == QLatin1StringView("Expired"))
        return enter(EnrolmentState::Expired);
    if (state == QLatin1StringView("Confirmed")) {
        m_credentials = answer[QLatin1StringView("credentials")].toObject();
        return storeCredentials();
    }
    if (first)
        qCInfo(lcEnrolment).noquote() << "This kiosk waits to be let in:" << m_phrase;
    enter(EnrolmentState::Waiting);
    m_next.start(m_settings.poll);
}

// The centre tells them once. A disk that is full or not there gets them as soon as it takes them.
void Enroller::storeCredentials()
{
    const auto stored = store(m_credentials);
    if (stored) {
        m_credentials = {};
        enter(EnrolmentState::Done);
        Q_EMIT done();
        return;
    }
    qCCritical(lcEnrolment).noquote() << stored.error().message;
    if (stored.error().code.startsWith(QLatin1StringView("file.")))
        m_next.start(m_settings.poll);
    else
        m_credentials = {};
    enter(EnrolmentState::Unusable);
}

Result<void> Enroller::store(const QJsonObject &told)
{
    const auto wrong = [](const char *what) {
        return failure("enrolment.answer",
                       QStringLiteral("In the centre's answer, %1 is missing or wrong").arg(QLatin1StringView(what)));
    };
    const auto bytes = [&told](const char *name) {
        return seal::fromBase64Url(told[QLatin1StringView(name)].toString().toLatin1()).value_or(QByteArray());
    };
    const auto bank = BankId::parse(told[QLatin1StringView("bank")].toString());
    if (!bank)
        return wrong("bank");
    const auto down = seal::PublicKey::fromRaw(bytes("centreDown"));
    const auto pass = seal::PublicKey::fromRaw(bytes("centrePass"));
    const QByteArray codeKey = bytes("codeKey");
    if (!down || !pass || codeKey.size() != 32)
        return wrong("a key");
    const auto layout = Layout::fromJson(told[QLatin1StringView("layout")].toObject());
    if (!layout)
        return failure(layout.error());
    const QByteArray certificate = told[QLatin1StringView("certificate")].toString().toLatin1();
    const auto own = seal::requestKey(m_request);
    if (!own || seal::certificateKey(certificate) != *own
        || !seal::isSignedBy(certificate, m_settings.authority, systemNow().wall))
        return wrong("certificate");
    const BankCredentials credentials{*bank,
                                      m_key,
                                      *down,
                                      *pass,
                                      codeKey,
                                      bank->toString(),
                                      told[QLatin1StringView("brokerPassword")].toString(),
                                      BankTls{m_settings.authority, certificate, m_tls->toPem()},
                                      told[QLatin1StringView("brokerHost")].toString(),
                                      quint16(told[QLatin1StringView("brokerPort")].toInt())};
    // The layout first: credentials say that the kiosk is set up.
    return writeSecretFile(m_settings.layoutFile, QJsonDocument(layout->toJson()).toJson()).and_then([&] {
        return writeBankCredentials(m_settings.credentialsFolder, credentials);
    });
}

void Enroller::enter(EnrolmentState state)
{
    m_state = state;
    Q_EMIT changed();
}

} // namespace cubby::kiosk
