// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/layout.h"
#include "qml/wallmodel.h"

#include <QJsonArray>
#include <QWidget>

class QQuickWidget;

namespace cubby::admin {

// A bank's wall as its kiosk draws it, by the same component. The table of compartments says the same in words.
class WallView : public QWidget
{
    Q_OBJECT

public:
    explicit WallView(QWidget *parent = nullptr);
    ~WallView() override;

    void setLayout(const Layout &layout); // doors that were there stay as they were
    void setCompartments(const QJsonArray &wall); // as GET /v1/banks/{id} tells of them
    void setCompartment(const QJsonObject &compartment);
    void choose(const QString &name); // lights it
    const qml::WallModel &model() const { return m_model; }

Q_SIGNALS:
    void chosen(const QString &name);

protected:
    void changeEvent(QEvent *event) override;

private:
    void apply(const QJsonObject &compartment);

    qml::WallModel m_model;
    QQuickWidget *m_picture;
    QJsonArray m_compartments;
};

} // namespace cubby::admin
