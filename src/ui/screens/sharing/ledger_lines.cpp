#include "ui/screens/sharing/ledger_lines.h"

#include "base/text.h"
#include "rules/review/review_words.h"
#include "ui/widgets/text.h"

#include <algorithm>
#include <utility>

namespace triad::ui {

namespace {

using rules::Audience;

std::string_view basis_words(std::string_view basis)
{
    if (basis == "practice")
        return "Basis: they took part.";
    if (basis == "consent")
        return "Basis: the school’s consent.";
    if (basis == "choice")
        return "Basis: the school’s own choice.";
    if (basis == "lead")
        return "Basis: passed on by the lead, within what schools allowed.";
    if (basis == "own")
        return "Basis: saved or printed by those who work here; to whom it was given is theirs to say.";
    return basis == "quality" ? std::string_view { "Basis: quality assurance." } : basis;
}

std::string_view done_words(model::LedgerEntry const& entry)
{
    if (entry.basis != "own")
        return "Given";
    return entry.file.empty() ? "Printed" : "Saved";
}

} // namespace

std::string ledger_audience(std::string_view name)
{
    if (name.empty())
        return "whoever you give it to";
    for (auto const audience : { Audience::School, Audience::Triad, Audience::Cluster, Audience::Partnership, Audience::Authority,
             Audience::Governors, Audience::Quality })
        if (rules::audience_name(audience) == name)
            return std::string { rules::audience_words(audience) };
    return std::string { name };
}

std::vector<model::LedgerEntry const*> ledger_of(std::vector<model::LedgerEntry> const& ledger, std::string_view review)
{
    std::vector<model::LedgerEntry const*> out;
    for (auto const& entry : ledger)
        if (!entry.removed && (review.empty() || entry.review == review))
            out.push_back(&entry);
    // Of one day the line that was written last comes first.
    std::ranges::reverse(out);
    std::ranges::stable_sort(
        out, std::ranges::greater {}, [](auto const* entry) { return std::pair { entry->day, entry->time }; });
    return out;
}

std::string ledger_day(std::string_view iso) { return iso.empty() ? std::string { "a day not noted" } : rules::day_words(iso); }

std::vector<std::string> ledger_sentences(model::LedgerEntry const& entry)
{
    std::vector<std::string> out;
    auto const by = blank(entry.by) ? std::string {} : concat({ " by ", entry.by });
    auto const time = blank(entry.time) ? std::string {} : concat({ " at ", entry.time });
    out.push_back(concat({ done_words(entry), " on ", ledger_day(entry.day), time, by, "." }));
    out.emplace_back(basis_words(entry.basis));
    if (!blank(entry.holder))
        out.push_back(concat({ entry.basis == "quality" ? "Held by: " : "For: ", entry.holder }));
    if (!blank(entry.purpose))
        out.push_back(concat({ "Purpose: ", entry.purpose }));
    if (!entry.keep_until.empty())
        out.push_back(concat({ "To be deleted by ", rules::day_words(entry.keep_until), "." }));
    else if (entry.basis != "own")
        out.emplace_back("No day was set until which it is kept.");
    if (!entry.withdrawn.empty())
        out.push_back(concat({ "Consent taken back on ", rules::day_words(entry.withdrawn), ". Copies already given remain." }));
    std::erase_if(out, [](auto const& sentence) { return sentence.empty(); });
    return out;
}

void draw_ledger_entry(ScreenContext& screen, model::LedgerEntry const& entry)
{
    auto& ui = screen.ui;
    auto const what = blank(entry.what) ? std::string { "A file" } : entry.what;
    heading(ui, 3, concat({ what, ", for ", ledger_audience(entry.audience) }));
    ui.gap(0.2F);
    if (rules::overdue_copy(entry, screen.today))
        icon_paragraph(ui, "overdue", Icon::Warning, ui.palette().danger,
            concat({ "Past its day: ask ", ledger_audience(entry.audience), " to delete their copies." }));
    auto const sentences = ledger_sentences(entry);
    for (std::size_t i = 0; i < sentences.size(); ++i)
        paragraph(ui, concat({ "sentence-", number(i) }), sentences[i], TextStyle::Small);
    if (!entry.file.empty())
        quiet(ui, "file", entry.file);
}

} // namespace triad::ui
