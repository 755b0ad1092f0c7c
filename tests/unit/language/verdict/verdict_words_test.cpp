#include "language/verdict/verdict_words.h"

#include <gmock/gmock.h>

#include <string>
#include <string_view>

namespace triad::language {

namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

/// What a verdict or an inspection sounds like, as people write it.
constexpr std::string_view verdicts[] = {
    "Teaching in Year 4 is outstanding.",
    "An outstanding lesson on fractions.",
    "Leadership remains outstanding.",
    "The quality of teaching requires improvement.",
    "Maths requires improvement in Key Stage 1.",
    "Provision for pupils with SEND is inadequate.",
    "The curriculum is good.",
    "Behaviour was good in all the lessons we saw",
    "Teaching across the school is consistently good.",
    "A good lesson with clear aims.",
    "This was good teaching from start to finish.",
    "Pupils make good progress in writing.",
    "Overall a good school.",
    "Solid good, with a few lessons better than that.",
    "Good with outstanding features.",
    "Most lessons were good or better.",
    "Leadership is strong.",
    "The marking was poor and hardly read.",
    "Poor teaching in two classrooms.",
    "Weak leadership of the subject",
    "The teacher was weak.",
    "I would grade this a 2.",
    "Grade 3 lesson in the lower set",
    "We judged it as good overall.",
    "Reading was judged to be effective.",
    "Our judgement is that phonics works.",
    "The overall judgement for the corridor walk",
    "I'd rate this highly.",
    "Attendance rated amber.",
    "A rating of 3 for the display",
    "Teaching: 8 out of 10.",
    "The best lesson we saw today.",
    "The weakest teacher in the phase",
    "It felt like Ofsted was here.",
    "Ready for inspection in every class.",
    "The inspectors would like this.",
    "Ofsted-style questions to the middle leaders",
    "A deep dive in history showed gaps.",
    "Book scrutiny showed gaps in science.",
    "The school could slip into special measures.",
    "There are serious weaknesses in the timetable.",
    "Safeguarding needs urgent improvement.",
    "Inclusion is at a strong standard.",
    "Leadership needs attention.",
    "Leadership and governance: expected standard? No, exceptional behaviour.",
    "A failing department.",
    "The department is failing.",
    "The work set was not good enough.",
    "Planning is unsatisfactory in the mixed-age class.",
    "Satisfactory at best.",
    "RI at the moment",
    "The school is coasting.",
    "It stands top in the league table.",
    "The school ranks third for reading.",
    "A mediocre start to the morning",
    "Exemplary behaviour at break.",
    "Teaching is excellent, and the pupils know it.",
    "Marking is a “good” at the moment: marking is good overall.",
    "The teacher is incompetent.",
    "The classroom practice we saw was poor.",
    "Phonics is not very good here.",
    "Capability procedures may be needed.",
    "Feedback is worst in the county.",
    "Graded lessons would show more.",
    "An excellent school.",
    "Quality of education: good",
    "Teachers are poor at giving feedback.",
    "We rated the lesson as it went on.",
    "I would judge this otherwise.",
};

/// What busy heads write on a visit, with the same words or their neighbours.
constexpr std::string_view ordinary[] = {
    "Year 4 explained how they check their own spelling.",
    "There was outstanding work to be marked on the side.",
    "Three actions are still outstanding from the last review.",
    "Two consent forms are outstanding.",
    "Outstanding tasks are listed on the wall.",
    "A trip to an area of outstanding natural beauty",
    "The head says good morning to every child at the gate.",
    "Pupils said it was good to know what to do next.",
    "Children are good at finding a quiet place to read.",
    "Staff share good practice every second Tuesday.",
    "The visualiser is good for showing work in progress.",
    "A boy said “I feel good about my reading now”.",
    "A girl said: “Teaching is good here because they listen.”",
    "Pupils get stickers for good behaviour.",
    "The chart shows points for good attendance.",
    "It is a good idea to keep the plans on one page.",
    "Good questions from the pupils made them think again.",
    "He is a good friend, said a pupil.",
    "The signal was poor in the hall, so two pupils could not hear.",
    "Sound quality was poor on the call.",
    "Poor weather kept the younger ones inside.",
    "Families who are short of money get a loan device.",
    "Internet access was inadequate in the annexe.",
    "Inadequate storage means that kits stand in the corridor.",
    "The Wi-Fi requires improvement in the east wing.",
    "The roof needs attention after the storm.",
    "Handwriting posters hang in every room.",
    "The fire inspection is on Thursday.",
    "The playground equipment inspection was last week.",
    "On closer inspection the books showed three drafts.",
    "This is not an inspection, the head told the staff.",
    "Nobody gives a grade: there is no overall grade.",
    "The health and safety inspector came in June.",
    "GCSE grades are talked through with each pupil.",
    "The hall is in a grade II listed building.",
    "Teacher assessment grades were moderated by two schools.",
    "Professional judgement is left to the teacher.",
    "Pupils judge their own work against three questions.",
    "The absence rate fell after the breakfast club began.",
    "Pupils measured their heart rate before and after.",
    "The school rated itself amber on this statement.",
    "The school’s own rating of red led to the plan.",
    "9 out of 10 pupils could name their next step.",
    "She got 8 out of 10 in the spelling test.",
    "A football league table hangs by the door.",
    "Pupils ranked the stories from funny to sad.",
    "In geography they took a deep dive into volcanoes.",
    "72 per cent reached the expected standard in reading.",
    "Special measures for hygiene were in place.",
    "Exceptional circumstances are agreed by phone.",
    "An excellent book about bees lay open on every table.",
    "The weak link in the chain story was acted out.",
    "Strong coffee was ready for the visitors.",
    "Relationships are warm and calm.",
    "The quieter pupils waited; a strong signal would have helped them join.",
    "Best practice from the other school was tried for a week.",
    "Pupils were on their best behaviour for the visitors.",
    "The best school trip, a pupil said, was to the farm.",
    "Pupils talked about a perfect number and why six is one.",
    "The teacher waited seven seconds, and four more hands went up.",
    "Two boys read to each other, and one corrected the other kindly.",
    "Teachers say that planning together saves an hour a week.",
    "Incidents of poor behaviour fell from twelve to three in a term.",
    "Good school shoes are handed on from the swap shop.",
    "Work on the wall shows what a first draft looks like.",
    "The link kept failing to load on the older tablets.",
    "A satisfactory answer took three tries, and the class clapped.",
    "What does learning look like when it is good for every child?",
    "Ask what she changed in October before we judge this one.",
    "Remote learning belongs to the curriculum and has to be good.",
    "We know how we will make good teaching videos.",
    "The quality of the printouts is poor.",
    "What a good one looks like is on the wall.",
    "They rate the trip as the highlight of the year.",
};

} // namespace

