#include "platform/web/web_ports.h"

#include "base/text.h"
#include "platform/web/pack.h"
#include "platform/web/shell.h"

#include <array>
#include <cstdlib>

namespace triad::platform::web {

void WebFiles::pick() { shell_pick(); }

void WebFiles::stop_reading() { shell_stop_reading(); }

void WebFiles::save(std::string const& name, std::string const& mime, std::string const& bytes)
{
    auto const packed = pack({ name, mime, bytes });
    shell_save(packed.data(), packed.size());
}

void WebFiles::print() { shell_print(); }

std::string text_from_page(char* (*ask)(std::size_t*))
{
    std::size_t size = 0;
    char* const text = ask(&size);
    std::string out { text, size };
    std::free(text);
    return out;
}

std::string WebPreferences::load() { return text_from_page(shell_preferences_load); }

bool WebPreferences::save(std::string const& text) { return shell_preferences_save(text.data(), text.size()) != 0; }

Instant WebClock::device_time() const { return { static_cast<std::int64_t>(shell_now()) }; }

int WebClock::offset_minutes(Instant at) const { return shell_offset_minutes(static_cast<double>(at.ms)); }

std::int64_t WebClock::monotonic_ms() const { return static_cast<std::int64_t>(shell_monotonic()); }

std::string WebIds::fresh(std::string_view prefix)
{
    constexpr std::string_view alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    constexpr std::size_t length = 22;
    // Bytes that would favour the first letters are thrown away, so that every character is equally likely.
    constexpr std::uint8_t unfair = 256 - 256 % alphabet.size();
    std::string random;
    while (random.size() < length) {
        std::array<std::uint8_t, 32> bytes {};
        shell_random(bytes.data(), bytes.size());
        for (auto const byte : bytes) {
            if (byte < unfair && random.size() < length)
                random.push_back(alphabet[byte % alphabet.size()]);
        }
    }
    return concat({ prefix, "-", random });
}

void WebMirror::apply(semantics::Patch const& patch)
{
    if (!patch.empty())
        shell_patch(patch.words.data(), patch.words.size(), patch.blob.data(), patch.blob.size());
}

void WebPage::request_persistence() { shell_request_persistence(); }

void WebPage::reload_into_update() { shell_reload_into_update(); }

void WebPage::copy_text(std::string const& text) { shell_copy_text(text.data(), text.size()); }

void WebPage::wake_after(int ms) { shell_wake_after(ms); }

void WebPage::ask_before_closing(bool on) { shell_ask_before_closing(on ? 1 : 0); }

} // namespace triad::platform::web
