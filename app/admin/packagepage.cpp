// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/admin/packagepage.h"

#include "app/admin/column.h"
#include "app/admin/helpdialog.h"

#include <QHBoxLayout>
#include <QJsonArray>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>

namespace cubby::admin {

PackagePage::PackagePage(Workplace &workplace, const QString &id, QWidget *parent)
    : QWidget(parent), m_workplace(workplace), m_id(id), m_heading(new QLabel), m_state(new QLabel),
      m_facts(new QLabel), m_actions(new QPushButton(tr("Actions"))), m_bank(new QPushButton(tr("Show its bank"))),
      m_help(new QPushButton(tr("The customer is at the bank…"))), m_timeline(new Timeline)
{
    setObjectName(QStringLiteral("package"));
    auto *layout = new QVBoxLayout(this);
    auto *head = new QHBoxLayout;
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.4);
    large.setBold(true);
    m_heading->setFont(large);
    m_heading->setTextInteractionFlags(Qt::TextSelectableByMouse);
    head->addWidget(m_heading);
    head->addSpacing(12);
    head->addWidget(m_state, 1);
    head->addWidget(m_help);
    head->addWidget(m_bank);
    m_actions->setMenu(new QMenu(m_actions));
    head->addWidget(m_actions);
    layout->addLayout(head);
    m_facts->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_facts->setWordWrap(true);
    layout->addWidget(m_facts);
    layout->addWidget(m_timeline, 1);
    connect(m_help, &QPushButton::clicked, this, [this] { (new HelpDialog(m_workplace, m_id, this))->open(); });
    connect(m_bank, &QPushButton::clicked, this, [this] {
        Q_EMIT m_workplace.openRequested(QStringLiteral("bank"), m_package.value(QLatin1StringView("bank")).toString(),
                                         m_package.value(QLatin1StringView("compartment")).toString());
    });
    m_soon.setSingleShot(true);
    m_soon.setInterval(400);
    connect(&m_soon, &QTimer::timeout, this, &PackagePage::load);
    connect(&workplace.events, &EventStream::beganAnew, this, &PackagePage::load);
    connect(&workplace.events, &EventStream::happened, this, [this](const QList<Event> &events) {
        const bool mine = std::any_of(events.begin(), events.end(), [this](const Event &event) {
            return event.data.value(QLatin1StringView("package")).toString() == m_id;
        });
        if (mine && !m_soon.isActive())
            m_soon.start();
    });
    connect(&workplace.actions, &Actions::done, this, [this](const Action &action) {
        if (action.path.contains(m_id))
            m_soon.start();
    });
    auto *refresh = new QShortcut(QKeySequence::Refresh, this, this, &PackagePage::load);
    refresh->setContext(Qt::WidgetWithChildrenShortcut);
    load();
}

void PackagePage::load()
{
    if (m_call)
        m_call->abandon();
    m_call = m_workplace.api.get(QStringLiteral("/v1/packages/%1/story").arg(m_id), this,
                                 [this](const Result<Answer> &answer) {
                                     if (answer)
                                         fill(answer->body);
                                     else
                                         m_state->setText(answer.error().message);
                                 });
}

void PackagePage::fill(const QJsonObject &story)
{
    m_package = story.value(QLatin1StringView("package")).toObject();
    const auto text
        = [this](const char *key) { return m_package.value(QLatin1StringView(key)).toVariant().toString(); };
    QStringList labels;
    for (const QJsonValue &label : m_package.value(QLatin1StringView("labels")).toArray())
        labels << label.toString();
    const QString title = labels.isEmpty() ? m_id : labels.join(QStringLiteral(", "));
    m_heading->setText(title);
    Q_EMIT titleChanged(labels.value(0, m_id.left(8)));
    QString state = word(text("status"));
    if (m_package.value(QLatin1StringView("expired")).toBool())
        state += QStringLiteral(" · ") + word(QStringLiteral("Expired"));
    m_state->setText(state);
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, colourOf(toneOf(text("status")), palette()));
    m_state->setPalette(colours);
    QStringList facts{tr("Size %1").arg(text("size"))};
    if (!text("compartment").isEmpty())
        facts << tr("Compartment %1").arg(text("compartment"));
    if (!text("depositedAt").isEmpty())
        facts << tr("put in %1").arg(displayedTime(text("depositedAt")));
    if (!text("deadline").isEmpty())
        facts << tr("kept until %1").arg(displayedTime(text("deadline")));
    m_facts->setText(facts.join(QStringLiteral(" · ")));
    QJsonObject thing = m_package;
    thing.insert(QStringLiteral("title"), title);
    m_actions->menu()->clear();
    m_workplace.addTo(*m_actions->menu(), packageCommands(), thing, this);
    m_actions->setVisible(!m_actions->menu()->isEmpty());
    m_bank->setVisible(!text("bank").isEmpty() && m_workplace.session().mayUse(QStringLiteral("banks:read")));
    m_timeline->setMoments(timelineOf(story));
}

} // namespace cubby::admin
