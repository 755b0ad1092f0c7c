#pragma once

#include <cstdint>
#include <string>
#include <vector>

// Kinds of dates of a partnership, as a data file has them. SYS-24.

namespace triad::model {

/// Somebody who is busy with a date of one kind.
struct CalendarRole {
    /// Of whom there is one: of each school that takes part, of the whole, at the host's school, at the school that leads, or at
    /// each school that joins. The last three are of reviews.
    enum class Per : std::uint8_t { School, Date, Host, Lead, Join };
    std::string id;
    std::string title; // "Headteacher"
    int minutes = 0; // for one date, with what has to be prepared
    Per per = Per::School;
};

struct CalendarKind {
    enum class Shape : std::uint8_t {
        Timed,
        Window,
        Milestone
    }; // a part of a day; a stretch of days; a day by which something is done
    std::string id; // Event::kind; "review" is of the visits of a rota
    std::string title;
    Shape shape = Shape::Timed;
    std::vector<CalendarRole> roles = {};
};

/// One date of a year as another partnership planned it. The year is told from the planned one.
struct CalendarExample {
    struct Day {
        int year = 0; // 0: in which the planned school year begins; 1: the next
        int month = 1;
        int day = 1;
    };
    std::string kind; // CalendarKind::id
    std::string title;
    std::string text;
    Day from = {};
    Day to = {};
};

struct CalendarKinds {
    std::string id;
    std::string title;
    std::string summary;
    std::string credit;
    std::vector<CalendarKind> kinds = {};
    std::vector<CalendarExample> examples = {};
};

} // namespace triad::model
