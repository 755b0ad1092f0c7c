#include "rules/collation/example_school.h"

#include "base/text.h"
#include "model/id_list.h"
#include "rules/collation/dice.h"
#include "rules/collation/example_ratings.h"
#include "rules/evaluation/shown.h"
#include "rules/review/agreement.h"

#include <algorithm>
#include <array>

namespace triad::rules {

namespace {

using model::SchoolDocument;

// In a hundred.
constexpr int in_two_rounds = 60;
constexpr int unfinished = 15; // leave the end of the newest round open
constexpr int with_comments = 75;
constexpr int named = 40;
constexpr int with_review = 45;
constexpr int with_report = 70; // of those with a review: the report goes along
constexpr int handed_in_again = 15;
constexpr int to_be_deleted = 50;

// Days from the beginning of the newest round.
constexpr int review_before = -180;
constexpr int returned_after = 14;
constexpr int kept_for = 250;

constexpr std::int64_t minute_ms = 60'000;
constexpr std::int64_t working_day_ms = 9 * 60 * minute_ms; // after midnight

Date days_after(Date day, int days) { return date_from_days(days_since_epoch(day) + days); }

/// Makes the work of one school, step by step as a person would.
class Maker {
public:
    Maker(model::ExampleWords const& words, model::Instrument const& instrument, ExampleSchool const& school, std::uint64_t seed)
        : m_words(words)
        , m_instrument(instrument)
        , m_school(school)
        , m_seed(seed)
        , m_dice(seed, concat({ "school ", number(school.index) }))
        , m_level(m_dice.between(25, 80))
    {
    }

    SchoolDocument made();

private:
    std::string id(std::string_view prefix, int count = 0) const
    {
        return concat({ prefix, "-", m_school.urn, count == 0 ? "" : "-", count == 0 ? "" : number(count) });
    }
    std::string const& one_of(std::vector<std::string> const& texts) { return texts[m_dice.place_in(texts.size())]; }
    /// The day on which the newest round began, and days after it.
    Date day(int after) const { return days_after(m_words.rounds.back().begins, after); }

    void begin_day(Date day) { m_now = { days_since_epoch(day) * 24 * 60 * minute_ms + working_day_ms }; }
    /// Of the next thing that is done.
    model::Stamp stamp();
    template <typename Record> void put(Record& record, std::string Record::* field, char const* name, std::string text);
    template <typename Record> void mark(Record& record, bool Record::* field, char const* name, bool value);

    void introduce();
    void add_round(std::size_t round);
    void add_answer(model::Evaluation&, model::Answer);
    void describe(model::Evaluation&);
    void add_review();
    void add_team(model::Review&);
    void add_plan(model::Review&);
    void add_statements(model::Review&, char const* part, std::vector<std::string> const& texts, int count);
    void agree(model::Review&);
    void release(model::Review const&);
    void add_return();

