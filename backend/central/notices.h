// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/jobs.h"
#include "central/packages.h"
#include "central/quiethours.h"
#include "domain/layout.h"

// What people are told: which message on which channel, and when it is ready everything that it needs, opened for its
// sender.
namespace cubby::central {

// How the messages of a carrier or shop look.
struct Brand
{
    QString name = {}; // empty: nothing is said of it
    QString logo = {}; // the words that stand where a logo would
    QString mailFrom = {}; // the address; empty: the centre's own
    QString smsFrom = {};
};

struct Notice
{
    MessageKind kind = MessageKind::Delivered;
    QString name;
    QString email;
    QString phone;
    QString push; // where the push gateway finds them
    QString language; // BCP 47
    QString bankName;
    QString bankAddress;
    QString timeZone; // IANA, of the bank: in which times are said
    CompartmentName compartment;
    Layout layout; // of the bank
    QString code; // 8 digits; empty where the message brings none
    QByteArray pass; // the text of the QR code
    bool opensMore = false; // the code also opens what lay there before
    Time deadline;
    QStringList labels;
    QString details;
    Brand brand;
    QByteArray page; // a token, of the customer's page; empty where there is none
    QByteArray unsubscribe; // a token, for whom this is no must
    QString key; // stable over all attempts: makes the Message-ID
};

// Writes a job on each channel that the customer can be reached on and wants to be.
void tellCustomer(Work &work, MessageKind kind, const QString &event, const QString &customer, StayId stay,
                  CredentialId credential = {}, const QString &details = {});

// The same of a package, wherever it is and whether it has a stay or not (isOfPackage).
void tellOfPackage(Work &work, MessageKind kind, const Package &package);

// Nothing if there is nothing left to tell: the package was fetched or taken back meanwhile.
std::optional<Notice> noticeOf(Work &work, const TakenJob &job);

// On channels that ring, messages wait for the end of the recipient's quiet hours.
Time sendableAt(Work &work, const TakenJob &job, const QuietHours &quiet);

// Once the customer was told, a code is kept no longer than there is another channel to tell it on.
void noticeSettled(Work &work, const TakenJob &job);

// Alerts that nobody was written about yet make one mail to support.
void tellSupport(Work &work);

// ---- who wants no messages ----
QByteArray unsubscribeToken(Work &work, const QString &customer);
// Answers the customer; nothing for a token that is none.
std::optional<QString> unsubscribe(Work &work, const QByteArray &token);

// ---- brands; `owner` is the identifier of a carrier, empty for whoever has none of their own ----
void setBrand(Work &work, const QString &owner, const Brand &brand);
// By a carrier, of itself, or by the operator. Error codes: carrier.unknown (or not its own), carrier.settings (a text
// is longer than 120 characters, or an address is none).
Result<void> changeBrand(Work &work, const Actor &by, CarrierId carrier, const Brand &brand, const QString &why);
Brand brandOf(Work &work, const QString &owner);

} // namespace cubby::central
