// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/admin/bankpicker.h"

#include <QCompleter>
#include <QJsonArray>

namespace cubby::admin {

BankPicker::BankPicker(Api &api, QWidget *parent) : QLineEdit(parent), m_api(api)
{
    setPlaceholderText(tr("Beginning of its name"));
    auto *completer = new QCompleter(&m_names, this);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    setCompleter(completer);
    m_pause.setSingleShot(true);
    m_pause.setInterval(150);
    connect(&m_pause, &QTimer::timeout, this, &BankPicker::look);
    connect(this, &QLineEdit::textChanged, this, [this] {
        Q_EMIT changed();
        if (id().isEmpty())
            m_pause.start();
    });
}

QString BankPicker::id() const { return m_ids.value(text()); }

void BankPicker::look()
{
    if (m_call)
        m_call->abandon();
    const QString typed = QString::fromLatin1(QUrl::toPercentEncoding(text().trimmed()));
    m_call = m_api.get(QString(QStringLiteral("/v1/banks?limit=20&q=") + typed), this,
                       [this](const Result<Answer> &answer) {
                           if (!answer)
                               return; // the next letter asks again
                           QStringList names;
                           for (const QJsonValue &bank : answer->body.value(QLatin1StringView("items")).toArray()) {
                               QString name = bank[QLatin1StringView("name")].toString();
                               if (const QString at = bank[QLatin1StringView("address")].toString(); !at.isEmpty())
                                   name += QStringLiteral(" · ") + at;
                               m_ids.insert(name, bank[QLatin1StringView("id")].toString());
                               names << name;
                           }
                           m_names.setStringList(names);
                           if (hasFocus() && !names.isEmpty())
                               completer()->complete();
                           Q_EMIT changed();
                       });
}

} // namespace cubby::admin
