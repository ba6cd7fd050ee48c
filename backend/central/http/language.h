// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QByteArray;

namespace cubby::http {

// The language of an Accept-Language header (RFC 9110, section 12.5.4) that is spoken here and liked best; of several
// the first. Empty: none of them. What cannot be read in it is passed over.
QString acceptedLanguage(const QByteArray &header);

} // namespace cubby::http
