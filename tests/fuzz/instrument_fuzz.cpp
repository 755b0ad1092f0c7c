// Any bytes → read → write → read gives an equal instrument and equal bytes; scales, words of examples
// and the pack the page loads are read too.
#include "base/result.h"
#include "format/asset_pack.h"
#include "format/example_words_file.h"
#include "format/instrument_file.h"
#include "support/pieces.h"
#include "support/refusal.h"

#include <algorithm>
#include <set>

namespace {

using namespace triad;

/// What the screens rely on: every item has its place once, a scale, and a wording that can be told from others.
void check_items(model::Instrument const& instrument)
{
    std::set<std::string> ids;
    for (auto const& placed : model::every_item(instrument)) {
        ENSURE(ids.insert(placed.item->id).second);
        ENSURE(model::find_placed(instrument, placed.item->id)->item == placed.item);
        ENSURE(!placed.scale->choices.empty());
        ENSURE(model::find_choice(*placed.scale, model::unrated_choice(*placed.scale).id));
        ENSURE(model::wording_fingerprint(*placed.group, *placed.item).size() == 16);
    }
    int number = 0;
    for (auto const& placed : model::placed_items(instrument))
        ENSURE(placed.number == ++number);
}

void check_instrument(model::Instrument const& instrument)
{
    auto const bytes = format::encode_instrument(instrument);
    auto const again = format::decode_instrument(bytes);
    ENSURE(again == instrument);
    ENSURE(format::encode_instrument(*again) == bytes);
    auto const name = format::instrument_file_name(instrument, {});
    ENSURE(name.ends_with(".triad.json"));
    ENSURE(name.find_first_of("/\\:*?\"<>|\n") == std::string::npos);
    check_items(instrument);
}

/// Whoever makes an example chooses from every list without looking whether there is anything in it.
void check_words(model::ExampleWords const& words)
{
    auto const& [red, amber, green, cannot_say] = words.comments;
    for (auto const* list : { &words.places, &words.areas, &words.groups, &red, &amber, &green, &cannot_say, &words.focuses,
             &words.lines, &words.strengths, &words.developments, &words.people })
        ENSURE(!list->empty());
    ENSURE(!words.rounds.empty() && parse_iso_date(words.due));
    ENSURE(std::ranges::any_of(words.kinds, &model::ExampleKind::primary));
    for (auto const& kind : words.kinds)
        ENSURE(kind.least >= 1 && kind.least <= kind.most && kind.share >= 1);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(unsigned char const* data, std::size_t size)
{
    auto const bytes = triad::fuzz::as_text(data, size);
    if (auto const instrument = format::decode_instrument(bytes))
        check_instrument(*instrument);
    else
        triad::fuzz::check_refusal(instrument.error());
    if (auto const scale = format::decode_scale_file(bytes); !scale)
        triad::fuzz::check_refusal(scale.error());
    if (auto const words = format::decode_example_words(bytes))
        check_words(*words);
    else
        triad::fuzz::check_refusal(words.error());
    if (auto const pack = format::decode_asset_pack(bytes))
        for (auto const& instrument : pack->instruments)
            check_instrument(instrument);
    else
        triad::fuzz::check_refusal(pack.error());
    return 0;
}
