// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/orders.h"

#include "domain/label.h"

#include <QRegularExpression>
#include <QSet>

namespace cubby::central {

namespace {

constexpr int kMostPackages = 50;
constexpr int kMostLabels = 8;
constexpr int kLongestLabel = 256;
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
    QString text(const char *name, int longest)
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

    QJsonArray list(const char *name, int most)
    {
        const QJsonArray items = value(name).toArray();
        if (!value(name).isArray())
            wrong(name, has(name) ? QStringLiteral("It must be a list.") : QStringLiteral("It is missing."));
        else if (items.isEmpty() || items.size() > most)
            wrong(name, QStringLiteral("It must hold 1 to %1 items.").arg(most));
        return items.size() > most ? QJsonArray() : items;
    }

    static QString faultOfText(const QJsonValue &value, int longest)
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

OrderedPackage readPackage(const QJsonValue &json, const QString &pointer, QSet<QString> &labels,
                           FieldProblems &problems)
{
    OrderedPackage package;
    if (!json.isObject()) {
        problems.push_back({pointer, QStringLiteral("It must be an object.")});
        return package;
    }
    Reader r(json.toObject(), pointer, problems);
    const QJsonArray list = r.list("labels", kMostLabels);
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

tl::expected<OrderRequest, FieldProblems> readOrder(const QJsonObject &json)
{
    static const QRegularExpression address(
        QStringLiteral("\\A[^\\s@<>\",;:\\\\]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,252}"
                       "[A-Za-z0-9])?\\z"));
    static const QRegularExpression tag(QStringLiteral("\\A[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,4}\\z"));

    FieldProblems problems;
    OrderRequest order;
    Reader r(json, QStringLiteral("#"), problems);
    order.reference = r.text("reference", 128);
    if (const auto bank = BankId::parse(r.value("bank").toString()))
        order.bank = *bank;
    else
        r.wrong("bank", QStringLiteral("It must be the identifier of a bank."));

    const QJsonObject person = r.object("customer");
    if (r.value("customer").isObject()) {
        Reader customer(person, QStringLiteral("#/customer"), problems);
        order.name = customer.text("name", 128);
        order.email = customer.text("email", 254);
        if (!order.email.isEmpty() && !address.match(order.email).hasMatch())
            customer.wrong("email", QStringLiteral("It must be an e-mail address."));
        if (customer.has("language")) {
            order.language = customer.value("language").toString();
            if (!tag.match(order.language).hasMatch())
                customer.wrong("language", QStringLiteral("It must be a language tag, such as de or zh-Hans."));
        }
    }
    if (r.has("reachable")) {
        order.reachable = r.value("reachable").toBool();
        if (!r.value("reachable").isBool())
            r.wrong("reachable", QStringLiteral("It must be true or false."));
    }
    const QJsonArray packages = r.list("packages", kMostPackages);
    QSet<QString> labels;
    for (qsizetype i = 0; i < packages.size(); ++i)
        order.packages << readPackage(packages[i], QStringLiteral("#/packages/%1").arg(i), labels, problems);

    if (!problems.empty())
        return tl::make_unexpected(std::move(problems));
    return order;
}

} // namespace cubby::central
