// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>

namespace cubby::central::api {

// The API's description (OpenAPI 3.1), which GET /openapi.json answers. It is assembled from resources/openapi:
// cubby.json says what holds of the whole, each other file describes the routes and schemas of one subject. What
// follows from the table of routes is filled in, and is not written there: which scope a route needs, 401 and 403 of
// those that need one, 304 of documents that have a version, and problems of any other status.
const QJsonObject &description();
const QByteArray &descriptionText();

} // namespace cubby::central::api
