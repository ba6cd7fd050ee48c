// SPDX-License-Identifier: GPL-3.0-or-later
#include "serial/responder.h"

namespace cubby::serial {

std::unique_ptr<Responder> responderOf(QStringView family)
{
    if (family == u"xor8a")
        return makeXor8aResponder();
    if (family == u"kerong-cu16")
        return makeKerongCu16Responder();
    if (family == u"kerong-cu48")
        return makeKerongCu48Responder();
    if (family == u"wkly")
        return makeWklyResponder();
    if (family == u"modbus-relay")
        return makeModbusRelayResponder();
    return nullptr;
}

} // namespace cubby::serial
