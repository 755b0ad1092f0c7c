#include "store/editing.h"

#include "base/result.h"
#include "base/text.h"
#include "model/limits.h"
#include "store/document_field.h"

#include <algorithm>
#include <utility>

namespace triad::store {

namespace {

using model::Edit;
using model::SchoolDocument;

/// The value as the model will store it, so that setting what stands there already is seen to be no change.
std::string stored_form(SchoolDocument const& document, Command::Setting const& setting)
{
    auto const& target = setting.target;
    if (target.kind == model::RecordKind::Instrument)
        return setting.value;
    auto const* evaluation = target.field == "rating" ? model::find_evaluation(document, target.owner) : nullptr;
    auto const* instrument = evaluation ? model::instrument_of(document, *evaluation) : nullptr;
    auto const placed = instrument ? model::find_placed(*instrument, target.record) : std::nullopt;
    auto const* choice = placed ? model::find_choice(*placed->scale, setting.value) : nullptr;
    bool const unrated = choice && choice->kind == model::ChoiceKind::NotRated;
    return unrated ? std::string {} : plain_text(setting.value);
}

/// The stamp as the model keeps it, which may be a little later than asked for: so that playing the edit again gives the same.
model::Stamp kept_stamp(SchoolDocument const& document, model::FieldRef const& target, model::Stamp const& asked)
{
    auto const kept = model::read_stamp(document, target);
    auto const stamp = kept ? *kept : model::within_limits(asked);
    return { .at = stamp.at, .by = stamp.by, .copy = stamp.copy, .change = stamp.change };
}

/// False where the field refuses the value.
bool apply_setting(SchoolDocument& document, Command::Setting const& setting, model::Stamp const& stamp, std::vector<Edit>& edits)
{
    auto before = read_value(document, setting.target);
    if (!before)
        return false;
    auto const value = stored_form(document, setting);
    if (*before == value)
        return true;
    if (!write_value(document, setting.target, value, stamp))
        return false;
    auto after = read_value(document, setting.target);
    ENSURE(after);
    edits.push_back({ setting.target, *std::move(before), *std::move(after), kept_stamp(document, setting.target, stamp) });
    return true;
}

/// Of a list those that may change, as they were, and which ones there were.
template <typename Record> class ListBefore {
public:
    /// `may_change` tells whether a command names the record.
    template <typename Named> ListBefore(std::vector<Record> const& list, Named const& may_change)
    {
        for (auto const& record : list) {
            m_places.push_back(may_change(record) ? std::optional { m_copies.size() } : std::nullopt);
            if (m_places.back())
                m_copies.push_back(record);
        }
    }

    /// New records stand at the end, so that each that was there is still at its place.
    void put_back(std::vector<Record>& list)
    {
        list.erase(list.begin() + static_cast<std::ptrdiff_t>(m_places.size()), list.end());
        for (std::size_t i = 0; i < list.size(); ++i)
            if (m_places[i])
                list[i] = std::move(m_copies[*m_places[i]]);
    }

private:
    std::vector<std::optional<std::size_t>> m_places; // for each record the place of its copy
    std::vector<Record> m_copies;
};

auto owner_in(std::span<Command::Setting const> settings)
{
    return [settings](auto const& record) {
        return std::ranges::any_of(settings, [&](auto const& setting) { return setting.target.owner == record.id; });
    };
}

/// What a command may change, as it was: what it leaves alone is not copied, because that may be years of work.
class DocumentBefore {
public:
    DocumentBefore(SchoolDocument& document, std::span<Command::Setting const> settings)
        : m_evaluations(document.evaluations, owner_in(settings))
        , m_reviews(document.reviews, owner_in(settings))
    {
        auto evaluations = std::exchange(document.evaluations, {});
        auto reviews = std::exchange(document.reviews, {});
        m_rest = document;
        document.evaluations = std::move(evaluations);
        document.reviews = std::move(reviews);
    }

    void put_back(SchoolDocument& document)
    {
        m_evaluations.put_back(document.evaluations);
        m_reviews.put_back(document.reviews);
        m_rest.evaluations = std::move(document.evaluations);
        m_rest.reviews = std::move(document.reviews);
        document = std::move(m_rest);
    }

private:
    ListBefore<model::Evaluation> m_evaluations;
    ListBefore<model::Review> m_reviews;
    SchoolDocument m_rest;
};

bool of_evaluation(Command::Setting const& setting) { return setting.target.kind == model::RecordKind::Evaluation; }

} // namespace

std::optional<std::vector<Edit>> apply_settings(
    SchoolDocument& document, std::span<Command::Setting const> settings, model::Stamp const& stamp)
{
    std::optional<DocumentBefore> before;
    if (settings.size() > 1 || std::ranges::any_of(settings, of_evaluation))
        before.emplace(document, settings);
    std::vector<Edit> edits;
    bool const written = std::ranges::all_of(settings, [&](auto const& setting) {
        return apply_setting(document, setting, stamp, edits);
    }) && std::ranges::all_of(settings, [&](auto const& setting) { return stays_readable(document, setting.target); });
    if (written)
        return edits;
    if (before)
        before->put_back(document);
    return std::nullopt;
}

} // namespace triad::store
