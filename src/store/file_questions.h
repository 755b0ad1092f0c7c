#pragma once

#include "rules/exchange/arrival.h"
#include "store/context.h"

#include <deque>
#include <functional>
#include <string>

namespace triad::store {

/// What only the person can tell before a file is taken in.
struct FileQuestion {
    std::string title;
    std::string text;
    std::string confirm; // label of the button that takes it in
    std::string decline;
};

/// The questions that files wait for, one at a time.
class FileQuestions {
public:
    explicit FileQuestions(Context& context)
        : m_context(context)
    {
    }

    /// `take` runs when the person wants the file.
    void ask(rules::Asking, std::string const& file, std::function<void()> take);
    /// The one that is to be answered now; null for none.
    FileQuestion const* next() const { return m_waiting.empty() ? nullptr : &m_waiting.front().asked; }
    void answer(bool take);
    void clear() { m_waiting.clear(); }

private:
    struct Waiting {
        FileQuestion asked;
        std::function<void()> take;
    };
    Context& m_context;
    std::deque<Waiting> m_waiting;
};

} // namespace triad::store