static_assert(std::size(verdicts) >= 40 && std::size(ordinary) >= 40);

TEST(VerdictWords, R23_SYS12c_VerdictsAndInspectionWordsAreFound)
{
    for (auto const sentence : verdicts)
        EXPECT_THAT(verdict_words(sentence), ::testing::Not(IsEmpty())) << sentence;
}

TEST(VerdictWords, R23_SYS12c_OrdinarySentencesStayQuiet)
{
    for (auto const sentence : ordinary)
        EXPECT_THAT(verdict_words(sentence), IsEmpty()) << sentence;
}

TEST(VerdictWords, R23_SYS12c_WordsAreGivenAsTheyStandAndOnce)
{
    EXPECT_THAT(verdict_words("Teaching REQUIRES  Improvement. It requires improvement, says Ofsted."),
        ElementsAre("REQUIRES Improvement", "Ofsted"));
    EXPECT_THAT(verdict_words("Poor quality teaching."), ElementsAre("Poor quality teaching"));
    EXPECT_THAT(verdict_words(""), IsEmpty());
}

TEST(VerdictWords, R23_SYS12c_WhatSomebodySaidIsNotTheReviewersVerdict)
{
    EXPECT_THAT(verdict_words("“This is an outstanding school,” said a parent."), IsEmpty());
    EXPECT_THAT(verdict_words("‘This is an outstanding school’ said a parent."), IsEmpty());
    EXPECT_THAT(verdict_words("\"This is an outstanding school\" said a parent."), IsEmpty());
    // One word in quotation marks is still the writer's own.
    EXPECT_THAT(verdict_words("The display is “outstanding”."), ElementsAre("outstanding"));
    // Quotation marks that never close hold nothing.
    EXPECT_THAT(verdict_words("“This is an outstanding school"), SizeIs(1));
}

TEST(VerdictWords, R23_AnyBytesAreRead)
{
    for (std::string_view const bytes : { "\xff\xfe outstanding", "outstanding\xe2\x80", "…—’’ ‘ “", "''''\"\"\"\"", "a'b'c'" })
        verdict_words(bytes);
    EXPECT_THAT(verdict_words("\xff outstanding \xfe"), ElementsAre("outstanding"));
    EXPECT_THAT(verdict_words(std::string(20'000, 'a')), IsEmpty());
}

} // namespace triad::language
