// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/configuration.h"

#include <optional>

namespace cubby::server {

// The certificate authority of a small fleet, as an operator runs it: `cubby-server ca`. Its certificate and its key
// are root.pem and root-key.pem in a folder, of the secrets or wherever `folder` says; all that it issues is written
// down in the database. Each answers what to print.

// Error codes: ca.exists, seal.certificate, file.write.
Result<QString> makeAuthority(const Configuration &configuration, const QString &folder, const QString &name,
                              Millis validFor);

struct ToIssue
{
    QString name;
    QStringList hosts; // none: a client's
    QString out; // gets certificate.pem, key.pem, and ca.pem, the authority's
    Millis validFor;
};
Result<QString> issueCertificate(const Configuration &configuration, const QString &folder, const ToIssue &what);
// For the same name, hosts and key as the certificate in `out`, if less than a third of its time is left.
Result<QString> renewCertificate(const Configuration &configuration, const QString &folder, const QString &out);
Result<QString> listCertificates(const Configuration &configuration);
Result<QString> withdrawCertificate(const Configuration &configuration, const QString &serial, const QString &why);

} // namespace cubby::server
