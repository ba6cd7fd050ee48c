// SPDX-License-Identifier: GPL-3.0-or-later
// What programs and people call the kinds of labels.
#include "domain/label.h"

#include <array>

namespace cubby {

namespace {

struct Name
{
    LabelKind kind;
    const char *stable;
    const char *said;
};
constexpr std::array kKinds{
    Name{LabelKind::Text, "text", "text"},
    Name{LabelKind::Sscc, "sscc", "SSCC"},
    Name{LabelKind::Impb, "impb", "USPS IMpb"},
    Name{LabelKind::Ups1Z, "ups-1z", "UPS 1Z"},
    Name{LabelKind::UpsMaxiCode, "ups-maxicode", "UPS MaxiCode"},
    Name{LabelKind::S10, "s10", "UPU S10"},
    Name{LabelKind::Dpd, "dpd", "DPD"},
    Name{LabelKind::DhlExpress, "dhl-express", "DHL Express"},
    Name{LabelKind::DhlPiece, "dhl-piece", "DHL piece"},
    Name{LabelKind::Pass, "pass", "pickup pass"},
    Name{LabelKind::Badge, "badge", "badge"},
};

struct Symbology
{
    const char *identifier;
    const char *said;
};
constexpr std::array kSymbologies{
    Symbology{"]C0", "Code 128"},        Symbology{"]C1", "GS1-128"},  Symbology{"]d1", "Data Matrix"},
    Symbology{"]d2", "GS1 Data Matrix"}, Symbology{"]Q1", "QR"},       Symbology{"]Q3", "GS1 QR"},
    Symbology{"]L2", "PDF417"},          Symbology{"]U1", "MaxiCode"}, Symbology{"]z0", "Aztec"},
};

} // namespace

QString toString(LabelKind kind) { return QString::fromLatin1(kKinds[size_t(kind)].stable); }

QString nameOf(LabelKind kind) { return QString::fromLatin1(kKinds[size_t(kind)].said); }

QString nameOfSymbology(const QString &identifier)
{
    for (const Symbology &symbology : kSymbologies) {
        if (identifier == QLatin1StringView(symbology.identifier))
            return QString::fromLatin1(symbology.said);
    }
    return identifier;
}

} // namespace cubby
