// Trees of the page out of any bytes → the patch from one to the next, applied to the first, gives the second, through every
// frame and whatever the page does by itself in between; a patch of arbitrary words is refused or leaves a sound tree.
#include "base/result.h"
#include "semantics/differ.h"
#include "semantics/patch.h"
#include "support/feed.h"
#include "support/pieces.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace {

using namespace triad::semantics;
using triad::fuzz::Feed;

constexpr NodeId most_ids = 24;

/// An id has the same role always, as in the page.
Role role_of(NodeId id)
{
    static constexpr std::array roles { Role::Group, Role::Heading, Role::Paragraph, Role::TextArea, Role::Scroller,
        Role::Radio };
    return roles[id % roles.size()];
}

std::string text(Feed& feed) { return std::string { feed.text(feed.below(8)) }; }

Node node(Feed& feed, NodeId id)
{
    Node out;
    out.id = id;
    out.role = role_of(id);
    out.level = out.role == Role::Heading ? 2 : 0;
    auto const told = feed.byte(); // which members are set
    if (told & 1)
        out.state = feed.byte();
    if (told & 2)
        out.name = text(feed);
    if (told & 4)
        out.value = text(feed);
    if (told & 8)
        out.rect = { static_cast<float>(feed.byte()), 0.5F, static_cast<float>(feed.byte()), 20 };
    if (told & 16)
        out.options = out.path = text(feed);
    if (told & 32)
        out.now = out.max = out.font_px = out.content_h = static_cast<float>(feed.byte());
    if (told & 64 && out.role == Role::Scroller)
        out.scroll_to = static_cast<float>(feed.byte());
    return out;
}

void add_with_children(std::map<NodeId, std::vector<Node>> const& children, Node const& top, std::vector<Node>& out)
{
    out.push_back(top);
    if (auto const found = children.find(top.id); found != children.end())
        for (auto const& child : found->second)
            add_with_children(children, child, out);
}

/// A tree as a screen would make it: each node once, below one that is there already.
Tree tree(Feed& feed)
{
    std::map<NodeId, std::vector<Node>> children;
    std::vector<NodeId> known { root_node };
    std::set<NodeId> used;
    for (auto count = feed.below(most_ids); count > 0; --count) {
        auto const id = static_cast<NodeId>(2 + feed.below(most_ids));
        if (!used.insert(id).second)
            continue;
        auto made = node(feed, id);
        made.parent = known[feed.below(known.size())];
        children[made.parent].push_back(made);
        known.push_back(id);
    }
    Tree out;
    Node root;
    root.id = root_node;
    root.role = Role::Root;
    add_with_children(children, root, out.nodes);
    out.title = text(feed);
    out.route = text(feed);
    auto const wishes = feed.byte();
    out.reading = wishes & 1;
    if (wishes & 2)
        out.polite = { text(feed) };
    if (wishes & 4)
        out.urgent = { text(feed), text(feed) };
    return out;
}

/// A number that equals itself, which "not a number" does not.
void make_comparable(float& number) { number = number == number ? number : -2; }

/// Leaves out what is asked of the page once.
bool same_page(Tree const& a, Tree const& b)
{
    auto const lasting = [](std::vector<Node> nodes) {
        for (auto& each : nodes) {
            each.scroll_to = -1;
            for (auto* number :
                { &each.rect.x, &each.rect.y, &each.rect.w, &each.rect.h, &each.now, &each.max, &each.font_px, &each.content_h })
                make_comparable(*number);
        }
        return nodes;
    };
    return lasting(a.nodes) == lasting(b.nodes) && a.title == b.title && a.route == b.route && a.reading == b.reading;
}

void check_pair(Tree const& before, Tree const& after)
{
    auto shown = before;
    ENSURE(apply(diff(before, after), shown));
    ENSURE(same_page(shown, after));
    ENSURE(shown.polite == after.polite && shown.urgent == after.urgent);
    auto quiet = after;
    quiet.polite.clear();
    quiet.urgent.clear();
    ENSURE(diff(quiet, quiet).empty());
}

/// Somebody types into a field or presses a radio: the page shows it at once, and tells.
void act(Feed& feed, Tree& page, Differ& differ)
{
    auto& touched = page.nodes[feed.below(page.nodes.size())];
    if (touched.role == Role::TextArea) {
        touched.value = text(feed);
        differ.page_shows_value(touched.id, touched.value);
    } else if (touched.role == Role::Radio) {
        // The page itself unchecks the neighbours.
        for (auto& each : page.nodes)
            if (each.role == Role::Radio && each.parent == touched.parent)
                each.state &= ~static_cast<std::uint32_t>(Checked);
        touched.state |= Checked;
        differ.page_changed_state(touched.id);
    }
}

void check_frames(Feed& feed)
{
    Differ differ;
    Tree page;
    auto last = tree(feed);
    for (int frames = 0; frames < 6 && !feed.done(); ++frames) {
        auto const next = feed.below(3) == 0 ? last : tree(feed);
        check_pair(last, next);
        ENSURE(apply(differ.next(next), page));
        ENSURE(same_page(page, next));
        for (auto acts = feed.below(3); acts > 0; --acts)
            act(feed, page, differ);
        last = next;
    }
}

/// One root in front, every other node once and behind its parent.
void check_sound(Tree const& page)
{
    std::set<NodeId> seen;
    for (auto const& each : page.nodes) {
        ENSURE(seen.empty() ? each.id == root_node : each.id != root_node && seen.contains(each.parent));
        ENSURE(seen.insert(each.id).second);
    }
}

Patch any_patch(Feed& feed)
{
    Patch out;
    for (auto size = feed.byte(); size > 0; --size)
        out.words.push_back(feed.below(4) == 0 ? feed.word() : feed.byte());
    out.blob = feed.text(feed.byte());
    return out;
}

void check_any_patch(Feed& feed)
{
    auto const before = tree(feed);
    auto page = before;
    for (int patches = 0; patches < 8 && !feed.done(); ++patches) {
        auto const earlier = page;
        if (!apply(any_patch(feed), page))
            ENSURE(same_page(page, earlier));
        check_sound(page);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(unsigned char const* data, std::size_t size)
{
    Feed feed { triad::fuzz::as_text(data, size) };
    if (feed.below(2) == 0)
        check_frames(feed);
    else
        check_any_patch(feed);
    return 0;
}
