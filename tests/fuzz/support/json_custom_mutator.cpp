// The hooks that libFuzzer looks for by name: linked into the targets whose input is JSON.
#include "json_mutator.h"
#include "pieces.h"

#include <algorithm>
#include <cstdint>

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t largest);

namespace {

std::string mutate_bytes(std::string text, std::size_t largest)
{
    auto const size = std::min(text.size(), largest);
    text.resize(largest);
    text.resize(LLVMFuzzerMutate(reinterpret_cast<std::uint8_t*>(text.data()), size, largest));
    return text;
}

std::size_t put(std::string const& text, std::uint8_t* out, std::size_t largest)
{
    auto const size = std::min(text.size(), largest);
    std::copy_n(text.begin(), size, out);
    return size;
}

} // namespace

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t largest, unsigned seed)
{
    return put(triad::fuzz::mutate_json(triad::fuzz::as_text(data, size), {}, seed, largest, mutate_bytes), data, largest);
}

extern "C" std::size_t LLVMFuzzerCustomCrossOver(std::uint8_t const* one, std::size_t one_size, std::uint8_t const* two,
    std::size_t two_size, std::uint8_t* out, std::size_t largest, unsigned seed)
{
    return put(triad::fuzz::mutate_json(
                   triad::fuzz::as_text(one, one_size), triad::fuzz::as_text(two, two_size), seed, largest, mutate_bytes),
        out, largest);
}
