// SPDX-License-Identifier: GPL-3.0-or-later
#include "storyteller.h"

#include "stage/failed.h"

#include <QDir>
#include <QtTest>

namespace cubby::stage {

void StoryTeller::init()
{
    // Short, because of the sockets in it.
    m_folder = std::make_unique<QTemporaryDir>(QDir::temp().filePath(QStringLiteral("cubby-XXXXXX")));
    QVERIFY2(m_folder->isValid(), qPrintable(m_folder->errorString()));
    tell([this] {
        m_stage = std::make_unique<Stage>(m_folder->path(), false);
        m_play
            = std::make_unique<Play>(*m_stage, [](const QString &sentence) { qInfo("%s", qUtf8Printable(sentence)); });
        m_stage->provision();
    });
}

void StoryTeller::cleanup()
{
    if (m_stage) {
        m_stage->stopAll();
        if (!m_stage->complaints().isEmpty())
            QTest::qFail(qPrintable(m_stage->complaints().join(QStringLiteral("; "))), __FILE__, __LINE__);
        tell([this] { m_stage->verifyCentre(); });
    }
    if (QTest::currentTestFailed() && m_stage) {
        m_folder->setAutoRemove(false);
        qInfo("%s\nThe folder stays: %s", qUtf8Printable(m_stage->logs()), qUtf8Printable(m_folder->path()));
    }
    m_play.reset();
    m_stage.reset();
    m_folder.reset();
}

void StoryTeller::tell(const std::function<void()> &story)
{
    try {
        story();
    } catch (const Failed &failed) {
        QTest::qFail(failed.what(), __FILE__, __LINE__);
    }
}

} // namespace cubby::stage
