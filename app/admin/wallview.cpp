// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/admin/wallview.h"

#include "app/admin/words.h"

#include <QEvent>
#include <QJsonObject>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QQuickItem>
#include <QQuickWidget>
#include <QVBoxLayout>

namespace cubby::admin {

namespace {

bool isNight(const QWidget &widget) { return widget.palette().color(QPalette::Base).lightness() < 128; }

} // namespace

WallView::WallView(QWidget *parent) : QWidget(parent), m_picture(new QQuickWidget(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_picture);
    setMinimumSize(260, 260);
    setAccessibleName(tr("The wall of compartments"));
    m_picture->setResizeMode(QQuickWidget::SizeRootObjectToView);
    m_picture->setFocusPolicy(Qt::NoFocus);
    const QUrl file(QStringLiteral("qrc:/admin/BankWall.qml"));
    auto *component = new QQmlComponent(m_picture->engine(), file, this);
    if (!component->isReady()) // Qt itself would crash
        qFatal("%s", qPrintable(component->errorString()));
    QObject *root = component->createWithInitialProperties(
        {{QStringLiteral("model"), QVariant::fromValue(&m_model)}, {QStringLiteral("night"), isNight(*this)}});
    if (!root)
        qFatal("%s", qPrintable(component->errorString()));
    m_picture->setContent(file, component, root);
    connect(root, SIGNAL(touched(QString)), this, SIGNAL(chosen(QString)));
}

WallView::~WallView() { delete m_picture; } // which shows the model

void WallView::setLayout(const Layout &layout)
{
    QList<qml::WallDoor> doors;
    for (const LayoutCompartment &c : layout.compartments)
        doors.append({c.name, QRectF(c.x, layout.height - c.y - c.height, c.width, c.height)});
    const LayoutScreen &screen = layout.screen;
    m_model.setWall(QSizeF(layout.width, layout.height),
                    QRectF(screen.x, layout.height - screen.y - screen.height, screen.width, screen.height), doors);
    for (const QJsonValue &compartment : std::as_const(m_compartments))
        apply(compartment.toObject());
}

void WallView::setCompartments(const QJsonArray &wall)
{
    m_compartments = wall;
    for (const QJsonValue &compartment : wall)
        apply(compartment.toObject());
}

void WallView::setCompartment(const QJsonObject &compartment)
{
    for (qsizetype i = 0; i < m_compartments.size(); ++i) {
        if (m_compartments[i][QLatin1StringView("name")] == compartment.value(QLatin1StringView("name")))
            m_compartments[i] = compartment;
    }
    apply(compartment);
}

void WallView::apply(const QJsonObject &compartment)
{
    const auto text = [&compartment](const char *key) { return compartment.value(QLatin1StringView(key)).toString(); };
    const QString name = text("name");
    const QString condition = text("condition");
    m_model.setOpen(name, text("door") == QLatin1StringView("Open"));
    m_model.setParcel(name, text("custody") == QLatin1StringView("Holds"));
    m_model.setFaulty(name, condition != QLatin1StringView("Good") || text("custody") == QLatin1StringView("Unknown"));
    const QString status = text("status");
    m_model.setBadge(name, status == QLatin1StringView("Available") ? QString() : word(status));
}

void WallView::choose(const QString &name) { m_model.setLit(name); }

void WallView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange && m_picture->rootObject())
        m_picture->rootObject()->setProperty("night", isNight(*this));
    QWidget::changeEvent(event);
}

} // namespace cubby::admin
