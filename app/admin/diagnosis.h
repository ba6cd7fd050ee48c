// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/admin/words.h"

#include <QJsonObject>

#include <vector>

namespace cubby::admin {

// Something that explains why a customer at the bank does not get their package, and what can be done about it.
struct Finding
{
    const char *what; // English, of the context "Finding"; a name for tests, too
    QString detail = {};
    Tone tone = Tone::Warning;
    const char *command = nullptr; // that helps, see command.h
};

// From the documents of the package and of its bank, what matters most first. Ends with what may be tried when nothing
// is seen. An empty `bank` is one that could not be read.
std::vector<Finding> diagnose(const QJsonObject &package, const QJsonObject &bank);
QString sayingOf(const Finding &finding);

} // namespace cubby::admin
