#include "rules/meeting/order.h"

#include "base/date.h"
#include "base/elsewhere.h"
#include "base/text.h"
#include "rules/collation/naming.h"
#include "rules/collation/returns.h"

#include <algorithm>
#include <cstdint>
#include <limits>

namespace triad::rules {

namespace {

using model::ClusterDocument;
using model::MeetingPart;

constexpr int step_of_length = 15; // meetings are planned in quarters of an hour

model::ClusterSchool const* find_school(ClusterDocument const& document, std::string_view id)
{
    auto const found = std::ranges::find(document.schools, id, &model::ClusterSchool::id);
    return id.empty() || found == document.schools.end() || found->removed ? nullptr : &*found;
}

/// Without a day first, then the newest.
bool stands_before(model::Meeting const* one, model::Meeting const* other)
{
    if (one->date.empty() != other->date.empty())
        return one->date.empty();
    return one->date > other->date;
}

std::string handed_in_words(model::Submission const& submission)
{
    auto const day = parse_iso_date(submission.made);
    return concat({ words_from_elsewhere(submission.edition->instrument().title), blank(submission.period) ? "" : ", ",
        words_from_elsewhere(submission.period), ": ",
        day ? concat({ "file of ", long_date(*day) }) : std::string { "a file without a date" } });
}

int sum_of(std::vector<model::ProtocolSlot> const& timetable)
{
    int sum = 0;
    for (auto const& slot : timetable)
        sum += std::max(slot.minutes, 0);
    return sum;
}

} // namespace

std::vector<model::Meeting const*> meetings_of(ClusterDocument const& document)
{
    std::vector<model::Meeting const*> out;
    for (auto const& meeting : document.meetings)
        if (!meeting.removed)
            out.push_back(&meeting);
    std::ranges::stable_sort(out, stands_before);
    return out;
}

model::Meeting const* find_meeting(ClusterDocument const& document, std::string_view id)
{
    auto const found = std::ranges::find(document.meetings, id, &model::Meeting::id);
    return found == document.meetings.end() || found->removed ? nullptr : &*found;
}

std::string meeting_title(model::Meeting const& meeting)
{
    return blank(meeting.title) ? std::string { "Meeting without a title" } : words_from_elsewhere(meeting.title);
}

std::string meeting_day(model::Meeting const& meeting)
{
    auto const day = parse_iso_date(meeting.date);
    return day ? long_date(*day) : std::string {};
}

OrderedParts parts_of(ClusterDocument const& document, std::string_view meeting)
{
    OrderedParts out;
    for (auto const& part : document.meeting_parts)
        if (!part.removed && part.meeting == meeting)
            out.push_back(&part);
    std::ranges::stable_sort(out, {}, &MeetingPart::order);
    return out;
}

model::Protocol const* meeting_protocol(std::span<model::Protocol const> protocols)
{
    model::Protocol const* out = nullptr;
    for (auto const& protocol : protocols)
        if (protocol.focus_rule == model::FocusRule::Shared && !protocol.timetable.empty()
            && (!out || protocol.order < out->order))
            out = &protocol;
    return out;
}

std::vector<MeetingPart> usual_order(model::Protocol const& protocol)
{
    std::vector<MeetingPart> out;
    for (auto const& slot : protocol.timetable) {
        auto& part = out.emplace_back();
        part.what = slot.what;
        part.order = static_cast<int>(out.size());
        part.minutes = std::max(slot.minutes, 0);
    }
    return out;
}

int usual_length(model::Protocol const& protocol)
{
    int const sum = sum_of(protocol.timetable);
    int const length = std::max((sum + step_of_length - 1) / step_of_length * step_of_length, protocol.least_minutes);
    return protocol.most_minutes > 0 ? std::min(length, protocol.most_minutes) : length;
}

int planned_minutes(OrderedParts const& parts)
{
    std::int64_t sum = 0;
    for (auto const* part : parts)
        sum += std::max(part->minutes, 0);
    return static_cast<int>(std::min<std::int64_t>(sum, std::numeric_limits<int>::max()));
}

bool takes_too_long(model::Meeting const& meeting, OrderedParts const& parts)
{
    return planned_minutes(parts) > std::max(meeting.minutes, 0);
}

std::string order_in_words(model::Meeting const& meeting, OrderedParts const& parts)
{
    if (parts.empty())
        return "No parts yet. Take the usual order and change what you like, or add your own.";
    int const planned = planned_minutes(parts);
    int const lasts = std::max(meeting.minutes, 0);
    if (planned > lasts)
        return concat({ "The parts take ", counted(planned, "minute", "minutes"), ", ", number(planned - lasts),
            " more than the meeting lasts." });
    if (planned == lasts)
        return concat({ "The parts take all of the ", counted(lasts, "minute", "minutes"), "." });
    return concat({ "The parts take ", number(planned), " of ", counted(lasts, "minute", "minutes"), "." });
}

std::string presenter_called(ClusterDocument const& document, MeetingPart const& part)
{
    auto const* school = find_school(document, part.school);
    return school ? words_from_elsewhere(school_called(document.cluster, *school)) : std::string {};
}

std::string part_in_words(ClusterDocument const& document, OrderedParts const& parts, std::size_t index)
{
    auto const& part = *parts[index];
    auto const what = words_from_elsewhere(part.what);
    auto const who = presenter_called(document, part);
    return concat({ blank(what) ? concat({ "Part ", number(index + 1) }) : what, who.empty() ? "" : ": ", who });
}

std::vector<std::string> links_of(MeetingPart const& part)
{
    std::vector<std::string> out;
    for (auto const line : split(part.links, '\n'))
        if (!blank(line))
            out.emplace_back(trimmed(line));
    return out;
}

std::vector<std::string> handed_in_by(ClusterDocument const& document, std::string_view school)
{
    auto const* listed = find_school(document, school);
    if (!listed || !counts(*listed))
        return {};
    std::vector<model::Submission const*> found;
    for (auto const& submission : document.submissions)
        if (submission->school == school)
            found.push_back(submission.get());
    std::ranges::stable_sort(found, std::ranges::greater {}, &model::Submission::made);
    std::vector<std::string> out;
    out.reserve(found.size());
    for (auto const* submission : found)
        out.push_back(handed_in_words(*submission));
    return out;
}

} // namespace triad::rules
