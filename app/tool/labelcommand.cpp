// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tool/tool.h"
#include "domain/label.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace cubby::tool {

namespace {

// A terminal must not act on what is data in a label: GS becomes ␝.
QString visible(QString text)
{
    constexpr char16_t kPictures = 0x2400; // of the control characters, in their order
    for (QChar &c : text) {
        if (c.unicode() < 0x20)
            c = QChar(char16_t(kPictures + c.unicode()));
        else if (c.unicode() == 0x7F)
            c = QChar(char16_t(kPictures + 0x21));
    }
    return text;
}

QString stable(LabelCheck check)
{
    return check == LabelCheck::Holds   ? QStringLiteral("holds")
           : check == LabelCheck::Fails ? QStringLiteral("fails")
                                        : QStringLiteral("none");
}

QString said(LabelCheck check)
{
    return check == LabelCheck::Holds   ? QStringLiteral("its check digit holds")
           : check == LabelCheck::Fails ? QStringLiteral("ITS CHECK DIGIT FAILS")
                                        : QStringLiteral("no check digit");
}

} // namespace

int label(const QStringList &texts, bool json, QTextStream &out, QTextStream &err)
{
    if (texts.isEmpty()) {
        err << "cubby-tool label: name at least one text, as a scanner or a person gives it.\n";
        return 2;
    }
    int status = 0;
    for (const QString &text : texts) {
        const Label read = readLabel(text);
        if (read.normal.isEmpty()) {
            err << "cubby-tool label: an empty text is no label.\n";
            status = 1;
        }
        if (read.check == LabelCheck::Fails)
            status = 1;
        if (json) {
            const QJsonObject line{{QStringLiteral("given"), text},
                                   {QStringLiteral("kind"), toString(read.kind)},
                                   {QStringLiteral("normal"), read.normal},
                                   {QStringLiteral("check"), stable(read.check)},
                                   {QStringLiteral("symbology"), read.symbology}};
            out << QString::fromUtf8(QJsonDocument(line).toJson(QJsonDocument::Compact)) << '\n';
            continue;
        }
        out << visible(read.normal) << '\t' << nameOf(read.kind) << '\t' << said(read.check);
        if (!read.symbology.isEmpty())
            out << "\tread from " << nameOfSymbology(read.symbology);
        out << '\n';
    }
    return status;
}

} // namespace cubby::tool
