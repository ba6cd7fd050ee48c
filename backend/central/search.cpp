// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/search.h"

#include "central/bankview.h"
#include "central/packages.h"
#include "central/terms.h"
#include "domain/label.h"
#include "seal/code.h"

#include <QSet>

#include <functional>

namespace cubby::central {

namespace {

constexpr int kMostRead = 500; // rows of one statement

// The end of all texts that begin so, by bytes.
QString endOf(const QString &beginning) { return beginning + QString::fromUcs4(U"\U0010FFFF", 1); }

QString byBytes(storage::Dialect dialect, const char *column)
{
    return QLatin1StringView(column)
           + (dialect == storage::Dialect::PostgreSQL ? QStringLiteral(" COLLATE \"C\"") : QString());
}

// Before the rows are limited: what others have must not push out one's own. Twice the carrier, empty for all.
const QString kOwn = QStringLiteral("(CAST(? AS TEXT) = '' OR carrier = ?)");

QString labelsSql(storage::Dialect dialect)
{
    return QString(QStringLiteral("SELECT package, label FROM package_labels WHERE %1 >= ? AND %1 < ? AND ") + kOwn
                   + QStringLiteral(" ORDER BY %1 LIMIT ?"))
        .arg(byBytes(dialect, "normal"));
}
QString ordersSql(storage::Dialect dialect)
{
    return QString(QStringLiteral("SELECT order_id, reference, carrier, customer FROM orders "
                                  "WHERE %1 >= ? AND %1 < ? AND ")
                   + kOwn + QStringLiteral(" ORDER BY %1 LIMIT ?"))
        .arg(byBytes(dialect, "reference"));
}
const QString kTerms = QStringLiteral("SELECT id, carrier FROM find_terms WHERE kind = ? AND term = ? "
                                      "ORDER BY id DESC LIMIT ?");
const QString kBeginnings = QStringLiteral("SELECT id FROM find_terms WHERE kind = ? AND term >= ? AND term < ? "
                                           "ORDER BY term LIMIT ?");
const QString kPackage = QStringLiteral("SELECT p.package, p.order_id, p.customer, p.status, p.bank, p.carrier, "
                                        "p.stay FROM packages p WHERE p.package = ?");
const QString kStay = QStringLiteral("SELECT compartment FROM stays WHERE bank = ? AND stay = ?");
const QString kBank = QStringLiteral("SELECT name, address FROM banks WHERE bank = ?");
const QString kPerson = QStringLiteral("SELECT name, role, carrier, withdrawn_at FROM people WHERE person = ?");
const QString kOrder = QStringLiteral("SELECT order_id, reference, carrier, customer FROM orders WHERE order_id = ?");
const QString kOfCustomer = QStringLiteral("SELECT package FROM packages WHERE customer = ? ORDER BY package LIMIT ?");
const QString kOfCode = QStringLiteral("SELECT t.package FROM credentials c JOIN credential_stays s ON s.credential = "
                                       "c.credential JOIN stays t ON t.bank = s.bank AND t.stay = s.stay "
                                       "WHERE c.credential = ? AND c.state = 'Open'");
const QString kCompartment
    = QStringLiteral("SELECT c.compartment, c.custody, c.condition, (SELECT s.package FROM stays "
                     "s WHERE s.bank = c.bank AND s.compartment = c.compartment AND s.state IN "
                     "('Promised', 'Present') LIMIT 1) FROM compartments c WHERE c.bank = ? AND "
                     "c.compartment = ?");

class Search
{
public:
    Search(Work &work, const Actor &by, const SearchRights &rights, int most)
        : m_work(work), m_by(by), m_rights(rights), m_most(most),
          m_settings(by.isOperator() ? CarrierSettings() : settingsOf(work, by.carrier))
    { }

    std::vector<QJsonObject> find(const QString &given)
    {
        const QString text = given.simplified();
        if (text.isEmpty())
            return {};
        const std::function<void()> ways[] = {
            [&] { byIdentifier(text); }, [&] { byCode(text); }, [&] { byCompartment(text); }, [&] { byLabel(text); },
            [&] { byReference(text); },  [&] { banks(text); },  [&] { people(text); },        [&] { customers(text); }};
        for (const auto &way : ways) {
            if (isFull())
                break;
            way();
        }
        return std::move(m_found);
    }

private:
    bool isFull() const { return int(m_found.size()) >= m_most || m_work.failed(); }

