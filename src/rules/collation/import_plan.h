#pragma once

#include "base/date.h"
#include "base/issue.h"
#include "model/handed_in.h"
#include "model/survey_file.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

// What files that somebody dropped would bring into a lead's work, said before anything is taken. product.md, always true 7.

namespace triad::rules {

/// One file as it was dropped.
struct DroppedFile {
    std::string name;
    std::uint64_t content = 0; // a hash of its bytes: the same file twice is told apart from two of one school
    std::optional<Issue> problem = {}; // why it could not be read
    bool locked = false; // sealed with a pass phrase
    model::HandedIn handed_in = {}; // where there is no problem
    std::shared_ptr<model::ClusterSummary const> summary = {}; // where it is the summary of another cluster instead
    std::shared_ptr<model::SurveyAnswersFile const> answers = {}; // where it is answers to a survey instead
};

enum class ImportVerdict : std::uint8_t {
    New, // the first return of this school
    Newer, // holds something that is not here yet, or newer than what is
    Same, // says nothing that is not here
    Older, // what is here, or in another of these files, is newer
    Repeated, // the bytes of another of these files
    OneId, // two schools with one id: one of them began with the other's file
    OtherInstrument, // not what the lead asked for
    NoSurvey, // answers to a survey that is not here
    OtherWave, // answers to another wave of a survey than is asked now
    Expired, // the school asked for it to be deleted by now
    Empty, // nothing was handed in
    Locked,
    Unreadable,
};
constexpr std::size_t import_verdicts = static_cast<std::size_t>(ImportVerdict::Unreadable) + 1;

/// What is done with a file.
enum class ImportChoice : std::uint8_t {
    Leave,
    Take,
    TakeAsNew, // as a school of its own, whatever its id says
};

struct ImportLine {
    std::size_t file = 0; // its place among the dropped ones
    ImportVerdict verdict = ImportVerdict::New;
    std::string school = {}; // ClusterSchool::id that it is of; empty: one that is not on the list
    std::string title; // the school as the file names it; else the file's name
    std::vector<std::string> reasons = {}; // one sentence each; none where all is as it should be
    std::vector<ImportChoice> choices = {}; // those that there are besides leaving it
    ImportChoice choice = ImportChoice::Leave; // what is done unless somebody says otherwise
};

/// The line as one that leaves its file alone, unless it is offered to be taken all the same.
ImportLine left(ImportLine, ImportVerdict, std::string reason, bool offered);

/// One line for each file, in the order given.
std::vector<ImportLine> plan_import(model::ClusterDocument const&, std::span<DroppedFile const>, Date today);

/// Gives an id that was never there: the argument is how it begins.
using FreshId = std::function<std::string(std::string_view)>;

/// The document with all that the lines take. What is left stays as it was.
model::ClusterDocument take_in(
    model::ClusterDocument, std::span<DroppedFile const>, std::span<ImportLine const>, model::Stamp const&, FreshId const&);

/// The same without what one school handed in; the school stays on the list.
model::ClusterDocument without_returns_of(model::ClusterDocument, std::string_view school, model::Stamp const&);

} // namespace triad::rules
