#include "semantics/roles.h"

#include <array>

namespace triad::semantics {

namespace {

constexpr unsigned acts = 1;
constexpr unsigned named = 2;

struct RoleFacts {
    std::string_view name;
    unsigned flags;
};

// In the order of the enum, which is fixed by the border protocol.
constexpr std::array role_facts {
    RoleFacts { "root", 0 },
    RoleFacts { "group", 0 },
    RoleFacts { "banner", 0 },
    RoleFacts { "navigation", named },
    RoleFacts { "main", 0 },
    RoleFacts { "region", named },
    RoleFacts { "footer", 0 },
    RoleFacts { "article", named },
    RoleFacts { "heading", named },
    RoleFacts { "paragraph", 0 },
    RoleFacts { "list", 0 },
    RoleFacts { "list-item", 0 },
    RoleFacts { "link", acts | named },
    RoleFacts { "button", acts | named },
    RoleFacts { "radio-group", named },
    RoleFacts { "radio", acts | named },
    RoleFacts { "checkbox", acts | named },
    RoleFacts { "select", acts | named },
    RoleFacts { "text-field", acts | named },
    RoleFacts { "text-area", acts | named },
    RoleFacts { "date-field", acts | named },
    RoleFacts { "search", acts | named },
    RoleFacts { "progress", named },
    RoleFacts { "image", named },
    RoleFacts { "table", named },
    RoleFacts { "row", 0 },
    RoleFacts { "column-header", named },
    RoleFacts { "row-header", named },
    RoleFacts { "cell", 0 },
    RoleFacts { "dialog", named },
    RoleFacts { "alert", named },
    RoleFacts { "scroller", 0 },
    RoleFacts { "term", 0 },
    RoleFacts { "definition", 0 },
    RoleFacts { "definition-list", 0 },
    RoleFacts { "disclosure", acts | named },
    RoleFacts { "quote", 0 },
    RoleFacts { "grid", named },
    RoleFacts { "grid-cell", acts | named },
    RoleFacts { "timer", named },
};
static_assert(role_facts.size() == static_cast<std::size_t>(Role::Timer) + 1);

RoleFacts const& facts(Role role) { return role_facts[static_cast<std::size_t>(role)]; }

} // namespace

std::string_view role_name(Role role) { return facts(role).name; }

bool interactive(Role role) { return (facts(role).flags & acts) != 0; }

bool needs_name(Role role) { return (facts(role).flags & named) != 0; }

} // namespace triad::semantics
