#include "rules/review/look_back.h"

#include "base/text.h"

#include <algorithm>

namespace triad::rules {

namespace {

bool is_due(model::Review const& review)
{
    return !review.removed && review.acting.empty() && review.looked_back.empty() && parse_iso_date(review.look_back).has_value();
}

/// A school that changed the questions has another number of them than the protocol, which is not at hand here.
std::string_view questions_words(model::Review const& review)
{
    bool const changed
        = std::ranges::any_of(review.look_backs, [](auto const& line) { return line.removed || !blank(line.question); });
    return changed ? "a few questions" : "six questions";
}

std::string due_words(model::Review const& review, Date due, Date today)
{
    auto const questions = questions_words(review);
    if (due == today)
        return concat({ "Due today: ", questions, ", ten minutes." });
    if (due > today)
        return concat({ "Due ", long_date(due), ": ", questions, ", ten minutes." });
    return concat({ "Was due ", long_date(due), ": ", questions, ", ten minutes, whenever they suit." });
}

} // namespace

std::string look_back_day(model::Protocol const& protocol, model::Review const& review)
{
    auto const day = parse_iso_date(review.date);
    if (!day)
        return {};
    auto const weeks = std::max(protocol.look_back_weeks, 0);
    auto const due = iso_date(date_from_days(days_since_epoch(*day) + std::int64_t { 7 } * weeks));
    return parse_iso_date(due) ? due : std::string {}; // past the year 9999
}

std::vector<LookBackLine> look_back_lines(model::Protocol const& protocol, model::Review const& review)
{
    std::vector<LookBackLine> out;
    for (auto const& asked : protocol.look_back) {
        auto const* own = model::find_record(review.look_backs, asked.id);
        if (own && own->removed)
            continue;
        bool const reworded = own && !blank(own->question);
        out.push_back({ asked.id, reworded ? own->question : asked.text, own ? own->text : std::string {} });
    }
    for (auto const& own : review.look_backs) {
        bool const of_protocol
            = std::ranges::find(protocol.look_back, own.id, &model::ProtocolQuestion::id) != protocol.look_back.end();
        if (of_protocol || own.removed || (blank(own.question) && blank(own.text)))
            continue;
        // Answered while the review followed another protocol: the answer stays readable.
        out.push_back({ own.id, blank(own.question) ? "An earlier question" : own.question, own.text });
    }
    return out;
}

std::vector<DueLookBack> due_look_backs(model::SchoolDocument const& document, Date today)
{
    std::vector<DueLookBack> out;
    for (auto const& review : document.reviews) {
        if (!is_due(review))
            continue;
        auto const due = *parse_iso_date(review.look_back);
        out.push_back({ &review, due_words(review, due, today), due < today });
    }
    // ISO dates sort as text.
    std::ranges::stable_sort(out, {}, [](auto const& due) { return std::string_view { due.review->look_back }; });
    return out;
}

} // namespace triad::rules
