#pragma once

#include "rules/collation/arrangement.h"
#include "rules/collation/picture.h"
#include "ui/screens/screen.h"

#include <string>
#include <utility>

namespace triad::ui {

/// What is looked at of this cluster.
CollationChoices collation_choices(ScreenContext const&, model::ClusterDocument const&);
/// Chooses anew, after this pass. A file that was made with another choice is no longer said to be made.
template <typename Value>
void set_collation_choice(
    ScreenContext& screen, model::ClusterDocument const& cluster, Value CollationChoices::* field, Value value)
{
    screen.later.push_back([&session = screen.session, id = cluster.id, field, value = std::move(value)] {
        if (session.collation.cluster != id)
            session.collation = { .cluster = id };
        session.collation.*field = value;
        session.exit.made.clear();
    });
}

/// All answers of the round that is looked at, worked out when something has changed.
rules::Picture const& collated_picture(ScreenContext&, model::ClusterDocument const&);

/// How it is arranged: what was chosen of this cluster.
rules::ArrangementChoices arrangement_choices(ScreenContext const&, model::ClusterDocument const&);
/// The fields with which that is chosen; those that would offer one thing only are left out.
void draw_collation_choices(ScreenContext&, model::ClusterDocument const&, rules::Picture const&);
/// Which round is looked at; nothing where there is one only.
void draw_round_choice(ScreenContext&, model::ClusterDocument const&, rules::Asked const&);
/// The same for where nothing is put in an order: the round, and of which schools.
void draw_which_answers(ScreenContext&, model::ClusterDocument const&, rules::Picture const&);
/// Where there is no picture yet.
void draw_nothing_collated(ScreenContext&, model::ClusterDocument const&);

} // namespace triad::ui
