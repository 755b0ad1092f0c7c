#include "rules/annual/annual_report.h"

#include "base/text.h"
#include "rules/annual/annual_facts.h"

namespace triad::rules {

model::AnnualText const* annual_text(model::ClusterDocument const& document, std::string_view year, std::string_view part)
{
    for (auto const& text : document.annual_texts)
        if (!text.removed && text.year == year && text.part == part)
            return &text;
    return nullptr;
}

documents::PrintDocument annual_report(
    model::ClusterDocument const& document, model::ReportOutline const& form, std::string_view year, Date today)
{
    documents::PrintDocument out { .title = form.title, .subtitle = std::string { year }, .school = document.cluster.name };
    for (auto const& part : form.parts) {
        documents::List facts;
        for (auto const& fact : part.facts)
            for (auto& sentence : annual_facts(document, fact, year, today))
                facts.entries.push_back(std::move(sentence));
        auto const* written = annual_text(document, year, part.id);
        bool const words = written && !blank(written->text);
        if (facts.entries.empty() && !words)
            continue;
        out.blocks.emplace_back(documents::Heading { part.title });
        if (words)
            out.blocks.emplace_back(documents::Paragraph { written->text });
        if (!facts.entries.empty())
            out.blocks.emplace_back(std::move(facts));
    }
    return out;
}

} // namespace triad::rules
