#include "rules/review/review_plan.h"

#include "base/sentence.h"
#include "base/text.h"
#include "rules/review/people_words.h"
#include "rules/review/review_words.h"

#include <algorithm>
#include <limits>

namespace triad::rules {

namespace {

constexpr std::int64_t minutes_of_a_day = 24 * 60;

bool counts(model::Member const& member) { return !member.removed && !(blank(member.name) && blank(member.role)); }

std::int64_t minutes_of(model::Timeslot const& slot) { return std::max(slot.minutes, 0); }

std::vector<model::Timeslot const*> slots_in_order(model::Review const& review)
{
    std::vector<model::Timeslot const*> out;
    for (auto const& slot : review.timeslots)
        if (!slot.removed)
            out.push_back(&slot);
    std::ranges::stable_sort(out, {}, &model::Timeslot::order);
    return out;
}

std::optional<int> small_number(std::string_view digits)
{
    if (digits.empty() || digits.size() > 2)
        return std::nullopt;
    int out = 0;
    for (char const c : digits) {
        if (c < '0' || c > '9')
            return std::nullopt;
        out = out * 10 + (c - '0');
    }
    return out;
}

std::string two_digits(std::int64_t value) { return concat({ value < 10 ? "0" : "", number(value) }); }

std::string clock_words(std::int64_t minute)
{
    auto const of_day = minute % minutes_of_a_day;
    return concat({ two_digits(of_day / 60), ":", two_digits(of_day % 60) });
}

} // namespace

std::optional<int> minute_of_day(std::string_view clock)
{
    clock = trimmed(clock);
    auto const border = clock.find_first_of(":.");
    if (border == std::string_view::npos)
        return std::nullopt;
    auto const hour = small_number(clock.substr(0, border));
    auto const minute = small_number(clock.substr(border + 1));
    bool const possible = hour && minute && *hour < 24 && *minute < 60 && clock.size() == border + 3;
    return possible ? std::optional { *hour * 60 + *minute } : std::nullopt;
}

std::vector<model::Member const*> team(model::Review const& review)
{
    std::vector<model::Member const*> out;
    for (auto const& member : review.members)
        if (counts(member))
            out.push_back(&member);
    return out;
}

std::vector<model::Member const*> partners(model::Review const& review)
{
    auto out = team(review);
    std::erase_if(out, [](auto const* member) { return member->role != "lead" && member->role != "reviewer"; });
    return out;
}

std::string member_words(model::Protocol const* protocol, model::Member const& member)
{
    if (blank(member.role))
        return blank(member.name) ? "Somebody not yet named" : person_words(protocol, member);
    auto const role = role_title(protocol, member.role);
    return blank(member.name) ? role : concat({ person_words(protocol, member), ", ", within_sentence(role) });
}

std::vector<TimedPart> day_plan(model::Review const& review, std::string_view starts)
{
    auto const start = minute_of_day(starts);
    std::int64_t now = start.value_or(0);
    std::vector<TimedPart> out;
    for (auto const* slot : slots_in_order(review)) {
        auto const until = now + minutes_of(*slot);
        out.push_back({ slot, start ? clock_words(now) : "", start ? clock_words(until) : "" });
        now = until;
    }
    return out;
}

int total_minutes(model::Review const& review)
{
    std::int64_t sum = 0;
    for (auto const& slot : review.timeslots)
        sum += slot.removed ? 0 : minutes_of(slot);
    return static_cast<int>(std::min<std::int64_t>(sum, std::numeric_limits<int>::max()));
}

} // namespace triad::rules
