#pragma once

#include "platform/ports.h"
#include "platform/web/requests.h"

namespace triad::platform::web {

/// Files for Word and Excel, written by the page: shell/word.js and shell/excel.js, each loaded at its first question.
class WebOfficeWriter final : public OfficeWriter {
public:
    explicit WebOfficeWriter(Requests& requests)
        : m_requests(requests)
    {
    }

    void write(OfficeFormat, std::string const& blocks, OfficeReply) override;

private:
    Requests& m_requests;
};

} // namespace triad::platform::web
