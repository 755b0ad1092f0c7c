#pragma once

#include "model/unknown.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace triad::model {

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
    std::vector<std::string> references = {}; // Reference::ids of its section that it answers, unless a school links it otherwise
    std::vector<std::string> related = {}; // ids in other instruments that ask the same or nearly the same
    bool hidden = false; // left out by a school that adapted the instrument; its answers stay
    Unknown unknown = {};
    friend bool operator==(Item const&, Item const&) = default;
};

/// The option of a context field on which something depends. An empty field: always.
struct Condition {
    std::string field; // ContextField::id
    std::string option; // ContextOption::id
    Unknown unknown = {};
    friend bool operator==(Condition const&, Condition const&) = default;
};

/// Items that share the opening words `stem`, shown once. An empty stem: the items stand alone.
struct ItemGroup {
    std::string stem;
    std::vector<Item> items;
    Condition when = {};
    Unknown unknown = {};
    friend bool operator==(ItemGroup const&, ItemGroup const&) = default;
};

/// A line that is read beside the items and never rated: an expectation, a scenario.
struct Reference {
    std::string id;
    std::string text;
    std::vector<std::string> related = {};
    Unknown unknown = {};
    friend bool operator==(Reference const&, Reference const&) = default;
};

/// Something to read on request.
struct HelpNote {
    std::string id;
    std::string title;
    std::string text;
    Unknown unknown = {};
    friend bool operator==(HelpNote const&, HelpNote const&) = default;
};

/// One free-text answer about a whole section, or one question within a context field.
struct Prompt {
    std::string id;
    std::string text;
    bool actions = false; // its entries become actions: who, what, by when
    Unknown unknown = {};
    friend bool operator==(Prompt const&, Prompt const&) = default;
};

/// What one column of a section holds.
enum class ColumnKind { References, Items, Prompts };

struct Column {
    std::string id;
    std::string title;
    ColumnKind holds = ColumnKind::Items;
    std::vector<Prompt> prompts = {};
    Unknown unknown = {};
    friend bool operator==(Column const&, Column const&) = default;
};

struct Section {
    std::string id;
    std::string title;
    std::string intro = {};
    std::vector<ItemGroup> groups = {};
    std::vector<Reference> references = {};
    std::vector<Column> columns = {}; // left to right; none: items below each other
    std::vector<HelpNote> help = {};
    std::vector<std::string> opens = {}; // Instrument::ids this section leads to
    Item block = {}; // what is judged when the section is judged as a whole; an empty id: never
    std::optional<Scale> scale = {}; // for this section only
    Unknown unknown = {};
    friend bool operator==(Section const&, Section const&) = default;
};

/// One answer that a context field offers.
struct ContextOption {
    std::string id;
    std::string text;
    std::string help = {};
    Unknown unknown = {};
    friend bool operator==(ContextOption const&, ContextOption const&) = default;
};

/// Something asked before the items: free text, or one of `options`.
struct ContextField {
    std::string id;
    std::string title;
    std::string hint; // one line: how much to write
    std::vector<Prompt> prompts;
    std::string example; // a worked answer, shown on request
    std::string name = {}; // texts of the instrument may hold it in braces, {school-name}, and show the answer there
    std::vector<ContextOption> options = {};
    std::string fallback = {}; // the ContextOption::id that earlier versions took to hold; kept, and nobody's choice (R-10)
    std::string reason = {}; // asks why the school chose so; empty: does not ask
    std::vector<std::string> items = {}; // the items that the choice is about
    std::string flag = {}; // said at those items
    Unknown unknown = {};
    friend bool operator==(ContextField const&, ContextField const&) = default;
};

/// How an instrument is laid out and filled in.
enum class Layout { Statements, Columns, Checklist, Steps, Document };

/// Who may be given the answers without a decision of the school's own.
enum class InstrumentAudience { Cluster, School };

/// A set of items to judge: an audit, a checklist. Wording belongs to the version.
struct Instrument {
    std::string id; // "thep-self-evaluation"
    int version = 1; // a change of any wording is a new version
    std::string title;
    std::string summary; // one or two sentences
    std::string credit; // where it comes from
    std::string published; // ISO date of this version
    std::string theme; // "remote-learning": goes into file names
    int order = 0; // where it stands among those that come with the program
    int minutes = 0; // about how long it takes
    Layout layout = Layout::Statements;
    InstrumentAudience audience = InstrumentAudience::Cluster;
    std::string notice = {}; // stands above everything
    std::string based_on = {}; // Instrument::id that a school adapted; item ids were kept
    Scale scale = {};
    std::vector<ContextField> contexts = {};
    std::vector<Section> sections = {};
    Unknown unknown = {};
    friend bool operator==(Instrument const&, Instrument const&) = default;
};

/// An item together with the stem and section it stands in. Pointers into the instrument; never null.
struct PlacedItem {
    Section const* section;
    ItemGroup const* group; // of a block: a group without stem
    Item const* item;
    Scale const* scale;
    int number; // 1-based place among all items that are not hidden; 0 for a hidden one and for a block
};

/// Every item that is not hidden, in reading order.
std::vector<PlacedItem> placed_items(Instrument const&);
std::vector<PlacedItem> placed_items(Instrument const&, Section const&);
/// The same with hidden items, and with each section's block after its items.
std::vector<PlacedItem> every_item(Instrument const&);
/// Any item or block, hidden or not.
std::optional<PlacedItem> find_placed(Instrument const&, std::string_view id);
Item const* find_item(Instrument const&, std::string_view id);
ContextField const* find_context_field(Instrument const&, std::string_view id);
Prompt const* find_prompt(Instrument const&, std::string_view id);
Reference const* find_reference(Instrument const&, std::string_view id);
Section const* find_section(Instrument const&, std::string_view id);
Scale const& scale_of(Instrument const&, Section const&);
Choice const* find_choice(Scale const&, std::string_view id);
/// The choice that means "nothing said yet".
Choice const& unrated_choice(Scale const&);
/// False where a scale offers no judgement: its items take a note only.
bool has_steps(Scale const&);
/// A scale of one step: done, or not yet.
bool is_tick(Scale const&);
/// Of a choice, for style sheets: "red", "amber", "green"; "muted" where it has no tone of its own.
std::string_view tone_name(Choice const&);
std::string_view tone_name(Tone);

/// Sixteen hexadecimal digits over the wording a person judges: stem and text, white space folded.
/// An answer follows an item to another version only where this is unchanged.
std::string wording_fingerprint(ItemGroup const&, Item const&);

} // namespace triad::model
