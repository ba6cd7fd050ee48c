// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

#include <vector>

namespace cubby::admin {

// Bars over names, in the colours of the desktop. Its description says the figures to whoever does not see it.
class Chart : public QWidget
{
    Q_OBJECT

public:
    struct Bar
    {
        QString name;
        double value = 0; // not negative
        QString label; // the value as people read it
    };

    explicit Chart(QWidget *parent = nullptr);
    void setBars(const QString &title, std::vector<Bar> bars);
    const std::vector<Bar> &bars() const { return m_bars; }
    QSize sizeHint() const override { return {600, 240}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_title;
    std::vector<Bar> m_bars;
};

} // namespace cubby::admin
