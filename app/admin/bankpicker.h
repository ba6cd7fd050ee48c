// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/admin/api.h"

#include <QLineEdit>
#include <QStringListModel>

namespace cubby::admin {

// A bank by the beginning of its name or address, looked up while it is typed.
class BankPicker : public QLineEdit
{
    Q_OBJECT

public:
    explicit BankPicker(Api &api, QWidget *parent = nullptr);
    QString id() const; // empty while what is typed is not exactly one

Q_SIGNALS:
    void changed();

private:
    void look();

    Api &m_api;
    QTimer m_pause;
    QPointer<Call> m_call;
    QStringListModel m_names;
    QHash<QString, QString> m_ids; // by name
};

} // namespace cubby::admin
