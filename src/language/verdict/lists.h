#pragma once

#include <string_view>

// Words of judgement and of inspection, with the neighbours that make them ordinary. Alternatives are parted by a stroke, and
// "$" stands for the end of a clause.

namespace triad::language {

/// Words in a row that sound like a verdict.
struct VerdictRule {
    std::string_view words[4]; // alternatives for each word; empty ones at the end
    std::string_view quiet_after = {}; // let pass where one of these is among the three words before
    std::string_view quiet_before = {}; // let pass where one of these is among the two words after
    std::string_view only_before = {}; // found only where one of these comes right after
    std::string_view left_over = {}; // let pass right after one of these, unless it is said of teaching, leadership and the like
    bool of_school_work = false; // found only where it is said of teaching, leadership and the like
    bool unless_denied = false; // let pass in "no grade", "not an inspection"
};

/// Things that may well be inadequate without anybody being judged.
inline constexpr std::string_view things
    = "access|broadband|wifi|wi|internet|connection|signal|bandwidth|heating|lighting|light|space|storage|sleep|housing|devices|"
      "roof"
      "|drainage|ventilation|sound|video|audio|picture|air|print|playground|toilets|toilet|building|buildings|furniture|weather"
      "|parking|funding|laptop|laptops|tablets|screen|printer|boiler|fence|computers|phone|camera|microphone|hall|gate|shelter";

/// Things that may be outstanding in the sense of still to be done.
inline constexpr std::string_view to_be_done
    = "task|tasks|action|actions|payment|payments|issue|issues|question|questions|item|items|debt|debts|homework|fee|fees|"
      "assignment"
      "|assignments|invoice|invoices|repair|repairs|order|orders|consent|consents|form|forms|reply|replies|response|responses|"
      "balance"
      "|job|jobs|matter|matters|application|applications|return|returns|request|requests|referral|referrals|bill|bills|loan|loans"
      "|books|points|checks";

/// What a verdict is usually about.
inline constexpr std::string_view school_work
    = "teaching|lesson|lessons|leadership|management|school|provision|teacher|teachers|behaviour|curriculum|progress|quality|"
      "standards"
      "|standard|practice|planning|marking|assessment|outcomes|attainment|governance|leaders|achievement|attendance|inclusion"
      "|safeguarding|wellbeing|learning|phonics|department|education|effectiveness|leader|headteacher|staff";

/// Where one of these stands between, something else is meant: "learning looks calm when it is good".
inline constexpr std::string_view persons
    = "i|it|they|he|she|we|you|who|what|that|pupils|pupil|children|child|students|boys|girls|parents|families|somebody|everybody";

inline constexpr std::string_view own_rating = "own|itself|themselves|school's|its";
inline constexpr std::string_view checked_things
    = "fire|health|safety|boiler|kitchen|hygiene|gas|site|equipment|vehicle|closer|lift"
      "|playground|electrical|building|premises|food|tree|roof|water|asbestos|insurance"
      "|police|ticket|tax|detective|close";

inline constexpr VerdictRule verdict_rules[] = {
    { .words = { "outstanding" },
        .quiet_after = to_be_done,
        .quiet_before = "natural|to|from|since|until|due|marking",
        .left_over = "still|remain|remains|remained|nothing|anything" },
    { .words = { "inadequate" }, .quiet_after = things, .quiet_before = things },
    { .words = { "requires|require|requiring", "improvement" }, .quiet_after = things },
    { .words = { "urgent", "improvement" }, .quiet_after = things },
    { .words = { "special", "measures" }, .quiet_before = "to|for|were|are|against" },
    { .words = { "serious", "weakness|weaknesses" } },
    { .words = { "strong", "standard" } },
    { .words = { "expected", "standard" },
        .quiet_after = "cent|reached|reach|reaching|achieved|towards",
        .of_school_work = true },
    { .words = { "needs|need|needing", "attention" }, .quiet_after = things, .of_school_work = true },
    { .words = { "ofsted" } },
    { .words = { "mocksted" } },
    { .words = { "inspection|inspections" }, .quiet_after = checked_things, .quiet_before = "hatch|pit", .unless_denied = true },
    { .words = { "inspector|inspectors" }, .quiet_after = checked_things, .unless_denied = true },
    { .words = { "being|be", "inspected" }, .quiet_after = things },
    { .words = { "deep", "dive|dives" }, .quiet_before = "into" },
    { .words = { "book|books|work|marking", "scrutiny|scrutinies" } },
    { .words = { "capability", "procedure|procedures|process" } },
    { .words = { "graded" },
        .only_before = "good|outstanding|inadequate|as|lesson|lessons|observation|observations|it|this|teaching|highly|1|2|3|4" },
    { .words
        = { "grade", "1|2|3|4|one|two|three|four", "lesson|lessons|teaching|school|overall|leadership|provision|behaviour" } },
    { .words = { "lesson|teaching|observation|overall|inspection|final|leadership", "grade|grades" }, .unless_denied = true },
    { .words = { "would|should|could|i|we", "grade" },
        .only_before = "it|this|the|that|them|her|him|teaching|leadership|behaviour" },
    { .words = { "clear|solid|secure|strong", "grade|good" }, .quiet_before = "and" },
    { .words = { "overall|final|inspection|key|limiting", "judgement|judgment|judgements|judgments" }, .unless_denied = true },
    { .words = { "our|my", "judgement|judgment|verdict", "is|was|on|of" } },
    { .words = { "judged", "to", "be" } },
    { .words
        = { "judged", "as|good|outstanding|inadequate|effective|ineffective|satisfactory|unsatisfactory|excellent|poor|weak" } },
    { .words = { "would", "judge" } },
    { .words = { "i|we", "judged" }, .only_before = "it|this|that|teaching|leadership|behaviour|quality|provision|progress" },
    { .words = { "rated",
          "good|outstanding|inadequate|red|amber|green|highly|excellent|poor|as|satisfactory|exceptional|weak|strong" },
        .quiet_after = own_rating,
        .quiet_before = "by|in|itself" },
    { .words = { "i|we|would|should|i'd|we'd", "rate" },
        .only_before = "it|this|the|them|her|him|teaching|leadership|behaviour" },
    { .words = { "rate|rated", "the|this|each|every", "lesson|lessons|teaching|school|department|provision" },
        .quiet_after = own_rating },
    { .words = { "rating", "of", "good|outstanding|inadequate|green|amber|red|1|2|3|4|two|three|four|five" },
        .quiet_after = own_rating },
    { .words = { "out", "of", "10|ten|5|five" },
        .quiet_after = "he|she|they|got|scored|spelling|pupil|pupils|children|test",
        .only_before = "$|for" },
    { .words = { "score|scored", "it|this|teaching|leadership|behaviour|provision" } },
    { .words = { "league", "table|tables" }, .quiet_after = "football|netball|times|sports|reading|house|cricket" },
    { .words = { "ranked|ranks" },
        .quiet_after = "pupils|children|books|stories|they",
        .only_before = "first|second|third|top|bottom|among|higher|lower|highest|lowest|above|below" },
    { .words
        = { "best|worst|weakest|strongest", "school|schools|lesson|lessons|teacher|teachers|teaching|department|leadership" },
        .quiet_before = "trip|trips|day|council|dinner|dinners|lunch" },
    { .words = { "best|worst", "in", "the", "borough|county|triad|cluster|partnership|area|country|city|region|trust|network" } },
    { .words = { "failing", "school|schools|pupils|children|department|teachers|teacher|leadership" } },
    { .words = { "not", "good", "enough" }, .quiet_after = things },
    { .words = { "good|outstanding", "with", "outstanding|good", "features|elements" } },
    { .words = { "good", "or", "better|outstanding" } },
    { .words = { "securely|solidly|consistently", "good" }, .quiet_before = "at|for|to" },
    { .words = { "good|poor|weak|strong|excellent|satisfactory", "overall" } },
    { .words = { "unsatisfactory|mediocre|substandard|incompetent|abysmal|appalling" },
        .quiet_after = things,
        .quiet_before = things },
    { .words = { "sub", "standard" }, .quiet_after = things },
    { .words = { "satisfactory" },
        .quiet_before = "answer|answers|explanation|reply|reference|references|to|outcome|arrangement|check|checks" },
    { .words = { "world", "class" }, .quiet_before = "map|display" },
    { .words = { "second", "rate" } },
    { .words = { "underperforming" }, .only_before = "school|schools|teacher|teachers|department|staff|leader|leaders" },
    { .words = { "the|our|my|final", "verdict" }, .quiet_after = "jury|court|jury's", .unless_denied = true },
};

/// Adjectives that judge only where they are said of school work; said of the weather or a friend they do not.
inline constexpr std::string_view judging
    = "good|poor|weak|excellent|exceptional|exemplary|superb|unacceptable|brilliant|fantastic"
      "|terrible|awful|dreadful|coasting|failing|underperforming|ineffective|lacklustre|perfect";
/// These only after a verb: "leadership is strong", and not "strong teaching teams".
inline constexpr std::string_view judging_after_verb = "strong";

/// Right after such an adjective. "Good practice" and "good planning" are ordinary, "poor practice" is not.
inline constexpr std::string_view judged = "teaching|lesson|lessons|leadership|management|school|schools|provision|teacher|"
                                           "teachers|behaviour|curriculum|progress|standards"
                                           "|standard|outcomes|attainment|governance";
inline constexpr std::string_view judged_unless_good = "practice|planning|marking|assessment|leaders|achievement|attendance";
/// May stand between: "poor quality teaching".
inline constexpr std::string_view between = "quality|classroom|middle|senior|pupil|phonics|overall|subject|academic";
/// After them something else is meant: "good school shoes", "good behaviour stickers".
inline constexpr std::string_view something_else = "trip|trips|shoes|meal|meals|day|days|dinner|dinners|lunch|lunches|library|"
                                                   "bag|uniform|point|points|chart|charts|certificate"
                                                   "|certificates|sticker|stickers|award|awards|card|cards|policy|council|"
                                                   "assembly|assemblies|ladder|system|resources|materials|video|videos";
/// Before them behaviour is what is spoken of, not what is judged: "praise for good behaviour".
inline constexpr std::string_view spoken_of = "for|reward|rewards|rewarding|praise|praises|praised|praising|celebrate|celebrates|"
                                              "model|models|modelling|encourage|encourages"
                                              "|promote|promotes|expect|expects|about|of|any|log|logs|logged|means";

inline constexpr std::string_view verbs_of_being = "is|are|was|were|remains|remain|became|seems|looks|feels|been";
inline constexpr std::string_view adverbs
    = "very|consistently|generally|mostly|really|securely|solidly|not|always|often|never|highly"
      "|also|already|still|at|least|quite|rather|so|too|extremely|truly|clearly|usually|just"
      "|mainly|never|largely|simply|overall|now|exceptionally";
/// What may come after an adjective that ends the thought. "Good at", "good for" and "good news" do not.
inline constexpr std::string_view goes_on
    = "$|and|but|or|overall|across|in|throughout|because|when|although|though|here|this|too|again"
      "|as|enough|so|since|during";

/// "Poor at" judges a person as well.
inline constexpr std::string_view judging_at = "poor|weak|terrible|awful|dreadful|ineffective";

} // namespace triad::language
