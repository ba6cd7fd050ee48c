// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/orders.h"

#include "central/customers.h"
#include "domain/label.h"

#include <QRegularExpression>
#include <QSet>
#include <QTimeZone>

namespace cubby::central {

namespace {

constexpr int kMostPackages = 50;
constexpr int kMostLabels = 8;
constexpr int kLongestLabel = 256;
constexpr int kLongestReason = 500;
constexpr qint64 kLongestKeepHours = 1440; // 60 days

// Reads members of one object and collects what is wrong with them.
class Reader
{
public:
    Reader(const QJsonObject &object, QString pointer, FieldProblems &problems)
        : m_object(object), m_pointer(std::move(pointer)), m_problems(problems)
    { }

    void wrong(const char *name, const QString &detail)
    {
        m_problems.push_back({m_pointer + u'/' + QLatin1StringView(name), detail});
    }

    bool has(const char *name) const { return m_object.contains(QLatin1StringView(name)); }
    QJsonValue value(const char *name) const { return m_object.value(QLatin1StringView(name)); }

    // Printable text of 1 to `longest` characters, without space around it.
    QString text(const char *name, qsizetype longest)
    {
        if (!has(name)) {
            wrong(name, QStringLiteral("It is missing."));
            return {};
        }
        if (const QString detail = faultOfText(value(name), longest); !detail.isEmpty()) {
            wrong(name, detail);
            return {};
        }
        return value(name).toString();
    }

    QJsonObject object(const char *name)
    {
        if (!value(name).isObject())
            wrong(name, has(name) ? QStringLiteral("It must be an object.") : QStringLiteral("It is missing."));
        return value(name).toObject();
    }

    // As text(), but may be left out.
    QString optionalText(const char *name, qsizetype longest) { return has(name) ? text(name, longest) : QString(); }

    void check(const char *name, const QString &text, bool (*isGood)(const QString &), const char *detail)
    {
        if (!text.isEmpty() && !isGood(text))
            wrong(name, QLatin1StringView(detail));
    }

    bool truth(const char *name)
    {
        if (has(name) && !value(name).isBool())
            wrong(name, QStringLiteral("It must be true or false."));
        return value(name).toBool();
    }

    QJsonArray list(const char *name, int most)
    {
        const QJsonArray items = value(name).toArray();
        if (!value(name).isArray())
            wrong(name, has(name) ? QStringLiteral("It must be a list.") : QStringLiteral("It is missing."));
        else if (items.isEmpty() || items.size() > most)
            wrong(name, QStringLiteral("It must hold 1 to %1 items.").arg(most));
        return items.size() > most ? QJsonArray() : items;
    }

    static QString faultOfText(const QJsonValue &value, qsizetype longest)
    {
        if (!value.isString())
            return QStringLiteral("It must be a text.");
        const QString text = value.toString();
        if (text.isEmpty() || text.size() > longest)
            return QStringLiteral("It must have 1 to %1 characters.").arg(longest);
        const bool printable = std::all_of(text.begin(), text.end(),
                                           [](QChar c) { return c.isPrint() && c.category() != QChar::Other_Format; });
        if (!printable || text.trimmed() != text)
            return QStringLiteral("It must be printable text without space around it.");
        return {};
    }

private:
    QJsonObject m_object;
    QString m_pointer;
    FieldProblems &m_problems;
};

bool isLanguage(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("\\A[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,4}\\z"));
    return form.match(text).hasMatch();
}

constexpr auto kNoAddress = "It must be an e-mail address.";
constexpr auto kNoPhone = "It must be a telephone number, such as +4930123456.";
constexpr auto kNoLanguage = "It must be a language tag, such as de or zh-Hans.";

constexpr auto kNoZone = "It must be a time zone, such as Europe/Berlin.";
constexpr int kLongestPush = 1024;
constexpr int kLongestZone = 64;

bool isTimeZone(const QString &text) { return text.isEmpty() || QTimeZone(text.toLatin1()).isValid(); }

void readCustomer(Reader &customer, OrderRequest &order)
{
    order.name = customer.text("name", Contact::kLongestName);
    order.phone = customer.optionalText("phone", 16);
    // One of the two is needed, and e-mail is the usual one.
    order.email
        = customer.has("phone") && !customer.has("email") ? QString() : customer.text("email", Contact::kLongestEmail);
    order.language = customer.optionalText("language", 35);
    order.push = customer.optionalText("push", kLongestPush);
    order.timeZone = customer.optionalText("timeZone", kLongestZone);
    if (!isTimeZone(order.timeZone))
        customer.wrong("timeZone", QLatin1StringView(kNoZone));
    customer.check("email", order.email, isEmailAddress, kNoAddress);
    customer.check("phone", order.phone, isPhoneNumber, kNoPhone);
    customer.check("language", order.language, isLanguage, kNoLanguage);
}

OrderedPackage readPackage(const QJsonValue &json, const QString &pointer, OrderKind kind, QSet<QString> &labels,
                           FieldProblems &problems)
{
    OrderedPackage package;
    if (!json.isObject()) {
        problems.push_back({pointer, QStringLiteral("It must be an object.")});
        return package;
    }
    Reader r(json.toObject(), pointer, problems);
    const bool numbered = kind == OrderKind::Return && !r.has("labels");
    const QJsonArray list = numbered ? QJsonArray() : r.list("labels", kMostLabels);
    for (qsizetype i = 0; i < list.size(); ++i) {
        QString fault = Reader::faultOfText(list[i], kLongestLabel);
        const QString label = list[i].toString();
        if (fault.isEmpty() && labels.contains(normalLabel(label)))
            fault = QStringLiteral("This label is named twice.");
        if (!fault.isEmpty())
            problems.push_back({QStringLiteral("%1/labels/%2").arg(pointer).arg(i), fault});
        labels.insert(normalLabel(label));
        package.labels << label;
    }
    if (const auto size = sizeFromString(r.value("size").toString()))
        package.size = *size;
    else
        r.wrong("size", QStringLiteral("It must be one of XS, S, M, L, XL."));
    if (r.has("keepHours")) {
        const auto hours = json::wholeNumber(r.value("keepHours"));
        if (hours && *hours >= 1 && *hours <= kLongestKeepHours)
            package.keepFor = std::chrono::hours(*hours);
        else
            r.wrong("keepHours", QStringLiteral("It must be a whole number from 1 to %1.").arg(kLongestKeepHours));
    }
    return package;
}

} // namespace

