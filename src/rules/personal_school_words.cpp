#include "rules/personal_lists.h"

#include <algorithm>

namespace triad::rules {

namespace {

/// Words that stand with a capital in ordinary comments: of school life, of the calendar, and small words of headings.
constexpr std::string_view school_words[] = { "a", "about", "above", "accessible", "according", "achievement", "across", "acting",
    "action", "actions", "active", "advent", "africa", "african", "after", "again", "aim", "aims", "all", "along", "already",
    "also", "although", "am", "amber", "america", "american", "among", "an", "and", "android", "anglo", "annual", "another",
    "answers", "anti", "any", "apple", "apprentice", "april", "arabic", "arbor", "are", "area", "areas", "arithmetic", "around",
    "art", "arts", "as", "asia", "asian", "ask", "assemblies", "assembly", "assessment", "assessments", "assistant", "associate",
    "at", "attendance", "audit", "august", "autumn", "award", "awards", "away", "aztec", "back", "band", "bank", "bay", "be",
    "because", "been", "before", "behaviour", "behind", "below", "bengali", "best", "better", "between", "beyond", "bible", "big",
    "biology", "black", "blog", "blue", "board", "book", "books", "borough", "both", "breakfast", "bridge", "britain", "british",
    "bronze", "brook", "bubble", "bubbles", "buddhism", "budget", "bullying", "business", "but", "by", "called", "can",
    "caretaker", "catch", "catholic", "central", "certificate", "chair", "champion", "champions", "charity", "charter",
    "chemistry", "child", "childline", "children", "chinese", "choir", "christian", "christianity", "christmas", "chrome",
    "chromebook", "chromebooks", "church", "city", "class", "classes", "classroom", "classrooms", "closing", "cloud", "club",
    "cluster", "clusters", "co", "coach", "coaching", "code", "collective", "college", "combined", "comment", "comments",
    "committee", "community", "comprehension", "computing", "concern", "consortium", "contact", "content", "context",
    "continuing", "cook", "core", "could", "council", "councils", "county", "covid", "creative", "criteria", "cross", "cup",
    "currently", "curriculum", "daily", "data", "date", "day", "days", "december", "delivery", "department", "depth", "deputy",
    "design", "designated", "develop", "development", "device", "devices", "dfe", "did", "digital", "director", "disadvantaged",
    "discussion", "diwali", "do", "docs", "document", "documents", "does", "dojo", "done", "down", "drama", "drive", "due",
    "during", "each", "early", "east", "easter", "eastern", "easy", "eco", "edmodo", "education", "educational", "educator",
    "effective", "egypt", "egyptian", "egyptians", "eid", "either", "elp", "email", "emotional", "end", "engagement", "england",
    "english", "enquiry", "enrichment", "equality", "ethos", "europe", "european", "evaluation", "even", "evening", "every",
    "evidence", "ex", "examples", "excel", "executive", "expectations", "expected", "explore", "eyfs", "facilitator", "families",
    "family", "february", "federation", "feedback", "few", "field", "final", "finally", "finance", "firefly", "first", "firstly",
    "five", "fluency", "focus", "follow", "following", "for", "foreign", "forest", "form", "forms", "forum", "foundation", "four",
    "framework", "free", "french", "friday", "from", "full", "further", "future", "games", "gate", "general", "generally",
    "geography", "german", "gld", "global", "go", "goals", "gold", "golden", "good", "google", "governance", "governing",
    "government", "governor", "governors", "grammar", "great", "greater", "greek", "greeks", "green", "grey", "group", "groups",
    "growth", "guidance", "guide", "guided", "gujarati", "had", "half", "hall", "hamlets", "handbook", "handwriting", "hanukkah",
    "has", "have", "he", "head", "headteacher", "headteachers", "health", "healthy", "hebrew", "help", "her", "here", "high",
    "higher", "hill", "hindu", "hinduism", "his", "history", "holiday", "home", "homework", "hours", "house", "how", "however",
    "human", "i", "if", "impact", "impacts", "improvement", "in", "inclusion", "independent", "individual", "induction", "infant",
    "infants", "information", "initial", "inner", "inset", "inspection", "inspector", "intent", "inter", "interim", "internet",
    "intervention", "interventions", "interview", "interviews", "into", "ipad", "ipads", "ireland", "irish", "is", "islam",
    "islamic", "island", "it", "italian", "its", "january", "japanese", "jewish", "judaism", "july", "june", "junior", "juniors",
    "just", "keeping", "key", "kind", "kindness", "kitchen", "knowledge", "ladder", "lake", "language", "languages", "laptop",
    "laptops", "last", "lastly", "latin", "lead", "leader", "leaders", "leadership", "leads", "learner", "learners", "learning",
    "left", "lent", "lesson", "lessons", "let", "level", "levels", "librarian", "library", "life", "like", "line", "lines",
    "link", "listening", "literacy", "little", "live", "local", "lockdown", "london", "long", "looking", "lower", "lunch",
    "lunchtime", "made", "make", "making", "management", "manager", "mandarin", "many", "march", "marking", "master", "mastery",
    "mathematics", "maths", "may", "mayan", "meal", "meals", "meanwhile", "meet", "meeting", "meetings", "member", "mental",
    "mentor", "mentoring", "method", "microsoft", "mid", "middle", "mighty", "minister", "ministry", "mission", "mobile", "model",
    "models", "moderation", "modern", "monday", "monitoring", "month", "moodle", "more", "most", "motor", "multi",
    "multiplication", "music", "muslim", "my", "national", "near", "needs", "network", "new", "newly", "newsletter", "next",
    "nine", "no", "non", "none", "north", "northern", "not", "note", "notes", "november", "now", "number", "numbers", "numeracy",
    "nursery", "oak", "objective", "objectives", "observation", "observations", "october", "of", "off", "office", "officer",
    "ofsted", "old", "on", "one", "online", "only", "open", "opening", "or", "oracy", "orange", "orchestra", "other", "our",
    "out", "outcome", "outcomes", "outdoor", "outer", "outlook", "outside", "over", "overall", "own", "pack", "packs", "padlet",
    "panel", "parent", "parental", "parents", "park", "parliament", "part", "partners", "partnership", "passover", "pastoral",
    "peer", "pen", "people", "performance", "person", "personal", "phase", "philosophy", "phone", "phonics", "physical",
    "physics", "pilot", "plan", "planning", "plans", "play", "playground", "please", "point", "points", "policies", "policy",
    "polish", "portuguese", "positive", "possibilities", "post", "power", "practice", "practices", "pre", "premises", "premium",
    "presentation", "previously", "primary", "prime", "principal", "priorities", "priority", "problem", "problems", "process",
    "professional", "profile", "programme", "progress", "project", "projects", "protection", "provision", "punctuation",
    "punjabi", "pupil", "pupils", "purple", "purpose", "qualified", "quality", "question", "questionnaire", "questions", "quiz",
    "quran", "rag", "raise", "ramadan", "re", "read", "reader", "readers", "readiness", "reading", "reasoning", "recently",
    "reception", "receptionist", "record", "records", "recovery", "red", "regulation", "rehearsal", "relationships", "religious",
    "remote", "report", "reports", "research", "resilience", "resource", "resources", "respect", "response", "review", "reviewer",
    "reviewers", "reviews", "right", "rights", "river", "road", "roman", "romans", "room", "rose", "rota", "rule", "rules",
    "russian", "safe", "safeguarding", "safer", "said", "saint", "same", "satchel", "sats", "saturday", "saxon", "saxons",
    "school", "schools", "science", "scotland", "scots", "scottish", "scrutiny", "second", "secondary", "secondly", "secretary",
    "section", "seesaw", "self", "senco", "send", "sendco", "senior", "sense", "september", "service", "services", "session",
    "sessions", "set", "seven", "several", "shared", "sharing", "she", "sheets", "shire", "should", "show", "showbie", "sikh",
    "sikhism", "silver", "since", "singing", "site", "six", "sixth", "skills", "slides", "small", "so", "social", "solutions",
    "solving", "somali", "some", "south", "southern", "spanish", "special", "specialist", "speech", "spelling", "spelt", "spoken",
    "sport", "sports", "spring", "square", "st", "staff", "stage", "standard", "standards", "start", "statement", "status",
    "statutory", "steering", "step", "steps", "still", "stop", "storage", "story", "strategy", "street", "strengths", "student",
    "students", "studies", "study", "subject", "subjects", "success", "such", "summary", "summer", "sunday", "support", "survey",
    "swimming", "system", "table", "tables", "tablet", "tablets", "take", "talk", "tamil", "tapestry", "target", "targets",
    "task", "tasks", "teach", "teacher", "teachers", "teaching", "team", "teams", "tech", "technician", "technology", "telephone",
    "ten", "term", "terms", "test", "tests", "than", "thank", "thanks", "that", "the", "their", "them", "then", "there",
    "therefore", "these", "they", "thinkers", "thinking", "third", "this", "those", "three", "through", "thursday", "time",
    "times", "timetable", "to", "together", "toolkit", "topic", "towards", "town", "trainee", "training", "transition",
    "transport", "travel", "triad", "triads", "trip", "trust", "trustee", "trustees", "tudor", "tudors", "tuesday", "turkish",
    "turn", "tutor", "tutoring", "twenty", "twitter", "two", "under", "union", "unit", "units", "until", "up", "upper", "urdu",
    "use", "used", "user", "using", "vaisakhi", "valley", "values", "very", "vice", "victorian", "victorians", "video", "videos",
    "view", "viking", "vikings", "virtual", "vision", "visit", "visitor", "visitors", "visits", "visual", "vocabulary", "voice",
    "volunteer", "vulnerable", "wales", "walk", "walks", "was", "we", "web", "website", "wednesday", "week", "weekend", "weekly",
    "weeks", "welfare", "well", "wellbeing", "welsh", "were", "west", "western", "what", "when", "where", "which", "while",
    "whilst", "white", "who", "whole", "why", "wider", "wifi", "will", "wind", "window", "windows", "winter", "with", "within",
    "without", "wood", "word", "words", "work", "working", "workload", "works", "workshop", "workshops", "world", "would",
    "write", "writing", "written", "year", "yearly", "years", "yellow", "yes", "yet", "you", "young", "your", "youth", "youtube",
    "zero", "zone", "zones", "zoom" };
static_assert(std::ranges::is_sorted(school_words));

/// What ends the name of a place, body or thing: "Elm Tree Academy" is not a person.
constexpr std::string_view thing_words[] = { "academies", "academy", "act", "agency", "airport", "alliance", "ambulance", "app",
    "apps", "arts", "assessment", "association", "authority", "avenue", "award", "awards", "bank", "block", "borough", "box",
    "boxes", "building", "cards", "cathedral", "center", "centre", "charity", "charter", "church", "class", "classroom",
    "classrooms", "club", "clubs", "college", "commission", "committee", "company", "council", "councils", "county", "cup",
    "curriculum", "day", "dojo", "education", "estate", "exchange", "federation", "festival", "foundation", "framework", "fund",
    "gallery", "games", "garden", "gardens", "grant", "group", "gurdwara", "hospital", "house", "hub", "inc", "infant", "infants",
    "initiative", "junior", "juniors", "learning", "library", "limited", "ltd", "mark", "mathematics", "maths", "medal", "month",
    "mosque", "museum", "network", "nursery", "online", "partnership", "partnerships", "phonics", "plan", "platform", "policy",
    "press", "primary", "prize", "programme", "project", "publishing", "reader", "readers", "road", "scheme", "school", "schools",
    "secondary", "service", "services", "society", "software", "stadium", "star", "stars", "station", "strategy", "street",
    "studio", "suite", "survey", "synagogue", "tables", "teaching", "temple", "test", "tests", "theatre", "toolkit", "trail",
    "trust", "trusts", "union", "university", "war", "week", "wing", "zoo" };
static_assert(std::ranges::is_sorted(thing_words));

/// Places, products, and people of lessons and books.
constexpr std::string_view familiar[] = { "accelerated reader", "ada lovelace", "alan turing", "alice in wonderland",
    "amelia earhart", "amy johnson", "an inspector calls", "andy goldsworthy", "anne frank", "anthony browne", "barack obama",
    "beatrix potter", "benjamin zephaniah", "bethnal green", "black lives matter", "bug club", "canary wharf", "captain tom",
    "charles darwin", "charles dickens", "charlotte bronte", "charlotte’s web", "christopher columbus", "class dojo",
    "claude monet", "danny the champion of the world", "david attenborough", "david walliams", "dr jekyll", "dr martens",
    "dr seuss", "duke of edinburgh", "edith cavell", "education endowment foundation", "emily bronte", "emmeline pankhurst",
    "florence nightingale", "frida kahlo", "george orwell", "goodnight mister tom", "google classroom", "greta thunberg",
    "guru nanak", "guy fawkes", "harry potter", "hegarty maths", "henry viii", "horrid henry", "isaac newton",
    "jacqueline wilson", "james and the giant peach", "jane austen", "jane eyre", "jekyll and hyde", "jesus christ", "joe wicks",
    "john agard", "john lewis", "john lyon", "julia donaldson", "julius caesar", "key stage", "king arthur", "king charles",
    "king james", "leonardo da vinci", "lewis carroll", "little wandle", "malala yousafzai", "marcus rashford", "marie curie",
    "martin luther king", "marvellous me", "mary anning", "mary seacole", "michael morpurgo", "michael rosen", "microsoft teams",
    "milton keynes", "miss havisham", "mr bump", "mr gum", "mr hyde", "mr men", "mrs beeton", "neil armstrong", "nelson mandela",
    "oliver jeffers", "oliver twist", "oxford owl", "pablo picasso", "pe with joe", "peter pan", "peter rabbit", "philip pullman",
    "prince charles", "prophet muhammad", "purple mash", "queen victoria", "read write inc", "roald dahl",
    "robert louis stevenson", "robin hood", "rock stars", "romeo and juliet", "rosa parks", "samuel pepys", "sherlock holmes",
    "sir isaac newton", "tim peake", "times tables rock stars", "timetable rockstars", "tower hamlets", "vincent van gogh",
    "waltham forest", "white rose", "william shakespeare", "winston churchill" };

} // namespace

bool is_school_word(std::string_view word) { return std::ranges::binary_search(school_words, word); }

bool is_thing_word(std::string_view word) { return std::ranges::binary_search(thing_words, word); }

std::span<std::string_view const> familiar_phrases() { return familiar; }

} // namespace triad::rules
