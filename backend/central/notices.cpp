// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/notices.h"

#include "central/access.h"
#include "central/packages.h"
#include "central/pagelink.h"
#include "central/records.h"
#include "seal/pass.h"

#include <QJsonDocument>

#include <algorithm>

namespace cubby::central {

namespace {

constexpr int kMostAlertsAMail = 50;

QString context(const char *column, const QString &customer)
{
    return QStringLiteral("customers.") + QLatin1StringView(column) + u'.' + customer;
}
const QString kUnsubscribe = QStringLiteral("unsubscribe");

// A telephone is for what cannot wait and what opens a door; mail and push carry all.
bool isForSms(MessageKind kind)
{
    return bringsCode(kind) || isOfPackage(kind) || kind == MessageKind::ReminderHours || kind == MessageKind::Moved;
}

Layout layoutOf(const QString &text)
{
    return Layout::fromJson(QJsonDocument::fromJson(text.toUtf8()).object()).value_or(Layout());
}

// Whether the message is still true.
bool holds(Work &work, const TakenJob &job, const Stay &stay, const std::optional<Package> &package)
{
    const bool liesThere = stay.state == StayState::Present && stay.deadline;
    if (isReminder(job.kind))
        return liesThere && package && !package->expired && work.now() < *stay.deadline;
    if (job.kind == MessageKind::Expired)
        return liesThere && package && package->expired;
    if (bringsCode(job.kind) || job.kind == MessageKind::Extended)
        return liesThere && package;
    return true;
}

bool addBank(Work &work, Notice &notice, BankId bank)
{
    const auto row = work.first(QStringLiteral("SELECT name, layout FROM banks WHERE bank = ?"), bank);
    if (!row)
        return false;
    notice.bankName = row->text(0);
    const QJsonObject json = QJsonDocument::fromJson(row->text(1).toUtf8()).object();
    notice.layout = layoutOf(row->text(1));
    notice.bankAddress = json.value(QLatin1StringView("address")).toString();
    notice.timeZone = json.value(QLatin1StringView("timeZone")).toString();
    return true;
}

bool addCustomer(Work &work, Notice &notice, const TakenJob &job)
{
    const auto row = work.first(
        QStringLiteral("SELECT name, email, language, phone, push, unsubscribed_at FROM customers WHERE customer = ?"),
        job.recipient);
    if (!row || (!row->isNull(5) && !mustBeSent(job.kind)))
        return false;
    const auto opened = [&](std::size_t column, const char *name) {
        return row->isNull(column) ? QString() : work.openField(row->bytes(column), context(name, job.recipient));
    };
    notice.name = opened(0, "name");
    notice.email = opened(1, "email");
    notice.language = row->text(2);
    notice.phone = opened(3, "phone");
    notice.push = opened(4, "push");
    if (!mustBeSent(job.kind))
        notice.unsubscribe = unsubscribeToken(work, job.recipient);
    return true;
}

} // namespace

void tellCustomer(Work &work, MessageKind kind, const QString &event, const QString &customer, StayId stay,
                  CredentialId credential, const QString &details)
{
    const auto row
        = work.first(QStringLiteral("SELECT phone, push, unsubscribed_at FROM customers WHERE customer = ?"), customer);
    if (!row || (!row->isNull(2) && !mustBeSent(kind)))
        return;
    const auto tell = [&](const char *channel) {
        addJob(work, {event, QLatin1StringView(channel), customer, stay, credential, kind, details});
    };
    tell(kMail);
    if (!row->isNull(0) && isForSms(kind))
        tell(kSms);
    if (!row->isNull(1))
        tell(kPush);
}

void tellOfPackage(Work &work, MessageKind kind, const Package &package)
{
    // It can be redirected twice, and cancelled once.
    const QString time = kind == MessageKind::Redirected ? u'/' + QString::number(toMs(work.now())) : QString();
    tellCustomer(work, kind, toText(kind).toLower() + u'/' + package.id.toString() + time, package.customer, StayId(),
                 {}, package.id.toString());
}

namespace {

std::optional<Notice> noticeOfPackage(Work &work, const TakenJob &job, Notice notice)
{
    const auto id = PackageId::parse(job.details);
    const auto package = id ? findPackage(work, *id) : std::nullopt;
    if (!package)
        return std::nullopt;
    const bool stopped = package->status == PackageStatus::Cancelled || package->plan == PackagePlan::Collect;
    if ((job.kind == MessageKind::Cancelled) != stopped || !addCustomer(work, notice, job)
        || !addBank(work, notice, package->bank))
        return std::nullopt;
    notice.details.clear();
    notice.labels = labelsOf(work, package->id);
    notice.page = pageToken(work, {package->id, job.recipient});
    notice.brand = brandOf(work, package->carrier.toString());
    return notice;
}

} // namespace

std::optional<Notice> noticeOf(Work &work, const TakenJob &job)
{
    Notice notice;
    notice.kind = job.kind;
    notice.details = job.details;
    notice.key = job.event;
    if (job.kind == MessageKind::SupportAlert) {
        notice.language = QStringLiteral("en");
        return notice;
    }
    if (isOfPackage(job.kind))
        return noticeOfPackage(work, job, std::move(notice));
    const auto stay = findStay(work, job.stay);
    if (!stay)
        return std::nullopt;
    const auto package = findPackage(work, stay->package);
    if (!holds(work, job, *stay, package) || !addCustomer(work, notice, job) || !addBank(work, notice, stay->bank))
        return std::nullopt;
    notice.compartment = stay->compartment;
    notice.deadline = stay->deadline.value_or(Time());
    if (package)
        notice.labels = labelsOf(work, package->id);
    if (package)
        notice.page = pageToken(work, {package->id, job.recipient});
    notice.brand = brandOf(work, package ? package->carrier.toString() : QString());
    if (bringsCode(job.kind)) {
        const auto code = codeOf(work, job.credential);
        if (!code)
            return std::nullopt;
        notice.code = *code;
        notice.opensMore
            = work.first(QStringLiteral("SELECT 1 FROM credential_stays s JOIN stays t ON t.bank = s.bank AND t.stay = "
                                        "s.stay WHERE s.credential = ? AND s.stay <> ? AND t.state = 'Present' "
                                        "LIMIT 1"),
                         job.credential, stay->id)
                  .has_value();
        notice.pass = seal::makePass({stay->bank, stay->id, job.credential, *stay->deadline}, work.keys().pass);
    }
    return notice;
}

Time sendableAt(Work &work, const TakenJob &job, const QuietHours &quiet)
{
    if (!job.isOn(kSms) && !job.isOn(kPush))
        return work.now();
    QString zone;
    if (const auto row
        = work.first(QStringLiteral("SELECT time_zone FROM customers WHERE customer = ?"), job.recipient))
        zone = row->text(0);
    if (zone.isEmpty()) {
        const auto stay = findStay(work, job.stay);
        const auto id = isOfPackage(job.kind) ? PackageId::parse(job.details) : std::nullopt;
        const auto package = id ? findPackage(work, *id) : std::nullopt;
        Notice notice;
        if ((stay || package) && addBank(work, notice, stay ? stay->bank : package->bank))
            zone = notice.timeZone;
    }
    return notBefore(work.now(), QTimeZone(zone.toLatin1()), quiet);
}

void noticeSettled(Work &work, const TakenJob &job)
{
    if (job.credential.isNull())
        return;
    const bool isTold
        = work.first(QStringLiteral("SELECT 1 FROM jobs WHERE event = ? AND state = 'Done' LIMIT 1"), job.event)
              .has_value();
    const bool waits
        = work.first(QStringLiteral(
                         "SELECT 1 FROM jobs WHERE credential = ? AND state IN ('Due', 'Taken', 'Dead') LIMIT 1"),
                     job.credential)
              .has_value();
    if (isTold && !waits)
        eraseCode(work, job.credential);
}

void tellSupport(Work &work)
{
    QStringList lines;
    for (const storage::Row &row :
         work.query(QStringLiteral("SELECT a.bank, a.kind, a.subject, a.detail, a.first_at, b.name FROM alerts a LEFT "
                                   "JOIN banks b ON b.bank = a.bank WHERE a.told = 0 ORDER BY a.first_at, a.bank, "
                                   "a.kind, a.subject LIMIT ?")
                        + work.forUpdateOrSkip("a"),
                    kMostAlertsAMail)) {
        QString detail = row.text(3);
        detail.replace(u'\n', QLatin1StringView("\n    ")); // what a customer wrote looks like no other alert
        lines << QStringLiteral("%1  %2  %3: %4").arg(toIso(row.time(4)), row.text(5), row.text(1), detail);
        work.exec(QStringLiteral("UPDATE alerts SET told = 1 WHERE bank = ? AND kind = ? AND subject = ?"), row.text(0),
                  row.text(1), row.text(2));
    }
    if (lines.isEmpty())
        return;
    addJob(work,
           {.event = QStringLiteral("alerts/") + makeUuid7(work.now(), work.chance()).toString(QUuid::WithoutBraces),
            .channel = QLatin1StringView(kMail),
            .recipient = QLatin1StringView(kSupport),
            .kind = MessageKind::SupportAlert,
            .details = lines.join(u'\n')});
}

QByteArray unsubscribeToken(Work &work, const QString &customer)
{
    return work.sealField(customer, kUnsubscribe)
        .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

std::optional<QString> unsubscribe(Work &work, const QByteArray &token)
{
    const auto field = QByteArray::fromBase64Encoding(token, QByteArray::Base64UrlEncoding
                                                                 | QByteArray::AbortOnBase64DecodingErrors);
    if (!field)
        return std::nullopt;
    const auto customer
        = work.keys().fields.open(field.decoded, kUnsubscribe.toUtf8()); // no fault of the work if it is none
    if (!customer)
        return std::nullopt;
    work.exec(QStringLiteral("UPDATE customers SET unsubscribed_at = ? WHERE customer = ? AND unsubscribed_at IS NULL"),
              work.now(), *customer);
    return *customer;
}

void setBrand(Work &work, const QString &owner, const Brand &brand)
{
    work.exec(QStringLiteral("INSERT INTO brands (owner, name, logo, mail_from, sms_from) VALUES (?, ?, ?, ?, ?) "
                             "ON CONFLICT (owner) DO UPDATE SET name = excluded.name, logo = excluded.logo, "
                             "mail_from = excluded.mail_from, sms_from = excluded.sms_from"),
              owner, brand.name, brand.logo, brand.mailFrom, brand.smsFrom);
}

Result<void> changeBrand(Work &work, const Actor &by, CarrierId carrier, const Brand &brand, const QString &why)
{
    constexpr qsizetype kLongest = 120;
    if (!findCarrier(work, by, carrier))
        return failure("carrier.unknown", QStringLiteral("There is no such carrier."));
    for (const QString &text : {brand.name, brand.logo, brand.mailFrom, brand.smsFrom}) {
        const bool printable = std::ranges::all_of(text, [](QChar c) { return c.isPrint(); });
        if (text.size() > kLongest || !printable)
            return failure("carrier.settings",
                           QStringLiteral("A text of a brand has at most %1 printable characters.").arg(kLongest));
    }
    if (!brand.mailFrom.isEmpty() && (brand.mailFrom.count(u'@') != 1 || brand.mailFrom.contains(u' ')))
        return failure("carrier.settings", QStringLiteral("Mails come from an address."));
    setBrand(work, carrier.toString(), brand);
    audit(work, by, QStringLiteral("changeBrand"), carrier.toString(), brand.name, why, carrier);
    return {};
}

Brand brandOf(Work &work, const QString &owner)
{
    const auto row
        = work.first(QStringLiteral("SELECT name, logo, mail_from, sms_from FROM brands WHERE owner IN (?, '') "
                                    "ORDER BY owner DESC LIMIT 1"),
                     owner);
    return row ? Brand{row->text(0), row->text(1), row->text(2), row->text(3)} : Brand();
}

} // namespace cubby::central
