#include "format/file_name.h"

#include "base/text.h"
#include "format/codecs.h"
#include "format/instrument_file.h"
#include "format/school_file.h"

#include <algorithm>
#include <initializer_list>

namespace triad::format {

namespace {

constexpr std::size_t longest_name = 80;
constexpr std::size_t longest_theme = 30;
constexpr std::string_view extension = ".triad.json";

// One plain letter for each of U+00C0 to U+017F; a space where there is none.
constexpr std::string_view plain_letters = "AAAAAAACEEEEIIIIDNOOOOO OUUUUYTsaaaaaaaceeeeiiiidnooooo ouuuuyty"
                                           "AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIiIiJjKkkLlLlLlLlLl"
                                           "NnNnNnnNnOoOoOoOoRrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs";
static_assert(plain_letters.size() == 0x180 - 0xc0);

/// Welsh letters with the rarer accents: U+1E80 to U+1E85, U+1EF2 and U+1EF3.
char32_t fold_rare(char32_t c)
{
    if (c >= 0x1e80 && c <= 0x1e85)
        return c % 2 == 0 ? U'W' : U'w';
    return c == 0x1ef2 ? U'Y' : c == 0x1ef3 ? U'y' : c;
}

char32_t folded(char32_t c)
{
    if (c >= 0xc0 && c < 0x180)
        return static_cast<unsigned char>(plain_letters[c - 0xc0]);
    return fold_rare(c);
}

bool is_word_letter(char32_t c) { return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || (c >= U'0' && c <= U'9'); }

/// Apostrophes and combining accents stand inside words and are left out of them.
bool is_silent(char32_t c) { return c == U'\'' || c == 0x2019 || c == 0x2018 || (c >= 0x300 && c <= 0x36f); }

std::vector<std::string> plain_words(std::string_view text)
{
    std::vector<std::string> words(1);
    for (std::size_t offset = 0; offset < text.size();) {
        auto const c = folded(next_code_point(text, offset));
        if (is_word_letter(c))
            append_code_point(words.back(), c);
        else if (!is_silent(c) && !words.back().empty())
            words.emplace_back();
    }
    if (words.back().empty())
        words.pop_back();
    return words;
}

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words)
{
    return std::ranges::find(words, ascii_lower(word)) != words.end();
}

/// Words that say it is a school, which everybody who gets the file knows.
bool says_school(std::string_view word) { return is_one_of(word, { "community", "primary", "school", "schools" }); }

/// What tells two schools of one road apart.
bool says_which(std::string_view word)
{
    return is_one_of(word,
        { "academy", "college", "first", "high", "infant", "infants", "junior", "juniors", "lower", "middle", "nursery",
            "secondary", "upper" });
}

/// Whole words joined by "-" within `limit`; a first word that is too long is cut.
std::string joined(std::vector<std::string> const& words, std::size_t limit)
{
    std::string out;
    for (auto const& word : words) {
        if (out.empty())
            out = word.substr(0, limit);
        else if (out.size() + 1 + word.size() <= limit)
            out += concat({ "-", word });
        else
            break;
    }
    return out;
}

std::string school_part(std::string_view name, std::size_t limit)
{
    auto words = plain_words(name);
    while (words.size() > 1 && says_school(words.back()))
        words.pop_back();
    if (words.empty())
        return "School";
    auto whole = joined(words, limit);
    auto const& last = words.back();
    if (words.size() == 1 || !says_which(last) || whole.ends_with(concat({ "-", last })) || limit < last.size() + 8)
        return whole;
    auto const which = concat({ "-", last });
    words.pop_back();
    return joined(words, limit - which.size()) + which;
}

/// "Bow" of "Bow cluster"; empty where it has no name besides.
std::string cluster_part(std::string_view name)
{
    auto words = plain_words(name);
    while (words.size() > 1 && is_one_of(words.back(), { "cluster" }))
        words.pop_back();
    return words.empty() || is_one_of(words.front(), { "cluster" }) ? std::string {} : joined(words, 40);
}

/// "_remote-learning_self-evaluation", or "_school" for the whole file.
std::string content_part(model::SchoolDocument const& document, model::Evaluation const* evaluation)
{
    if (!evaluation)
        return "_school";
    auto const* instrument = instrument_of(document, *evaluation);
    auto const theme = instrument ? joined(plain_words(instrument->theme), longest_theme) : std::string {};
    return concat({ theme.empty() ? "" : "_", theme, "_self-evaluation" });
}

} // namespace

