#include "store/return_intake.h"

#include "base/hash.h"
#include "base/text.h"
#include "format/locked_file.h"
#include "format/summary_file.h"
#include "format/survey_file.h"
#include "model/document_kind.h"
#include "store/cluster_work.h"
#include "store/new_document.h"

#include <algorithm>
#include <set>

namespace triad::store {

namespace {

/// "4 schools’ returns were taken in. 2 files were left."
std::string words_of(std::span<rules::ImportLine const> plan, model::ClusterDocument const& after)
{
    std::int64_t taken = 0;
    for (auto const& line : plan)
        taken += line.choice != rules::ImportChoice::Leave ? 1 : 0;
    auto const left = static_cast<std::int64_t>(plan.size()) - taken;
    std::set<std::string_view> returned;
    for (auto const& submission : after.submissions)
        returned.insert(submission->school);
    auto const schools = static_cast<std::int64_t>(returned.size());
    auto const answered = std::ranges::count_if(after.survey_responses, [](auto const& response) { return !response.removed; });
    auto out = concat({ counted(taken, "file was", "files were"), " taken in",
        left == 0 ? std::string { "." } : concat({ ", ", counted(left, "was", "were"), " left." }) });
    if (schools > 0 || answered == 0 || !after.summaries.empty())
        out += concat({ " Returns of ", counted(schools, "school", "schools"), " are here now." });
    if (!after.summaries.empty())
        out += concat({ " So are summaries of ", counted(after.summaries.size(), "cluster", "clusters"), "." });
    if (answered > 0)
        out += concat({ " Surveys have ", counted(answered, "response", "responses"), " now." });
    return out;
}

} // namespace

ReturnIntake::ReturnIntake(Context& context, OpenDocuments& documents, VersionKeeper& versions)
    : m_context(context)
    , m_documents(documents)
    , m_versions(versions)
    , m_locked(
          context, [this](std::size_t file, std::string const& content) { read(m_files[file], content); },
          [this](std::size_t file, std::string const& why) {
              m_files[file].locked = false;
              m_files[file].problem = Issue { IssueCode::NotTriad, {}, why };
              ++m_changes;
          })
{
}

bool ReturnIntake::wants(std::string_view bytes) const
{
    auto const kind = format::kind_of_file(bytes);
    auto const document = model::document_kind(kind);
    if (document && model::spec_of(*document).direction == model::Direction::ToLead)
        return true;
    bool const whole_school = kind == model::spec_of(model::DocumentKind::School).name;
    bool const beside_others = (m_many || !m_files.empty()) && (kind.empty() || kind == "locked");
    return m_everything && (whole_school || beside_others);
}

void ReturnIntake::add(std::string const& name, std::string_view bytes)
{
    if (m_files.empty())
        m_known
            = format::KnownEditions { m_documents.cluster() ? m_documents.cluster()->editions : std::vector<model::Edition> {} };
    auto& file = m_files.emplace_back(rules::DroppedFile { .name = name });
    if (format::is_locked(bytes)) {
        file.locked = true;
        file.content = hash64(bytes);
        m_locked.add(m_files.size() - 1, bytes);
    } else
        read(file, bytes);
    ++m_changes;
    m_context.touch();
}

/// What was locked counts as what is in it: locked twice, a return is the same file twice.
void ReturnIntake::read(rules::DroppedFile& file, std::string_view bytes)
{
    file.locked = false;
    file.content = hash64(bytes);
    ++m_changes;
    auto const kind = model::document_kind(format::kind_of_file(bytes));
    if (kind == model::DocumentKind::SurveyAnswers) {
        if (auto read = format::decode_survey_answers(bytes))
            file.answers = std::make_shared<model::SurveyAnswersFile const>(*std::move(read));
        else
            file.problem = read.error();
        return;
    }
    if (kind == model::DocumentKind::ClusterSummary) {
        if (auto read = format::decode_summary(bytes))
            file.summary = std::make_shared<model::ClusterSummary const>(*std::move(read));
        else
            file.problem = read.error();
        return;
    }
    if (auto read = format::read_handed_in(bytes, m_known))
        file.handed_in = *std::move(read);
    else
        file.problem = read.error();
}

void ReturnIntake::add_unread(std::string const& name, Issue issue)
{
    m_files.push_back({ .name = name, .content = hash64(name), .problem = std::move(issue) });
    ++m_changes;
    m_context.touch();
}

std::vector<rules::ImportLine> const& ReturnIntake::plan()
{
    return m_plan.get(m_context.revision * 1'000'003U + m_changes, [&] {
        static model::ClusterDocument const nothing;
        auto const* cluster = m_documents.cluster();
        auto out = rules::plan_import(cluster ? *cluster : nothing, m_files, m_context.today());
        for (auto& line : out) {
            auto const chosen = m_chosen.find(line.file);
            bool const offered = chosen != m_chosen.end()
                && (chosen->second == rules::ImportChoice::Leave
                    || std::ranges::find(line.choices, chosen->second) != line.choices.end());
            if (offered)
                line.choice = chosen->second;
        }
        return out;
    });
}

void ReturnIntake::choose(std::size_t file, rules::ImportChoice choice)
{
    m_chosen.insert_or_assign(file, choice);
    ++m_changes;
    m_context.touch();
}

rules::FreshId ReturnIntake::fresh_id() const
{
    return [&ids = m_context.ports.ids](std::string_view prefix) { return ids.fresh(prefix); };
}

/// A version of the work as it was is kept first, because what was taken in is no step to undo.
void ReturnIntake::change(model::ClusterDocument changed)
{
    auto& current = *m_documents.current();
    m_versions.save_automatically(VersionKeeper::When::Always, current.document().last_change(), current.version_bytes());
    current.absorb(cluster_work(std::move(changed)));
    m_documents.changed();
}

std::string ReturnIntake::take()
{
    auto const lines = plan();
    if (m_documents.cluster() && !m_documents.writable())
        return "This work is open in another tab: take it over here first. Nothing was taken in.";
    if (std::ranges::all_of(lines, [](auto const& line) { return line.choice == rules::ImportChoice::Leave; }))
        return "No file was chosen, so nothing was taken in.";
    bool const begun = !m_documents.cluster();
    if (begun)
        m_documents.adopt(cluster_work(new_cluster(m_context, m_context.device.stamp())), {});
    auto changed = rules::take_in(*m_documents.cluster(), m_files, lines, m_documents.current()->take_stamp(), fresh_id());
    auto told = words_of(lines, changed);
    change(std::move(changed));
    discard();
    return told;
}

void ReturnIntake::discard()
{
    m_files.clear();
    m_locked.clear();
    m_chosen.clear();
    m_known = {};
    ++m_changes;
    m_context.touch();
}

bool ReturnIntake::remove_returns_of(std::string_view school)
{
    auto const* cluster = m_documents.cluster();
    auto const of_school = [&](auto const& part) { return part->school == school; };
    bool const any = cluster && m_documents.writable()
        && (std::ranges::any_of(cluster->submissions, of_school) || std::ranges::any_of(cluster->reports, of_school));
    if (any)
        change(rules::without_returns_of(*cluster, school, m_documents.current()->take_stamp()));
    return any;
}

} // namespace triad::store
