// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/admin/commanddialog.h"

#include "app/admin/bankpicker.h"
#include "app/admin/desktopcolours.h"
#include "app/admin/filequestion.h"
#include "app/admin/words.h"
#include "app/secretfile.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QDateTimeEdit>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <cmath>

namespace cubby::admin {

namespace {

QString labelOf(const Field &field) { return QCoreApplication::translate("Command", field.label); }

// As it is written here, or with a point; null: it is no number.
QJsonValue numberFrom(const QString &text)
{
    QLocale here, plain = QLocale::c();
    for (QLocale *locale : {&here, &plain}) {
        locale->setNumberOptions(QLocale::RejectGroupSeparator);
        bool good = false;
        const double value = locale->toDouble(text, &good);
        if (good && std::isfinite(value))
            return value;
    }
    return QJsonValue::Null;
}

} // namespace

CommandDialog::CommandDialog(Workplace &workplace, const Command &command, const QJsonObject &thing, QWidget *parent)
    : QDialog(parent), m_workplace(workplace), m_command(command), m_thing(thing)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    const Action named = actionFor(command, thing, {});
    setWindowTitle(named.title);
    auto *layout = new QVBoxLayout(this);
    auto *consequence = new QLabel(consequenceOf(command));
    consequence->setWordWrap(true);
    consequence->setMinimumWidth(420);
    layout->addWidget(consequence);
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    layout->addLayout(form);
    for (const Field &field : command.fields)
        addField(*form, field);
    if (command.reason != Command::Reason::None) {
        m_reason = new QLineEdit;
        m_reason->setMaxLength(500);
        m_reason->setObjectName(QStringLiteral("why"));
        form->addRow(tr("Reason"), m_reason);
        connect(m_reason, &QLineEdit::textChanged, this, &CommandDialog::look);
    }
    m_said = new QLabel;
    m_said->setWordWrap(true);
    m_said->setObjectName(QStringLiteral("said"));
    m_said->hide();
    layout->addWidget(m_said);
    m_buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    m_buttons->button(QDialogButtonBox::Ok)->setText(titleOf(command).remove(QStringLiteral("…")));
    m_buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    connect(m_buttons, &QDialogButtonBox::accepted, this, &CommandDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &CommandDialog::reject);
    layout->addWidget(m_buttons);
    look();
}

void CommandDialog::addField(QFormLayout &form, const Field &field)
{
    // What is changed begins as it is; anything else is new.
    const QJsonValue before = m_command.verb == "PATCH" ? m_thing.value(field.name) : QJsonValue();
    const auto add = [&](QWidget *widget, std::function<QJsonValue()> value) {
        widget->setObjectName(field.name);
        if (field.kind != Field::Kind::Check)
            form.addRow(labelOf(field), widget);
        else
            form.addRow(widget);
        m_inputs.push_back({&field, widget, std::move(value)});
    };
    const auto undefined = QJsonValue(QJsonValue::Undefined);
    switch (field.kind) {
    case Field::Kind::Line:
    case Field::Kind::Secret:
    case Field::Kind::Number: {
        const QString shown = field.kind == Field::Kind::Secret ? QString()
                              : before.isDouble()
                                  ? QLocale().toString(before.toDouble(), 'f', QLocale::FloatingPointShortest)
                                  : before.toString();
        auto *line = new QLineEdit(shown);
        if (field.kind == Field::Kind::Secret)
            line->setEchoMode(QLineEdit::PasswordEchoOnEdit);
        connect(line, &QLineEdit::textChanged, this, &CommandDialog::look);
        const bool number = field.kind == Field::Kind::Number;
        add(line, [line, number, undefined] {
            const QString text = line->text().trimmed();
            return text.isEmpty() ? undefined : number ? numberFrom(text) : QJsonValue(text);
        });
        m_inputs.back().before = field.kind == Field::Kind::Secret ? undefined : m_inputs.back().value();
        return;
    }
    case Field::Kind::Moment: {
        auto *moment = new QDateTimeEdit(QDateTime::currentDateTime().addDays(3));
        moment->setCalendarPopup(true);
        return add(moment, [moment] { return QJsonValue(toIso(fromMs(moment->dateTime().toMSecsSinceEpoch()))); });
    }
    case Field::Kind::Choice: {
        auto *choice = new QComboBox;
        for (const QString &one : field.choices)
            choice->addItem(word(one), one);
        choice->setCurrentIndex(std::max(0, choice->findData(before.toVariant())));
        return add(choice, [choice] { return QJsonValue(choice->currentData().toString()); });
    }
    case Field::Kind::Check: {
        auto *check = new QCheckBox(labelOf(field));
        check->setChecked(true);
        return add(check, [check] { return QJsonValue(check->isChecked()); });
    }
    case Field::Kind::Bank: {
        auto *bank = new BankPicker(m_workplace.api);
        connect(bank, &BankPicker::changed, this, &CommandDialog::look);
        return add(bank, [bank, undefined] { return bank->id().isEmpty() ? undefined : QJsonValue(bank->id()); });
    }
    case Field::Kind::LayoutFile: {
        auto *button = new QPushButton(tr("Choose a file…"));
        auto layout = std::make_shared<QJsonValue>(undefined);
        connect(button, &QPushButton::clicked, this, [this, button, layout] {
            askForFile(this, QFileDialog::AcceptOpen, tr("Layout"), {}, tr("Layouts (*.json)"),
                       [this, button, layout](const QString &path) {
                           const auto bytes = readSmallFile(path);
                           const QJsonDocument document = bytes ? QJsonDocument::fromJson(*bytes) : QJsonDocument();
                           *layout = document.isObject() ? QJsonValue(document.object())
                                                         : QJsonValue(QJsonValue::Undefined);
                           button->setText(document.isObject() ? path : tr("This is no layout"));
                           look();
                       });
        });
        return add(button, [layout] { return *layout; });
    }
    }
}

