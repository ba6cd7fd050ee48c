// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/admin/timeline.h"

#include "app/admin/column.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>

#include <algorithm>

namespace cubby::admin {

namespace {

QString say(const char *english) { return QCoreApplication::translate("Timeline", english); }

QString joined(const QStringList &parts)
{
    QStringList said;
    for (const QString &part : parts) {
        if (!part.isEmpty())
            said << part;
    }
    return said.join(QStringLiteral(" · "));
}

constexpr int kTimeWidth = 150, kLineWidth = 28, kMargin = 6;

class MomentDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const int lines = index.data(Timeline::DetailRole).toString().isEmpty() ? 1 : 2;
        return {300, lines * option.fontMetrics.height() + 2 * kMargin};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        painter->save();
        const bool chosen = option.state & QStyle::State_Selected;
        if (chosen)
            painter->fillRect(option.rect, option.palette.highlight());
        const auto place = [&option](QRect r) { return QStyle::visualRect(option.direction, option.rect, r); };
        const QRect inner = option.rect.adjusted(kMargin, kMargin, -kMargin, -kMargin);
        const int height = option.fontMetrics.height();
        const QColor ink = option.palette.color(chosen ? QPalette::HighlightedText : QPalette::Text);
        const QColor faint = chosen ? ink : option.palette.color(QPalette::PlaceholderText);
        painter->setPen(faint);
        const QRect time(inner.left(), inner.top(), kTimeWidth, height);
        painter->drawText(place(time), int(QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter)),
                          index.data(Timeline::TimeRole).toString());
        // The line, and a dot on it.
        const QRect lane = place(QRect(inner.left() + kTimeWidth, option.rect.top(), kLineWidth, option.rect.height()));
        const int x = lane.center().x();
        const int middle = inner.top() + height / 2;
        painter->drawLine(x, index.row() == 0 ? middle : option.rect.top(), x,
                          index.row() == index.model()->rowCount() - 1 ? middle : option.rect.bottom());
        painter->setRenderHint(QPainter::Antialiasing);
        const Tone tone = Tone(index.data(Timeline::ToneRole).toInt());
        painter->setPen(Qt::NoPen);
        painter->setBrush(tone == Tone::Plain ? faint : colourOf(tone, option.palette));
        const int radius = tone == Tone::Plain ? 4 : 6;
        painter->drawEllipse(QPoint(x, middle), radius, radius);

        const QRect words(inner.left() + kTimeWidth + kLineWidth, inner.top(), inner.width() - kTimeWidth - kLineWidth,
                          height);
        const int align = int(QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter));
        QFont bold = option.font;
        bold.setBold(true);
        painter->setFont(bold);
        painter->setPen(ink);
        painter->drawText(place(words), align,
                          QFontMetrics(bold).elidedText(index.data().toString(), Qt::ElideRight, words.width()));
        painter->setFont(option.font);
        painter->setPen(faint);
        painter->drawText(
            place(words.translated(0, height)), align,
            option.fontMetrics.elidedText(index.data(Timeline::DetailRole).toString(), Qt::ElideRight, words.width()));
        painter->restore();
    }
};

} // namespace

std::vector<Moment> timelineOf(const QJsonObject &story)
{
    const auto list = [&story](const char *key) { return story.value(QLatin1StringView(key)).toArray(); };
    const auto text
        = [](const QJsonValue &value, const char *key) { return value[QLatin1StringView(key)].toVariant().toString(); };
    QHash<QString, QString> names;
    for (const QJsonValue &person : list("people"))
        names.insert(text(person, "person"), text(person, "name"));
    std::vector<Moment> all;
    for (const QJsonValue &step : list("history")) {
        QString detail = joined({text(step, "compartment"), text(step, "detail"), names.value(text(step, "person"))});
        Tone tone = toneOf(text(step, "status"));
        if (step[QLatin1StringView("conflict")].toBool()) {
            tone = Tone::Bad;
            detail = joined({say(QT_TRANSLATE_NOOP("Timeline", "does not fit what was known")), detail});
        }
        all.push_back({text(step, "at"), word(text(step, "what")), detail, tone});
    }
    for (const QJsonValue &attempt : list("attempts"))
        all.push_back(
            {text(attempt, "at"), say(QT_TRANSLATE_NOOP("Timeline", "An attempt failed")),
             joined({word(text(attempt, "why")), text(attempt, "compartment"), names.value(text(attempt, "person"))}),
             Tone::Warning});
    for (const QJsonValue &notice : list("notifications"))
        all.push_back({text(notice, "createdAt"),
                       say(QT_TRANSLATE_NOOP("Timeline", "Message: %1")).arg(word(text(notice, "kind"))),
                       joined({text(notice, "channel"), word(text(notice, "state")), text(notice, "lastError")}),
                       toneOf(text(notice, "state"))});
    for (const QJsonValue &credential : list("credentials")) {
        all.push_back(
            {text(credential, "issuedAt").isEmpty() ? text(credential, "createdAt") : text(credential, "issuedAt"),
             say(QT_TRANSLATE_NOOP("Timeline", "Code issued")),
             joined({text(credential, "kind"), text(credential, "name"), text(credential, "why")}), Tone::Busy});
    }
    for (const QJsonValue &row : list("desk"))
        all.push_back({text(row, "at"), word(text(row, "action")),
                       joined({text(row, "actor"), text(row, "why"), text(row, "detail")}), Tone::Plain});
    std::stable_sort(all.begin(), all.end(), [](const Moment &a, const Moment &b) { return a.at < b.at; });
    return all;
}

Timeline::Timeline(QWidget *parent) : QListView(parent)
{
    setModel(new QStandardItemModel(this));
    setItemDelegate(new MomentDelegate(this));
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    setAccessibleName(tr("Story"));
}

void Timeline::setMoments(const std::vector<Moment> &moments)
{
    auto *items = static_cast<QStandardItemModel *>(model());
    items->clear();
    for (const Moment &moment : moments) {
        auto *item = new QStandardItem(moment.title);
        item->setData(displayedTime(moment.at), TimeRole);
        item->setData(moment.detail, DetailRole);
        item->setData(int(moment.tone), ToneRole);
        item->setData(QString(displayedTime(moment.at) + u' ' + moment.title + u' ' + moment.detail),
                      Qt::AccessibleTextRole);
        item->setToolTip(moment.detail);
        items->appendRow(item);
    }
    scrollToBottom();
}

} // namespace cubby::admin
