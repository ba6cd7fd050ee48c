// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/admin/actions.h"
#include "app/admin/command.h"
#include "app/admin/eventstream.h"

#include <QMenu>

namespace cubby::admin {

// What every view of the program works with, and how views tell each other where to go. Lives as long as the window.
class Workplace : public QObject
{
    Q_OBJECT

public:
    Workplace(Api &centre, Actions &pending, EventStream &stream) : api(centre), actions(pending), events(stream) { }

    Api &api;
    Actions &actions;
    EventStream &events;
    Session &session() const { return api.session(); }

    // Asks for what the command needs, and has it done. `window` is the one to ask over.
    void start(const Command &command, const QJsonObject &thing, QWidget *window);
    // Those of the commands that this session may use; what is not possible now is grey.
    void addTo(QMenu &menu, std::span<const Command> commands, const QJsonObject &thing, QWidget *window,
               const QString &prefix = {});

Q_SIGNALS:
    void openRequested(const QString &kind, const QString &id, const QString &detail = {}); // "bank", "package", …
    // Something to say in passing; `undo` may be null.
    void noticed(const QString &text, const cubby::admin::Command *undo, const QJsonObject &thing);
};

} // namespace cubby::admin
