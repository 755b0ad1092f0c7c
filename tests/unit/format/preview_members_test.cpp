#include "base/text.h"
#include "format/json.h"
#include "format/school_file.h"
#include "rules/documents/export_preview.h"
#include "rules/exchange/review_file.h"
#include "unit/documents/document_parts.h"
#include "unit/format/marked_document.h"

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
    { "a code for the wording that was answered", "replies/fingerprint" },
    { "the day of each change", "*/stamps */created */stamps/at" },
    { "the id of who made it", "*/stamps/by" },
    { "a code for the opening of Triad in which it was made", "*/stamps/copy */stamps/change" },
    { "the changes that came before", "*/stamps/after */stamps/known" },
    { "when the file was made", "saved" },
    { "its signature and its public key are added", "signature" },
};

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
    Members met;
    for (int seed = 0; seed < test::property_runs(); ++seed) {
        auto const document = test::marked_document(static_cast<std::uint64_t>(seed));
        for (auto const kind : { model::DocumentKind::ReviewPack, model::DocumentKind::ReviewNotes,
                 model::DocumentKind::AgreementRequest, model::DocumentKind::AgreementAnswer }) {
            auto const stamp = model::Stamp { .at = { 1'795'500'000'000 }, .by = "person-0", .copy = "copy-0", .change = 1 };
            auto const file = rules::make_review_file(document, document.reviews.front(), kind, stamp);
            auto const json = parse_json(encode_school(file));
            ASSERT_TRUE(json);
            gather(met, *json, {});
        }
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

} // namespace triad::format
