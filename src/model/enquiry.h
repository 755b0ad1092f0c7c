#pragma once

#include "model/instrument.h"

namespace triad::model {

/// Whether a line can be pursued without being in the school.
enum class Remote { Unsaid, Yes, Partly, No };

/// A line of enquiry as it stands in the bank: something to look into, not something to rate.
struct BankLine {
    std::string id; // permanent, e.g. "THEP-L07"
    std::string text;
    std::string note = {};
    std::vector<std::string> tags = {};
    std::vector<std::string> items = {}; // Item::ids of any instrument whose answers may prompt it
    Remote remote = Remote::Unsaid;
    Unknown unknown = {};
    friend bool operator==(BankLine const&, BankLine const&) = default;
};

struct EnquirySet {
    std::string id;
    std::string title;
    std::string summary;
    std::vector<BankLine> lines;
    Unknown unknown = {};
    friend bool operator==(EnquirySet const&, EnquirySet const&) = default;
};

/// One file of the bank: sets of lines from one source.
struct EnquiryBank {
    std::string id;
    int version = 1;
    std::string title;
    std::string summary;
    std::string credit;
    std::string published;
    int order = 0; // where it stands among the files of the bank
    std::vector<EnquirySet> sets;
    Unknown unknown = {};
    friend bool operator==(EnquiryBank const&, EnquiryBank const&) = default;
};

} // namespace triad::model