bool CommandDialog::isComplete() const
{
    const bool reasoned = m_command.reason != Command::Reason::Must || !m_reason->text().trimmed().isEmpty();
    return reasoned && std::all_of(m_inputs.begin(), m_inputs.end(), [](const Input &input) {
               const QJsonValue value = input.value();
               return !value.isNull() && (!input.field->needed || !value.isUndefined());
           });
}

void CommandDialog::look()
{
    if (!m_buttons)
        return;
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(!m_sent && isComplete());
    for (const Input &input : m_inputs) {
        if (input.field->kind != Field::Kind::Number)
            continue;
        const bool wrong = input.value().isNull();
        input.widget->setToolTip(wrong ? tr("This is no number.") : QString());
        input.widget->setAccessibleDescription(input.widget->toolTip());
        QPalette colours;
        if (wrong)
            colours.setColor(QPalette::Text, colourOf(Tone::Bad, palette()));
        input.widget->setPalette(colours);
    }
}

void CommandDialog::accept()
{
    if (m_sent || !isComplete())
        return;
    QJsonObject filled, fields;
    // Only what was changed: a colleague may have changed the rest meanwhile. Numbers belong together: a place has two.
    const bool changes = m_command.verb == "PATCH";
    const bool numbers = std::any_of(m_inputs.begin(), m_inputs.end(), [](const Input &input) {
        return input.field->kind == Field::Kind::Number && input.value() != input.before;
    });
    for (const Input &input : m_inputs) {
        QJsonValue value = input.value();
        const bool number = input.field->kind == Field::Kind::Number;
        const bool line = number || input.field->kind == Field::Kind::Line;
        if (changes && line && (number ? !numbers : value == input.before))
            continue;
        if (value.isUndefined() && changes && input.field->kind == Field::Kind::Line)
            value = QString(); // emptied
        if (value.isUndefined())
            continue;
        fields.insert(input.field->name, value);
        // What stands in the path does not stand in the body.
        if (!m_command.path.contains(QString(QStringLiteral("{fields.") + input.field->name + u'}')))
            filled.insert(input.field->name, value);
    }
    if (m_reason && !m_reason->text().trimmed().isEmpty())
        filled.insert(QStringLiteral("why"), m_reason->text().trimmed());
    QJsonObject thing = m_thing;
    thing.insert(QStringLiteral("fields"), fields);
    m_sent = true;
    m_said->setText(tr("Sent. If the centre does not answer, it is kept and sent again; you can close this."));
    m_said->show();
    m_buttons->button(QDialogButtonBox::Cancel)->setText(tr("Close"));
    look();
    m_key = m_workplace.actions.carryOut(actionFor(m_command, thing, filled), this,
                                         [this](const Result<Answer> &answer) { answered(answer); });
}

void CommandDialog::answered(const Result<Answer> &answer)
{
    if (answer)
        return QDialog::accept();
    m_sent = false; // it can be mended here
    if (isVisible()) // it is said here
        m_workplace.actions.dismiss(m_key);
    const Error &error = answer.error();
    m_said->setText(error.advice.isEmpty() ? error.message : QString(error.message + u'\n' + error.advice));
    m_said->show();
    m_buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    look();
}

void Workplace::start(const Command &command, const QJsonObject &thing, QWidget *window)
{
    QJsonObject mine = thing;
    mine.insert(QStringLiteral("me"), session().name());
    // What asks for nothing and can be taken back needs no confirmation.
    if (command.fields.empty() && command.reason == Command::Reason::None) {
        actions.carryOut(actionFor(command, mine, {}), this, [this, &command, mine](const Result<Answer> &answer) {
            if (answer)
                Q_EMIT noticed(titleOf(command), command.undo ? findCommand(command.undo) : nullptr, mine);
        });
        return;
    }
    auto *dialog = new CommandDialog(*this, command, mine, window);
    connect(dialog, &QDialog::accepted, this, [this, &command, mine] {
        Q_EMIT noticed(actionFor(command, mine, {}).title, command.undo ? findCommand(command.undo) : nullptr, mine);
    });
    dialog->open();
}

void Workplace::addTo(QMenu &menu, std::span<const Command> commands, const QJsonObject &thing, QWidget *window,
                      const QString &prefix)
{
    for (const Command &command : commands) {
        if (!mayUse(session(), command) || !QString(QLatin1StringView(command.name)).startsWith(prefix))
            continue;
        QAction *action = menu.addAction(titleOf(command), window,
                                         [this, &command, thing, window] { start(command, thing, window); });
        action->setToolTip(consequenceOf(command));
        action->setEnabled(isPossible(command, thing));
    }
    menu.setToolTipsVisible(true);
}

} // namespace cubby::admin
