// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/terms.h"

#include "central/access.h"

#include <QRegularExpression>

namespace cubby::central {

namespace {

const QString kCustomer = QStringLiteral("customer");
const QString kCode = QStringLiteral("code");
const QString kBank = QStringLiteral("bank");
const QString kPerson = QStringLiteral("person");

QByteArray nameText(const QString &beginning) { return "name:" + beginning.toUtf8(); }
QByteArray wholeText(const QString &word) { return "word:" + word.toUtf8(); }
QByteArray emailText(const QString &email) { return "email:" + email.trimmed().toCaseFolded().toUtf8(); }
QByteArray phoneText(const QString &phone) { return "phone:" + digitsOfPhone(phone).toUtf8(); }
QByteArray codeText(const QString &code) { return "code:" + code.toUtf8(); }

void store(Work &work, const QString &kind, const QString &id, const std::optional<CarrierId> &carrier,
           QStringList terms)
{
    terms.removeDuplicates();
    work.exec(QStringLiteral("DELETE FROM find_terms WHERE kind = ? AND id = ?"), kind, id);
    storage::Values rows;
    for (const QString &term : std::as_const(terms))
        rows.insert(rows.end(), {kind, term, id, carrier});
    if (!rows.empty())
        work.insertRows(QStringLiteral("find_terms (kind, term, id, carrier)"), 4, rows);
}

void findCustomer(Work &work, const QString &customer)
{
    const auto row = work.first(QStringLiteral("SELECT carrier FROM customers WHERE customer = ?"), customer);
    if (const auto contact = row ? contactOf(work, customer) : std::nullopt)
        makeCustomerFindable(work, customer, row->id<CarrierId>(0), *contact);
}

void findBank(Work &work, const QString &bank)
{
    if (const auto row = work.first(QStringLiteral("SELECT name, address FROM banks WHERE bank = ?"), bank))
        makeBankFindable(work, BankId::parse(bank).value_or(BankId()), row->text(0), row->text(1));
}

void findPerson(Work &work, const QString &person)
{
    if (const auto row = work.first(QStringLiteral("SELECT carrier, name FROM people WHERE person = ?"), person))
        makePersonFindable(work, PersonId::parse(person).value_or(PersonId()), row->id<CarrierId>(0), row->text(1));
}

void findCode(Work &work, const QString &id)
{
    const CredentialId credential = CredentialId::parse(id).value_or(CredentialId());
    if (const auto code = codeOf(work, credential))
        makeCodeFindable(work, credential, *code);
}

} // namespace

QStringList wordsOf(const QString &text)
{
    static const QRegularExpression between(QStringLiteral("[^\\p{L}\\p{N}]+"));
    return text.normalized(QString::NormalizationForm_KC).toCaseFolded().split(between, Qt::SkipEmptyParts);
}

QString digitsOfPhone(const QString &phone)
{
    QString digits;
    for (const QChar c : phone) {
        if (c >= u'0' && c <= u'9')
            digits += c;
    }
    return digits;
}

void makeCustomerFindable(Work &work, const QString &customer, CarrierId carrier, const Contact &contact)
{
    const auto digest
        = [&work](const QByteArray &text) { return QString::fromLatin1(work.keys().fields.digest(text)); };
    QStringList terms;
    for (const QString &word : wordsOf(contact.name)) {
        terms << digest(wholeText(word));
        for (const qsizetype length : {kShortBeginning, kLongBeginning}) {
            if (word.size() >= length)
                terms << digest(nameText(word.left(length)));
        }
    }
    if (!contact.email.isEmpty())
        terms << digest(emailText(contact.email));
    if (!contact.phone.isEmpty())
        terms << digest(phoneText(contact.phone));
    store(work, kCustomer, customer, carrier, terms);
}

void makeCodeFindable(Work &work, CredentialId credential, const QString &code)
{
    store(work, kCode, credential.toString(), std::nullopt,
          {QString::fromLatin1(work.keys().fields.digest(codeText(code)))});
}

void makeBankFindable(Work &work, BankId bank, const QString &name, const QString &address)
{
    store(work, kBank, bank.toString(), std::nullopt, wordsOf(name) + wordsOf(address));
}

void makePersonFindable(Work &work, PersonId person, CarrierId carrier, const QString &name)
{
    store(work, kPerson, person.toString(), carrier, wordsOf(name));
}

QList<QByteArray> digestsOfBeginning(Work &work, const QString &word)
{
    const qsizetype length = word.size() >= kLongBeginning ? kLongBeginning : kShortBeginning;
    if (word.size() < kShortBeginning)
        return work.keys().fields.digests(wholeText(word));
    return work.keys().fields.digests(nameText(word.left(length)));
}

QList<QByteArray> digestsOfEmail(Work &work, const QString &email)
{
    return work.keys().fields.digests(emailText(email));
}

QList<QByteArray> digestsOfPhone(Work &work, const QString &phone)
{
    return work.keys().fields.digests(phoneText(phone));
}

QList<QByteArray> digestsOfCode(Work &work, const QString &code) { return work.keys().fields.digests(codeText(code)); }

namespace {

storage::Rows pending(Work &work, int most)
{
    return work.query(
        QStringLiteral("SELECT kind, id FROM find_pending ORDER BY kind, id LIMIT ?") + work.forUpdateOrSkip(), most);
}

void isDone(Work &work, const storage::Row &row)
{
    work.exec(QStringLiteral("DELETE FROM find_pending WHERE kind = ? AND id = ?"), row.text(0), row.text(1));
}

} // namespace

int findMore(Work &work, int most)
{
    const auto waiting = pending(work, most);
    for (const storage::Row &row : waiting) {
        const QString kind = row.text(0);
        const QString id = row.text(1);
        if (kind == kCustomer)
            findCustomer(work, id);
        else if (kind == kBank)
            findBank(work, id);
        else if (kind == kPerson)
            findPerson(work, id);
        else
            findCode(work, id);
        isDone(work, row);
    }
    return int(waiting.size());
}

QString passOverOne(Work &work)
{
    QString passed;
    for (const storage::Row &row : pending(work, 1)) {
        passed = row.text(0) + u' ' + row.text(1);
        isDone(work, row);
    }
    return passed;
}

} // namespace cubby::central
