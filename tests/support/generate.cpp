#include "support/generate.h"

#include "base/text.h"

#include <cstdlib>

namespace triad::test {

namespace {

std::string numbered(std::string_view prefix, int value) { return concat({ prefix, "-", number(value) }); }

std::string maybe_text(Random& random) { return random.chance(60) ? generate_text(random) : std::string {}; }

std::string maybe_day(Random& random)
{
    return random.chance(50) ? iso_date(date_from_days(random.below(40'000))) : std::string {};
}

/// Members of a newer version, in the form in which a file's reader keeps them.
model::Unknown maybe_unknown(Random& random)
{
    constexpr std::string_view samples[] = {
        R"({"later":true})",
        R"({"later":{"deep":[[],{},null,"\"\\\n"]},"also-later":1.50})",
        R"({"x-words":"ŵ and é","x-number":-12345678901234567890123,"x/~":[1e5,2]})",
        R"({"":"a member without a name"})",
    };
    return random.chance(30) ? model::Unknown { samples[random.below(4)] } : model::Unknown {};
}

model::Stamp generate_stamp(Random& random)
{
    model::Stamp out;
    out.at = { random.below(2'000'000'000) * std::int64_t { 1000 } + random.below(1000) };
    out.by = numbered("person", random.below(3));
    out.unknown = maybe_unknown(random);
    return out;
}

model::Stamps generate_stamps(Random& random)
{
    model::Stamps out;
    for (auto const* field : { "rating", "comment", "text", "later-field" }) {
        if (random.chance(30))
            out[field] = generate_stamp(random);
    }
    return out;
}

model::Scale generate_scale(Random& random)
{
    model::Scale out { .id = maybe_text(random), .name = maybe_text(random), .choices = {}, .unknown = maybe_unknown(random) };
    int const steps = 1 + random.below(4);
    for (int i = 0; i <= steps; ++i) {
        model::Choice choice;
        choice.id = numbered("choice", i);
        choice.kind = i == steps ? model::ChoiceKind::NotRated
            : random.chance(70)  ? model::ChoiceKind::Step
                                 : model::ChoiceKind::CannotSay;
        choice.letter = maybe_text(random);
        choice.word = maybe_text(random);
        choice.meaning = maybe_text(random);
        choice.tone = static_cast<model::Tone>(random.below(6));
        choice.shape = static_cast<model::Shape>(random.below(7));
        choice.key = random.chance(50) ? static_cast<char>('a' + i) : '\0';
        choice.unknown = maybe_unknown(random);
        out.choices.push_back(choice);
    }
    return out;
}

model::ContextField generate_context_field(Random& random, int index)
{
    model::ContextField out { numbered("context", index), maybe_text(random), maybe_text(random), {}, maybe_text(random),
        maybe_unknown(random) };
    for (int i = random.below(3); i > 0; --i)
        out.prompts.push_back({ numbered("prompt", i), maybe_text(random), maybe_unknown(random) });
    return out;
}

model::ItemGroup generate_group(Random& random, int section, int group)
{
    model::ItemGroup out { maybe_text(random), {}, maybe_unknown(random) };
    for (int i = 0; i <= random.below(4); ++i)
        out.items.push_back({ concat({ "I-", number(section), number(group), number(i) }), maybe_text(random), maybe_text(random),
            maybe_unknown(random) });
    return out;
}

model::Answer generate_answer(Random& random, model::Instrument const& instrument, model::PlacedItem const& placed)
{
    model::Answer out;
    out.item = placed.item->id;
    auto const& choice
        = instrument.scale.choices[static_cast<std::size_t>(random.below(static_cast<int>(instrument.scale.choices.size())))];
    if (choice.kind != model::ChoiceKind::NotRated) {
        out.rating = choice.id;
        out.fingerprint = wording_fingerprint(*placed.group, *placed.item);
    }
    out.comment = maybe_text(random);
    out.evidence = maybe_text(random);
    for (int i = random.below(3); i > 0; --i) {
        auto stamp = generate_stamp(random);
        stamp.unknown.clear();
        out.history.push_back({ stamp, "comment", maybe_text(random), maybe_unknown(random) });
    }
    out.stamps = generate_stamps(random);
    out.unknown = maybe_unknown(random);
    return out;
}

model::Action generate_action(Random& random, model::Instrument const& instrument, int index)
{
    model::Action out;
    out.id = numbered("action", index);
    out.item = random.chance(50) ? placed_items(instrument).front().item->id : std::string {};
    out.what = maybe_text(random);
    out.owner = maybe_text(random);
    out.due = maybe_day(random);
    out.done = maybe_day(random);
    out.removed = random.chance(20);
    out.stamps = generate_stamps(random);
    out.unknown = maybe_unknown(random);
    return out;
}

void generate_records(Random& random, model::Instrument const& instrument, model::Evaluation& out)
{
    for (auto const& context : instrument.contexts) {
        if (random.chance(60))
            out.contexts.push_back({ context.id, maybe_text(random), generate_stamps(random), maybe_unknown(random) });
    }
    for (auto const& placed : placed_items(instrument)) {
        if (random.chance(70))
            out.answers.push_back(generate_answer(random, instrument, placed));
    }
    for (int i = random.below(4); i > 0; --i)
        out.actions.push_back(generate_action(random, instrument, i));
}

model::Evaluation generate_evaluation(Random& random, model::Instrument const& instrument, int index)
{
    model::Evaluation out;
    out.id = numbered("eval", index);
    out.removed = random.chance(20);
    // A removed evaluation may be no more than its mark.
    if (!out.removed || random.chance(50)) {
        out.instrument = instrument.id;
        out.instrument_version = instrument.version;
        generate_records(random, instrument, out);
    }
    out.period = maybe_text(random);
    out.meeting = maybe_day(random);
    out.created = random.chance(80) ? generate_stamp(random) : model::Stamp {};
    out.stamps = generate_stamps(random);
    out.unknown = maybe_unknown(random);
    return out;
}

} // namespace

std::uint64_t Random::next()
{
    m_state += 0x9e3779b97f4a7c15ull;
    auto mixed = m_state;
    mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9ull;
    mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111ebull;
    return mixed ^ (mixed >> 31);
}

std::string generate_text(Random& random)
{
    constexpr std::string_view pieces[] = { "pupils", " ", "Ysgol Llŷn ", "\n", "\t", "\"", "\\", "<b>not bold</b>", "é", "😀",
        "{[", "/~", "café ", "’", "0", "\xe2\x80\xa8", "e\xcc\x81", "\xef\xbb\xbf" };
    std::string out;
    for (int i = random.below(12); i >= 0; --i)
        out += pieces[random.below(static_cast<int>(std::size(pieces)))];
    return out;
}

model::Instrument generate_instrument(Random& random, int index)
{
    model::Instrument out;
    out.id = numbered("instrument", index / 2);
    out.version = 1 + index % 2;
    out.title = maybe_text(random);
    out.summary = maybe_text(random);
    out.credit = maybe_text(random);
    out.published = maybe_day(random);
    out.theme = maybe_text(random);
    out.minutes = random.below(60);
    out.scale = generate_scale(random);
    for (int i = random.below(3); i > 0; --i)
        out.contexts.push_back(generate_context_field(random, i));
    for (int section = 0; section <= random.below(3); ++section) {
        out.sections.push_back({ numbered("section", section), maybe_text(random), {}, maybe_unknown(random) });
        for (int group = 0; group <= random.below(3); ++group)
            out.sections.back().groups.push_back(generate_group(random, section, group));
    }
    out.unknown = maybe_unknown(random);
    return out;
}

model::SchoolDocument generate_document(std::uint64_t seed)
{
    Random random { seed };
    model::SchoolDocument out;
    out.id = numbered("doc", random.below(1000));
    out.example = random.chance(20);
    out.keep_until = maybe_day(random);
    out.saved = random.chance(80) ? generate_stamp(random) : model::Stamp {};
    out.school = { numbered("urn", random.below(1000)), maybe_text(random), maybe_text(random), generate_stamps(random),
        maybe_unknown(random) };
    for (int i = random.below(4); i > 0; --i)
        out.authors.push_back({ numbered("person", i), maybe_text(random), maybe_text(random), maybe_unknown(random) });
    for (int i = 0; i <= random.below(3); ++i)
        out.instruments.push_back(generate_instrument(random, i));
    for (int i = random.below(4); i > 0; --i) {
        auto const which = static_cast<std::size_t>(random.below(static_cast<int>(out.instruments.size())));
        out.evaluations.push_back(generate_evaluation(random, out.instruments[which], i));
    }
    out.unknown = maybe_unknown(random);
    return out;
}

int property_runs()
{
    auto const* wanted = std::getenv("TRIAD_LONG");
    int const runs = wanted ? std::atoi(wanted) : 0;
    return wanted ? (runs > 1 ? runs : 20'000) : 300;
}

model::Instrument sample_instrument()
{
    using namespace model;
    Instrument out;
    out.id = "sample-audit";
    out.title = "Sample audit";
    out.theme = "remote-learning";
    out.scale.id = "rag";
    out.scale.choices = {
        { "red", ChoiceKind::Step, "R", "Red", "", Tone::Red, Shape::Octagon, 'r' },
        { "amber", ChoiceKind::Step, "A", "Amber", "", Tone::Amber, Shape::Triangle, 'a' },
        { "green", ChoiceKind::Step, "G", "Green", "", Tone::Green, Shape::Circle, 'g' },
        { "not-rated", ChoiceKind::NotRated, "–", "Not yet rated", "", Tone::None, Shape::Dash, 'n' },
    };
    out.contexts = { { "C1", "Our school", "", {}, "", "" } };
    out.sections = { { "A", "Access",
        { { "We make sure that", { { "A01", "every pupil can join", "", "" }, { "A02", "families can ask", "", "" } }, "" } },
        "" } };
    return out;
}

model::SchoolDocument sample_document()
{
    model::SchoolDocument out;
    out.id = "doc-1";
    out.school.id = "urn-100001";
    out.school.name = "Oakfield Primary School";
    out.authors.push_back({ "person-1", "Morgan Hale", "Headteacher", "" });
    out.instruments.push_back(sample_instrument());
    out.evaluations.emplace_back();
    out.evaluations.back().id = "eval-1";
    out.evaluations.back().instrument = "sample-audit";
    out.evaluations.back().period = "Autumn 2026";
    return out;
}

} // namespace triad::test
