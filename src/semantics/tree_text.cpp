#include "semantics/tree_text.h"

#include "base/text.h"
#include "semantics/roles.h"

#include <array>
#include <unordered_map>

namespace triad::semantics {

namespace {

struct StateWord {
    State bit;
    std::string_view word;
};

constexpr std::array state_words {
    StateWord { Disabled, "disabled" },
    StateWord { Checked, "checked" },
    StateWord { Expanded, "expanded" },
    StateWord { Invalid, "invalid" },
    StateWord { Required, "required" },
    StateWord { ReadOnly, "read-only" },
    StateWord { Busy, "busy" },
    StateWord { Current, "current" },
    StateWord { Multiline, "multiline" },
    StateWord { Pressed, "pressed" },
    StateWord { Toggle, "toggle" },
    StateWord { Modal, "modal" },
    StateWord { Hidden, "hidden" },
    StateWord { Bold, "bold" },
    StateWord { Focusable, "focusable" },
    StateWord { PrintOnly, "print-only" },
    StateWord { Strong, "strong" },
    StateWord { Table, "takes-table" },
    StateWord { Secret, "secret" },
    StateWord { TabStop, "tab-stop" },
    StateWord { Acts, "acts" },
    StateWord { Grip, "grip" },
};

std::string quoted(std::string_view text)
{
    std::string out = "\"";
    for (char c : text) {
        if (c == '\n')
            out += "\\n";
        else if (c == '\t')
            out += "\\t";
        else if (c == '"' || c == '\\')
            out.append({ '\\', c });
        else
            out += c;
    }
    return out + '"';
}

std::string states_in_brackets(std::uint32_t state)
{
    std::string words;
    for (auto const& [bit, word] : state_words) {
        if ((state & bit) == 0)
            continue;
        words += words.empty() ? "" : " ";
        words += word;
    }
    return words.empty() ? words : concat({ " [", words, "]" });
}

/// Options as "value=label|value=label".
std::string options_in_words(std::string_view options)
{
    std::string out;
    for (auto line : split(options, '\n')) {
        if (line.empty())
            continue;
        out += out.empty() ? "" : "|";
        for (char c : line)
            out += c == '\t' ? '=' : c;
    }
    return out;
}

void append_part(std::string& line, std::string_view label, std::string_view text)
{
    if (!text.empty())
        line += concat({ " ", label, "=", quoted(text) });
}

/// How far, how many, and where in a grid.
std::string numbers_of(Node const& node)
{
    auto const now = number(static_cast<int>(node.now));
    auto const max = number(static_cast<int>(node.max));
    if (node.role == Role::Progress)
        return concat({ " ", now, "/", max });
    if (node.role == Role::Grid)
        return concat({ " ", max, " rows, ", now, " columns" });
    if (node.now <= 0)
        return {};
    return node.max > 0 ? concat({ " at ", now, " across ", max }) : concat({ " at ", now });
}

std::string node_line(Node const& node)
{
    std::string line { role_name(node.role) };
    if (node.level != 0)
        line += concat({ " ", number(node.level) });
    if (!node.name.empty())
        line += concat({ " ", quoted(node.name) });
    line += states_in_brackets(node.state);
    line += numbers_of(node);
    append_part(line, "value", node.value);
    append_part(line, "description", node.description);
    append_part(line, "placeholder", node.placeholder);
    append_part(line, "options", options_in_words(node.options));
    append_part(line, "href", node.href);
    append_part(line, "keys", node.keys);
    append_part(line, "tone", node.tone);
    return line;
}

} // namespace

std::string tree_text(Tree const& tree)
{
    std::string text;
    std::unordered_map<NodeId, std::size_t> depths;
    for (auto const& node : tree.nodes) {
        auto const parent = depths.find(node.parent);
        auto const depth = parent == depths.end() ? 0 : parent->second + 1;
        depths[node.id] = depth;
        text += concat({ std::string(depth * 2, ' '), node_line(node), "\n" });
    }
    return text;
}

} // namespace triad::semantics
