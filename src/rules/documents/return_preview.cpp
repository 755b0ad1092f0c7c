#include "rules/documents/return_preview.h"

#include "base/text.h"
#include "documents/parts.h"
#include "rules/documents/instrument_document.h"
#include "rules/evaluation/evaluation_name.h"
#include "rules/exchange/return_choices.h"
#include "rules/review/review_words.h"

#include <utility>

namespace triad::rules {

namespace {

using documents::PrintDocument;
using Lines = std::vector<std::string>;

void add_choices(PrintDocument& out, model::SchoolDocument const& file, model::Return const& chosen)
{
    auto const made = chosen.made.empty() ? std::string {} : concat({ ", made on ", day_words(chosen.made) });
    documents::add_list(out, "About this return",
        { blank(chosen.cluster) ? std::string {} : concat({ "For the cluster: ", chosen.cluster }),
            concat({ "File ", number(chosen.number), " of this return", made, "." }),
            concat({ "The lead sees which school the return is from. ", leave_in_words(chosen) }),
            file.reviews.empty() ? "No report goes along." : "The report of one review goes along, below.",
            chosen.keep_until.empty() ? std::string {} : concat({ "To be deleted by ", day_words(chosen.keep_until), "." }) });
}

std::string answer_line(model::PlacedItem const& placed, model::Answer const& answer)
{
    auto const* choice = model::find_choice(*placed.scale, answer.rating);
    return joined({ joined({ placed.group->stem, placed.item->text }, " "),
                      concat({ "Judged: ", choice ? choice->word : model::unrated_choice(*placed.scale).word }),
                      blank(answer.comment) ? std::string {} : concat({ "Comment: ", answer.comment }),
                      answer.offers ? "The school would show others how it does this." : "" },
        "\n");
}

void add_evaluation(PrintDocument& out, model::SchoolDocument const& file, model::Evaluation const& evaluation)
{
    auto const& wording = *model::instrument_of(file, evaluation);
    Lines lines;
    for (auto const& answer : evaluation.answers)
        if (auto const placed = model::find_placed(wording, answer.item))
            lines.push_back(answer_line(*placed, answer));
    auto const title = evaluation_name(file, evaluation);
    if (lines.empty())
        return documents::add_paragraphs(out, title, { "Nothing was answered." });
    documents::add_list(out, title, std::move(lines), evaluation.by_block ? "Sections that can be are judged as a whole." : "");
}

std::string edition_line(model::Instrument const& wording)
{
    auto const day = wording.published.empty() ? std::string {} : concat({ " of ", day_words(wording.published) });
    auto const theme = blank(wording.theme) ? std::string {} : concat({ ", theme: ", wording.theme });
    return concat({ "Edition ", number(wording.version), day, theme, "." });
}

} // namespace

void add_answers_in_words(PrintDocument& out, model::SchoolDocument const& file)
{
    for (auto const& chosen : file.returns)
        add_choices(out, file, chosen);
    for (auto const& evaluation : file.evaluations)
        add_evaluation(out, file, evaluation);
}

void add_wording_in_words(PrintDocument& out, model::SchoolDocument const& file)
{
    for (auto const& wording : file.instruments) {
        auto whole = instrument_document(wording);
        documents::add_paragraphs(
            out, concat({ "The wording: ", whole.title }), { std::move(whole.subtitle), edition_line(wording) });
        for (auto& block : whole.blocks)
            out.blocks.push_back(std::move(block));
    }
}

std::string_view wording_also_carries(model::SchoolDocument const& file)
{
    return file.instruments.empty()
        ? std::string_view {}
        : "With each wording it carries how that is laid out: its place in lists, about how long it takes, who may be given its "
          "answers, what its columns hold, the kind, colour, shape and key of each answer to choose from, what depends on which "
          "choice, what it was adapted from, what leads to what, and which statements ask what others ask.";
}

} // namespace triad::rules
