// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/admin/loader.h"

#include <QJsonArray>

namespace cubby::admin {

Loader::Loader(Api &api, TableModel &model, ListSource source, QObject *parent)
    : QObject(parent), m_api(api), m_model(model), m_source(std::move(source))
{ }

void Loader::load(const QUrlQuery &query)
{
    m_wanted = query == m_query ? std::max(1, m_shown) : 1;
    m_pages = 0;
    m_query = query;
    m_seen.clear();
    m_first = true;
    m_model.setMore({});
    next({});
}

void Loader::next(const QString &cursor)
{
    if (m_call)
        m_call->abandon();
    QUrlQuery query = m_query;
    if (m_source.limit > 0)
        query.addQueryItem(QStringLiteral("limit"), QString::number(m_source.limit));
    if (!cursor.isEmpty())
        query.addQueryItem(QStringLiteral("after"), QString::fromLatin1(QUrl::toPercentEncoding(cursor)));
    m_call = m_api.get(QString(m_source.path + u'?' + query.toString(QUrl::FullyEncoded)), this,
                       [this](const Result<Answer> &answer) {
                           m_call = nullptr;
                           if (answer)
                               take(answer->body);
                           else
                               Q_EMIT failed(answer.error());
                           Q_EMIT stateChanged();
                       });
    Q_EMIT stateChanged();
}

void Loader::take(const QJsonObject &body)
{
    QList<QJsonObject> objects;
    for (const QJsonValue &item : body.value(QLatin1StringView("items")).toArray()) {
        objects << item.toObject();
        m_seen.insert(m_model.idOf(objects.last()));
    }
    m_model.put(objects);
    const QString cursor = body.value(QLatin1StringView("next")).toString();
    ++m_pages;
    const bool goesOn = !cursor.isEmpty() && (m_source.everything || m_pages < m_wanted);
    if (!goesOn && std::exchange(m_first, false))
        m_model.keepOnly(m_seen);
    if (!m_first)
        m_shown = m_pages;
    if (goesOn)
        return next(cursor);
    if (!cursor.isEmpty())
        m_model.setMore([this, cursor] { next(cursor); });
    Q_EMIT loaded();
}

} // namespace cubby::admin
