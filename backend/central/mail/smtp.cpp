// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/mail/smtp.h"

#include <QUrl>

#include <curl/curl.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>

namespace cubby::mail {

namespace {

// What the transfer reads from and notes down while it runs.
struct Transfer
{
    const QByteArray &message;
    std::stop_token stop;
    qsizetype sent = 0;
    bool isAboutTheMail = false; // the server was told who the mail is from
    QByteArray lastRefusal = {}; // "550 no such mailbox"; what follows it is only the answer to QUIT
};

size_t readMessage(char *to, size_t size, size_t count, void *context)
{
    auto &transfer = *static_cast<Transfer *>(context);
    const qsizetype bytes = std::min(qsizetype(size * count), transfer.message.size() - transfer.sent);
    std::memcpy(to, transfer.message.constData() + transfer.sent, size_t(bytes));
    transfer.sent += bytes;
    return size_t(bytes);
}

int noteConversation(CURL *, curl_infotype kind, char *data, size_t size, void *context)
{
    auto &transfer = *static_cast<Transfer *>(context);
    const QByteArrayView line(data, qsizetype(size));
    if (kind == CURLINFO_HEADER_IN && (line.startsWith('4') || line.startsWith('5')))
        transfer.lastRefusal = line.trimmed().toByteArray();
    else if (kind == CURLINFO_HEADER_OUT && line.startsWith("MAIL FROM"))
        transfer.isAboutTheMail = true;
    return 0;
}

int wantsToStop(void *context, curl_off_t, curl_off_t, curl_off_t, curl_off_t)
{
    return static_cast<Transfer *>(context)->stop.stop_requested() ? 1 : 0;
}

SendFailure failed(const char *code, const QString &message, bool isPermanent = false)
{
    return {Error{QString::fromLatin1(code), message}, isPermanent};
}

SendFailure describe(CURLcode result, long reply, const Transfer &transfer, const char *detail,
                     const SmtpServer &server)
{
    const QString where = QStringLiteral("%1, port %2").arg(server.host, QString::number(server.port));
    const QString why = QString::fromUtf8(*detail ? detail : curl_easy_strerror(result));
    switch (result) {
    case CURLE_COULDNT_RESOLVE_HOST:
    case CURLE_COULDNT_CONNECT:
        return failed("mail.unreachable", QStringLiteral("The mail server (%1) cannot be reached: %2").arg(where, why));
    case CURLE_OPERATION_TIMEDOUT:
        return failed("mail.timeout",
                      QStringLiteral("The mail server (%1) did not answer in time: %2").arg(where, why));
    case CURLE_USE_SSL_FAILED:
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CACERT_BADFILE:
        return failed("mail.tls", QStringLiteral("The mail server (%1) is not trusted: %2").arg(where, why));
    case CURLE_LOGIN_DENIED:
        return failed("mail.login",
                      QStringLiteral("The mail server (%1) refused the user name or password").arg(where));
    case CURLE_ABORTED_BY_CALLBACK:
        return failed("mail.stopped", QStringLiteral("Sending was stopped"));
    default:
        break;
    }
    if (reply >= 400) {
        // These speak of signing in or of TLS, and so of the centre's configuration.
        static constexpr std::array kNotAboutTheMail{530L, 534L, 535L, 538L};
        const bool isAboutTheMail
            = transfer.isAboutTheMail && std::ranges::find(kNotAboutTheMail, reply) == kNotAboutTheMail.end();
        return failed(
            "mail.refused",
            QStringLiteral("The mail server (%1) said: %2").arg(where, QString::fromUtf8(transfer.lastRefusal)),
            isAboutTheMail && reply >= 500 && reply < 600);
    }
    return failed("mail.failed", QStringLiteral("Talking to the mail server (%1) failed: %2").arg(where, why));
}

struct Handle
{
    CURL *curl = curl_easy_init();
    curl_slist *recipients = nullptr;
    Handle() = default;
    Handle(const Handle &) = delete;
    Handle &operator=(const Handle &) = delete;
    ~Handle()
    {
        curl_slist_free_all(recipients);
        curl_easy_cleanup(curl);
    }
};

} // namespace

tl::expected<void, SendFailure> send(const SmtpServer &server, const Letter &letter, std::stop_token stop)
{
    static const CURLcode ready = curl_global_init(CURL_GLOBAL_DEFAULT);
    Handle handle;
    if (ready != CURLE_OK || !handle.curl)
        return tl::make_unexpected(failed("mail.failed", QStringLiteral("libcurl could not be started")));

    QUrl url;
    const bool tls = server.security == SmtpServer::Security::Tls;
    url.setScheme(tls ? QStringLiteral("smtps") : QStringLiteral("smtp"));
    url.setHost(server.host);
    url.setPort(server.port);
    if (!server.ownName.isEmpty())
        url.setPath(QLatin1Char('/') + server.ownName);

    Transfer transfer{letter.message, std::move(stop)};
    std::array<char, CURL_ERROR_SIZE> detail{};
    const QByteArray from = '<' + letter.from + '>';
    const QByteArray to = '<' + letter.to + '>';
    handle.recipients = curl_slist_append(nullptr, to.constData());
    bool accepted = true;
    const auto set = [&](CURLoption option, auto value) {
        accepted = accepted && curl_easy_setopt(handle.curl, option, value) == CURLE_OK;
    };
    set(CURLOPT_URL, url.toEncoded().constData());
    set(CURLOPT_PROTOCOLS_STR, "smtp,smtps");
    set(CURLOPT_PROXY, ""); // whatever the environment says
    set(CURLOPT_NOSIGNAL, 1L);
    set(CURLOPT_ERRORBUFFER, detail.data());
    set(CURLOPT_CONNECTTIMEOUT_MS, long(server.connectTime.count()));
    set(CURLOPT_TIMEOUT_MS, long(server.totalTime.count()));
    set(CURLOPT_USE_SSL, long(server.security == SmtpServer::Security::None ? CURLUSESSL_NONE : CURLUSESSL_ALL));
    set(CURLOPT_SSLVERSION, long(CURL_SSLVERSION_TLSv1_2));
    if (!server.caFile.isEmpty())
        set(CURLOPT_CAINFO, server.caFile.toUtf8().constData());
    if (!server.user.isEmpty()) {
        set(CURLOPT_USERNAME, server.user.toUtf8().constData());
        set(CURLOPT_PASSWORD, server.password.toUtf8().constData());
    }
    set(CURLOPT_MAIL_FROM, from.constData());
    set(CURLOPT_MAIL_RCPT, handle.recipients);
    set(CURLOPT_UPLOAD, 1L);
    set(CURLOPT_READFUNCTION, &readMessage);
    set(CURLOPT_READDATA, static_cast<void *>(&transfer));
    set(CURLOPT_VERBOSE, 1L); // so that the conversation is told to noteConversation
    set(CURLOPT_DEBUGFUNCTION, &noteConversation);
    set(CURLOPT_DEBUGDATA, static_cast<void *>(&transfer));
    set(CURLOPT_NOPROGRESS, 0L);
    set(CURLOPT_XFERINFOFUNCTION, &wantsToStop);
    set(CURLOPT_XFERINFODATA, static_cast<void *>(&transfer));
    if (!accepted || !handle.recipients)
        return tl::make_unexpected(failed("mail.failed", QStringLiteral("libcurl refused an option")));

    const CURLcode result = curl_easy_perform(handle.curl);
    if (result == CURLE_OK)
        return {};
    long reply = 0;
    curl_easy_getinfo(handle.curl, CURLINFO_RESPONSE_CODE, &reply);
    return tl::make_unexpected(describe(result, reply, transfer, detail.data(), server));
}

} // namespace cubby::mail
