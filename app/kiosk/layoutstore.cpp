// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kiosk/layoutstore.h"

#include "app/secretfile.h"

#include <QFile>
#include <QJsonDocument>
#include <QLoggingCategory>

Q_LOGGING_CATEGORY(lcLayouts, "cubby.layouts", QtInfoMsg)

namespace cubby::kiosk {

namespace {

constexpr auto kInForce = "in-force.json"; // a layout
constexpr auto kOnTrial = "on-trial.json"; // {"starts": how many it has had, "layout": …}
constexpr auto kRefused = "refused.json"; // {"digest": …, "reason": …}
constexpr int kStarts = 2; // one may be a power cut's

QString digestOf(const Layout &layout) { return QString::fromLatin1(layout.digest().toHex()); }

QJsonObject read(const QString &path)
{
    const auto content = readSmallFile(path);
    return content ? QJsonDocument::fromJson(*content).object() : QJsonObject();
}

// People are served by the layout before, whatever the disk says.
void noteFailure(const Result<void> &done)
{
    if (!done)
        qCCritical(lcLayouts).noquote() << done.error().message;
}

// A file that is not there is gone as well.
void removeFile(const QString &path)
{
    if (QFile file(path); file.exists() && !file.remove())
        qCWarning(lcLayouts).noquote() << path << "cannot be removed:" << file.errorString();
}

} // namespace

LayoutStore::LayoutStore(QString ownFile, QString folder) : m_ownFile(std::move(ownFile)), m_folder(std::move(folder))
{ }

QString LayoutStore::path(const char *name) const { return m_folder + u'/' + QLatin1StringView(name); }

Result<void> LayoutStore::store(const char *name, const QJsonObject &content) const
{
    return makeSecretFolder(m_folder).and_then(
        [&] { return writeSecretFile(path(name), QJsonDocument(content).toJson()); });
}

QString LayoutStore::digestInForce() const
{
    const auto layout = Layout::fromJson(read(path(kInForce)));
    return layout ? digestOf(*layout) : QString();
}

Result<LayoutStore::Choice> LayoutStore::choose()
{
    const QString kLayout = QStringLiteral("layout");
    const QString kCount = QStringLiteral("starts");
    if (QFile::exists(path(kOnTrial))) {
        QJsonObject trial = read(path(kOnTrial));
        const auto layout = Layout::fromJson(trial.value(kLayout).toObject());
        const int starts = trial.value(kCount).toInt();
        trial.insert(kCount, starts + 1);
        if (layout && digestOf(*layout) == digestInForce())
            removeFile(path(kOnTrial)); // it was kept
        else if (!layout)
            noteFailure(giveUp(layout.error().message));
        else if (starts >= kStarts)
            noteFailure(giveUp(QStringLiteral("the kiosk did not come up with it")));
        else if (const auto counted = store(kOnTrial, trial); counted)
            return Choice{*layout, true};
        else
            noteFailure(counted); // one that is not counted might be tried for ever
    }
    Choice choice;
    if (const QJsonObject refused = read(path(kRefused)); !refused.isEmpty())
        choice.refused = Refused{refused.value(QLatin1StringView("digest")).toString(),
                                 refused.value(QLatin1StringView("reason")).toString()};
    if (QFile::exists(path(kInForce))) {
        if (const auto layout = Layout::fromJson(read(path(kInForce)))) {
            choice.layout = *layout;
            return choice;
        } else {
            qCCritical(lcLayouts).noquote()
                << path(kInForce) << "is no layout for this program, the kiosk's own goes:" << layout.error().message;
        }
    }
    return Layout::fromFile(m_ownFile).map([&](const Layout &own) {
        choice.layout = own;
        return choice;
    });
}

Result<void> LayoutStore::tryNext(const Layout &layout)
{
    return store(kOnTrial, {{QStringLiteral("starts"), 0}, {QStringLiteral("layout"), layout.toJson()}});
}

Result<void> LayoutStore::keep()
{
    if (!QFile::exists(path(kOnTrial)))
        return {};
    return store(kInForce, read(path(kOnTrial)).value(QLatin1StringView("layout")).toObject()).map([this] {
        removeFile(path(kOnTrial));
    });
}

Result<void> LayoutStore::giveUp(const QString &reason)
{
    const auto layout = Layout::fromJson(read(path(kOnTrial)).value(QLatin1StringView("layout")).toObject());
    qCWarning(lcLayouts).noquote() << "The layout of the centre is given up:" << reason;
    return store(kRefused, {{QStringLiteral("digest"), layout ? digestOf(*layout) : QString()},
                            {QStringLiteral("reason"), reason}})
        .map([this] { removeFile(path(kOnTrial)); });
}

void LayoutStore::told() { removeFile(path(kRefused)); }

} // namespace cubby::kiosk
