// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/mail/smslength.h"

namespace cubby::mail {

namespace {

const QString kBasic = QStringLiteral("@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
                                      "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà");
const QString kExtended = QStringLiteral("\f^{}\\[~]|€"); // two septets each

int parts(int units, int inOne, int inEach) { return units <= inOne ? 1 : (units + inEach - 1) / inEach; }

} // namespace

SmsLength smsLength(const QString &text)
{
    int septets = 0;
    for (const QChar c : text) {
        if (kBasic.contains(c))
            septets += 1;
        else if (kExtended.contains(c))
            septets += 2;
        else
            return {false, int(text.size()), parts(int(text.size()), 70, 67)};
    }
    return {true, septets, parts(septets, 160, 153)};
}

} // namespace cubby::mail
