// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/admin/desktopcolours.h"
#include "app/admin/languages.h"
#include "app/admin/mainwindow.h"
#include "app/quitonsignals.h"
#include "app/secretfile.h"
#include "app/settings.h"
#include "qml/module.h"

#include <QApplication>
#include <QDesktopServices>
#include <QIcon>
#include <QInputDialog>
#include <QQuickWindow>
#include <QSettings>
#include <QStandardPaths>

#include <cstdio>

using namespace cubby;
using namespace cubby::admin;

namespace {

const Program &program()
{
    static const Program description{
        "cubby-admin",
        "The desktop of those who look after a fleet of banks.",
        {Setting::text("centre/url", "",
                       "The centre's address, https://centre.example; asked for where it is not given."),
         Setting::path("centre/ca-file", "",
                       "The only authority (PEM) to believe that it is the centre; none: those of the "
                       "system."),
         Setting::choice("desktop/language", "system", QStringList{QStringLiteral("system")} + languages(),
                         "The language of the program.")}};
    return description;
}

int refuse(const Error &error)
{
    std::fprintf(stderr, "cubby-admin: %s\n", qPrintable(error.message));
    if (!error.advice.isEmpty())
        std::fprintf(stderr, "%s\n", qPrintable(error.advice));
    return 2;
}

// As it was given, or as it was typed once.
Result<CentreAddress> addressFrom(const Settings &settings)
{
    QByteArray authority;
    if (const QString file = settings.path("centre/ca-file"); !file.isEmpty()) {
        const auto read = readSmallFile(file);
        if (!read)
            return failure(read.error());
        authority = *read;
    }
    if (const QString given = settings.text("centre/url"); !given.isEmpty())
        return centreAddress(given, authority);
    QString typed = QSettings().value(QStringLiteral("centre")).toString();
    auto address = centreAddress(typed, authority);
    QString why;
    while (!address) {
        bool agreed = false;
        typed = QInputDialog::getText(nullptr, QStringLiteral("Cubby"),
                                      QString(QCoreApplication::translate("Main", "The centre's address:") + why),
                                      QLineEdit::Normal, typed, &agreed);
        if (!agreed)
            return failure("centre.address", QStringLiteral("No address was given"));
        address = centreAddress(typed, authority);
        why = address ? QString() : QString(u'\n' + address.error().message + u' ' + address.error().advice);
    }
    QSettings().setValue(QStringLiteral("centre"), address->url.toString());
    return address;
}

} // namespace

int main(int argc, char *argv[])
{
    // The wall is small: it needs no graphics card, and a far desktop has none.
    QQuickWindow::setGraphicsApi(QSGRendererInterface::Software);
    // Before there is a screen: help and refusals need none.
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments << QString::fromLocal8Bit(argv[i]);
    const auto settings = settingsFor(program(), arguments);
    if (!settings)
        return settings.error();
    QApplication app(argc, argv);
    QCoreApplication::setOrganizationName(QStringLiteral("cubby"));
    QCoreApplication::setApplicationName(QStringLiteral("cubby-admin"));
    QCoreApplication::setApplicationVersion(QStringLiteral(CUBBY_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral("cubby-admin"));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/admin/cubby-admin.svg")));
    QSettings::setDefaultFormat(QSettings::IniFormat);
    quitOnSignals(app);
    cubby::qml::registerModuleAlone();
    QString language = settings->choice("desktop/language");
    if (language == QLatin1StringView("system"))
        language = QSettings().value(QStringLiteral("language"), languageFor(QLocale())).toString();
    useLanguage(language);
    DesktopColours colours;

    const auto address = addressFrom(*settings);
    if (!address)
        return refuse(address.error());
    Office office(*address, QStandardPaths::writableLocation(QStandardPaths::AppDataLocation));
    MainWindow window(office, [](const QUrl &page) { return QDesktopServices::openUrl(page); });
    window.show();
    office.session.resume();
    return QApplication::exec();
}
