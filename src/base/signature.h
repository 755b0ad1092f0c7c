#pragma once

#include <string>

namespace triad {

/// Who signed some bytes, and what proves it. Both in base64url without padding, and in one spelling only: so two keys are
/// the same when their texts are. Two values are never compared: one content may have any number of valid ones.
struct Signature {
    std::string key; // the 65 bytes of a public key on the curve P-256, not compressed
    std::string value; // the 64 bytes of r and s
    friend bool operator==(Signature const&, Signature const&) = default;
};

} // namespace triad
