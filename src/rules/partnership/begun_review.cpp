#include "rules/partnership/begun_review.h"

#include "base/elsewhere.h"
#include "base/hash.h"
#include "base/text.h"
#include "model/id_list.h"
#include "model/limits.h"

#include <algorithm>

namespace triad::rules {

namespace {

/// Part of a title: a name that is much longer is none.
constexpr std::size_t longest_name = 80;

std::string title_of(model::Membership const& membership)
{
    auto const& group = blank(membership.group) ? membership.name : membership.group;
    auto out = joined({ words_from_elsewhere(group, longest_name), words_from_elsewhere(membership.year, longest_name) }, ", ");
    return out.empty() ? std::string { "Triad review" } : out;
}

model::Member member(
    model::Visit const& visit, std::string_view school, std::string_view role, std::span<model::PartnerSchool const> schools)
{
    auto const named = std::ranges::find(schools, school, &model::PartnerSchool::id);
    return { .id = concat({ "member-", hex64(hash64(concat({ visit.id, "\n", school }))) }),
        .role = std::string { role },
        .school = named == schools.end() ? std::string {} : named->name };
}

} // namespace

std::string begun_review_id(std::string_view visit)
{
    auto out = concat({ "review-", visit });
    return model::is_id(out) ? out : concat({ "review-", hex64(hash64(visit)) });
}

BegunReview begun_review(
    model::Visit const& visit, model::Membership const& membership, std::span<model::PartnerSchool const> schools)
{
    BegunReview out { .title = title_of(membership), .date = visit.day, .starts = visit.starts, .place = visit.place };
    out.members.push_back(member(visit, visit.host, "host", schools));
    for (auto const school : model::ids_in(visit.reviewers))
        out.members.push_back(member(visit, school, school == visit.lead ? "lead" : "reviewer", schools));
    return out;
}

} // namespace triad::rules
