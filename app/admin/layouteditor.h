// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/admin/wallview.h"
#include "app/admin/workplace.h"

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace cubby::admin {

// A bank's layout as text, beside the wall that it describes. What is wrong is said while it is typed, by the same
// reader that the kiosk has; the centre says what giving it to the bank would change.
class LayoutEditor : public QWidget
{
    Q_OBJECT

public:
    LayoutEditor(Workplace &workplace, const QString &bank, QWidget *parent = nullptr);

    void load(); // nothing happens while something is edited
    QString problem() const { return m_problem; } // empty: it is a layout

private:
    void look();
    void check();
    void give();
    void giveFor(const QString &why);
    QString path() const;

    Workplace &m_workplace;
    const QString m_bank;
    QByteArray m_etag;
    QString m_problem;
    QJsonObject m_edited;
    QTimer m_pause;
    QPlainTextEdit *m_text;
    QLabel *m_said;
    QPushButton *m_check, *m_give;
    WallView *m_wall;
};

} // namespace cubby::admin
