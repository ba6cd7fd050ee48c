// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"

#include <QDialog>

namespace cubby::admin {

// A badge to be printed and cut out: of the size of a bank card, as lines and not as pixels.
struct Badge
{
    QString name; // whose
    QString role; // "driver"
    QString until; // as people read it
    QString text; // what its QR code holds
};

// Error codes: badge.code (nothing can be drawn of the text), badge.file.
Result<void> writeBadge(const Badge &badge, const QString &path);

// What is shown once, a badge or a key: saved or copied now, or never.
class OnceDialog : public QDialog
{
    Q_OBJECT

public:
    OnceDialog(const QString &title, const QString &secret, QWidget *parent = nullptr); // a key
    OnceDialog(const Badge &badge, QWidget *parent = nullptr);
};

} // namespace cubby::admin
