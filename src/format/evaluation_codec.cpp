#include "format/sentences.h"
#include "format/slot_codec.h"
#include "model/wording_fit.h"

namespace triad::format {

namespace {

std::string not_in_instrument(Reader& in, std::string_view what, std::string_view id)
{
    return concat({ "The instrument ", in_quotes(in.intake().instrument->title), " has no ", what, " ", shortened(id),
        ", and this file names it in ", in.place(), ": ", ask_again });
}

model::ContextAnswer decode_context(Reader& in)
{
    model::ContextAnswer out;
    out.field = in.id("field");
    in.set_label(concat({ "the context ", shortened(out.field) }));
    decode_slots(in, std::span { model::context_slots }, out);
    out.unknown = in.unread();
    auto const* instrument = in.intake().instrument;
    if (instrument && !has_context(*instrument, out.field))
        in.give_up("field", IssueCode::UnknownItem, not_in_instrument(in, "context", out.field));
    return out;
}

Json encode_context(model::ContextAnswer const& context)
{
    Writer out;
    return encode_record(out.required("field", context.field), std::span { model::context_slots }, context);
}

model::AnswerChange decode_change(Reader& in)
{
    model::AnswerChange out;
    out.stamp.at = in.instant("at");
    out.stamp.by = in.text("by");
    out.field = in.text("field");
    out.before = in.text("before");
    out.unknown = in.unread();
    return out;
}

Json encode_change(model::AnswerChange const& change)
{
    Writer out;
    out.instant("at", change.stamp.at).text("by", change.stamp.by).text("field", change.field).text("before", change.before);
    return out.finish(change.unknown);
}

/// Leaves a rating that the scale has. "Not yet rated" is stored as nothing, so a file that names that choice means the same.
void check_rating(Reader& in, model::Answer& answer)
{
    auto const* instrument = in.intake().instrument;
    auto const placed = instrument ? find_placed(*instrument, answer.item) : std::nullopt;
    if (!placed || has_rating(*placed->scale, answer.rating))
        return;
    if (!find_choice(*placed->scale, answer.rating))
        in.report("rating", IssueCode::OutOfRange,
            concat({ "The rating in ", in.place(), " is ", in_quotes(answer.rating),
                ", which its scale does not have: ", ask_again }));
    answer.rating.clear();
}

model::Answer decode_answer(Reader& in)
{
    model::Answer out;
    out.item = in.id("item");
    in.set_label(concat({ "the answer to ", shortened(out.item) }));
    auto const* instrument = in.intake().instrument;
    if (instrument && !find_item(*instrument, out.item))
        in.give_up("item", IssueCode::UnknownItem, not_in_instrument(in, "item", out.item));
    out.fingerprint = in.text("fingerprint");
    decode_slots(in, std::span { model::answer_slots }, out);
    check_rating(in, out);
    in.records("history", out.history, decode_change, nullptr);
    out.unknown = in.unread();
    return out;
}

Json encode_answer(model::Answer const& answer)
{
    Writer out;
    out.required("item", answer.item).text("fingerprint", answer.fingerprint);
    encode_slots(out, std::span { model::answer_slots }, answer);
    return encode_end(out.records("history", answer.history, encode_change), answer);
}

/// Leaves an item that the instrument has.
template <typename Record> void check_place(Reader& in, Record& record)
{
    auto const* instrument = in.intake().instrument;
    if (!instrument || has_place(*instrument, record.item))
        return;
    in.report("item", IssueCode::UnknownItem, not_in_instrument(in, "item", record.item));
    record.item.clear();
}

model::Action decode_action(Reader& in)
{
    model::Action out;
    out.id = in.id("id");
    auto const what = in.glance("what");
    in.set_label(concat({ "the action ", what.empty() ? shortened(out.id) : in_quotes(what) }));
    decode_slots(in, std::span { model::action_slots }, out);
    check_place(in, out);
    out.unknown = in.unread();
    return out;
}

Json encode_action(model::Action const& action)
{
    Writer out;
    return encode_record(out.required("id", action.id), std::span { model::action_slots }, action);
}

model::View decode_view(Reader& in)
{
    model::View out;
    out.id = in.id("id");
    in.set_label(concat({ "the view ", shortened(out.id) }));
    decode_slots(in, std::span { model::view_slots }, out);
    check_place(in, out);
    out.unknown = in.unread();
    return out;
}

Json encode_view(model::View const& view)
{
    Writer out;
    return encode_record(out.required("id", view.id), std::span { model::view_slots }, view);
}

/// Finds the wording an evaluation was made with. A removed evaluation is only a mark: it may do without, and where the wording
/// has changed since, nothing in it need fit.
void find_wording(Reader& in, model::Evaluation const& evaluation)
{
    in.intake().instrument = nullptr;
    if (evaluation.removed)
        return;
    for (auto const& instrument : *in.intake().instruments) {
        if (instrument.id == evaluation.instrument && instrument.version == evaluation.instrument_version)
            in.intake().instrument = &instrument;
    }
    if (in.intake().instrument)
        return;
    auto const edition = number(evaluation.instrument_version);
    in.give_up("instrument", IssueCode::MissingField,
        concat({ "The wording for ", in.place(), " (instrument ", in_quotes(evaluation.instrument), ", edition ", edition,
            ") is not in this file: ", ask_again }));
}

} // namespace

model::Evaluation decode_evaluation(Reader& in)
{
    model::Evaluation out;
    out.id = in.id("id");
    auto const period = in.glance("period");
    in.set_label(concat({ "the evaluation ", period.empty() ? shortened(out.id) : in_quotes(period) }));
    decode_slots(in, std::span { model::evaluation_slots }, out);
    out.created = decode_stamp(in, "created");
    find_wording(in, out);
    in.records("contexts", out.contexts, decode_context, [](model::ContextAnswer const& context) { return context.field; });
    in.records("answers", out.answers, decode_answer, [](model::Answer const& answer) { return answer.item; });
    in.records("views", out.views, decode_view, [](model::View const& view) { return view.id; });
    in.records("actions", out.actions, decode_action, [](model::Action const& action) { return action.id; });
    out.unknown = in.unread();
    return out;
}

Json encode_evaluation(model::Evaluation const& evaluation)
{
    Writer out;
    out.required("id", evaluation.id);
    std::span const slots { model::evaluation_slots };
    encode_slots(out, slots.first<slots.size() - 1>(), evaluation);
    out.value("created", encode_stamp(evaluation.created)); // stands before the last field, "removed", in files
    encode_slot(out, slots.back(), evaluation);
    out.records("contexts", evaluation.contexts, encode_context).records("answers", evaluation.answers, encode_answer);
    out.records("views", evaluation.views, encode_view).records("actions", evaluation.actions, encode_action);
    return encode_end(out, evaluation);
}

} // namespace triad::format
