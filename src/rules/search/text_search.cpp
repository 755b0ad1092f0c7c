#include "rules/search/text_search.h"

#include "base/text.h"
#include "model/record_lists.h"
#include "model/whole_statement.h"
#include "rules/evaluation/answer_index.h"
#include "rules/evaluation/evaluation_name.h"
#include "rules/evaluation/shown.h"

#include <algorithm>

namespace triad::rules {

namespace {

using model::RecordKind;

constexpr std::size_t excerpt_length = 160;

std::vector<std::string> words_of(std::string_view query)
{
    auto const lower = ascii_lower(collapsed_spaces(query));
    std::vector<std::string> words;
    for (auto const word : split(lower, ' '))
        if (!word.empty())
            words.emplace_back(word);
    return words;
}

bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

/// The text around `place`, cut at spaces where there are any, with an ellipsis where something is left out.
std::string excerpt(std::string_view text, std::size_t place)
{
    std::size_t from = place > excerpt_length / 3 ? place - excerpt_length / 3 : 0;
    std::size_t to = std::min(text.size(), from + excerpt_length);
    if (auto const space = text.find(' ', from); from > 0 && space < place)
        from = space + 1;
    if (auto const space = text.rfind(' ', to); to < text.size() && space != std::string_view::npos && space > place)
        to = space;
    while (from > 0 && is_continuation(text[from]))
        --from;
    while (to < text.size() && is_continuation(text[to]))
        ++to;
    return concat({ from > 0 ? "… " : "", text.substr(from, to - from), to < text.size() ? " …" : "" });
}

class Finder {
public:
    Finder(std::string_view query, std::size_t most)
        : m_words(words_of(query))
        , m_most(most)
    {
    }

    bool idle() const { return m_words.empty(); }
    std::vector<Found> take() { return std::move(m_found); }

    void look(
        FoundKind kind, std::string const& owner, std::string const& record, std::string const& title, std::string_view text)
    {
        if (m_found.size() >= m_most || text.empty())
            return;
        auto const folded = collapsed_spaces(text);
        auto const lower = ascii_lower(folded);
        std::size_t first = std::string::npos;
        for (auto const& word : m_words) {
            auto const place = lower.find(word);
            if (place == std::string::npos)
                return;
            first = std::min(first, place);
        }
        m_found.push_back({ kind, owner, record, title, excerpt(folded, first) });
    }

private:
    std::vector<std::string> m_words;
    std::size_t m_most;
    std::vector<Found> m_found;
};

void look_through_answers(
    Finder& finder, model::Instrument const& instrument, model::Evaluation const& evaluation, std::string const& title)
{
    AnswerIndex const answers { evaluation };
    for (auto const& placed : answered_items(instrument, evaluation)) {
        auto const& item = *placed.item;
        finder.look(FoundKind::Statement, evaluation.id, item.id, title, model::whole_statement(placed));
        auto const* answer = answers.find(item.id);
        if (!answer)
            continue;
        finder.look(FoundKind::Comment, evaluation.id, item.id, title, answer->comment);
        finder.look(FoundKind::Evidence, evaluation.id, item.id, title, answer->evidence);
    }
}

/// What a context answer says: of a choice the words of the option that the school chose, not its id.
std::string_view text_of(
    model::ContextAnswer const& context, model::Instrument const* instrument, model::Evaluation const& evaluation)
{
    auto const* field = instrument ? model::find_context_field(*instrument, context.field) : nullptr;
    if (!field || field->options.empty())
        return context.text;
    auto const chosen = std::ranges::find(field->options, chosen_option(*field, evaluation), &model::ContextOption::id);
    return chosen == field->options.end() ? std::string_view {} : std::string_view { chosen->text };
}

void look_through(Finder& finder, model::SchoolDocument const& document, model::Evaluation const& evaluation)
{
    auto const* instrument = model::instrument_of(document, evaluation);
    auto const title = evaluation_name(document, evaluation);
    for (auto const& context : evaluation.contexts) {
        finder.look(FoundKind::Note, evaluation.id, context.field, title, text_of(context, instrument, evaluation));
        finder.look(FoundKind::Note, evaluation.id, context.field, title, context.note);
    }
    if (instrument)
        look_through_answers(finder, *instrument, evaluation, title);
    for (auto const& view : evaluation.views)
        if (!view.removed)
            finder.look(FoundKind::Comment, evaluation.id, view.item, title, view.comment);
    for (auto const& action : evaluation.actions)
        if (!action.removed)
            finder.look(FoundKind::Action, evaluation.id, action.id, title, concat({ action.what, " ", action.owner }));
}

/// Where the texts of a record are shown.
FoundKind found_kind(RecordKind kind)
{
    switch (kind) {
    case RecordKind::Extract:
    case RecordKind::HostDocument:
        return FoundKind::Shared;
    case RecordKind::Note:
        return FoundKind::ReviewNote;
    case RecordKind::Statement:
        return FoundKind::Report;
    case RecordKind::Reply:
        return FoundKind::Reply;
    case RecordKind::Workshop:
    case RecordKind::FollowUp:
    case RecordKind::LookBack:
        return FoundKind::After;
    case RecordKind::Outcome:
    case RecordKind::Milestone:
        return FoundKind::Journey;
    case RecordKind::LedgerEntry:
        return FoundKind::Ledger;
    default:
        return FoundKind::Plan;
    }
}

/// Looks through the records of a review, or of the school as a whole, under one title. The texts of one record are looked
/// through together, so words may stand in different fields of it.
class RecordFinder {
public:
    RecordFinder(Finder& finder, std::string owner, std::string title)
        : m_finder(finder)
        , m_owner(std::move(owner))
        , m_title(std::move(title))
    {
    }

