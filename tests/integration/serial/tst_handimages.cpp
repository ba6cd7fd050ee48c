// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/handimages.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using cubby::simulator::HandImages;

namespace {
constexpr int kPatience = 10'000;
}

class HandImagesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        QVERIFY(QDir(m_dir->path()).mkdir(QStringLiteral("hand")));
        m_folder = m_dir->filePath(QStringLiteral("hand"));
        m_camera = m_dir->filePath(QStringLiteral("camera.png"));
    }

    void oneImageAtATimeIsHeldUp()
    {
        make("a", "first");
        make("b", "second");
        HandImages images(m_folder, m_camera);
        QCOMPARE(images.rowCount(), 2);
        images.toggle(rowOf(images, "a"));
        QCOMPARE(seen(), QByteArray("first"));
        QVERIFY(isHeld(images, "a"));
        images.toggle(rowOf(images, "b"));
        QCOMPARE(seen(), QByteArray("second"));
        QVERIFY(!isHeld(images, "a") && isHeld(images, "b"));
        images.toggle(rowOf(images, "b"));
        QVERIFY(!QFile::exists(m_camera));
        QVERIFY(!isHeld(images, "b"));
    }

    void newImagesShowUpByThemselves()
    {
        HandImages images(m_folder, m_camera);
        QCOMPARE(images.rowCount(), 0);
        make("pass", "x");
        QTRY_COMPARE_WITH_TIMEOUT(images.rowCount(), 1, kPatience);
        make("note.txt", "x", "");
        make("label", "y");
        QTRY_COMPARE_WITH_TIMEOUT(images.rowCount(), 2, kPatience);
    }

    void whatIsHeldUpStaysHeldUpWhenImagesCome()
    {
        make("a", "first");
        HandImages images(m_folder, m_camera);
        images.toggle(0);
        make("b", "second");
        QTRY_COMPARE_WITH_TIMEOUT(images.rowCount(), 2, kPatience);
        QVERIFY(isHeld(images, "a"));
        images.toggle(rowOf(images, "a"));
        QVERIFY(!QFile::exists(m_camera));
    }

    void atTheStartAndAtTheEndNothingIsHeldUp()
    {
        make("a", "first");
        QVERIFY(QFile(m_camera).open(QIODevice::WriteOnly));
        {
            HandImages images(m_folder, m_camera);
            QVERIFY(!QFile::exists(m_camera));
            images.toggle(0);
            QVERIFY(QFile::exists(m_camera));
        }
        QVERIFY(!QFile::exists(m_camera));
    }

    void aCameraThatCannotBeWrittenIsAClearError()
    {
        make("a", "first");
        HandImages images(m_folder, m_dir->filePath(QStringLiteral("nowhere/camera.png")));
        images.toggle(0);
        QVERIFY(images.error().contains(QStringLiteral("nowhere")));
        QVERIFY(!isHeld(images, "a"));
        images.toggle(7); // there is no such image
    }

private:
    void make(const char *name, const QByteArray &content, const char *ending = ".png")
    {
        QFile file(m_folder + QLatin1Char('/') + QLatin1String(name) + QLatin1String(ending));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
    }
    QByteArray seen() const
    {
        QFile file(m_camera);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("nothing");
    }
    static int rowOf(const HandImages &images, const char *name)
    {
        for (int row = 0; row < images.rowCount(); ++row) {
            if (images.index(row).data(HandImages::NameRole).toString() == QLatin1String(name))
                return row;
        }
        return -1;
    }
    static bool isHeld(const HandImages &images, const char *name)
    {
        return images.index(rowOf(images, name)).data(HandImages::HeldRole).toBool();
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_folder;
    QString m_camera;
};

QTEST_GUILESS_MAIN(HandImagesTest)
#include "tst_handimages.moc"
