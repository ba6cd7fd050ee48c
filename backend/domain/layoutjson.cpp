// SPDX-License-Identifier: GPL-3.0-or-later
// Layouts as JSON, both ways.
#include "domain/layout.h"
#include "domain/layoutcheck.h"
#include "domain/objectreader.h"

#include <QRegularExpression>

namespace cubby {

namespace {

constexpr int kMost = 2000; // of compartments, buses, boards

BoardChannel readChannel(ObjectReader &in)
{
    return {in.text("bus", {}, true), in.integer("board", 0, 247), in.integer("channel", 0, 255)};
}

LayoutBoard readBoard(ObjectReader &in, const BoardFamily &family)
{
    LayoutBoard board;
    board.address = in.integer("address", family.firstAddress, family.lastAddress);
    board.channels = in.integer("channels", 1, family.mostChannels, family.usualChannels);
    board.supply = in.text("supply", board.supply, in.has("supply"));
    board.openIs1 = in.boolean("openIs1", board.openIs1);
    if (family.sensesPresence)
        board.presenceIs1 = in.boolean("presenceIs1", board.presenceIs1);
    if (family.name == QLatin1StringView("xor8a")) {
        board.acknowledgementOpenIs11 = in.boolean("acknowledgementOpenIs11", board.acknowledgementOpenIs11);
        board.lastByteFirst = in.boolean("lastByteFirst", board.lastByteFirst);
    }
    if (family.mayLackInputs)
        board.hasInputs = in.boolean("inputs", board.hasInputs);
    if (family.name == QLatin1StringView("modbus-relay")) {
        board.pulseInHighByte = in.boolean("pulseInHighByte", board.pulseInHighByte);
        board.firmware = in.optionalInteger("firmware", 0, 65535);
    }
    in.finish(QStringLiteral("is no setting of boards of family %1").arg(family.name));
    return board;
}

std::optional<Millis> readMillis(ObjectReader &in, const char *key, int least, int most)
{
    const auto ms = in.optionalInteger(key, least, most);
    return ms ? std::optional(Millis(*ms)) : std::nullopt;
}

QString familyNames()
{
    QStringList names;
    for (const BoardFamily &family : boardFamilies())
        names << family.name;
    return names.join(QStringLiteral(", "));
}

LayoutBus readBus(ObjectReader &in)
{
    LayoutBus bus;
    bus.name = in.text("name", {}, true);
    bus.family = in.text("family", {}, true);
    const BoardFamily *known = findBoardFamily(bus.family);
    if (!known)
        in.complain("family", QStringLiteral("must be one of %1").arg(familyNames()));
    const BoardFamily &family = known ? *known : boardFamilies().first();
    bus.port = in.text("port", {}, true);
    static const QRegularExpression port(QStringLiteral("^(/.+|by-id:[^/]+|usb:.+)$"));
    if (!port.match(bus.port).hasMatch())
        in.complain("port", QStringLiteral("must be a path, by-id:NAME or usb:SERIAL"));
    bus.baud = in.integer("baud", 1200, 921600, family.baud);
    bus.pulse = Millis(in.integer("pulseMs", 50, 5000, int(family.pulse.count())));
    if (bus.pulse.count() % family.pulseStepMs != 0)
        in.complain("pulseMs", QStringLiteral("must be a multiple of %1").arg(family.pulseStepMs));
    bus.gap = Millis(in.integer("gapMs", 0, 5000, int(bus.pulse.count())));
    bus.dtr = in.optionalBoolean("dtr");
    bus.rts = in.optionalBoolean("rts");
    bus.answer = readMillis(in, "answerMs", 10, 10000);
    bus.firstByte = readMillis(in, "firstByteMs", 10, 10000);
    bus.silence = readMillis(in, "silenceMs", 0, 1000);
    bus.settle = readMillis(in, "settleMs", 0, 5000);
    bus.boards = in.objects("boards", kMost, [&family](ObjectReader &inner) { return readBoard(inner, family); });
    return bus;
}

LayoutCompartment readCompartment(ObjectReader &in)
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
    const QJsonValue presence = in.peek("presence");
    if (presence.isObject()) {
        c.presence = in.object("presence", readChannel);
        if (c.presence == c.lock)
            in.complain("presence",
                        QStringLiteral("is the lock's own channel: write \"lock\" for its occupancy input"));
    } else if (in.take("presence") == QLatin1StringView("lock")) {
        c.presence = c.lock;
    } else if (!presence.isUndefined()) {
        in.complain("presence", QStringLiteral("must be \"lock\", or an object with bus, board and channel"));
    }
    return c;
}

std::optional<Place> readPlace(ObjectReader &in)
{
    if (!in.has("latitude") && !in.has("longitude"))
        return std::nullopt;
    return Place{in.number("latitude", -90, 90), in.number("longitude", -180, 180)};
}

LayoutScreen readScreen(ObjectReader &in)
{
    return {in.integer("x", 0, 100000), in.integer("y", 0, 10000), in.integer("width", 10, 10000),
            in.integer("height", 10, 10000)};
}

QJsonObject channelJson(const BoardChannel &at)
{
    return {
        {QStringLiteral("bus"), at.bus}, {QStringLiteral("board"), at.board}, {QStringLiteral("channel"), at.channel}};
}

QJsonObject boardJson(const LayoutBoard &board, const BoardFamily &family)
{
    QJsonObject out{{QStringLiteral("address"), board.address},
                    {QStringLiteral("channels"), board.channels},
                    {QStringLiteral("supply"), board.supply},
                    {QStringLiteral("openIs1"), board.openIs1}};
    if (family.sensesPresence)
        out[QStringLiteral("presenceIs1")] = board.presenceIs1;
    if (family.name == QLatin1StringView("xor8a")) {
        out[QStringLiteral("acknowledgementOpenIs11")] = board.acknowledgementOpenIs11;
        out[QStringLiteral("lastByteFirst")] = board.lastByteFirst;
    }
    if (family.mayLackInputs)
        out[QStringLiteral("inputs")] = board.hasInputs;
    if (family.name == QLatin1StringView("modbus-relay")) {
        out[QStringLiteral("pulseInHighByte")] = board.pulseInHighByte;
        if (board.firmware)
            out[QStringLiteral("firmware")] = *board.firmware;
    }
    return out;
}

QJsonObject busJson(const LayoutBus &bus)
{
    QJsonArray boards;
    for (const LayoutBoard &board : bus.boards)
        boards << boardJson(board, *findBoardFamily(bus.family));
    QJsonObject out{{QStringLiteral("name"), bus.name},
                    {QStringLiteral("family"), bus.family},
                    {QStringLiteral("port"), bus.port},
                    {QStringLiteral("baud"), bus.baud},
                    {QStringLiteral("pulseMs"), qint64(bus.pulse.count())},
                    {QStringLiteral("gapMs"), qint64(bus.gap.count())},
                    {QStringLiteral("boards"), boards}};
    if (bus.dtr)
        out[QStringLiteral("dtr")] = *bus.dtr;
    if (bus.rts)
        out[QStringLiteral("rts")] = *bus.rts;
    const auto write = [&out](const char *key, std::optional<Millis> time) {
        if (time)
            out[QLatin1StringView(key)] = qint64(time->count());
    };
    write("answerMs", bus.answer);
    write("firstByteMs", bus.firstByte);
    write("silenceMs", bus.silence);
    write("settleMs", bus.settle);
    return out;
}

QJsonObject compartmentJson(const LayoutCompartment &c)
{
    QJsonObject out = channelJson(c.lock);
    out[QStringLiteral("name")] = c.name;
    out[QStringLiteral("size")] = toString(c.size);
    out[QStringLiteral("x")] = c.x;
    out[QStringLiteral("y")] = c.y;
    out[QStringLiteral("width")] = c.width;
    out[QStringLiteral("height")] = c.height;
    out[QStringLiteral("doorSensor")] = c.hasDoorSensor;
    if (c.sensesPresenceByLock())
        out[QStringLiteral("presence")] = QStringLiteral("lock");
    else if (c.presence)
        out[QStringLiteral("presence")] = channelJson(*c.presence);
    return out;
}

} // namespace

