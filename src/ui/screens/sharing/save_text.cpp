#include "ui/screens/sharing/save_text.h"

#include "base/text.h"

namespace triad::ui {

namespace {

std::string state_words(store::SaveStatus const& status, int offset_minutes)
{
    switch (status.state) {
    case store::SaveState::Nothing:
        return {};
    case store::SaveState::Saving:
        return "Saving…";
    case store::SaveState::InMemoryOnly:
        return "Not saved on this device";
    case store::SaveState::ReadOnly:
        return "Open in another tab: reading only";
    case store::SaveState::Saved:
        break;
    }
    return concat({ "Saved on this device ", clock_time(status.saved_at, offset_minutes) });
}

} // namespace

std::string SaveText::whole() const { return copy.empty() ? state : concat({ state, " · ", copy }); }

SaveText save_text(store::Workspace const& workspace, Date today, int offset_minutes)
{
    SaveText out;
    if (!workspace.is_open())
        return out;
    auto const& status = workspace.status();
    out.state = state_words(status, offset_minutes);
    out.trouble = status.state == store::SaveState::InMemoryOnly || status.state == store::SaveState::ReadOnly;
    auto const copied = workspace.file_copy_at();
    if (copied.ms == 0) {
        out.copy = "no file copy yet";
        out.copy_old = true;
        return out;
    }
    auto const day = local_date(copied, offset_minutes);
    auto const days = days_since_epoch(today) - days_since_epoch(day);
    out.copy = days <= 0 ? concat({ "file copy from today ", clock_time(copied, offset_minutes) })
                         : concat({ "file copy ", counted(days, "day", "days"), " old" });
    out.copy_old = days > 7;
    return out;
}

} // namespace triad::ui
