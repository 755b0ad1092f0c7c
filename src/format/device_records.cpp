#include "base/text.h"
#include "format/codecs.h"
#include "format/journal_entry.h"

#include <algorithm>
#include <cstdlib>

namespace triad::format {

namespace {

/// Hundredths are finer than any screen. Written by hand, because the general way brings large tables to the page.
std::string two_decimals(float value)
{
    constexpr float farthest = 1.0e9f;
    auto const hundredths
        = static_cast<std::int64_t>(std::clamp(value, -farthest, farthest) * 100.0f + (value < 0 ? -0.5f : 0.5f));
    auto const size = hundredths < 0 ? -hundredths : hundredths;
    auto const tail = number(size % 100);
    return concat({ hundredths < 0 ? "-" : "", number(size / 100), tail.size() < 2 ? ".0" : ".", tail });
}

LibraryItem decode_work(Reader& in)
{
    LibraryItem out;
    out.id = in.id("id");
    out.title = in.text("title");
    out.progress = in.text("progress");
    return out;
}

Json encode_work(LibraryItem const& work)
{
    return Writer {}.required("id", work.id).text("title", work.title).text("progress", work.progress).finish();
}

} // namespace

std::string encode_library_line(LibraryLine const& summary)
{
    Writer out;
    out.number("version", file_version)
        .required("document", summary.document)
        .text("school", summary.school)
        .text("title", summary.title);
    out.text("progress", summary.progress).flag("example", summary.example).instant("changed", summary.changed);
    out.instant("fileCopy", summary.file_copy).records("work", summary.evaluations, encode_work);
    out.required("kind", model::spec_of(summary.kind).name).records("reviews", summary.reviews, encode_work);
    out.records("surveys", summary.surveys, encode_work);
    return compact_json(out.finish());
}

Result<LibraryLine, Issue> decode_library_line(std::string_view bytes, Chain const& chain)
{
    auto root = parse_json(bytes);
    if (!root)
        return Failure<Issue> { root.error() };
    if (root->kind != JsonKind::Object)
        return Failure<Issue> { { IssueCode::WrongType, "", "The stored summary of a document is not a record." } };
    if (auto issue = bring_stored_up_to_date(*root, summary_kind, chain))
        return Failure<Issue> { std::move(*issue) };
    Intake intake;
    Reader in { *root, intake };
    in.set_label("the stored summary");
    LibraryLine out;
    out.document = in.id("document");
    out.school = in.text("school");
    out.title = in.text("title");
    out.progress = in.text("progress");
    out.example = in.flag("example");
    out.changed = in.instant("changed");
    out.file_copy = in.instant("fileCopy");
    in.records("work", out.evaluations, decode_work, nullptr);
    out.kind = model::document_kind(in.text("kind")).value_or(model::DocumentKind::School);
    in.records("reviews", out.reviews, decode_work, nullptr);
    in.records("surveys", out.surveys, decode_work, nullptr);
    // Before the first release the ids stood alone.
    for (auto const& id : in.raw_texts("evaluations"))
        out.evaluations.push_back({ id, {}, {} });
    if (!intake.issues.empty())
        return Failure<Issue> { std::move(intake.issues.front()) };
    return out;
}

std::string encode_preferences(Preferences const& preferences)
{
    Writer out;
    out.text("theme", preferences.theme).number("textPercent", preferences.text_percent).text("author", preferences.author);
    out.text("authorName", preferences.author_name).text("authorRole", preferences.author_role);
    out.text("lastDocument", preferences.last_document).text("lastRoute", preferences.last_route);
    out.digits("lastScroll", two_decimals(preferences.last_scroll)).text("lastFocus", preferences.last_focus);
    out.text("painter", preferences.painter);
    return compact_json(out.finish());
}

Preferences decode_preferences(std::string_view bytes)
{
    auto const root = parse_json(bytes);
    if (!root)
        return {};
    Intake intake { .salvage = true };
    Reader in { *root, intake };
    Preferences out;
    out.theme = in.text("theme");
    out.text_percent = in.whole_number("textPercent", 80, 200, out.text_percent);
    out.author = in.text("author");
    out.author_name = in.text("authorName");
    out.author_role = in.text("authorRole");
    out.last_document = in.text("lastDocument");
    out.last_route = in.text("lastRoute");
    out.last_scroll = std::strtof(in.digits("lastScroll").c_str(), nullptr);
    out.last_focus = in.text("lastFocus");
    out.painter = in.text("painter");
    return out;
}

} // namespace triad::format
