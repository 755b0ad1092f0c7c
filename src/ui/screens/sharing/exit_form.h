#pragma once

#include "documents/print_document.h"
#include "language/personal/personal_data.h"
#include "store/leaving.h"
#include "ui/screens/screen.h"
#include "ui/screens/sharing/exit_ways.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace triad::ui {

/// Something that is about to leave by a person's wish: how it is shown, and how the ledger tells of it.
struct ExitForm {
    documents::PrintDocument preview; // every text of it
    language::KnownNames known; // who may stand in it
    store::Leaving leaving; // who gets it, and until when, are asked and begin as they stand here
    std::string button; // what the main button says
    Icon icon = Icon::Download;
    bool page = true; // what was written of who gets it stands on the page as well
    bool content_below = false; // the screen shows exit_document() itself
    bool asks = true; // who gets it and until when; false: the screen has asked that itself
    bool locks = false; // the file may be locked with a pass phrase (chosen_phrase)
    bool asks_purpose = false; // what for as well
    std::string_view for_example = "For example: our governors"; // who might get it
    std::string whole = {}; // what the preview shows, where it is not every text
    std::shared_ptr<documents::PrintDocument const> looked_through
        = {}; // what is looked through for personal data; null: the preview
    std::string delete_by = {}; // ISO date, the last by which it may be kept; empty: any
    std::string blocked_by = {}; // why nothing can leave yet, besides what the form finds itself
    SaveExit save;
    std::vector<ExitWay> ways = {}; // what may be chosen, the usual one first; it counts in place of file, button, whole and save
};

/// A document that leaves in one of the ways that it can, in a file named after the school and its title.
ExitForm document_exit(documents::PrintDocument, language::KnownNames, store::Leaving, Date today);

/// The document as it leaves, with what was written here of who gets it.
documents::PrintDocument exit_document(ScreenContext const&, ExitForm const&);

// For a screen that asks by itself who gets it:

/// The form as it leaves in the way that was chosen on this screen.
ExitForm exit_as_chosen(ScreenContext const&, ExitForm const&);
/// As which file it leaves; nothing where there is no choice.
void draw_exit_ways(ScreenContext&, ExitForm const&);
/// Lets it leave as it is chosen, and keeps the way for the next.
void leave_as_chosen(store::Workspace&, Session&, ExitForm const& chosen, store::Leaving const&, documents::PrintDocument const&);
/// "File made: …", once there is one.
void draw_exit_made(ScreenContext&, ExitForm const&);

/// Who gets it and until when, all that leaves, what looks personal in it, and the button. R-40 (SYS-14e, SYS-14f).
void draw_exit(ScreenContext&, ExitForm const&);

} // namespace triad::ui
