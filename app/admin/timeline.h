// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/admin/words.h"

#include <QJsonObject>
#include <QListView>

#include <vector>

namespace cubby::admin {

// One thing in a package's story.
struct Moment
{
    QString at; // ISO 8601
    QString title;
    QString detail;
    Tone tone = Tone::Plain;
};

// All that GET /v1/packages/{id}/story tells, in the order in which it happened.
std::vector<Moment> timelineOf(const QJsonObject &story);

// Shows it down a line, the oldest first.
class Timeline : public QListView
{
    Q_OBJECT

public:
    explicit Timeline(QWidget *parent = nullptr);
    void setMoments(const std::vector<Moment> &moments);

    enum Role { TimeRole = Qt::UserRole, DetailRole, ToneRole };
};

} // namespace cubby::admin
