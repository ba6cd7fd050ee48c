// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kiosk/gallery.h"
#include "app/kiosk/shell.h"
#include "scenes.h"

#include <QDir>
#include <QDirIterator>
#include <QQmlComponent>
#include <QQuickItem>
#include <QQuickView>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace cubby;

namespace {

QStringList &complaints()
{
    static QStringList list;
    return list;
}

void hear(QtMsgType type, const QMessageLogContext &, const QString &message)
{
    if (type != QtDebugMsg && type != QtInfoMsg)
        complaints() << message;
}

QString textOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

// Every QML file below a folder of qml/, by its path there.
QStringList filesIn(const QString &folder)
{
    const QDir qml(QStringLiteral(CUBBY_QML));
    QStringList files;
    QDirIterator all(qml.filePath(folder), {QStringLiteral("*.qml")}, QDir::Files, QDirIterator::Subdirectories);
    while (all.hasNext())
        files << qml.relativeFilePath(all.next());
    files.sort();
    return files;
}

} // namespace

// The design system: where it ends, and whether the gallery shows all of it.
class TestDesignSystem : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        kiosk::registerShell();
        kiosk::useFonts();
        qInstallMessageHandler(hear);
    }
    void init() { complaints().clear(); }
    void cleanupTestCase() { qInstallMessageHandler(nullptr); }

    void onlyTheThemeHasColoursAndSizes_data()
    {
        QTest::addColumn<QString>("file");
        for (const QString &file : filesIn(QStringLiteral(".")))
            QTest::addRow("%s", qPrintable(file)) << file;
    }
    void onlyTheThemeHasColoursAndSizes()
    {
        QFETCH(QString, file);
        if (file == QLatin1String("Theme.qml"))
            return;
        static const QRegularExpression colour(
            QStringLiteral(R"(#[0-9a-fA-F]{3,8}"|Qt\.(rgba|hsla|hsva|color)\(|[cC]olor: *"(?!transparent"))"));
        static const QRegularExpression size(
            QStringLiteral(R"(font\.pixelSize: *[^A-Za-z]*\b[0-9]|font\.pointSize|font\.family: *"|duration: *[0-9])"));
        // On the grid: what stands on a screen does so in steps of a quarter of a unit.
        static const QRegularExpression length(
            QStringLiteral(R"(\b(?:spacing|[a-z]*[mM]argins?|[a-zA-Z]*[hH]eight|[wW]idth|foot|[xy]): ([^\n]*))"));
        static const QRegularExpression number(QStringLiteral(R"((?<![\w.])[0-9]{2,}(?![\w.]))"));
        int line = 0;
        for (const QString &text : textOf(QStringLiteral(CUBBY_QML "/") + file).split(QLatin1Char('\n'))) {
            ++line;
            QVERIFY2(!colour.match(text).hasMatch(), qPrintable(QStringLiteral("%1: %2").arg(line).arg(text)));
            QVERIFY2(!size.match(text).hasMatch(), qPrintable(QStringLiteral("%1: %2").arg(line).arg(text)));
            if (!file.startsWith(QLatin1String("screens/")))
                continue;
            const auto set = length.match(text);
            auto numbers = number.globalMatch(set.captured(1));
            while (numbers.hasNext()) {
                const int value = numbers.next().captured().toInt();
                QVERIFY2(value % 4 == 0, qPrintable(QStringLiteral("%1: %2").arg(line).arg(text)));
            }
        }
    }

    void theGalleryShowsEveryComponent()
    {
        QString shown;
        for (const QString &file : filesIn(QStringLiteral("gallery")))
            shown += textOf(QStringLiteral(CUBBY_QML "/") + file);
        // Frames of whole screens: cubby-gallery draws those.
        const QStringList frames{QStringLiteral("Scene"), QStringLiteral("TypingScreen"),
                                 QStringLiteral("ChoiceButton")};
        QStringList missing;
        for (const QString &file : filesIn(QStringLiteral("components")))
            missing << QFileInfo(file).baseName();
        // Shown itself, or a part of something that is shown.
        for (bool found = true; found;) {
            found = false;
            for (const QString &name : QStringList(missing)) {
                if (!shown.contains(QRegularExpression(QStringLiteral(R"(\b%1 \{)").arg(name))))
                    continue;
                shown += textOf(QStringLiteral(CUBBY_QML "/components/%1.qml").arg(name));
                missing.removeAll(name);
                found = true;
            }
        }
        for (const QString &name : frames)
            missing.removeAll(name);
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(QLatin1Char(' '))));
    }

    void theGalleryHoldsInEveryLook_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addRow("on a desk") << QSize(1440, 1000);
        QTest::addRow("on a kiosk") << QSize(1080, 1920);
    }
    void theGalleryHoldsInEveryLook()
    {
        QFETCH(QSize, size);
        kiosk::Gallery gallery;
        QQuickView view;
        view.resize(size);
        QVERIFY(gallery.show(view));
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        const auto draw = [&] {
            QSignalSpy drawn(&view, &QQuickWindow::frameSwapped);
            view.update();
            return drawn.wait();
        };
        for (const char *look : {"look.night", "look.contrast", "look.day", "switch.large", "switch.rightToLeft",
                                 "switch.reducedMotion"}) {
            QVERIFY2(scenes::click(view, QString::fromLatin1(look)), look);
            QVERIFY(draw());
        }
        // All of it comes by.
        auto *page = view.rootObject()->findChild<QQuickItem *>(QStringLiteral("page"));
        QVERIFY(page);
        const double end = page->property("contentHeight").toDouble() - page->height();
        QVERIFY(end > page->height());
        for (double y = 0; y < end; y += page->height() / 2) {
            page->setProperty("contentY", y);
            QVERIFY(draw());
        }
        QCOMPARE(complaints(), QStringList());
    }

    void theGalleryShowsEveryColour()
    {
        kiosk::Gallery gallery;
        QQuickView view;
        QVERIFY(gallery.show(view));
        QQmlComponent component(view.engine());
        component.setData("import QtQuick; import Cubby.Kiosk; QtObject { property var theme: Theme }", QUrl());
        const std::unique_ptr<QObject> holder(component.create());
        QVERIFY(holder);
        const QObject *theme = holder->property("theme").value<QObject *>();
        int colours = 0;
        for (int i = theme->metaObject()->propertyOffset(); i < theme->metaObject()->propertyCount(); ++i) {
            const QMetaProperty property = theme->metaObject()->property(i);
            if (property.metaType() != QMetaType::fromType<QColor>())
                continue;
            ++colours;
            QVERIFY2(scenes::find(view.rootObject(), QStringLiteral("colour.") + QLatin1StringView(property.name())),
                     property.name());
        }
        QVERIFY(colours > 20);
    }
};

QTEST_MAIN(TestDesignSystem)
#include "tst_designsystem.moc"
