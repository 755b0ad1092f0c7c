#include "model/collection.h"

#include <algorithm>

namespace triad::model {

CollectedEdition::CollectedEdition(Instrument instrument)
    : m_instrument(std::move(instrument))
    , m_items(every_item(m_instrument))
{
    for (std::size_t place = 0; place < m_items.size(); ++place) {
        m_fingerprints.push_back(wording_fingerprint(*m_items[place].group, *m_items[place].item));
        m_by_id.push_back(place);
    }
    std::ranges::sort(m_by_id, {}, [this](std::size_t place) { return std::string_view { m_items[place].item->id }; });
}

std::optional<std::size_t> CollectedEdition::place_of(std::string_view item, std::size_t hint) const
{
    if (hint < m_items.size() && m_items[hint].item->id == item)
        return hint;
    auto const id = [this](std::size_t place) { return std::string_view { m_items[place].item->id }; };
    auto const found = std::ranges::lower_bound(m_by_id, item, {}, id);
    return found != m_by_id.end() && id(*found) == item ? std::optional { *found } : std::nullopt;
}

Choice const* choice_of(PlacedItem const& item, RatingCode code)
{
    auto const& choices = item.scale->choices;
    return code != 0 && code <= choices.size() ? &choices[code - 1U] : nullptr;
}

RatingCode code_of(PlacedItem const& item, std::string_view choice)
{
    auto const& choices = item.scale->choices;
    for (std::size_t i = 0; i < std::min(choices.size(), most_choices); ++i)
        if (choices[i].id == choice)
            return choices[i].kind == ChoiceKind::NotRated ? RatingCode {} : static_cast<RatingCode>(i + 1);
    return 0;
}

namespace {

auto comment_at(Submission const& submission, std::size_t item)
{
    return std::ranges::lower_bound(submission.comments, item, {}, &CollectedComment::item);
}

} // namespace

std::string_view Submission::comment_on(std::size_t item) const
{
    auto const found = comment_at(*this, item);
    return found != comments.end() && found->item == item ? text_of(*found) : std::string_view {};
}

bool Submission::offers_at(std::size_t item) const { return std::ranges::binary_search(offers, item); }

void Submission::add_comment(std::size_t item, std::string_view text)
{
    auto const at = static_cast<std::uint32_t>(texts.size());
    texts += text;
    comments.insert(comment_at(*this, item), { static_cast<std::uint32_t>(item), at, static_cast<std::uint32_t>(text.size()) });
}

} // namespace triad::model