Result<Layout> Layout::fromJson(const QJsonObject &json)
{
    ObjectReader in(json);
    Layout out;
    (void)in.take("$schema"); // for editors
    out.name = in.text("name", {}, true);
    out.address = in.text("address");
    out.timeZone = in.text("timeZone", QStringLiteral("UTC"));
    out.place = readPlace(in);
    out.width = in.integer("width", 100, 100000);
    out.height = in.integer("height", 100, 10000);
    out.screen = in.object("screen", readScreen);
    out.buses = in.objects("buses", kMost, readBus);
    out.compartments = in.objects("compartments", kMost, readCompartment);
    in.finish();
    const QString why = in.complaint().isEmpty() ? inconsistency(out) : in.complaint();
    if (!why.isEmpty())
        return failure("layout.invalid", QStringLiteral("The layout is not usable: %1.").arg(why));
    return out;
}

QJsonObject Layout::toJson() const
{
    QJsonArray busArray;
    for (const LayoutBus &bus : buses)
        busArray << busJson(bus);
    QJsonArray compartmentArray;
    for (const LayoutCompartment &c : compartments)
        compartmentArray << compartmentJson(c);
    QJsonObject out{{QStringLiteral("name"), name},
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
    if (place) {
        out[QStringLiteral("latitude")] = place->latitude;
        out[QStringLiteral("longitude")] = place->longitude;
    }
    return out;
}

} // namespace cubby
