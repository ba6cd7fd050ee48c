// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/channel.h"
#include "central/outward/httpcall.h"

namespace cubby::server {

// How a provider of SMS or of push messages is called. In the address and the body, {to}, {from}, {title}, {text},
// {language} and {key} stand for what is sent.
struct Gateway
{
    enum class Format { Json, Form, Plain }; // of the body: how what is filled in is written
    struct Statuses
    {
        int from = 200;
        int to = 299;
    };

    QString url; // empty: there is none
    QByteArray method = "POST";
    Format format = Format::Json;
    QString body;
    QString from; // whom it comes from, unless a brand says otherwise
    QList<std::pair<QByteArray, QByteArray>> headers; // with what signs us in
    QList<Statuses> success{{}};
    outward::CallLimits limits;
};

// "200,202-204". Nothing for what is no list of statuses.
std::optional<QList<Gateway::Statuses>> statusesFrom(const QString &text);
// One header a line, "Name: value"; empty lines and those with # do not count. Nothing for anything else.
std::optional<QList<std::pair<QByteArray, QByteArray>>> headersFrom(const QByteArray &text);

// SMS, or push messages, through an HTTP gateway that somebody else runs.
class GatewayChannel final : public Channel
{
public:
    GatewayChannel(const Gateway &gateway, bool isSms) : m_gateway(gateway), m_isSms(isSms) { }

    QString endpoint(const central::Centre::Notification &notification) const override;
    Outcome send(const central::Centre::Notification &notification, const std::stop_token &stop) const override;

private:
    Gateway m_gateway;
    bool m_isSms;
};

} // namespace cubby::server
