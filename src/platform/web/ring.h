#pragma once

#include "ui/input/input.h"

#include <array>
#include <cstdint>
#include <functional>

namespace triad::platform::web {

/// What happened outside since the last frame, written by shell/ring.js straight into this memory and read at a frame's
/// start. When it is full the shell runs a frame first, so nothing is ever dropped.
class Ring {
public:
    Ring();

    /// Where the shell finds the memory described below.
    void const* address() const { return &m_memory; }
    /// Takes every record out, in the order they were written, and frees their texts.
    void drain(std::function<void(ui::Input)> const& take);

private:
    static constexpr std::uint32_t capacity = 256;
    struct Record {
        std::uint32_t kind;
        std::uint32_t id;
        float x;
        float y;
        std::uint32_t a;
        char* text; // from malloc, or null
        std::uint32_t text_size;
        std::uint32_t reserved;
    };
    static_assert(sizeof(void*) != 4 || sizeof(Record) == 32, "shell/ring.js writes eight words a record");
    /// `head` counts records written, `tail` records taken; both only grow and wrap around at 2^32.
    struct Memory {
        std::uint32_t head;
        std::uint32_t tail;
        std::uint32_t capacity;
        std::uint32_t record_bytes;
        std::array<Record, Ring::capacity> records;
    };

    static ui::Input taken(Record&);

    Memory m_memory {};
};

} // namespace triad::platform::web
