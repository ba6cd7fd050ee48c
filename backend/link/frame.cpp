// SPDX-License-Identifier: GPL-3.0-or-later
#include "link/frame.h"

#include "link/framejson.h"
#include "seal/text.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <array>

namespace cubby::link {

namespace {

constexpr std::array<const char *, 4> kReasons{"gap", "chain", "epoch", "unreadable"};

template <class... Handlers>
struct Overloaded : Handlers...
{
    using Handlers::operator()...;
};
template <class... Handlers>
Overloaded(Handlers...) -> Overloaded<Handlers...>;

QJsonArray toJson(const std::vector<LogRecord> &records)
{
    QJsonArray out;
    for (const LogRecord &r : records)
        out.append(QJsonArray{toMs(r.at), qint64(r.up.count()), r.kind, QString::fromUtf8(r.body)});
    return out;
}

QJsonArray toJson(const std::vector<Item> &items)
{
    QJsonArray out;
    for (const Item &item : items)
        out.append(QJsonArray{item.kind, QString::fromUtf8(item.body)});
    return out;
}

void write(JsonWriter &w, const Hello &f)
{
    w.add("type", "hello").add("nonce", f.nonce).add("software", f.software).add("layout", f.layout);
    w.add("journal", JsonWriter().addHead(f.journal, "number").object());
    w.add("directory", JsonWriter().addHead(f.directory, "number").object());
}

void write(JsonWriter &w, const Entries &f)
{
    w.add("type", "entries").addEpoch(f.before.epoch).add("first", qint64(f.before.number + 1));
    w.addChain(f.before.chain).add("entries", toJson(f.records));
}

void write(JsonWriter &w, const Ack &f)
{
    w.add("type", "ack").addHead(f.through, "through");
    if (!f.nonce.isEmpty())
        w.add("nonce", f.nonce);
}

void write(JsonWriter &w, const Refused &f)
{
    w.add("type", "refused").add("reason", kReasons[std::size_t(f.reason)]).addHead(f.through, "through");
}

void write(JsonWriter &w, const Snapshot &f)
{
    w.add("type", "snapshot").addHead(f.head, "revision").add("nonce", f.nonce);
    w.add("part", f.part).add("parts", f.parts).add("content", toJson(f.items));
}

void write(JsonWriter &w, const Heartbeat &f)
{
    w.add("type", "heartbeat").addEpoch(f.epoch).add("uptime", qint64(f.uptime.count()));
    w.add("doorsOpen", f.doorsOpen).add("power", f.power).add("queue", qint64(f.queue));
    w.add("faults", QJsonArray::fromStringList(f.faults));
    if (f.scene.name.isEmpty())
        return;
    JsonWriter scene;
    scene.add("name", f.scene.name).add("since", toMs(f.scene.since)).add("language", f.scene.language);
    w.add("scene", scene.object());
}

void write(JsonWriter &w, const Ask &f)
{
    w.add("type", "ask").add("id", f.id).add("kind", f.kind).add("question", f.question);
}

void write(JsonWriter &w, const Answer &f) { w.add("type", "answer").add("id", f.id).add("result", f.result); }

std::vector<LogRecord> readRecords(JsonReader &r, quint64 number)
{
    std::vector<LogRecord> records;
    const QJsonArray list = r.list("entries", 1, kMaxEntries);
    records.reserve(std::size_t(list.size()));
    for (const QJsonValue value : list) {
        const QJsonArray e = value.toArray();
        // An authentic entry is always taken: of its fields only the kinds are looked at, not what they say.
        const auto at = wholeNumber(e.at(0));
        const auto up = wholeNumber(e.at(1));
        if (e.size() < 4 || !at || !up || !e.at(2).isString() || !e.at(3).isString()) {
            r.wrong("entries");
            return {};
        }
        records.push_back({number++, fromMs(*at), Millis(*up), e.at(2).toString(), e.at(3).toString().toUtf8()});
    }
    return records;
}

std::vector<Item> readItems(JsonReader &r)
{
    std::vector<Item> items;
    for (const QJsonValue value : r.list("content", 0, 1'000'000)) {
        const QJsonArray e = value.toArray();
        if (e.size() < 2 || !e.at(0).isString() || !e.at(1).isString()) {
            r.wrong("content");
            return {};
        }
        items.push_back({e.at(0).toString(), e.at(1).toString().toUtf8()});
    }
    return items;
}

Hello readHello(JsonReader &r)
{
    JsonReader journal(r.object("journal"), r);
    JsonReader directory(r.object("directory"), r);
    return {r.text("nonce", 1, 64), journal.head("number"), directory.headOrNone("number"), r.text("software", 0, 128),
            r.text("layout", 0, 128)};
}

Entries readEntries(JsonReader &r)
{
    const auto first = quint64(r.number("first", 1, kMaxNumber));
    return {{r.epoch(), first - 1, r.chain()}, readRecords(r, first)};
}

Refused readRefused(JsonReader &r)
{
    const QString text = r.text("reason", 1, 32);
    for (std::size_t i = 0; i < kReasons.size(); ++i) {
        if (text == QLatin1StringView(kReasons[i]))
            return {Refused::Reason(i), r.headOrNone("through")};
    }
    r.wrong("reason");
    return {};
}

Snapshot readSnapshot(JsonReader &r)
{
    const int parts = int(r.number("parts", 1, kMaxSnapshotParts));
    const int part = int(r.number("part", 0, parts - 1));
    return {r.head("revision"), r.text("nonce", 1, 64), part, parts, readItems(r)};
}

Heartbeat readHeartbeat(JsonReader &r)
{
    Heartbeat beat{r.epoch(),
                   Millis(r.number("uptime", 0, kMaxNumber)),
                   int(r.number("doorsOpen", 0, 100'000)),
                   r.text("power", 0, 32),
                   quint64(r.number("queue", 0, kMaxNumber)),
                   {},
                   {}};
    for (const QJsonValue fault : r.list("faults", 0, 200)) {
        if (!fault.isString() || fault.toString().size() > 200)
            r.wrong("faults");
        beat.faults.append(fault.toString());
    }
    if (r.has("scene")) {
        JsonReader scene(r.object("scene"), r);
        beat.scene
            = {scene.text("name", 1, 64), fromMs(scene.number("since", 0, kMaxNumber)), scene.text("language", 0, 35)};
    }
    return beat;
}

using Content = decltype(Frame::content);

Content readContent(JsonReader &r)
{
    const QString type = r.text("type", 1, 32);
    if (type == QLatin1StringView("hello"))
        return readHello(r);
    if (type == QLatin1StringView("entries"))
        return readEntries(r);
    if (type == QLatin1StringView("ack"))
        return Ack{r.headOrNone("through"), r.has("nonce") ? r.text("nonce", 1, 64) : QString()};
    if (type == QLatin1StringView("refused"))
        return readRefused(r);
    if (type == QLatin1StringView("snapshot"))
        return readSnapshot(r);
    if (type == QLatin1StringView("heartbeat"))
        return readHeartbeat(r);
    if (type == QLatin1StringView("ask"))
        return Ask{r.text("id", 1, 64), r.text("kind", 1, 64), r.object("question")};
    if (type == QLatin1StringView("answer"))
        return Answer{r.text("id", 1, 64), r.object("result")};
    r.wrong("type");
    return {};
}

bool goes(const Content &content, QByteArrayView typ)
{
    const bool up = typ == QByteArrayView(kUp);
    return std::visit(Overloaded{[&](const Hello &) { return up; }, [&](const Heartbeat &) { return up; },
                                 [&](const Ask &) { return up; }, [&](const Snapshot &) { return !up; },
                                 [&](const Answer &) { return !up; }, [](const auto &) { return true; }},
                      content);
}

} // namespace

QByteArray frameToJson(const Frame &frame)
{
    JsonWriter w;
    w.add("bank", frame.bank.toString()).add("at", toMs(frame.at));
    std::visit([&w](const auto &content) { write(w, content); }, frame.content);
    return QJsonDocument(w.object()).toJson(QJsonDocument::Compact);
}

Result<Frame> frameFromJson(QByteArrayView json)
{
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(QByteArray::fromRawData(json.data(), json.size()), &error);
    if (error.error != QJsonParseError::NoError || !document.isObject())
        return failure("frame.form", QStringLiteral("A frame is no JSON object: %1").arg(error.errorString()));
    QString wrong;
    JsonReader r(document.object(), wrong);
    const auto bank = BankId::parse(r.text("bank", 36, 36));
    if (!bank)
        r.wrong("bank");
    const qint64 at = r.number("at", 0, kMaxNumber);
    Content content = readContent(r);
    if (!wrong.isEmpty())
        return failure("frame.form", QStringLiteral("In a frame, \"%1\" is missing or wrong").arg(wrong));
    return Frame{*bank, fromMs(at), std::move(content)};
}

QByteArray sealFrame(const Frame &frame, QByteArrayView typ, const seal::PrivateKey &key)
{
    Q_ASSERT(goes(frame.content, typ));
    return seal::seal(typ, frameToJson(frame), key);
}

Result<Frame> openFrame(QByteArrayView sealed, QByteArrayView typ, const seal::KeyLookup &lookup, BankId bank)
{
    const auto opened = seal::open(sealed, typ, lookup, kMaxFrameBytes);
    if (!opened)
        return failure(opened.error());
    auto frame = frameFromJson(opened->payload);
    if (!frame)
        return frame;
    if (frame->bank != bank)
        return failure("frame.bank", QStringLiteral("A frame of the bank %1 came on the topic of the bank %2")
                                         .arg(frame->bank.toString(), bank.toString()));
    if (!goes(frame->content, typ))
        return failure("frame.direction", QStringLiteral("A frame of this type does not go this way"));
    return frame;
}

std::vector<Snapshot> snapshotParts(const LogHead &head, const QString &nonce, const std::vector<Item> &items)
{
    std::vector<Snapshot> out{{head, nonce, 0, 1, {}}};
    qsizetype bytes = 0;
    for (const Item &item : items) {
        const qsizetype size = item.body.size() + item.kind.size() + 16;
        if (bytes > 0 && bytes + size > kMaxEntryBytes) {
            out.push_back({head, nonce, int(out.size()), 1, {}});
            bytes = 0;
        }
        out.back().items.push_back(item);
        bytes += size;
    }
    for (Snapshot &part : out)
        part.parts = int(out.size());
    return out;
}

} // namespace cubby::link
