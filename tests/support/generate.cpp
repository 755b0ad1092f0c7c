#include "support/generate.h"

#include "base/text.h"
#include "model/record_lists.h"

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
    if (random.chance(60)) {
        out.copy = numbered("copy", random.below(4));
        out.change = random.chance(5) ? model::highest_change : 1 + random.below(100);
    }
    if (random.chance(20))
        out.after[concat({ "@", numbered("person", 3 + random.below(3)) })] = 1 + random.below(2'000'000'000);
    if (random.chance(30))
        out.after[numbered("copy", 4 + random.below(3))] = 1 + random.below(100);
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

/// Often with steps, now and then for notes only.
model::Scale generate_scale(Random& random)
{
    model::Scale out { .id = maybe_text(random), .name = maybe_text(random), .choices = {}, .unknown = maybe_unknown(random) };
    int const steps = random.below(5);
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

std::vector<std::string> maybe_ids(Random& random)
{
    std::vector<std::string> out;
    for (int i = random.chance(30) ? 1 + random.below(2) : 0; i > 0; --i)
        out.push_back(numbered("other", random.below(50)));
    return out;
}

std::vector<model::Prompt> generate_prompts(Random& random, std::string_view prefix)
{
    std::vector<model::Prompt> out;
    for (int i = random.below(3); i > 0; --i)
        out.push_back({ .id = numbered(prefix, i),
            .text = maybe_text(random),
            .actions = random.chance(30),
            .unknown = maybe_unknown(random) });
    return out;
}

/// Makes a choice of a context field.
void generate_options(Random& random, model::ContextField& out)
{
    for (int i = 0; i <= random.below(3); ++i)
        out.options.push_back({ numbered("option", i), maybe_text(random), maybe_text(random), maybe_unknown(random) });
    out.fallback = random.chance(70) ? out.options.front().id : std::string {};
    out.reason = maybe_text(random);
    out.items = maybe_ids(random);
    out.flag = maybe_text(random);
}

model::ContextField generate_context_field(Random& random, int index)
{
    model::ContextField out;
    out.id = numbered("context", index);
    out.title = maybe_text(random);
    out.hint = maybe_text(random);
    out.prompts = generate_prompts(random, concat({ out.id, "-prompt" }));
    out.example = maybe_text(random);
    out.name = random.chance(40) ? numbered("name", index) : std::string {};
    if (random.chance(40))
        generate_options(random, out);
    out.unknown = maybe_unknown(random);
    return out;
}

/// Words that may hold the name of a context field in braces.
std::string maybe_wording(Random& random)
{
    auto text = maybe_text(random);
    return random.chance(20) ? concat({ text, "{name-", number(random.below(4)), "}" }) : text;
}

model::Item generate_item(Random& random, std::string id, model::Section const& section)
{
    model::Item out;
    out.id = std::move(id);
    out.text = maybe_wording(random);
    out.help = maybe_text(random);
    for (auto const& reference : section.references)
        if (random.chance(30))
            out.references.push_back(reference.id);
    out.related = maybe_ids(random);
    out.hidden = random.chance(15);
    out.unknown = maybe_unknown(random);
    return out;
}

model::Condition maybe_condition(Random& random, std::vector<model::ContextField> const& fields)
{
    model::Condition out;
    if (!random.chance(25))
        return out;
    for (auto const& field : fields)
        if (!field.options.empty())
            out = { field.id, field.options.back().id, maybe_unknown(random) };
    return out;
}

model::ItemGroup generate_group(Random& random, model::Instrument const& instrument, model::Section const& section, int group)
{
    model::ItemGroup out;
    out.stem = maybe_wording(random);
    for (int i = 0; i <= random.below(4); ++i)
        out.items.push_back(generate_item(random, concat({ "I-", section.id, number(group), number(i) }), section));
    out.when = maybe_condition(random, instrument.contexts);
    out.unknown = maybe_unknown(random);
    return out;
}

void generate_reading(Random& random, model::Section& out)
{
    for (int i = random.below(4); i > 0; --i)
        out.references.push_back(
            { concat({ out.id, "-R", number(i) }), maybe_text(random), maybe_ids(random), maybe_unknown(random) });
    for (int i = random.below(3); i > 0; --i)
        out.help.push_back({ numbered("help", i), maybe_text(random), maybe_text(random), maybe_unknown(random) });
    out.opens = maybe_ids(random);
}

void generate_columns(Random& random, model::Section& out)
{
    for (int i = 0; i <= random.below(3); ++i) {
        model::Column column;
        column.id = concat({ out.id, "-C", number(i) });
        column.title = maybe_text(random);
        column.holds = static_cast<model::ColumnKind>(random.below(3));
        if (column.holds == model::ColumnKind::Prompts)
            column.prompts = generate_prompts(random, concat({ column.id, "-P" }));
        column.unknown = maybe_unknown(random);
        out.columns.push_back(column);
    }
}

model::Section generate_section(Random& random, model::Instrument const& instrument, int index)
{
    model::Section out;
    out.id = numbered("section", index);
    out.title = maybe_text(random);
    out.intro = maybe_text(random);
    if (random.chance(40))
        generate_reading(random, out);
    // The first has a group, because an instrument has an item.
    for (int group = 0; group < 1 + random.below(3) && (index == 0 || random.chance(85)); ++group)
        out.groups.push_back(generate_group(random, instrument, out, group));
    if (random.chance(30))
        generate_columns(random, out);
    if (random.chance(30))
        out.block = generate_item(random, concat({ out.id, "-block" }), out);
    out.block.hidden = false;
    if (random.chance(30))
        out.scale = generate_scale(random);
    out.unknown = maybe_unknown(random);
    return out;
}

void generate_layout(Random& random, model::Instrument& out)
{
    out.order = random.below(90);
    out.layout = static_cast<model::Layout>(random.below(5));
    out.audience = static_cast<model::InstrumentAudience>(random.below(2));
    out.notice = maybe_text(random);
    out.based_on = random.chance(20) ? numbered("instrument", 90) : std::string {};
}

/// Anything that its fields can hold; what a field may not hold by itself is for the caller to mend.
template <typename Record, std::size_t count>
void fill(Random& random, std::span<model::Slot<Record> const, count> slots, Record& out)
{
    for (auto const& slot : slots)
        if (slot.flag)
            out.*slot.flag = random.chance(25);
        else if (slot.number)
            out.*slot.number = 1 + random.below(90);
        else
            out.*slot.text = slot.is_day ? maybe_day(random) : maybe_text(random);
    out.stamps = generate_stamps(random);
    out.unknown = maybe_unknown(random);
}

std::string generate_links(Random& random, model::Section const& section)
{
    std::string out;
    for (auto const& reference : section.references)
        if (random.chance(50))
            out += concat({ out.empty() ? "" : " ", reference.id });
    return out.empty() && random.chance(20) ? "-" : out;
}

model::Answer generate_answer(Random& random, model::PlacedItem const& placed)
{
    model::Answer out;
    fill(random, std::span { model::answer_slots }, out);
    out.item = placed.item->id;
    auto const& choices = placed.scale->choices;
    auto const& choice = choices[static_cast<std::size_t>(random.below(static_cast<int>(choices.size())))];
    bool const rated = choice.kind != model::ChoiceKind::NotRated;
    out.rating = rated ? choice.id : std::string {};
    out.fingerprint = rated ? wording_fingerprint(*placed.group, *placed.item) : std::string {};
    out.references = generate_links(random, *placed.section);
    out.cites = random.chance(20) ? numbered("eval", random.below(4)) : std::string {};
    for (int i = random.below(3); i > 0; --i) {
        auto const made = generate_stamp(random); // an earlier state is not compared with others
        out.history.push_back({ { .at = made.at, .by = made.by }, "comment", maybe_text(random), maybe_unknown(random) });
    }
    return out;
}

std::vector<model::Prompt const*> prompts_of(model::Instrument const& instrument)
{
    std::vector<model::Prompt const*> out;
    for (auto const& section : instrument.sections)
        for (auto const& column : section.columns)
            for (auto const& prompt : column.prompts)
                out.push_back(&prompt);
    return out;
}

model::Action generate_action(Random& random, model::Instrument const& instrument, int index)
{
    model::Action out;
    fill(random, std::span { model::action_slots }, out);
    out.id = numbered("action", index);
    out.item.clear();
    auto const prompts = prompts_of(instrument);
    if (random.chance(50))
        out.item = prompts.empty() || random.chance(50) ? every_item(instrument).front().item->id : prompts.back()->id;
    return out;
}

model::View generate_view(Random& random, model::PlacedItem const& placed, int index)
{
    model::View out;
    fill(random, std::span { model::view_slots }, out);
    out.id = numbered("view", index);
    out.source = concat({ "eval-theirs/", numbered("person", random.below(3)) });
    out.item = placed.item->id;
    out.rating = random.chance(50) ? placed.scale->choices.front().id : std::string {};
    return out;
}

void generate_contexts(Random& random, model::Instrument const& instrument, model::Evaluation& out)
{
    auto const answer = [&](std::string const& id, std::string text) {
        if (random.chance(60))
            out.contexts.push_back({ id, std::move(text), maybe_text(random), generate_stamps(random), maybe_unknown(random) });
    };
    for (auto const& field : instrument.contexts)
        answer(field.id, field.options.empty() ? maybe_text(random) : field.options.back().id);
    for (auto const* prompt : prompts_of(instrument))
        answer(prompt->id, maybe_text(random));
}

void generate_records(Random& random, model::Instrument const& instrument, model::Evaluation& out)
{
    generate_contexts(random, instrument, out);
    for (auto const& placed : every_item(instrument)) {
        if (random.chance(70))
            out.answers.push_back(generate_answer(random, placed));
        if (random.chance(20))
            out.views.push_back(generate_view(random, placed, static_cast<int>(out.views.size())));
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
    out.previous = random.chance(30) ? numbered("eval", random.below(4)) : std::string {};
    out.upgrade = random.chance(20);
    out.removed_seen = random.chance(20) ? "I-section-000 I-gone" : "";
    out.by_block = random.chance(30);
    out.created = random.chance(80) ? generate_stamp(random) : model::Stamp {};
    out.stamps = generate_stamps(random);
    out.unknown = maybe_unknown(random);
    return out;
}

model::EnquiryLine generate_line(Random& random, int index)
{
    model::EnquiryLine out;
    fill(random, std::span { model::line_slots }, out);
    out.id = numbered("line", index);
    out.origin = random.chance(50) ? numbered("bank", index) : std::string {};
    out.tags = random.chance(50) ? "learning, platform" : "";
    out.items = random.chance(30) ? "S1 S2" : "";
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

/// Fills a list of records that hold nothing but their fields.
struct ListFiller {
    Random& random;

    void operator()(auto const& spec, auto& list) const
    {
        for (int i = random.below(3); i > 0; --i) {
            auto& record = list.emplace_back();
            record.id = numbered(spec.word.substr(0, spec.word.find(' ')), i);
            fill(random, spec.slots, record);
        }
    }
};

model::Review generate_review(Random& random, int index)
{
    model::Review out;
    out.id = numbered("review", index);
    fill(random, std::span { model::review_slots }, out);
    model::for_each_list(model::review_lists, out, ListFiller { random });
    out.created = generate_stamp(random);
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
    if (random.chance(60))
        generate_layout(random, out);
    out.scale = generate_scale(random);
    for (int i = random.below(3); i > 0; --i)
        out.contexts.push_back(generate_context_field(random, i));
    for (int section = 0; section <= random.below(3); ++section)
        out.sections.push_back(generate_section(random, out, section));
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
        fill(random, std::span { model::author_slots }, out.authors.emplace_back(model::Author { .id = numbered("person", i) }));
    for (int i = 0; i <= random.below(3); ++i)
        out.instruments.push_back(generate_instrument(random, i));
    for (int i = random.below(4); i > 0; --i) {
        auto const which = static_cast<std::size_t>(random.below(static_cast<int>(out.instruments.size())));
        out.evaluations.push_back(generate_evaluation(random, out.instruments[which], i));
    }
    for (int i = random.below(3); i > 0; --i)
        out.lines.push_back(generate_line(random, i));
    for (int i = random.below(3); i > 0; --i)
        out.reviews.push_back(generate_review(random, i));
    model::for_each_list(model::school_lists, out, ListFiller { random });
    out.unknown = maybe_unknown(random);
    return out;
}

} // namespace triad::test
