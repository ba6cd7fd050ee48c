// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/admin/workplace.h"

#include <QDialog>

class QDialogButtonBox;
class QFormLayout;
class QLabel;
class QLineEdit;

namespace cubby::admin {

// Asks for a reason and whatever else a command needs, names what follows, and shows what the centre says to it. While
// the centre does not answer it may be closed: the action goes on by itself.
class CommandDialog : public QDialog
{
    Q_OBJECT

public:
    CommandDialog(Workplace &workplace, const Command &command, const QJsonObject &thing, QWidget *parent = nullptr);

    void accept() override;
    bool isComplete() const;

private:
    void addField(QFormLayout &form, const Field &field);
    void look();
    void answered(const Result<Answer> &answer);

    struct Input
    {
        const Field *field;
        QWidget *widget;
        std::function<QJsonValue()> value; // undefined: nothing was filled in
        QJsonValue before = QJsonValue::Undefined; // as it stands at the centre
    };
    Workplace &m_workplace;
    const Command &m_command;
    QJsonObject m_thing;
    std::vector<Input> m_inputs;
    QLineEdit *m_reason = nullptr;
    QLabel *m_said;
    QDialogButtonBox *m_buttons;
    QByteArray m_key; // of what was sent
    bool m_sent = false;
};

} // namespace cubby::admin
