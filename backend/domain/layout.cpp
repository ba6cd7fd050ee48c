// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/layout.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <cmath>

namespace cubby {

namespace {

constexpr int kMostCompartments = 2000;
constexpr qint64 kLargestFile = 4 * 1024 * 1024;

// Reads one JSON object key by key and keeps the first complaint, so that reading code stays a list of keys.
class Reader
{
public:
    Reader(QJsonObject object, QString place) : m_object(std::move(object)), m_place(std::move(place)) { }

    QString text(const char *key, const QString &otherwise = {}, bool required = false)
    {
        const QJsonValue v = take(key);
        if (v.isUndefined() && !required)
            return otherwise;
        if (!v.isString() || (required && v.toString().isEmpty())) {
            complain(key, QStringLiteral("must be a text"));
            return otherwise;
        }
        return v.toString();
    }

    int integer(const char *key, int least, int most, std::optional<int> otherwise = {})
    {
        const QJsonValue v = take(key);
        if (v.isUndefined() && otherwise)
            return *otherwise;
        const double d = v.toDouble(std::nan(""));
        if (!(d >= least && d <= most) || d != std::floor(d)) {
            complain(key, QStringLiteral("must be a whole number from %1 to %2").arg(least).arg(most));
            return otherwise.value_or(least);
        }
        return int(d);
    }

    bool boolean(const char *key, bool otherwise)
    {
        const QJsonValue v = take(key);
        if (v.isUndefined())
            return otherwise;
        if (!v.isBool())
            complain(key, QStringLiteral("must be true or false"));
        return v.toBool();
    }

    QList<QJsonObject> objects(const char *key)
    {
        QList<QJsonObject> out;
        const QJsonValue v = take(key);
        if (!v.isArray() || v.toArray().isEmpty() || v.toArray().size() > kMostCompartments) {
            complain(key, QStringLiteral("must be a list of 1 to %1 objects").arg(kMostCompartments));
            return out;
        }
        for (const QJsonValue &item : v.toArray()) {
            if (!item.isObject()) {
                complain(key, QStringLiteral("must hold objects only"));
                return {};
            }
            out << item.toObject();
        }
        return out;
    }

    QJsonValue take(const char *key) { return m_object.value(QLatin1StringView(key)); }

