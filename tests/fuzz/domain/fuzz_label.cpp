// SPDX-License-Identifier: GPL-3.0-or-later
// Labels as anybody may write them. Whatever it is, its normal form is found again under itself, and what a check
// promises holds for the normal form too.
#include "domain/label.h"

#include <cstdlib>

using namespace cubby;

namespace {

void must(bool holds)
{
    if (!holds)
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QString given = QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size));
    const Label label = readLabel(given);
    must(normalLabel(label.normal) == label.normal);
    must(normalLabel(label.text) == label.normal);
    must(normalLabel(given + QStringLiteral(" \r\n")) == label.normal);
    must(withoutSymbology(given) == label.text);
    must(label.text.isEmpty() == label.normal.isEmpty());
    must(label.kind != LabelKind::Text || label.check == LabelCheck::None);
    for (const QChar c : label.normal)
        must(!c.isSpace());
    if (!label.text.isEmpty())
        must(normalLabel(QStringLiteral("]C0") + given) == label.normal);
    return 0;
}
