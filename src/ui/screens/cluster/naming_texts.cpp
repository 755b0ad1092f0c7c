#include "ui/screens/cluster/naming_texts.h"

#include "base/elsewhere.h"
#include "base/sentence.h"
#include "base/text.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/text.h"

namespace triad::ui {

namespace {

/// Where the lead can put right what names a school.
std::string address_of_text(model::ClusterDocument const& cluster, model::RecordKind kind)
{
    using enum model::RecordKind;
    return address_of(kind == EmergingQuestion || kind == Theme ? Screen::Findings
            : kind == Need                                      ? Screen::Needs
            : kind == SummaryStatement                          ? Screen::ClusterSummary
                                                                : Screen::Cluster,
        cluster.id);
}

} // namespace

void draw_naming(ScreenContext& screen, model::ClusterDocument const& cluster, std::vector<rules::NamingText> const& texts)
{
    auto& ui = screen.ui;
    if (texts.empty())
        return;
    auto const box = ui.group_box(Role::Group, "naming", "", notice_style(ui, true));
    icon_paragraph(ui, "title", Icon::Warning, ui.palette().danger,
        "Your own words name a school that has not allowed it. Say it without the name, or ask the school.");
    for (std::size_t i = 0; i < texts.size(); ++i) {
        auto const group = ui.group(Role::Group, concat({ "text-", number(i) }));
        link(ui, "to", concat({ cited(words_from_elsewhere(texts[i].text)), " names ", listed_words(texts[i].names) }),
            address_of_text(cluster, texts[i].kind));
    }
    ui.gap(0.6F);
}

} // namespace triad::ui
