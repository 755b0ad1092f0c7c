// Answers of the page to questions about storage and locking, in any order and form → each question is answered once, with what
// was sent or with an error; and a document that comes out of storage can be saved and opened.
#include "base/result.h"
#include "format/school_file.h"
#include "platform/web/pack.h"
#include "platform/web/web_lock.h"
#include "platform/web/web_storage.h"
#include "store/stored_document.h"
#include "support/feed.h"
#include "support/pieces.h"

#include <algorithm>
#include <memory>

using namespace triad;
using namespace triad::platform;
using namespace triad::platform::web;
using triad::fuzz::Feed;
using Texts = Requests::Texts;

namespace {

Requests::Number last_asked = 0;

void check_question(Requests::Number number, char const* packed, std::size_t size)
{
    last_asked = number;
    ENSURE(unpack({ packed, size }).has_value());
}

} // namespace

// The page's side of the border, as far as these questions need it: every one is put down, and answered by the input.
extern "C" void shell_storage(std::uint32_t request, StorageOperation, char const* packed, std::size_t size)
{
    check_question(request, packed, size);
}

extern "C" void shell_lock(std::uint32_t request, LockOperation, char const* packed, std::size_t size)
{
    check_question(request, packed, size);
}

namespace {

/// One question, and the first answer that came in for it.
struct Question {
    Requests::Number number = 0;
    bool many = false; // answers may come: a claim, a watch
    bool arrived = false;
    bool delivering = false;
    int answers = 0;
    ReplyStatus status = ReplyStatus::Ok;
    std::optional<Texts> texts = {}; // absent where they could not be taken apart
};
using Asked = std::shared_ptr<Question>;

void count_answer(Question& question)
{
    ENSURE(question.delivering);
    ENSURE(++question.answers == 1);
}

template <typename T> using Check = void (*)(Texts const&, T const&);

template <typename T> Reply<T> checked_by(Asked const& asked, Check<T> check)
{
    return [asked, check](Result<T, StorageError> const& result) {
        count_answer(*asked);
        bool const sound = asked->texts && asked->status == ReplyStatus::Ok;
        if (result) {
            ENSURE(sound);
            check(*asked->texts, *result);
        } else {
            ENSURE(asked->texts || result.error() == StorageError::Blocked);
            ENSURE(!sound || result.error() == StorageError::Unverified);
        }
    };
}

LockReply checked_lock(Asked const& asked)
{
    return [asked](Result<std::string, LockError> const& result) {
        count_answer(*asked);
        bool const opened = asked->texts && asked->status == ReplyStatus::Ok && asked->texts->size() == 2
            && whole_number(asked->texts->front()) == 0;
        ENSURE(result.has_value() == opened);
        ENSURE(!opened || *result == asked->texts->back());
    };
}

void check_nothing(Texts const&, Done const&) { }
void check_text(Texts const& texts, std::string const& text) { ENSURE(texts == Texts { text }); }

void check_summaries(Texts const& texts, std::vector<StoredSummary> const& summaries)
{
    Texts again;
    for (auto const& summary : summaries) {
        again.push_back(summary.key);
        again.push_back(summary.summary);
    }
    ENSURE(again == texts);
}

void check_versions(Texts const& texts, std::vector<StoredVersion> const& versions)
{
    ENSURE(texts.size() == versions.size() * 3);
    for (std::size_t i = 0; i < versions.size(); ++i) {
        ENSURE(whole_number(texts[3 * i]) == versions[i].at.ms);
        ENSURE(texts[3 * i + 1] == versions[i].label);
        ENSURE(whole_number(texts[3 * i + 2]) == static_cast<std::int64_t>(versions[i].size));
    }
}

/// What lies in storage opens, or it is said why not; and what opens can be saved.
void check_opening(StoredDocument const& stored)
{
    auto const loaded = store::read_stored(stored);
    if (!loaded) {
        ENSURE(loaded.error().sentence.ends_with("."));
        return;
    }
    auto const& work = *loaded->document->school();
    auto const again = format::decode_school(format::encode_school(work));
    ENSURE(again.has_value() && again->document == work);
    ENSURE(loaded->entries == stored.journal.size());
    ENSURE(loaded->sequence == (stored.journal.empty() ? stored.sequence : stored.journal.back().first));
}

void check_document(Texts const& texts, StoredDocument const& document)
{
    ENSURE(texts.size() == 2 + 2 * document.journal.size());
    ENSURE(document.bytes == texts[0]);
    ENSURE(whole_number(texts[1]) == static_cast<std::int64_t>(document.sequence));
    for (std::size_t i = 0; i < document.journal.size(); ++i) {
        ENSURE(whole_number(texts[2 + 2 * i]) == static_cast<std::int64_t>(document.journal[i].first));
        ENSURE(document.journal[i].second == texts[3 + 2 * i]);
    }
    check_opening(document);
}

std::string packed_by_hand(Texts const& texts)
{
    auto const number = [](std::size_t value) {
        std::string out;
        for (unsigned shift = 0; shift < 32; shift += 8)
            out += static_cast<char>(value >> shift & 0xFF);
        return out;
    };
    auto out = number(texts.size());
    for (auto const& text : texts)
        out += number(text.size()) + text;
    return out;
}

class Border {
public:
    explicit Border(Feed feed)
        : m_feed(feed)
    {
    }

    void run()
    {
        while (!m_feed.done()) {
            if (m_feed.below(2) == 0)
                ask();
            else
                answer();
        }
        deliver();
        for (auto const& asked : m_asked)
            ENSURE(asked->many || asked->answers == (asked->arrived ? 1 : 0));
    }

private:
    std::string key() { return m_feed.below(2) == 0 ? "key-1" : "key-2"; }

