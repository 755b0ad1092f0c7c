#include "base/text.h"
#include "format/instrument_file.h"
#include "rules/documents/instrument_document.h"
#include "rules/documents/plan_document.h"
#include "rules/documents/policy_document.h"
#include "rules/documents/record_document.h"
#include "store/outgoing.h"
#include "ui/screens/personal_check.h"
#include "ui/screens/review/review_heading.h"
#include "ui/screens/sharing/exit_form.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/text.h"

// The screens from which a document or an instrument of the school's own leaves. Files of reviews have their own, because they
// are made for a partner (send_screen.cpp, release_screen.cpp).

namespace triad::ui {

namespace {

struct Heading {
    std::string title;
    std::string back; // where one came from
    std::string address;
};

void draw_heading(Ui& ui, Heading const& words)
{
    link(ui, "back", words.back, words.address, { .icon = Icon::ArrowLeft });
    heading(ui, 1, words.title);
    ui.gap(1);
}

} // namespace

void draw_save_document(ScreenContext& screen)
{
    auto const current = current_evaluation(screen);
    if (!current.evaluation)
        return draw_missing(screen);
    auto const& document = *screen.workspace.current();
    // What a school wrote with a "document" instrument goes to its readers by itself, without the actions of its record.
    bool const policy = current.instrument->layout == model::Layout::Document;
    auto written = policy ? rules::policy_document(document.school, *current.instrument, *current.evaluation)
                          : rules::record_document(document, *current.instrument, *current.evaluation, screen.today);
    draw_heading(screen.ui, { "Save as a document", "Back to the record", address_of(Screen::Reading, current.evaluation->id) });
    draw_exit(
        screen, document_exit(std::move(written), names_in_school(document), { .kind = "document", .what = {} }, screen.today));
}

void draw_save_plan(ScreenContext& screen)
{
    auto const current = current_review(screen);
    if (!current.review)
        return draw_missing(screen);
    if (!current.hosted)
        return draw_host_only(screen, current, "Save the plan to print",
            "The host plans the review, and saves the plan. What was planned came to you with the review pack.");
    auto const& document = *screen.workspace.current();
    draw_review_heading(screen, current, "Save the plan to print");
    draw_exit(screen,
        document_exit(rules::plan_document(document, *current.review, protocol_of(current)),
            names_in_team(document, *current.review),
            { .kind = "plan",
                .what = {},
                .audience = "triad",
                .keep_until = current.review->keep_until,
                .review = current.review->id },
            screen.today));
}

void draw_share_instrument(ScreenContext& screen)
{
    auto const* document = screen.workspace.current();
    auto const* own = document ? newest_instrument(*document, screen.session.route.item) : nullptr;
    if (!own)
        return draw_missing(screen);
    draw_heading(
        screen.ui, { concat({ "Share: ", own->title }), "Back to the instrument", address_of(Screen::Editor, {}, own->id) });
    auto const save = [instrument = *own](store::Workspace& workspace, store::Leaving const& noted, auto const&) {
        workspace.outgoing().save_text(noted, "application/json", format::encode_instrument(instrument));
    };
    draw_exit(screen,
        { .preview = rules::instrument_document(*own),
            .known = names_outside(*document),
            .leaving = { .kind = "instrument",
                .what = concat({ "Instrument: ", own->title }),
                .file = format::instrument_file_name(*own, screen.today) },
            .button = "Save the file",
            .page = false,
            .save = save });
}

} // namespace triad::ui