    void complain(const char *key, const QString &what)
    {
        if (m_complaint.isEmpty())
            m_complaint = m_place + QLatin1StringView(key) + QStringLiteral(": ") + what;
    }
    void adopt(const Reader &inner)
    {
        if (m_complaint.isEmpty())
            m_complaint = inner.m_complaint;
    }
    QString place(const char *key, qsizetype index) const
    {
        return m_place + QLatin1StringView(key) + QStringLiteral("[%1].").arg(index);
    }
    QString place(const char *key) const { return m_place + QLatin1StringView(key) + u'.'; }
    const QString &complaint() const { return m_complaint; }

private:
    QJsonObject m_object;
    QString m_place;
    QString m_complaint;
};

BoardChannel readChannel(Reader &in)
{
    BoardChannel out;
    out.bus = in.text("bus", {}, true);
    out.board = in.integer("board", 0, 247);
    out.channel = in.integer("channel", 0, 255);
    return out;
}

LayoutBus readBus(Reader &in)
{
    LayoutBus bus;
    bus.name = in.text("name", {}, true);
    bus.family = in.text("family", {}, true);
    if (bus.family != QLatin1StringView("xor8a"))
        in.complain("family", QStringLiteral("must be \"xor8a\""));
    bus.port = in.text("port", {}, true);
    bus.baud = in.integer("baud", 1200, 921600, bus.baud);
    bus.pulse = Millis(in.integer("pulseMs", 50, 5000, int(bus.pulse.count())));
    bus.gap = Millis(in.integer("gapMs", 0, 5000, int(bus.gap.count())));
    bus.dtr = in.boolean("dtr", bus.dtr);
    bus.rts = in.boolean("rts", bus.rts);
    qsizetype i = 0;
    for (const QJsonObject &object : in.objects("boards")) {
        Reader inner(object, in.place("boards", i++));
        LayoutBoard board;
        board.address = inner.integer("address", 1, 200);
        board.channels = inner.integer("channels", 1, 50, board.channels);
        board.acknowledgementOpenIs11 = inner.boolean("acknowledgementOpenIs11", board.acknowledgementOpenIs11);
        board.feedbackOpenIs1 = inner.boolean("feedbackOpenIs1", board.feedbackOpenIs1);
        board.lastByteFirst = inner.boolean("lastByteFirst", board.lastByteFirst);
        in.adopt(inner);
        bus.boards << board;
    }
    return bus;
}

LayoutCompartment readCompartment(Reader &in)
{
    LayoutCompartment c;
    c.name = in.text("name", {}, true);
    if (c.name.size() > 8)
        in.complain("name", QStringLiteral("must have at most 8 characters"));
    const auto size = sizeFromString(in.text("size", {}, true));
    if (!size)
        in.complain("size", QStringLiteral("must be one of XS, S, M, L, XL"));
    c.size = size.value_or(Size::M);
    c.x = in.integer("x", 0, 100000);
    c.y = in.integer("y", 0, 10000);
    c.width = in.integer("width", 10, 10000);
    c.height = in.integer("height", 10, 10000);
    c.hasDoorSensor = in.boolean("doorSensor", true);
    c.lock = readChannel(in);
    const QJsonValue presence = in.take("presence");
    if (presence.isObject()) {
        Reader inner(presence.toObject(), in.place("presence"));
        c.presence = readChannel(inner);
        in.adopt(inner);
    } else if (!presence.isUndefined()) {
        in.complain("presence", QStringLiteral("must be an object with bus, board and channel"));
    }
    return c;
}

// What the schema cannot say: names are unique, addresses exist, no channel is used twice.
QString inconsistency(const Layout &layout)
{
    QSet<QString> buses;
    QSet<QString> channels;
    QSet<QString> names;
    for (const LayoutBus &bus : layout.buses) {
        if (buses.contains(bus.name))
            return QStringLiteral("buses: \"%1\" is named twice").arg(bus.name);
        buses.insert(bus.name);
        QSet<int> addresses;
        for (const LayoutBoard &board : bus.boards) {
            if (addresses.contains(board.address))
                return QStringLiteral("buses: board %1 of \"%2\" stands twice").arg(board.address).arg(bus.name);
            addresses.insert(board.address);
        }
    }
    const auto refuse = [&](const BoardChannel &at) -> QString {
        const LayoutBus *bus = layout.findBus(at.bus);
        if (!bus)
            return QStringLiteral("no bus is named \"%1\"").arg(at.bus);
        for (const LayoutBoard &board : bus->boards) {
            if (board.address != at.board)
                continue;
            if (at.channel < 1 || at.channel > board.channels)
                return QStringLiteral("board %1 has channels 1 to %2").arg(board.address).arg(board.channels);
            const QString key = QStringLiteral("%1/%2/%3").arg(at.bus).arg(at.board).arg(at.channel);
            if (channels.contains(key))
                return QStringLiteral("channel %1 is used twice").arg(key);
            channels.insert(key);
            return {};
        }
        return QStringLiteral("bus \"%1\" has no board %2").arg(at.bus).arg(at.board);
    };
    for (const LayoutCompartment &c : layout.compartments) {
        if (names.contains(c.name))
            return QStringLiteral("compartments: \"%1\" is named twice").arg(c.name);
        names.insert(c.name);
        if (const QString why = refuse(c.lock); !why.isEmpty())
            return QStringLiteral("compartment %1: %2").arg(c.name, why);
        if (c.presence) {
            if (const QString why = refuse(*c.presence); !why.isEmpty())
                return QStringLiteral("compartment %1, presence: %2").arg(c.name, why);
        }
        if (c.x + c.width > layout.width || c.y + c.height > layout.height)
            return QStringLiteral("compartment %1 reaches beyond the wall").arg(c.name);
    }
    return {};
}

QJsonObject channelJson(const BoardChannel &at)
{
    return {
        {QStringLiteral("bus"), at.bus}, {QStringLiteral("board"), at.board}, {QStringLiteral("channel"), at.channel}};
}

} // namespace

const LayoutCompartment *Layout::find(const CompartmentName &compartment) const
{
    for (const LayoutCompartment &c : compartments) {
        if (c.name == compartment)
            return &c;
    }
    return nullptr;
}

const LayoutBus *Layout::findBus(const QString &bus) const
{
    for (const LayoutBus &b : buses) {
        if (b.name == bus)
            return &b;
    }
    return nullptr;
}

Result<Layout> Layout::fromJson(const QJsonObject &json)
{
    Reader in(json, {});
    Layout out;
    out.name = in.text("name", {}, true);
    out.address = in.text("address");
    out.timeZone = in.text("timeZone", QStringLiteral("UTC"));
    out.width = in.integer("width", 100, 100000);
    out.height = in.integer("height", 100, 10000);
    Reader screen(in.take("screen").toObject(), QStringLiteral("screen."));
    out.screen = {screen.integer("x", 0, 100000), screen.integer("y", 0, 10000), screen.integer("width", 10, 10000),
                  screen.integer("height", 10, 10000)};
    in.adopt(screen);
    qsizetype i = 0;
    for (const QJsonObject &object : in.objects("buses")) {
        Reader inner(object, in.place("buses", i++));
        out.buses << readBus(inner);
        in.adopt(inner);
    }
    i = 0;
    for (const QJsonObject &object : in.objects("compartments")) {
        Reader inner(object, in.place("compartments", i++));
        out.compartments << readCompartment(inner);
        in.adopt(inner);
    }
    const QString why = in.complaint().isEmpty() ? inconsistency(out) : in.complaint();
    if (!why.isEmpty())
        return failure("layout.invalid", QStringLiteral("The layout is not usable: %1.").arg(why));
    return out;
}

Result<Layout> Layout::fromFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure("layout.unreadable",
                       QStringLiteral("The layout %1 cannot be read: %2.").arg(path, file.errorString()));
    if (file.size() > kLargestFile)
        return failure("layout.invalid", QStringLiteral("The layout %1 is larger than 4 MiB.").arg(path));
    QJsonParseError parse;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &parse);
    if (!document.isObject()) {
        return failure("layout.invalid", QStringLiteral("The layout %1 is not a JSON object: %2 at byte %3.")
                                             .arg(path, parse.errorString())
                                             .arg(parse.offset));
    }
    return fromJson(document.object());
}

