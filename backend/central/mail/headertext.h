// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

// Text as it may stand in the header of a mail: ASCII, folded, and unable to begin a header of its own.
namespace cubby::mail {

// A subject or a name, control characters turned into blanks; encoded words (RFC 2047) where it is not plain ASCII.
// `column` is how much of the first line is used up.
QByteArray headerText(const QString &text, int column);

// user@example.org with the domain in ASCII (IDNA), or nothing where it is no address that any server takes.
std::optional<QByteArray> mailAddress(const QString &written);

// "Name <user@example.org>", or the address alone where the name is empty.
QByteArray mailbox(const QString &name, const QByteArray &address, int column);

} // namespace cubby::mail
