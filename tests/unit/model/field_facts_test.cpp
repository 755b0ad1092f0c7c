#include "model/field_facts.h"

#include <gtest/gtest.h>

namespace triad::model {

TEST(FieldFacts, AFieldHasItsWordsOrElseItsName)
{
    EXPECT_EQ(facts_of(RecordKind::Note, "seen").words, "what was seen or heard");
    EXPECT_EQ(facts_of(RecordKind::Outcome, "value").words, "per cent");
    EXPECT_EQ(facts_of(RecordKind::Member, "name").words, "name");
    EXPECT_EQ(facts_of(RecordKind::Champion, "removed").words, "removed or not");
    EXPECT_EQ(facts_of(RecordKind::Note, "fromANewerVersion").words, "fromANewerVersion");
}

TEST(FieldFacts, WhatTheProgramNotesIsToldFromWhatPeopleWrite)
{
    EXPECT_TRUE(facts_of(RecordKind::Member, "sent").by_program);
    EXPECT_TRUE(facts_of(RecordKind::Extract, "wording").by_program);
    EXPECT_TRUE(facts_of(RecordKind::Statement, "order").by_program);
    EXPECT_TRUE(facts_of(RecordKind::Reply, "reason").by_program);
    EXPECT_TRUE(facts_of(RecordKind::SenderKey, "fromANewerVersion").by_program);
    EXPECT_FALSE(facts_of(RecordKind::Statement, "text").by_program);
    EXPECT_FALSE(facts_of(RecordKind::Extract, "comment").by_program);
}

TEST(FieldFacts, EveryKindOfRecordIsFoundByItsNameAgain)
{
    for (auto const& spec : record_kinds)
        EXPECT_EQ(record_kind_from_name(spec.name), spec.kind) << spec.name;
    EXPECT_FALSE(record_kind_from_name("nothing-of-ours"));
}

} // namespace triad::model
