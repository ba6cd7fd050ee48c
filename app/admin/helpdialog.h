// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/admin/wallview.h"
#include "app/admin/workplace.h"

#include <QDialog>

class QLabel;
class QVBoxLayout;

namespace cubby::admin {

// The customer stands at the bank and it does not work: what the kiosk shows them now, what is known to be wrong, and a
// button for each thing that helps. Follows what happens while they talk.
class HelpDialog : public QDialog
{
    Q_OBJECT

public:
    HelpDialog(Workplace &workplace, const QString &package, QWidget *parent = nullptr);

private:
    void load();
    void loaded();
    bool concerns(const Event &event) const;
    void loadBank(const QString &bank);
    void fill();

    Workplace &m_workplace;
    const QString m_package;
    QJsonObject m_packageDocument, m_bank;
    QString m_layoutOf;
    QTimer m_soon;
    QPointer<Call> m_call; // one after another
    bool m_stale = false; // something has happened while it was read
    QLabel *m_screen;
    WallView *m_wall;
    QVBoxLayout *m_findings;
};

} // namespace cubby::admin
