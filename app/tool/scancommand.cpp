// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/codereader.h"
#include "app/tool/tool.h"

#include <QImageReader>

namespace cubby::tool {

int scan(const QStringList &images, QTextStream &out, QTextStream &err)
{
    if (images.isEmpty()) {
        err << "cubby-tool scan: name at least one picture.\n";
        return 2;
    }
    int status = 0;
    for (const QString &path : images) {
        QImageReader reader(path);
        reader.setAutoTransform(true);
        const QImage picture = reader.read();
        if (picture.isNull()) {
            err << path << ": cannot be read as a picture: " << reader.errorString() << '\n';
            status = 1;
            continue;
        }
        const std::vector<ReadCode> codes = readCodes(picture);
        for (const ReadCode &code : codes)
            out << path << '\t' << nameOf(code.format) << '\t' << code.text << '\n';
        if (codes.empty()) {
            err << path << ": shows no code.\n";
            status = 1;
        }
    }
    return status;
}

} // namespace cubby::tool
