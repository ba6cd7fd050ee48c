// SPDX-License-Identifier: GPL-3.0-or-later
#include "link/mosquittosettings.h"

#include <QFile>

#include <mosquitto.h>

#include <cerrno>
#include <cstring>

namespace cubby::link {

QString describe(int code)
{
    return code == MOSQ_ERR_ERRNO ? QString::fromLocal8Bit(std::strerror(errno))
                                  : QString::fromLatin1(mosquitto_strerror(code));
}

std::optional<QString> applySettings(mosquitto *handle, const BrokerSettings &settings)
{
    int code = mosquitto_int_option(handle, MOSQ_OPT_PROTOCOL_VERSION, MQTT_PROTOCOL_V311);
    if (!code && !settings.user.isEmpty())
        code = mosquitto_username_pw_set(handle, settings.user.toUtf8().constData(),
                                         settings.password.toUtf8().constData());
    if (!code && !settings.willTopic.isEmpty())
        code = mosquitto_will_set(handle, settings.willTopic.toUtf8().constData(), int(settings.willPayload.size()),
                                  settings.willPayload.constData(), kMqttQos, true);
    if (code)
        return describe(code);
    if (settings.caFile.isEmpty())
        return std::nullopt;
    const QByteArray ca = QFile::encodeName(settings.caFile);
    const QByteArray cert = QFile::encodeName(settings.certFile);
    const QByteArray key = QFile::encodeName(settings.keyFile);
    code = mosquitto_tls_set(handle, ca.constData(), nullptr, cert.isEmpty() ? nullptr : cert.constData(),
                             key.isEmpty() ? nullptr : key.constData(), nullptr);
    if (code)
        return QStringLiteral("the files for TLS cannot be used: %1").arg(describe(code));
    return std::nullopt;
}

} // namespace cubby::link