    template <typename Spec, typename Record> void operator()(Spec const& spec, std::vector<Record> const& list) const
    {
        for (auto const& record : list)
            if (!record.removed)
                m_finder.look(found_kind(spec.kind), m_owner, record.id, m_title, said(record, spec.slots));
    }

    /// All texts of a record that are searched.
    template <typename Record, std::size_t count>
    static std::string said(Record const& record, std::span<model::Slot<Record> const, count> slots)
    {
        std::string out;
        for (auto const& slot : slots)
            if (slot.searched && !blank(record.*slot.text))
                append_joined(out, " · ", record.*slot.text);
        return out;
    }

private:
    Finder& m_finder;
    std::string m_owner;
    std::string m_title;
};

void look_through(Finder& finder, model::Review const& review)
{
    auto const title = blank(review.title) ? std::string { "Review without a title" } : review.title;
    finder.look(FoundKind::Plan, review.id, {}, title, RecordFinder::said(review, std::span { model::review_slots }));
    model::for_each_list(model::review_lists, review, RecordFinder { finder, review.id, title });
}

/// Questions and answers are found where the survey is answered.
bool is_of_survey(RecordKind kind)
{
    return kind == RecordKind::ReceivedSurvey || kind == RecordKind::SurveyQuestion || kind == RecordKind::SurveyAnswer;
}

void look_through(Finder& finder, model::SchoolDocument const& document, model::ReceivedSurvey const& survey)
{
    auto const title = blank(survey.title) ? std::string { "Survey without a title" } : survey.title;
    auto const look = [&](std::string const& text) { finder.look(FoundKind::Survey, {}, survey.id, title, text); };
    look(RecordFinder::said(survey, std::span { model::received_survey_slots }));
    for (auto const& question : document.survey_questions)
        if (!question.removed && question.survey == survey.id)
            look(question.text);
    for (auto const& answer : document.survey_answers)
        if (!answer.removed && answer.response == survey.id)
            look(answer.value);
}

void look_through_school(Finder& finder, model::SchoolDocument const& document)
{
    model::for_each_list(model::school_lists, document, [&](auto const& spec, auto const& list) {
        if (spec.kind != RecordKind::LedgerEntry && !is_of_survey(spec.kind))
            RecordFinder { finder, {}, "The school’s journey" }(spec, list);
    });
    for (auto const& survey : document.received_surveys)
        if (!survey.removed)
            look_through(finder, document, survey);
    for (auto const& line : document.ledger)
        if (!line.removed)
            finder.look(FoundKind::Ledger, {}, line.id, "What left the school",
                RecordFinder::said(line, std::span { model::ledger_entry_slots }));
}

/// Newest first, without those that were removed.
template <typename Record> std::vector<Record const*> newest_of(std::vector<Record> const& records)
{
    std::vector<Record const*> out;
    for (auto const& record : records)
        if (!record.removed)
            out.push_back(&record);
    std::ranges::stable_sort(out, [](auto const* a, auto const* b) { return a->created.at > b->created.at; });
    return out;
}

} // namespace

std::vector<Found> find_text(model::SchoolDocument const& document, std::string_view query, std::size_t most)
{
    Finder finder { query, most };
    if (finder.idle())
        return {};
    for (auto const* evaluation : newest_of(document.evaluations))
        look_through(finder, document, *evaluation);
    for (auto const& line : document.lines)
        if (!line.removed)
            finder.look(FoundKind::Line, {}, line.id, "Lines of enquiry", line.text);
    for (auto const* review : newest_of(document.reviews))
        look_through(finder, *review);
    look_through_school(finder, document);
    return finder.take();
}

} // namespace triad::rules
