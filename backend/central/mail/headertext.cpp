// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/mail/headertext.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace cubby::mail {

static constexpr int kLineLength = 76;

static QString withoutControls(const QString &text)
{
    QString clean = text;
    for (QChar &c : clean) {
        const auto category = c.category();
        if (category == QChar::Other_Control || category == QChar::Separator_Line
            || category == QChar::Separator_Paragraph)
            c = QLatin1Char(' ');
    }
    return clean.simplified();
}

// Encoded words of whole characters, one a line.
static QByteArray encodedWords(const QString &text, int column)
{
    static const QByteArray begin = "=?UTF-8?B?";
    static const QByteArray end = "?=";
    QByteArray result;
    QByteArray bytes;
    const auto room = [&] { return (kLineLength - column - begin.size() - end.size()) / 4 * 3; };
    const auto flush = [&] {
        result += (result.isEmpty() ? QByteArray() : QByteArray("\r\n ")) + begin + bytes.toBase64() + end;
        bytes.clear();
        column = 1;
    };
    for (const char32_t c : text.toUcs4()) {
        const QByteArray character = QString::fromUcs4(&c, 1).toUtf8();
        if (!bytes.isEmpty() && bytes.size() + character.size() > room())
            flush();
        bytes += character;
    }
    flush();
    return result;
}

static bool isAscii(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x7f; });
}

QByteArray headerText(const QString &text, int column)
{
    const QString clean = withoutControls(text);
    const bool isPlain
        = isAscii(clean) && !clean.contains(QLatin1StringView("=?")) && column + clean.size() <= kLineLength;
    return isPlain ? clean.toLatin1() : encodedWords(clean, column);
}

std::optional<QByteArray> mailAddress(const QString &written)
{
    static const QRegularExpression local(
        QStringLiteral("^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*\\z"));
    static const QRegularExpression domain(QStringLiteral(
        "^[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*\\z"));
    const qsizetype at = written.lastIndexOf(QLatin1Char('@'));
    if (at < 1 || written.size() > 254)
        return std::nullopt;
    const QString user = written.first(at);
    const QString host = isAscii(written.sliced(at + 1)) ? written.sliced(at + 1)
                                                         : QString::fromLatin1(QUrl::toAce(written.sliced(at + 1)));
    if (user.size() > 64 || host.size() > 253 || !local.match(user).hasMatch() || !domain.match(host).hasMatch())
        return std::nullopt;
    return user.toLatin1() + '@' + host.toLatin1();
}

QByteArray mailbox(const QString &name, const QByteArray &address, int column)
{
    static const QRegularExpression plain(QStringLiteral("^[A-Za-z0-9 !#$%&'*+/=?^_`{|}~.-]+\\z"));
    const QString clean = withoutControls(name);
    if (clean.isEmpty())
        return address;
    const bool fits = column + clean.size() + 2 <= kLineLength && !clean.contains(QLatin1StringView("=?"));
    const QByteArray phrase
        = fits && plain.match(clean).hasMatch() ? '"' + clean.toLatin1() + '"' : encodedWords(clean, column);
    return phrase + "\r\n <" + address + '>';
}

} // namespace cubby::mail
