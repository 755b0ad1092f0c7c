#include "platform/web/web_office.h"

#include "platform/web/pack.h"
#include "platform/web/shell.h"

#include <utility>

namespace triad::platform::web {

namespace {

OfficeOperation operation_of(OfficeFormat format)
{
    return format == OfficeFormat::Word ? OfficeOperation::Word : OfficeOperation::Excel;
}

/// A part that could not be loaded gives no answer of its own.
Result<std::string, OfficeError> decode_file(ReplyStatus status, Requests::Texts const& texts)
{
    if (status != ReplyStatus::Ok)
        return Failure { OfficeError::Missing };
    auto const outcome = texts.size() == 2 ? whole_number(texts[0]) : std::nullopt;
    if (outcome == static_cast<std::int64_t>(OfficeOutcome::Ok))
        return texts[1];
    return Failure { OfficeError::Failed };
}

} // namespace

void WebOfficeWriter::write(OfficeFormat format, std::string const& blocks, OfficeReply reply)
{
    auto const number = m_requests.add(
        [reply = std::move(reply)](ReplyStatus status, auto const& texts) { reply(decode_file(status, texts)); });
    auto const packed = pack({ blocks });
    shell_office(number, operation_of(format), packed.data(), packed.size());
}

} // namespace triad::platform::web
