#include "platform/web/ring.h"

#include <cstdlib>
#include <utility>

namespace triad::platform::web {

Ring::Ring()
{
    m_memory.capacity = capacity;
    m_memory.record_bytes = sizeof(Record);
}

ui::Input Ring::taken(Record& record)
{
    ui::Input input {
        .kind = static_cast<ui::InputKind>(record.kind), .id = record.id, .x = record.x, .y = record.y, .a = record.a
    };
    if (record.text) {
        input.text.assign(record.text, record.text_size);
        std::free(record.text);
        record.text = nullptr;
    }
    return input;
}

void Ring::drain(std::function<void(ui::Input)> const& take)
{
    while (m_memory.tail != m_memory.head) {
        auto input = taken(m_memory.records[m_memory.tail % capacity]);
        ++m_memory.tail;
        take(std::move(input));
    }
}

} // namespace triad::platform::web
