// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/directory.h"

#include "domain/label.h"

#include <algorithm>

namespace cubby::journal {

std::optional<DirectoryItem> Directory::apply(const DirectoryEntry &entry)
{
    return std::visit(
        [this, &entry](const auto &e) -> std::optional<DirectoryItem> {
            using T = std::decay_t<decltype(e)>;
            if constexpr (requires { e.item(); }) {
                DirectoryItem item{e.item(), kindOf(entry), bodyOf(entry)};
                if constexpr (std::same_as<T, directory::PackageExpected>) {
                    m_packages.insert(e.stay, e);
                } else if constexpr (std::same_as<T, directory::PackageWithdrawn>) {
                    m_packages.remove(e.stay);
                    item.body.clear();
                } else if constexpr (std::same_as<T, directory::CredentialIssued>) {
                    m_credentials.insert(e.credential, e);
                    m_withdrawn.remove(e.credential);
                } else if constexpr (std::same_as<T, directory::CredentialWithdrawn>) {
                    m_credentials.remove(e.credential);
                    m_withdrawn.insert(e.credential);
                } else if constexpr (std::same_as<T, directory::PersonGranted>) {
                    m_people.insert(e.person, e);
                } else if constexpr (std::same_as<T, directory::PersonWithdrawn>) {
                    m_people.remove(e.person);
                    item.body.clear();
                } else if constexpr (std::same_as<T, directory::CompartmentBelieved>) {
                    m_beliefs.insert(e.compartment, e);
                } else if constexpr (std::same_as<T, directory::BeliefsAsOf>) {
                    m_beliefsAsOf = e;
                } else if constexpr (std::same_as<T, directory::LayoutGiven>) {
                    m_layoutGiven = e;
                }
                return item;
            } else {
                return std::nullopt;
            }
        },
        entry);
}

void Directory::load(const DirectoryItem &item) { (void)apply(readDirectoryEntry(item.kind, item.body)); }

const directory::PackageExpected *Directory::package(const StayId &stay) const
{
    const auto it = m_packages.constFind(stay);
    return it == m_packages.constEnd() ? nullptr : &*it;
}

const directory::PackageExpected *Directory::packageByLabel(const QString &label) const
{
    const QString normal = normalLabel(label);
    const directory::PackageExpected *found = nullptr; // the newest: a label may come a second time
    for (const directory::PackageExpected &package : m_packages) {
        if (std::ranges::any_of(package.labels, [&](const QString &l) { return normalLabel(l) == normal; }))
            found = &package;
    }
    return found;
}

std::optional<Directory::Opens> Directory::byCodeDigest(const QByteArray &digest) const
{
    const auto opens
        = [&](const auto &e) { return !digest.isEmpty() && e.codeDigest == digest && !isWithdrawn(e.credential); };
    for (const directory::PackageExpected &package : m_packages) {
        if (opens(package))
            return Opens{package.credential, staysOf(package.credential)};
    }
    for (const directory::CredentialIssued &issued : m_credentials) {
        if (opens(issued))
            return Opens{issued.credential, staysOf(issued.credential)};
    }
    return std::nullopt;
}

QList<StayId> Directory::staysOf(const CredentialId &credential) const
{
    QList<StayId> out = m_credentials.value(credential).stays;
    for (const directory::PackageExpected &package : m_packages) {
        if (package.credential == credential && !out.contains(package.stay))
            out << package.stay;
    }
    return out;
}

const directory::PersonGranted *Directory::person(const PersonId &person) const
{
    const auto it = m_people.constFind(person);
    return it == m_people.constEnd() ? nullptr : &*it;
}

} // namespace cubby::journal
