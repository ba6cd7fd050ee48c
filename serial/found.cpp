// SPDX-License-Identifier: GPL-3.0-or-later
#include "serial/found.h"

namespace cubby::serial {

QString toString(Reason reason)
{
    switch (reason) {
    case Reason::NoHeader:
        return QStringLiteral("no header");
    case Reason::Incomplete:
        return QStringLiteral("incomplete");
    case Reason::BadLength:
        return QStringLiteral("bad length");
    case Reason::BadAddress:
        return QStringLiteral("bad address");
    case Reason::BadChecksum:
        return QStringLiteral("bad checksum");
    case Reason::BadContent:
        return QStringLiteral("bad content");
    case Reason::Ambiguous:
        return QStringLiteral("ambiguous");
    case Reason::LengthChanged:
        return QStringLiteral("length changed");
    case Reason::Request:
        return QStringLiteral("request");
    case Reason::Refused:
        return QStringLiteral("refused");
    case Reason::Echo:
        return QStringLiteral("echo");
    }
    Q_UNREACHABLE();
}

} // namespace cubby::serial
