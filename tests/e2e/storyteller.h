// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stage/play.h"
#include "stage/waiting.h"

#include <QObject>
#include <QTemporaryDir>

#include <functional>
#include <memory>

namespace cubby::stage {

// A test of the whole system: every test function gets a stage of its own, provisioned, with nothing started. When one
// fails, the ends of all logs are printed and its folder stays.
class StoryTeller : public QObject
{
    Q_OBJECT

protected:
    // Runs the story. What is thrown fails the test; so does any QVERIFY in it.
    void tell(const std::function<void()> &story);
    Stage &stage() { return *m_stage; }
    Play &play() { return *m_play; }

private Q_SLOTS:
    void init();
    void cleanup();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Stage> m_stage;
    std::unique_ptr<Play> m_play;
};

} // namespace cubby::stage
