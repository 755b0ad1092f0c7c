#include "store/document_field.h"

#include "base/text.h"
#include "format/instrument_file.h"

#include <algorithm>

namespace triad::store {

namespace {

using model::RecordKind;
using model::SchoolDocument;

bool names(model::FieldRef const& target, model::Instrument const& instrument)
{
    return instrument.id == target.record && number(instrument.version) == target.field;
}

bool uses(model::Evaluation const& evaluation, model::FieldRef const& target)
{
    return !evaluation.removed && evaluation.instrument == target.record && number(evaluation.instrument_version) == target.field;
}

bool is_used(SchoolDocument const& document, model::FieldRef const& target)
{
    return std::ranges::any_of(document.evaluations, [&](auto const& evaluation) { return uses(evaluation, target); });
}

bool has_place(model::Instrument const& instrument, std::string_view id)
{
    return id.empty() || model::find_item(instrument, id) || model::find_prompt(instrument, id);
}

bool has_field(model::Instrument const& instrument, std::string_view id)
{
    return model::find_context_field(instrument, id) || model::find_prompt(instrument, id);
}

bool has_answer(model::Instrument const& instrument, model::Answer const& answer)
{
    auto const placed = model::find_placed(instrument, answer.item);
    return placed && (answer.rating.empty() || model::find_choice(*placed->scale, answer.rating));
}

/// True when a file with the evaluation and this wording of its instrument can be opened.
bool fits(model::Instrument const& instrument, model::Evaluation const& evaluation)
{
    auto const is_placed = [&](auto const& record) { return has_place(instrument, record.item); };
    return std::ranges::all_of(evaluation.answers, [&](auto const& answer) { return has_answer(instrument, answer); })
        && std::ranges::all_of(evaluation.contexts, [&](auto const& context) { return has_field(instrument, context.field); })
        && std::ranges::all_of(evaluation.views, is_placed) && std::ranges::all_of(evaluation.actions, is_placed);
}

bool fits_all(SchoolDocument const& document, model::FieldRef const& target, model::Instrument const& instrument)
{
    return std::ranges::all_of(
        document.evaluations, [&](auto const& evaluation) { return !uses(evaluation, target) || fits(instrument, evaluation); });
}

bool write_instrument(SchoolDocument& document, model::FieldRef const& target, std::string_view value)
{
    auto const present
        = std::ranges::find_if(document.instruments, [&](auto const& instrument) { return names(target, instrument); });
    if (value.empty()) {
        if (is_used(document, target))
            return false;
        if (present != document.instruments.end())
            document.instruments.erase(present);
        return true;
    }
    auto instrument = format::decode_instrument(value);
    if (!instrument || !names(target, *instrument) || !fits_all(document, target, *instrument))
        return false;
    if (present == document.instruments.end())
        document.instruments.push_back(*std::move(instrument));
    else
        *present = *std::move(instrument);
    return true;
}

} // namespace

std::optional<std::string> read_value(SchoolDocument const& document, model::FieldRef const& target)
{
    if (target.kind != RecordKind::Instrument)
        return model::read_field(document, target);
    for (auto const& instrument : document.instruments)
        if (names(target, instrument))
            return format::encode_instrument(instrument);
    return std::string {};
}

bool write_value(SchoolDocument& document, model::FieldRef const& target, std::string_view value, model::Stamp const& stamp)
{
    if (target.kind != RecordKind::Instrument)
        return model::write_field(document, target, value, stamp);
    return write_instrument(document, target, value);
}

model::FieldRef instrument_field(model::Instrument const& instrument)
{
    return { RecordKind::Instrument, {}, instrument.id, number(instrument.version) };
}

} // namespace triad::store