    void add(const char *kind, const QString &id, const QString &title, const QString &detail, const char *matched,
             const QJsonObject &more = {})
    {
        const QString key = QLatin1StringView(kind) + u'/' + id + more[QLatin1StringView("compartment")].toString();
        if (isFull() || (m_seen.contains(key)))
            return;
        m_seen.insert(key);
        QJsonObject item{{QStringLiteral("kind"), QLatin1StringView(kind)},
                         {QStringLiteral("id"), id},
                         {QStringLiteral("title"), title},
                         {QStringLiteral("detail"), detail},
                         {QStringLiteral("matched"), QLatin1StringView(matched)}};
        for (const char *name : {"bank", "compartment", "package", "order", "customer"}) {
            const QString key2 = QLatin1StringView(name);
            item.insert(key2, more.contains(key2) ? more[key2] : QJsonValue());
        }
        m_found.push_back(std::move(item));
    }

    QString bankName(const QString &bank)
    {
        const auto row = m_work.first(kBank, bank);
        return row ? row->text(0) : QString();
    }

    void addPackage(const QString &id, const QString &title, const char *matched)
    {
        const auto row = m_rights.packages ? m_work.first(kPackage, id) : std::nullopt;
        if (!row || !m_by.sees(row->id<CarrierId>(5)))
            return;
        const auto stay = row->isNull(6) ? std::nullopt : m_work.first(kStay, row->text(4), row->text(6));
        const QString compartment = stay ? stay->text(0) : QString();
        QString detail = row->text(3) + QStringLiteral(" · ") + bankName(row->text(4));
        if (!compartment.isEmpty())
            detail += QStringLiteral(" / ") + compartment;
        QString shown = title;
        if (shown.isEmpty())
            shown = labelsOf(m_work, PackageId::parse(id).value_or(PackageId())).value(0, id);
        QJsonObject more{{QStringLiteral("bank"), row->text(4)},
                         {QStringLiteral("package"), id},
                         {QStringLiteral("order"), row->text(1)}};
        if (!compartment.isEmpty())
            more.insert(QStringLiteral("compartment"), compartment);
        if (m_rights.customers)
            more.insert(QStringLiteral("customer"), row->text(2));
        const QString key = QStringLiteral("package/") + id;
        if (!m_seen.contains(key)) {
            add("package", id, shown, detail, matched, more);
            m_seen.insert(key);
        }
    }

    void addOrder(const storage::Row &row, const char *matched)
    {
        if (!m_rights.packages || !m_by.sees(row.id<CarrierId>(2)))
            return;
        QJsonObject more{{QStringLiteral("order"), row.text(0)}};
        if (m_rights.customers)
            more.insert(QStringLiteral("customer"), row.text(3));
        add("order", row.text(0), row.text(1), {}, matched, more);
    }

    void addBank(const QString &id, const char *matched)
    {
        const auto row = m_rights.banks && m_settings.mayUse(BankId::parse(id).value_or(BankId()))
                             ? m_work.first(kBank, id)
                             : std::nullopt;
        if (row)
            add("bank", id, row->text(0), row->text(1), matched, {{QStringLiteral("bank"), id}});
    }

    void addPerson(const QString &id, const char *matched)
    {
        const auto row = m_rights.people ? m_work.first(kPerson, id) : std::nullopt;
        if (row && m_by.sees(row->id<CarrierId>(2)))
            add("driver", id, row->text(0), row->text(1), matched);
    }

    void byIdentifier(const QString &text)
    {
        if (!PackageId::parse(text))
            return;
        const QString id = PackageId::parse(text)->toString();
        addPackage(id, {}, "id");
        if (const auto row = m_work.first(kOrder, id))
            addOrder(*row, "id");
        addBank(id, "id");
        addPerson(id, "id");
    }

