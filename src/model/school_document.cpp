#include "model/school_document.h"

namespace triad::model {

namespace {

/// The record whose `key` member equals `id`; null when there is none.
template <typename Record>
Record const* find_by(std::vector<Record> const& records, std::string Record::* key, std::string_view id)
{
    for (auto const& record : records) {
        if (record.*key == id)
            return &record;
    }
    return nullptr;
}

} // namespace

Evaluation const* find_evaluation(SchoolDocument const& document, std::string_view id)
{
    return find_by(document.evaluations, &Evaluation::id, id);
}

Evaluation* find_evaluation(SchoolDocument& document, std::string_view id)
{
    for (auto& evaluation : document.evaluations) {
        if (evaluation.id == id)
            return &evaluation;
    }
    return nullptr;
}

Evaluation const* newest_evaluation(SchoolDocument const& document, std::string_view instrument)
{
    Evaluation const* newest = nullptr;
    for (auto const& evaluation : document.evaluations)
        if (!evaluation.removed && evaluation.instrument == instrument
            && (!newest || evaluation.created.at >= newest->created.at))
            newest = &evaluation;
    return newest;
}

Answer const* find_answer(Evaluation const& evaluation, std::string_view item)
{
    return find_by(evaluation.answers, &Answer::item, item);
}

Action const* find_action(Evaluation const& evaluation, std::string_view id)
{
    return find_by(evaluation.actions, &Action::id, id);
}

ContextAnswer const* find_context(Evaluation const& evaluation, std::string_view field)
{
    return find_by(evaluation.contexts, &ContextAnswer::field, field);
}

Author const* find_author(SchoolDocument const& document, std::string_view id)
{
    return find_by(document.authors, &Author::id, id);
}

View const* find_view(Evaluation const& evaluation, std::string_view id) { return find_by(evaluation.views, &View::id, id); }

EnquiryLine const* find_line(SchoolDocument const& document, std::string_view id)
{
    return find_by(document.lines, &EnquiryLine::id, id);
}

Review const* find_review(SchoolDocument const& document, std::string_view id)
{
    return find_by(document.reviews, &Review::id, id);
}

Review* find_review(SchoolDocument& document, std::string_view id)
{
    for (auto& review : document.reviews)
        if (review.id == id)
            return &review;
    return nullptr;
}

Instrument const* instrument_of(SchoolDocument const& document, Evaluation const& evaluation)
{
    return find_instrument(document, evaluation.instrument, evaluation.instrument_version);
}

Instrument const* find_instrument(SchoolDocument const& document, std::string_view id, int version)
{
    for (auto const& instrument : document.instruments) {
        if (instrument.id == id && instrument.version == version)
            return &instrument;
    }
    return nullptr;
}

Instrument const* newest_instrument(SchoolDocument const& document, std::string_view id)
{
    Instrument const* newest = nullptr;
    for (auto const& instrument : document.instruments) {
        if (instrument.id == id && (!newest || instrument.version > newest->version))
            newest = &instrument;
    }
    return newest;
}

} // namespace triad::model
