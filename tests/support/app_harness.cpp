#include "support/app_harness.h"

#include "base/text.h"
#include "platform/headless/null_renderer.h"
#include "semantics/roles.h"
#include "semantics/tree_text.h"

#include "imgui.h"
#include "imgui_internal.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace {

std::set<std::uint32_t>* watched_items = nullptr;

} // namespace

// Dear ImGui calls this for every item with an id: the proof that each has a node.
void ImGuiTestEngineHook_ItemAdd(ImGuiContext* context, ImGuiID id, ImRect const&, ImGuiLastItemData const*)
{
    auto const* window = context->CurrentWindow;
    // Windows count their own frame as an item; it takes no input here.
    bool const of_a_window = !window || window->Name != std::string_view { "triad" } || id == window->ID || id == window->MoveId;
    if (watched_items && !of_a_window)
        watched_items->insert(id);
}
void ImGuiTestEngineHook_ItemInfo(ImGuiContext*, ImGuiID, char const*, ImGuiItemStatusFlags) { }
void ImGuiTestEngineHook_Log(ImGuiContext*, char const*, ...) { }
char const* ImGuiTestEngine_FindItemDebugLabel(ImGuiContext*, ImGuiID) { return nullptr; }

namespace triad::test {

using semantics::Node;
using semantics::Role;

namespace {

constexpr int most_frames = 400;

std::string environment_lines(Window const& window)
{
    std::ostringstream lines;
    lines << "width=" << window.width << "\nheight=" << window.height << "\npixel_ratio=" << window.pixel_ratio
          << "\ncoarse_pointer=" << window.coarse_pointer << "\ncanvas=1\nversion=test\n"
          << window.extra;
    return lines.str();
}

std::string json_string(std::string const& text)
{
    std::string out = "\"";
    for (char c : text) {
        if (c == '"' || c == '\\')
            out += '\\';
        if (c == '\n')
            out += "\\n";
        else
            out += c;
    }
    return out + "\"";
}

std::string json_list_of_files(std::string const& folder)
{
    std::vector<std::string> paths;
    for (auto const& entry : std::filesystem::directory_iterator(concat({ TRIAD_SOURCE_DIR, "/", folder })))
        paths.push_back(entry.path().filename().string());
    std::ranges::sort(paths);
    std::string list;
    for (auto const& path : paths)
        list += concat({ list.empty() ? "" : ",", json_string(read_file(concat({ folder, "/", path }))) });
    return list;
}

std::string without_spaces(std::string_view text)
{
    std::string out;
    for (char c : text)
        if (c != ' ' && c != '\n')
            out += c;
    return out;
}

} // namespace

std::string read_file(std::string const& path_from_top)
{
    std::ifstream in { concat({ TRIAD_SOURCE_DIR, "/", path_from_top }), std::ios::binary };
    EXPECT_TRUE(in.good()) << path_from_top;
    std::ostringstream bytes;
    bytes << in.rdbuf();
    return bytes.str();
}

std::string const& first_assets()
{
    static std::string const pack = concat({ "{\"instruments\":[", json_list_of_files("assets/instruments"), "]}" });
    return pack;
}

std::string const& rest_of_assets()
{
    static std::string const pack = concat({ "{\"scales\":[", json_list_of_files("assets/scales"), "],\"enquiry\":[",
        json_list_of_files("assets/enquiry"), "],\"protocols\":[", json_list_of_files("assets/protocols"), "],\"taxonomies\":[",
        json_list_of_files("assets/taxonomies"), "],\"calendars\":[", json_list_of_files("assets/calendars"), "],\"reports\":[",
        json_list_of_files("assets/reports"), "],\"surveys\":[", json_list_of_files("assets/surveys"), "],\"examples\":[",
        json_list_of_files("assets/examples"), "],\"clusters\":[", json_list_of_files("assets/clusters"), "]}" });
    return pack;
}

std::string asset_pack()
{
    auto const& first = first_assets();
    return concat(
        { std::string_view { first }.substr(0, first.size() - 1), ",", std::string_view { rest_of_assets() }.substr(1) });
}

AppHarness::AppHarness(Window const& window, std::string const& first_route)
    : m_own(std::make_unique<platform::headless::FakeWorld>())
    , m_world(m_own.get())
{
    start(window, first_route);
}

AppHarness::AppHarness(platform::headless::FakeWorld& world, Window const& window, std::string const& first_route)
    : m_world(&world)
{
    start(window, first_route);
}

void AppHarness::start(Window const& window, std::string const& first_route)
{
    m_world->mirror = {}; // a page that has just been opened holds no elements yet
    m_app = std::make_unique<ui::App>(m_world->ports(), ui::parse_environment(environment_lines(window)),
        ui::AssetSource { first_assets(),
            [this] {
                ++m_rests_asked;
                return rest_of_assets();
            } },
        first_route);
    platform::headless::start_null_renderer();
    ImGui::GetCurrentContext()->TestEngineHookItems = true;
    m_app->record_painted(&m_painted);
    settle();
}

AppHarness::~AppHarness() { watched_items = nullptr; }

void AppHarness::frame()
{
    m_items.clear();
    watched_items = &m_items;
    m_now += 16;
    m_world->clock.advance(16);
    m_app->frame(m_now);
    platform::headless::render_nothing();
    watched_items = nullptr;
}

void AppHarness::settle()
{
    for (int frames = 0; frames < most_frames; ++frames) {
        m_items.clear();
        watched_items = &m_items;
        m_app->frame(m_now);
        int const wake = m_app->work_wanted_ms(); // a clock on the screen is moved by the tests that look at it
        watched_items = nullptr;
        platform::headless::render_nothing();
        if (m_world->storage.waiting() || m_world->lock.waiting() || m_world->signer.waiting() || m_world->folders.waiting()
            || m_world->office.waiting()) {
            m_world->storage.deliver();
            m_world->lock.deliver();
            m_world->signer.deliver();
            m_world->folders.deliver();
            m_world->office.deliver();
            continue;
        }
        if (wake < 0)
            return;
        m_now += wake;
        m_world->clock.advance(wake);
        if (wake > 2500) // only a distant reminder is left
            return;
    }
    FAIL() << "The application never came to rest.";
}

Node const* AppHarness::find(Role role, std::string_view name) const
{
    for (auto const& node : tree().nodes)
        if (node.role == role && node.name == name)
            return &node;
    for (auto const& node : tree().nodes)
        if (node.role == role && std::string_view { node.name }.starts_with(name))
            return &node;
    return nullptr;
}

Node const& AppHarness::get(Role role, std::string_view name) const
{
    auto const* node = find(role, name);
    if (!node) {
        ADD_FAILURE() << "No " << semantics::role_name(role) << " \"" << name << "\" in:\n" << text();
        std::abort();
    }
    return *node;
}

Node const& AppHarness::at(std::string_view path) const
{
    for (auto const& node : tree().nodes)
        if (std::string_view { node.path }.ends_with(path))
            return node;
    ADD_FAILURE() << "Nothing at \"" << path << "\" in:\n" << text();
    std::abort();
}

bool AppHarness::shows(std::string_view wanted) const
{
    return std::ranges::any_of(tree().nodes, [&](Node const& node) {
        return node.name.find(wanted) != std::string::npos || node.value.find(wanted) != std::string::npos;
    });
}

std::string AppHarness::text() const { return semantics::tree_text(tree()); }

void AppHarness::push(ui::Input input)
{
    m_app->push(std::move(input));
    settle();
}

void AppHarness::press(Role role, std::string_view name)
{
    auto const& node = get(role, name);
    if (role == Role::Link)
        return go(node.href);
    push({ .kind = ui::InputKind::Activate, .id = node.id, .text = {} });
}

void AppHarness::press_at(std::string_view path)
{
    auto const& node = at(path);
    if (node.role == Role::Link)
        return go(node.href);
    push({ .kind = ui::InputKind::Activate, .id = node.id, .text = {} });
}

void AppHarness::type_at(std::string_view path, std::string_view value)
{
    push({ .kind = ui::InputKind::Text, .id = at(path).id, .text = std::string { value } });
}

void AppHarness::key_at(std::string_view path, char letter)
{
    push({ .kind = ui::InputKind::Key, .id = at(path).id, .a = static_cast<std::uint32_t>(letter), .text = {} });
}

void AppHarness::focus_at(std::string_view path) { push({ .kind = ui::InputKind::FocusIn, .id = at(path).id, .text = {} }); }

void AppHarness::shortcut(ui::Shortcut shortcut)
{
    push({ .kind = ui::InputKind::Shortcut, .a = static_cast<std::uint32_t>(shortcut), .text = {} });
}

void AppHarness::go(std::string_view address) { push({ .kind = ui::InputKind::Route, .text = std::string { address } }); }

void AppHarness::drop_own(std::string_view name, std::string_view bytes)
{
    drop(name, bytes);
    if (find(Role::Button, "Yes, it is mine"))
        press(Role::Button, "Yes, it is mine");
}

void AppHarness::drop(std::string_view name, std::string_view bytes)
{
    push({ .kind = ui::InputKind::File, .text = concat({ name, "\n", bytes }) });
}

void AppHarness::draw_stray_item()
{
    watched_items = &m_items;
    ImGui::NewFrame();
    ImGui::Begin("triad");
    bool ticked = false;
    ImGui::Checkbox("stray", &ticked);
    ImGui::End();
    ImGui::EndFrame();
    watched_items = nullptr;
}

std::vector<std::string> AppHarness::problems() const
{
    auto found = semantics::tree_problems(tree());
    std::string said;
    std::set<std::uint32_t> ids;
    for (auto const& node : tree().nodes) {
        ids.insert(node.id);
        said += concat({ without_spaces(node.name), "\n", without_spaces(node.value), "\n", without_spaces(node.placeholder),
            "\n", without_spaces(node.options), "\n", without_spaces(node.description), "\n" });
    }
    for (auto id : m_items)
        if (id != 0 && !ids.contains(id))
            found.push_back(concat({ "An interactive item has no node: id ", number(id), "." }));
    // Signs carry a letter that the word beside them says in full; dates are painted as people write them, secrets as dots.
    for (auto const& string : m_painted) {
        auto piece = without_spaces(string);
        if (piece.ends_with("…"))
            piece.resize(piece.size() - 3);
        if (code_point_count(piece) > 1 && said.find(piece) == std::string::npos && piece.find("20") == std::string::npos
            && piece != "Nodate" && !piece.starts_with("••"))
            found.push_back(concat({ "Painted but in no node: \"", string, "\"." }));
    }
    return found;
}

void expect_golden(std::string const& name, std::string const& text)
{
    auto const path = concat({ TRIAD_SOURCE_DIR, "/tests/ui/goldens/", name, ".txt" });
    if (std::getenv("TRIAD_REBASELINE")) {
        std::filesystem::create_directories(std::filesystem::path { path }.parent_path());
        std::ofstream { path, std::ios::binary } << text;
        return;
    }
    std::ifstream in { path, std::ios::binary };
    std::ostringstream wanted;
    wanted << in.rdbuf();
    EXPECT_EQ(wanted.str(), text) << "The screen differs from " << path
                                  << ". If that is meant: TRIAD_REBASELINE=1 ./build-wasm.sh native";
}

} // namespace triad::test
