// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

// What another program, Python's email package, makes of a message.
struct ParsedMail
{
    struct Part
    {
        QString type;
        QString parent;
        QString contentId;
        QByteArray data;
    };
    QJsonObject headers; // decoded
    QList<Part> parts; // leaves, in order
    QStringList defects;

    QString header(const char *name) const { return headers.value(QLatin1StringView(name)).toString(); }
    Part part(const char *type) const
    {
        for (const Part &p : parts) {
            if (p.type == QLatin1StringView(type))
                return p;
        }
        return {};
    }

    static ParsedMail parse(const QByteArray &message)
    {
        static const char *const script = R"python(
import sys, json, base64, email, email.policy
m = email.message_from_bytes(sys.stdin.buffer.read(), policy=email.policy.default)
parts, defects = [], [str(d) for p in m.walk() for d in p.defects] + [str(d) for v in m.values() for d in v.defects]
def walk(p, parent):
    if p.is_multipart():
        for c in p.iter_parts(): walk(c, p.get_content_type())
    else:
        parts.append([p.get_content_type(), parent, p['Content-ID'] or '',
                      base64.b64encode(p.get_payload(decode=True)).decode()])
walk(m, '')
print(json.dumps({'headers': dict(m.items()), 'parts': parts, 'defects': defects}))
)python";
        QProcess python;
        python.start(QStringLiteral("/usr/bin/python3"), {QStringLiteral("-c"), QString::fromUtf8(script)});
        python.write(message);
        python.closeWriteChannel();
        if (!python.waitForFinished() || python.exitCode() != 0)
            qFatal("%s", python.readAllStandardError().constData());
        const QJsonObject read = QJsonDocument::fromJson(python.readAllStandardOutput()).object();
        ParsedMail mail;
        mail.headers = read.value(QStringLiteral("headers")).toObject();
        for (const auto &part : read.value(QStringLiteral("parts")).toArray()) {
            const QJsonArray p = part.toArray();
            mail.parts.append({p[0].toString(), p[1].toString(), p[2].toString(),
                               QByteArray::fromBase64(p[3].toString().toLatin1())});
        }
        for (const auto &defect : read.value(QStringLiteral("defects")).toArray())
            mail.defects.append(defect.toString());
        return mail;
    }
};
