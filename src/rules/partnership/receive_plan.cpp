#include "rules/partnership/receive_plan.h"

#include "base/elsewhere.h"
#include "base/text.h"
#include "rules/partnership/followed_reviews.h"
#include "rules/partnership/kept_plan.h"
#include "rules/partnership/own_school.h"
#include "rules/partnership/plan_changes.h"
#include "rules/partnership/plan_fields.h"
#include "rules/partnership/told_changes.h"
#include "rules/review/review_words.h"

#include <array>

namespace triad::rules {

namespace {

using model::PartnershipPlan;
using model::RecordKind;

constexpr std::array<std::string_view, 12> membership_fields { "name", "year", "zone", "school", "cluster", "group", "partners",
    "instrument", "due", "issue", "made", "key" };

/// What was changed has room in one field of a file, with some to spare.
constexpr std::size_t longest_told = 15'000;

template <typename Record> struct OwnedList {
    RecordKind kind;
    std::span<model::Slot<Record> const> slots;
    std::vector<std::string_view> fields; // that the partnership owns
};

template <std::size_t count> std::vector<std::string_view> owned(std::array<std::string_view, count> const& travelling)
{
    std::vector<std::string_view> out { travelling.begin(), travelling.end() };
    out.push_back("partnership");
    return out;
}

model::FieldRef of_record(RecordKind kind, std::string const& id) { return { kind, {}, id, {} }; }

template <typename Record>
void keep_list(std::vector<PlanChange>& out, OwnedList<Record> const& list, std::vector<Record> const& present,
    std::vector<Record> const& wanted, std::string_view partnership)
{
    for (auto const& record : wanted)
        set_fields<Record>(
            out, of_record(list.kind, record.id), model::find_record(present, record.id), record, list.slots, list.fields);
    for (auto const& record : present)
        if (!record.removed && record.partnership == partnership && !model::find_record(wanted, record.id))
            mark_removed(out, of_record(list.kind, record.id));
}

void keep_lists(std::vector<PlanChange>& out, model::SchoolDocument const& own, KeptPlan const& kept)
{
    auto const& id = kept.membership.id;
    keep_list<model::PartnerSchool>(out,
        { RecordKind::PartnerSchool, model::partner_school_slots, owned(travelling_school_fields) }, own.partner_schools,
        kept.schools, id);
    keep_list<model::Visit>(
        out, { RecordKind::Visit, model::visit_slots, owned(travelling_visit_fields) }, own.visits, kept.visits, id);
    keep_list<model::Event>(
        out, { RecordKind::Event, model::event_slots, owned(travelling_event_fields) }, own.events, kept.events, id);
}

/// What the partnership said before, though the school removed it since: reviews that were begun may still stand.
struct Before {
    model::Membership const* membership;
    std::vector<model::PartnerSchool> schools;
};

void follow_reviews(ReceivedPlan& out, model::SchoolDocument const& own, KeptPlan const& kept, Before const& before)
{
    auto const& membership = kept.membership;
    for (auto const& visit : kept.visits) {
        if (visit.host != membership.school || visit.cancelled)
            continue;
        auto const* earlier = model::find_record(own.visits, visit.id);
        bool const hosted = earlier && before.membership && earlier->host == before.membership->school;
        auto const after = begun_review(visit, membership, kept.schools);
        auto const was = hosted ? begun_review(*earlier, *before.membership, before.schools) : BegunReview {};
        bool const over = !visit.day.empty() && visit.day < membership.made;
        if (!over || model::find_review(own, begun_review_id(visit.id)))
            follow_review(out, { own, visit, after, hosted ? &was : nullptr });
    }
}

std::string told_text(std::vector<std::string> const& told)
{
    std::string out;
    for (std::size_t i = 0; i < told.size(); ++i) {
        auto const line = words_from_elsewhere(told[i], 600);
        if (code_point_count(out) + code_point_count(line) > longest_told) {
            append_joined(out, "\n", concat({ "And ", counted(told.size() - i, "more change", "more changes"), "." }));
            break;
        }
        append_joined(out, "\n", line);
    }
    return out;
}

void set_told(ReceivedPlan& out, model::Membership const* before, std::string const& id)
{
    auto target = of_record(RecordKind::Membership, id);
    auto const set = [&](std::string_view field, std::string const& value, std::string_view present) {
        target.field = field;
        if (value != present)
            out.changes.push_back({ target, value });
    };
    auto const told = told_text(out.told);
    set("told", told, before ? std::string_view { before->told } : std::string_view {});
    set("seen", {}, before && before->seen ? "true" : "");
}

template <typename Record>
std::string other_partnership(std::vector<Record> const& present, std::vector<Record> const& coming, std::string_view partnership)
{
    for (auto const& record : coming) {
        auto const* known = model::find_record(present, record.id);
        if (known && !known->removed && known->partnership != partnership)
            return known->partnership;
    }
    return {};
}

/// "3, made on 4 March 2027"
std::string number_and_day(int issue, std::string_view made)
{
    auto const day = day_words(made);
    return concat({ number(issue), day.empty() ? "" : ", made on ", day });
}

} // namespace

std::string why_refused(model::SchoolDocument const& own, PartnershipPlan const& plan)
{
    auto const* known = membership_in(own, plan.id);
    if (known && std::pair { plan.issue, plan.made } < std::pair { known->issue, known->made })
        return concat({ "It is older than what you have: it is number ", number_and_day(plan.issue, plan.made),
            ", and you have number ", number_and_day(known->issue, known->made), "." });
    for (auto const& other : { other_partnership(own.partner_schools, plan.schools, plan.id),
             other_partnership(own.visits, plan.visits, plan.id), other_partnership(own.events, plan.events, plan.id) })
        if (auto const* membership = membership_in(own, other))
            return concat({ "It has schools or dates that are here already as those of ", quoted(membership->name),
                ". If it is the same partnership, leave that one first, under “Your partnership”." });
    return {};
}

Asking what_to_ask(model::SchoolDocument const& own, PlanArrival const& arrival)
{
    auto const* known = membership_in(own, arrival.plan.id);
    if (!known || known->key.empty() || known->key == arrival.key)
        return {};
    auto const what = !arrival.key.empty() ? std::string_view { "It is signed on another device than the file that you have." }
        : arrival.unchecked
        ? std::string_view { "The file that you have is signed, and this page cannot check signatures in this browser." }
        : std::string_view { "It is not signed, and the file that you have is." };
    return { .title = "Is this from the lead of your partnership?",
        .text = concat({ what, " Ask your lead whether it is theirs, before you take it in." }),
        .confirm = "Take it in",
        .decline = "Leave it" };
}

ReceivedPlan receive_plan(model::SchoolDocument const& own, PlanArrival const& arrival)
{
    auto kept = kept_of(arrival.plan, arrival.school);
    kept.membership.key = arrival.key;
    auto const& id = kept.membership.id;
    auto const earlier = kept_in(own, id);
    auto const* present = model::find_record(own.memberships, id);
    ReceivedPlan out;
    set_fields<model::Membership>(
        out.changes, of_record(RecordKind::Membership, id), present, kept.membership, model::membership_slots, membership_fields);
    keep_lists(out.changes, own, kept);
    if (!earlier.membership.id.empty())
        out.told = told_changes(earlier, kept);
    follow_reviews(out, own, kept, { present, earlier.schools });
    if (!out.changes.empty())
        set_told(out, present, id);
    return out;
}

std::vector<PlanChange> leave_partnership(model::SchoolDocument const& own, model::Membership const& membership)
{
    std::vector<PlanChange> out;
    mark_removed(out, of_record(RecordKind::Membership, membership.id));
    KeptPlan const nothing { .membership = membership, .schools = {}, .visits = {}, .events = {} };
    keep_lists(out, own, nothing);
    return out;
}

} // namespace triad::rules
