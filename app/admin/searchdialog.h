// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/admin/workplace.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QListView;
class QStandardItemModel;

namespace cubby::admin {

// Finds anything in one field: packages, orders, customers, codes, banks, drivers, compartments. Asks as soon as typing
// pauses and forgets what it asked before; the keyboard is enough.
class SearchDialog : public QDialog
{
    Q_OBJECT

public:
    explicit SearchDialog(Workplace &workplace, QWidget *parent = nullptr);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void look();
    void enter();
    void openFound(const QModelIndex &index);

    Workplace &m_workplace;
    QTimer m_pause;
    QPointer<Call> m_call;
    QString m_listed; // the text that the list answers
    bool m_openWhenFound = false; // Enter came before the answer
    QLineEdit *m_field;
    QListView *m_list;
    QStandardItemModel *m_found;
    QLabel *m_state;
};

} // namespace cubby::admin
