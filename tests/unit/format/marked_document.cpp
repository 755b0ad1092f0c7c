#include "unit/format/marked_document.h"

#include "base/text.h"
#include "format/school_file.h"
#include "model/record_lists.h"

#include <algorithm>

namespace triad::test {

namespace {

constexpr int first_year = 3000;

std::string letters_of(std::string_view field)
{
    std::string out;
    for (char const c : ascii_lower(field))
        if (c >= 'a' && c <= 'z')
            out += c;
    return out;
}

/// Writes one mark after another. What points at something else, or is one of few words, keeps its value.
class Marker {
public:
    explicit Marker(std::uint64_t seed)
        : m_random(seed ^ 0x5eed)
    {
    }

    Random& random() { return m_random; }
    /// Letters only, as a name has them: the digits of a number stand as letters.
    std::string word(std::string_view field)
    {
        auto digits = number(++m_count);
        for (auto& digit : digits)
            digit = static_cast<char>('a' + (digit - '0'));
        return concat({ letters_of(field), "xq", digits, "qz" });
    }
    std::string day() { return iso_date({ first_year + ++m_days, 1 + m_random.below(12), 1 + m_random.below(28) }); }
    void text(std::string_view field, std::string& out) { out = m_random.chance(90) ? word(field) : std::string {}; }
    void unknown(model::Unknown& out) { out = concat({ "{\"later\":\"", word("unknown"), "\"}" }); }

    void stamps(model::Stamps& out)
    {
        for (auto const* field : { "text", "name", "removed", "seen", "what" })
            out[field] = stamp();
        out[word("stampname")] = stamp();
    }

    model::Stamp stamp()
    {
        model::Stamp out { { 1'700'000'000'000 + m_random.below(1'000'000) }, concat({ "person-", number(m_random.below(3)) }) };
        unknown(out.unknown);
        return out;
    }

    template <typename Record, std::size_t count> void record(Record& record, std::span<model::Slot<Record> const, count> slots)
    {
        for (auto const& slot : slots)
            if (slot.text && !points_elsewhere<Record>(slot.field))
                slot.is_day ? void(record.*slot.text = day()) : text(slot.field, record.*slot.text);
        stamps(record.stamps);
        unknown(record.unknown);
    }

private:
    template <typename Record> static bool points_elsewhere(std::string_view field)
    {
        constexpr std::string_view links[] = { "line", "member", "statement", "evaluation", "item", "notes", "part", "workshop",
            "review", "instrument", "rating", "acting" };
        bool const role = std::is_same_v<Record, model::Member> && field == "role";
        bool const kind = std::is_same_v<Record, model::FollowUp> && field == "kind";
        return role || kind || std::ranges::find(links, field) != std::end(links);
    }

