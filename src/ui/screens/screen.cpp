#include "ui/screens/screen.h"

#include "model/cluster.h"

namespace triad::ui {

void ScreenContext::go(Screen target, std::string_view evaluation, std::string_view item)
{
    later.push_back([this_session = &session, address = address_of(target, evaluation, item)] {
        this_session->route = parse_route(address);
    });
}

CurrentEvaluation current_evaluation(ScreenContext const& screen)
{
    auto const* document = screen.workspace.current();
    if (!document)
        return {};
    auto const* evaluation = find_evaluation(*document, screen.session.route.evaluation);
    auto const* instrument = evaluation ? instrument_of(*document, *evaluation) : nullptr;
    return instrument && !evaluation->removed ? CurrentEvaluation { evaluation, instrument } : CurrentEvaluation {};
}

model::Protocol const* find_protocol(ScreenContext const& screen, std::string_view id)
{
    auto const& protocols = screen.assets.protocols;
    auto const found = std::ranges::find(protocols, id, &model::Protocol::id);
    return found == protocols.end() ? nullptr : &*found;
}

CurrentReview current_review(ScreenContext const& screen)
{
    auto const* document = screen.workspace.current();
    auto const* review = document ? find_review(*document, screen.session.route.evaluation) : nullptr;
    if (!review || review->removed)
        return {};
    return { review, find_protocol(screen, review->protocol), document->kind == model::DocumentKind::School };
}

model::ClusterDocument const* current_cluster(ScreenContext const& screen)
{
    auto const* cluster = screen.workspace.cluster();
    return cluster && cluster->id == screen.session.route.evaluation ? cluster : nullptr;
}

void toggle_open(ScreenContext& screen, std::string const& key, bool open)
{
    screen.later.push_back([&session = screen.session, key, open] {
        if (open)
            session.open.insert(key);
        else
            session.open.erase(key);
    });
}

void ask(ScreenContext& screen, Question question)
{
    screen.later.push_back([&session = screen.session, question = std::move(question)] {
        session.pending_focus = "question/heading";
        session.questions = { question };
    });
}

} // namespace triad::ui
