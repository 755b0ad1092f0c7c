#include "rules/exchange/cluster_return.h"

#include "base/hash.h"
#include "base/text.h"
#include "model/id_list.h"
#include "rules/evaluation/answer_index.h"
#include "rules/evaluation/shown.h"
#include "rules/exchange/release.h"
#include "rules/exchange/return_choices.h"
#include "rules/exchange/travelling_fields.h"
#include "rules/exchange/travelling_wording.h"
#include "rules/exchange/unnamed.h"

#include <algorithm>

namespace triad::rules {

namespace {

using model::DocumentKind;
using model::RecordKind;
using model::SchoolDocument;

std::string_view fields_of(RecordKind kind) { return fields_that_travel(DocumentKind::ClusterReturn, kind); }

/// A second file of the same return is a newer copy of the first.
std::string return_file_id(model::Return const& chosen)
{
    auto const sign = model::spec_of(DocumentKind::ClusterReturn).id_sign;
    auto const id = concat({ sign, chosen.id });
    return model::is_id(id) ? id : concat({ sign, hex64(hash64(chosen.id)) });
}

/// The fields of an answer that go along.
std::string answer_fields(model::Return const& chosen)
{
    std::string out;
    for (auto const field : split(fields_of(RecordKind::Answer), ' '))
        if (field != "comment" || chosen.comments)
            append_joined(out, " ", field);
    return out;
}

bool says_anything(model::Answer const& answer) { return !answer.rating.empty() || answer.offers || !blank(answer.comment); }

/// Answers to statements that the evaluation does not show now are older than what the school says.
model::Evaluation returned_evaluation(
    model::Evaluation const& evaluation, model::Instrument const& wording, std::string_view fields)
{
    auto out = copy_of_fields(evaluation, std::span { model::evaluation_slots }, fields_of(RecordKind::Evaluation));
    AnswerIndex const answers { evaluation };
    for (auto const& placed : answered_items(wording, evaluation)) {
        auto const* answer = answers.find(placed.item->id);
        if (!answer)
            continue;
        auto copy = copy_of_fields(*answer, std::span { model::answer_slots }, fields);
        copy.fingerprint = answer->fingerprint;
        if (says_anything(copy))
            out.answers.push_back(std::move(copy));
    }
    return out;
}

void add_evaluations(SchoolDocument& out, SchoolDocument const& document, model::Return const& chosen)
{
    auto const fields = answer_fields(chosen);
    for (auto const id : model::ids_in(chosen.evaluations)) {
        auto const& evaluation = *model::find_evaluation(document, id); // sound_return names no other
        auto const& wording = *model::instrument_of(document, evaluation);
        if (!model::find_instrument(out, wording.id, wording.version))
            out.instruments.push_back(travelling_wording(wording));
        out.evaluations.push_back(returned_evaluation(evaluation, wording, fields));
    }
}

/// Copies of one report, with what stands in place of names.
class ReportPacker {
public:
    ReportPacker(SchoolDocument const& document, model::Review const& review, SchoolDocument const& file)
        : m_review(review)
        , m_file(file)
        , m_names(names_left_out(document, review, default_release(Audience::Cluster, {})))
    {
    }

    model::Review packed() const
    {
        auto out = copy_of_fields(m_review, std::span { model::review_slots }, fields_of(RecordKind::Review));
        out.title = unnamed(out.title, m_names);
        add(RecordKind::Focus, m_review.focuses, std::span { model::focus_slots }, out.focuses);
        add(RecordKind::ReviewLine, m_review.lines, std::span { model::review_line_slots }, out.lines);
        add(RecordKind::Statement, m_review.statements, std::span { model::statement_slots }, out.statements);
        for (auto& line : out.lines)
            line.items = travelling_items(line.items);
        return out;
    }

private:
    template <typename Record, std::size_t count>
    void add(RecordKind kind, std::vector<Record> const& from, std::span<model::Slot<Record> const, count> slots,
        std::vector<Record>& out) const
    {
        for (auto const& record : from) {
            if (record.removed || blank(record.text))
                continue;
            auto& copy = out.emplace_back(copy_of_fields(record, slots, fields_of(kind)));
            copy.text = unnamed(copy.text, m_names);
        }
    }

    /// A line is often prompted by what the school marked low. Only statements whose wording goes along are named.
    std::string travelling_items(std::string_view items) const
    {
        std::string out;
        for (auto const item : model::ids_in(items))
            if (std::ranges::any_of(m_file.instruments, [&](auto const& wording) { return model::find_item(wording, item); }))
                append_joined(out, " ", item);
        return out;
    }

    model::Review const& m_review;
    SchoolDocument const& m_file;
    NameWords m_names;
};

} // namespace

SchoolDocument make_cluster_return(SchoolDocument const& document, model::Return const& wished, model::Stamp const& now)
{
    auto const chosen = sound_return(document, wished);
    SchoolDocument out;
    out.kind = DocumentKind::ClusterReturn;
    out.id = return_file_id(chosen);
    out.example = document.example;
    out.school = named_school(document.school);
    out.saved = { .at = now.at, .by = now.by };
    out.keep_until = chosen.keep_until;
    add_evaluations(out, document, chosen);
    if (auto const* review = model::find_review(document, chosen.review))
        out.reviews.push_back(ReportPacker { document, *review, out }.packed());
    out.returns.push_back(copy_of_fields(chosen, std::span { model::return_slots }, fields_of(RecordKind::Return)));
    return out;
}

} // namespace triad::rules