    Random m_random;
    int m_count = 0;
    int m_days = 0;
};

void mark_scale(Marker& marker, model::Scale& scale)
{
    marker.text("scalename", scale.name);
    for (auto& choice : scale.choices) {
        choice.word = marker.word("choice");
        marker.text("meaning", choice.meaning);
        marker.unknown(choice.unknown);
    }
}

void mark_section(Marker& marker, model::Section& section)
{
    marker.text("sectiontitle", section.title);
    marker.text("intro", section.intro);
    for (auto& group : section.groups) {
        marker.text("stem", group.stem);
        for (auto& item : group.items) {
            item.text = marker.word("item");
            marker.text("help", item.help);
        }
    }
    section.block.text = marker.word("block");
    for (auto& reference : section.references)
        marker.text("reference", reference.text);
    for (auto& note : section.help)
        marker.text("helpnote", note.text);
    for (auto& column : section.columns)
        for (auto& prompt : column.prompts)
            marker.text("prompt", prompt.text);
    if (section.scale)
        mark_scale(marker, *section.scale);
}

void mark_instrument(Marker& marker, model::Instrument& instrument)
{
    instrument.title = marker.word("instrumenttitle");
    for (auto* text : { &instrument.summary, &instrument.credit, &instrument.theme, &instrument.notice })
        marker.text("instrument", *text);
    mark_scale(marker, instrument.scale);
    for (auto& field : instrument.contexts) {
        marker.text("fieldtitle", field.title);
        marker.text("fieldexample", field.example);
        for (auto& option : field.options)
            marker.text("option", option.text);
    }
    for (auto& section : instrument.sections)
        mark_section(marker, section);
    marker.unknown(instrument.unknown);
}

void mark_evaluation(Marker& marker, model::Evaluation& evaluation)
{
    marker.record(evaluation, std::span { model::evaluation_slots });
    marker.unknown(evaluation.created.unknown);
    for (auto& context : evaluation.contexts)
        marker.record(context, std::span { model::context_slots });
    for (auto& answer : evaluation.answers) {
        marker.record(answer, std::span { model::answer_slots });
        for (auto& change : answer.history)
            marker.text("before", change.before);
    }
    for (auto& view : evaluation.views) {
        marker.record(view, std::span { model::view_slots });
        view.name = concat({ "Ada ", marker.word("viewname") });
    }
    for (auto& action : evaluation.actions)
        marker.record(action, std::span { model::action_slots });
}

template <typename List> std::string any_id(Random& random, List const& list)
{
    return list.empty() ? std::string {} : list[static_cast<std::size_t>(random.below(static_cast<int>(list.size())))].id;
}

/// Some records of each kind, a fifth of them removed.
void add_records(Marker& marker, model::Review& review)
{
    model::for_each_list(model::review_lists, review, [&](auto const& spec, auto& list) {
        list.clear();
        for (int i = 2 + marker.random().below(4); i > 0; --i) {
            auto& record = list.emplace_back();
            record.id = concat({ spec.name, "-", number(i) });
            for (auto const& slot : spec.slots)
                if (slot.flag)
                    record.*slot.flag = marker.random().chance(slot.field == "removed" ? 20 : 50);
        }
    });
}

void tie_team(Random& random, model::Review& review)
{
    constexpr std::string_view roles[] = { "host", "lead", "reviewer", "facilitator", "champion", "guest", "" };
    for (auto& member : review.members)
        member.role = roles[random.below(7)];
    review.acting = any_id(random, review.members);
    for (auto& note : review.notes) {
        note.member = random.chance(90) ? any_id(random, review.members) : "";
        note.line = any_id(random, review.lines);
    }
    for (auto& reply : review.replies) {
        reply.member = any_id(random, review.members);
        reply.statement = any_id(random, review.statements);
    }
}

void tie_report(Random& random, model::Review& review)
{
    constexpr std::string_view parts[] = { "strength", "development", "recommendation", "evaluation", "question", "" };
    for (auto& source : review.sources)
        source.line = any_id(random, review.lines);
    for (auto& statement : review.statements) {
        statement.part = parts[random.below(6)];
        statement.notes = concat({ any_id(random, review.notes), " ", any_id(random, review.notes), " gone" });
        statement.order = 1 + random.below(5);
    }
    for (auto& step : review.follow_ups)
        step.kind = random.chance(60) ? "action" : "agenda";
}

void tie_extracts(Random& random, model::SchoolDocument const& document, model::Review& review)
{
    for (auto& extract : review.extracts) {
        extract.evaluation = any_id(random, document.evaluations);
        auto const* evaluation = model::find_evaluation(document, extract.evaluation);
        if (evaluation && !evaluation->answers.empty())
            extract.item
                = evaluation->answers[static_cast<std::size_t>(random.below(static_cast<int>(evaluation->answers.size())))].item;
    }
}

void mark_review(Marker& marker, model::Review& review)
{
    marker.record(review, std::span { model::review_slots });
    review.date = marker.day();
    review.keep_until = marker.day();
    marker.unknown(review.created.unknown);
    model::for_each_list(model::review_lists, review, [&](auto const& spec, auto& list) {
        for (auto& record : list)
            marker.record(record, spec.slots);
    });
}

/// Names as people have them.
void name_people(Marker& marker, model::SchoolDocument& document, model::Review& review)
{
    document.school.name = concat({ "Zed", marker.word("schoolname"), " Church of England Primary School" });
    for (auto& author : document.authors)
        author.name = concat({ "Bea ", marker.word("authorname") });
    for (auto& champion : document.champions)
        champion.name = concat({ "Cy ", marker.word("championname") });
    for (auto& member : review.members) {
        member.name = concat({ "Dee M", marker.word("embername") });
        member.school = concat({ marker.word("partnerschool"), " Infant School" });
    }
}

/// Those whom only a record says by name: a champion of a workshop, who signed an answer, who gave a view.
std::string others(model::SchoolDocument const& document, model::Review const& review)
{
    auto out = concat({ review.workshops.front().champion, ", ", review.replies.front().name });
    for (auto const& evaluation : document.evaluations)
        if (!evaluation.views.empty())
            out += concat({ ", ", evaluation.views.front().name });
    return out;
}

/// What people write names people: in capitals, with a title, with an apostrophe, without a capital.
std::string talk(model::SchoolDocument const& document, model::Review const& review, Random& random)
{
    auto const& school = document.school.name;
    auto const pick = [&](auto const& list) {
        return list.empty() ? std::string { "nobody" }
                            : list[static_cast<std::size_t>(random.below(static_cast<int>(list.size())))].name;
    };
    auto const member = pick(review.members);
    auto const surname = member.substr(member.find(' ') + 1);
    return concat({ " ", member, " met Ms ", surname, ". ", pick(document.authors), "’s words, ",
        ascii_lower(pick(document.champions)), "; (", school, ") ", ascii_lower(school.substr(0, school.find(' '))), "’s day. ",
        review.members.front().school, "; ", others(document, review), "\n", member });
}

void write_talk(model::SchoolDocument const& document, model::Review& review, Random& random)
{
    review.title += talk(document, review, random);
    for (auto& focus : review.focuses)
        focus.text += talk(document, review, random);
    for (auto& statement : review.statements)
        statement.text += talk(document, review, random);
    for (auto& note : review.notes)
        for (auto* text : { &note.seen, &note.place, &note.effect })
            *text += random.chance(50) ? talk(document, review, random) : "";
    for (auto& step : review.follow_ups)
        step.what += talk(document, review, random);
    for (auto& line : review.look_backs)
        line.text += random.chance(80) ? talk(document, review, random) : "";
}

void mark_school(Marker& marker, model::SchoolDocument& document)
{
    marker.record(document.school, std::span { model::school_slots });
    document.keep_until = marker.day();
    document.saved = marker.stamp();
    marker.unknown(document.unknown);
    model::for_each_list(model::document_lists, document, [&](auto const& spec, auto& list) {
        for (auto& record : list)
            marker.record(record, spec.slots);
    });
    document.clashes
        = { { { model::RecordKind::Note, "review-marked", "note-1", "seen" }, marker.word("clash"), marker.stamp() } };
}

} // namespace

model::SchoolDocument marked_document(std::uint64_t seed)
{
    Marker marker { seed };
    auto document = generate_document(seed);
    document.reviews.insert(document.reviews.begin(), model::Review { .id = "review-marked" });
    auto& review = document.reviews.front();
    add_records(marker, review);
    for (auto& instrument : document.instruments)
        mark_instrument(marker, instrument);
    for (auto& evaluation : document.evaluations)
        mark_evaluation(marker, evaluation);
    for (auto& each : document.reviews)
        mark_review(marker, each);
    mark_school(marker, document);
    name_people(marker, document, review);
    tie_team(marker.random(), review);
    tie_report(marker.random(), review);
    tie_extracts(marker.random(), document, review);
    write_talk(document, review, marker.random());
    review.removed = marker.random().chance(5);
    return document;
}

Marks marks_in(std::string_view text)
{
    Marks out;
    auto const is_mark = [](std::string_view word) {
        bool const digits = word.find_first_not_of("0123456789") == std::string_view::npos;
        return digits ? word.size() == 4 && word[0] == '3' : word.ends_with("qz") && word.find("xq") != std::string_view::npos;
    };
    auto const is_part = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); };
    for (std::size_t begin = 0, end = 0; begin < text.size(); begin = end + 1) {
        for (end = begin; end < text.size() && is_part(text[end]);)
            ++end;
        if (end - begin < 4)
            continue;
        if (auto word = ascii_lower(text.substr(begin, end - begin)); is_mark(word))
            out.insert(std::move(word));
    }
    return out;
}

