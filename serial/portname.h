// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <tl/expected.hpp>

namespace cubby::serial {

// The device that a port of the settings stands for right now: a path as it is; "by-id:NAME", an entry of the
// directory; or "usb:SERIAL", the entry of the adapter with that serial number, whatever its name. udev names the
// entries, as in usb-FTDI_FT232R_USB_UART_A5069RR4-if00-port0. The error is a sentence.
tl::expected<QString, QString> findPort(const QString &port, const QString &byIdDirectory);

} // namespace cubby::serial
