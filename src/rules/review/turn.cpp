#include "rules/review/turn.h"

#include "base/text.h"
#include "rules/review/agreement.h"
#include "rules/review/turn_context.h"

#include <algorithm>
#include <utility>

namespace triad::rules {

namespace {

constexpr std::int64_t day_ms = 24 * 60 * 60 * 1000;

Instant last_change(model::Stamps const& stamps)
{
    Instant last;
    for (auto const& [field, stamp] : stamps)
        last = std::max(last, stamp.at);
    return last;
}

/// When the file was made: the moment where it is known, else the end of the day that was written down.
Instant handed_over(model::Member const& member, std::string_view field, std::string_view day)
{
    auto const stamp = member.stamps.find(std::string { field });
    if (stamp != member.stamps.end())
        return stamp->second.at;
    auto const date = parse_iso_date(day);
    return date ? Instant { (days_since_epoch(*date) + 1) * day_ms } : Instant {};
}

/// True where one of the records of the person working here says something that was not handed over. What was removed before
/// anything was handed over is nobody's business.
template <typename Record>
bool unsent(
    model::Review const& review, std::vector<Record> const& records, std::string_view field, std::string model::Member::* day)
{
    auto const* self = model::find_record(review.members, review.acting);
    if (review.acting.empty() || !self)
        return false;
    bool const sent = !(self->*day).empty();
    auto const when = handed_over(*self, field, self->*day);
    return std::ranges::any_of(records, [&](auto const& record) {
        return record.member == self->id && (sent ? last_change(record.stamps) > when : !record.removed);
    });
}

} // namespace

Turn our_turn(Step step, std::string sentence, std::string action)
{
    return { step, true, "You", std::move(sentence), std::move(action) };
}

Turn waiting_turn(Step step, std::string who, std::string sentence)
{
    return { step, false, std::move(who), std::move(sentence), {} };
}

std::vector<model::Statement const*> written_statements(model::Review const& review)
{
    auto out = statements_of(review);
    std::erase_if(out, [](auto const* statement) { return blank(statement->text); });
    return out;
}

bool notes_unsent(model::Review const& review) { return unsent(review, review.notes, "sent", &model::Member::sent); }
bool answers_unsent(model::Review const& review) { return unsent(review, review.replies, "answered", &model::Member::answered); }

Turn next_turn(model::SchoolDocument const& document, model::Review const& review, model::Protocol const* protocol, Date today)
{
    TurnContext const context { document, review, protocol, today };
    bool const visiting = !review.acting.empty() || document.kind == model::DocumentKind::ReviewPack;
    return visiting ? partner_turn(context) : host_turn(context);
}

} // namespace triad::rules
