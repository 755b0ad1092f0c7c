#include "base/text.h"
#include "format/codecs.h"
#include "format/sentences.h"

namespace triad::format {

namespace {

model::Knowledge decode_knowledge(Reader& in)
{
    model::Knowledge out;
    auto const* object = in.object("after");
    if (!object)
        return out;
    Reader list { *object, in, "after" };
    for (auto const& name : object->names)
        out.emplace(name, list.instant(name));
    return out;
}

Json encode_knowledge(model::Knowledge const& knowledge)
{
    Writer out;
    for (auto const& [by, at] : knowledge)
        out.instant(by, at);
    return out.finish();
}

Json encode_stamp_object(model::Stamp const& stamp)
{
    Writer out;
    out.instant("at", stamp.at).text("by", stamp.by).value("after", encode_knowledge(stamp.after));
    return out.finish(stamp.unknown);
}

model::Stamp decode_stamp_object(Reader& in)
{
    model::Stamp out;
    out.at = in.instant("at");
    out.by = in.text("by");
    out.after = decode_knowledge(in);
    out.unknown = in.unread();
    return out;
}

} // namespace

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
