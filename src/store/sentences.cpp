#include "store/sentences.h"

#include "base/text.h"

namespace triad::store {

using platform::StorageError;

std::string quoted(std::string_view text) { return concat({ "“", text, "”" }); }

std::string_view open_in_other_tab()
{
    return "This evaluation is open in another tab. You can read it here; to change it, go back to that tab, or take over here.";
}

std::string_view unsaved_because(StorageError error)
{
    switch (error) {
    case StorageError::Full:
        return "This browser's storage is full, so your latest changes are in this window only. Download the file now, then free "
               "some space.";
    case StorageError::Blocked:
        return "This browser does not let Triad keep work, so your latest changes are in this window only. Download the file "
               "now.";
    case StorageError::Unverified:
        return "This browser did not store your latest changes correctly, so they are in this window only. Download the file "
               "now.";
    case StorageError::Missing:
        return "The copy in this browser's storage is gone, so your work is in this window only. Download the file now.";
    case StorageError::Changed:
        break;
    }
    return open_in_other_tab();
}

std::string_view unread_because(StorageError error)
{
    switch (error) {
    case StorageError::Missing:
        return "This work is no longer in this browser. If you have its file, open that.";
    case StorageError::Blocked:
        return "This browser does not let Triad read what is stored. Allow storage for this page, or open a downloaded file.";
    case StorageError::Full:
    case StorageError::Changed:
    case StorageError::Unverified:
        break;
    }
    return "This browser could not read what is stored. Load the page again, or open a downloaded file.";
}

} // namespace triad::store
