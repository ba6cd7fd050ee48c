// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/http/message.h"

namespace cubby::server {

// The same handler, each request within its trace: that of its `traceparent`, or a new one. The answer names it in
// `traceresponse` (W3C Trace Context, level 2).
http::Handler traced(http::Handler handler);

} // namespace cubby::server
