#include "base/elsewhere.h"
#include "base/text.h"
#include "format/codecs.h"
#include "format/sentences.h"

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
    out.text = in.text("text");
    out.note = in.text("note");
    out.stamps = decode_stamps(in);
    out.unknown = in.unread();
    auto const* instrument = in.intake().instrument;
    if (instrument && !find_context_field(*instrument, out.field) && !find_prompt(*instrument, out.field))
        in.give_up("field", IssueCode::UnknownItem, not_in_instrument(in, "context", out.field));
    return out;
}

Json encode_context(model::ContextAnswer const& context)
{
    Writer out;
    out.required("field", context.field)
        .text("text", context.text)
        .text("note", context.note)
        .value("stamps", encode_stamps(context.stamps));
    return out.finish(context.unknown);
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

/// A rating that the scale has. "Not yet rated" is stored as nothing, so a file that names that choice means the same.
std::string decode_rating(Reader& in, std::string_view item)
{
    auto rating = in.text("rating");
    auto const* instrument = in.intake().instrument;
    auto const placed = instrument ? find_placed(*instrument, item) : std::nullopt;
    if (rating.empty() || !placed)
        return rating;
    auto const* choice = find_choice(*placed->scale, rating);
    if (!choice)
        in.report("rating", IssueCode::OutOfRange,
            concat({ "The rating in ", in.place(), " is ", in_quotes(rating), ", which its scale does not have: ", ask_again }));
    return choice && choice->kind != model::ChoiceKind::NotRated ? rating : std::string {};
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
    out.rating = decode_rating(in, out.item);
    out.comment = in.text("comment");
    out.evidence = in.text("evidence");
    out.review = in.day("review");
    out.references = in.text("references");
    out.cites = in.text("cites");
    out.settled = in.flag("settled");
    out.reviewed = in.flag("reviewed");
    in.records("history", out.history, decode_change, nullptr);
    out.stamps = decode_stamps(in);
    out.unknown = in.unread();
    return out;
}

Json encode_answer(model::Answer const& answer)
{
    Writer out;
    out.required("item", answer.item).text("fingerprint", answer.fingerprint).text("rating", answer.rating);
    out.text("comment", answer.comment).text("evidence", answer.evidence);
    out.text("review", answer.review).text("references", answer.references).text("cites", answer.cites);
    out.flag("settled", answer.settled).flag("reviewed", answer.reviewed);
    out.records("history", answer.history, encode_change).value("stamps", encode_stamps(answer.stamps));
    return out.finish(answer.unknown);
}

std::string decode_action_item(Reader& in)
{
    auto item = in.text("item");
    auto const* instrument = in.intake().instrument;
    if (item.empty() || !instrument || find_item(*instrument, item) || find_prompt(*instrument, item))
        return item;
    in.report("item", IssueCode::UnknownItem, not_in_instrument(in, "item", item));
    return {};
}

model::Action decode_action(Reader& in)
{
    model::Action out;
    out.id = in.id("id");
    out.what = in.text("what");
    in.set_label(concat({ "the action ", out.what.empty() ? shortened(out.id) : in_quotes(out.what) }));
    out.item = decode_action_item(in);
    out.owner = in.text("owner");
    out.due = in.day("due");
    out.done = in.day("done");
    out.removed = in.flag("removed");
    out.stamps = decode_stamps(in);
    out.unknown = in.unread();
    return out;
}

Json encode_action(model::Action const& action)
{
    Writer out;
    out.required("id", action.id).text("item", action.item).text("what", action.what).text("owner", action.owner);
    out.text("due", action.due).text("done", action.done).flag("removed", action.removed);
    out.value("stamps", encode_stamps(action.stamps));
    return out.finish(action.unknown);
}

model::View decode_view(Reader& in)
{
    model::View out;
    out.id = in.id("id");
    in.set_label(concat({ "the view ", shortened(out.id) }));
    out.source = in.text("source");
    out.item = decode_action_item(in);
    out.name = in.text("name");
    out.role = in.text("role");
    out.rating = in.text("rating");
    out.comment = in.text("comment");
    out.evidence = in.text("evidence");
    out.removed = in.flag("removed");
    out.stamps = decode_stamps(in);
    out.unknown = in.unread();
    return out;
}

Json encode_view(model::View const& view)
{
    Writer out;
    out.required("id", view.id)
        .text("source", view.source)
        .text("item", view.item)
        .text("name", view.name)
        .text("role", view.role);
    out.text("rating", view.rating).text("comment", view.comment).text("evidence", view.evidence).flag("removed", view.removed);
    return out.value("stamps", encode_stamps(view.stamps)).finish(view.unknown);
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
    out.period = in.text("period");
    in.set_label(concat({ "the evaluation ", out.period.empty() ? shortened(out.id) : in_quotes(out.period) }));
    out.instrument = in.text("instrument");
    out.instrument_version = in.whole_number("instrumentVersion", 1, model::highest_edition, 1);
    out.meeting = in.day("meeting");
    out.previous = in.text("previous");
    out.upgrade = in.flag("upgrade");
    out.removed_seen = in.text("removedSeen");
    out.by_block = in.flag("byBlock");
    out.created = decode_stamp(in, "created");
    out.removed = in.flag("removed");
    find_wording(in, out);
    in.records("contexts", out.contexts, decode_context, [](model::ContextAnswer const& context) { return context.field; });
    in.records("answers", out.answers, decode_answer, [](model::Answer const& answer) { return answer.item; });
    in.records("views", out.views, decode_view, [](model::View const& view) { return view.id; });
    in.records("actions", out.actions, decode_action, [](model::Action const& action) { return action.id; });
    out.stamps = decode_stamps(in);
    out.unknown = in.unread();
    return out;
}

Json encode_evaluation(model::Evaluation const& evaluation)
{
    Writer out;
    out.required("id", evaluation.id).text("instrument", evaluation.instrument);
    out.number("instrumentVersion", evaluation.instrument_version);
    out.text("period", evaluation.period).text("meeting", evaluation.meeting);
    out.text("previous", evaluation.previous).flag("upgrade", evaluation.upgrade).text("removedSeen", evaluation.removed_seen);
    out.flag("byBlock", evaluation.by_block);
    out.value("created", encode_stamp(evaluation.created));
    out.flag("removed", evaluation.removed).records("contexts", evaluation.contexts, encode_context);
    out.records("answers", evaluation.answers, encode_answer).records("views", evaluation.views, encode_view);
    out.records("actions", evaluation.actions, encode_action);
    out.value("stamps", encode_stamps(evaluation.stamps));
    return out.finish(evaluation.unknown);
}

} // namespace triad::format
