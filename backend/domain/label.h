// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace cubby {

enum class LabelKind {
    Text, // anything that is none of the others: as good a label as they
    Sscc, // GS1: AI 00 and 18 digits
    Impb, // USPS: AI 92 to 95 and 20 or more digits, on the label after 420 and a ZIP code of 5 or 9
    Ups1Z,
    UpsMaxiCode,
    S10, // of the postal union
    Dpd, // parcel number of 14 digits, alone or with its route
    DhlExpress, // waybill of 9 or 10 digits
    DhlPiece, // JJD…
    Pass, // our own: see seal/pass.h
    Badge, // our own: see seal/badge.h
};

enum class LabelCheck {
    None, // the kind has no check digit in this spelling
    Holds,
    Fails, // misread, mistyped, or another carrier's number of the same shape: no reason to refuse the parcel
};

// What a scanner, a camera or a person gave as a label. Shapes and check digits as the carriers and GS1 publish them.
struct Label
{
    LabelKind kind = LabelKind::Text;
    LabelCheck check = LabelCheck::None;
    QString text; // as it was given, without the symbology prefix and white space around it; GS, RS and EOT stay
    QString normal; // under which a package is found: one for all spellings of a label
    QString symbology; // the AIM identifier that stood before it ("]C1"), if there was one
};

// Recognises what anybody may have written in any way; every text is some label. Any thread.
Label readLabel(const QString &given);

// The form in which label texts are compared. normalLabel(normalLabel(x)) == normalLabel(x).
inline QString normalLabel(const QString &given) { return readLabel(given).normal; }

// A text as it was encoded: without the AIM symbology identifier (`]`, a letter, a digit) that scanners can be set to
// send before it, and without white space around it. Case and everything inside stay.
QString withoutSymbology(const QString &given);

QString toString(LabelKind kind); // "sscc", for programs; stable
QString nameOf(LabelKind kind); // "SSCC", for people
QString nameOfSymbology(const QString &identifier); // "GS1-128" for "]C1"; the identifier itself if it is not known

} // namespace cubby
