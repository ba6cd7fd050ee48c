// SPDX-License-Identifier: GPL-3.0-or-later
#include "qml/module.h"

#include <QColor>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>

namespace {

// WCAG 2.2, "relative luminance" and "contrast ratio".
double luminance(const QColor &colour)
{
    const auto linear
        = [](double part) { return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

double contrast(const QColor &one, const QColor &other)
{
    const double a = luminance(one), b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

enum class Use { Words, Sign };

struct Pair
{
    const char *front;
    const char *back;
    Use use = Use::Words;
};

// What stands on what, somewhere on a screen.
constexpr std::array kPairs{
    Pair{"ink", "ground"},
    Pair{"ink", "groundLow"},
    Pair{"ink", "surface"},
    Pair{"ink", "surfacePressed"},
    Pair{"inkMuted", "ground"},
    Pair{"inkMuted", "groundLow"},
    Pair{"inkMuted", "surface"},
    Pair{"inkFaint", "ground", Use::Sign},
    Pair{"inkOff", "surface"},
    Pair{"fieldEdge", "ground", Use::Sign},
    Pair{"fieldEdge", "groundLow", Use::Sign},
    Pair{"accentInk", "accent"},
    Pair{"accentInk", "accentPressed"},
    Pair{"ink", "wrongGround"},
    Pair{"inkMuted", "wrongGround"},
    Pair{"wrong", "wrongGround", Use::Sign},
    Pair{"wrong", "ground"},
    Pair{"ink", "waitingGround"},
    Pair{"inkMuted", "waitingGround"},
    Pair{"waiting", "waitingGround", Use::Sign},
    Pair{"waiting", "ground"},
    Pair{"ink", "doneGround"},
    Pair{"inkMuted", "doneGround"},
    Pair{"done", "doneGround"},
    Pair{"done", "surface"},
    Pair{"wallName", "wallPlate"},
    Pair{"wallName", "wallPlateLow"},
    Pair{"glassInk", "glass"},
    Pair{"glassMark", "glass", Use::Sign},
};

} // namespace

class TestTheme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        cubby::qml::registerModule();
        QQmlComponent component(&m_engine);
        component.setData("import QtQuick; import Cubby.Kiosk; QtObject { property var theme: Theme }", QUrl());
        m_holder.reset(component.create());
        QVERIFY2(m_holder, qPrintable(component.errorString()));
        m_theme = m_holder->property("theme").value<QObject *>();
        QVERIFY(m_theme);
    }

    void everythingThatIsReadStandsOut_data()
    {
        QTest::addColumn<QByteArray>("theme");
        QTest::addColumn<QByteArray>("front");
        QTest::addColumn<QByteArray>("back");
        QTest::addColumn<double>("least");
        for (const char *theme : {"night", "day", "contrast"}) {
            const bool strong = qstrcmp(theme, "contrast") == 0;
            for (const Pair &pair : kPairs) {
                const double least = pair.use == Use::Sign ? 3.0 : strong ? 7.0 : 4.5;
                QTest::addRow("%s: %s on %s", theme, pair.front, pair.back)
                    << QByteArray(theme) << QByteArray(pair.front) << QByteArray(pair.back) << least;
            }
        }
    }
    void everythingThatIsReadStandsOut()
    {
        QFETCH(QByteArray, theme);
        QFETCH(QByteArray, front);
        QFETCH(QByteArray, back);
        QFETCH(double, least);
        QVERIFY(m_theme->setProperty("night", theme != "day"));
        QVERIFY(m_theme->setProperty("contrast", theme == "contrast"));
        const QVariant one = m_theme->property(front.constData());
        const QVariant other = m_theme->property(back.constData());
        QVERIFY(one.value<QColor>().isValid() && other.value<QColor>().isValid());
        const double ratio = contrast(one.value<QColor>(), other.value<QColor>());
        QVERIFY2(ratio >= least, qPrintable(QStringLiteral("%1:1").arg(ratio, 0, 'f', 2)));
    }

    void theFormulaKnowsBlackAndWhite()
    {
        QCOMPARE(qRound(contrast(Qt::black, Qt::white)), 21);
        QCOMPARE(qRound(contrast(QColor(0x77, 0x77, 0x77), Qt::white) * 100), 448);
    }

private:
    QQmlEngine m_engine;
    std::unique_ptr<QObject> m_holder;
    QObject *m_theme = nullptr;
};

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
