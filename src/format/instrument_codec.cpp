#include "base/elsewhere.h"
#include "base/text.h"
#include "format/codecs.h"
#include "format/enum_words.h"
#include "format/sentences.h"

namespace triad::format {

namespace {

constexpr std::string_view layout_words[] = { "", "columns", "checklist", "steps", "document" };
constexpr std::string_view audience_words[] = { "", "school" };

model::ContextOption decode_option(Reader& in)
{
    model::ContextOption out;
    out.id = in.id("id");
    in.set_label(concat({ "the option ", shortened(out.id) }));
    out.text = in.text("text");
    out.help = in.text("help");
    out.unknown = in.unread();
    return out;
}

Json encode_option(model::ContextOption const& option)
{
    Writer out;
    return out.required("id", option.id).text("text", option.text).text("help", option.help).finish(option.unknown);
}

/// What makes a context field a choice, and what hangs on it.
void decode_choice_of(Reader& in, model::ContextField& out)
{
    out.name = in.text("name");
    in.records("options", out.options, decode_option, [](model::ContextOption const& option) { return option.id; });
    out.fallback = in.text("default");
    out.reason = in.text("reason");
    out.items = in.raw_texts("items");
    out.flag = in.text("flag");
}

model::ContextField decode_context_field(Reader& in)
{
    model::ContextField out;
    out.id = in.id("id");
    in.set_label(concat({ "the context ", shortened(out.id) }));
    out.title = in.text("title");
    out.hint = in.text("hint");
    in.records("prompts", out.prompts, decode_prompt, [](model::Prompt const& prompt) { return prompt.id; });
    out.example = in.text("example");
    decode_choice_of(in, out);
    out.unknown = in.unread();
    return out;
}

Json encode_context_field(model::ContextField const& field)
{
    Writer out;
    out.required("id", field.id).text("title", field.title).text("hint", field.hint);
    out.records("prompts", field.prompts, encode_prompt).text("example", field.example);
    out.text("name", field.name).records("options", field.options, encode_option).text("default", field.fallback);
    out.text("reason", field.reason).texts("items", field.items).text("flag", field.flag);
    return out.finish(field.unknown);
}

/// An item's id names it in the whole instrument, so sections and groups are looked through together.
void check_items(Reader& in, model::Instrument const& instrument)
{
    std::set<std::string_view> seen;
    for (auto const& placed : every_item(instrument)) {
        if (!seen.insert(placed.item->id).second)
            return in.give_up("sections", IssueCode::DuplicateId,
                concat({ "This file has the item ", shortened(placed.item->id), " twice in ", in.place(), ": ", ask_again }));
    }
    if (seen.empty())
        in.give_up("sections", IssueCode::MissingField, concat({ "This file has no items in ", in.place(), ": ", ask_again }));
}

model::Scale decode_scale_of(Reader& in)
{
    auto const* object = in.object("scale");
    if (!object) {
        in.give_up("scale", IssueCode::MissingField, concat({ "This file has no scale for ", in.place(), ": ", ask_again }));
        return {};
    }
    Reader scale { *object, in, "scale" };
    return decode_scale(scale);
}

} // namespace

model::Instrument decode_instrument_record(Reader& in)
{
    model::Instrument out;
    out.id = in.id("id");
    out.title = in.text("title");
    in.set_label(concat({ "the instrument ", in_quotes(out.title.empty() ? out.id : out.title) }));
    out.version = in.whole_number("edition", 1, model::highest_edition, 1);
    out.summary = in.text("summary");
    out.credit = in.text("credit");
    out.published = in.day("published");
    out.theme = in.text("theme");
    out.order = in.whole_number("order", 0, 10'000, 0);
    out.minutes = in.whole_number("minutes", 0, 10'000, 0);
    out.layout = in.one_of<model::Layout>("layout", layout_words);
    out.audience = in.one_of<model::InstrumentAudience>("audience", audience_words);
    out.notice = in.text("notice");
    out.based_on = in.text("basedOn");
    out.scale = decode_scale_of(in);
    in.records("contexts", out.contexts, decode_context_field, [](model::ContextField const& field) { return field.id; });
    in.records("sections", out.sections, decode_section, [](model::Section const& section) { return section.id; });
    out.unknown = in.unread();
    check_scale(in, out.scale);
    for (auto const& section : out.sections) {
        if (section.scale)
            check_scale(in, *section.scale);
    }
    check_items(in, out);
    return out;
}

Json finish_instrument(Writer& out, model::Instrument const& instrument)
{
    out.required("id", instrument.id).number("edition", instrument.version);
    out.text("title", instrument.title).text("summary", instrument.summary).text("credit", instrument.credit);
    out.text("published", instrument.published).text("theme", instrument.theme);
    if (instrument.order != 0)
        out.number("order", instrument.order);
    if (instrument.minutes != 0)
        out.number("minutes", instrument.minutes);
    out.text("layout", word_of(instrument.layout, layout_words)).text("audience", word_of(instrument.audience, audience_words));
    out.text("notice", instrument.notice).text("basedOn", instrument.based_on);
    out.value("scale", encode_scale(instrument.scale));
    out.records("contexts", instrument.contexts, encode_context_field);
    out.records("sections", instrument.sections, encode_section);
    return out.finish(instrument.unknown);
}

Json encode_instrument_record(model::Instrument const& instrument)
{
    Writer out;
    return finish_instrument(out, instrument);
}

} // namespace triad::format
