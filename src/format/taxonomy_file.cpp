#include "format/taxonomy_file.h"

#include "format/codecs.h"
#include "format/reader.h"

#include <algorithm>
#include <set>

namespace triad::format {

namespace {

using Theme = model::Taxonomy::Theme;

std::string theme_id(Theme const& theme) { return theme.id; }

Theme decode_part(Reader& in)
{
    Theme out { .id = in.id("id"), .name = in.text("name"), .text = in.text("text"), .key = {} };
    if (out.name.empty())
        in.report_missing("name");
    return out;
}

Theme decode_theme(Reader& in)
{
    auto out = decode_part(in);
    out.key = in.text("key");
    in.records("themes", out.themes, decode_part, theme_id);
    return out;
}

/// Findings name a theme by its id alone, so no two may share one, wherever they stand.
void check_ids(Reader& in, model::Taxonomy const& taxonomy)
{
    std::set<std::string_view> seen;
    for (auto const& theme : taxonomy.themes) {
        bool fresh = seen.insert(theme.id).second;
        for (auto const& part : theme.themes)
            fresh = seen.insert(part.id).second && fresh;
        if (!fresh)
            return in.report("themes", IssueCode::DuplicateId, "Two themes of this taxonomy have one id.");
    }
}

} // namespace

Result<model::Taxonomy, Issue> decode_taxonomy(std::string_view bytes, Chain const& chain)
{
    auto root = parse_json(bytes);
    if (!root)
        return Failure<Issue> { root.error() };
    if (auto issue = open_envelope(*root, "taxonomy", chain))
        return Failure<Issue> { std::move(*issue) };
    Intake intake;
    Reader in { *root, intake };
    in.set_label("this taxonomy");
    model::Taxonomy out {
        .id = in.id("id"), .title = in.text("title"), .summary = in.text("summary"), .credit = in.text("credit")
    };
    in.records("themes", out.themes, decode_theme, theme_id);
    if (out.themes.empty())
        in.report_missing("themes");
    check_ids(in, out);
    if (!intake.issues.empty())
        return Failure<Issue> { std::move(intake.issues.front()) };
    return out;
}

} // namespace triad::format
