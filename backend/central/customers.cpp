// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/customers.h"

#include "central/terms.h"

#include <QRegularExpression>

#include <algorithm>

namespace cubby::central {

namespace {

QString context(const char *column, const QString &customer)
{
    return QStringLiteral("customers.") + QLatin1StringView(column) + u'.' + customer;
}

std::optional<QByteArray> sealedIfAny(Work &work, const QString &customer, const char *column, const QString &text)
{
    return text.isEmpty() ? std::nullopt : std::optional(work.sealField(text, context(column, customer)));
}

} // namespace

bool isEmailAddress(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("\\A[^\\s@<>\",;:\\\\]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,252}"
                                                        "[A-Za-z0-9])?\\z"));
    return text.size() <= Contact::kLongestEmail && form.match(text).hasMatch();
}

bool isPhoneNumber(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("\\A\\+[1-9][0-9]{6,14}\\z"));
    return form.match(text).hasMatch();
}

bool isUsable(const Contact &contact)
{
    const QString &name = contact.name;
    const bool printable = std::all_of(name.begin(), name.end(),
                                       [](QChar c) { return c.isPrint() && c.category() != QChar::Other_Format; });
    return !name.trimmed().isEmpty() && name.size() <= Contact::kLongestName && printable && contact.reachable()
           && (contact.email.isEmpty() || isEmailAddress(contact.email))
           && (contact.phone.isEmpty() || isPhoneNumber(contact.phone));
}

QString storeCustomer(Work &work, CarrierId carrier, const Contact &contact)
{
    QString customer = makeUuid7(work.now(), work.chance()).toString(QUuid::WithoutBraces);
    work.exec(QStringLiteral("INSERT INTO customers (customer, name, email, language, carrier, phone, push, time_zone) "
                             "VALUES (?, ?, ?, ?, ?, ?, ?, ?)"),
              customer, work.sealField(contact.name, context("name", customer)),
              work.sealField(contact.email, context("email", customer)), contact.language, carrier,
              sealedIfAny(work, customer, "phone", contact.phone), sealedIfAny(work, customer, "push", contact.push),
              contact.timeZone);
    makeCustomerFindable(work, customer, carrier, contact);
    return customer;
}

void changeCustomer(Work &work, const QString &customer, const Contact &contact)
{
    work.exec(QStringLiteral("UPDATE customers SET name = ?, email = ?, language = ?, phone = ?, "
                             "push = ?, time_zone = ? WHERE customer = ?"),
              work.sealField(contact.name, context("name", customer)),
              work.sealField(contact.email, context("email", customer)), contact.language,
              sealedIfAny(work, customer, "phone", contact.phone), sealedIfAny(work, customer, "push", contact.push),
              contact.timeZone, customer);
    if (const auto row = work.first(QStringLiteral("SELECT carrier FROM customers WHERE customer = ?"), customer))
        makeCustomerFindable(work, customer, row->id<CarrierId>(0), contact);
}

bool isReachable(Work &work, const QString &customer)
{
    const auto row
        = work.first(QStringLiteral("SELECT email, phone, push FROM customers WHERE customer = ?"), customer);
    const auto has = [&](std::size_t column, const char *name) {
        return !row->isNull(column)
               && !work.keys()
                       .fields.open(row->bytes(column), context(name, customer).toUtf8())
                       .value_or(QString())
                       .isEmpty();
    };
    return row && (has(0, "email") || has(1, "phone") || has(2, "push"));
}

std::optional<Contact> contactOf(Work &work, const QString &customer)
{
    const auto row = work.first(
        QStringLiteral("SELECT name, email, language, phone, push, time_zone FROM customers WHERE customer = ?"),
        customer);
    if (!row)
        return std::nullopt;
    return Contact{work.openField(row->bytes(0), context("name", customer)),
                   work.openField(row->bytes(1), context("email", customer)),
                   row->isNull(3) ? QString() : work.openField(row->bytes(3), context("phone", customer)),
                   row->text(2),
                   row->isNull(4) ? QString() : work.openField(row->bytes(4), context("push", customer)),
                   row->text(5)};
}

} // namespace cubby::central
