// The library is used for reading only, and without exceptions or streams: both would cost the page more than the reading.
#ifndef JSON_NOEXCEPTION
#define JSON_NOEXCEPTION
#endif
#ifndef JSON_NO_IO
#define JSON_NO_IO
#endif

#include "format/return_scan.h"

#include "base/hash.h"
#include "base/text.h"
#include "format/json.h"
#include "format/text_check.h"
#include "model/field.h"

#include <nlohmann/json.hpp>

#include <limits>
#include <span>

namespace triad::format {

namespace {

using LibraryJson = nlohmann::json;

/// Which object or list of a file the events are in.
enum class Place : std::uint8_t {
    Nowhere,
    File,
    School,
    Instruments,
    Instrument,
    Evaluations,
    Evaluation,
    Answers,
    Answer,
    Choices,
    Choice,
    Reviews,
    Review,
    Statements,
    Statement,
    Focuses,
    Focus,
    Lines,
    Line,
    Ignored, // and everything in it
};

/// Which member of a record the next value is. At most one of the three members is set; `into` is where a list or object leads.
template <typename Record> struct Member {
    std::string_view name;
    ScannedText Record::* text = nullptr;
    int Record::* number = nullptr;
    bool Record::* flag = nullptr;
    Place into = Place::Ignored;
};

constexpr Member<ScannedFile> file_members[] = {
    { "format", &ScannedFile::format },
    { "kind", &ScannedFile::kind },
    { "version", nullptr, &ScannedFile::version },
    { "audience", &ScannedFile::audience },
    { "keepUntil", &ScannedFile::keep_until },
    { .name = "school", .into = Place::School },
    { .name = "instruments", .into = Place::Instruments },
    { .name = "evaluations", .into = Place::Evaluations },
    { .name = "returns", .into = Place::Choices },
    { .name = "reviews", .into = Place::Reviews },
};
constexpr Member<ScannedSchool> school_members[]
    = { { "id", &ScannedSchool::id }, { "name", &ScannedSchool::name }, { "urn", &ScannedSchool::urn } };
constexpr Member<ScannedInstrument> instrument_members[]
    = { { "id", &ScannedInstrument::id }, { "edition", nullptr, &ScannedInstrument::version } };
constexpr Member<ScannedEvaluation> evaluation_members[] = {
    { "id", &ScannedEvaluation::id },
    { "instrument", &ScannedEvaluation::instrument },
    { "instrumentVersion", nullptr, &ScannedEvaluation::version },
    { "period", &ScannedEvaluation::period },
    { "removed", nullptr, nullptr, &ScannedEvaluation::removed },
    { .name = "answers", .into = Place::Answers },
};
constexpr Member<ScannedAnswer> answer_members[] = {
    { "item", &ScannedAnswer::item },
    { "rating", &ScannedAnswer::rating },
    { "comment", &ScannedAnswer::comment },
    { "offers", nullptr, nullptr, &ScannedAnswer::offers },
};
constexpr Member<ScannedChoice> choice_members[] = {
    { "cluster", &ScannedChoice::cluster },
    { "made", &ScannedChoice::made },
    { "evaluations", &ScannedChoice::evaluations },
    { "quotes", &ScannedChoice::quotes },
    { "review", &ScannedChoice::review },
    { "keepUntil", &ScannedChoice::keep_until },
    { "number", nullptr, &ScannedChoice::number },
    { "comments", nullptr, nullptr, &ScannedChoice::comments },
    { "named", nullptr, nullptr, &ScannedChoice::named },
    { "removed", nullptr, nullptr, &ScannedChoice::removed },
};
constexpr Member<ScannedReview> review_members[] = {
    { "id", &ScannedReview::id },
    { "title", &ScannedReview::title },
    { "date", &ScannedReview::date },
    { "removed", nullptr, nullptr, &ScannedReview::removed },
    { .name = "statements", .into = Place::Statements },
    { .name = "focuses", .into = Place::Focuses },
    { .name = "lines", .into = Place::Lines },
};
constexpr Member<ScannedStatement> statement_members[] = {
    { "part", &ScannedStatement::part },
    { "text", &ScannedStatement::text },
    { "removed", nullptr, nullptr, &ScannedStatement::removed },
};
constexpr Member<ScannedStatement> line_members[] = {
    { "text", &ScannedStatement::text },
    { "items", &ScannedStatement::items },
    { "removed", nullptr, nullptr, &ScannedStatement::removed },
};

/// Of a list the place of each of its records.
constexpr Place record_in(Place list)
{
    switch (list) {
    case Place::Instruments:
    case Place::Evaluations:
    case Place::Answers:
    case Place::Choices:
    case Place::Reviews:
    case Place::Statements:
    case Place::Focuses:
    case Place::Lines:
        return static_cast<Place>(static_cast<int>(list) + 1);
    default:
        return Place::Ignored;
    }
}

bool is_record(Place place)
{
    return place == Place::File || place == Place::School
        || (place != Place::Ignored && place != Place::Nowhere && record_in(place) == Place::Ignored);
}

/// Takes the library's events. A `false` ends the reading: the strict reader takes over.
class Scanner {
public:
    explicit Scanner(ReturnScan& out)
        : m_out(out)
    {
    }

