#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace triad::model {

/// Themes that findings are coded to, as a file has them. FT-1 to FT-6.
struct Taxonomy {
    struct Theme {
        std::string id;
        std::string name;
        std::string text; // what belongs here
        std::string key; // one letter or digit that chooses it; empty for none
        std::vector<Theme> themes = {}; // parts of it, which have no parts themselves
    };
    std::string id;
    std::string title;
    std::string summary;
    std::string credit;
    std::vector<Theme> themes = {};
};

} // namespace triad::model
