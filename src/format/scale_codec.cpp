#include "base/elsewhere.h"
#include "base/text.h"
#include "format/codecs.h"
#include "format/enum_words.h"
#include "format/sentences.h"

namespace triad::format {

namespace {

// In the order of the enumerations; where a member may be absent, the first word is what that means.
constexpr std::string_view kind_words[] = { "step", "not-rated", "not-applicable", "cannot-say" };
constexpr std::string_view tone_words[] = { "", "red", "amber", "green", "blue", "purple" };
constexpr std::string_view shape_words[] = { "", "circle", "triangle", "octagon", "square", "diamond", "dash" };

char decode_key(Reader& in)
{
    auto const key = in.text("key");
    bool const usable = key.size() == 1 && ((key[0] >= 'a' && key[0] <= 'z') || (key[0] >= '0' && key[0] <= '9'));
    if (!key.empty() && !usable)
        in.report("key", IssueCode::OutOfRange,
            concat({ "The key ", in_quotes(key), " of ", in.place(), " is not one small letter or digit: ", ask_again }));
    return usable ? key[0] : '\0';
}

model::Choice decode_choice(Reader& in)
{
    model::Choice out;
    out.id = in.id("id");
    in.set_label(concat({ "the choice ", shortened(out.id) }));
    out.kind = in.required_one_of<model::ChoiceKind>("kind", kind_words);
    out.letter = in.text("letter");
    out.word = in.text("word");
    out.meaning = in.text("meaning");
    out.tone = in.one_of<model::Tone>("tone", tone_words);
    out.shape = in.one_of<model::Shape>("shape", shape_words);
    out.key = decode_key(in);
    out.unknown = in.unread();
    return out;
}

Json encode_choice(model::Choice const& choice)
{
    Writer out;
    out.required("id", choice.id).required("kind", word_of(choice.kind, kind_words));
    out.text("letter", choice.letter).text("word", choice.word).text("meaning", choice.meaning);
    out.text("tone", word_of(choice.tone, tone_words)).text("shape", word_of(choice.shape, shape_words));
    out.text("key", choice.key ? std::string(1, choice.key) : std::string {});
    return out.finish(choice.unknown);
}

} // namespace

model::Scale decode_scale(Reader& in)
{
    model::Scale out;
    out.id = in.text("id");
    out.name = in.text("name");
    in.records("choices", out.choices, decode_choice, [](model::Choice const& choice) { return choice.id; });
    out.unknown = in.unread();
    return out;
}

Json encode_scale(model::Scale const& scale)
{
    Writer out;
    out.text("id", scale.id).text("name", scale.name).records("choices", scale.choices, encode_choice);
    return out.finish(scale.unknown);
}

/// The rest of the program relies on exactly one choice that means "nothing said yet".
void check_scale(Reader& in, model::Scale const& scale)
{
    int unrated = 0;
    for (auto const& choice : scale.choices)
        unrated += choice.kind == model::ChoiceKind::NotRated ? 1 : 0;
    if (unrated != 1)
        in.give_up("scale", IssueCode::OutOfRange,
            concat({ "The scale of ", in.place(), " has ", counted(unrated, "choice", "choices"),
                " for “not yet rated”, and it needs exactly one: ", ask_again }));
}

} // namespace triad::format
