// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/admin/api.h"
#include "app/admin/tablemodel.h"

#include <QSet>

namespace cubby::admin {

// Where a list of the API is, and how its pages follow each other.
struct ListSource
{
    QString path; // "/v1/banks"
    int limit = 100; // rows of a page, 200 at most; 0: the centre answers all of them at once
    bool everything = false; // all pages at once; else the next one when somebody scrolls to the end
    QString id = QStringLiteral("id"); // what tells one row from another, see TableModel
};

// Fills a table with a list of the API. Loading again keeps what is shown until its successor is there, as far down as
// somebody has scrolled.
class Loader : public QObject
{
    Q_OBJECT

public:
    Loader(Api &api, TableModel &model, ListSource source, QObject *parent = nullptr);

    void load(const QUrlQuery &query = {}); // anew
    void reload() { load(m_query); }
    bool isLoading() const { return m_call; }

Q_SIGNALS:
    void stateChanged();
    void loaded(); // all that was asked for
    void failed(const cubby::Error &error);

private:
    void next(const QString &cursor);
    void take(const QJsonObject &body);

    Api &m_api;
    TableModel &m_model;
    ListSource m_source;
    QUrlQuery m_query;
    QPointer<Call> m_call;
    QSet<QString> m_seen;
    bool m_first = true; // the rows of before are still there
    int m_wanted = 1; // pages, as many as are shown
    int m_pages = 0; // that are read
    int m_shown = 0; // whole pages in the table
};

} // namespace cubby::admin
