#include "unit/store/editions.h"

#include "base/text.h"
#include "format/school_file.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace triad::store::test {

namespace {

using triad::test::generate_text;
using triad::test::Random;

void change_group(Random& random, model::ItemGroup& group, std::string const& prefix)
{
    for (auto& item : group.items) {
        if (random.chance(20))
            item.text += " otherwise";
        if (random.chance(15))
            item.hidden = !item.hidden;
    }
    if (random.chance(15))
        group.stem = generate_text(random);
    std::erase_if(group.items, [&](auto const&) { return random.chance(15); });
    if (random.chance(30))
        group.items.push_back({ .id = concat({ prefix, "-new" }), .text = generate_text(random) });
}

/// Takes the first item of a group into the next one.
void move_items(Random& random, model::Section& section)
{
    for (std::size_t i = 0; i + 1 < section.groups.size(); ++i) {
        auto& from = section.groups[i].items;
        if (from.empty() || !random.chance(20))
            continue;
        section.groups[i + 1].items.push_back(from.front());
        from.erase(from.begin());
    }
}

void change_scale(Random& random, model::Scale& scale)
{
    auto& choice = scale.choices[static_cast<std::size_t>(random.below(static_cast<int>(scale.choices.size())))];
    if (random.chance(50))
        choice.word += "!";
    else
        choice.meaning += "!"; // no change of what a rating means
}

} // namespace

void for_each_document(void (*check)(Generated&))
{
    // Each run starts, upgrades and opens whole documents again, so a share of the usual number takes as long.
    for (int seed = 1; seed <= triad::test::property_runs() / 3; ++seed) {
        SCOPED_TRACE("seed " + std::to_string(seed));
        auto const number = static_cast<std::uint64_t>(seed);
        Generated generated { triad::test::generate_document(number), 0, Random { number * 7919 } };
        auto const& all = generated.document.evaluations;
        auto const living = std::ranges::find(all, false, &model::Evaluation::removed);
        if (living == all.end())
            continue;
        generated.chosen = static_cast<std::size_t>(living - all.begin());
        check(generated);
        if (testing::Test::HasFailure())
            return;
    }
}

model::Instrument next_edition(Random& random, model::Instrument const& instrument)
{
    auto out = instrument;
    out.version = 7;
    for (auto& section : out.sections) {
        for (std::size_t i = 0; i < section.groups.size(); ++i)
            change_group(random, section.groups[i], concat({ section.id, "-", number(static_cast<int>(i)) }));
        move_items(random, section);
        if (section.scale && random.chance(30))
            change_scale(random, *section.scale);
        if (!section.block.id.empty() && random.chance(30))
            section.block.text += " otherwise";
    }
    if (random.chance(20))
        change_scale(random, out.scale);
    std::erase_if(out.contexts, [&](auto const&) { return random.chance(20); });
    for (auto& field : out.contexts)
        if (field.options.size() > 1 && random.chance(30))
            field.options.pop_back();
    if (random.chance(20))
        out.sections.front().columns.clear();
    // An instrument has an item, whatever was taken away.
    out.sections.front().groups.push_back({ .stem = "", .items = { { .id = "last", .text = "A last one" } } });
    return out;
}

model::Stamp stamp_at(std::int64_t minutes) { return { { minutes * 60'000 }, "person-1" }; }

std::vector<model::Edit> apply(model::SchoolDocument& document, Command const& command, std::int64_t minutes)
{
    auto edits = apply_settings(document, command.settings, stamp_at(minutes));
    EXPECT_TRUE(edits) << command.label;
    return edits.value_or(std::vector<model::Edit> {});
}

void expect_opens(model::SchoolDocument const& document)
{
    auto const opened = format::decode_school(format::encode_school(document));
    ASSERT_TRUE(opened) << opened.error().where << ": " << opened.error().sentence;
    EXPECT_TRUE(opened->document == document);
}

} // namespace triad::store::test
