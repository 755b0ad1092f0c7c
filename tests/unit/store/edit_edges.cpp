#include "unit/store/edit_edges.h"

#include "model/record_lists.h"

#include <limits>

namespace triad::store::test {

namespace {

using model::RecordKind;
using model::SchoolDocument;
using triad::test::Random;

/// Gathers the fields that the slot tables name.
class Collector {
public:
    explicit Collector(std::string const& fresh)
        : m_fresh(fresh)
    {
    }

    template <typename Record>
    void fields(RecordKind kind, std::string const& owner, std::string const& id, std::span<model::Slot<Record> const> slots)
    {
        for (auto const& slot : slots) {
            auto const type = slot.flag ? FieldType::Flag
                : slot.number           ? FieldType::Number
                : slot.is_day           ? FieldType::Day
                                        : FieldType::Text;
            out.push_back({ { kind, owner, id, std::string { slot.field } }, type });
        }
    }

    template <typename Lists, typename Owner> void lists(Lists const& specs, std::string const& id, Owner const& owner)
    {
        model::for_each_list(specs, owner, [&]<typename Record>(auto const& spec, std::vector<Record> const& records) {
            for (auto const& record : records)
                fields<Record>(spec.kind, id, record.*model::record_key<Record>(), spec.slots);
            fields<Record>(spec.kind, id, m_fresh, spec.slots);
        });
    }

    void evaluation(model::Evaluation const& evaluation)
    {
        fields<model::Evaluation>(RecordKind::Evaluation, evaluation.id, {}, model::evaluation_slots);
        lists(model::evaluation_lists, evaluation.id, evaluation);
    }

    void review(model::Review const& review)
    {
        fields<model::Review>(RecordKind::Review, review.id, {}, model::review_slots);
        lists(model::review_lists, review.id, review);
    }

    std::vector<EdgeField> out;

private:
    std::string const& m_fresh;
};

std::vector<std::string> known_names(SchoolDocument const& document)
{
    std::vector<std::string> out;
    for (auto const& instrument : document.instruments) {
        out.push_back(instrument.id);
        for (auto const& placed : model::every_item(instrument))
            out.push_back(placed.item->id);
        for (auto const& choice : instrument.scale.choices)
            out.push_back(choice.id);
    }
    for (auto const& review : document.reviews)
        for (auto const& member : review.members)
            out.push_back(member.id);
    return out;
}

std::vector<std::string> edge_texts()
{
    return { "", "x", "é", "\U0010ffff", "\U0001f600", std::string("\0", 1), std::string("a\0b", 3), "\x01\x1f\x7f", "\r\n", "\r",
        "a\tb\n", "\u202eabc\u2066", "\ufeffx", "\u2028\u2029", "\ufffd", "\uffff", "\xff\xfe", "\xc3", "\xed\xa0\x80",
        "\xc0\xaf", "\xf4\x90\x80\x80", "\"\\/\b", "{\"id\":1}", "true", "-", "A01 A02", " " };
}

} // namespace

std::vector<EdgeField> every_field(SchoolDocument const& document, std::string const& fresh)
{
    Collector all { fresh };
    all.fields<model::School>(RecordKind::School, {}, {}, model::school_slots);
    for (auto const& evaluation : document.evaluations)
        all.evaluation(evaluation);
    all.evaluation({ .id = fresh });
    for (auto const& review : document.reviews)
        all.review(review);
    all.review({ .id = fresh });
    all.lists(model::document_lists, {}, document);
    return std::move(all.out);
}

std::vector<std::string> edge_values(FieldType type, SchoolDocument const& document)
{
    if (type == FieldType::Flag)
        return { "", "true", "false", "yes", "1", "\x01true" };
    if (type == FieldType::Number)
        return { "", "0", "1", "2", "9999", "10000", "100000", "100001", "-1", "-0", "007", "+5", "1.0", "1e3", " 5", "5\x01",
            "2147483647", "2147483648", "99999999999999999999", "٣", "x" };
    if (type == FieldType::Day)
        return { "", "0001-01-01", "0000-01-01", "0000-02-29", "9999-12-31", "2024-02-29", "2023-02-29", "1900-02-29",
            "2000-02-29", "10000-01-01", "-001-01-01", "2026-00-10", "2026-13-01", "2026-04-31", "2026-1-1", " 2026-01-01",
            "2026-01-01\n",
            "\x01"
            "2026-01-01",
            "２０２６-01-01", "soon", "\xff" };
    auto out = edge_texts();
    for (auto const& more : { edge_ids(), known_names(document) })
        out.insert(out.end(), more.begin(), more.end());
    return out;
}

std::vector<std::string> long_values()
{
    std::string widest;
    for (std::size_t i = 0; i < model::longest_text; ++i)
        widest += "\U0010ffff";
    std::string const plain(model::longest_text, '"');
    return { plain, plain + "x", plain + "\x01", widest, widest + "x", std::string(model::longest_text, '\xff'),
        std::string(model::longest_text + 1, '\xff') };
}

std::vector<std::string> edge_ids()
{
    std::string wide;
    for (int i = 0; i < 80; ++i)
        wide += "\U0001f600";
    return { "fresh-1", std::string(80, 'x'), std::string(81, 'x'), wide, wide + "x", "a/b~c\"\\", " ", "a\nb", "\x01", "a\x7f",
        std::string("a\0", 2), "\xff", "@person", "__proto__", "" };
}

model::Stamp edge_stamp(Random& random)
{
    constexpr std::int64_t limit = std::numeric_limits<std::int64_t>::max();
    std::int64_t const moments[]
        = { 0, 1, -1, 86'399'999, 1'795'300'000'000, earliest_instant.ms, earliest_instant.ms - 1, latest_instant.ms - 1,
              latest_instant.ms, latest_instant.ms + 1, 8'640'000'000'000'000, -8'640'000'000'000'000, limit, -limit };
    std::int64_t const counts[] = { 1, 2, model::highest_change - 1, model::highest_change, model::highest_change + 1, limit };
    char const* const people[] = { "person-1", "person-2", "", "Ŵ \"/~", "@x" };
    model::Stamp out { .at = { moments[random.below(static_cast<int>(std::size(moments)))] }, .by = people[random.below(5)] };
    if (random.chance(60)) {
        out.copy = random.chance(50) ? "copy-1" : "copy-2";
        out.change = counts[random.below(static_cast<int>(std::size(counts)))];
    }
    return out;
}

SchoolDocument full_document()
{
    auto out = triad::test::sample_document();
    out.authors = { { .id = "person-1", .name = "Morgan Hale" } };
    out.lines = { { .id = "line-1", .text = "Who joins least?" } };
    auto& evaluation = out.evaluations.front();
    evaluation.contexts = { { .field = "C1", .text = "Two sites" } };
    evaluation.answers = { { .item = "A01", .rating = "red", .comment = "Often late" } };
    evaluation.views = { { .id = "view-1", .item = "A02" } };
    evaluation.actions = { { .id = "action-1", .item = "A01" } };
    auto& review = out.reviews.emplace_back();
    review.id = "review-1";
    review.acting = "review-1-record";
    auto const fill = [](std::string const& id) { return [id](auto const&, auto& list) { list.emplace_back().id = id; }; };
    model::for_each_list(model::review_lists, review, fill("review-1-record"));
    review.extracts.front().evaluation = evaluation.id;
    review.extracts.front().item = "A01";
    model::for_each_list(model::school_lists, out, fill("school-record"));
    return out;
}

} // namespace triad::store::test
