#include "language/phrase/lists.h"

#include "base/text.h"

#include <algorithm>

namespace triad::language {

namespace {

constexpr std::string_view rows[] = {
    // A long row goes on in the next line. NOLINTNEXTLINE(bugprone-suspicious-missing-comma)
    " zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million ",
    " first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth ",
    " monday tuesday wednesday thursday friday saturday sunday ",
    " january february march april may june july august september october november december ",
    " spring summer autumn winter ",
    " red orange yellow green blue indigo violet purple pink brown black white grey gray gold silver bronze turquoise "
    "magenta cyan navy scarlet crimson amber cream lilac ",
    " cat dog fish bird rabbit hamster mouse horse cow pig sheep goat chicken duck lion tiger bear elephant monkey "
    "giraffe zebra wolf fox snake frog whale shark dolphin penguin panda kitten puppy pony owl ",
    " apple pear orange banana lemon lime cherry peach grape strawberry mango melon pineapple kiwi ",
    " carrot potato tomato onion pea bean cabbage ",
    " mercury venus earth mars jupiter saturn uranus neptune pluto ",
    " alpha bravo charlie delta echo foxtrot golf hotel india juliet kilo lima mike november oscar papa quebec romeo "
    "sierra tango uniform victor whiskey xray yankee zulu ",
    " alpha beta gamma delta epsilon zeta eta theta ",
    " mother father sister brother mum dad mummy daddy granny grandma grandad nan aunt uncle cousin son daughter baby ",
    " english maths mathematics science history geography music art drama computing french spanish german latin physics "
    "chemistry biology religion phonics ",
    " nursery reception infant junior primary secondary ",
    " north east south west ",
    " breakfast lunch dinner tea supper pudding ",
    " england scotland wales ireland britain france germany spain italy greece portugal poland america canada australia "
    "africa asia europe ",
    " london manchester birmingham leeds liverpool bristol newcastle sheffield nottingham leicester cardiff glasgow "
    "edinburgh belfast york oxford cambridge paris ",
    " circle square triangle rectangle pentagon hexagon ",
    " sun moon star sky cloud rain snow wind storm fog ",
    " car bus train bike plane boat lorry van taxi ",
    " head shoulder knee toe hand foot arm leg eye ear nose mouth ",
    " knife fork spoon plate cup bowl ",
    " rock paper scissors ",
    " football rugby cricket tennis hockey netball rounders swimming running ",
    " pen pencil ruler rubber crayon paper book desk chair table door window ",
    " daisy rose lily tulip daffodil poppy oak ash elm beech willow birch holly ivy ",
    " ruby emerald sapphire diamond pearl opal jade crystal ",
    " faith hope charity love joy peace ",
};

constexpr std::string_view passwords
    = " password passwords passwort passphrase passcode pass passwd pwd letmein welcome qwerty iloveyou changeme secret "
      "admin administrator login logon default guest user test testing temp trustno access master root superman batman "
      "spiderman starwars pokemon minecraft fortnite roblox naruto arsenal liverpool chelsea everton rangers celtic "
      "tottenham spurs manutd united city villa princess sunshine shadow dragon monkey football baseball ninja hello "
      "hellokitty whatever freedom computer internet google facebook microsoft windows office apple iphone samsung flower "
      "buttercup bubbles cookie cheese chocolate ginger pepper snoopy tigger garfield mickey disney harrypotter hogwarts "
      "gandalf frodo matrix jesus god angel heaven forever blink monster killer soccer hunter thomas summer winter triad "
      "ofsted headteacher school academy teacher classroom governors lock locked unlock key file open sesame abracadabra "
      "abc abcd xyz zxcv asdf qwert qaz wsx ";

constexpr std::string_view little
    = " a an the i me my you your he him his she her hers it its we us our they them their this that these those is am are "
      "was were be been being do does did have has had can could will would shall should may might must not no yes and or "
      "but if so as at by for from in into of off on onto out over to up with about after before then than too very all "
      "any some each every who what when where why how there here just im ive dont cant isnt thats ";

constexpr std::string_view frequent
    = " time year people way day man woman men women child children boy girl life world school schools hand part place "
      "case week work working company system program question government number night point home house water room area "
      "money story fact month lot right study book word business issue side kind head headteacher far long black little "
      "own other old new good great big high small large next early young important few public bad same able best better "
      "free real whole true full sure easy strong fast slow happy sad lucky love loves lovely like likes want wants need "
      "know think look use find give tell ask seem feel try leave call called keep let begin help show hear play run move "
      "live believe bring happen write sit stand lose pay meet learn learning learner lead leader leaders leadership "
      "change watch follow stop speak read reading reader writing spend grow open walk win teach teacher teachers "
      "teaching remember consider appear buy wait serve die send build stay fall cut reach kill raise family friend "
      "friends pupil pupils student students class lesson lessons education academy college church trust community staff "
      "parent parents carer carers governor governors review reviewer report reports evidence note notes visit audit "
      "rating plan action actions progress partner partners partnership triad cluster improvement curriculum assessment "
      "behaviour attendance safeguarding inclusion reception phase office team group minute hour morning afternoon "
      "evening today tomorrow yesterday now never always again forever back down left street road town village city "
      "country garden tree flower park river sea beach hill field wood farm bank shop market kitchen bathroom bedroom bed "
      "door window table chair floor wall light dark fire air ground food bread milk coffee tea beer wine cake chocolate "
      "cheese sugar salt egg chips pizza sweet hot cold warm cool wet dry clean dirty heart mind body face eye eyes voice "
      "name names king queen prince princess angel god lord lady sir miss mister mrs doctor nurse police army war peace "
      "power music song dance film game games ball goal party birthday christmas easter holiday holidays weekend term "
      "half summer winter phone computer internet online email letter paper picture photo camera card ticket key box bag "
      "hat coat shoe shoes dress ring gold silver car drive driver train plane bridge station hotel rest sleep dream "
      "dreams wish hope faith smile laugh cry kiss baby mum dad hello hi hey bye goodbye please thank thanks sorry "
      "welcome well okay nice fun funny crazy cute pretty beautiful amazing awesome super cat dog ";

constexpr std::string_view well_known
    = " twinkletwinklelittlestar onceuponatime happilyeverafter thequickbrownfox jumpsoverthelazydog "
      "correcthorsebatterystaple tobeornottobe thatisthequestion itwasthebestoftimes itwasadarkandstormynight "
      "inthebeginning godsavetheking godsavethequeen rulebritannia landofhopeandglory allthingsbrightandbeautiful "
      "onemorestepalongtheworld lordofthedance ourfatherwhoart whoartinheaven thelordismyshepherd loveyourneighbour "
      "loveoneanother baabaablacksheep humptydumpty jackandjill hickorydickorydock incywincyspider oldmacdonaldhadafarm "
      "thewheelsonthebus rowrowrowyourboat londonbridgeisfallingdown ringaringoroses maryhadalittlelamb "
      "happybirthdaytoyou wewishyouamerrychristmas jinglebells silentnight awayinamanger merrychristmas happynewyear "
      "youllneverwalkalone itscominghome comeonengland threelions keepcalmandcarryon everychildmatters aimhigh "
      "reachforthestars bethebestyoucanbe bethebestthatyoucanbe believeachieve learningtogether workingtogether "
      "togetherwecan togetherweachieve growingtogether livingandlearning everyoneiswelcome nochildleftbehind "
      "maytheforcebewithyou toinfinityandbeyond hakunamatata letitgo winteriscoming onering torulethemall thegruffalo "
      "theveryhungrycaterpillar goingonabearhunt wereallgoingonabearhunt harrypotterandthe charlieandthechocolatefactory "
      "thelionthewitchandthewardrobe iamthewalrus yellowsubmarine allyouneedislove wewillrockyou dontstopmenow "
      "bohemianrhapsody shakeitoff anappleaday actionsspeaklouder practicemakesperfect bettersafethansorry "
      "betterlatethannever timewilltell easycomeeasygo theearlybird rainraingoaway fishandchips saltandvinegar "
      "breadandbutter knifeandfork macaronicheese letmeinplease openthedoor thisisapassword thisismypassword mypasswordis "
      "passwordforthefile pleaseletmein idontknow iloveyou ilovemyschool ilovemydog ilovemycat ilovemyfamily "
      "mydogiscalled thecatsatonthemat eeniemeenie roundandroundthegarden fivelittleducks tengreenbottles readysteadygo "
      "rocknroll headsshouldersknees headshoulderskneesandtoes snapcracklepop wherethewildthingsare "
      "rosesareredvioletsareblue ";

constexpr std::string_view lines[]
    = { "01234567890", "abcdefghijklmnopqrstuvwxyz", "qwertyuiop[]", "asdfghjkl;'", "zxcvbnm,./", "1qaz", "2wsx", "3edc", "4rfv",
          "5tgb", "6yhn", "7ujm", "8ik,", "9ol.", "0okm", "9ijn", "8uhb", "7ygv", "6tfc", "5rdx", "4esz" };

} // namespace

std::optional<std::size_t> place_in(std::string_view list, std::string_view word)
{
    auto const found = list.find(concat({ " ", word, " " }));
    if (found == std::string_view::npos)
        return std::nullopt;
    return static_cast<std::size_t>(std::ranges::count(list.substr(0, found), ' '));
}

std::span<std::string_view const> word_rows() { return rows; }
std::string_view password_words() { return passwords; }
std::string_view little_words() { return little; }
std::string_view frequent_words() { return frequent; }
std::string_view well_known_phrases() { return well_known; }
std::span<std::string_view const> keyboard_lines() { return lines; }

} // namespace triad::language
