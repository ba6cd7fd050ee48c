// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kiosk/shell.h"

#include "app/kiosk/keypad.h"
#include "app/kiosk/kiosk.h"
#include "app/kiosk/screenreader.h"
#include "qml/module.h"

#include <QFont>
#include <QQmlEngine>
#include <QQuickItem>
#include <QQuickView>

// Written by the build for the module's types; a static library would lose it if nothing named it.
extern void qml_register_types_Cubby_Shell();

namespace cubby::kiosk {

void registerShell()
{
    qml::registerModule();
    qml_register_types_Cubby_Shell();
}

void useFonts()
{
    // The order matters: Chinese characters have other shapes in a Japanese font.
    const QStringList more{QStringLiteral("Noto Sans Arabic"), QStringLiteral("Noto Sans CJK SC")};
    for (const char *family : {"Inter", "Inter Display", "Noto Sans"})
        QFont::insertSubstitutions(QString::fromLatin1(family), more);
}

bool showScreens(QQuickView &view, Kiosk &kiosk, bool reducedMotion, const QList<int> &speechKeys)
{
    view.setResizeMode(QQuickView::SizeRootObjectToView);
    view.setInitialProperties(
        {{QStringLiteral("kiosk"), QVariant::fromValue(&kiosk)}, {QStringLiteral("reducedMotion"), reducedMotion}});
    QObject::connect(&kiosk, &Kiosk::languageChanged, view.engine(), &QQmlEngine::retranslate);
    view.setSource(QUrl(QStringLiteral("qrc:/qt-project.org/imports/Cubby/Kiosk/Stage.qml")));
    auto *keypad = new Keypad(view, kiosk, speechKeys.isEmpty() ? Keypad::usualSpeechKeys() : speechKeys);
    auto *reader = new ScreenReader(view, kiosk);
    keypad->setParent(&view);
    reader->setParent(&view);
    QObject::connect(keypad, &Keypad::wentTo, reader, &ScreenReader::wentTo);
    return view.status() == QQuickView::Ready;
}

} // namespace cubby::kiosk
