#pragma once

#include <memory>
#include <utility>

namespace triad::store {

/// Answers of storage may come when the one who asked is gone. A guarded callback then does nothing.
class Alive {
public:
    template <typename Callback> auto guard(Callback callback) const
    {
        return [token = std::weak_ptr<char>(m_token), callback = std::move(callback)](auto&&... arguments) {
            if (!token.expired())
                callback(std::forward<decltype(arguments)>(arguments)...);
        };
    }

private:
    std::shared_ptr<char> m_token = std::make_shared<char>();
};

} // namespace triad::store
