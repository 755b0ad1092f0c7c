#include "language/personal/lists.h"

#include "language/personal/word_list.h"

namespace triad::language {

namespace {

/// Words that stand with a capital in ordinary comments: of school life, of the calendar, and small words of headings.
constexpr WordList school_words {
    "a about above accessible according achievement across acting action actions active admin advent africa african "
    "after afterwards again age aim aims all almost along already also although always am amber america american among "
    "an ancient and android anglo annual another answers anti any anybody anyone apple apprentice april arabic arbor are "
    "area areas arithmetic around art arts artwork as asia asian ask assemblies assembly assessment assessments "
    "assistant associate at attendance audit august autumn award awards away aztec back band bank bay be because been "
    "before behaviour behind below bengali beowulf best better between beyond bible big biology black blog bloom blue "
    "board book books borough both boxall boys breakfast bridge bring britain british bromcom bronze brook brothers "
    "bubble bubbles buddhism budget bullying business but by called cambridge can caretaker catch catering catholic "
    "central certificate chair champion champions charanga charity charter chemistry child childline children chinese "
    "choir christian christianity christmas chrome chromebook chromebooks church city civil class classes classroom "
    "classrooms clicker closing cloud club cluster clusters co coach coaching code collective college collins combined "
    "comment comments committee community comprehension computing concern consortium contact content context continue "
    "continuing cook core could council councils county cover covers covid cpoms creative criteria cross cup currently "
    "curriculum dad dads daily data date day days december decimals delivery department depth deputy design designated "
    "develop development device devices dfe did digital director disadvantaged discussion diwali do docs document "
    "documents does dojo done down drama drive due during each early east easter eastern easy eco edmodo education "
    "educational educator effective egypt egyptian egyptians eid either electricity elp email emotional end energy "
    "engagement england english enquiry enrichment ensure equality estyn ethos europe european evaluation even evening "
    "every everybody everyone everything evidence ex examples excel executive expectations expected explore eyfs "
    "facilitator families family february federation feedback few field final finally finance fire firefly first firstly "
    "five fluency focus follow following for forces foreign forest form forms forum foundation four fractions framework "
    "free french friday from full further future games gate gcse general generally geography german girls give gld "
    "global go goals gold golden good google governance governing government governor governors grammar grandparents "
    "great greater greek greeks green grey group groups growth guidance guide guided gujarati habitats had half hall "
    "hamlet hamlets handbook handwriting hanukkah has have he head headteacher headteachers health healthy hebrew help "
    "hence her here high higher hill hindu hinduism his history hmi hodder holiday home homework hours house how however "
    "human i if impact impacts improve improvement in inclusion increase independent individual induction infant infants "
    "information initial inner inset inspection inspector instead intent inter interim internet intervention "
    "interventions interview interviews into ipad ipads ireland irish iron is islam islamic island it italian its "
    "january japanese jewish jigsaw judaism july june junior juniors just kapow keep keeping key kind kindness kitchen "
    "knowledge ladder lake language languages laptop laptops last lastly latin lead leader leaders leadership leads "
    "learner learners learning left lent lesson lessons let level levels lexia librarian library life like line lines "
    "link listening literacy little live local lockdown london long look looking lower lunch lunchtime macbeth made make "
    "making management manager mandarin many march marking master mastery materials mathematics maths may mayan maybe "
    "meal meals meanwhile medieval meet meeting meetings member men mental mentor mentoring method microsoft mid middle "
    "mighty minister ministry mission mobile model models moderation modern monday monitoring month moodle more most "
    "motor multi multiplication mum mums music muslim my national near nearly needs nelson nessy network new newly "
    "newsletter next nine no nobody non none north northern not note notes nothing november now number numbers numbots "
    "numeracy nursery oak objective objectives observation observations october of off office officer ofsted often old "
    "on one online only open opening or oracy orange orchestra other our out outcome outcomes outdoor outer outlook "
    "outside over overall own oxford pack packs padlet panel parent parental parents park parliament part partners "
    "partnership passover pastoral pearson peer peers pen people performance perhaps person personal phase philosophy "
    "phone phonics physical physics pilot place plan planning plans play playground please poetry point points policies "
    "policy polish portuguese positive possibilities post power practice practices practitioner pre premises premium "
    "presentation previously primary prime principal priorities priority problem problems process professional profile "
    "programme progress project projects protection provision punctuation punjabi pupil pupils purple purpose qualified "
    "quality question questionnaire questions quiz quran rag raise ramadan re read reader readers readiness reading "
    "reasoning recently reception receptionist record records recovery red regulation rehearsal relationships religious "
    "remote report reports research resilience resource resources respect response review reviewer reviewers reviews "
    "right rights river road roman romans room rose rosenshine rota rule rules russian safe safeguarding safer said "
    "saint same satchel sats saturday saxon saxons scholastic school schools science scotland scots scottish scrutiny "
    "second secondary secondly secretary section seesaw self senco send sendco senior sense september service services "
    "session sessions set seven several shared sharing she sheets shire should show showbie sikh sikhism silver sims "
    "since singing sisters site six sixth skills slides small so social solutions solving somali some somebody someone "
    "something sometimes south southern spanish sparx special specialist speech spelling spelt spoken sport sports "
    "spring square st staff staffing stage standard standards start statement status statutory steering step steps still "
    "stone stop storage story strategy street strengths student students studies study subject subjects success such "
    "summary summer sunday support survey swimming system table tables tablet tablets take talk tamil tapestry target "
    "targets task tasks teach teacher teachers teaching team teams tech technician technology telephone ten term terms "
    "test tests than thank thanks that the their them then there therefore these they thinkers thinking third this those "
    "three thrive through thursday thus time times timetable to today together tomorrow toolkit topic towards town "
    "trainee training transition transport travel triad triads trip trust trustee trustees try tudor tudors tuesday "
    "turkish turn tutor tutoring twenty twinkl twitter two under union unit units unless until up upper urdu use used "
    "user using usually vaisakhi valley value values very vice victorian victorians video videos view viking vikings "
    "virtual vision visit visitor visitors visits visual vocabulary voice volunteer vulnerable wales walk walks was we "
    "web website wednesday week weekend weekly weeks welfare well wellbeing welsh were west western what whatever when "
    "whenever where wherever whether which while whilst white who whoever whole why wider wifi will wind window windows "
    "winter with within without wood word words work working workload works workshop workshops world would write writing "
    "written year yearly years yellow yes yesterday yet you young your youth youtube zero zone zones zoom"
};

/// What ends the name of a place, body or thing: "Elm Tree Academy" is not a person.
constexpr WordList thing_words {
    "abbey academies academy act agency airport alliance ambulance app approach apps arts assessment association "
    "authority avenue award awards bank block borough box boxes bridge building cards castle cathedral center centre "
    "charity charter church cinema circle class classroom classrooms club clubs college commission committee company "
    "cottage council councils county court crescent cup curriculum day district dojo drive education estate exchange "
    "farm federation festival forest foundation framework fund gallery games garden gardens grant group grove gurdwara "
    "heart hospital house hub inc infant infants initiative island junior juniors lane learning library limited lodge "
    "ltd manor mark mathematics maths medal mews model month mosque museum network nursery online palace partnership "
    "partnerships phonics plan platform policy pool practitioners press primary principles prize profile programme "
    "project publishing reader readers regulation reserve road scale scheme school schools secondary service services "
    "society software square stadium star stars station strategy street studio suite survey synagogue tables taxonomy "
    "teaching temple terrace test tests theatre theory therapy toolkit trail trinity trust trusts union university vale "
    "village war way week wing woods zoo"
};

/// Places, products, and people of lessons and books.
constexpr std::string_view familiar
    = "accelerated reader;ada lovelace;alan turing;alex quigley;alex rider;alexandra park;ali baba;alice in wonderland;"
      "amelia earhart;amy johnson;an inspector calls;andy goldsworthy;anne frank;anthony browne;barack obama;"
      "barak rosenshine;beatrix potter;benjamin zephaniah;bethnal green;biff chip and kipper;black lives matter;"
      "boy who cried wolf;bronte sisters;brothers grimm;bug club;canary wharf;captain tom;carol dweck;charles darwin;"
      "charles dickens;charlie and lola;charlie and the chocolate factory;charlotte bronte;charlotte’s web;christmas carol;"
      "christopher columbus;class dojo;claude monet;daniel willingham;danny the champion of the world;david attenborough;"
      "david walliams;doug lemov;dr jekyll;dr martens;dr seuss;duke of edinburgh;dylan wiliam;edith cavell;"
      "education endowment foundation;elizabeth fry;emily bronte;emmeline pankhurst;father christmas;florence nightingale;"
      "frida kahlo;george orwell;goodnight mister tom;google classroom;grace darling;greta thunberg;grimm brothers;"
      "guru gobind singh;guru nanak;guy fawkes;hans christian andersen;harry potter;hegarty maths;helen keller;henry viii;"
      "horrid henry;howard carter;howard gardner;ibn battuta;isaac newton;jackson pollock;jacqueline wilson;"
      "james and the giant peach;jane austen;jane considine;jane eyre;jekyll and hyde;jesus christ;joe wicks;john agard;"
      "john lewis;john lyon;julia donaldson;julius caesar;katherine johnson;key stage;king arthur;king charles;king james;"
      "lady macbeth;leonardo da vinci;lewis carroll;little wandle;louis braille;malala yousafzai;marcus rashford;"
      "marie curie;martin luther king;marvellous me;marx brothers;mary anning;mary myatt;mary poppins;mary seacole;"
      "michael morpurgo;michael rosen;microsoft teams;milton keynes;miss havisham;montgolfier brothers;mr bump;mr gum;"
      "mr hyde;mr men;mrs beeton;neil armstrong;nelson mandela;nikola tesla;oliver jeffers;oliver twist;oxford owl;"
      "pablo picasso;pe with joe;peter pan;peter rabbit;philip pullman;pie corbett;prince charles;prophet muhammad;"
      "purple mash;queen victoria;read write inc;roald dahl;robert louis stevenson;robin hood;rock stars;romeo and juliet;"
      "rosa parks;samuel pepys;sherlock holmes;sir isaac newton;stephen hawking;tim berners-lee;tim peake;"
      "times tables rock stars;timetable rockstars;tom sherrington;tower hamlets;ugly sisters;victoria park;"
      "vincent van gogh;walter tull;waltham forest;white rose;william shakespeare;winston churchill;wright brothers";

} // namespace

bool is_school_word(std::string_view word) { return school_words.has(word); }

bool is_thing_word(std::string_view word) { return thing_words.has(word); }

std::string_view familiar_phrases() { return familiar; }

} // namespace triad::language
