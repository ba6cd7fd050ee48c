// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/admin/helpdialog.h"

#include "app/admin/column.h"
#include "app/admin/diagnosis.h"
#include "app/admin/lists.h"

#include <QGroupBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace cubby::admin {

HelpDialog::HelpDialog(Workplace &workplace, const QString &package, QWidget *parent)
    : QDialog(parent), m_workplace(workplace), m_package(package), m_screen(new QLabel), m_wall(new WallView)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("The customer is at the bank"));
    setObjectName(QStringLiteral("help"));
    resize(900, 620);
    auto *columns = new QHBoxLayout(this);
    auto *sees = new QGroupBox(tr("What they see"));
    auto *seen = new QVBoxLayout(sees);
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.3);
    m_screen->setFont(large);
    m_screen->setWordWrap(true);
    seen->addWidget(m_screen);
    seen->addWidget(m_wall, 1);
    columns->addWidget(sees, 1);
    auto *helps = new QGroupBox(tr("What is wrong, and what helps"));
    m_findings = new QVBoxLayout(helps);
    columns->addWidget(helps, 1);
    m_soon.setSingleShot(true);
    m_soon.setInterval(400);
    connect(&m_soon, &QTimer::timeout, this, &HelpDialog::load);
    const auto soon = [this] {
        if (!m_soon.isActive())
            m_soon.start();
    };
    connect(&workplace.events, &EventStream::happened, this, [this, soon](const QList<Event> &events) {
        if (std::any_of(events.begin(), events.end(), [this](const Event &event) { return concerns(event); }))
            soon();
    });
    connect(&workplace.actions, &Actions::done, this, soon);
    load();
}

bool HelpDialog::concerns(const Event &event) const
{
    const QString bank = m_packageDocument.value(QLatin1StringView("bank")).toString();
    return event.data.value(QLatin1StringView("package")).toString() == m_package
           || (!bank.isEmpty() && event.data.value(QLatin1StringView("bank")).toString() == bank);
}

// Where the centre is slow, what is read must not stand in the way of what is to be done.
void HelpDialog::load()
{
    m_stale = m_call;
    if (m_call)
        return;
    m_call = m_workplace.api.get(QString(QStringLiteral("/v1/packages/") + m_package), this,
                                 [this](const Result<Answer> &answer) {
                                     if (!answer) {
                                         m_screen->setText(answer.error().message);
                                         return loaded();
                                     }
                                     m_packageDocument = answer->body;
                                     const QString bank = m_packageDocument.value(QLatin1StringView("bank")).toString();
                                     if (!bank.isEmpty())
                                         return loadBank(bank);
                                     fill();
                                     loaded();
                                 });
}

void HelpDialog::loaded()
{
    m_call = nullptr;
    if (std::exchange(m_stale, false))
        m_soon.start();
}

void HelpDialog::loadBank(const QString &bank)
{
    m_call
        = m_workplace.api.get(QString(QStringLiteral("/v1/banks/") + bank), this, [this](const Result<Answer> &answer) {
              m_bank = answer ? answer->body : QJsonObject();
              fill();
              loaded();
          });
    if (m_layoutOf == bank)
        return;
    m_layoutOf = bank;
    m_workplace.api.get(QStringLiteral("/v1/banks/%1/layout").arg(bank), this, [this](const Result<Answer> &answer) {
        if (const auto layout = answer ? Layout::fromJson(answer->body) : Result<Layout>(failure(answer.error()));
            layout) {
            m_wall->setLayout(*layout);
            m_wall->choose(m_packageDocument.value(QLatin1StringView("compartment")).toString());
        }
    });
}

void HelpDialog::fill()
{
    m_wall->setCompartments(m_bank.value(QLatin1StringView("wall")).toArray());
    const QString screen = valueAt(m_bank, QStringLiteral("kiosk.screen")).toString();
    const QString since = displayedTime(valueAt(m_bank, QStringLiteral("kiosk.since")).toString());
    m_screen->setText(screen.isEmpty() ? tr("The bank has not told what its kiosk shows.")
                                       : tr("The kiosk shows: %1 (since %2)").arg(word(screen), since));

    while (QLayoutItem *old = m_findings->takeAt(0)) {
        if (old->widget())
            old->widget()->deleteLater();
        delete old;
    }
    QJsonObject thing = bankThing(m_bank);
    thing.insert(QStringLiteral("compartment"), m_packageDocument.value(QLatin1StringView("compartment")));
    QJsonObject package = m_packageDocument;
    package.insert(QStringLiteral("title"), package.value(QLatin1StringView("labels"))[0].toString());
    for (const Finding &finding : diagnose(m_packageDocument, m_bank)) {
        auto *said = new QLabel(sayingOf(finding));
        said->setWordWrap(true);
        QPalette colours = palette();
        if (finding.tone != Tone::Plain)
            colours.setColor(QPalette::WindowText, colourOf(finding.tone, palette()));
        said->setPalette(colours);
        m_findings->addWidget(said);
        const Command *command = finding.command ? findCommand(finding.command) : nullptr;
        if (!command || !mayUse(m_workplace.session(), *command))
            continue;
        auto *button = new QPushButton(titleOf(*command));
        button->setToolTip(consequenceOf(*command));
        button->setAccessibleDescription(consequenceOf(*command));
        const QJsonObject what
            = QLatin1StringView(command->name).startsWith(QLatin1StringView("package.")) ? package : thing;
        connect(button, &QPushButton::clicked, this,
                [this, command, what] { m_workplace.start(*command, what, this); });
        auto *row = new QHBoxLayout;
        auto *holder = new QWidget;
        holder->setLayout(row);
        row->setContentsMargins(0, 0, 0, 8);
        row->addWidget(button);
        row->addStretch(1);
        m_findings->addWidget(holder);
    }
    m_findings->addStretch(1);
}

} // namespace cubby::admin
