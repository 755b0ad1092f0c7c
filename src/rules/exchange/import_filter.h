#pragma once

#include "model/school_document.h"

#include <string>

namespace triad::rules {

/// The part of a file from elsewhere that its kind may bring into a document: a notes file brings notes and nothing else,
/// whatever it holds. Applying it again changes nothing.
model::SchoolDocument admitted_part(model::SchoolDocument const& file);

/// Why a file does not belong here, in one sentence; empty where it does.
/// A pack for another school or review, notes of a review that is not hosted here, answers from someone not of the team.
std::string why_not_admitted(model::SchoolDocument const& file, model::SchoolDocument const& into);

} // namespace triad::rules
