// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bankhost.h"

#include "domain/trace.h"

#include <QLoggingCategory>

namespace cubby {

namespace {

Q_LOGGING_CATEGORY(lcBankHost, "cubby.bank", QtInfoMsg)

constexpr int kShownEntries = 50; // to a technician
constexpr int kMostTraced = 100;

// What was done because the centre asked is found here by the trace of the request there.
void logTraced(const journal::Journal &journal, const LogHead &before)
{
    const quint64 first = journal.head().epoch == before.epoch ? before.number + 1 : 1;
    for (const LogRecord &record : journal.read(first, kMostTraced, qsizetype(256) * 1024)) {
        const QString trace
            = record.body.contains("\"trace\"") ? record.object().value(u"trace").toString() : QString();
        if (!isTrace(trace))
            continue;
        const TraceScope scope(trace);
        qCInfo(lcBankHost).noquote() << record.kind << record.body << "by the trace" << trace;
    }
}

} // namespace

Result<std::unique_ptr<BankHost>> BankHost::start(const Settings &settings, bank::Ports &ports, Outlets outlets,
                                                  Now now, Chance &chance)
{
    std::unique_ptr<BankHost> host(new BankHost(settings, ports, std::move(outlets), chance));
    auto runner = bank::Runner::start(settings.runner, *host, now, chance);
    if (!runner)
        return failure(runner.error());
    host->m_runner = std::move(*runner);
    if (!host->m_runner->damage().isEmpty())
        host->m_outlets.warn(QStringLiteral("The journal was damaged and set aside: %1").arg(host->m_runner->damage()));
    host->makeSession();
    return host;
}

void BankHost::makeSession()
{
    journal::Journal &journal = m_runner->journal();
    const bank::BankSettings &bank = m_settings.runner.bank;
    m_session = std::make_unique<link::BankSession>(
        link::BankSession::Settings{bank.id, bank.software, QString::fromLatin1(bank.layout.digest().toHex()),
                                    m_settings.spread},
        journal, journal.acknowledged(), journal.directoryHead(), m_chance);
    m_opening = m_runner->openings();
    m_told = journal.head();
    m_askedForBeliefs = false;
}

void BankHost::run(const bank::Input &input, Now now)
{
    const bool wasOpen = m_runner->isOpen();
    const auto done = m_runner->handle(input, now);
    if (!done)
        m_outlets.warn(
            QStringLiteral("Nothing was done, because the journal did not take it: %1").arg(done.error().message));
    if (m_runner->isOpen() && (!wasOpen || m_runner->openings() != m_opening)) { // what happened meanwhile is not known
        makeSession();
        if (m_linked)
            carryOut(m_session->connected(now), now);
    }
}

void BankHost::input(const bank::Input &input, Now now)
{
    run(input, now);
    noticeAppended(now);
    if (m_runner->isOpen())
        takeVitals(now);
}

void BankHost::pulse(const RequestId &request, const CompartmentName &compartment)
{
    m_ports.pulse(request, compartment);
}

void BankHost::sendQuestions(Now now)
{
    for (const bank::AskCentre &question : std::exchange(m_questions, {})) {
        if (m_runner->isOpen())
            carryOut(m_session->ask(question.id, question.kind, question.question, now), now);
    }
}

void BankHost::noticeAppended(Now now)
{
    sendQuestions(now);
    if (!m_runner->isOpen() || m_runner->journal().head() == m_told)
        return;
    logTraced(m_runner->journal(), m_told);
    m_told = m_runner->journal().head();
    carryOut(m_session->appended(now), now);
}

void BankHost::linkUp(Now now)
{
    m_linked = true;
    if (!m_runner->isOpen())
        return; // the session begins with the journal
    carryOut(m_session->connected(now), now);
}

void BankHost::linkDown(Now now)
{
    m_linked = false;
    if (m_runner->isOpen())
        m_session->disconnected(now);
    input(bank::LinkChanged{false}, now);
}

void BankHost::received(const QByteArray &sealed, Now now)
{
    const auto frame = link::openFrame(sealed, link::kDown, m_settings.centreKeys, m_settings.runner.bank.id);
    if (!frame) {
        m_outlets.warn(QStringLiteral("A frame was dropped: %1").arg(frame.error().message));
        if (frame.error().code == QLatin1StringView("frame.form"))
            carryOut(m_session->unreadable(now), now);
        return;
    }
    if (!m_runner->isOpen())
        return;
    const bool greeted = m_session->isGreeted();
    carryOut(m_session->received(*frame, now), now);
    if (m_session->isGreeted() != greeted)
        input(bank::LinkChanged{m_session->isGreeted()}, now);
    noticeAppended(now);
}

void BankHost::timePassed(Now now)
{
    input(bank::TimePassed{}, now);
    if (!m_runner->isOpen())
        return;
    takeVitals(now);
    carryOut(m_session->timePassed(now), now);
}

void BankHost::askForCertificate(const QByteArray &request, Now now)
{
    if (!isGreeted())
        return;
    m_certificateAsked = QStringLiteral("certificate-") + QString::fromLatin1(m_chance.bytes(8).toHex());
    carryOut(m_session->ask(m_certificateAsked, QStringLiteral("certificate"),
                            {{QStringLiteral("request"), QString::fromLatin1(request)}}, now),
             now);
}

void BankHost::takeVitals(Now now)
{
    int doorsOpen = 0;
    for (const CompartmentState &c : m_runner->bank().state().compartments())
        doorsOpen += c.doorOpen ? 1 : 0;
    const bank::Bank::Scene scene = m_runner->bank().scene(now);
    m_session->setVitals({doorsOpen, {}, m_runner->bank().faults(), {scene.name, scene.since, m_language}}, now);
}

std::optional<Millis> BankHost::nextDeadline() const
{
    std::optional<Millis> next = m_runner->isOpen() ? m_session->nextDeadline() : std::nullopt;
    const Millis bank = m_runner->nextDeadline();
    return next ? std::min(*next, bank) : bank;
}

bank::View BankHost::view(Now now) const
{
    if (m_runner->isOpen()) {
        bank::View view = m_runner->bank().view(now);
        if (view.flow == bank::Flow::Service && !view.service.doors.isEmpty())
            addJournal(view.service);
        return view;
    }
    bank::View view;
    view.screen = bank::Screen::OutOfService;
    view.bankName = m_settings.runner.bank.layout.name;
    return view;
}

// What the bank itself does not know: its journal and how far the centre has it.
void BankHost::addJournal(bank::ServiceView &view) const
{
    const journal::Journal &journal = m_runner->journal();
    const quint64 last = journal.head().number;
    view.queue = qint64(m_session->queue());
    for (const LogRecord &record :
         journal.read(last > kShownEntries ? last - kShownEntries + 1 : 1, kShownEntries, qsizetype(256) * 1024)) {
        const CompartmentName compartment = compartmentOf(readEntry(record.kind, record.body));
        view.entries.prepend(bank::ServiceEntry{qint64(record.number), toMs(record.at), record.kind, compartment});
    }
}

// In the session's order: what has to be stored is stored before the frame that says so leaves.
void BankHost::carryOut(link::BankSession::Effects effects, Now now)
{
    using Session = link::BankSession;
    for (Session::Effect &effect : effects) {
        if (!m_runner->isOpen())
            return;
        if (auto *frame = std::get_if<Session::SendFrame>(&effect)) {
            m_outlets.publish(link::sealFrame(frame->frame, link::kUp, m_settings.key));
        } else if (auto *directory = std::get_if<Session::StoreDirectory>(&effect)) {
            run(bank::DirectoryArrived{std::move(directory->records), directory->head}, now);
            if (m_runner->isOpen() && m_runner->journal().directoryHead() == directory->head)
                carryOut(m_session->stored(directory->head, now), now);
        } else if (auto *snapshot = std::get_if<Session::StoreSnapshot>(&effect)) {
            bank::SnapshotArrived arrived;
            arrived.head = snapshot->head;
            for (const link::Item &item : snapshot->items)
                arrived.entries.push_back(readDirectoryEntry(item.kind, item.body));
            run(arrived, now);
            if (m_runner->isOpen() && m_runner->journal().directoryHead() == snapshot->head)
                carryOut(m_session->stored(snapshot->head, now), now);
            m_askedForBeliefs = false;
        } else if (const auto *acked = std::get_if<Session::Acknowledged>(&effect)) {
            if (const auto done = m_runner->journal().acknowledge(acked->head); !done)
                m_outlets.warn(done.error().message);
        } else if (std::get_if<Session::EpochNeeded>(&effect)) {
            m_outlets.warn(QStringLiteral("The centre knows more of this journal than the bank: a new epoch begins."));
            if (const auto done = m_runner->renewEpoch(now); !done) {
                m_outlets.warn(done.error().message);
                continue;
            }
            m_told = m_runner->journal().head();
            carryOut(m_session->epochOpened(now), now);
            carryOut(m_session->forgetDirectory(now), now);
            m_askedForBeliefs = false;
        } else if (const auto *hint = std::get_if<Session::ClockHint>(&effect)) {
            run(bank::CentreTime{hint->at}, now);
        } else if (auto *answered = std::get_if<Session::Answered>(&effect)) {
            if (answered->id != m_certificateAsked || m_certificateAsked.isEmpty())
                run(bank::CentreAnswered{answered->id, std::move(answered->result)}, now);
            else if (m_certificateAsked.clear(); m_outlets.certified)
                m_outlets.certified(answered->result);
        }
    }
    // The centre has all that was journalled again: what it believes from now on covers it.
    if (!m_runner->isOpen())
        return;
    const bank::State &state = m_runner->bank().state();
    if (state.awaitsBeliefs() && !m_askedForBeliefs && m_session->isGreeted()
        && m_runner->journal().acknowledged().number >= state.beliefsFrom()) {
        m_askedForBeliefs = true;
        carryOut(m_session->forgetDirectory(now), now);
    }
}

} // namespace cubby
