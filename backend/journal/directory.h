// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/directoryentries.h"

#include <QMap>
#include <QSet>

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
    // By a text of its parcel label, written in any way (see domain/label.h).
    const directory::PackageExpected *packageByLabel(const QString &label) const;
    const QMap<StayId, directory::PackageExpected> &packages() const { return m_packages; }

    struct Opens
    {
        CredentialId credential;
        QList<StayId> stays;
    };
    std::optional<Opens> byCodeDigest(const QByteArray &digest) const;
    // The stays of a credential: those that it was issued for, and those that came with it.
    QList<StayId> staysOf(const CredentialId &credential) const;
    bool isWithdrawn(const CredentialId &credential) const { return m_withdrawn.contains(credential); }

    const directory::PersonGranted *person(const PersonId &person) const;
    const QMap<CompartmentName, directory::CompartmentBelieved> &beliefs() const { return m_beliefs; }
    const directory::BeliefsAsOf &beliefsAsOf() const { return m_beliefsAsOf; }
    const directory::LayoutGiven &layoutGiven() const { return m_layoutGiven; } // without a digest: none

private:
    // A bank has some hundred packages and answers people: looking through them is fast enough, and cannot go wrong.
    QMap<StayId, directory::PackageExpected> m_packages;
    QMap<CredentialId, directory::CredentialIssued> m_credentials;
    QSet<CredentialId> m_withdrawn;
    QMap<PersonId, directory::PersonGranted> m_people;
    QMap<CompartmentName, directory::CompartmentBelieved> m_beliefs;
    directory::BeliefsAsOf m_beliefsAsOf;
    directory::LayoutGiven m_layoutGiven;
};

} // namespace cubby::journal
