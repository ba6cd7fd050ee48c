// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/outward/httpcall.h"

#include "central/outward/publicaddress.h"

#include <QUrl>

#include <curl/curl.h>

#include <algorithm>
#include <array>

#include <sys/socket.h>

namespace cubby::outward {

namespace {

constexpr std::chrono::seconds kLongestRetryAfter{366 * 24 * 3600}; // whatever a server says

// What happens while a call runs.
struct Running
{
    const CallLimits &limits;
    std::stop_token stop;
    QByteArray body = {};
    qsizetype headers = 0; // bytes
    bool metPrivate = false;
    bool isTooLong = false;
};

size_t takeBody(char *data, size_t size, size_t count, void *context)
{
    auto &running = *static_cast<Running *>(context);
    running.isTooLong = running.body.size() + qsizetype(size * count) > running.limits.longestAnswer;
    if (running.isTooLong)
        return 0;
    running.body.append(data, qsizetype(size * count));
    return size * count;
}

size_t takeHeader(char *, size_t size, size_t count, void *context)
{
    auto &running = *static_cast<Running *>(context);
    running.headers += qsizetype(size * count);
    running.isTooLong = running.headers > running.limits.longestAnswer;
    return running.isTooLong ? 0 : size * count;
}

int wantsToStop(void *context, curl_off_t, curl_off_t, curl_off_t, curl_off_t)
{
    return static_cast<Running *>(context)->stop.stop_requested() ? 1 : 0;
}

// Asked for each address that is about to be connected to, after the name was resolved: no name can lie about it.
curl_socket_t openSocket(void *context, curlsocktype, curl_sockaddr *address)
{
    auto &running = *static_cast<Running *>(context);
    if (!running.limits.allowsPrivate && !isPublicAddress(&address->addr)) {
        running.metPrivate = true;
        return CURL_SOCKET_BAD;
    }
    return ::socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

struct Handle
{
    CURL *curl = curl_easy_init();
    curl_slist *headers = nullptr;
    Handle() = default;
    Handle(const Handle &) = delete;
    Handle &operator=(const Handle &) = delete;
    ~Handle()
    {
        curl_slist_free_all(headers);
        curl_easy_cleanup(curl);
    }
};

bool isHeader(const QByteArray &name, const QByteArray &value)
{
    const auto isToken = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    };
    return !name.isEmpty() && std::all_of(name.begin(), name.end(), isToken)
           && std::none_of(value.begin(), value.end(), [](char c) { return c == '\r' || c == '\n' || c == '\0'; });
}

tl::unexpected<Error> describe(CURLcode result, const Running &running, const QString &where, const char *detail)
{
    const QString why = QString::fromUtf8(*detail ? detail : curl_easy_strerror(result));
    if (running.isTooLong)
        return failure("call.too-long", QStringLiteral("%1 answered with more than is read").arg(where));
    if (running.metPrivate)
        return failure("call.private",
                       QStringLiteral("%1 is an address of a private net, which is not called").arg(where));
    switch (result) {
    case CURLE_URL_MALFORMAT:
    case CURLE_UNSUPPORTED_PROTOCOL:
        return failure("call.url", QStringLiteral("%1 cannot be called: %2").arg(where, why));
    case CURLE_COULDNT_RESOLVE_HOST:
    case CURLE_COULDNT_CONNECT:
        return failure("call.unreachable", QStringLiteral("%1 cannot be reached: %2").arg(where, why));
    case CURLE_OPERATION_TIMEDOUT:
        return failure("call.timeout", QStringLiteral("%1 did not answer in time").arg(where));
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CACERT_BADFILE:
        return failure("call.tls", QStringLiteral("%1 is not trusted: %2").arg(where, why));
    case CURLE_ABORTED_BY_CALLBACK:
        return failure("call.stopped", QStringLiteral("The call was stopped"));
    default:
        return failure("call.failed", QStringLiteral("Calling %1 failed: %2").arg(where, why));
    }
}

} // namespace

Result<CallAnswer> call(const Call &call, const CallLimits &limits, std::stop_token stop)
{
    static const CURLcode ready = curl_global_init(CURL_GLOBAL_DEFAULT);
    Handle handle;
    if (ready != CURLE_OK || !handle.curl)
        return failure("call.failed", QStringLiteral("libcurl could not be started"));
    const QUrl url(call.url, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty())
        return failure("call.url", QStringLiteral("\"%1\" is no address of a server").arg(call.url.left(200)));
    // Neither path nor query: they may hold secrets, and this is written into logs.
    const QString where = url.scheme() + QStringLiteral("://") + url.host();

    Running running{limits, std::move(stop)};
    std::array<char, CURL_ERROR_SIZE> detail{};
    QByteArray lines;
    for (const auto &[name, value] : call.headers) {
        if (!isHeader(name, value))
            return failure("call.header", QStringLiteral("\"%1\" is no header").arg(QString::fromLatin1(name)));
        // A header without a value is written with a semicolon, or libcurl takes it for one to be left out.
        lines = value.isEmpty() ? QByteArray(name + ';') : QByteArray(name + ": " + value);
        handle.headers = curl_slist_append(handle.headers, lines.constData());
    }
    handle.headers = curl_slist_append(handle.headers, "Expect:"); // no question first
    bool accepted = true;
    const auto set = [&](CURLoption option, auto value) {
        accepted = accepted && curl_easy_setopt(handle.curl, option, value) == CURLE_OK;
    };
    set(CURLOPT_URL, url.toEncoded().constData());
    set(CURLOPT_PROTOCOLS_STR, "http,https");
    set(CURLOPT_FOLLOWLOCATION, 0L);
    set(CURLOPT_PROXY, ""); // whatever the environment says
    set(CURLOPT_NETRC, long(CURL_NETRC_IGNORED));
    set(CURLOPT_NOSIGNAL, 1L);
    set(CURLOPT_ERRORBUFFER, detail.data());
    set(CURLOPT_CONNECTTIMEOUT_MS, long(limits.connectTime.count()));
    set(CURLOPT_TIMEOUT_MS, long(limits.totalTime.count()));
    set(CURLOPT_SSLVERSION, long(CURL_SSLVERSION_TLSv1_2));
    if (!limits.caFile.isEmpty())
        set(CURLOPT_CAINFO, limits.caFile.toUtf8().constData());
    set(CURLOPT_CUSTOMREQUEST, call.method.constData());
    if (!call.body.isEmpty() || call.method == "POST" || call.method == "PUT") {
        set(CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(call.body.size()));
        set(CURLOPT_POSTFIELDS, call.body.constData());
    }
    set(CURLOPT_HTTPHEADER, handle.headers);
    set(CURLOPT_USERAGENT, "cubby/" CUBBY_VERSION);
    set(CURLOPT_OPENSOCKETFUNCTION, &openSocket);
    set(CURLOPT_OPENSOCKETDATA, static_cast<void *>(&running));
    set(CURLOPT_WRITEFUNCTION, &takeBody);
    set(CURLOPT_WRITEDATA, static_cast<void *>(&running));
    set(CURLOPT_HEADERFUNCTION, &takeHeader);
    set(CURLOPT_HEADERDATA, static_cast<void *>(&running));
    set(CURLOPT_NOPROGRESS, 0L);
    set(CURLOPT_XFERINFOFUNCTION, &wantsToStop);
    set(CURLOPT_XFERINFODATA, static_cast<void *>(&running));
    if (!accepted)
        return failure("call.failed", QStringLiteral("libcurl refused an option"));

    const CURLcode result = curl_easy_perform(handle.curl);
    if (result != CURLE_OK)
        return describe(result, running, where, detail.data());
    long status = 0;
    curl_off_t seconds = 0;
    curl_easy_getinfo(handle.curl, CURLINFO_RESPONSE_CODE, &status);
    curl_easy_getinfo(handle.curl, CURLINFO_RETRY_AFTER, &seconds);
    std::optional<Millis> after;
    if (seconds > 0)
        after = std::chrono::seconds(std::min<curl_off_t>(seconds, kLongestRetryAfter.count()));
    return CallAnswer{int(status), after, running.body};
}

} // namespace cubby::outward
