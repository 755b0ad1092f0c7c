#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace triad::model {

/// JSON object text with the fields this version does not know, kept so that a save writes them back. Empty for none.
using Unknown = std::string;

/// What kind of answer a choice is. Not started, not applicable and cannot say are never a low rating.
enum class ChoiceKind { Step, NotRated, NotApplicable, CannotSay };

/// How a choice is painted. Colour is never the only sign: letter, shape and word stand beside it.
enum class Tone { None, Red, Amber, Green, Blue, Purple };
enum class Shape { None, Circle, Triangle, Octagon, Square, Diamond, Dash };

/// One answer a person may give: "Red", "Not applicable" …
struct Choice {
    std::string id; // "red"; stored in answers
    ChoiceKind kind = ChoiceKind::Step;
    std::string letter; // "R"; painted inside the shape
    std::string word; // "Red"
    std::string meaning; // what it looks like, in one line
    Tone tone = Tone::None;
    Shape shape = Shape::None;
    char key = 0; // lower-case letter that gives this rating while the item has focus; 0 for none
    Unknown unknown = {};
    friend bool operator==(Choice const&, Choice const&) = default;
};

/// The answers an instrument offers, in the order shown. Exactly one choice has kind NotRated.
struct Scale {
    std::string id;
    std::string name;
    std::vector<Choice> choices;
    Unknown unknown = {};
    friend bool operator==(Scale const&, Scale const&) = default;
};

struct Item {
    std::string id; // permanent, e.g. "THEP-A01"
    std::string text;
    std::string help; // optional: facets to keep in view
    Unknown unknown;
    friend bool operator==(Item const&, Item const&) = default;
};

/// Items that share the opening words `stem`, shown once. An empty stem: the items stand alone.
struct ItemGroup {
    std::string stem;
    std::vector<Item> items;
    Unknown unknown;
    friend bool operator==(ItemGroup const&, ItemGroup const&) = default;
};

struct Section {
    std::string id;
    std::string title;
    std::vector<ItemGroup> groups;
    Unknown unknown;
    friend bool operator==(Section const&, Section const&) = default;
};

struct Prompt {
    std::string id;
    std::string text;
    Unknown unknown = {};
    friend bool operator==(Prompt const&, Prompt const&) = default;
};

/// A free-text field asked before the items.
struct ContextField {
    std::string id;
    std::string title;
    std::string hint; // one line: how much to write
    std::vector<Prompt> prompts;
    std::string example; // a worked answer, shown on request
    Unknown unknown;
    friend bool operator==(ContextField const&, ContextField const&) = default;
};

/// A set of items to judge: an audit, a checklist. Wording belongs to the version.
struct Instrument {
    std::string id; // "thep-self-evaluation"
    int version = 1; // a change of any wording is a new version
    std::string title;
    std::string summary; // one or two sentences
    std::string credit; // where it comes from
    std::string published; // ISO date of this version
    std::string theme; // "remote-learning": goes into file names
    int minutes = 0; // about how long it takes
    Scale scale;
    std::vector<ContextField> contexts;
    std::vector<Section> sections;
    Unknown unknown;
    friend bool operator==(Instrument const&, Instrument const&) = default;
};

/// An item together with the stem and section it stands in. Pointers into the instrument; never null.
struct PlacedItem {
    Section const* section;
    ItemGroup const* group;
    Item const* item;
    int number; // 1-based place in the whole instrument
};

std::vector<PlacedItem> placed_items(Instrument const&);
std::vector<PlacedItem> placed_items(Instrument const&, Section const&);
Item const* find_item(Instrument const&, std::string_view id);
ContextField const* find_context_field(Instrument const&, std::string_view id);
Choice const* find_choice(Scale const&, std::string_view id);
/// The choice that means "nothing said yet".
Choice const& unrated_choice(Scale const&);

/// Sixteen hexadecimal digits over the wording a person judges: stem and text, white space folded.
/// An answer follows an item to another version only where this is unchanged.
std::string wording_fingerprint(ItemGroup const&, Item const&);

} // namespace triad::model
