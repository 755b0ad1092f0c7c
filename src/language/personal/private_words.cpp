#include "language/personal/private_words.h"

namespace triad::language {

namespace {

constexpr WordList facts {
    "abuse abused adhd adopted allergic allergy amputee anaphylactic anaphylaxis anorexia anorexic anxiety arrested "
    "asd asperger asthma asthmatic asylum autism autistic bedwetting bereaved bereavement bipolar blind bulimia "
    "camhs cancer catheter chemotherapy cochlear coeliac colostomy crohn cystic deaf depressed depression diabetes "
    "diabetic diagnosed dialysis died dyslexia dyslexic dyspraxia dyspraxic eczema epilepsy epileptic epipen evicted "
    "excluded fibrosis fostered gastrostomy haemophilia hiv homeless incontinent insulin ivf leukaemia medication "
    "mute mutism nappies neglected palsy paralysed pregnant prison prosthetic ptsd seizure seizures self-harm "
    "self-harmed self-harming self-harms sickle soiling soils stammer stammers stoma stutter stutters suicidal "
    "suicide suspended syndrome tics tourette tracheostomy trafficked transgender transitioning transplant tumour "
    "wheelchair"
};
/// The two halves of a fact of two words.
constexpr WordList first_halves {
    "brain care child cleft domestic eating feeding foster glass hearing heart kidney learning mental panic sickle "
    "social special speech spina visual visually young"
};
constexpr WordList second_halves {
    "abuse aid aids attack attacks bifida care carer carers cell condition disability disorder eye health impaired "
    "impairment loss order palate protection therapist tube violence worker"
};
constexpr WordList kin {
    "aunt auntie brother brothers carer carers cousin dad daddy father gran grandad grandfather grandma grandmother "
    "grandparents guardian guardians mam mother mum mummy nan nana parents sibling siblings sister sisters stepdad "
    "stepfather stepmother stepmum uncle"
};
constexpr WordList human_verbs {
    "admitted bit bites bullied chose complained cried cries disclosed explained fainted felt forgot fought hates "
    "hit hits hurt kicked kicks laughed lied lives loves punched pushed ran refused refuses said says screamed "
    "screams shouted slapped sobbed spat stole struggles swears swore thinks threw told vomited wept whispered"
};

} // namespace

std::size_t private_fact(Look const& look, std::size_t at)
{
    if (look.is(at, facts))
        return at;
    return look.is(at, first_halves) && look.is(at + 1, second_halves) ? at + 1 : look.none();
}

std::size_t find_private_fact(Look const& look, std::size_t from, std::size_t reach)
{
    for (auto at = from; at < from + reach && look.goes_on(at); ++at) {
        auto const last = private_fact(look, at);
        if (last != look.none())
            return last;
        if (look.is(at, many_words))
            break;
    }
    return look.none();
}

bool is_kin(Look const& look, std::size_t at) { return look.is(at, kin); }

bool is_human_verb(Look const& look, std::size_t at) { return look.is(at, human_verbs); }

} // namespace triad::language
