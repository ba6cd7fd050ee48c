// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>
#include <QString>
#include <QStringList>

// What a technician sees of a bank. Only in a view while one is signed in.
namespace cubby::bank {

// One compartment with everything that is known of its lock and sensors.
struct ServiceDoor
{
    Q_GADGET
    Q_PROPERTY(QString name MEMBER name CONSTANT FINAL)
    Q_PROPERTY(QString size MEMBER size CONSTANT FINAL)
    Q_PROPERTY(QString custody MEMBER custody CONSTANT FINAL)
    Q_PROPERTY(QString condition MEMBER condition CONSTANT FINAL)
    Q_PROPERTY(QString content MEMBER content CONSTANT FINAL)
    Q_PROPERTY(bool unverified MEMBER unverified CONSTANT FINAL)
    Q_PROPERTY(QString lock MEMBER lock CONSTANT FINAL)
    Q_PROPERTY(QString door MEMBER door CONSTANT FINAL)
    Q_PROPERTY(QString doorSensor MEMBER doorSensor CONSTANT FINAL)
    Q_PROPERTY(QString doorFault MEMBER doorFault CONSTANT FINAL)
    Q_PROPERTY(QString presence MEMBER presence CONSTANT FINAL)
    Q_PROPERTY(QString presenceSensor MEMBER presenceSensor CONSTANT FINAL)
    Q_PROPERTY(QString presenceFault MEMBER presenceFault CONSTANT FINAL)

public:
    QString name;
    QString size;
    QString custody; // Empty, Promised, Holds, Unknown
    QString condition; // Good, Inspect, OutOfOrder
    QString content; // the label of what should lie inside; empty: nothing should, or it has no label
    bool unverified = false; // nobody has looked since the bank's memory was lost
    QString lock; // bus/board/channel: "main/1/4"
    QString door; // what the sensor says now: Open, Closed, Unknown
    QString doorSensor; // Sensed, Absent, Faulty
    QString doorFault; // why it is faulty (see sensors.h)
    QString presence; // Present, Absent, Unknown
    QString presenceSensor; // Sensed, Absent, Faulty
    QString presenceFault;

    friend bool operator==(const ServiceDoor &, const ServiceDoor &) = default;
};

struct ServiceBoard
{
    Q_GADGET
    Q_PROPERTY(QString bus MEMBER bus CONSTANT FINAL)
    Q_PROPERTY(int address MEMBER address CONSTANT FINAL)
    Q_PROPERTY(bool busWorks MEMBER busWorks CONSTANT FINAL)
    Q_PROPERTY(bool answers MEMBER answers CONSTANT FINAL)
    Q_PROPERTY(QStringList faults MEMBER faults CONSTANT FINAL)

public:
    QString bus;
    int address = 0; // -1: the line itself, which has a fault
    bool busWorks = false; // the line is open and some board on it answers
    bool answers = false;
    QStringList faults; // what else is wrong, as journalled: "Noisy" (entry::BoardFaulty)

    friend bool operator==(const ServiceBoard &, const ServiceBoard &) = default;
};

struct ServiceEntry
{
    Q_GADGET
    Q_PROPERTY(qint64 number MEMBER number CONSTANT FINAL)
    Q_PROPERTY(qint64 at MEMBER at CONSTANT FINAL)
    Q_PROPERTY(QString kind MEMBER kind CONSTANT FINAL)
    Q_PROPERTY(QString compartment MEMBER compartment CONSTANT FINAL)

public:
    qint64 number = 0; // in the journal's present epoch
    qint64 at = 0; // ms since 1970
    QString kind; // "DoorOpened"
    QString compartment; // where the entry is about one

    friend bool operator==(const ServiceEntry &, const ServiceEntry &) = default;
};

struct ServiceView
{
    Q_GADGET
    Q_PROPERTY(QList<cubby::bank::ServiceDoor> doors MEMBER doors CONSTANT FINAL)
    Q_PROPERTY(QList<cubby::bank::ServiceBoard> boards MEMBER boards CONSTANT FINAL)
    Q_PROPERTY(QList<cubby::bank::ServiceEntry> entries MEMBER entries CONSTANT FINAL)
    Q_PROPERTY(QString software MEMBER software CONSTANT FINAL)
    Q_PROPERTY(QString layout MEMBER layout CONSTANT FINAL)
    Q_PROPERTY(QString epoch MEMBER epoch CONSTANT FINAL)
    Q_PROPERTY(qint64 queue MEMBER queue CONSTANT FINAL)
    Q_PROPERTY(bool maintenance MEMBER maintenance CONSTANT FINAL)
    Q_PROPERTY(QStringList scans MEMBER scans CONSTANT FINAL)

public:
    QList<ServiceDoor> doors; // the whole wall, in the layout's order
    QList<ServiceBoard> boards;
    QList<ServiceEntry> entries; // the journal's last 50, the latest first (filled in by the host)
    QString software;
    QString layout; // the first 12 digits of the digest of the layout in use
    QString epoch; // of the journal
    qint64 queue = 0; // entries that the centre has not acknowledged (filled in by the host)
    bool maintenance = false; // nobody but technicians is served
    QStringList scans; // ServiceScan: what camera and scanners read, the latest first: "camera: 00340434161094042557"

    friend bool operator==(const ServiceView &, const ServiceView &) = default;
};

} // namespace cubby::bank
