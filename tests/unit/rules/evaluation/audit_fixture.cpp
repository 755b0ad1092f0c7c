#include "unit/rules/evaluation/audit_fixture.h"

#include "unit/rules/rules_fixture.h"

#include <algorithm>

namespace triad::rules::test {

namespace {

using model::ChoiceKind;

model::Item item(std::string id, std::vector<std::string> references = {})
{
    return { .id = id, .text = "Statement " + id, .help = "", .references = std::move(references) };
}

model::ItemGroup when(std::string option, std::string id)
{
    return { .stem = "Teachers", .items = { item(std::move(id)) }, .when = { .field = "SCENARIO", .option = std::move(option) } };
}

model::Section plan()
{
    model::Section out;
    out.id = "plan";
    out.references
        = { { .id = "R1", .text = "Every pupil" }, { .id = "R2", .text = "Every day" }, { .id = "R3", .text = "Every way" } };
    out.groups = { { .stem = "", .items = { item("S1", { "R1" }), item("S2", { "R1", "R2" }), item("S3") } } };
    out.groups[0].items[2].hidden = true;
    out.block = { .id = "B", .text = "The plan as a whole" };
    return out;
}

model::Section duties()
{
    model::Section out;
    out.id = "duties";
    out.groups = { when("bubble", "T1"), when("few", "T2"), { .stem = "", .items = { item("T3") } } };
    return out;
}

model::Section notes()
{
    model::Section out;
    out.id = "notes";
    out.groups = { { .stem = "", .items = { item("N1"), item("N2") } } };
    out.scale = model::Scale { .id = "notes",
        .name = "Notes",
        .choices = { { .id = "not-rated", .kind = ChoiceKind::NotRated, .letter = "", .word = "No note yet" } } };
    return out;
}

model::Section papers()
{
    model::Section out;
    out.id = "papers";
    out.groups = { { .stem = "", .items = { item("D1"), item("D2") } } };
    out.scale = model::Scale { .id = "papers",
        .name = "Papers",
        .choices = { { .id = "missing", .kind = ChoiceKind::Step, .letter = "M", .word = "Missing" },
            { .id = "present", .kind = ChoiceKind::Step, .letter = "P", .word = "Present" },
            { .id = "not-rated", .kind = ChoiceKind::NotRated, .letter = "", .word = "Not yet looked up" } } };
    return out;
}

} // namespace

model::Instrument audit()
{
    auto out = small_instrument();
    out.id = "audit";
    out.title = "Audit";
    out.contexts = { { .id = "SCENARIO",
                         .title = "Scenario",
                         .options = { { "bubble", "A whole group at home" }, { "few", "A few at home" } },
                         .fallback = "bubble" },
        { .id = "C-NAME", .title = "School name", .name = "school-name" } };
    out.sections = { plan(), duties(), notes(), papers() };
    return out;
}

model::Evaluation audit_evaluation()
{
    model::Evaluation out;
    out.id = "eval-1";
    out.instrument = "audit";
    out.period = "Autumn 2026";
    choose(out, "SCENARIO", "bubble");
    return out;
}

model::SchoolDocument audit_document()
{
    model::SchoolDocument out;
    out.id = "doc-1";
    out.instruments = { audit() };
    out.evaluations = { audit_evaluation() };
    return out;
}

void choose(model::Evaluation& evaluation, std::string const& field, std::string const& text)
{
    auto found = std::ranges::find(evaluation.contexts, field, &model::ContextAnswer::field);
    if (found == evaluation.contexts.end())
        found = evaluation.contexts.insert(found, { .field = field, .text = {}, .note = {}, .stamps = {}, .unknown = {} });
    found->text = text;
    found->stamps["text"] = {};
}

model::Answer& answer_to(model::Evaluation& evaluation, std::string const& item)
{
    for (auto& answer : evaluation.answers)
        if (answer.item == item)
            return answer;
    rate(evaluation, item, "");
    return evaluation.answers.back();
}

} // namespace triad::rules::test
