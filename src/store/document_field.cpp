#include "store/document_field.h"

#include "base/text.h"
#include "format/instrument_file.h"
#include "model/wording_fit.h"

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

bool fits_all(SchoolDocument const& document, model::FieldRef const& target, model::Instrument const& instrument)
{
    return std::ranges::all_of(document.evaluations,
        [&](auto const& evaluation) { return !uses(evaluation, target) || model::fits(instrument, evaluation); });
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

bool stays_readable(SchoolDocument const& document, model::FieldRef const& written)
{
    auto const* evaluation = written.kind == RecordKind::Evaluation ? model::find_evaluation(document, written.owner) : nullptr;
    return !evaluation || model::has_its_wording(document, *evaluation);
}

model::FieldRef instrument_field(model::Instrument const& instrument)
{
    return { RecordKind::Instrument, {}, instrument.id, number(instrument.version) };
}

} // namespace triad::store
