#include "rules/personal_lists.h"

#include <algorithm>

namespace triad::rules {

namespace {

/// Names that many people in Britain have, of many communities, without accents. Names that are everyday words (Grace, Mark,
/// Will, Amber, May) are left out on purpose: alone they say nothing, and in mid-sentence the surname after them gives them away.
constexpr std::string_view first_names[] = { "aaliyah", "aaron", "abbie", "abby", "abdul", "abdullah", "abdullahi", "abigail",
    "adam", "adeel", "adele", "adewale", "aditi", "adrian", "ahmed", "aidan", "aileen", "aimee", "aisha", "aisling", "akash",
    "alan", "alana", "alasdair", "alastair", "albert", "alec", "alejandro", "aleksandra", "alex", "alexander", "alexandra",
    "alfie", "alice", "alicia", "alina", "alisha", "alison", "alistair", "allan", "amanda", "amara", "amelia", "amina", "amir",
    "amit", "amy", "ananya", "anastasia", "andrea", "andrew", "andrzej", "aneesa", "angela", "angus", "anil", "anisa", "anita",
    "anjali", "ann", "anna", "annabel", "anne", "annette", "annie", "anouk", "anthony", "antonio", "anwen", "archie", "arjun",
    "arthur", "arun", "arya", "asha", "ashley", "asif", "asma", "audrey", "ava", "ayaan", "ayesha", "aylin", "azra", "barbara",
    "barry", "beatrice", "becky", "ben", "benjamin", "bernadette", "bernard", "bethan", "bethany", "beverley", "bilal", "bob",
    "brenda", "brendan", "brian", "bridget", "bronwen", "bryn", "caitlin", "callum", "cameron", "carl", "carmen", "caroline",
    "carys", "catherine", "cathy", "catrin", "celia", "ceri", "charlie", "charlotte", "chidi", "chioma", "chloe", "chris",
    "christina", "christine", "christopher", "ciara", "claire", "clare", "clive", "colette", "colin", "connor", "conor", "craig",
    "dafydd", "daniel", "danielle", "darren", "dave", "david", "dawid", "deborah", "declan", "deepa", "deirdre", "denise",
    "dennis", "derek", "devi", "diane", "dilan", "dimitri", "dominic", "donald", "donna", "doreen", "dorothy", "duncan", "dylan",
    "eddie", "edith", "edward", "eileen", "ekaterina", "elaine", "eleanor", "elena", "elizabeth", "ellie", "elliot", "elsie",
    "emily", "emma", "emmanuel", "erica", "erin", "esther", "ethan", "euan", "evan", "evie", "ewa", "fadumo", "faisal", "farah",
    "farhan", "farid", "farzana", "fatima", "fatma", "felicity", "femi", "fergus", "finlay", "fiona", "francesca", "fraser",
    "freddie", "freya", "gabriel", "gareth", "gary", "gemma", "geoff", "geoffrey", "george", "georgina", "gerald", "geraldine",
    "gerard", "gethin", "gillian", "glenn", "gordon", "graham", "gregory", "gurpreet", "gwen", "gwyneth", "habib", "hamza",
    "hannah", "hardeep", "harjit", "harold", "harpreet", "harriet", "harry", "harvey", "hasan", "hassan", "hayley", "heidi",
    "helen", "helena", "henry", "hilary", "hiroshi", "howard", "huda", "hugh", "hussain", "iain", "ian", "ibrahim", "ifeoma",
    "imogen", "imran", "ines", "ioana", "iqra", "irena", "irene", "isaac", "isabel", "isabella", "isabelle", "isla", "ismail",
    "iwan", "jacob", "jacqueline", "jagdeep", "jake", "jakub", "jamal", "james", "jamie", "jane", "janet", "janice", "jasmin",
    "jason", "jasper", "javed", "jayden", "jeff", "jeffrey", "jemima", "jen", "jennifer", "jenny", "jeremy", "jerome", "jess",
    "jessica", "jill", "jo", "joan", "joanna", "joanne", "jodie", "joe", "joel", "johanna", "john", "jon", "jonathan", "jose",
    "joseph", "josephine", "josh", "joshua", "joyce", "juan", "judith", "julia", "julian", "julie", "juliet", "junaid", "justin",
    "kamal", "karen", "karim", "karl", "kasia", "katarzyna", "kate", "katherine", "kathleen", "kathryn", "katie", "kavita",
    "kayleigh", "keith", "kelvin", "kenneth", "kerry", "kevin", "khadija", "khalid", "kieran", "kim", "kirsten", "kirsty",
    "krishna", "krystyna", "kulwinder", "kwame", "kyle", "lakshmi", "lara", "latoya", "laura", "lauren", "lawrence", "leah",
    "leanne", "leila", "leon", "leonard", "lesley", "leslie", "lewis", "liam", "linda", "lindsay", "lisa", "liz", "lizzie",
    "llinos", "lorna", "lorraine", "louis", "louisa", "louise", "lucas", "lucia", "lucy", "luke", "lynda", "lynn", "lynne",
    "magdalena", "maggie", "mahmoud", "maisie", "malcolm", "malgorzata", "manpreet", "marcin", "marcus", "margaret", "maria",
    "mariam", "marian", "marie", "marilyn", "marion", "marjorie", "marta", "martha", "martin", "martyn", "mary", "maryam",
    "mateusz", "mathew", "matthew", "maureen", "mavis", "maya", "megan", "mehmet", "mei", "melanie", "melissa", "mia", "michael",
    "michaela", "michal", "michelle", "miguel", "mike", "millie", "miriam", "mo", "mohamed", "mohammad", "mohammed", "mohsin",
    "moira", "molly", "monica", "morag", "muhammad", "mustafa", "myra", "nadia", "nadine", "naeem", "nancy", "naomi", "nasreen",
    "natalia", "natalie", "natasha", "nathan", "nathaniel", "neha", "neil", "nia", "niamh", "nicholas", "nick", "nicola",
    "nicole", "nigel", "nikhil", "nikita", "nimra", "noah", "noor", "nora", "noreen", "norman", "nuala", "nusrat", "oleksandr",
    "olga", "oliver", "olivia", "olu", "oluwaseun", "omar", "oscar", "osman", "owen", "padraig", "pamela", "parminder",
    "patricia", "patrick", "paul", "paula", "pauline", "pawel", "peggy", "peter", "petra", "philip", "philippa", "phillip",
    "phoebe", "phyllis", "piotr", "pooja", "prakash", "priya", "priyanka", "rachael", "rachel", "rahim", "rahul", "raj", "rajesh",
    "ramesh", "rania", "rashid", "rebecca", "reece", "rehana", "reuben", "rhian", "rhiannon", "rhys", "richard", "rita", "robert",
    "roger", "roisin", "ronald", "rosemary", "rosie", "roxanne", "rukhsana", "rupert", "russell", "ruth", "ryan", "saba",
    "sabrina", "sadia", "safiya", "saima", "sally", "salma", "sam", "samantha", "samina", "samir", "samira", "samuel", "sana",
    "sandra", "sanjay", "sara", "sarah", "sasha", "scott", "sean", "sebastian", "selina", "shabana", "shahid", "shaista",
    "sharon", "shaun", "shazia", "sheila", "shirley", "shona", "shreya", "sian", "sikander", "simon", "sinead", "siobhan",
    "sofia", "sonia", "sophia", "sophie", "stacey", "stanley", "stella", "stephanie", "stephen", "steve", "steven", "stuart",
    "sue", "suleiman", "sultana", "sunita", "susan", "suzanne", "svetlana", "sylvia", "tabitha", "tahir", "tamara", "tamsin",
    "tania", "tanya", "tara", "tariq", "tasnim", "terence", "teresa", "terry", "thandi", "thea", "theo", "theresa", "thomas",
    "tim", "timothy", "tina", "toby", "tom", "tomasz", "toni", "tony", "tracey", "tracy", "trevor", "umar", "uzma", "valerie",
    "vanessa", "vera", "veronica", "vicky", "victoria", "vijay", "vikram", "vincent", "wanda", "wayne", "wendy", "wesley",
    "wiktoria", "william", "winifred", "wojciech", "yasin", "yasmin", "yasmine", "yusuf", "yvonne", "zac", "zachary", "zahra",
    "zain", "zainab", "zara", "zeinab", "zeynep", "zoe", "zofia", "zuzanna" };
static_assert(std::ranges::is_sorted(first_names));

} // namespace

bool is_first_name(std::string_view word) { return std::ranges::binary_search(first_names, word); }

} // namespace triad::rules
