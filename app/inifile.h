// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"

#include <vector>

namespace cubby {

// One line `name = value` of an INI file, as it was written.
struct IniLine
{
    QString key; // "section/name"
    QString value; // without the blanks and the one pair of double quotes around it
    int line; // from 1
};

// Reads a configuration file. QSettings is not used because it takes what it does not understand for an empty file,
// turns commas into lists and knows no line numbers, and whoever wrote the file needs all three.
// Errors: settings.file (cannot be read, too large, not UTF-8), settings.syntax (with the line).
Result<std::vector<IniLine>> readIniFile(const QString &path);
Result<std::vector<IniLine>> parseIni(const QByteArray &bytes, const QString &path);

} // namespace cubby
