// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/layout.h"

#include <optional>

namespace cubby::kiosk {

// The layouts of one kiosk on its disk: that of its own file and, in a folder beside the journal, the one that the
// centre has sent, which goes before it. A new one is on trial until the bank has shown that it works by it; a kiosk
// that does not come up with it twice, or gives it up, goes back to the one before. Every file is written whole or not
// at all.
class LayoutStore
{
public:
    LayoutStore(QString ownFile, QString folder);

    struct Refused
    {
        QString digest; // hexadecimal
        QString reason;
    };
    struct Choice
    {
        Layout layout;
        bool onTrial = false;
        std::optional<Refused> refused = {}; // what was given up and is still to be told
    };
    // At a start, once: a layout on trial counts it. Errors: those of the kiosk's own file.
    Result<Choice> choose();

    // The next start tries it. Error code: file.write.
    Result<void> tryNext(const Layout &layout);
    // It works: from now on it is the one to go back to. Nothing happens where none is on trial.
    Result<void> keep();
    // It does not: the next start takes the one before, and tells why.
    Result<void> giveUp(const QString &reason);
    // The reason is in the journal.
    void told();

private:
    QString path(const char *name) const;
    QString digestInForce() const; // empty: the kiosk's own file goes
    Result<void> store(const char *name, const QJsonObject &content) const;

    QString m_ownFile;
    QString m_folder;
};

} // namespace cubby::kiosk
