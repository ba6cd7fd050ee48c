// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/label.h"

#include "domain/labelchecks.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

namespace cubby {

namespace {

using namespace label;

constexpr QChar kGs(0x1D); // how FNC1 arrives, and what parts the fields of a MaxiCode
constexpr QChar kRs(0x1E);
constexpr qsizetype kLongestPass = 280; // seal::kMaxPassBytes

// One way to read a text. Its normal form is empty where the text itself is it.
struct Reading
{
    LabelKind kind;
    LabelCheck check;
    QString normal = {};
};

LabelCheck judge(bool holds) { return holds ? LabelCheck::Holds : LabelCheck::Fails; }

qsizetype symbologyLength(QStringView text)
{
    const auto isLetter = [](QChar c) { return c.toUpper() >= QLatin1Char('A') && c.toUpper() <= QLatin1Char('Z'); };
    return text.size() > 3 && text[0] == QLatin1Char(']') && isLetter(text[1]) && isDigits(text.sliced(2, 1)) ? 3 : 0;
}

// Takes off what stands before the data. A scanner that was set up twice sends its prefix twice.
QStringView stripped(QStringView text, QString *symbology = nullptr)
{
    for (;;) {
        text = text.trimmed();
        const qsizetype length = symbologyLength(text);
        if (length == 0)
            return text;
        if (symbology && symbology->isEmpty())
            *symbology = text.first(length).toString();
        text = text.sliced(length);
    }
}

// The elements of a GS1 bar code as people write them, "(00)340123450000000018": the same as a scanner sends it, with
// an FNC1 (GS) after each element that has no predefined length, unless it is the last.
QString withoutParentheses(const QString &text)
{
    // The first two digits of the application identifiers with a predefined length (GS1 General Specifications 7.8.5).
    static constexpr std::array kPredefined{0,  1,  2,  3,  4,  11, 12, 13, 14, 15, 16,
                                            17, 18, 19, 20, 31, 32, 33, 34, 35, 36, 41};
    QString out;
    qsizetype at = 0;
    while (at < text.size()) {
        const qsizetype shut = text.indexOf(QLatin1Char(')'), at);
        const qsizetype next = std::max(text.indexOf(QLatin1Char('('), at + 1), qsizetype(-1));
        if (text[at] != QLatin1Char('(') || shut < 0 || (next >= 0 && next < shut))
            return text;
        const qsizetype end = next < 0 ? text.size() : next;
        const QStringView identifier = QStringView(text).sliced(at + 1, shut - at - 1);
        const QStringView value = QStringView(text).sliced(shut + 1, end - shut - 1);
        if (!isDigits(identifier) || identifier.size() < 2 || identifier.size() > 4 || value.isEmpty()
            || value.contains(QLatin1Char(')')) || value.contains(kGs))
            return text;
        out += identifier;
        out += value;
        if (next >= 0 && !std::ranges::binary_search(kPredefined, identifier.first(2).toInt()))
            out += kGs;
        at = end;
    }
    return out;
}

// GS1-128, GS1 Data Matrix, GS1 QR, GS1 DataBar and EAN: their numbers begin with an application identifier or are
// goods. A bare number in them is not a carrier's own.
bool speaksGs1(QStringView symbology)
{
    return symbology == QLatin1StringView("]C1") || symbology == QLatin1StringView("]d2")
           || symbology == QLatin1StringView("]Q3") || symbology.startsWith(QLatin1StringView("]e"))
           || symbology.startsWith(QLatin1StringView("]E"));
}

bool isImpb(QStringView text)
{
    constexpr qsizetype kShortest = 22;
    constexpr qsizetype kLongest = 34;
    return text.size() >= kShortest && text.size() <= kLongest && text[0] == QLatin1Char('9')
           && text[1] >= QLatin1Char('2') && text[1] <= QLatin1Char('5') && isDigits(text);
}

void readImpb(const QString &text, std::vector<Reading> &readings)
{
    const auto add = [&](QStringView number) {
        if (!isImpb(number))
            return;
        const bool good = holds(number, mod10);
        readings.push_back({LabelKind::Impb, judge(good), good ? number.toString() : QString()});
    };
    if (!text.startsWith(QLatin1StringView("420")))
        return add(text);
    // The total length tells which ZIP code it is; where both would fit, the check digit does. 420 has no predefined
    // length, so that an FNC1 may stand behind the ZIP code.
    for (const qsizetype zip : {9, 5}) {
        const QStringView all(text);
        if (all.size() <= 3 + zip || !isDigits(all.sliced(3, zip)))
            continue;
        const QStringView rest = all.sliced(3 + zip);
        add(rest.startsWith(kGs) ? rest.sliced(1) : rest);
    }
}

void readSscc(const QString &text, std::vector<Reading> &readings)
{
    constexpr qsizetype kDigits = 18;
    if (!isDigits(text))
        return;
    if (text.size() == kDigits + 2 && text.startsWith(QLatin1StringView("00")))
        readings.push_back({LabelKind::Sscc, judge(holds(text, mod10))});
    // Spreadsheets and people leave the leading zeros out.
    else if (text.size() == kDigits && holds(text, mod10))
        readings.push_back({LabelKind::Sscc, LabelCheck::Holds, QStringLiteral("00") + text});
}

void readUps(const QString &text, std::vector<Reading> &readings)
{
    if (text.size() == 18 && text.startsWith(QLatin1StringView("1Z")) && isCapitalsAndDigits(text))
        readings.push_back({LabelKind::Ups1Z, judge(holds(QStringView(text).sliced(2), ups))});
}

// `[)>` RS `01` GS `96` tracking GS `UPSN` GS shipper … The tracking field is short: it lacks shipper and service. Some
// readers put ZIP code, country and service in front of it; then the whole 1Z number can be put together again, and its
// check digit says whether that was right.
void readMaxiCode(const QString &text, std::vector<Reading> &readings)
{
    const QString head = QStringLiteral("[)>") + kRs + QStringLiteral("01") + kGs + QStringLiteral("96");
    if (!text.startsWith(head))
        return;
    const QList<QStringView> fields
        = QStringView(text).sliced(head.size()).split(kRs, Qt::KeepEmptyParts).first().split(kGs, Qt::KeepEmptyParts);
    const qsizetype upsn = fields.indexOf(QStringView(u"UPSN"));
    if (upsn < 1 || upsn + 1 >= fields.size())
        return;
    const QStringView tracking = fields[upsn - 1];
    const QStringView shipper = fields[upsn + 1];
    if ((tracking.size() != 10 && tracking.size() != 11) || !isCapitalsAndDigits(tracking))
        return;
    if (upsn >= 2 && tracking.size() == 10 && tracking.startsWith(QLatin1StringView("1Z")) && shipper.size() == 6
        && fields[upsn - 2].size() == 3) {
        const QString whole = tracking.first(2) % shipper % fields[upsn - 2].last(2) % tracking.sliced(2);
        if (holds(QStringView(whole).sliced(2), ups)) {
            readings.push_back({LabelKind::UpsMaxiCode, LabelCheck::Holds, whole});
            return;
        }
    }
    readings.push_back({LabelKind::UpsMaxiCode, LabelCheck::None, tracking.toString()});
}

void readS10(const QString &text, std::vector<Reading> &readings)
{
    const QStringView all(text);
    const auto isLetters
        = [](QStringView two) { return isCapitalsAndDigits(two) && !isDigits(two.first(1)) && !isDigits(two.last(1)); };
    if (all.size() == 13 && isLetters(all.first(2)) && isLetters(all.last(2)) && isDigits(all.sliced(2, 9)))
        readings.push_back({LabelKind::S10, judge(holds(all.sliced(2, 9), s10))});
}

// The parcel number of 14 digits is all that tells one parcel from another. On the label it stands between the place
// (7) and service and country (3 and 3): in the bar code after a % and without the check character, in print with it.
void readDpd(const QString &text, std::vector<Reading> &readings)
{
    constexpr qsizetype kPlace = 7;
    constexpr qsizetype kNumber = 14;
    constexpr qsizetype kRouted = 27;
    const QStringView all(text);
    const auto isRouted
        = [](QStringView t) { return isCapitalsAndDigits(t.first(kPlace)) && isDigits(t.sliced(kPlace)); };
    const auto add = [&](qsizetype from) {
        const bool good = holds(text, dpd);
        readings.push_back({LabelKind::Dpd, judge(good), good ? all.sliced(from, kNumber).toString() : QString()});
    };
    if (all.size() == kNumber + 1 && isDigits(all.first(kNumber)) && isCapitalsAndDigits(all))
        add(0);
    else if (all.size() == kRouted + 1 && isRouted(all.first(kRouted)) && isCapitalsAndDigits(all))
        add(kPlace);
    else if (all.size() == kRouted + 1 && all[0] == QLatin1Char('%') && isRouted(all.sliced(1)))
        readings.push_back({LabelKind::Dpd, LabelCheck::None, all.sliced(1 + kPlace, kNumber).toString()});
}

void readDhlExpress(const QString &text, std::vector<Reading> &readings)
{
    if ((text.size() == 9 || text.size() == 10) && isDigits(text))
        readings.push_back({LabelKind::DhlExpress, judge(holds(text, dhlExpress))});
}

bool isDhlPiece(const QString &text)
{
    return text.size() > 3 && text.startsWith(QLatin1StringView("JJD")) && isCapitalsAndDigits(text);
}

// Our own texts keep their case: it is part of them.
std::optional<LabelKind> ownKind(const QString &text)
{
    const auto isBase64Url = [](QStringView part, qsizetype least, qsizetype most) {
        return part.size() >= least && part.size() <= most && std::all_of(part.begin(), part.end(), [](QChar c) {
                   return isCapitalsAndDigits(QStringView(&c, 1)) || (c >= QLatin1Char('a') && c <= QLatin1Char('z'))
                          || c == QLatin1Char('-') || c == QLatin1Char('_');
               });
    };
    const auto are = [&](const QList<QStringView> &parts, qsizetype count, qsizetype least, qsizetype most) {
        return parts.size() == count
               && std::ranges::all_of(parts, [&](QStringView p) { return isBase64Url(p, least, most); });
    };
    constexpr QLatin1StringView kBadge("CUBBY-BADGE:");
    if (text.startsWith(kBadge) && are(QStringView(text).sliced(kBadge.size()).split(QLatin1Char('.')), 2, 22, 22))
        return LabelKind::Badge;
    if (text.size() > kLongestPass || !text.startsWith(QLatin1StringView("eyJ")))
        return std::nullopt;
    const QList<QStringView> parts = QStringView(text).split(QLatin1Char('.'));
    if (!are(parts, 3, 1, kLongestPass))
        return std::nullopt;
    const QByteArray header = QByteArray::fromBase64(parts.first().toLatin1(), QByteArray::Base64UrlEncoding);
    const QJsonValue typ = QJsonDocument::fromJson(header).object().value(QLatin1StringView("typ"));
    return typ == QLatin1StringView("cubby-pass") ? std::optional(LabelKind::Pass) : std::nullopt;
}

} // namespace

QString withoutSymbology(const QString &given) { return stripped(given).toString(); }

Label readLabel(const QString &given)
{
    Label label;
    label.text = stripped(given, &label.symbology).toString();
    if (const auto own = ownKind(label.text)) {
        label.kind = *own;
        label.normal = label.text;
        return label;
    }
    QString &plain = label.normal;
    plain.reserve(label.text.size());
    for (const QChar c : label.text) {
        if (!c.isSpace())
            plain += c.toUpper();
    }
    // With the spaces gone there may be more of it. An FNC1 at either end says nothing; not every reader leaves it out.
    for (qsizetype before = -1; before != plain.size();) {
        before = plain.size();
        plain = stripped(plain).toString();
        while (plain.size() > 1 && plain.startsWith(kGs))
            plain.remove(0, 1);
        while (plain.size() > 1 && plain.endsWith(kGs))
            plain.chop(1);
    }
    plain = withoutParentheses(plain);
    if (plain.startsWith(QLatin1StringView("(J)JD")))
        plain.remove(2, 1).remove(0, 1); // DHL prints the J, a data identifier, in parentheses
    if (isDhlPiece(plain)) {
        label.kind = LabelKind::DhlPiece;
        return label;
    }

    std::vector<Reading> readings; // the surer shapes first
    readMaxiCode(plain, readings);
    readUps(plain, readings);
    readS10(plain, readings);
    readImpb(plain, readings);
    readSscc(plain, readings);
    readDpd(plain, readings);
    readDhlExpress(plain, readings);
    if (readings.empty())
        return label;
    const auto sure = std::ranges::find_if(readings, [](const Reading &r) { return r.check == LabelCheck::Holds; });
    const Reading &best = sure == readings.end() ? readings.front() : *sure;
    if (!best.normal.isEmpty())
        plain = best.normal;
    const bool bare = best.kind == LabelKind::Dpd || best.kind == LabelKind::DhlExpress;
    if (bare && speaksGs1(label.symbology))
        return label; // the same text is still found under the same normal form
    label.kind = best.kind;
    label.check = best.check;
    return label;
}

} // namespace cubby
