#include "store/partnership_intake.h"

#include "base/elsewhere.h"
#include "base/text.h"
#include "format/partnership_file.h"
#include "rules/partnership/own_school.h"
#include "rules/partnership/tasks.h"
#include "store/new_document.h"
#include "store/school_work.h"
#include "store/starting.h"

#include <algorithm>

namespace triad::store {

namespace {

using model::DocumentKind;
using model::PartnershipPlan;

/// One's own school, not an example and no copy of a review.
bool is_own_school(model::SchoolDocument const* work) { return work && work->kind == DocumentKind::School && !work->example; }

Command command_of(std::vector<rules::PlanChange> const& changes, std::string_view label)
{
    Command out { .label = std::string { label }, .settings = {} };
    for (auto const& change : changes)
        out.settings.push_back({ change.target, change.value });
    return out;
}

/// The wording that is asked for goes into the file where nothing of that name is there yet.
void add_instruments(Command& command, model::SchoolDocument const& own, PartnershipPlan const& plan)
{
    for (auto const& instrument : plan.instruments)
        if (!model::newest_instrument(own, instrument.id)) {
            auto const put = put_instrument(instrument, {});
            command.settings.insert(command.settings.begin(), put.settings.begin(), put.settings.end());
        }
}

std::string_view proof_words(std::string_view key, bool unchecked)
{
    if (!key.empty())
        return {};
    return unchecked ? " It is signed, but this page cannot check signatures in this browser: nothing proves who sent it."
                     : " It is not signed, so nothing proves who sent it.";
}

std::string outcome(rules::ReceivedPlan const& received, bool first, std::string const& place)
{
    if (first)
        return concat({ " ", place,
            received.begun.empty()
                ? std::string {}
                : concat({ " ", counted(received.begun.size(), "review that you host was", "reviews that you host were"),
                      " begun, with team and day filled in." }) });
    return received.told.empty()
        ? std::string { " Nothing that concerns you has changed." }
        : concat({ " ", counted(received.told.size(), "thing has", "things have"), " changed, as you can read there." });
}

} // namespace

PartnershipIntake::PartnershipIntake(Context& context, OpenDocuments& documents, DocumentOpener& opener, FileQuestions& questions)
    : m_context(context)
    , m_documents(documents)
    , m_opener(opener)
    , m_questions(questions)
    , m_files(context)
{
}

bool PartnershipIntake::take_arrived() { return std::exchange(m_arrived, false); }

void PartnershipIntake::clear()
{
    m_waiting.clear();
    m_asking.reset();
}

void PartnershipIntake::refuse(Arrival const& arrival, std::string_view why)
{
    m_context.notices.tell(concat({ quoted(arrival.name), " was not taken in. ", why, " Nothing was changed." }), true);
}

Result<std::string, Issue> PartnershipIntake::take(std::string const& name, std::string_view bytes)
{
    auto plan = format::decode_partnership(bytes);
    if (!plan)
        return Failure<Issue> { plan.error() };
    Arrival const arrival { .name = name, .plan = *std::move(plan) };
    m_files.check(bytes, [this, arrival](auto const& signature) { checked(arrival, signature); });
    return std::string {};
}

void PartnershipIntake::checked(Arrival arrival, CheckedSignature const& signature)
{
    if (signature.broken)
        return refuse(arrival, "It was changed after it was signed: ask your lead to send it again.");
    if (arrival.plan.schools.empty())
        return refuse(arrival, "No school stands in it, so it cannot be for yours.");
    arrival.key = signature.key;
    arrival.unchecked = signature.unchecked;
    route(std::move(arrival));
}

bool PartnershipIntake::is_for_current(Arrival const& arrival) const
{
    auto const* current = m_documents.school();
    return is_own_school(current) && !rules::own_school_in(arrival.plan, *current).empty();
}

LibraryEntry const* PartnershipIntake::own_entry(std::vector<LibraryEntry> const& entries, PartnershipPlan const& plan) const
{
    auto const named
        = std::ranges::find_if(entries, [&](auto const& entry) { return !rules::school_named(plan, entry.line.school).empty(); });
    if (named != entries.end())
        return &*named;
    if (is_own_school(m_documents.school()) || entries.empty())
        return nullptr;
    return &entries.front(); // the one that was worked on last
}

void PartnershipIntake::route(Arrival arrival)
{
    auto const entries = m_context.library.own_schools();
    auto const* entry = is_for_current(arrival) ? nullptr : own_entry(entries, arrival.plan);
    if (!entry || m_documents.is_current(entry->key)) {
        if (is_own_school(m_documents.school()))
            return take_in(std::move(arrival));
        return arrival.school.empty() ? ask_which(std::move(arrival)) : begin_school(arrival);
    }
    arrival.waits_for = entry->key;
    m_waiting.push_back(std::move(arrival));
    m_opener.open(entry->key);
}

void PartnershipIntake::take_waiting()
{
    auto waiting = std::exchange(m_waiting, {});
    for (auto& arrival : waiting) {
        if (m_documents.is_current(arrival.waits_for))
            take_in(std::move(arrival));
        else
            m_waiting.push_back(std::move(arrival));
    }
}

void PartnershipIntake::ask_which(Arrival arrival)
{
    m_asking = std::move(arrival);
    m_arrived = true;
    m_context.touch();
}

void PartnershipIntake::choose(std::string const& school)
{
    if (!m_asking || !model::find_record(m_asking->plan.schools, school))
        return;
    auto arrival = *std::exchange(m_asking, std::nullopt);
    arrival.school = school;
    route(std::move(arrival));
    m_context.touch();
}

void PartnershipIntake::leave()
{
    m_asking.reset();
    m_context.touch();
}

void PartnershipIntake::begin_school(Arrival const& arrival)
{
    auto const* school = model::find_record(arrival.plan.schools, arrival.school);
    ENSURE(school);
    m_documents.adopt(school_work(new_document(m_context, m_context.device.stamp())), {});
    Command named { .label = {}, .settings = set_school_field("name", school->name).settings };
    named.settings.push_back(set_school_field("urn", school->urn).settings.front());
    m_documents.current()->note(named); // the file of a school is called by its name: no step of its own
    m_documents.changed();
    take_in(arrival);
}

bool PartnershipIntake::asks_first(Arrival const& arrival)
{
    auto const asking = arrival.accepted
        ? rules::Asking {}
        : rules::what_to_ask(*m_documents.school(), { arrival.plan, arrival.school, arrival.key, arrival.unchecked });
    if (asking.title.empty())
        return false;
    auto again = arrival;
    again.accepted = true;
    m_questions.ask(asking, arrival.name, [this, again] { route(again); });
    return true;
}

void PartnershipIntake::take_in(Arrival arrival)
{
    auto const& own = *m_documents.school();
    if (!m_documents.writable())
        return refuse(arrival, "This work is open in another tab: open the file there, or choose “Work here instead”.");
    if (auto const why = rules::why_refused(own, arrival.plan); !why.empty())
        return refuse(arrival, why);
    if (arrival.school.empty())
        arrival.school = rules::own_school_in(arrival.plan, own);
    if (arrival.school.empty())
        return ask_which(std::move(arrival));
    if (asks_first(arrival))
        return;
    auto const received = rules::receive_plan(own, { arrival.plan, arrival.school, arrival.key, arrival.unchecked });
    m_arrived = true;
    if (received.changes.empty())
        return m_context.notices.tell(concat({ "You already have this file: ", quoted(arrival.name), ". Nothing was changed." }));
    write(arrival, received);
}

void PartnershipIntake::write(Arrival const& arrival, rules::ReceivedPlan const& received)
{
    auto const id = arrival.plan.id;
    bool const first = !rules::membership_in(*m_documents.school(), id);
    auto command = command_of(received.changes, "Take in a partnership file");
    add_instruments(command, *m_documents.school(), arrival.plan);
    if (!m_documents.perform(std::move(command)))
        return refuse(arrival, "It holds more than your school’s file can keep: ask your lead for a shorter one.");
    auto const& own = *m_documents.school();
    auto const* membership = rules::membership_in(own, id);
    auto const place = membership ? rules::place_in_words(own, *membership) : std::string {};
    m_context.notices.tell(concat({ quoted(arrival.name), " was taken in.", outcome(received, first, place),
        proof_words(arrival.key, arrival.unchecked) }));
}

void PartnershipIntake::leave_partnership(std::string const& membership)
{
    auto const* own = m_documents.school();
    auto const* left = own ? rules::membership_in(*own, membership) : nullptr;
    if (!left)
        return;
    auto const name = rules::partnership_called(*left);
    if (m_documents.perform(command_of(rules::leave_partnership(*own, *left), "Leave a partnership")))
        m_context.notices.tell(concat({ name, " and its dates were removed. Reviews that were begun stay." }));
}

} // namespace triad::store
