// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFileDialog>

#include <functional>

namespace cubby::admin {

// Asks for a file without waiting for the answer: who asks may be gone before it comes (a session can end at any time),
// and the question goes with them. `filter` as QFileDialog has it.
inline void askForFile(QWidget *parent, QFileDialog::AcceptMode mode, const QString &title, const QString &name,
                       const QString &filter, std::function<void(const QString &path)> then)
{
    auto *dialog = new QFileDialog(parent, title, {}, filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(mode);
    dialog->setFileMode(mode == QFileDialog::AcceptOpen ? QFileDialog::ExistingFile : QFileDialog::AnyFile);
    if (!name.isEmpty())
        dialog->selectFile(name);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, std::move(then));
    dialog->open();
}

} // namespace cubby::admin
