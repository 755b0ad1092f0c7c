#include "support/review_devices.h"

#include "base/text.h"
#include "format/school_file.h"
#include "format/signature.h"
#include "store/commands.h"
#include "store/intake.h"
#include "store/review_outgoing.h"

#include <gtest/gtest.h>

namespace triad::test {

using model::DocumentKind;
using model::RecordKind;

void plan_review(Tab& host)
{
    host.create();
    auto& work = host.work();
    work.perform(store::set_school_field("name", "Larkspur Primary School"));
    auto begin = store::set_review_field(review_id, "removed", "", "Plan a review");
    begin.settings.push_back(store::set_review_field(review_id, "title", "Reading for pleasure", "").settings.front());
    ASSERT_TRUE(work.perform(begin));
    auto const add = [&](RecordKind kind, char const* id, store::Fields const& fields) {
        ASSERT_TRUE(work.perform(store::add_record(kind, review_id, id, fields, "Add")));
    };
    add(RecordKind::Member, "m-host", { { "role", "host" }, { "name", "Ash Moor" } });
    add(RecordKind::Member, "m-jo", { { "role", "reviewer" }, { "name", "Jo Park" } });
    add(RecordKind::Member, "m-sam", { { "role", "lead" }, { "name", "Sam Reed" } });
    add(RecordKind::ReviewLine, "line-1", { { "text", "Who reads at home?" } });
    host.run(1000);
}

std::string file_of(Tab& tab, DocumentKind kind)
{
    tab.work().review_outgoing().send(review_id, kind, {});
    tab.run(1000);
    return tab.downloaded();
}

std::string opened(Tab& tab, std::string const& bytes, std::string_view name)
{
    auto const outcome = tab.work().intake().open_file(std::string { name }, bytes);
    tab.run(2000);
    if (!outcome)
        return outcome.error().sentence;
    return outcome->empty() && !tab.work().notices().shown().empty() ? tab.work().notices().shown().back().text : *outcome;
}

void opened_and_answered(Tab& tab, std::string const& bytes, bool take)
{
    opened(tab, bytes);
    ASSERT_NE(tab.work().intake().questions().next(), nullptr);
    tab.work().intake().questions().answer(take);
    tab.run(2000);
    EXPECT_EQ(tab.work().intake().questions().next(), nullptr);
}

void write_note(Tab& tab, char const* id, char const* member, char const* text)
{
    ASSERT_TRUE(tab.work().perform(store::add_record(
        RecordKind::Note, review_id, id, { { "member", member }, { "line", "line-1" }, { "seen", text } }, "Add a note")));
}

void begin_partner(Tab& partner, std::string const& pack, char const* member, char const* text)
{
    opened(partner, pack);
    ASSERT_TRUE(partner.work().perform(store::set_review_field(review_id, "acting", member, "Say who you are")));
    write_note(partner, concat({ "note-", member }).c_str(), member, text);
}

model::Review const& review_in(Tab& tab) { return *model::find_review(*tab.work().current(), review_id); }

std::string changed(std::string const& bytes, std::function<void(model::SchoolDocument&)> const& change)
{
    auto opened_file = format::decode_school(bytes);
    EXPECT_TRUE(opened_file.has_value());
    change(opened_file->document);
    return format::encode_school(opened_file->document);
}

std::string signed_by(Tab& tab, std::string const& bytes)
{
    std::string out;
    tab.world->signer.sign(*format::canonical_bytes(bytes), [&](auto const& signature) {
        if (signature)
            out = format::with_signature(bytes, *signature);
    });
    tab.deliver();
    EXPECT_FALSE(out.empty());
    return out;
}

} // namespace triad::test
