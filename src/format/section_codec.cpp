#include "base/text.h"
#include "format/codecs.h"
#include "format/enum_words.h"
#include "format/sentences.h"

namespace triad::format {

namespace {

constexpr std::string_view column_words[] = { "references", "items", "prompts" };

model::Item decode_item(Reader& in)
{
    model::Item out;
    out.id = in.id("id");
    in.set_label(concat({ "the item ", shortened(out.id) }));
    out.text = in.text("text");
    out.help = in.text("help");
    out.references = in.raw_texts("references");
    out.related = in.raw_texts("related");
    out.hidden = in.flag("hidden");
    out.unknown = in.unread();
    return out;
}

Json encode_item(model::Item const& item)
{
    Writer out;
    out.required("id", item.id).text("text", item.text).text("help", item.help).texts("references", item.references);
    return out.texts("related", item.related).flag("hidden", item.hidden).finish(item.unknown);
}

model::Condition decode_condition(Reader& in)
{
    auto const* object = in.object("when");
    if (!object)
        return {};
    Reader when { *object, in, "when" };
    model::Condition out;
    out.field = when.text("field");
    out.option = when.text("option");
    out.unknown = when.unread();
    if (!out.field.empty() && !out.option.empty())
        return out;
    when.report_missing(out.field.empty() ? "field" : "option");
    return {};
}

Json encode_condition(model::Condition const& when)
{
    return Writer {}.text("field", when.field).text("option", when.option).finish(when.unknown);
}

model::ItemGroup decode_group(Reader& in)
{
    model::ItemGroup out;
    out.stem = in.text("stem");
    in.records("items", out.items, decode_item, nullptr);
    out.when = decode_condition(in);
    out.unknown = in.unread();
    return out;
}

Json encode_group(model::ItemGroup const& group)
{
    Writer out;
    out.text("stem", group.stem).records("items", group.items, encode_item).value("when", encode_condition(group.when));
    return out.finish(group.unknown);
}

model::Reference decode_reference(Reader& in)
{
    model::Reference out;
    out.id = in.id("id");
    in.set_label(concat({ "the reference ", shortened(out.id) }));
    out.text = in.text("text");
    out.related = in.raw_texts("related");
    out.unknown = in.unread();
    return out;
}

Json encode_reference(model::Reference const& reference)
{
    Writer out;
    out.required("id", reference.id).text("text", reference.text).texts("related", reference.related);
    return out.finish(reference.unknown);
}

model::HelpNote decode_help(Reader& in)
{
    model::HelpNote out;
    out.id = in.id("id");
    in.set_label(concat({ "the help note ", shortened(out.id) }));
    out.title = in.text("title");
    out.text = in.text("text");
    out.unknown = in.unread();
    return out;
}

Json encode_help(model::HelpNote const& note)
{
    return Writer {}.required("id", note.id).text("title", note.title).text("text", note.text).finish(note.unknown);
}

model::Column decode_column(Reader& in)
{
    model::Column out;
    out.id = in.id("id");
    in.set_label(concat({ "the column ", shortened(out.id) }));
    out.title = in.text("title");
    out.holds = in.required_one_of<model::ColumnKind>("holds", column_words);
    in.records("prompts", out.prompts, decode_prompt, [](model::Prompt const& prompt) { return prompt.id; });
    out.unknown = in.unread();
    return out;
}

Json encode_column(model::Column const& column)
{
    Writer out;
    out.required("id", column.id).text("title", column.title).required("holds", word_of(column.holds, column_words));
    return out.records("prompts", column.prompts, encode_prompt).finish(column.unknown);
}

model::Item decode_block(Reader& in)
{
    auto const* object = in.object("block");
    if (!object)
        return {};
    Reader block { *object, in, "block" };
    auto item = decode_item(block);
    return block.usable() ? item : model::Item {};
}

std::optional<model::Scale> decode_own_scale(Reader& in)
{
    auto const* object = in.object("scale");
    if (!object)
        return std::nullopt;
    Reader scale { *object, in, "scale" };
    return decode_scale(scale);
}

} // namespace

model::Prompt decode_prompt(Reader& in)
{
    model::Prompt out;
    out.id = in.id("id");
    in.set_label(concat({ "the prompt ", shortened(out.id) }));
    out.text = in.text("text");
    out.actions = in.flag("actions");
    out.unknown = in.unread();
    return out;
}

Json encode_prompt(model::Prompt const& prompt)
{
    Writer out;
    return out.required("id", prompt.id).text("text", prompt.text).flag("actions", prompt.actions).finish(prompt.unknown);
}

model::Section decode_section(Reader& in)
{
    model::Section out;
    out.id = in.id("id");
    in.set_label(concat({ "the section ", shortened(out.id) }));
    out.title = in.text("title");
    out.intro = in.text("intro");
    in.records("groups", out.groups, decode_group, nullptr);
    in.records("references", out.references, decode_reference, [](model::Reference const& reference) { return reference.id; });
    in.records("columns", out.columns, decode_column, [](model::Column const& column) { return column.id; });
    in.records("help", out.help, decode_help, [](model::HelpNote const& note) { return note.id; });
    out.opens = in.raw_texts("opens");
    out.block = decode_block(in);
    out.scale = decode_own_scale(in);
    out.unknown = in.unread();
    return out;
}

Json encode_section(model::Section const& section)
{
    Writer out;
    out.required("id", section.id).text("title", section.title).text("intro", section.intro);
    out.records("groups", section.groups, encode_group).records("references", section.references, encode_reference);
    out.records("columns", section.columns, encode_column).records("help", section.help, encode_help);
    out.texts("opens", section.opens);
    if (!section.block.id.empty())
        out.value("block", encode_item(section.block));
    if (section.scale)
        out.value("scale", encode_scale(*section.scale));
    return out.finish(section.unknown);
}

} // namespace triad::format
