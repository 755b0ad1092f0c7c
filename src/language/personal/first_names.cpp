#include "language/personal/lists.h"

#include "language/personal/word_list.h"

namespace triad::language {

namespace {

/// Names that many people in Britain have, of many communities, without accents. Names that are everyday words (Grace, Mark,
/// Will, Amber, May, Poppy) and places (Florence, Jordan) are left out on purpose: alone they say nothing, and in mid-sentence
/// the surname after them gives them away.
constexpr WordList first_names {
    "aaliyah aarav aaron abbie abby abdi abdirahman abdul abdullah abdullahi abebe abena abigail adaeze adam adebayo "
    "adeel adele adewale aditi aditya adnan adrian advik agata agnes agnieszka ahmad ahmed ahmet aidan aiden aileen "
    "ailsa aimee aine aisha aisling aissatou ajay akash akua alan alana alasdair alastair alba albert alec aled aleena "
    "alejandro aleksandra alessia alex alexander alexandra alexandru alfie ali alice alicia alina alisha alison alistair "
    "aliyah aliza allan amaan amaka amanda amara amardeep amaya ameerah amelia amina aminata amir amit amrit amy ana "
    "ananya anastasia anaya andrea andreea andrei andrew andrzej aneesa angela angharad angus anil anisa anita aniyah "
    "anjali ann anna annabel anne annette annie anouk anthony antoni antonia antonio anum anushka anwar anwen anya aoife "
    "archie aria ariana arjun arlo armaan arman arnav arthur arun arya asad asha ashley ashton asif asiya asma astrid "
    "audrey aurelia ava ayaan ayesha ayla aylin aysha ayub azaan azra bailey baljit balwinder barbara barry bartosz "
    "beata beatrice beatriz becky bella ben benjamin bernadette bernard bertie bethan bethany beverley bilal billy "
    "biniam binta bisi bob bobby bogdan bohdan brandon brenda brendan brian bridget bronwen bruno bryn bryony bukola "
    "bushra cadi caitlin caleb callie callum cameron candice carl carla carlos carmen carol caroline carys cassie "
    "catherine cathy catrin catriona celia ceri cerys chanel chantelle charlie charlotte chelsie cheryl chiara chidi "
    "chinedu chioma chloe chris christina christine christopher chukwuemeka cian ciara cillian claire clara clare clive "
    "cody colette colin colm connor conor cora craig cristian cristina dafydd damian daniel daniela danielle danny daria "
    "darius darragh darren dave david davina dawid dawud deborah declan deepa deepak deirdre delilah delroy demi denise "
    "dennis derek deshawn devi dewi dhruv diana diane diego dilan dimitri divya dmitri dmitry dmytro dominic donald "
    "donna doreen dorota dorothy duncan dylan ebony ebrima eddie edie edith edward eesa eileen eilidh eirlys ekaterina "
    "elaine eleanor elena elif elijah eliza elizabeth ella ellen ellie elliot ellis elodie eloise elsie emeka emilia "
    "emily emma emmanuel emre emyr eoin erica erin esme esra esther ethan euan eva evan evie ewa ewan ewelina ezra "
    "fadumo faisal faizan farah farhan farid farida farzana fatima fatma fatou felicity femi fergus ffion filip finlay "
    "finley finn fiona fionn florin folake francesca francesco franciszek fraser freddie freddy freya funmi gabriel "
    "gabriela gareth gary gemma geoff geoffrey george georgie georgina gerald geraldine gerard gethin gheorghe gillian "
    "giovanni giulia glenn gordon graham grazyna gregory gruff grzegorz gurdeep gurpreet gwen gwenllian gwilym gwyneth "
    "habib hafsa hamish hamza hana hanna hannah hardeep haris harjit harley harold haroon harpreet harriet harry haruto "
    "harvey harvinder hasan hashim hassan hayden hayley heidi helen helena henry hibo hilary hira hiroshi hiwot hodan "
    "howard huda hugh hugo hussain huw iain ian ibrahim ibrahima idris ifan ifeanyi ifeoma igor imogen imran ines ingrid "
    "ioana ionut iqra irena irene isaac isabel isabella isabelle isha ishaan ishani isla ismail istvan ivan ivana iwan "
    "jacob jacqueline jaden jadwiga jagdeep jai jaiden jake jakub jamal james jamie jana jane janet janice jasmin "
    "jasmine jason jasper jaspreet javed jaxon jaydan jayden jayne jeff jeffrey jemima jen jenna jennifer jenny jeremy "
    "jermaine jerome jerry jess jessica jibril jiho jill jimmy jiri jo joan joanna joanne joao jodi jodie joe joel "
    "johanna john johnny jon jonas jonathan jorge jose joseph josephine josh joshua josie joyce jozef juan judith julia "
    "julian julie juliet junaid justin justyna kacper kaden kai kaiden kamal karan karen karim karl karolina kashif "
    "kasia katarzyna kate katherine kathleen kathryn katie katie-mae kavita kavya kayden kayla kayleigh keeley kehinde "
    "keira keith kelly kelsey kelvin kenneth kenny kerry kevin khadija khalid khalil kian kiera kieran kim kiran "
    "kiranjit kirsten kirsty kofi krishna krystyna krzysztof kuba kulwinder kwabena kwame kyle kyron lacey lakshmi "
    "lakshya lamin lara laszlo latoya laura lauren lawrence layla leah leanne leila lena leo leon leonard leroy lesley "
    "leslie lewis lexi liam liana lidia linda lindsay lisa liz lizzie llinos logan lola lorenzo lorna lorraine louis "
    "louisa louise lowri luca lucas lucia lucie lucy ludmila luis luiz luka lukasz luke lyla lynda lynn lynne mabel "
    "mackenzie maddie magdalena maggie mahira mahmoud mahnoor mairi maisie maja maksymilian malcolm malgorzata maliha "
    "malwina mamadou manpreet manuel marcin marcus marek margaret margot maria mariam marian mariana marie marilyn "
    "marina mario marion marjorie marlon marta martha martin martyn mary maryam mason mateo mateusz mathew matteo "
    "matthew maureen mavis max maya meera megan mehari mehdi mehmet mei meiling melanie melissa mia michael michaela "
    "michal michelle miguel mihai mike mikolaj mila millie milosz mina minh minjun miriam mo mohamed mohammad mohammed "
    "mohamud mohsin moira mollie molly monica monika morag moussa muhammad muneeb musa mustafa mykola myra nabil nabila "
    "nadeem nadia nadine nadiya naeem nafisa naila nancy nandini naomi nasreen natalia natalie natasha nathan nathaniel "
    "navjot neha neil nerys ngozi nia niall niamh nicholas nick nicola nicole nigel nikhil nikita nikola nikolai nimra "
    "nina nisha noah noel noor nora noreen norman nuala nusrat obinna oisin oksana ola oleksandr olena olga oliver "
    "olivia oliwia ollie olu olumide oluwaseun omar omari orla oscar oskar osman otis ottilie otto ousmane owen padraig "
    "pamela paolo parminder patricia patrick paul paula pauline pavel pawel pedro peggy peter petra philip philippa "
    "phillip phoebe phyllis piotr pooja prakash pranav priti priya priyanka rachael rachel radek radu rafferty raheem "
    "rahim rahul raj rajesh rajvir ramesh rania rashid ravinder rayan rayhan razia rebecca reece reggie rehana renata "
    "reuben rhea rhian rhiannon rhodri rhys richard ridwan rifat riley rishi rita riya robert roger rohan rohit roisin "
    "ronald ronan rory rosa rosemary roshan roshni rosie roxanne rufus rukhsana rupert ruslan russell ruth ryan saad "
    "saba sabrina sadia sadiya safiya sagal saif saima saira sakura salim sally salma salman sam samantha sami samina "
    "samir samira samuel sana sandra sania sanjay santiago saoirse sara sarah sasha scarlett scott seamus sean seb "
    "sebastian segun selam selina seren shabana shabnam shafiq shahid shaista shania shanice shaniqua shannon sharon "
    "shaun shayla shazia sheila shirley shona shreya sian siddharth sidra sienna sikander simon simran sinead siobhan "
    "sobia sofia sohail sonia sonny sophia sophie stacey stanislaw stanley stefan stefania stella stephanie stephen "
    "steve steven stuart sue sufyan sukhdeep suki sulayman suleiman sultana sumaya sumayyah sunita surinder susan "
    "suzanne svetlana sylvia szymon tabitha tahir tahmid taiwo talia tamara tamsin tania tanisha tanvi tanvir tanya tara "
    "taras tariku tariq tasnia tasnim tayyab tegan temi temitope terence teresa terry tesfaye thandi thea theo theresa "
    "thiago thomas tiago tim timothy tina tobi toby tolu tom tomas tomasz tommy toni tony tracey tracy travis trevor "
    "tristan tunde tyler tyrese tyrone uche umair umar ursula urszula usama uzma valentina valerie vanessa vasile vera "
    "veronica vicky victoria vihaan vijay vikram viktor viktoria vincent vivian vlad volodymyr wale wanda waqas wayne "
    "wendy wesley wiktoria william winifred wojciech xander xavier xiulan yahya yana yara yaseen yash yasin yasir yasmin "
    "yasmine yetunde yewande yonas yuki yulia yuna yuri yusra yusuf yvonne zac zachariah zachary zahid zahra zaid zain "
    "zainab zak zakaria zakariya zara zayd zayn zeeshan zeinab zeynep zoe zofia zoltan zosia zoya zubaida zubair zuri "
    "zuzanna zuzia"
};

/// Surnames that are neither words nor places: a sign of somebody wherever they stand with a capital.
constexpr WordList surnames {
    "adeyemi afzal agarwal ahmed akhtar akhter akintola asante aslam aziz balogun bashir begum bello bhatti bibi boateng "
    "chaudhry choudhury chowdhury clarke davies desai dhillon edwards evans farooq fernandes ferreira ghosh gonzalez "
    "griffiths gupta haque hashmi hernandez hughes hussein iqbal jenkins johnson jones joshi kamara kapoor kaur khan "
    "khatun kowalska kowalski kumar lewandowski lopez mahmood malik mehta mensah miah mirza mishra morgan murphy nair "
    "nguyen nowak nwosu obi ogunleye okafor okeke okonkwo osei owusu patel pereira phillips popescu qureshi rahman rao "
    "reddy rehman roberts robinson rodriguez saeed santos shah sharif sharma sheikh siddiqui silva singh smith szymanski "
    "taylor thompson tran uddin ullah usman verma wang williams wilson wisniewski wojcik wright yadav yilmaz zhang"
};

} // namespace

bool is_first_name(std::string_view word)
{
    return first_names.has(word) || word.starts_with("oluwa") || word.starts_with("chukwu") || word.starts_with("abdul");
}

bool is_surname(std::string_view word) { return surnames.has(word); }

} // namespace triad::language
