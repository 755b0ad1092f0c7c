#include "base/elsewhere.h"
#include "base/text.h"
#include "format/codecs.h"
#include "format/sentences.h"

namespace triad::format {

namespace {

/// The sign before a person keeps the two kinds of writer apart.
bool is_copy_id(std::string_view id) { return !id.empty() && !id.starts_with(model::person_sign); }

/// Persons, of files from before each opening was a writer of its own.
void decode_persons(Reader& in, model::Knowledge& out)
{
    auto const* object = in.object("after");
    if (!object)
        return;
    Reader list { *object, in, "after" };
    for (auto const& name : object->names)
        out.emplace(model::person_sign + name, list.instant(name).ms);
}

void decode_copies(Reader& in, model::Knowledge& out)
{
    auto const* object = in.object("known");
    if (!object)
        return;
    Reader list { *object, in, "known" };
    for (auto const& name : object->names) {
        auto const number = list.long_number(name, 1, model::highest_change, 0);
        if (!is_copy_id(name))
            list.report(
                name, IssueCode::OutOfRange, concat({ "The file names a copy ", in_quotes(name), ", which is not an id." }));
        else if (number > 0) // otherwise it was no number of a change, and is reported
            out.emplace(name, number);
    }
}

Json encode_persons(model::Knowledge const& knowledge)
{
    Writer out;
    for (auto const& [writer, number] : knowledge)
        if (writer.starts_with(model::person_sign))
            out.instant(std::string_view { writer }.substr(1), { number });
    return out.finish();
}

Json encode_copies(model::Knowledge const& knowledge)
{
    Writer out;
    for (auto const& [writer, number] : knowledge)
        if (!writer.starts_with(model::person_sign))
            out.number(writer, number);
    return out.finish();
}

Json encode_stamp_object(model::Stamp const& stamp)
{
    Writer out;
    encode_stamp_head(out, stamp);
    out.value("after", encode_persons(stamp.after)).value("known", encode_copies(stamp.after));
    return out.finish(stamp.unknown);
}

model::Stamp decode_stamp_object(Reader& in)
{
    auto out = decode_stamp_head(in);
    decode_persons(in, out.after);
    decode_copies(in, out.after);
    out.unknown = in.unread();
    return out;
}

} // namespace

model::Stamp decode_stamp_head(Reader& in)
{
    model::Stamp out;
    out.at = in.instant("at");
    out.by = in.text("by");
    out.copy = in.text("copy");
    out.change = in.long_number("change", 1, model::highest_change, 0);
    if (out.copy.empty() == (out.change == 0) && (out.copy.empty() || is_copy_id(out.copy)))
        return out;
    in.report("copy", IssueCode::OutOfRange, concat({ "This file counts a change", in.placed(" in "), " wrongly: ", ask_again }));
    out.copy.clear();
    out.change = 0;
    return out;
}

Writer& encode_stamp_head(Writer& out, model::Stamp const& stamp)
{
    out.instant("at", stamp.at).text("by", stamp.by).text("copy", stamp.copy);
    return stamp.copy.empty() ? out : out.number("change", stamp.change);
}

model::Stamp decode_stamp(Reader& in, std::string_view name)
{
    auto const* object = in.object(name);
    if (!object)
        return {};
    Reader stamp { *object, in, name };
    stamp.set_label(concat({ "the stamp ", in_quotes(name) }));
    return decode_stamp_object(stamp);
}

Json encode_stamp(model::Stamp const& stamp)
{
    if (stamp == model::Stamp {})
        return Json::object();
    return encode_stamp_object(stamp);
}

model::Stamps decode_stamps(Reader& in)
{
    model::Stamps out;
    auto const* object = in.object("stamps");
    if (!object)
        return out;
    Reader list { *object, in, "stamps" };
    for (std::size_t i = 0; i < object->items.size(); ++i) {
        Reader stamp { object->items[i], list, object->names[i] };
        stamp.set_label(concat({ "the stamp ", in_quotes(object->names[i]) }));
        if (stamp.usable())
            out.emplace(object->names[i], decode_stamp_object(stamp));
    }
    return out;
}

Json encode_stamps(model::Stamps const& stamps)
{
    auto out = Json::object();
    for (auto const& [field, stamp] : stamps)
        out.add(field, encode_stamp_object(stamp));
    return out;
}

} // namespace triad::format
