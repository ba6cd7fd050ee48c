// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/admin/badgesheet.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace cubby;
using namespace cubby::admin;

class TestBadgeSheet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBadgeIsAPdfOfLinesThatItsOwnerAloneReads()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("badge.pdf"));
        const auto written = writeBadge(
            {QStringLiteral("Ada"), QStringLiteral("driver"), QStringLiteral("1 May"), QString(200, u'x')}, path);
        QVERIFY2(written.has_value(), written ? "" : qPrintable(written.error().message));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray pdf = file.readAll();
        QVERIFY(pdf.startsWith("%PDF-"));
        QVERIFY(!pdf.contains("/Subtype /Image"));
        QVERIFY(!(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther)));
    }

    void whatIsNoBadgeIsNotWritten()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("badge.pdf"));
        QVERIFY(!writeBadge({QStringLiteral("Ada"), {}, {}, {}}, path));
        QVERIFY(!writeBadge({QStringLiteral("Ada"), {}, {}, QString(10'000, u'x')}, path));
        QVERIFY(!QFile::exists(path));
        QVERIFY(
            !writeBadge({QStringLiteral("Ada"), {}, {}, QStringLiteral("x")}, QStringLiteral("/nowhere/badge.pdf")));
    }
};

QTEST_MAIN(TestBadgeSheet)
#include "tst_badgesheet.moc"
