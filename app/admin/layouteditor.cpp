// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/admin/layouteditor.h"

#include <QFontDatabase>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QJsonDocument>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSplitter>

namespace cubby::admin {

namespace {

QString joined(const QJsonValue &names)
{
    QStringList all;
    for (const QJsonValue &name : names.toArray())
        all << name.toString();
    return all.isEmpty() ? QStringLiteral("–") : all.join(QStringLiteral(", "));
}

} // namespace

LayoutEditor::LayoutEditor(Workplace &workplace, const QString &bank, QWidget *parent)
    : QWidget(parent), m_workplace(workplace), m_bank(bank), m_text(new QPlainTextEdit), m_said(new QLabel),
      m_check(new QPushButton(tr("What would change?"))), m_give(new QPushButton(tr("Give it to the bank…"))),
      m_wall(new WallView)
{
    auto *layout = new QVBoxLayout(this);
    auto *splitter = new QSplitter(Qt::Vertical);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setTabChangesFocus(true);
    m_text->setLayoutDirection(Qt::LeftToRight);
    m_text->setAccessibleName(tr("Layout"));
    splitter->addWidget(m_text);
    splitter->addWidget(m_wall);
    layout->addWidget(splitter, 1);
    m_said->setWordWrap(true);
    m_said->setTextInteractionFlags(Qt::TextSelectableByMouse);
    layout->addWidget(m_said);
    auto *bar = new QHBoxLayout;
    bar->addStretch(1);
    bar->addWidget(m_check);
    bar->addWidget(m_give);
    layout->addLayout(bar);
    m_pause.setSingleShot(true);
    m_pause.setInterval(200);
    connect(&m_pause, &QTimer::timeout, this, &LayoutEditor::look);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] { m_pause.start(); });
    connect(m_check, &QPushButton::clicked, this, &LayoutEditor::check);
    connect(m_give, &QPushButton::clicked, this, &LayoutEditor::give);
    look();
}

QString LayoutEditor::path() const { return QStringLiteral("/v1/banks/%1/layout").arg(m_bank); }

void LayoutEditor::load()
{
    if (m_text->document()->isModified())
        return;
    m_workplace.api.get(path(), this, [this](const Result<Answer> &answer) {
        if (!answer) {
            m_said->setText(answer.error().message);
            return;
        }
        m_etag = answer->etag;
        m_text->setPlainText(QString::fromUtf8(QJsonDocument(answer->body).toJson()));
        m_text->document()->setModified(false);
        look();
    });
}

void LayoutEditor::look()
{
    QJsonParseError fault;
    const QByteArray bytes = m_text->toPlainText().toUtf8();
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &fault);
    m_problem.clear();
    if (!document.isObject()) {
        const auto line = bytes.first(std::min<qsizetype>(fault.offset, bytes.size())).count('\n') + 1;
        m_problem = tr("Line %1: %2").arg(line).arg(fault.errorString());
    } else if (const auto layout = Layout::fromJson(document.object())) {
        m_edited = document.object();
        m_wall->setLayout(*layout);
    } else {
        m_problem = layout.error().message;
    }
    m_said->setText(m_problem);
    const bool ready = m_problem.isEmpty() && !m_etag.isEmpty() && m_text->document()->isModified();
    m_check->setEnabled(ready);
    m_give->setEnabled(ready);
}

void LayoutEditor::check()
{
    // It only asks, so that it needs no key.
    Request request{"PUT",
                    QString(path() + QStringLiteral("?dryRun=true")),
                    {{QStringLiteral("layout"), m_edited}, {QStringLiteral("why"), tr("Checked")}}};
    request.ifMatch = m_etag;
    m_workplace.api.ask(request, this, [this](const Result<Answer> &answer) {
        if (!answer) {
            const Error &error = answer.error();
            m_said->setText(QString(error.message + u'\n' + error.advice));
            return;
        }
        const auto names = [&answer](const char *key) { return joined(answer->body.value(QLatin1StringView(key))); };
        m_said->setText(tr("New: %1. Gone: %2. Changed: %3.").arg(names("added"), names("removed"), names("changed")));
    });
}

void LayoutEditor::give()
{
    auto *asks = new QInputDialog(this);
    asks->setAttribute(Qt::WA_DeleteOnClose);
    asks->setWindowTitle(tr("Give it to the bank"));
    asks->setLabelText(tr("The kiosk takes the new layout as soon as nobody stands there. Reason:"));
    connect(asks, &QInputDialog::textValueSelected, this, [this](const QString &why) {
        if (!why.trimmed().isEmpty())
            giveFor(why.trimmed());
    });
    asks->open();
}

void LayoutEditor::giveFor(const QString &why)
{
    Action action{"PUT",
                  path(),
                  {{QStringLiteral("layout"), m_edited}, {QStringLiteral("why"), why}},
                  QStringLiteral("%1: %2").arg(tr("Layout"), m_edited.value(QLatin1StringView("name")).toString())};
    action.ifMatch = m_etag;
    m_workplace.actions.carryOut(action, this, [this](const Result<Answer> &answer) {
        if (!answer) {
            m_said->setText(QString(answer.error().message + u'\n' + answer.error().advice));
            return;
        }
        m_text->document()->setModified(false);
        m_give->setEnabled(false);
        m_check->setEnabled(false);
        // What is edited next is edited against what stands there now.
        m_workplace.api.get(path(), this, [this](const Result<Answer> &now) {
            if (now)
                m_etag = now->etag;
        });
        m_said->setText(tr("The centre has taken it and gives it to the bank."));
    });
}

} // namespace cubby::admin