tl::expected<OrderRequest, FieldProblems> readOrder(const QJsonObject &json, OrderKind kind)
{
    FieldProblems problems;
    OrderRequest order;
    order.kind = kind;
    Reader r(json, QStringLiteral("#"), problems);
    order.reference = r.text("reference", 128);
    if (const auto bank = BankId::parse(r.value("bank").toString()))
        order.bank = *bank;
    else
        r.wrong("bank", QStringLiteral("It must be the identifier of a bank."));
    const QJsonObject person = r.object("customer");
    if (r.value("customer").isObject()) {
        Reader customer(person, QStringLiteral("#/customer"), problems);
        readCustomer(customer, order);
    }
    order.reachable = r.truth("reachable");
    if (r.has("reservation")) {
        if (const auto reservation = ReservationId::parse(r.value("reservation").toString()))
            order.reservation = *reservation;
        else
            r.wrong("reservation", QStringLiteral("It must be the identifier of a reservation."));
    }
    order.onlyThisBank = kind == OrderKind::Return && r.truth("onlyThisBank");
    const QJsonArray packages = r.list("packages", kMostPackages);
    QSet<QString> labels;
    for (qsizetype i = 0; i < packages.size(); ++i)
        order.packages << readPackage(packages[i], QStringLiteral("#/packages/%1").arg(i), kind, labels, problems);

    if (!problems.empty())
        return tl::make_unexpected(std::move(problems));
    return order;
}

tl::expected<OrderChange, FieldProblems> readOrderChange(const QJsonObject &json)
{
    FieldProblems problems;
    OrderChange change;
    Reader r(json, QStringLiteral("#"), problems);
    if (r.has("customer")) {
        const QJsonObject person = r.object("customer");
        Reader customer(person, QStringLiteral("#/customer"), problems);
        // null takes an address away
        const auto read = [&](const char *name, qsizetype longest) -> std::optional<QString> {
            if (!customer.has(name))
                return std::nullopt;
            return customer.value(name).isNull() ? QString() : customer.text(name, longest);
        };
        if (customer.has("name"))
            change.name = customer.text("name", Contact::kLongestName);
        if (customer.has("language"))
            change.language = customer.text("language", 35);
        change.email = read("email", Contact::kLongestEmail);
        change.phone = read("phone", 16);
        change.push = read("push", kLongestPush);
        change.timeZone = read("timeZone", kLongestZone);
        if (!isTimeZone(change.timeZone.value_or(QString())))
            customer.wrong("timeZone", QLatin1StringView(kNoZone));
        customer.check("email", change.email.value_or(QString()), isEmailAddress, kNoAddress);
        customer.check("phone", change.phone.value_or(QString()), isPhoneNumber, kNoPhone);
        customer.check("language", change.language.value_or(QString()), isLanguage, kNoLanguage);
    }
    if (r.has("reachable"))
        change.reachable = r.truth("reachable");
    if (r.has("bank")) {
        change.bank = BankId::parse(r.value("bank").toString());
        if (!change.bank)
            r.wrong("bank", QStringLiteral("It must be the identifier of a bank."));
    }
    change.why = r.optionalText("why", kLongestReason);
    if (!problems.empty())
        return tl::make_unexpected(std::move(problems));
    return change;
}

} // namespace cubby::central
