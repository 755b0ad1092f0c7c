#include "rules/community/communities.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace triad::rules {

namespace {

using testing::IsEmpty;

model::ClusterDocument writing()
{
    model::ClusterDocument out { .id = "cluster-1" };
    out.schools = { { .id = "s1", .name = "Oak", .joining = "no" }, { .id = "s2", .name = "Ash", .left_out = true },
        { .id = "s3", .name = "Elm" }, { .id = "s4", .name = "Fir", .removed = true } };
    out.communities = { { .id = "c1", .title = "Writing" } };
    out.sign_ups = { { .id = "u1", .to = "c1", .school = "s1", .answer = "yes" },
        { .id = "u2", .to = "c1", .school = "s2", .answer = "yes" },
        { .id = "u3", .to = "c1", .school = "s4", .answer = "yes" } };
    out.events
        = { { .id = "e2", .kind = "session", .title = "Second", .from = "2027-03-03", .community = "c1", .task = "Try it." },
              { .id = "e0", .kind = "session", .title = "No day", .community = "c1" },
              { .id = "e1", .kind = "session", .title = "First", .from = "2027-01-20", .community = "c1", .done = "2027-01-21" },
              { .id = "other", .kind = "training", .from = "2027-01-01" } };
    return out;
}

} // namespace

TEST(Communities, SYS21b_AreOpenToSchoolsThatTakeNoPartInReviews)
{
    auto const document = writing();
    auto const members = members_of(document, document.communities.front());
    ASSERT_EQ(members.size(), 2U);
    EXPECT_EQ(members[0].school->name, "Ash");
    EXPECT_EQ(members[1].school->name, "Oak");
    auto const others = schools_to_invite(document, document.communities.front());
    ASSERT_EQ(others.size(), 1U);
    EXPECT_EQ(others.front()->name, "Elm");
}

TEST(Communities, ASessionIsForThoseThatTakePartUnlessItSaysOtherwise)
{
    auto document = writing();
    EXPECT_EQ(schools_of(document, document.events[0]), "s2 s1");
    EXPECT_EQ(schools_of(document, document.events[3]), "") << "no session: for all";
    document.events[0].schools = "s3";
    EXPECT_EQ(schools_of(document, document.events[0]), "s3");
    for (auto& sign_up : document.sign_ups)
        sign_up.answer = "no";
    EXPECT_EQ(schools_of(document, document.events[1]), std::nullopt);
}

TEST(Communities, SessionsStandByTheirDaysAndThoseWithoutOneLast)
{
    auto const document = writing();
    std::string order;
    for (auto const* session : sessions_of(document, document.communities.front()))
        order += session->id;
    EXPECT_EQ(order, "e1e2e0");
}

TEST(Communities, SYS21c_WhoCameAndWhoDidTheTaskAreCountedOfThoseWhoTakePart)
{
    auto document = writing();
    auto const& community = document.communities.front();
    EXPECT_EQ(session_in_words(document, community, document.events[0]), "") << "it was not held";
    document.events[0].done = "2027-03-03";
    document.sign_ups.push_back({ .id = "n1", .to = "e2", .school = "s1", .came = true, .task = true });
    document.sign_ups.push_back({ .id = "n2", .to = "e2", .school = "s3", .came = true }); // a guest
    EXPECT_EQ(session_in_words(document, community, document.events[0]),
        "Held on 3 March 2027: 1 of 2 schools came, and 1 did the task.");
    EXPECT_EQ(session_in_words(document, community, document.events[2]), "Held on 21 January 2027: 0 of 2 schools came.");
    EXPECT_EQ(noted_at(document, "e2", "s1")->id, "n1");
    EXPECT_EQ(noted_at(document, "e1", "s1"), nullptr);
    document.events[0].cancelled = true;
    EXPECT_EQ(session_in_words(document, community, document.events[0]), "Cancelled.");
}

TEST(Communities, SYS21d_WhatWasPassedOnIsCountedBySchools)
{
    auto document = writing();
    auto const& community = document.communities.front();
    EXPECT_THAT(passed_on_by(document, community), IsEmpty());
    EXPECT_EQ(community_in_words(document, community), "2 schools take part. 1 of 3 sessions were held.");
    document.disseminations = { { .id = "d1", .community = "c1", .school = "s1", .what = "A staff meeting" },
        { .id = "d2", .community = "c1", .school = "s1", .what = "A film" }, { .id = "d3", .community = "c2", .school = "s2" } };
    EXPECT_EQ(community_in_words(document, community),
        "2 schools take part. 1 of 3 sessions were held. 1 school has passed something on.");
    document.sign_ups[1].answer = "no";
    document.events.clear();
    EXPECT_EQ(community_in_words(document, community), "1 school takes part. 1 school has passed something on.");
    EXPECT_EQ(community_title({}), "A community without a title yet");
}

} // namespace triad::rules
