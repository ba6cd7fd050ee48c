// SPDX-License-Identifier: GPL-3.0-or-later
// Shows every view of cubby-admin with a real centre behind it and writes what it looks like:
//   adminpictures FOLDER [light|dark] [LANGUAGE]
#include "app/admin/bankpage.h"
#include "app/admin/commanddialog.h"
#include "app/admin/desktopcolours.h"
#include "app/admin/helpdialog.h"
#include "app/admin/languages.h"
#include "app/admin/packagepage.h"
#include "app/admin/searchdialog.h"
#include "app/admin/sections.h"
#include "qml/module.h"
#include "tests/integration/app/admin/fleetscene.h"

#include <QLineEdit>
#include <QListView>
#include <QQuickWindow>

using namespace cubby;
using namespace cubby::admin;
using namespace cubby::test;

namespace {

QString folder, suffix;

void settle(int ms = 1'500) { QTest::qWait(ms); } // for somebody who looks, not for a check

void grab(QWidget &widget, const char *name)
{
    settle();
    if (!widget.grab().save(QStringLiteral("%1/admin-%2%3.png").arg(folder, QLatin1StringView(name), suffix)))
        qFatal("cannot write %s", name);
}

} // namespace

int main(int argc, char *argv[])
{
    QQuickWindow::setGraphicsApi(QSGRendererInterface::Software);
    QApplication app(argc, argv);
    cubby::qml::registerModuleAlone();
    const QStringList arguments = QCoreApplication::arguments();
    folder = arguments.value(1, QStringLiteral("."));
    const QString language = arguments.value(3, QStringLiteral("en"));
    if (arguments.value(2) == QLatin1StringView("dark")) {
        QApplication::setPalette(darkPalette());
        suffix += QStringLiteral("-dark");
    }
    if (language != QLatin1StringView("en"))
        suffix += QString(u'-' + language);
    useLanguage(language);

    AdminSite site;
    FleetScene scene(site);
    const auto office = site.office();
    MainWindow window(*office, [](const QUrl &) { return false; });
    window.resize(1280, 800);
    window.show();
    grab(window, "signin");
    if (!site.signIn(*office, QStringLiteral("administrator")))
        return 1;
    for (const QString &section : window.sections()) {
        window.showSection(section);
        grab(window, section.toLatin1().constData());
    }
    for (const char *section : {"work", "people"}) {
        window.showSection(QLatin1StringView(section));
        auto *tabs = qobject_cast<QTabWidget *>(window.page());
        for (int i = 1; tabs && i < tabs->count(); ++i) {
            tabs->setCurrentIndex(i);
            grab(window, QStringLiteral("%1-%2").arg(QLatin1StringView(section)).arg(i).toLatin1().constData());
        }
    }
    auto *bank = window.open(QStringLiteral("bank"), scene.bank(), QStringLiteral("A2"));
    grab(window, "bank");
    auto *tabs = bank->findChild<QTabWidget *>();
    for (int i = 1; i < tabs->count(); ++i) {
        tabs->setCurrentIndex(i);
        grab(window, QStringLiteral("bank-%1").arg(i).toLatin1().constData());
    }
    window.open(QStringLiteral("package"), scene.packages().first());
    grab(window, "package");
    auto *help = new HelpDialog(office->workplace, scene.packages().first(), &window);
    help->show();
    grab(*help, "help");
    help->close();
    auto *command = new CommandDialog(
        office->workplace, *findCommand("package.delegate"),
        {{QStringLiteral("id"), scene.packages().first()}, {QStringLiteral("title"), QStringLiteral("R-1001")}},
        &window);
    command->show();
    grab(*command, "command");
    command->close();
    auto *search = new SearchDialog(office->workplace, &window);
    search->show();
    QTest::keyClicks(search->findChild<QLineEdit *>(), QStringLiteral("R-100"));
    grab(*search, "search");
    search->close();
    window.showSection(QStringLiteral("fleet"));
    site.gate.shut();
    settle(3'000);
    grab(window, "gone");
    return 0;
}
