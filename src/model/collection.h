#pragma once

#include "model/instrument.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// What schools handed in to a lead, kept small: hundreds of schools stand in memory together, so an answer is one byte and its
// comment a place in one text, and the wording is there once for all of them.

namespace triad::model {

/// One edition of an instrument, as evaluations that were handed in were made with it. It never changes, so that all of them can
/// point into it.
class CollectedEdition {
public:
    explicit CollectedEdition(Instrument);
    CollectedEdition(CollectedEdition const&) = delete;
    CollectedEdition& operator=(CollectedEdition const&) = delete;

    Instrument const& instrument() const { return m_instrument; }
    /// Every item in reading order, hidden ones and blocks among them (see model::every_item). Ratings stand in this order.
    std::vector<PlacedItem> const& items() const { return m_items; }
    /// The place of an item; absent where this edition lacks it. `hint` is looked at first: answers mostly come in this order.
    std::optional<std::size_t> place_of(std::string_view item, std::size_t hint = 0) const;
    /// See wording_fingerprint.
    std::string const& fingerprint(std::size_t place) const { return m_fingerprints[place]; }

private:
    Instrument m_instrument;
    std::vector<PlacedItem> m_items;
    std::vector<std::string> m_fingerprints;
    std::vector<std::size_t> m_by_id; // places, in the order of their ids
};
using Edition = std::shared_ptr<CollectedEdition const>;

/// A rating as one byte: 0 for none, else one more than the choice's place in the scale of its item.
using RatingCode = std::uint8_t;
constexpr std::size_t most_choices = 254; // in a scale that can be collected

/// The choice that a code stands for; null for none.
Choice const* choice_of(PlacedItem const&, RatingCode);
/// The code of a choice; 0 where the item's scale lacks it, or where it means "not yet rated".
RatingCode code_of(PlacedItem const&, std::string_view choice);

/// How a school's words may be given on beyond the lead it handed them to. SH-04.
enum class Attribution : std::uint8_t {
    None, // not at all
    Unnamed, // without any sign of whose they are
    Role, // "a head teacher"
    Named, // with the school's name
};

/// A comment on one item of a submission.
struct CollectedComment {
    std::uint32_t item; // place in the edition
    std::uint32_t at; // in Submission::texts
    std::uint32_t size;
};

/// What one school handed in of one evaluation, and what it allowed to be done with it.
struct Submission {
    std::string school = {}; // ClusterSchool::id
    std::string evaluation = {}; // Evaluation::id at the school
    Edition edition = {};
    std::string period = {}; // in words: "Autumn 2026"
    std::string made = {}; // ISO date of the file that brought it
    int number = 1; // of the school's file, so that two of one day are told apart
    bool commented = false; // the school let its comments go along
    Attribution quotes = Attribution::None;
    bool named = false; // the school may be named in what the lead passes on
    std::string keep_until = {}; // ISO date; empty for none
    std::vector<RatingCode> ratings = {}; // one for each item of the edition
    std::vector<CollectedComment> comments = {}; // in the order of the items; no item twice
    std::vector<std::uint32_t> offers = {}; // items at which the school would show others how it does it, ascending
    std::string texts = {}; // all comments, one after the other

    std::string_view text_of(CollectedComment const& comment) const
    {
        return std::string_view { texts }.substr(comment.at, comment.size);
    }
    /// Empty for none.
    std::string_view comment_on(std::size_t item) const;
    bool offers_at(std::size_t item) const;
    void add_comment(std::size_t item, std::string_view text);
};

/// One statement of a report, a focus or a line of enquiry, as the school handed it in.
struct CollectedStatement {
    std::string part; // ReportPart::id; "focus" or "line"
    std::string text;
    std::string items = {}; // Item::ids behind a line, by spaces
    friend bool operator==(CollectedStatement const&, CollectedStatement const&) = default;
};

/// The released report of one review that a school handed in.
struct CollectedReport {
    std::string school = {}; // ClusterSchool::id
    std::string review = {}; // Review::id at the school
    std::string title = {};
    std::string date = {}; // ISO; empty for none
    std::string made = {}; // as Submission
    int number = 1;
    Attribution quotes = Attribution::None;
    bool named = false;
    std::string keep_until = {};
    std::vector<CollectedStatement> statements = {};
};

} // namespace triad::model
