// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/faultscript.h"

#include <QStringList>

#include <array>
#include <cmath>

namespace cubby::simulator {

namespace {

constexpr Millis kShortest{10}, kLongest{std::chrono::hours(1000)};

struct Unit
{
    QLatin1StringView name;
    int millis;
};
constexpr std::array kUnits{Unit{QLatin1StringView("ms"), 1}, Unit{QLatin1StringView("s"), 1000},
                            Unit{QLatin1StringView("min"), 60'000}, Unit{QLatin1StringView("h"), 3'600'000}};

struct Place
{
    FaultPlace place;
    QLatin1StringView name;
};
constexpr std::array kPlaces{Place{FaultPlace::Lock, QLatin1StringView("door")},
                             Place{FaultPlace::Board, QLatin1StringView("board")},
                             Place{FaultPlace::Line, QLatin1StringView("bus")}};

struct Word
{
    QStringView text;
    int column;
};

QList<Word> wordsOf(QStringView line)
{
    QList<Word> words;
    qsizetype at = 0;
    while (at < line.size()) {
        if (line[at].isSpace()) {
            ++at;
            continue;
        }
        if (line[at] == u'#')
            break;
        const qsizetype from = at;
        while (at < line.size() && !line[at].isSpace())
            ++at;
        words.append({line.sliced(from, at - from), static_cast<int>(from) + 1});
    }
    return words;
}

std::optional<Millis> lengthOf(QStringView text)
{
    for (const Unit &unit : kUnits) {
        const QStringView digits = text.chopped(std::min(unit.name.size(), text.size()));
        bool isNumber = false;
        const double number = digits.toDouble(&isNumber);
        if (text.endsWith(unit.name) && isNumber && digits.front().isDigit()
            && number * unit.millis <= static_cast<double>(kLongest.count()))
            return Millis(std::llround(number * unit.millis));
    }
    return std::nullopt;
}

QString textOf(const Span &span)
{
    const Unit *unit = &kUnits.front();
    for (const Unit &larger : kUnits) {
        if (span.length.count() % larger.millis == 0)
            unit = &larger;
    }
    return (span.about ? QStringLiteral("about ") : QString()) + QString::number(span.length.count() / unit->millis)
           + unit->name;
}

// Reads one line, which has words.
class LineParser
{
public:
    LineParser(int line, QStringView text) : m_line(line), m_words(wordsOf(text))
    {
        m_end = m_words.isEmpty() ? 1 : m_words.last().column + static_cast<int>(m_words.last().text.size());
    }
    bool isEmpty() const { return m_words.isEmpty(); }

    Result<FaultRule> parse()
    {
        FaultRule rule;
        rule.line = m_line;
        if (take(u"at"))
            rule.at = span();
        else if (take(u"every"))
            rule.every = span();
        if (take(u"with"))
            rule.chance = percent();
        subject(rule);
        what(rule);
        if (take(u"for"))
            rule.lasting = span();
        if (m_next < m_words.size())
            complain(QStringLiteral("nothing may stand here"));
        check(rule);
        if (!m_complaint.isEmpty())
            return failure("simulator.script", m_complaint);
        return rule;
    }

private:
    // Only the first complaint counts: what follows a mistake is not to be trusted.
    void complain(const QString &why, std::optional<int> column = {})
    {
        if (!m_complaint.isEmpty())
            return;
        const int at = column.value_or(m_next < m_words.size() ? m_words.at(m_next).column : m_end);
        m_complaint = QStringLiteral("line %1, column %2: %3").arg(m_line).arg(at).arg(why);
    }
    QStringView word() const { return m_next < m_words.size() ? m_words.at(m_next).text : QStringView(); }
    bool take(QStringView expected)
    {
        const bool there = word() == expected;
        m_next += there ? 1 : 0;
        return there;
    }

    Span span()
    {
        Span read;
        read.about = take(u"about");
        const auto length = lengthOf(word());
        if (!length || *length < kShortest)
            complain(QStringLiteral("a time from 10ms to 1000h is needed, as in 500ms, 12s, 1.5min or 2h"));
        read.length = length.value_or(kShortest);
        ++m_next;
        return read;
    }

    double percent()
    {
        bool isNumber = false;
        const double number = word().chopped(word().isEmpty() ? 0 : 1).toDouble(&isNumber);
        if (!isNumber || !word().endsWith(u'%') || !(number > 0 && number <= 100))
            complain(QStringLiteral("a chance above 0% and up to 100% is needed, as in 2% or 12.5%"));
        ++m_next;
        return number / 100;
    }

    void subject(FaultRule &rule)
    {
        bool known = false;
        for (const Place &place : kPlaces) {
            if (word() == place.name) {
                rule.place = place.place;
                known = true;
            }
        }
        if (!known)
            complain(QStringLiteral("door, board or bus must stand here"));
        ++m_next;
        rule.column = m_next < m_words.size() ? m_words.at(m_next).column : m_end;
        rule.pattern = word().toString();
        if (rule.pattern.isEmpty())
            complain(QStringLiteral("a name is needed, or a pattern with *, or any"));
        ++m_next;
    }

    void what(FaultRule &rule)
    {
        m_whatAt = m_next < m_words.size() ? m_words.at(m_next).column : m_end;
        if (const serial::FaultKind *kind = serial::findFault(rule.place, word())) {
            rule.what = kind->fault;
            ++m_next;
            return;
        }
        QStringList choices;
        if (rule.place == FaultPlace::Lock) {
            if (take(u"opens") || take(u"closes")) {
                rule.what = m_words.at(m_next - 1).text == u"opens" ? DoorAct::Opens : DoorAct::Closes;
                if (take(u"by") && !take(u"itself"))
                    complain(QStringLiteral("itself must stand here"));
                return;
            }
            choices = {QStringLiteral("opens"), QStringLiteral("closes")};
        }
        for (const serial::FaultKind &kind : serial::faultKinds()) {
            if (kind.place == rule.place)
                choices.append(kind.name);
        }
        complain(QStringLiteral("one of %1 must stand here").arg(choices.join(QStringLiteral(", "))));
    }

    void check(const FaultRule &rule)
    {
        const bool act = std::holds_alternative<DoorAct>(rule.what);
        if (act && !rule.at && !rule.every)
            complain(QStringLiteral("say when: at or every, and a time, at the beginning of the line"), m_whatAt);
        else if (act && rule.lasting)
            complain(QStringLiteral("what happens in a moment lasts for no time"), m_whatAt);
        else if (!act && rule.every && !rule.lasting)
            complain(QStringLiteral("say for how long each time: for, and a time, at the end of the line"), m_whatAt);
    }

    int m_line;
    QList<Word> m_words;
    qsizetype m_next = 0;
    int m_end = 1;
    int m_whatAt = 1;
    QString m_complaint;
};

} // namespace

bool FaultRule::meets(QStringView name) const
{
    if (picksAny())
        return true;
    const QList<QStringView> parts = QStringView(pattern).split(u'*');
    if (parts.size() == 1)
        return name == pattern;
    if (!name.startsWith(parts.first()) || !name.sliced(parts.first().size()).endsWith(parts.last()))
        return false;
    QStringView between = name.sliced(parts.first().size()).chopped(parts.last().size());
    for (qsizetype i = 1; i < parts.size() - 1; ++i) {
        const qsizetype found = between.indexOf(parts.at(i));
        if (found < 0)
            return false;
        between = between.sliced(found + parts.at(i).size());
    }
    return true;
}

QString FaultRule::toText() const
{
    QStringList words;
    if (at)
        words << QStringLiteral("at") << textOf(*at);
    if (every)
        words << QStringLiteral("every") << textOf(*every);
    if (chance < 1)
        words << QStringLiteral("with") << QString::number(chance * 100, 'g', 12) + u'%';
    words << kPlaces.at(static_cast<size_t>(place)).name << pattern;
    if (const auto *fault = std::get_if<Fault>(&what))
        words << serial::kindOf(*fault).name;
    else
        words << (std::get<DoorAct>(what) == DoorAct::Opens ? QStringLiteral("opens") : QStringLiteral("closes"));
    if (lasting)
        words << QStringLiteral("for") << textOf(*lasting);
    return words.join(u' ');
}

Result<QList<FaultRule>> parseFaults(QStringView script)
{
    QList<FaultRule> rules;
    int number = 0;
    for (const QStringView text : script.split(u'\n')) {
        LineParser line(++number, text);
        if (line.isEmpty())
            continue;
        const auto rule = line.parse();
        if (!rule)
            return failure(rule.error());
        rules.append(*rule);
    }
    return rules;
}

} // namespace cubby::simulator
