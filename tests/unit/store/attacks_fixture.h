#pragma once

#include "rules/review/agreement.h"
#include "store/commands.h"
#include "support/review_devices.h"

#include <gtest/gtest.h>

#include <string>

// What a hostile or careless partner, or somebody between the two, can do to a file, and what comes of it. docs/security.md names
// each of these tests. "Forged" is a file that its sender did not make; "unnoticed" is one that is neither refused, nor asked
// about, nor shown as not verified.

namespace triad::store {

using model::DocumentKind;
using model::RecordKind;
using model::SchoolDocument;
using test::changed;
using test::file_of;
using test::opened;
using test::opened_and_answered;
using test::review_id;
using test::review_in;
using test::signed_by;
using test::Tab;

inline model::Review& review_of(SchoolDocument& document) { return document.reviews.front(); }

inline model::Note const* note_in(Tab& tab, std::string_view id) { return model::find_record(review_in(tab).notes, id); }

/// Host, Jo and Sam; Jo's notes are with the host, signed.
class Attacks : public testing::Test {
protected:
    Attacks()
    {
        test::plan_review(host);
        pack = file_of(host, DocumentKind::ReviewPack);
        test::begin_partner(jo, pack, "m-jo", "Two boys read to each other");
        jo_notes = file_of(jo, DocumentKind::ReviewNotes);
        opened(host, jo_notes);
        test::begin_partner(sam, pack, "m-sam", "A shelf of comics");
        before = *host.work().current();
    }

    void write_report()
    {
        host.work().perform(add_record(RecordKind::Statement, review_id, "s-1",
            { { "part", "strength" }, { "text", "Reading corners are used" } }, "Write a statement"));
        request = file_of(host, DocumentKind::AgreementRequest);
    }

    void answer(Tab& tab, char const* member, char const* decision)
    {
        auto const& statement = review_in(tab).statements.front();
        auto const id = rules::reply_id("s-1", member);
        ASSERT_TRUE(tab.work().perform(add_record(RecordKind::Reply, review_id, id,
            { { "statement", "s-1" }, { "member", member }, { "decision", decision },
                { "fingerprint", rules::statement_fingerprint(statement) } },
            "Answer")));
    }

    rules::PartnerStanding standing_of(std::string_view member)
    {
        for (auto const& stand : rules::standings(review_in(host), review_in(host).statements.front()))
            if (stand.member->id == member)
                return stand;
        return { nullptr, rules::Standing::Unanswered, nullptr };
    }

    void expect_unchanged() { EXPECT_TRUE(test::same_work(*host.work().current(), before)); }

    Tab host;
    Tab jo;
    Tab sam;
    Tab mallory; // a device that nobody has met
    std::string pack;
    std::string jo_notes;
    std::string request;
    SchoolDocument before;
};

} // namespace triad::store
