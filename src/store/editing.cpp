#include "store/editing.h"

#include "base/result.h"
#include "base/text.h"
#include "model/limits.h"
#include "store/document_field.h"

#include <algorithm>

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

bool of_evaluation(Command::Setting const& setting) { return setting.target.kind == model::RecordKind::Evaluation; }

void write_author(SchoolDocument& document, model::FieldRef const& target, std::string const& value, model::Stamp const& stamp,
    std::vector<Edit>& edits)
{
    auto const before = model::read_field(document, target);
    ENSURE(before);
    if (model::write_field(document, target, value, stamp))
        edits.push_back({ target, *before, *model::read_field(document, target), kept_stamp(document, target, stamp) });
}

} // namespace

std::optional<std::vector<Edit>> apply_settings(
    SchoolDocument& document, std::span<Command::Setting const> settings, model::Stamp const& stamp)
{
    std::optional<SchoolDocument> untouched;
    if (settings.size() > 1 || std::ranges::any_of(settings, of_evaluation))
        untouched = document;
    std::vector<Edit> edits;
    bool const written = std::ranges::all_of(settings, [&](auto const& setting) {
        return apply_setting(document, setting, stamp, edits);
    }) && std::ranges::all_of(settings, [&](auto const& setting) { return stays_readable(document, setting.target); });
    if (written)
        return edits;
    if (untouched)
        document = *std::move(untouched);
    return std::nullopt;
}

std::vector<Edit> introduce_author(SchoolDocument& document, format::Preferences const& preferences, model::Stamp const& stamp)
{
    std::vector<Edit> edits;
    auto const* known = model::find_author(document, preferences.author);
    auto const field
        = [&](char const* name) { return model::FieldRef { model::RecordKind::Author, {}, preferences.author, name }; };
    if (!known || known->name != preferences.author_name)
        write_author(document, field("name"), preferences.author_name, stamp, edits);
    known = model::find_author(document, preferences.author);
    if (known && known->role != preferences.author_role)
        write_author(document, field("role"), preferences.author_role, stamp, edits);
    return edits;
}

} // namespace triad::store
