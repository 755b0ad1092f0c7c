#include "store/checked_file.h"

#include "format/signature.h"

namespace triad::store {

void CheckedFiles::check(std::string_view bytes, std::function<void(CheckedSignature const&)> const& then)
{
    auto const signature = format::signature_of(bytes);
    if (!signature)
        return then({});
    auto const covered = format::canonical_bytes(bytes);
    ENSURE(covered); // it could be read before
    ++m_checking;
    m_context.ports.signer.verify(*signature, *covered, m_alive.guard([this, key = signature->key, then](auto const& holds) {
        --m_checking;
        CheckedSignature out { .broken = holds && !*holds, .unchecked = !holds };
        if (holds && *holds)
            out.key = key;
        then(out);
    }));
    m_context.touch();
}

std::string CheckedFiles::words_of(std::string const& key)
{
    if (auto const [known, is_new] = m_words.try_emplace(key); !is_new)
        return known->second;
    m_context.ports.signer.words(key, m_alive.guard([this, key](auto const& words) {
        if (words)
            m_words[key] = *words;
        m_context.touch();
    }));
    return m_words[key];
}

} // namespace triad::store
