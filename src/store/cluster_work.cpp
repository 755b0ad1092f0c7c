#include "store/cluster_work.h"

#include "base/elsewhere.h"
#include "base/text.h"
#include "format/cluster_file.h"
#include "format/file_name.h"
#include "model/cluster_field.h"
#include "model/cluster_slots.h"
#include "rules/exchange/release.h"
#include "rules/removal/changed.h"
#include "store/author_edits.h"

#include <algorithm>
#include <set>
#include <type_traits>

namespace triad::store {

namespace {

using model::ClusterDocument;
using model::Edit;

Result<std::unique_ptr<Document>, Issue> decode(std::string_view bytes, format::Chain const& chain)
{
    auto opened = format::decode_cluster(bytes, chain);
    if (!opened)
        return Failure { opened.error() };
    return cluster_work(*std::move(opened));
}

std::unique_ptr<Document> salvage(std::string_view bytes, format::Chain const& chain)
{
    auto salvaged = format::salvage_cluster(bytes, chain);
    return salvaged ? cluster_work(*std::move(salvaged)) : nullptr;
}

std::string encoded(ClusterDocument document, model::Stamp const& saved)
{
    document.saved = saved;
    return format::encode_cluster(document);
}

template <typename Record> bool is_own_copy(Record const& record)
{
    if constexpr (std::is_same_v<Record, model::LedgerEntry>)
        return rules::own_copy(record);
    return std::is_same_v<Record, model::Author>; // who works here is no work
}

/// What is left of a record that was removed. A school keeps its letter, so that it is never given to another.
template <typename Record> void clear_removed(Record& record)
{
    Record cleared { .id = record.id };
    if constexpr (std::is_same_v<Record, model::ClusterSchool>)
        cleared.letter = record.letter;
    cleared.removed = true;
    cleared.stamps = std::move(record.stamps);
    record = std::move(cleared);
}

/// What was removed leaves with no file: neither its words nor what a school handed in that was taken off the list.
ClusterDocument without_removed(ClusterDocument document)
{
    std::set<std::string> removed;
    for (auto const& school : document.schools)
        if (school.removed)
            removed.insert(school.id);
    model::for_each_list(model::cluster_lists, document, []<typename Record>(auto const&, std::vector<Record>& list) {
        if constexpr (requires(Record record) { record.removed; })
            for (auto& record : list)
                if (record.removed)
                    clear_removed(record);
    });
    auto const is_removed = [&](auto const& part) { return removed.contains(part->school); };
    std::erase_if(document.submissions, is_removed);
    std::erase_if(document.reports, is_removed);
    return document;
}

std::string name_of(ClusterDocument const& document)
{
    return blank(document.cluster.name) ? std::string { "Cluster not named yet" } : words_from_elsewhere(document.cluster.name);
}

/// "12 schools · 9 have returned".
std::string progress_of(ClusterDocument const& document)
{
    std::set<std::string_view> returned;
    for (auto const& submission : document.submissions)
        returned.insert(submission->school);
    std::int64_t schools = 0;
    std::int64_t back = 0;
    for (auto const& school : document.schools) {
        schools += school.removed ? 0 : 1;
        back += !school.removed && returned.contains(school.id) ? 1 : 0;
    }
    return schools == 0
        ? std::string { "No schools yet" }
        : concat({ counted(schools, "school", "schools"), " · ", number(back), back == 1 ? " has" : " have", " returned" });
}

Edit set(model::ClusterFields& fields, Command::Setting const& setting, std::string before, model::Stamp const& stamp)
{
    fields.write(setting.target, setting.value, stamp);
    auto const kept = fields.read_stamp(setting.target).value_or(stamp);
    return { setting.target, std::move(before), *fields.read(setting.target),
        { .at = kept.at, .by = kept.by, .copy = kept.copy, .change = kept.change } };
}

} // namespace

DocumentReader ClusterWork::reader() { return { decode, salvage }; }

std::unique_ptr<Document> cluster_work(ClusterDocument document) { return std::make_unique<ClusterWork>(std::move(document)); }

std::unique_ptr<Document> ClusterWork::copy() const { return std::make_unique<ClusterWork>(m_document); }

std::optional<std::vector<Edit>> ClusterWork::apply(std::span<Command::Setting const> settings, model::Stamp const& stamp)
{
    // No field looks at another, so that what each accepts by itself they accept together.
    if (!std::ranges::all_of(
            settings, [&](auto const& setting) { return model::accepts_field(m_document, setting.target, setting.value); }))
        return std::nullopt;
    std::vector<Edit> edits;
    model::ClusterFields fields { m_document };
    for (auto const& setting : settings) {
        auto before = *fields.read(setting.target);
        if (before != plain_text(setting.value))
            edits.push_back(set(fields, setting, std::move(before), stamp));
    }
    return edits;
}

bool ClusterWork::play(std::vector<Edit> const& entry)
{
    model::ClusterFields fields { m_document };
    return std::ranges::all_of(entry, [&](auto const& edit) { return fields.write(edit.target, edit.after, edit.stamp); });
}

std::vector<Edit> ClusterWork::introduce(format::Preferences const& preferences, model::Stamp const& stamp)
{
    return introduce_author(m_document, preferences, stamp);
}

bool ClusterWork::knows_author(std::string_view id) const { return model::find_record(m_document.authors, id) != nullptr; }

std::string ClusterWork::encode(model::Stamp const& saved) const { return encoded(m_document, saved); }

std::string ClusterWork::encode_leaving(model::Stamp const& saved) const { return encoded(without_removed(m_document), saved); }

Instant ClusterWork::last_change() const
{
    auto latest = std::max(m_document.taken_in.at, rules::changed_at(m_document.cluster.stamps));
    model::for_each_list(model::cluster_lists, m_document, [&]<typename Record>(auto const&, std::vector<Record> const& list) {
        for (auto const& record : list)
            if (!is_own_copy(record))
                latest = std::max(latest, rules::changed_at(record.stamps));
    });
    return latest.ms == 0 ? m_document.saved.at : latest;
}

format::LibraryLine ClusterWork::library_line(Instant file_copy) const
{
    return { .document = m_document.id,
        .school = name_of(m_document),
        .title = "Cluster",
        .progress = progress_of(m_document),
        .example = m_document.example,
        .changed = last_change(),
        .file_copy = file_copy,
        .evaluations = {},
        .kind = model::DocumentKind::Cluster };
}

std::string ClusterWork::title() const { return name_of(m_document); }

Leaving ClusterWork::own_copy(std::optional<std::string> const&, Date today) const
{
    return { .kind = "cluster",
        .what = "The whole cluster file, with everything that schools handed in",
        .file = format::cluster_file_name(m_document, today),
        .audience = "lead" };
}

bool ClusterWork::says_the_same(Document const& other) const
{
    return other.cluster() && encoded(m_document, {}) == encoded(*other.cluster(), {});
}

void ClusterWork::become_copy(platform::Ids& ids, std::string_view mark)
{
    m_document.id = ids.fresh("cluster");
    if (mark.empty())
        return;
    m_document.cluster.name = concat({ m_document.cluster.name, m_document.cluster.name.empty() ? "" : " ", "(", mark, ")" });
}

} // namespace triad::store