    void byCode(const QString &text)
    {
        QString digits = text;
        digits.remove(u' ');
        if (!m_rights.customers || !seal::isCode(digits))
            return;
        for (const QByteArray &digest : digestsOfCode(m_work, digits)) {
            for (const storage::Row &row :
                 m_work.query(kTerms, QStringLiteral("code"), QString::fromLatin1(digest), kMostRead)) {
                for (const storage::Row &package : m_work.query(kOfCode, row.text(0)))
                    addPackage(package.text(0), {}, "code");
            }
        }
    }

    void byCompartment(const QString &text)
    {
        const qsizetype slash = text.lastIndexOf(u'/');
        if (slash < 1 || !m_rights.banks)
            return;
        const QString name = text.mid(slash + 1).trimmed();
        for (const QString &bank : banksNamed(text.left(slash))) {
            for (const QString &spelling : {name, name.toUpper()}) {
                const auto row = m_work.first(kCompartment, bank, spelling);
                if (!row || !m_settings.mayUse(BankId::parse(bank).value_or(BankId())))
                    continue;
                QJsonObject more{{QStringLiteral("bank"), bank}, {QStringLiteral("compartment"), row->text(0)}};
                if (!row->isNull(3) && m_by.isOperator())
                    more.insert(QStringLiteral("package"), row->text(3));
                add("compartment", bank, bankName(bank) + QStringLiteral(" / ") + row->text(0),
                    row->text(1) + QStringLiteral(" · ") + row->text(2), "name", more);
                break;
            }
        }
    }

    void byLabel(const QString &text)
    {
        if (!m_rights.packages)
            return;
        QStringList spellings{normalLabel(text), text, text.toUpper()};
        spellings.removeDuplicates();
        for (const QString &spelling : std::as_const(spellings)) {
            for (const storage::Row &row : m_work.query(labelsSql(m_work.database().dialect()), spelling,
                                                        endOf(spelling), m_own, m_own, kMostRead)) {
                if (isFull())
                    return;
                addPackage(row.text(0), row.text(1), "label");
            }
        }
    }

    void byReference(const QString &text)
    {
        QStringList spellings{text, text.toUpper()};
        spellings.removeDuplicates();
        for (const QString &spelling : std::as_const(spellings)) {
            for (const storage::Row &row : m_work.query(ordersSql(m_work.database().dialect()), spelling,
                                                        endOf(spelling), m_own, m_own, kMostRead))
                addOrder(row, "reference");
        }
    }

    QStringList withBeginnings(const QString &kind, const QString &text)
    {
        QStringList found;
        bool first = true;
        for (const QString &word : wordsOf(text)) {
            QStringList with;
            for (const storage::Row &row : m_work.query(kBeginnings, kind, word, endOf(word), kMostRead)) {
                if (!with.contains(row.text(0)))
                    with << row.text(0);
            }
            if (!std::exchange(first, false))
                with.removeIf([&found](const QString &id) { return !found.contains(id); });
            found = with;
        }
        return found;
    }
    QStringList banksNamed(const QString &text) { return withBeginnings(QStringLiteral("bank"), text); }

    void banks(const QString &text)
    {
        for (const QString &bank : m_rights.banks ? banksNamed(text) : QStringList())
            addBank(bank, "name");
    }
    void people(const QString &text)
    {
        for (const QString &person : m_rights.people ? withBeginnings(QStringLiteral("person"), text) : QStringList())
            addPerson(person, "name");
    }

    void customers(const QString &text)
    {
        if (!m_rights.customers)
            return;
        for (const FoundCustomer &customer : findCustomers(m_work, m_by, text, m_most)) {
            const auto contact = contactOf(m_work, customer.id);
            if (!contact)
                continue;
            const QString detail = QStringList{contact->email, contact->phone}.join(u' ').trimmed();
            add("customer", customer.id, contact->name, detail, "name", {{QStringLiteral("customer"), customer.id}});
            for (const storage::Row &row : m_work.query(kOfCustomer, customer.id, 5))
                addPackage(row.text(0), {}, "name");
        }
    }

    friend QStringList cubby::central::findPeopleByName(Work &work, const QString &text);

