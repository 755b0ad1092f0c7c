#include "store/school_work.h"

#include "base/text.h"
#include "format/school_file.h"
#include "rules/exchange/partner_copy.h"
#include "rules/removal/removing.h"
#include "store/author_edits.h"
#include "store/copies.h"
#include "store/document_field.h"
#include "store/editing.h"
#include "store/library_line.h"

#include <algorithm>
#include <utility>

namespace triad::store {

namespace {

Result<std::unique_ptr<Document>, Issue> decode(std::string_view bytes, format::Chain const& chain)
{
    auto opened = format::decode_school(bytes, chain);
    if (!opened)
        return Failure { opened.error() };
    return school_work(std::move(opened->document));
}

std::unique_ptr<Document> salvage(std::string_view bytes, format::Chain const& chain)
{
    auto salvaged = format::salvage_school(bytes, chain);
    return salvaged ? school_work(std::move(salvaged->document)) : nullptr;
}

std::string readable_bytes(model::SchoolDocument document, model::Stamp const& saved)
{
    document.saved = saved;
    auto bytes = format::encode_school(document);
#ifndef NDEBUG
    auto const opened = format::decode_school(bytes);
    ENSURE(opened && opened->document == document);
#endif
    return bytes;
}

} // namespace

DocumentReader SchoolWork::reader() { return { decode, salvage }; }

std::unique_ptr<Document> school_work(model::SchoolDocument document)
{
    return std::make_unique<SchoolWork>(std::move(document));
}

std::unique_ptr<Document> SchoolWork::copy() const { return std::make_unique<SchoolWork>(m_document); }

bool SchoolWork::allows(model::FieldRef const& target, std::string_view value) const
{
    return rules::may_write(m_document, target, value);
}

std::optional<std::vector<model::Edit>> SchoolWork::apply(std::span<Command::Setting const> settings, model::Stamp const& stamp)
{
    return apply_settings(m_document, settings, stamp);
}

bool SchoolWork::play(std::vector<model::Edit> const& entry)
{
    for (auto const& edit : entry) {
        if (!write_value(m_document, edit.target, edit.after, edit.stamp))
            return false;
    }
    return std::ranges::all_of(entry, [&](auto const& edit) { return stays_readable(m_document, edit.target); });
}

std::vector<model::Edit> SchoolWork::introduce(format::Preferences const& preferences, model::Stamp const& stamp)
{
    return introduce_author(m_document, preferences, stamp);
}

bool SchoolWork::knows_author(std::string_view id) const { return model::find_author(m_document, id) != nullptr; }

std::string SchoolWork::encode(model::Stamp const& saved) const { return readable_bytes(m_document, saved); }

std::string SchoolWork::encode_leaving(model::Stamp const& saved) const
{
    return readable_bytes(rules::without_removed_words(m_document), saved);
}

Instant SchoolWork::last_change() const { return store::last_change(m_document); }

format::LibraryLine SchoolWork::library_line(Instant file_copy) const { return make_library_line(m_document, file_copy); }

std::string SchoolWork::title() const { return document_title(m_document); }

Leaving SchoolWork::own_copy(std::optional<std::string> const& about, Date today) const
{
    bool const copy = m_document.kind != model::DocumentKind::School;
    auto named = m_document;
    if (blank(named.school.name))
        named.school.name = "School";
    // The file holds all of the school's work, so it is called after one piece only where there is no other.
    bool const alone = std::ranges::count_if(named.evaluations, [](auto const& each) { return !each.removed; }) == 1;
    auto const* chosen = about && alone ? model::find_evaluation(std::as_const(named), *about) : nullptr;
    return { .kind = copy ? "desk" : "school",
        .what = copy ? "Your whole copy of the review" : "The school’s own file, with everything in it",
        .file = copy ? format::review_file_name(named, today) : format::school_file_name(named, chosen, today),
        .audience = "school" };
}

bool SchoolWork::says_the_same(Document const& other) const
{
    return other.school() && same_content(m_document, *other.school());
}

void SchoolWork::become_copy(platform::Ids& ids, std::string_view mark)
{
    make_independent(m_document, ids);
    if (!mark.empty())
        mark_periods(m_document, mark);
}

} // namespace triad::store
