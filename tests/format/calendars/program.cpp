// triad_make_calendars SAMPLES FOLDER: each calendar of samples.json; for every zone one of times at random, and one of texts at
// random, and beside each of these what it was made of. No test by itself.
#include "base/text.h"
#include "format/calendar_file.h"
#include "format/calendar_lines.h"
#include "format/calendar_zone.h"
#include "format/json.h"
#include "support/output_folder.h"
#include "unit/format/awkward_text.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace {

using namespace triad;
using format::CalendarEvent;
using format::CalendarFile;
using format::Json;

std::filesystem::path folder;

void write(std::string const& name, std::string const& bytes) { test::write_file(folder, name, bytes); }

void write_calendar(std::string const& name, CalendarFile const& file)
{
    auto const bytes = format::encode_calendar(file);
    if (!bytes) {
        std::fprintf(stderr, "%s: %s\n", name.c_str(), bytes.error().sentence.c_str());
        std::exit(1);
    }
    write(name + ".ics", *bytes);
}

std::string text_of(Json const& object, std::string_view name)
{
    auto const* found = object.find(name);
    return found ? found->text : std::string {};
}

std::optional<int> minute_of(Json const& event, std::string_view name)
{
    auto const text = text_of(event, name);
    if (text.empty())
        return std::nullopt;
    return std::stoi(text.substr(0, 2)) * 60 + std::stoi(text.substr(3));
}

CalendarEvent event_of(Json const& from)
{
    return {
        .uid = text_of(from, "uid"),
        .sequence = std::stoi(text_of(from, "sequence")),
        .title = text_of(from, "title"),
        .from = parse_iso_date(text_of(from, "from")).value_or(Date {}),
        .to = parse_iso_date(text_of(from, "to")).value_or(Date {}),
        .start = minute_of(from, "start"),
        .end = minute_of(from, "end"),
        .place = text_of(from, "place"),
        .text = text_of(from, "text"),
        .category = text_of(from, "category"),
        .cancelled = from.find("cancelled") != nullptr,
        .changed = parse_iso_instant(text_of(from, "changed")).value_or(Instant {}),
    };
}

void write_samples(std::string const& path)
{
    std::ifstream in { path, std::ios::binary };
    auto const samples = format::parse_json(std::string { std::istreambuf_iterator<char> { in }, {} });
    if (!samples)
        std::exit(1);
    for (std::size_t i = 0; i < samples->items.size(); ++i) {
        auto const& sample = samples->items[i];
        CalendarFile file { .name = text_of(sample, "name"),
            .zone = text_of(sample, "zone"),
            .made = parse_iso_instant(text_of(sample, "made")).value_or(Instant {}) };
        for (auto const& event : sample.find("events")->items)
            file.events.push_back(event_of(event));
        write_calendar(samples->names[i], file);
    }
}

constexpr Instant some_moment { 1'800'000'000'000 };

/// Times all through the years, of all lengths up to three days. What a calendar cannot hold is left out.
void write_times(format::CalendarZone const& zone)
{
    test::Random random { 14 };
    CalendarFile file { .name = "Times", .zone = std::string { zone.name }, .made = some_moment };
    auto told = Json::list();
    for (int i = 0; i < 600; ++i) {
        // Every other one around a change of the clocks, as near as days can tell.
        auto const march = random.chance(50) ? 3 : 10;
        Date const near { 1997 + random.below(60), march, 25 + random.below(7) };
        auto const day = i % 2 == 0 ? near : date_from_days(days_since_epoch({ 1997, 1, 1 }) + random.below(60 * 365));
        CalendarFile one { .zone = file.zone,
            .events = { { .uid = "time-" + number(i),
                .title = "Time",
                .from = day,
                .to = date_from_days(days_since_epoch(day) + random.below(4)),
                .start = random.below(1440),
                .end = random.below(1440) } },
            .made = some_moment };
        if (!format::encode_calendar(one))
            continue;
        auto const& event = file.events.emplace_back(one.events.front());
        auto line = Json::object();
        line.add("uid", Json::of_text(event.uid));
        line.add("from", Json::of_text(iso_date(event.from)));
        line.add("start", Json::of_number(*event.start));
        line.add("to", Json::of_text(iso_date(event.to)));
        line.add("end", Json::of_number(*event.end));
        told.items.push_back(std::move(line));
    }
    auto name = concat({ "times-", zone.name });
    std::ranges::replace(name, '/', '-');
    write_calendar(name, file);
    write(name + ".json", format::compact_json(told));
}

void write_texts()
{
    CalendarFile file { .name = "Texts", .made = some_moment };
    auto told = Json::list();
    for (int seed = 0; seed < 300; ++seed) {
        test::Random random { static_cast<std::uint64_t>(seed) };
        auto const& event = file.events.emplace_back(CalendarEvent { .uid = "text-" + number(seed),
            .title = "Title " + test::awkward_text(random),
            .from = { 2027, 1, 1 },
            .to = { 2027, 1, 1 },
            .place = test::awkward_text(random),
            .text = test::awkward_text(random),
            .category = test::awkward_text(random) });
        auto line = Json::object();
        line.add("uid", Json::of_text(event.uid));
        line.add("title", Json::of_text(format::clean_calendar_text(event.title)));
        line.add("place", Json::of_text(format::clean_calendar_text(event.place)));
        line.add("text", Json::of_text(format::clean_calendar_text(event.text)));
        line.add("category", Json::of_text(format::clean_calendar_text(event.category)));
        told.items.push_back(std::move(line));
    }
    write_calendar("texts", file);
    write("texts.json", format::compact_json(told));
}

} // namespace

int main(int argc, char** argv)
{
    if (argc != 3)
        return 2;
    folder = argv[2];
    write_samples(argv[1]);
    for (auto const& zone : format::calendar_zones())
        write_times(zone);
    write_texts();
    return 0;
}
