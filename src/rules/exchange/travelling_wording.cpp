#include "rules/exchange/travelling_wording.h"

namespace triad::rules {

namespace {

void keep_known(model::Scale& scale)
{
    scale.unknown.clear();
    for (auto& choice : scale.choices)
        choice.unknown.clear();
}

template <typename Record> void keep_known_of(std::vector<Record>& records)
{
    for (auto& record : records)
        record.unknown.clear();
}

void keep_known(model::ItemGroup& group)
{
    group.unknown.clear();
    group.when.unknown.clear();
    keep_known_of(group.items);
}

void keep_known(model::Column& column)
{
    column.unknown.clear();
    keep_known_of(column.prompts);
}

void keep_known(model::ContextField& field)
{
    field.unknown.clear();
    keep_known_of(field.prompts);
    keep_known_of(field.options);
}

void keep_known(model::Section& section)
{
    section.unknown.clear();
    section.block.unknown.clear();
    for (auto& group : section.groups)
        keep_known(group);
    for (auto& column : section.columns)
        keep_known(column);
    keep_known_of(section.references);
    keep_known_of(section.help);
    if (section.scale)
        keep_known(*section.scale);
}

} // namespace

model::Instrument travelling_wording(model::Instrument const& instrument)
{
    auto out = instrument;
    out.unknown.clear();
    keep_known(out.scale);
    for (auto& field : out.contexts)
        keep_known(field);
    for (auto& section : out.sections)
        keep_known(section);
    return out;
}

} // namespace triad::rules