    bool null()
    {
        return value([](auto const&, auto&) { return true; }, 'n', {});
    }
    bool boolean(bool flag)
    {
        return value(
            [flag](auto const& member, auto& record) {
                if (member.flag)
                    record.*member.flag = flag;
                return member.flag != nullptr;
            },
            flag ? 't' : 'f', {});
    }
    bool number_integer(LibraryJson::number_integer_t)
    {
        return value([](auto const&, auto&) { return false; }, '-', {});
    }
    bool number_unsigned(LibraryJson::number_unsigned_t whole)
    {
        return value(
            [whole](auto const& member, auto& record) {
                if (!member.number || whole > static_cast<unsigned>(std::numeric_limits<int>::max()))
                    return false;
                record.*member.number = static_cast<int>(whole);
                return true;
            },
            '#', { reinterpret_cast<char const*>(&whole), sizeof whole });
    }
    bool number_float(LibraryJson::number_float_t, std::string const& digits)
    {
        return value([](auto const&, auto&) { return false; }, '.', digits);
    }
    bool string(std::string& text)
    {
        return value(
            [&](auto const& member, auto& record) {
                if (!member.text || text.size() > model::longest_text || !is_plain_text(text))
                    return false;
                record.*member.text = keep(text);
                return true;
            },
            '"', text);
    }
    bool binary(LibraryJson::binary_t&) { return false; }
    bool start_object(std::size_t) { return open(true); }
    bool start_array(std::size_t) { return open(false); }
    bool end_object() { return close('}'); }
    bool end_array() { return close(']'); }
    bool key(std::string& name);
    bool parse_error(std::size_t, std::string const&, nlohmann::detail::exception const&) { return false; }

private:
    struct Level {
        Place place;
        std::uint32_t seen = 0; // members of the record that were there, so that none is there twice
    };

    /// Calls `use(members, record)` with what is read at this place.
    template <typename Use> bool at(Place, Use use);
    template <typename Give> bool value(Give give, char sign, std::string_view bytes);
    bool open(bool object);
    bool close(char sign);
    void start_record(Place);
    Place place_inside(bool object);
    ScannedText keep(std::string_view);
    void mix(char sign, std::string_view bytes)
    {
        auto const seed = hash64({ &sign, 1 }, m_out.instruments.back().wording);
        m_out.instruments.back().wording = hash64(bytes, seed);
    }
    Place here() const { return m_levels.empty() ? Place::Nowhere : m_levels.back().place; }
    bool in_instrument() const { return m_instrument_level != 0; }

