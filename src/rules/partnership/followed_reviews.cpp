#include "rules/partnership/followed_reviews.h"

#include "base/elsewhere.h"
#include "base/text.h"
#include "rules/partnership/plan_changes.h"
#include "rules/review/review_words.h"

#include <array>

namespace triad::rules {

namespace {

using model::Member;
using model::RecordKind;
using model::Review;

struct FollowedField {
    std::string_view field; // of the review
    std::string BegunReview::* wanted;
    std::string Review::* present;
};
constexpr FollowedField followed_fields[] = {
    { "title", &BegunReview::title, &Review::title },
    { "date", &BegunReview::date, &Review::date },
    { "starts", &BegunReview::starts, &Review::starts },
    { "place", &BegunReview::place, &Review::place },
};
constexpr std::array<std::string_view, 2> member_fields { "role", "school" };

model::FieldRef of_review(std::string_view review, std::string_view field)
{
    return { RecordKind::Review, std::string { review }, {}, std::string { field } };
}

model::FieldRef of_member(std::string_view review, std::string_view member)
{
    return { RecordKind::Member, std::string { review }, std::string { member }, {} };
}

void add_member(ReceivedPlan& out, std::string_view review, Member const* present, Member const& wanted)
{
    set_fields<Member>(out.changes, of_member(review, wanted.id), present, wanted, model::member_slots, member_fields);
}

void begin(ReceivedPlan& out, FollowedReview const& of)
{
    auto const id = begun_review_id(of.visit.id);
    out.changes.push_back({ of_review(id, "removed"), {} });
    out.changes.push_back({ of_review(id, "protocol"), std::string { partnership_protocol } });
    for (auto const& field : followed_fields)
        if (!(of.after.*field.wanted).empty())
            out.changes.push_back({ of_review(id, field.field), of.after.*field.wanted });
    for (auto const& member : of.after.members)
        add_member(out, id, nullptr, member);
    out.begun.push_back(id);
}

/// "4 March 2027", "“Main hall”", "nothing".
std::string said(std::string_view field, std::string_view value)
{
    if (blank(value))
        return "nothing";
    return field == "date" ? day_words(value) : field == "starts" ? words_from_elsewhere(value) : quoted(value);
}

void follow_field(ReceivedPlan& out, FollowedReview const& of, Review const& present, FollowedField const& field)
{
    auto const& was = of.before->*field.wanted;
    auto const& is = of.after.*field.wanted;
    auto const& stands = present.*field.present;
    if (was == is || stands == is)
        return;
    if (stands == was)
        out.changes.push_back({ of_review(present.id, field.field), is });
    else
        out.told.push_back(
            concat({ "Your plan says ", said(field.field, stands), ", the partnership says ", said(field.field, is), "." }));
}

Member const* find_member(std::vector<Member> const& members, std::string_view id) { return model::find_record(members, id); }

std::string school_words(Member const& member)
{
    return blank(member.school) ? std::string { "A school" } : words_from_elsewhere(member.school);
}

/// Who joins now.
void follow_member(ReceivedPlan& out, FollowedReview const& of, Review const& present, Member const& is)
{
    auto const* was = find_member(of.before->members, is.id);
    auto const* stands = find_member(present.members, is.id);
    if (!was)
        return add_member(out, present.id, stands, is);
    if (!stands || stands->removed)
        return; // whoever took it out meant it
    for (auto const field : { &Member::role, &Member::school }) {
        bool const role = field == &Member::role;
        if (was->*field == is.*field || stands->*field != was->*field)
            continue;
        auto target = of_member(present.id, is.id);
        target.field = role ? "role" : "school";
        out.changes.push_back({ std::move(target), is.*field });
    }
}

/// Who joined before and does not now.
void drop_member(ReceivedPlan& out, FollowedReview const& of, Review const& present, Member const& was)
{
    auto const* stands = find_member(present.members, was.id);
    if (find_member(of.after.members, was.id) || !stands || stands->removed)
        return;
    bool const untouched
        = stands->role == was.role && stands->school == was.school && stands->name.empty() && stands->sent.empty();
    if (untouched)
        mark_removed(out.changes, of_member(present.id, was.id));
    else
        out.told.push_back(
            concat({ school_words(*stands), " does not join any more. It still stands in the team of your plan." }));
}

} // namespace

void follow_review(ReceivedPlan& out, FollowedReview const& of)
{
    auto const* present = model::find_review(of.own, begun_review_id(of.visit.id));
    if (!present)
        return begin(out, of);
    if (present->removed || !of.before)
        return;
    for (auto const& field : followed_fields)
        follow_field(out, of, *present, field);
    for (auto const& member : of.after.members)
        follow_member(out, of, *present, member);
    for (auto const& member : of.before->members)
        drop_member(out, of, *present, member);
}

} // namespace triad::rules
