// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QLocale>
#include <QObject>
#include <QString>
#include <QTranslator>
#include <QtQml/qqmlregistration.h>

namespace cubby::kiosk {

// A language that the kiosk speaks: its texts are translations/kiosk_CODE.ts.
struct Language
{
    Q_GADGET
    QML_VALUE_TYPE(language)
    Q_PROPERTY(QString code MEMBER code CONSTANT FINAL)
    Q_PROPERTY(QString name MEMBER name CONSTANT FINAL)
    Q_PROPERTY(bool rightToLeft MEMBER rightToLeft CONSTANT FINAL)

public:
    QString code; // ISO 639: "de"
    QString name; // as its speakers call it: "Deutsch"
    QLocale locale; // dates and numbers
    QString dayFormat; // "Monday, 23 November"; a wall clock needs no year
    QString dayAndTimeFormat;
    bool rightToLeft = false;
};

const QList<Language> &languages(); // English, in which everything is written, comes first
// The language for a tag as "de-AT" or "zh_Hans_CN"; nullptr where the kiosk does not speak it.
const Language *findLanguage(const QString &tag);

// The language of every text of the program, one at a time. GUI thread, beside a QCoreApplication.
class Translation
{
public:
    Translation();
    ~Translation();
    Translation(const Translation &) = delete;
    Translation &operator=(const Translation &) = delete;

    const Language &language() const { return *m_language; }
    // Whoever shows texts has to ask for them again afterwards.
    void use(const Language &language);

private:
    const Language *m_language = nullptr;
    QTranslator m_translator;
};

} // namespace cubby::kiosk
