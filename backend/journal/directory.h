// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/directoryentries.h"

#include <QHash>
#include <QMap>

#include <optional>

namespace cubby::journal {

// One row of the stored directory. An empty body means that the item is gone.
struct DirectoryItem
{
    QString item; // what it replaces: "stay/<id>", "person/<id>"
    QString kind;
    QByteArray body;
};

// The bank's copy of what the centre told it, kept ready for looking things up.
class Directory
{
public:
    // The row that has to be stored for this entry; nothing for one that is not kept (an instruction, an unknown kind).
    std::optional<DirectoryItem> apply(const DirectoryEntry &entry);
    void load(const DirectoryItem &item);
    void clear() { *this = Directory(); }

    const directory::PackageExpected *package(const StayId &stay) const;
    // By a text of its parcel label, written in any way (see normalLabel).
    const directory::PackageExpected *packageByLabel(const QString &label) const;
    const QHash<StayId, directory::PackageExpected> &packages() const { return m_packages; }

    struct Opens
    {
        CredentialId credential;
        QList<StayId> stays;
    };
    std::optional<Opens> byCodeDigest(const QByteArray &digest) const;
    // The stays of a credential: those that were named with it, else nothing.
    QList<StayId> staysOf(const CredentialId &credential) const;
    bool isWithdrawn(const CredentialId &credential) const { return m_withdrawn.contains(credential); }

    const directory::PersonGranted *person(const PersonId &person) const;
    const QMap<CompartmentName, directory::CompartmentBelieved> &beliefs() const { return m_beliefs; }
    const directory::BeliefsAsOf &beliefsAsOf() const { return m_beliefsAsOf; }

private:
    void removePackage(const StayId &stay);

    QHash<StayId, directory::PackageExpected> m_packages;
    QHash<QString, StayId> m_labels; // normal form → stay
    QHash<CredentialId, directory::CredentialIssued> m_credentials;
    QHash<QByteArray, CredentialId> m_digests; // of m_credentials and of m_packages
    QHash<CredentialId, QList<StayId>> m_stays;
    QHash<CredentialId, bool> m_withdrawn;
    QHash<PersonId, directory::PersonGranted> m_people;
    QMap<CompartmentName, directory::CompartmentBelieved> m_beliefs;
    directory::BeliefsAsOf m_beliefsAsOf;
};

// How label texts are compared: without spaces, in capitals.
QString normalLabel(const QString &label);

} // namespace cubby::journal