std::string school_file_name(model::SchoolDocument const& document, model::Evaluation const* evaluation, Date today)
{
    auto const tail = concat({ content_part(document, evaluation), "_", iso_date(today), extension });
    return school_part(document.school.name, longest_name - tail.size()) + tail;
}

std::string review_file_name(model::SchoolDocument const& document, Date today, std::int64_t round)
{
    auto const* review = document.reviews.empty() ? nullptr : &document.reviews.front();
    auto const* member = review ? model::find_record(review->members, review->acting) : nullptr;
    // Notes and answers carry the one line of the team whose they are.
    bool const from_partner = model::goes_to_host(document.kind);
    if (review && from_partner && review->members.size() == 1)
        member = &review->members.front();
    auto const who = member ? joined(plain_words(member->name), longest_theme) : std::string {};
    auto const what = member && !from_partner ? std::string_view { "review-copy" } : model::spec_of(document.kind).name;
    auto const nth = round > 1 ? concat({ "-", number(round) }) : std::string {};
    auto const tail = concat({ "_", what, nth, who.empty() ? "" : "_", who, "_", iso_date(today), extension });
    return school_part(document.school.name, longest_name - tail.size()) + tail;
}

std::string instrument_file_name(model::Instrument const& instrument, Date today)
{
    auto const title = joined(plain_words(instrument.title), 50);
    return concat(
        { title.empty() ? "Instrument" : title, "_edition-", number(instrument.version), "_", iso_date(today), extension });
}

std::string document_file_name(documents::PrintDocument const& document, Date today, std::string_view ending)
{
    auto const title = joined(plain_words(document.title), 40);
    auto const reader = document.reader.empty() ? std::string {} : concat({ "_for-", joined(plain_words(document.reader), 20) });
    return concat(
        { school_part(document.school, 30), "_", title.empty() ? "Document" : title, reader, "_", iso_date(today), ".", ending });
}

std::string summary_file_name(model::ClusterSummary const& summary, Date today)
{
    auto words = plain_words(summary.name);
    while (words.size() > 1 && is_one_of(words.back(), { "cluster" }))
        words.pop_back();
    auto const nth = summary.number > 1 ? concat({ "-", number(summary.number) }) : std::string {};
    return concat({ words.empty() ? std::string { "A" } : joined(words, 40), "_",
        model::spec_of(model::DocumentKind::ClusterSummary).name, nth, "_", iso_date(today), extension });
}

std::string survey_file_name(model::SurveyFile const& file, int nth, Date today)
{
    auto const asker = joined(plain_words(file.asker), 25);
    auto const title = joined(plain_words(file.title), 30);
    return concat({ asker, asker.empty() ? "Survey" : "_survey", nth > 1 ? concat({ "-", number(nth) }) : std::string {},
        title.empty() ? "" : "_", title, "_", iso_date(today), extension });
}

std::string answers_file_name(model::SurveyAnswersFile const& file, Date today)
{
    auto const nth = file.number > 1 ? concat({ "-", number(file.number) }) : std::string {};
    auto const tail = concat({ nth, "_", iso_date(today), extension });
    if (!blank(file.school))
        return concat({ school_part(file.school, 40), "_", model::spec_of(model::DocumentKind::SurveyAnswers).name, tail });
    auto const letters = joined(plain_words(file.id), file.id.size());
    return concat({ "Survey-answers-", letters.substr(letters.size() - std::min<std::size_t>(letters.size(), 4)), tail });
}

std::string partnership_file_name(model::PartnershipPlan const& plan, Date today)
{
    auto words = plain_words(plan.name);
    while (words.size() > 1 && is_one_of(words.back(), { "partnership" }))
        words.pop_back();
    return concat({ words.empty() ? std::string { "A" } : joined(words, 40), "_",
        model::spec_of(model::DocumentKind::Partnership).name, "-", number(plan.issue), "_", iso_date(today), extension });
}

std::string cluster_file_name(model::ClusterDocument const& document, Date today)
{
    auto const tail = concat({ "_", iso_date(today), extension });
    auto const name = cluster_part(document.cluster.name);
    return name.empty() ? concat({ "Cluster", tail }) : concat({ name, "_cluster", tail });
}

std::string calendar_file_name(std::string_view name, Date today)
{
    auto const part = cluster_part(name);
    return concat({ part.empty() ? "Cluster" : part, "_calendar_", iso_date(today), ".ics" });
}

std::string table_file_name(model::ClusterDocument const& document, Date today, std::string_view ending)
{
    auto const name = cluster_part(document.cluster.name);
    return concat({ name.empty() ? "Cluster" : name, "_answers_", iso_date(today), ".", ending });
}

} // namespace triad::format
