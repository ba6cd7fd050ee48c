// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/admin/searchdialog.h"

#include "app/admin/words.h"

#include <QJsonArray>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace cubby::admin {

SearchDialog::SearchDialog(Workplace &workplace, QWidget *parent)
    : QDialog(parent), m_workplace(workplace), m_field(new QLineEdit), m_list(new QListView),
      m_found(new QStandardItemModel(this)), m_state(new QLabel)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("search"));
    setWindowTitle(tr("Find anything"));
    resize(620, 420);
    auto *layout = new QVBoxLayout(this);
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.3);
    m_field->setFont(large);
    m_field->setPlaceholderText(tr("Package, order, customer, code, bank, driver, compartment"));
    m_field->setAccessibleName(windowTitle());
    m_field->setClearButtonEnabled(true);
    m_field->installEventFilter(this);
    layout->addWidget(m_field);
    m_list->setModel(m_found);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setUniformItemSizes(true);
    m_list->setAccessibleName(tr("What was found"));
    layout->addWidget(m_list, 1);
    layout->addWidget(m_state);
    m_pause.setSingleShot(true);
    m_pause.setInterval(120);
    connect(&m_pause, &QTimer::timeout, this, &SearchDialog::look);
    connect(m_field, &QLineEdit::textChanged, this, [this] {
        m_openWhenFound = false;
        m_pause.start();
    });
    connect(m_field, &QLineEdit::returnPressed, this, &SearchDialog::enter);
    connect(m_list, &QListView::activated, this, &SearchDialog::openFound);
}

bool SearchDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const int step = key == Qt::Key_Down ? 1 : key == Qt::Key_Up ? -1 : 0;
        if (step != 0 && m_found->rowCount() > 0) {
            const int rows = m_found->rowCount();
            m_list->setCurrentIndex(m_found->index((m_list->currentIndex().row() + step + rows) % rows, 0));
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

// A scanner types and ends with Enter before anything can be found: what was found for another text is not meant.
void SearchDialog::enter()
{
    if (m_listed == m_field->text().trimmed())
        return openFound(m_list->currentIndex());
    m_openWhenFound = true;
    m_pause.stop();
    look();
}

void SearchDialog::look()
{
    if (m_call)
        m_call->abandon();
    const QString typed = m_field->text().trimmed();
    if (typed.isEmpty()) {
        m_found->clear();
        m_listed.clear();
        m_state->clear();
        return;
    }
    m_state->setText(tr("looking…"));
    const QString path = QStringLiteral("/v1/search?limit=30&q=") + QString::fromLatin1(QUrl::toPercentEncoding(typed));
    m_call = m_workplace.api.get(path, this, [this, typed](const Result<Answer> &answer) {
        if (!answer) {
            m_openWhenFound = false;
            m_state->setText(answer.error().message);
            return;
        }
        m_listed = typed;
        m_found->clear();
        for (const QJsonValue &one : answer->body.value(QLatin1StringView("items")).toArray()) {
            const auto text = [&one](const char *key) { return one[QLatin1StringView(key)].toString(); };
            auto *item = new QStandardItem(
                QStringLiteral("%1   %2 · %3").arg(text("title"), word(text("kind")), text("detail")));
            item->setData(one.toObject(), Qt::UserRole);
            m_found->appendRow(item);
        }
        if (m_found->rowCount() > 0)
            m_list->setCurrentIndex(m_found->index(0, 0));
        m_state->setText(m_found->rowCount() > 0 ? QString() : tr("Nothing was found."));
        // Several may be meant: then somebody chooses.
        const auto isIt = [&typed](const QJsonObject &found) {
            return found.value(QLatin1StringView("title")).toString().compare(typed, Qt::CaseInsensitive) == 0;
        };
        if (std::exchange(m_openWhenFound, false) && m_found->rowCount() > 0
            && (m_found->rowCount() == 1 || isIt(m_found->item(0)->data(Qt::UserRole).toJsonObject())))
            openFound(m_found->index(0, 0));
    });
}

void SearchDialog::openFound(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    const QJsonObject found = index.data(Qt::UserRole).toJsonObject();
    const auto text = [&found](const char *key) { return found.value(QLatin1StringView(key)).toString(); };
    QString kind = text("kind");
    QString id = text("id");
    if (kind == QLatin1StringView("compartment")) {
        kind = QStringLiteral("bank");
        id = text("bank");
    } else if (kind == QLatin1StringView("order") && !text("package").isEmpty()) {
        kind = QStringLiteral("package");
        id = text("package");
    } else if (kind == QLatin1StringView("package") && id.isEmpty()) {
        id = text("package");
    }
    Q_EMIT m_workplace.openRequested(kind, id, text("compartment"));
    accept();
}

} // namespace cubby::admin
