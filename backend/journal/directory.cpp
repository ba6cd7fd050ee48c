// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/directory.h"

namespace cubby::journal {

QString normalLabel(const QString &label)
{
    QString out;
    out.reserve(label.size());
    for (const QChar c : label) {
        if (!c.isSpace())
            out += c.toUpper();
    }
    return out;
}

std::optional<DirectoryItem> Directory::apply(const DirectoryEntry &entry)
{
    return std::visit(
        [this, &entry](const auto &e) -> std::optional<DirectoryItem> {
            using T = std::decay_t<decltype(e)>;
            if constexpr (requires { e.item(); }) {
                DirectoryItem item{e.item(), kindOf(entry), bodyOf(entry)};
                if constexpr (std::same_as<T, directory::PackageExpected>) {
                    removePackage(e.stay);
                    m_packages.insert(e.stay, e);
                    for (const QString &label : e.labels)
                        m_labels.insert(normalLabel(label), e.stay);
                    m_stays[e.credential] = {e.stay};
                    if (!e.codeDigest.isEmpty())
                        m_digests.insert(e.codeDigest, e.credential);
                } else if constexpr (std::same_as<T, directory::PackageWithdrawn>) {
                    removePackage(e.stay);
                    item.body.clear();
                } else if constexpr (std::same_as<T, directory::CredentialIssued>) {
                    m_credentials.insert(e.credential, e);
                    m_stays[e.credential] = e.stays;
                    m_withdrawn.remove(e.credential);
                    if (!e.codeDigest.isEmpty())
                        m_digests.insert(e.codeDigest, e.credential);
                } else if constexpr (std::same_as<T, directory::CredentialWithdrawn>) {
                    m_withdrawn.insert(e.credential, true);
                } else if constexpr (std::same_as<T, directory::PersonGranted>) {
                    m_people.insert(e.person, e);
                } else if constexpr (std::same_as<T, directory::PersonWithdrawn>) {
                    m_people.remove(e.person);
                    item.body.clear();
                } else if constexpr (std::same_as<T, directory::CompartmentBelieved>) {
                    m_beliefs.insert(e.compartment, e);
                } else if constexpr (std::same_as<T, directory::BeliefsAsOf>) {
                    m_beliefsAsOf = e;
                }
                return item;
            } else {
                return std::nullopt;
            }
        },
        entry);
}

void Directory::load(const DirectoryItem &item) { (void)apply(readDirectoryEntry(item.kind, item.body)); }

void Directory::removePackage(const StayId &stay)
{
    const auto it = m_packages.constFind(stay);
    if (it == m_packages.constEnd())
        return;
    for (const QString &label : it->labels) {
        if (m_labels.value(normalLabel(label)) == stay)
            m_labels.remove(normalLabel(label));
    }
    if (m_digests.value(it->codeDigest) == it->credential)
        m_digests.remove(it->codeDigest);
    m_stays.remove(it->credential);
    m_packages.erase(it);
}

const directory::PackageExpected *Directory::package(const StayId &stay) const
{
    const auto it = m_packages.constFind(stay);
    return it == m_packages.constEnd() ? nullptr : &*it;
}

const directory::PackageExpected *Directory::packageByLabel(const QString &label) const
{
    const auto it = m_labels.constFind(normalLabel(label));
    return it == m_labels.constEnd() ? nullptr : package(*it);
}

std::optional<Directory::Opens> Directory::byCodeDigest(const QByteArray &digest) const
{
    const auto it = m_digests.constFind(digest);
    if (it == m_digests.constEnd() || isWithdrawn(*it))
        return std::nullopt;
    return Opens{*it, m_stays.value(*it)};
}

QList<StayId> Directory::staysOf(const CredentialId &credential) const { return m_stays.value(credential); }

const directory::PersonGranted *Directory::person(const PersonId &person) const
{
    const auto it = m_people.constFind(person);
    return it == m_people.constEnd() ? nullptr : &*it;
}

} // namespace cubby::journal