Marks marks_in(std::vector<std::string> const& texts)
{
    Marks out;
    for (auto const& text : texts)
        out.merge(marks_in(text));
    return out;
}

Marks all_marks(model::SchoolDocument const& document) { return marks_in(format::encode_school(document)); }

Marks marks_of_people(model::SchoolDocument const& document, model::Review const& review)
{
    std::vector<std::string> names;
    for (auto const& member : review.members)
        names.push_back(member.name);
    for (auto const& reply : review.replies)
        names.push_back(reply.name);
    for (auto const& workshop : review.workshops)
        names.push_back(workshop.champion);
    for (auto const& author : document.authors)
        names.push_back(author.name);
    for (auto const& champion : document.champions)
        names.push_back(champion.name);
    for (auto const& evaluation : document.evaluations)
        for (auto const& view : evaluation.views)
            names.push_back(view.name);
    return marks_in(names);
}

Marks marks_of_partners(model::SchoolDocument const& document, model::Review const& review)
{
    std::vector<std::string> names;
    for (auto const& member : review.members)
        if (member.role != "host")
            names.push_back(member.school);
    for (auto const& champion : document.champions)
        names.push_back(champion.school);
    return marks_in(names);
}

Marks marks_of_school(model::SchoolDocument const& document, model::Review const& review)
{
    std::vector<std::string> names { document.school.name, document.school.urn };
    for (auto const& member : review.members)
        if (member.role == "host")
            names.push_back(member.school);
    return marks_in(names);
}

} // namespace triad::test