    void ask()
    {
        auto const asked = std::make_shared<Question>();
        auto const operation = m_feed.below(17);
        last_asked = 0;
        if (operation < 6)
            ask_for_content(operation, asked);
        else if (operation < 12)
            ask_for_change(operation, asked);
        else if (operation < 14)
            operation == 12 ? m_lock.seal("phrase", "bytes", checked_lock(asked))
                            : m_lock.open("phrase", "bytes", checked_lock(asked));
        else
            ask_for_removal(operation, asked);
        ENSURE(asked->answers == 0);
        asked->number = last_asked;
        if (last_asked != 0 && operation != 11)
            m_asked.push_back(asked);
    }

    void ask_for_content(std::size_t operation, Asked const& asked)
    {
        if (operation == 0)
            m_storage.list(checked_by<std::vector<StoredSummary>>(asked, check_summaries));
        else if (operation == 1)
            m_storage.list_versions(key(), checked_by<std::vector<StoredVersion>>(asked, check_versions));
        else if (operation == 2)
            m_storage.raw(key(), checked_by<std::string>(asked, check_text));
        else if (operation == 3)
            m_storage.load_version(key(), { 5 }, checked_by<std::string>(asked, check_text));
        else
            m_storage.load(key(), checked_by<StoredDocument>(asked, check_document));
    }

    void ask_for_change(std::size_t operation, Asked const& asked)
    {
        auto const done = checked_by<Done>(asked, check_nothing);
        if (operation == 6)
            m_storage.append(key(), 1, "entry", done);
        else if (operation == 7)
            m_storage.write(key(), 1, "bytes", "summary", done);
        else if (operation == 8)
            m_storage.remove(key(), done);
        else if (operation == 9)
            m_storage.add_version(key(), { .at = { 5 }, .label = "Before lunch" }, "bytes", done);
        else if (operation == 10)
            claim(asked);
        else
            m_storage.release(key());
    }

    void ask_for_removal(std::size_t operation, Asked const& asked)
    {
        auto const done = checked_by<Done>(asked, check_nothing);
        if (operation == 14)
            m_storage.remove_version(key(), { 5 }, done);
        else if (operation == 15)
            m_storage.remove_all(done);
        else
            watch(asked);
    }

    void watch(Asked const& asked)
    {
        asked->many = true;
        auto const sound = [asked] { return asked->delivering && asked->status == ReplyStatus::Ok && asked->texts; };
        m_storage.watch_removals(
            [asked, sound](std::string const& removed) {
                ENSURE(sound() && std::ranges::find(*asked->texts, removed) != asked->texts->end());
            },
            [asked, sound] { ENSURE(sound() && asked->texts->empty()); });
    }

    void claim(Asked const& asked)
    {
        asked->many = true;
        bool const take_over = m_feed.below(2) == 0;
        m_storage.claim(
            key(), take_over,
            [asked](bool granted) {
                ENSURE(asked->delivering && asked->status != ReplyStatus::Lost);
                bool const said = asked->texts && !asked->texts->empty() && asked->texts->front() == "1";
                ENSURE(granted == (asked->status == ReplyStatus::Ok && said));
            },
            [asked] { ENSURE(asked->delivering && asked->status == ReplyStatus::Lost); });
    }

    std::string text()
    {
        auto const form = m_feed.byte();
        if (form < 64)
            return std::string { m_feed.text(form) };
        if (form < 192)
            return std::to_string(form - 64);
        auto const size = m_feed.byte() * 256U + m_feed.byte();
        return std::string { m_feed.text(size) };
    }

    /// A list of texts in its right form, or any bytes.
    std::string packed(std::optional<Texts>& texts)
    {
        if (m_feed.below(4) == 0) {
            auto const bytes = text();
            texts = unpack(bytes);
            ENSURE(!texts || bytes.starts_with(packed_by_hand(*texts)));
            return bytes;
        }
        texts.emplace();
        for (auto count = m_feed.below(12); count > 0; --count)
            texts->push_back(text());
        auto const bytes = packed_by_hand(*texts);
        ENSURE(unpack(bytes) == texts);
        return bytes;
    }

    void answer()
    {
        auto const status = static_cast<ReplyStatus>(m_feed.below(8) % 7);
        std::optional<Texts> texts;
        auto const bytes = packed(texts);
        if (m_asked.empty())
            return m_requests.arrive(nobodys_question, status, bytes);
        auto& asked = *m_asked[m_feed.below(m_asked.size())];
        if (asked.many)
            deliver();
        if (asked.many || !asked.arrived) {
            asked.status = texts ? status : ReplyStatus::Blocked;
            asked.texts = std::move(texts);
        }
        asked.arrived = true;
        m_requests.arrive(asked.number, status, bytes);
        if (asked.many || m_feed.below(2) == 0)
            deliver();
    }

    void deliver()
    {
        for (auto const& asked : m_asked)
            asked->delivering = true;
        m_requests.deliver();
        for (auto const& asked : m_asked)
            asked->delivering = false;
    }

    static constexpr Requests::Number nobodys_question = 1'000'000; // no input asks so many

    Feed m_feed;
    Requests m_requests;
    WebStorage m_storage { m_requests };
    WebLock m_lock { m_requests };
    std::vector<Asked> m_asked;
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(unsigned char const* data, std::size_t size)
{
    Border { Feed { triad::fuzz::as_text(data, size) } }.run();
    return 0;
}
