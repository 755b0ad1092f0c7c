#include "base/text.h"
#include "format/json.h"
#include "format/school_file.h"
#include "rules/documents/export_preview.h"
#include "rules/documents/return_preview.h"
#include "rules/exchange/cluster_return.h"
#include "rules/exchange/review_file.h"
#include "unit/documents/document_parts.h"
#include "unit/format/marked_return.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

// Every member of the JSON of a file of a review is either a text that its preview shows, or of a kind that the passage at the
// preview's end names. That the texts are really shown is checked by SYS14f_NoLeak.

namespace triad::format {

namespace {

using Members = std::set<std::string>;

/// The lists in which records stand, and the members that the preview shows as words of their own.
constexpr std::string_view shown[] = {
    "keepUntil school/name school/urn",
    "reviews/protocol reviews/title reviews/mode reviews/date reviews/starts reviews/place reviews/keepUntil",
    "focuses/kind focuses/text focuses/why",
    "lines/text lines/items",
    "sources/kind sources/what sources/whom sources/time sources/remote",
    "members/name members/role members/school members/independent members/sent members/answered",
    "timeslots/minutes timeslots/what timeslots/place timeslots/who",
    "extracts/title extracts/wording extracts/rated extracts/said extracts/known",
    "documents/title documents/place",
    "notes/kind notes/how notes/seen notes/place notes/effect",
    "statements/text",
    "replies/decision replies/wording replies/reason replies/name replies/role replies/day",
    "returns/cluster returns/number returns/made returns/comments returns/quotes returns/named returns/review returns/keepUntil",
    "evaluations/period evaluations/instrumentVersion evaluations/byBlock",
    "answers/rating answers/comment answers/offers",
    "instruments/title instruments/edition instruments/summary instruments/credit instruments/published instruments/theme "
    "instruments/notice",
    "scale/name choices/letter choices/word choices/meaning",
    "contexts/title contexts/hint contexts/example contexts/name contexts/reason contexts/flag options/text options/help",
    "sections/title sections/intro groups/stem references/text help/title help/text columns/title prompts/text",
    "items/text items/help items/hidden block/text block/help",
};

struct Carried {
    std::string_view words; // of the passage
    std::string_view members; // "*/id": in any list
};

constexpr Carried carried[] = {
    { "what Triad needs to put work together", "format kind version audience example" },
    { "ids", "id */id lines/origin sources/line members/id" },
    { "the order of entries", "timeslots/order statements/order statements/part" },
    { "which of them were removed", "*/removed" },
    { "what an entry is about and what was chosen for it",
        "notes/member notes/line notes/item replies/statement replies/member statements/notes extracts/evaluation extracts/item "
        "extracts/rating extracts/comment extracts/evidence documents/travels" },
    { "a code for the wording that was answered", "replies/fingerprint answers/fingerprint" },
    { "the day of each change", "*/stamps */created */stamps/at" },
    { "the id of who made it", "*/stamps/by" },
    { "a code for the opening of Triad in which it was made", "*/stamps/copy */stamps/change" },
    { "the changes that came before", "*/stamps/after */stamps/known" },
    { "when the file was made", "saved" },
    { "its signature and its public key are added", "signature" },
};

/// The same of the wording that a return carries.
constexpr Carried carried_with_wording[] = {
    { "its place in lists", "instruments/order" },
    { "about how long it takes", "instruments/minutes" },
    { "how that is laid out", "instruments/layout" },
    { "who may be given its answers", "instruments/audience" },
    { "what its columns hold", "columns/holds prompts/actions" },
    { "the kind, colour, shape and key of each answer", "choices/kind choices/tone choices/shape choices/key" },
    { "what depends on which choice", "groups/when when/field when/option contexts/items contexts/default" },
    { "what it was adapted from", "instruments/basedOn" },
    { "what leads to what", "sections/opens items/references block/references" },
    { "which statements ask what others ask", "items/related block/related references/related" },
};

/// What a return is about is told by ids as well.
constexpr std::string_view ids_of_returns = "returns/evaluations evaluations/instrument scale/id block/id answers/item";

/// Where records stand says nothing more.
constexpr std::string_view lists_of_returns
    = "returns evaluations evaluations/answers instruments instruments/scale instruments/contexts instruments/sections "
      "contexts/prompts contexts/options sections/groups sections/references sections/columns sections/help sections/block "
      "sections/scale groups/items columns/prompts scale/choices";

bool is_stamp(std::string_view name) { return name == "stamps" || name == "created" || name == "saved"; }

/// Of one change: its members, whatever field it is of.
void gather_stamp(Members& out, Json const& stamp)
{
    for (auto const& name : stamp.names)
        out.insert(concat({ "*/stamps/", name }));
}

void gather(Members& out, Json const& json, std::string const& list)
{
    for (std::size_t i = 0; i < json.names.size(); ++i) {
        auto const& name = json.names[i];
        auto const& value = json.items[i];
        out.insert(list.empty() ? name : concat({ list, "/", name }));
        if (name == "stamps")
            for (auto const& stamp : value.items)
                gather_stamp(out, stamp);
        else if (is_stamp(name))
            gather_stamp(out, value);
        else if (value.kind == JsonKind::Object)
            gather(out, value, name);
        for (auto const& record : value.items)
            if (value.kind == JsonKind::List)
                gather(out, record, name);
    }
}

Members listed(std::string_view members)
{
    Members out;
    for (auto const member : split(members, ' '))
        if (!member.empty())
            out.emplace(member);
    return out;
}

Members known_members()
{
    Members out { "reviews", "school", "focuses", "lines", "sources", "members", "timeslots", "extracts", "documents", "notes",
        "statements", "replies" };
    for (auto const members : shown)
        out.merge(listed(members));
    for (auto const& kind : carried)
        out.merge(listed(kind.members));
    for (auto const& kind : carried_with_wording)
        out.merge(listed(kind.members));
    for (auto const members : { ids_of_returns, lists_of_returns })
        out.merge(listed(members));
    return out;
}

/// Lists count by their own name: where they stand says nothing more.
bool is_known(Members const& known, std::string const& member)
{
    auto const name = member.substr(member.rfind('/') + 1);
    return known.contains(member) || known.contains(concat({ "*/", name }))
        || (member.starts_with("reviews/") && known.contains(name) && name != "id");
}

} // namespace

TEST(SYS14f_PreviewMembers, EveryMemberOfAFileIsShownOrNamedAtTheEndOfThePreview)
{
    auto const known = known_members();
    auto const stamp = model::Stamp { .at = { 1'795'500'000'000 }, .by = "person-0", .copy = "copy-0", .change = 1 };
    Members met;
    auto const meet = [&](model::SchoolDocument const& file) {
        auto const json = parse_json(encode_school(file));
        ASSERT_TRUE(json);
        gather(met, *json, {});
    };
    for (int seed = 0; seed < test::property_runs(); ++seed) {
        auto document = test::marked_document(static_cast<std::uint64_t>(seed));
        for (auto const kind : { model::DocumentKind::ReviewPack, model::DocumentKind::ReviewNotes,
                 model::DocumentKind::AgreementRequest, model::DocumentKind::AgreementAnswer })
            meet(rules::make_review_file(document, document.reviews.front(), kind, stamp));
        auto const chosen = test::mark_return(document, static_cast<std::uint64_t>(seed));
        meet(rules::make_cluster_return(document, chosen, stamp));
    }
    std::string unknown;
    for (auto const& member : met)
        unknown += is_known(known, member) ? std::string {} : concat({ member, " " });
    EXPECT_EQ(unknown, "") << "show it in the preview, or name it in rules::also_carried";
    EXPECT_GT(met.size(), 60U) << "the documents hold too little to tell";
}

TEST(SYS14f_PreviewMembers, ThePreviewEndsWithWhatElseTheFileCarries)
{
    auto const document = test::marked_document(1);
    auto const file
        = rules::make_review_file(document, document.reviews.front(), model::DocumentKind::ReviewPack, { { 1 }, "person-0" });
    auto const parts = documents::test::parts_of(rules::in_words(file, nullptr));
    ASSERT_FALSE(parts.empty());
    ASSERT_EQ(parts.back().lines, std::vector { std::string { rules::also_carried() } });
    for (auto const& kind : carried)
        EXPECT_NE(rules::also_carried().find(kind.words), std::string_view::npos) << kind.words;
}

TEST(SYS14f_PreviewMembers, ThePreviewOfAReturnEndsWithWhatItsWordingsCarryAsWell)
{
    model::SchoolDocument file { .kind = model::DocumentKind::ClusterReturn };
    file.instruments.push_back({ .id = "instrument-1", .title = "Reading" });
    auto const parts = documents::test::parts_of(rules::in_words(file, nullptr));
    std::vector const ends { std::string { rules::also_carried() }, std::string { rules::wording_also_carries(file) } };
    EXPECT_EQ(parts.back().lines, ends);
    for (auto const& kind : carried_with_wording)
        EXPECT_NE(ends.back().find(kind.words), std::string::npos) << kind.words;
}

} // namespace triad::format
