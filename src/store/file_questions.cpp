#include "store/file_questions.h"

#include "base/elsewhere.h"
#include "base/text.h"

namespace triad::store {

void FileQuestions::ask(rules::Asking asking, std::string const& file, std::function<void()> take)
{
    m_waiting.push_back({ { std::move(asking.title), concat({ quoted(file), ": ", asking.text }), std::move(asking.confirm),
                              std::move(asking.decline) },
        std::move(take) });
    m_context.touch();
}

void FileQuestions::answer(bool take)
{
    if (m_waiting.empty())
        return;
    auto const question = std::move(m_waiting.front());
    m_waiting.pop_front();
    if (take)
        question.take();
    m_context.touch();
}

} // namespace triad::store
