#pragma once

#include "model/enquiry.h"
#include "model/school_document.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace triad::ui {

/// A line of enquiry that a review could take up.
struct LineChoice {
    std::string key; // no two alike in one list
    std::string name; // what its button calls it: "THEP-L07", "our line 2"
    std::string origin; // of the line in the review
    std::string text;
    std::string items; // Item::ids behind it, by spaces
    model::BankLine const* bank = nullptr; // null: not from the bank
    bool taken = false; // this review has it
};

/// Where lines come from: what the answers prompt, the school's own lines, and those of its earlier reviews (SYS-10c, SYS-10d).
struct LineChoices {
    std::vector<LineChoice> prompted;
    std::vector<LineChoice> own;
    std::vector<LineChoice> earlier;
};
LineChoices line_choices(model::SchoolDocument const&, model::Review const&, std::span<model::EnquiryBank const>);

/// "Behind it: statement 18 of Remote learning self-evaluation (red)." Items that this school never met are left out; empty
/// where none is left.
std::string behind_words(model::SchoolDocument const&, std::string_view items);
/// A statement of this school's work that a line can be tied to.
struct TieChoice {
    std::string item; // Item::id
    std::string label; // "Remote learning 7: Pupils know …"
};
/// Statements of the newest evaluation with each instrument that may leave the school; none that the line is tied to already.
std::vector<TieChoice> tie_choices(model::SchoolDocument const&, std::string_view items);
/// "statement 7 of Remote learning (red)"; empty where this school never met it.
std::string tied_words(model::SchoolDocument const&, std::string_view item);

/// True where the bank has a line for some statement of this school's work: then a low rating prompts it.
bool may_be_prompted(model::SchoolDocument const&, std::span<model::EnquiryBank const>);

/// The line of the bank that a line of a review came from, also by way of a line of the school's own; null where there is none.
model::BankLine const* bank_line_of(model::SchoolDocument const&, std::span<model::EnquiryBank const>, model::ReviewLine const&);
/// "From the bank: THEP-L07", "From your own lines", "Written for a review".
std::string origin_words(model::SchoolDocument const&, std::span<model::EnquiryBank const>, model::ReviewLine const&);
/// "Works at a distance", "Works partly at a distance", "Needs a visit"; empty where the bank does not say.
std::string_view remote_words(model::Remote);

} // namespace triad::ui
