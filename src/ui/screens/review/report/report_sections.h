#pragma once

#include "rules/review/agreement.h"
#include "rules/review/review_words.h"
#include "ui/screens/screen.h"

#include <string>
#include <string_view>
#include <vector>

// The report as the host writes it, and as a partner answers it.

namespace triad::ui {

/// One part of the report with its hint; `statements` in order.
struct ReportSection {
    std::string id;
    std::string title;
    std::string hint;
    std::vector<model::Statement const*> statements;
};
/// The protocol's parts, or strengths, areas for development and recommendations where it is not known; after those, parts that
/// statements name besides. Of a partner's copy only what has words.
std::vector<ReportSection> report_sections(CurrentReview const&);

/// "Jo Park", or the role where no name was given.
std::string person_words(CurrentReview const&, model::Member const&);
/// "Jo Park, reviewer, saw: Two boys read to each other", cut to a line or two.
std::string trail_words(CurrentReview const&, model::Note const&);
/// The turn above already offers another screen as the one main thing to do.
bool main_thing_is_elsewhere(ScreenContext&, CurrentReview const&);

/// All sections for the host: statements to write, and who stands where.
void draw_host_report(ScreenContext&, CurrentReview const&);
void draw_host_statement(ScreenContext&, CurrentReview const&, ReportSection const&, std::size_t index, int number);

/// Who answers on a partner's copy, as it is signed.
struct Signer {
    model::Member const* member = nullptr;
    std::string name;
    std::string role;
    std::string blocked; // why nothing can be answered; empty where it can
};
Signer signer_of(ScreenContext const&, CurrentReview const&);
rules::PartnerStanding own_standing(CurrentReview const&, Signer const&, model::Statement const&);
/// Everything a reply says, so that an earlier answer leaves nothing behind.
void add_reply(store::Command&, ScreenContext const&, CurrentReview const&, Signer const&, model::Statement const&,
    std::string_view decision);
/// All sections for a partner: statements to read and to answer.
void draw_partner_report(ScreenContext&, CurrentReview const&);
void draw_partner_statement(ScreenContext&, CurrentReview const&, Signer const&, model::Statement const&, int number);

} // namespace triad::ui
