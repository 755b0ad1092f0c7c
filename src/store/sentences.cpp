#include "store/sentences.h"

#include "base/text.h"

namespace triad::store {

using platform::LockError;
using platform::StorageError;

std::string_view open_in_other_tab()
{
    return "This evaluation is open in another tab. You can read it here; to change it, go back to that tab, or take over here.";
}

std::string not_noted(Leaving const& leaving, bool open_elsewhere)
{
    auto const what = leaving.file.empty() ? concat({ quoted(leaving.what), " was printed" })
                                           : concat({ quoted(leaving.file), " was saved" });
    return concat({ what,
        open_elsewhere ? ". It could not be noted in the sharing ledger, because another tab holds this work: note it yourself "
                         "where it matters."
                       : ". It is not noted in a sharing ledger, because no work is open that it belongs to." });
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

std::string_view kept_by_newer()
{
    return "This work was last changed with a newer Triad than this page has, so it has been left as it is. Load the page again "
           "to get the newer one.";
}

std::string_view unread_because(StorageError error)
{
    switch (error) {
    case StorageError::Missing:
        return "This work is no longer in this browser. If you have its file, open that.";
    case StorageError::Blocked:
        return "This browser does not let Triad read what is stored. Allow storage for this page, or open a downloaded file.";
    case StorageError::Unverified:
        return "What this browser has stored is damaged, so it was left as it is. Load the page again, or open a downloaded "
               "file.";
    case StorageError::Full:
    case StorageError::Changed:
        break;
    }
    return "This browser could not read what is stored. Load the page again, or open a downloaded file.";
}

std::string_view locked_because(LockError error)
{
    switch (error) {
    case LockError::WrongPhrase:
        return "This pass phrase does not open the file: check capitals and spaces, and if it is right, ask for the file to be "
               "sent again.";
    case LockError::Damaged:
        return "This locked file was damaged on the way: ask for it to be sent again.";
    case LockError::Altered:
        return "This file was changed after it was locked: do not trust it, and ask the sender.";
    case LockError::Newer:
        return "This file is locked in a way that this Triad does not accept: if its sender has a newer Triad, open it with that "
               "one; if not, do not trust it.";
    case LockError::TooLarge:
        return "This work is too large for a locked file: download it without a lock, and keep it where only its readers can get "
               "at it.";
    case LockError::Missing:
        break;
    }
    return "Locked files cannot be made or opened on this page, because its address is not secure: open Triad from an address "
           "that begins with https.";
}

std::string not_written_because(platform::OfficeError error, platform::OfficeFormat format)
{
    auto const file = format == platform::OfficeFormat::Word ? "Word file" : "Excel file";
    auto const why = error == platform::OfficeError::Missing
        ? "because the part of Triad that writes it could not be loaded. Check the connection, then save again"
        : "because Triad could not write this document in that form. Nothing else has changed";
    return concat({ "The ", file, " was not made, ", why, ". The page to read and print can be saved all the same." });
}

} // namespace triad::store