QJsonObject Layout::toJson() const
{
    QJsonArray busArray;
    for (const LayoutBus &bus : buses) {
        QJsonArray boardArray;
        for (const LayoutBoard &b : bus.boards) {
            boardArray << QJsonObject{{QStringLiteral("address"), b.address},
                                      {QStringLiteral("channels"), b.channels},
                                      {QStringLiteral("acknowledgementOpenIs11"), b.acknowledgementOpenIs11},
                                      {QStringLiteral("feedbackOpenIs1"), b.feedbackOpenIs1},
                                      {QStringLiteral("lastByteFirst"), b.lastByteFirst}};
        }
        busArray << QJsonObject{{QStringLiteral("name"), bus.name},
                                {QStringLiteral("family"), bus.family},
                                {QStringLiteral("port"), bus.port},
                                {QStringLiteral("baud"), bus.baud},
                                {QStringLiteral("pulseMs"), qint64(bus.pulse.count())},
                                {QStringLiteral("gapMs"), qint64(bus.gap.count())},
                                {QStringLiteral("dtr"), bus.dtr},
                                {QStringLiteral("rts"), bus.rts},
                                {QStringLiteral("boards"), boardArray}};
    }
    QJsonArray compartmentArray;
    for (const LayoutCompartment &c : compartments) {
        QJsonObject o = channelJson(c.lock);
        o[QStringLiteral("name")] = c.name;
        o[QStringLiteral("size")] = toString(c.size);
        o[QStringLiteral("x")] = c.x;
        o[QStringLiteral("y")] = c.y;
        o[QStringLiteral("width")] = c.width;
        o[QStringLiteral("height")] = c.height;
        o[QStringLiteral("doorSensor")] = c.hasDoorSensor;
        if (c.presence)
            o[QStringLiteral("presence")] = channelJson(*c.presence);
        compartmentArray << o;
    }
    return {{QStringLiteral("name"), name},
            {QStringLiteral("address"), address},
            {QStringLiteral("timeZone"), timeZone},
            {QStringLiteral("width"), width},
            {QStringLiteral("height"), height},
            {QStringLiteral("screen"), QJsonObject{{QStringLiteral("x"), screen.x},
                                                   {QStringLiteral("y"), screen.y},
                                                   {QStringLiteral("width"), screen.width},
                                                   {QStringLiteral("height"), screen.height}}},
            {QStringLiteral("buses"), busArray},
            {QStringLiteral("compartments"), compartmentArray}};
}

QByteArray Layout::digest() const
{
    return QCryptographicHash::hash(QJsonDocument(toJson()).toJson(QJsonDocument::Compact), QCryptographicHash::Sha256);
}

} // namespace cubby
