#include "rules/review/note_prompts.h"

#include "base/sentence.h"
#include "base/text.h"
#include "language/verdict/verdict_words.h"

#include <initializer_list>

namespace triad::rules {

namespace {

/// More than these in one sentence read like a telling-off.
constexpr std::size_t most_words_named = 3;

std::vector<std::string> words_in(std::initializer_list<std::string_view> texts)
{
    std::vector<std::string> out;
    for (auto const text : texts)
        for (auto& word : language::verdict_words(text)) {
            bool known = false;
            for (auto const& earlier : out)
                known = known || ascii_lower(earlier) == ascii_lower(word);
            if (!known)
                out.push_back(std::move(word));
        }
    return out;
}

std::string verdict_sentence(std::vector<std::string> const& words, std::string_view advice)
{
    std::vector<std::string> named;
    for (auto const& word : words)
        if (named.size() < most_words_named)
            named.push_back(cited(word));
    return concat(
        { listed_words(named), named.size() == 1 ? " sounds" : " sound", " like a verdict or an inspection. ", advice });
}

} // namespace

std::vector<std::string> note_prompts(model::Note const& note)
{
    std::vector<std::string> out;
    if (blank(note.seen))
        out.emplace_back("Say first what you saw, heard or read; one sentence is enough.");
    if (blank(note.effect) && note.kind == "question")
        out.emplace_back("If you can, say what the answer would change for pupils.");
    else if (blank(note.effect))
        out.emplace_back("What did it do for pupils’ learning or well-being? That is what helps the host most.");
    if (blank(note.place))
        out.emplace_back("Where was it? A class, a corridor or a document is enough.");
    if (auto const words = words_in({ note.seen, note.effect }); !words.empty())
        out.push_back(verdict_sentence(words, "Could you say what happened, and leave the judging to the school?"));
    return out;
}

std::vector<std::string> statement_prompts(model::Statement const& statement)
{
    std::vector<std::string> out;
    if (auto const words = words_in({ statement.text }); !words.empty())
        out.push_back(verdict_sentence(words, "Could the sentence say what was seen, and what it did for pupils?"));
    return out;
}

} // namespace triad::rules
