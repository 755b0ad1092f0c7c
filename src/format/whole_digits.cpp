#include "format/whole_digits.h"

#include "base/text.h"

#include <charconv>
#include <cstdint>

namespace triad::format {

namespace {

/// Far above any number that means something here; a longer one would only fill memory.
constexpr std::int64_t largest_exponent = 400;

/// A number cut at its point and its exponent: "-1.50e2" is minus, "1", "50" and 2.
struct Parts {
    bool minus = false;
    std::string_view before;
    std::string_view after;
    std::int64_t exponent = 0;
};

std::optional<Parts> parts_of(std::string_view written)
{
    Parts out;
    out.minus = written.starts_with('-');
    written.remove_prefix(out.minus ? 1 : 0);
    auto const mark = written.find_first_of("eE");
    if (mark != std::string_view::npos) {
        auto power = written.substr(mark + 1);
        power.remove_prefix(power.starts_with('+') ? 1 : 0);
        auto const parsed = std::from_chars(power.data(), power.data() + power.size(), out.exponent);
        if (parsed.ec != std::errc() || parsed.ptr != power.data() + power.size())
            return std::nullopt;
        written = written.substr(0, mark);
    }
    auto const point = written.find('.');
    out.before = written.substr(0, point);
    out.after = point == std::string_view::npos ? std::string_view {} : written.substr(point + 1);
    return out;
}

bool only_zeros(std::string_view digits) { return digits.find_first_not_of('0') == std::string_view::npos; }

} // namespace

std::optional<std::string> whole_digits(std::string_view written)
{
    auto const parts = parts_of(written);
    if (!parts)
        return std::nullopt;
    auto digits = concat({ parts->before, parts->after });
    if (digits.empty() || digits.find_first_not_of("0123456789") != std::string::npos)
        return std::nullopt;
    if (only_zeros(digits))
        return "0";
    // The point moves to the right by the exponent: zeros fill up what it passes, and only zeros may be left behind it.
    auto const length = static_cast<std::int64_t>(parts->before.size()) + parts->exponent;
    auto const missing = length - static_cast<std::int64_t>(digits.size());
    if (length <= 0 || missing > largest_exponent)
        return std::nullopt;
    if (missing > 0)
        digits.append(static_cast<std::size_t>(missing), '0');
    auto const whole = static_cast<std::size_t>(length);
    if (!only_zeros(std::string_view { digits }.substr(whole)))
        return std::nullopt;
    digits.resize(whole);
    digits.erase(0, digits.find_first_not_of('0'));
    return concat({ parts->minus ? "-" : "", digits });
}

} // namespace triad::format