    Work &m_work;
    const Actor &m_by;
    const SearchRights m_rights;
    const int m_most;
    const CarrierSettings m_settings;
    const QString m_own = m_by.isOperator() ? QStringLiteral("") : m_by.carrier.toString();
    std::vector<QJsonObject> m_found;
    QSet<QString> m_seen;
};

bool beginsAll(const QStringList &wanted, const QStringList &words)
{
    return std::all_of(wanted.begin(), wanted.end(), [&words](const QString &beginning) {
        return std::any_of(words.begin(), words.end(),
                           [&beginning](const QString &word) { return word.startsWith(beginning); });
    });
}

} // namespace

std::vector<QJsonObject> search(Work &work, const Actor &by, const SearchRights &rights, const QString &text, int most)
{
    return Search(work, by, rights, most).find(text);
}

std::vector<FoundCustomer> findCustomers(Work &work, const Actor &by, const QString &text, int most)
{
    constexpr qsizetype kShortestPhone = 6;
    std::vector<FoundCustomer> found;
    QSet<QString> seen;
    const auto takeRows = [&](const storage::Rows &rows, const std::function<bool(const Contact &)> &fits) {
        for (const storage::Row &row : rows) {
            const auto carrier = row.id<CarrierId>(1);
            if (int(found.size()) >= most || !by.sees(carrier) || seen.contains(row.text(0)))
                continue;
            const auto contact = contactOf(work, row.text(0));
            if (!contact || !fits(*contact))
                continue;
            seen.insert(row.text(0));
            found.push_back({row.text(0), carrier});
        }
    };
    const auto take = [&](const QList<QByteArray> &digests) {
        for (const QByteArray &digest : digests)
            takeRows(work.query(kTerms, QStringLiteral("customer"), QString::fromLatin1(digest), kMostRead),
                     [](const Contact &) { return true; });
    };
    if (text.contains(u'@')) {
        take(digestsOfEmail(work, text));
        return found;
    }
    const QStringList words = wordsOf(text);
    if (words.isEmpty())
        return found;
    if (const QString digits = digitsOfPhone(text); digits.size() >= kShortestPhone) {
        take(digestsOfPhone(work, digits));
        if (!found.empty())
            return found;
    }
    // By the two longest words, which the fewest have; the others are compared.
    QStringList longest = words;
    std::ranges::sort(longest, [](const QString &a, const QString &b) { return a.size() > b.size(); });
    const auto begins = [&](const QString &word) {
        QStringList terms;
        for (const QByteArray &digest : digestsOfBeginning(work, word))
            terms << QString::fromLatin1(digest);
        return listOf(work, terms);
    };
    const QString first = begins(longest.front());
    const QString second = begins(longest.value(1).size() < kShortBeginning ? longest.front() : longest[1]);
    const QString carrier = by.isOperator() ? QString() : by.carrier.toString();
    takeRows(
        work.query(QStringLiteral("SELECT DISTINCT t.id, t.carrier FROM find_terms t WHERE t.kind = 'customer' AND ")
                       + isOneOf(work, "t.term")
                       + QStringLiteral(" AND (? = '' OR t.carrier = ?) AND EXISTS (SELECT 1 FROM find_terms u "
                                        "WHERE u.kind = 'customer' AND u.id = t.id AND ")
                       + isOneOf(work, "u.term") + QStringLiteral(") ORDER BY t.id DESC LIMIT ?"),
                   first, carrier, carrier, second, kMostRead),
        [&words](const Contact &contact) { return beginsAll(words, wordsOf(contact.name)); });
    return found;
}

QStringList findPeopleByName(Work &work, const QString &text)
{
    const Actor nobody;
    return Search(work, nobody, {}, 0).withBeginnings(QStringLiteral("person"), text);
}

QStringList searchStatements(storage::Dialect dialect)
{
    return {labelsSql(dialect),
            ordersSql(dialect),
            kTerms,
            kBeginnings,
            kPackage,
            kStay,
            kBank,
            kPerson,
            kOrder,
            kOfCustomer,
            kOfCode,
            kCompartment};
}

} // namespace cubby::central
