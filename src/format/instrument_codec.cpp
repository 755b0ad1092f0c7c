#include "base/text.h"
#include "format/codecs.h"
#include "format/sentences.h"

namespace triad::format {

namespace {

// In the order of the enumerations; the first word is the one that an absent member means.
constexpr std::string_view kind_words[] = { "step", "not-rated", "not-applicable", "cannot-say" };
constexpr std::string_view tone_words[] = { "", "red", "amber", "green", "blue", "purple" };
constexpr std::string_view shape_words[] = { "", "circle", "triangle", "octagon", "square", "diamond", "dash" };

template <typename Enum, std::size_t count> std::string_view word_of(Enum value, std::string_view const (&words)[count])
{
    return words[static_cast<std::size_t>(value)];
}

char decode_key(Reader& in)
{
    auto const key = in.text("key");
    bool const usable = key.size() == 1 && ((key[0] >= 'a' && key[0] <= 'z') || (key[0] >= '0' && key[0] <= '9'));
    if (!key.empty() && !usable)
        in.report("key", IssueCode::OutOfRange,
            concat({ "The key ", in_quotes(key), " of ", in.place(), " is not one small letter or digit: ", ask_again }));
    return usable ? key[0] : '\0';
}

model::Choice decode_choice(Reader& in)
{
    model::Choice out;
    out.id = in.id("id");
    in.set_label(concat({ "the choice ", shortened(out.id) }));
    out.kind = in.one_of<model::ChoiceKind>("kind", kind_words);
    out.letter = in.text("letter");
    out.word = in.text("word");
    out.meaning = in.text("meaning");
    out.tone = in.one_of<model::Tone>("tone", tone_words);
    out.shape = in.one_of<model::Shape>("shape", shape_words);
    out.key = decode_key(in);
    out.unknown = in.unread();
    return out;
}

Json encode_choice(model::Choice const& choice)
{
    Writer out;
    out.required("id", choice.id).required("kind", word_of(choice.kind, kind_words));
    out.text("letter", choice.letter).text("word", choice.word).text("meaning", choice.meaning);
    out.text("tone", word_of(choice.tone, tone_words)).text("shape", word_of(choice.shape, shape_words));
    out.text("key", choice.key ? std::string(1, choice.key) : std::string {});
    return out.finish(choice.unknown);
}

model::Scale decode_scale(Reader& in)
{
    model::Scale out;
    out.id = in.text("id");
    out.name = in.text("name");
    in.records("choices", out.choices, decode_choice, [](model::Choice const& choice) { return choice.id; });
    out.unknown = in.unread();
    return out;
}

Json encode_scale(model::Scale const& scale)
{
    Writer out;
    out.text("id", scale.id).text("name", scale.name).records("choices", scale.choices, encode_choice);
    return out.finish(scale.unknown);
}

model::Prompt decode_prompt(Reader& in)
{
    model::Prompt out;
    out.id = in.id("id");
    in.set_label(concat({ "the prompt ", shortened(out.id) }));
    out.text = in.text("text");
    out.unknown = in.unread();
    return out;
}

Json encode_prompt(model::Prompt const& prompt)
{
    return Writer {}.required("id", prompt.id).text("text", prompt.text).finish(prompt.unknown);
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
    out.unknown = in.unread();
    return out;
}

Json encode_context_field(model::ContextField const& field)
{
    Writer out;
    out.required("id", field.id).text("title", field.title).text("hint", field.hint);
    out.records("prompts", field.prompts, encode_prompt).text("example", field.example);
    return out.finish(field.unknown);
}

model::Item decode_item(Reader& in)
{
    model::Item out;
    out.id = in.id("id");
    in.set_label(concat({ "the item ", shortened(out.id) }));
    out.text = in.text("text");
    out.help = in.text("help");
    out.unknown = in.unread();
    return out;
}

Json encode_item(model::Item const& item)
{
    return Writer {}.required("id", item.id).text("text", item.text).text("help", item.help).finish(item.unknown);
}

model::ItemGroup decode_group(Reader& in)
{
    model::ItemGroup out;
    out.stem = in.text("stem");
    in.records("items", out.items, decode_item, nullptr);
    out.unknown = in.unread();
    return out;
}

Json encode_group(model::ItemGroup const& group)
{
    return Writer {}.text("stem", group.stem).records("items", group.items, encode_item).finish(group.unknown);
}

model::Section decode_section(Reader& in)
{
    model::Section out;
    out.id = in.id("id");
    in.set_label(concat({ "the section ", shortened(out.id) }));
    out.title = in.text("title");
    in.records("groups", out.groups, decode_group, nullptr);
    out.unknown = in.unread();
    return out;
}

Json encode_section(model::Section const& section)
{
    return Writer {}
        .required("id", section.id)
        .text("title", section.title)
        .records("groups", section.groups, encode_group)
        .finish(section.unknown);
}

/// An item's id names it in the whole instrument, so sections and groups are looked through together.
void check_items(Reader& in, model::Instrument const& instrument)
{
    std::set<std::string_view> seen;
    for (auto const& placed : placed_items(instrument)) {
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

/// The rest of the program relies on exactly one choice that means "nothing said yet".
void check_scale(Reader& in, model::Scale const& scale)
{
    int unrated = 0;
    for (auto const& choice : scale.choices)
        unrated += choice.kind == model::ChoiceKind::NotRated ? 1 : 0;
    if (unrated != 1)
        in.give_up("scale", IssueCode::OutOfRange,
            concat({ "The scale of ", in.place(), " has ", counted(unrated, "choice", "choices"),
                " for “not yet rated”, and it needs exactly one: ", ask_again }));
}

} // namespace

model::Instrument decode_instrument_record(Reader& in)
{
    model::Instrument out;
    out.id = in.id("id");
    out.title = in.text("title");
    in.set_label(concat({ "the instrument ", in_quotes(out.title.empty() ? out.id : out.title) }));
    out.version = in.whole_number("edition", 1, highest_edition, 1);
    out.summary = in.text("summary");
    out.credit = in.text("credit");
    out.published = in.day("published");
    out.theme = in.text("theme");
    out.minutes = in.whole_number("minutes", 0, 10'000, 0);
    out.scale = decode_scale_of(in);
    in.records("contexts", out.contexts, decode_context_field, [](model::ContextField const& field) { return field.id; });
    in.records("sections", out.sections, decode_section, [](model::Section const& section) { return section.id; });
    out.unknown = in.unread();
    check_scale(in, out.scale);
    check_items(in, out);
    return out;
}

Json finish_instrument(Writer& out, model::Instrument const& instrument)
{
    out.required("id", instrument.id).number("edition", instrument.version);
    out.text("title", instrument.title).text("summary", instrument.summary).text("credit", instrument.credit);
    out.text("published", instrument.published).text("theme", instrument.theme);
    if (instrument.minutes != 0)
        out.number("minutes", instrument.minutes);
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
