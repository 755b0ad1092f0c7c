#pragma once

#include "store/alive.h"
#include "store/context.h"

#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace triad::store {

/// What is known of who signed a file.
struct CheckedSignature {
    bool broken = false; // it was changed after it was signed
    bool unchecked = false; // it has a signature, and this page cannot tell whether that holds
    std::string key = {}; // of a signature that holds; empty: there is none
};

/// Checks the signatures of files, and tells the words that stand for a key.
class CheckedFiles {
public:
    explicit CheckedFiles(Context& context)
        : m_context(context)
    {
    }

    /// Calls `then` once, at once for a file without a signature. The bytes are those of a file that could be read.
    void check(std::string_view bytes, std::function<void(CheckedSignature const&)> const& then);
    bool busy() const { return m_checking > 0; }
    /// Four words that stand for a key; empty while they are being worked out.
    std::string words_of(std::string const& key);

private:
    Context& m_context;
    std::map<std::string, std::string> m_words; // by key
    int m_checking = 0;
    Alive m_alive; // last: callbacks die first
};

} // namespace triad::store
