// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/admin/timeline.h"
#include "app/admin/workplace.h"

class QLabel;
class QPushButton;

namespace cubby::admin {

// One package: where it is, its story, and what may be done for it.
class PackagePage : public QWidget
{
    Q_OBJECT

public:
    PackagePage(Workplace &workplace, const QString &id, QWidget *parent = nullptr);

    const Timeline &timeline() const { return *m_timeline; }

Q_SIGNALS:
    void titleChanged(const QString &title);

private:
    void load();
    void fill(const QJsonObject &story);

    Workplace &m_workplace;
    const QString m_id;
    QPointer<Call> m_call;
    QTimer m_soon;
    QJsonObject m_package;
    QLabel *m_heading, *m_state, *m_facts;
    QPushButton *m_actions, *m_bank, *m_help;
    Timeline *m_timeline;
};

} // namespace cubby::admin
