#include "base/hash.h"
#include "base/text.h"
#include "language/phrase/phrase_strength.h"

namespace triad::language {

namespace {

/// 256 words that are easy to spell and hard to mishear, none of them in the lists of phrase_lists.cpp: 8 bits each.
constexpr std::string_view words
    = "acorn almond anchor antler anvil apron arrow attic badge bagel bamboo banner barley barrel basket beacon "
      "beaver beetle bonnet bottle breeze brick bridle bucket buckle bugle bumper burrow button cactus candle canoe "
      "canvas carpet cashew castle cavern cedar cellar chalk chapel chisel chorus cinema clover coast cobble cobweb "
      "cocoa comet compost copper coral cork cottage cotton cradle crater crumpet curtain cushion dairy decade denim "
      "desert domino donkey drizzle dune ember engine falcon feather fiddle flannel flask flint flute fossil funnel "
      "gallery gallop garlic garment gazebo gherkin glacier glider goblet goggles gravel gravy grotto guitar gutter "
      "hammock hammer harbour harvest hazel hedge helmet heron hinge hive honey hornet hurdle igloo inkwell island "
      "jacket javelin jigsaw jockey jumper jungle kayak kennel kernel kettle lagoon ladder lantern lather lava "
      "leather ledger lever lichen linen lizard lobster locket lumber mallet mammoth mantle maple marble meadow medal "
      "mitten mosaic muffin mural mustard napkin nectar needle nettle nozzle nugget nutmeg oatmeal octopus orbit "
      "orchard organ otter oyster paddle pancake panel parcel parsley pasture pebble pelican pewter piano pickle "
      "pigeon pillow pirate plaster plaza plum pocket polish porch pottery prism puddle puffin pulley pumpkin puzzle "
      "quarry quilt radish raft raisin ravine ribbon rocket rope rudder saddle saffron salmon sandal satchel saucer "
      "scarf seagull shelf shovel shutter signal skillet sledge slipper sparrow spanner spiral sponge stable statue "
      "steam stencil stirrup stool sundial swallow syrup tadpole tassel teapot temple thimble thistle thunder timber "
      "toffee torch tractor treacle trellis trolley trumpet tunnel turnip tweed vanilla velvet violin volcano waffle "
      "wagon walnut walrus whistle wicker wombat zipper";

/// Texts that differ in their last letters alone differ in the low bits of the hash as well (the finish of splitmix64).
std::uint64_t spread(std::uint64_t bits)
{
    bits = (bits ^ (bits >> 30)) * 0xbf58476d1ce4e5b9ull;
    bits = (bits ^ (bits >> 27)) * 0x94d049bb133111ebull;
    return bits ^ (bits >> 31);
}

} // namespace

std::string suggested_phrase(std::vector<std::string> const& fresh)
{
    auto const all = split(words, ' ');
    std::string out;
    for (auto const& text : fresh)
        append_joined(out, " ", all[spread(hash64(text)) % all.size()]);
    return out;
}

} // namespace triad::language