    ReturnScan& m_out;
    std::vector<Level> m_levels;
    std::size_t m_instrument_level = 0; // of the instrument that is being read; 0: none
    int m_member = -1; // of the record at hand, what the next value is; -1: nothing that is kept
    std::size_t m_values = 0;
};

template <typename Use> bool Scanner::at(Place place, Use use)
{
    switch (place) {
    case Place::File:
        return use(std::span { file_members }, m_out.file);
    case Place::School:
        return use(std::span { school_members }, m_out.school);
    case Place::Instrument:
        return use(std::span { instrument_members }, m_out.instruments.back());
    case Place::Evaluation:
        return use(std::span { evaluation_members }, m_out.evaluations.back());
    case Place::Answer:
        return use(std::span { answer_members }, m_out.answers.back());
    case Place::Choice:
        return use(std::span { choice_members }, m_out.choices.back());
    case Place::Review:
        return use(std::span { review_members }, m_out.reviews.back());
    case Place::Statement:
        return use(std::span { statement_members }, m_out.statements.back());
    case Place::Focus:
    case Place::Line:
        return use(std::span { line_members }, m_out.statements.back());
    default:
        return true;
    }
}

ScannedText Scanner::keep(std::string_view text)
{
    ScannedText const place { static_cast<std::uint32_t>(m_out.text.size()), static_cast<std::uint32_t>(text.size()) };
    m_out.text += text;
    return place;
}

template <typename Give> bool Scanner::value(Give give, char sign, std::string_view bytes)
{
    if (++m_values > most_values || m_levels.empty())
        return false;
    if (in_instrument())
        mix(sign, bytes);
    if (m_member < 0)
        return here() == Place::Ignored || is_record(here()); // a bare value has no place in a list of records
    return at(here(), [&](auto members, auto& record) { return give(members[static_cast<std::size_t>(m_member)], record); });
}

bool Scanner::key(std::string& name)
{
    if (in_instrument())
        mix(':', name);
    m_member = -1;
    auto& level = m_levels.back();
    return at(level.place, [&](auto members, auto&) {
        for (std::size_t i = 0; i < members.size(); ++i) {
            if (members[i].name != name)
                continue;
            m_member = static_cast<int>(i);
            auto const bit = std::uint32_t { 1 } << i;
            return (std::exchange(level.seen, level.seen | bit) & bit) == 0;
        }
        return true;
    });
}

Place Scanner::place_inside(bool object)
{
    if (m_levels.empty())
        return object ? Place::File : Place::Nowhere;
    if (m_member >= 0) {
        auto into = Place::Ignored;
        at(here(), [&](auto members, auto&) {
            auto const& member = members[static_cast<std::size_t>(m_member)];
            into = member.text || member.number || member.flag ? Place::Nowhere : member.into;
            return true;
        });
        return into;
    }
    return record_in(here());
}

/// What a record says of itself comes after the records that stand before it, whatever it lacks.
void Scanner::start_record(Place place)
{
    auto const next_statement = static_cast<std::uint32_t>(m_out.statements.size());
    if (place == Place::Instrument) {
        m_out.instruments.emplace_back();
        m_instrument_level = m_levels.size();
    } else if (place == Place::Evaluation) {
        m_out.evaluations.push_back({ .first = static_cast<std::uint32_t>(m_out.answers.size()) });
    } else if (place == Place::Answer) {
        m_out.answers.emplace_back();
        ++m_out.evaluations.back().count;
    } else if (place == Place::Choice) {
        m_out.choices.emplace_back();
    } else if (place == Place::Review) {
        m_out.reviews.push_back({ .first = next_statement });
    } else if (place == Place::Statement || place == Place::Focus || place == Place::Line) {
        m_out.statements.emplace_back();
        ++m_out.reviews.back().count;
        if (place != Place::Statement)
            m_out.statements.back().part = keep(place == Place::Focus ? "focus" : "line");
    }
}

bool Scanner::open(bool object)
{
    if (++m_values > most_values || m_levels.size() == deepest_nesting)
        return false;
    if (in_instrument())
        mix(object ? '{' : '[', {});
    auto const place = place_inside(object);
    if (place == Place::Nowhere || (place != Place::Ignored && is_record(place) != object))
        return false;
    m_levels.push_back({ place });
    m_member = -1;
    start_record(place);
    return true;
}

bool Scanner::close(char sign)
{
    if (in_instrument())
        mix(sign, {});
    if (m_levels.size() == m_instrument_level)
        m_instrument_level = 0;
    m_levels.pop_back();
    m_member = -1;
    return true;
}

} // namespace

bool scan_return(std::string_view bytes, ReturnScan& out)
{
    out = {};
    if (check_text(bytes))
        return false;
    auto const text = without_byte_order_mark(bytes);
    out.text.reserve(text.size() / 4);
    Scanner scanner { out };
    return LibraryJson::sax_parse(text.begin(), text.end(), &scanner);
}

} // namespace triad::format