    model::ExampleWords const& m_words;
    model::Instrument const& m_instrument;
    ExampleSchool const& m_school;
    std::uint64_t m_seed;
    Dice m_dice;
    int m_level;
    Instant m_now = {};
    std::int64_t m_change = 0;
    SchoolDocument m_document = {};
};

model::Stamp Maker::stamp()
{
    m_now.ms += minute_ms;
    return { .at = m_now, .by = id("person"), .copy = id("copy"), .change = ++m_change };
}

template <typename Record> void Maker::put(Record& record, std::string Record::* field, char const* name, std::string text)
{
    if (text.empty())
        return;
    record.*field = std::move(text);
    record.stamps[name] = stamp();
}

template <typename Record> void Maker::mark(Record& record, bool Record::* field, char const* name, bool value)
{
    if (!value)
        return;
    record.*field = true;
    record.stamps[name] = stamp();
}

void Maker::introduce()
{
    m_document.id = id("doc");
    m_document.example = true;
    m_document.school.id = id("urn");
    put(m_document.school, &model::School::name, "name", m_school.name);
    put(m_document.school, &model::School::urn, "urn", m_school.urn);
    m_document.authors.push_back({ .id = id("person"), .name = one_of(m_words.people), .role = m_words.role });
    m_document.instruments.push_back(m_instrument);
}

/// What the school writes about itself, in the first field that takes words.
void Maker::describe(model::Evaluation& evaluation)
{
    constexpr std::string_view sign = "{pupils}";
    auto const field = std::ranges::find_if(m_instrument.contexts, [](auto const& each) { return each.options.empty(); });
    if (field == m_instrument.contexts.end())
        return;
    auto text = m_words.introduction;
    if (auto const at = text.find(sign); at != std::string::npos)
        text.replace(at, sign.size(), number(m_school.pupils));
    auto& context = evaluation.contexts.emplace_back(model::ContextAnswer { .field = field->id });
    put(context, &model::ContextAnswer::text, "text", text);
}

void Maker::add_answer(model::Evaluation& evaluation, model::Answer said)
{
    if (said.rating.empty() && said.comment.empty())
        return;
    model::Answer out { .item = said.item, .fingerprint = said.fingerprint };
    put(out, &model::Answer::rating, "rating", std::move(said.rating));
    put(out, &model::Answer::comment, "comment", std::move(said.comment));
    mark(out, &model::Answer::offers, "offers", said.offers);
    evaluation.answers.push_back(std::move(out));
}

void Maker::add_round(std::size_t round)
{
    auto const& [period, begins] = m_words.rounds[round];
    bool const newest = round + 1 == m_words.rounds.size();
    begin_day(days_after(begins, m_dice.below(7)));
    model::Evaluation evaluation {
        .id = id("eval", static_cast<int>(round) + 1), .instrument = m_instrument.id, .instrument_version = m_instrument.version
    };
    evaluation.created = stamp();
    put(evaluation, &model::Evaluation::period, "period", period);
    if (!m_document.evaluations.empty())
        put(evaluation, &model::Evaluation::previous, "previous", m_document.evaluations.back().id);
    describe(evaluation);
    ExampleRatings ratings { m_words, m_seed, m_school.index, static_cast<int>(round), m_level };
    auto items = answered_items(m_instrument, evaluation);
    if (newest && m_dice.chance(unfinished))
        items.resize(items.size() - items.size() / 4);
    for (auto const& placed : items)
        add_answer(evaluation, ratings.answer(placed));
    m_level = std::clamp(m_level + m_dice.between(-4, 14), 0, 99); // a year later
    m_document.evaluations.push_back(std::move(evaluation));
}

void Maker::add_team(model::Review& review)
{
    auto const first = m_dice.place_in(m_words.people.size());
    for (int i = 0; i < 2; ++i) {
        model::Member member { .id = id("member", i + 1) };
        put(member, &model::Member::name, "name", m_words.people[(first + static_cast<std::size_t>(i)) % m_words.people.size()]);
        put(member, &model::Member::role, "role", "reviewer");
        review.members.push_back(std::move(member));
    }
}

void Maker::add_plan(model::Review& review)
{
    model::Focus focus { .id = id("focus"), .kind = "free" };
    put(focus, &model::Focus::text, "text", review.title);
    review.focuses.push_back(std::move(focus));
    auto const items = placed_items(m_instrument);
    auto const first = m_dice.place_in(m_words.lines.size());
    for (int i = 0; i < 2; ++i) {
        model::ReviewLine line { .id = id("line", i + 1) };
        put(line, &model::ReviewLine::text, "text", m_words.lines[(first + static_cast<std::size_t>(i)) % m_words.lines.size()]);
        if (!items.empty())
            put(line, &model::ReviewLine::items, "items", items[m_dice.place_in(items.size())].item->id);
        review.lines.push_back(std::move(line));
    }
}

void Maker::add_statements(model::Review& review, char const* part, std::vector<std::string> const& texts, int count)
{
    auto const first = m_dice.place_in(texts.size());
    for (int i = 0; i < count; ++i) {
        model::Statement statement { .id = id(part, i + 1), .order = static_cast<int>(review.statements.size()) + 1 };
        put(statement, &model::Statement::part, "part", part);
        put(statement, &model::Statement::text, "text", texts[(first + static_cast<std::size_t>(i)) % texts.size()]);
        review.statements.push_back(std::move(statement));
    }
}

/// Both partners agree to every statement, each in a file that is proven to be theirs.
void Maker::agree(model::Review& review)
{
    for (auto const& statement : review.statements)
        for (auto const& member : review.members) {
            model::Reply reply { .id = reply_id(statement.id, member.id), .statement = statement.id, .member = member.id };
            put(reply, &model::Reply::decision, "decision", "agree");
            put(reply, &model::Reply::fingerprint, "fingerprint", statement_fingerprint(statement));
            review.replies.push_back(std::move(reply));
        }
}

void Maker::release(model::Review const& review)
{
    model::LedgerEntry entry {
        .id = id("ledger"), .review = review.id, .kind = "report", .audience = "cluster", .basis = "practice"
    };
    put(entry, &model::LedgerEntry::day, "day", iso_date(local_date(m_now, 0)));
    m_document.ledger.push_back(std::move(entry));
}

void Maker::add_review()
{
    auto const visited = day(review_before + m_dice.below(30));
    begin_day(visited);
    model::Review review { .id = id("review"), .protocol = m_words.protocol };
    review.created = stamp();
    put(review, &model::Review::title, "title", one_of(m_words.focuses));
    put(review, &model::Review::date, "date", iso_date(visited));
    add_team(review);
    add_plan(review);
    add_statements(review, "strength", m_words.strengths, m_dice.between(2, 4));
    add_statements(review, "development", m_words.developments, m_dice.between(1, 3));
    agree(review);
    release(review);
    m_document.reviews.push_back(std::move(review));
}

void Maker::add_return()
{
    constexpr std::array<char const*, 4> quotes { "", "unnamed", "role", "named" };
    auto const made = day(returned_after + m_dice.below(10));
    begin_day(made);
    model::Return out { .id = id("return") };
    put(out, &model::Return::cluster, "cluster", m_school.group);
    put(out, &model::Return::made, "made", iso_date(made));
    std::string evaluations;
    for (auto const& evaluation : m_document.evaluations)
        evaluations = model::with_id(evaluations, evaluation.id);
    put(out, &model::Return::evaluations, "evaluations", std::move(evaluations));
    mark(out, &model::Return::comments, "comments", m_dice.chance(with_comments));
    auto const* quoted = quotes[m_dice.place_in(quotes.size())];
    put(out, &model::Return::quotes, "quotes", out.comments ? quoted : "");
    mark(out, &model::Return::named, "named", out.quotes == "named" || m_dice.chance(named));
    if (!m_document.reviews.empty() && m_dice.chance(with_report))
        put(out, &model::Return::review, "review", m_document.reviews.front().id);
    if (m_dice.chance(to_be_deleted))
        put(out, &model::Return::keep_until, "keepUntil", iso_date(day(kept_for)));
    if (m_dice.chance(handed_in_again)) {
        out.number = 2;
        out.stamps["number"] = stamp();
    }
    m_document.returns.push_back(std::move(out));
}

SchoolDocument Maker::made()
{
    bool const both = m_words.rounds.size() > 1 && m_dice.chance(in_two_rounds);
    auto const first = m_words.rounds.size() - (both ? 2 : 1);
    begin_day(m_words.rounds[first].begins);
    introduce();
    for (auto round = first; round < m_words.rounds.size(); ++round)
        add_round(round);
    if (m_dice.chance(with_review))
        add_review();
    add_return();
    m_document.saved = { .at = m_now, .by = id("person") };
    return std::move(m_document);
}

} // namespace

SchoolDocument example_school(
    model::ExampleWords const& words, model::Instrument const& instrument, ExampleSchool const& school, std::uint64_t seed)
{
    return Maker { words, instrument, school, seed }.made();
}

} // namespace triad::rules
