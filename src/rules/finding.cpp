#include "rules/finding.h"

#include "base/text.h"
#include "rules/shown.h"

#include <algorithm>

namespace triad::rules {

namespace {

constexpr std::size_t excerpt_length = 160;

std::vector<std::string> words_of(std::string_view query)
{
    auto const lower = ascii_lower(collapsed_spaces(query));
    std::vector<std::string> words;
    for (auto const word : split(lower, ' '))
        if (!word.empty())
            words.emplace_back(word);
    return words;
}

bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

/// The text around `place`, cut at spaces where there are any, with an ellipsis where something is left out.
std::string excerpt(std::string_view text, std::size_t place)
{
    std::size_t from = place > excerpt_length / 3 ? place - excerpt_length / 3 : 0;
    std::size_t to = std::min(text.size(), from + excerpt_length);
    if (auto const space = text.find(' ', from); from > 0 && space < place)
        from = space + 1;
    if (auto const space = text.rfind(' ', to); to < text.size() && space != std::string_view::npos && space > place)
        to = space;
    while (from > 0 && is_continuation(text[from]))
        --from;
    while (to < text.size() && is_continuation(text[to]))
        ++to;
    return concat({ from > 0 ? "… " : "", text.substr(from, to - from), to < text.size() ? " …" : "" });
}

class Finder {
public:
    Finder(std::string_view query, std::size_t most)
        : m_words(words_of(query))
        , m_most(most)
    {
    }

    bool idle() const { return m_words.empty(); }
    std::vector<Found> take() { return std::move(m_found); }

    void look(
        FoundKind kind, std::string const& evaluation, std::string const& item, std::string const& title, std::string_view text)
    {
        if (m_found.size() >= m_most || text.empty())
            return;
        auto const folded = collapsed_spaces(text);
        auto const lower = ascii_lower(folded);
        std::size_t first = std::string::npos;
        for (auto const& word : m_words) {
            auto const place = lower.find(word);
            if (place == std::string::npos)
                return;
            first = std::min(first, place);
        }
        m_found.push_back({ kind, evaluation, item, title, excerpt(folded, first) });
    }

private:
    std::vector<std::string> m_words;
    std::size_t m_most;
    std::vector<Found> m_found;
};

void look_through_answer(
    Finder& finder, model::Evaluation const& evaluation, model::PlacedItem const& placed, std::string const& title)
{
    auto const& item = *placed.item;
    auto const stem = placed.group->stem.empty() ? std::string {} : concat({ placed.group->stem, " " });
    finder.look(FoundKind::Statement, evaluation.id, item.id, title, concat({ stem, item.text }));
    auto const* answer = model::find_answer(evaluation, item.id);
    if (!answer)
        return;
    finder.look(FoundKind::Comment, evaluation.id, item.id, title, answer->comment);
    finder.look(FoundKind::Evidence, evaluation.id, item.id, title, answer->evidence);
}

/// What a context answer says: of a choice the option's words, not its id.
std::string_view text_of(model::ContextAnswer const& context, model::Instrument const* instrument)
{
    auto const* field = instrument ? model::find_context_field(*instrument, context.field) : nullptr;
    if (!field || field->options.empty())
        return context.text;
    auto const chosen = std::ranges::find(field->options, context.text, &model::ContextOption::id);
    return chosen == field->options.end() ? std::string_view {} : std::string_view { chosen->text };
}

void look_through(Finder& finder, model::SchoolDocument const& document, model::Evaluation const& evaluation)
{
    auto const* instrument = model::instrument_of(document, evaluation);
    auto title = instrument ? instrument->title : evaluation.instrument;
    if (!evaluation.period.empty())
        title += concat({ ", ", evaluation.period });
    for (auto const& context : evaluation.contexts) {
        finder.look(FoundKind::Note, evaluation.id, context.field, title, text_of(context, instrument));
        finder.look(FoundKind::Note, evaluation.id, context.field, title, context.note);
    }
    if (instrument)
        for (auto const& placed : answered_items(*instrument, evaluation))
            look_through_answer(finder, evaluation, placed, title);
    for (auto const& view : evaluation.views)
        if (!view.removed)
            finder.look(FoundKind::Comment, evaluation.id, view.item, title, view.comment);
    for (auto const& action : evaluation.actions)
        if (!action.removed)
            finder.look(FoundKind::Action, evaluation.id, action.id, title, concat({ action.what, " ", action.owner }));
}

} // namespace

std::vector<Found> find_text(model::SchoolDocument const& document, std::string_view query, std::size_t most)
{
    Finder finder { query, most };
    if (finder.idle())
        return {};
    std::vector<model::Evaluation const*> evaluations;
    for (auto const& evaluation : document.evaluations)
        if (!evaluation.removed)
            evaluations.push_back(&evaluation);
    std::ranges::stable_sort(evaluations, [](auto const* a, auto const* b) { return a->created.at > b->created.at; });
    for (auto const* evaluation : evaluations)
        look_through(finder, document, *evaluation);
    for (auto const& line : document.lines)
        if (!line.removed)
            finder.look(FoundKind::Line, {}, line.id, "Lines of enquiry", line.text);
    return finder.take();
}

} // namespace triad::rules
