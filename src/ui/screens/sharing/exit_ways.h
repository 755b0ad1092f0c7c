#pragma once

#include "documents/print_document.h"
#include "store/leaving.h"
#include "store/workspace.h"

#include <functional>
#include <string>
#include <vector>

namespace triad::ui {

using SaveExit = std::function<void(store::Workspace&, store::Leaving const&, documents::PrintDocument const&)>;

/// One of the forms in which a document can leave: a page, a Word document.
struct ExitWay {
    std::string value; // ExitDraft::way
    std::string label;
    std::string about; // what its receiver can do with it; may be empty
    std::string file; // its name
    std::string whole; // what of the preview is in the file, and what besides
    std::string button; // what the main button says
    SaveExit save;
    bool written_later = false; // a part of the page writes it, which takes a moment
};

/// How a document can leave, the usual way first: a page to read and print, a Word document, and its tables for Excel where it
/// has any.
std::vector<ExitWay> ways_of(documents::PrintDocument const&, Date today);

} // namespace triad::ui
