#include "support/generate.h"

#include <cstdlib>

namespace triad::test {

int property_runs()
{
    auto const* wanted = std::getenv("TRIAD_LONG");
    int const runs = wanted ? std::atoi(wanted) : 0;
    return wanted ? (runs > 1 ? runs : 20'000) : 300;
}

model::Instrument sample_instrument()
{
    using namespace model;
    Instrument out;
    out.id = "sample-audit";
    out.title = "Sample audit";
    out.theme = "remote-learning";
    out.scale.id = "rag";
    out.scale.choices = {
        { "red", ChoiceKind::Step, "R", "Red", "", Tone::Red, Shape::Octagon, 'r' },
        { "amber", ChoiceKind::Step, "A", "Amber", "", Tone::Amber, Shape::Triangle, 'a' },
        { "green", ChoiceKind::Step, "G", "Green", "", Tone::Green, Shape::Circle, 'g' },
        { "not-rated", ChoiceKind::NotRated, "–", "Not yet rated", "", Tone::None, Shape::Dash, 'n' },
    };
    out.contexts = { { .id = "C1", .title = "Our school" } };
    out.sections = { { .id = "A",
        .title = "Access",
        .groups = { { .stem = "We make sure that",
            .items = { { .id = "A01", .text = "every pupil can join" }, { .id = "A02", .text = "families can ask" } } } } } };
    return out;
}

model::SchoolDocument sample_document()
{
    model::SchoolDocument out;
    out.id = "doc-1";
    out.school.id = "urn-100001";
    out.school.name = "Oakfield Primary School";
    out.authors.push_back({ .id = "person-1", .name = "Morgan Hale", .role = "Headteacher" });
    out.instruments.push_back(sample_instrument());
    out.evaluations.emplace_back();
    out.evaluations.back().id = "eval-1";
    out.evaluations.back().instrument = "sample-audit";
    out.evaluations.back().period = "Autumn 2026";
    return out;
}

} // namespace triad::test
