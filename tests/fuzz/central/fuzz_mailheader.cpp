// SPDX-License-Identifier: GPL-3.0-or-later
// Names, subjects and addresses that customers and carriers chose, on their way into the header of a mail.
#include "central/mail/headertext.h"
#include "central/mail/message.h"

#include <algorithm>
#include <cstdlib>

using namespace cubby::mail;

// One header: ASCII, short lines, and each line but the first begins with a blank.
static void requireOneHeader(const QByteArray &text, int column)
{
    const QList<QByteArray> lines = text.split('\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QByteArray line = i + 1 < lines.size() ? lines[i].chopped(1) : lines[i];
        const bool isPlain = std::all_of(line.begin(), line.end(), [](char c) { return c >= 0x20 && c < 0x7f; });
        const bool hasEnd = i + 1 == lines.size() || lines[i].endsWith('\r');
        if (!isPlain || !hasEnd || (i > 0 && !line.startsWith(' ')) || line.size() + (i == 0 ? column : 0) > 998)
            std::abort();
    }
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size));
    requireOneHeader(headerText(text, 9), 9);
    requireOneHeader(mailbox(text, "a@example.org", 4), 4);
    if (const auto address = mailAddress(text)) {
        if (address->count('@') != 1 || std::any_of(address->begin(), address->end(), [](char c) {
                return c <= 0x20 || c >= 0x7f || c == '<' || c == '>' || c == ',' || c == ';';
            }))
            std::abort();
    }
    const auto contentWith = [](const QString &said) {
        return messageContent(
            {.language = said, .bankName = said, .bankAddress = said, .code = said, .pass = "pass", .deadline = {}});
    };
    const auto content = contentWith(text);
    if (!content || content->html.count(QLatin1Char('<')) < 40)
        std::abort();
    // Whatever the text is, it adds no element; what is empty has no line.
    static const qsizetype elements = contentWith(QStringLiteral("x"))->html.count(QLatin1Char('<'));
    static const qsizetype elementsOfNothing = contentWith(QString())->html.count(QLatin1Char('<'));
    if (content->html.count(QLatin1Char('<'))
        != (text.isEmpty() ? elementsOfNothing : elements) + text.count(QLatin1Char('\n')))
        std::abort();
    return 0;
}
