import { list } from './grammar.ts';

/** First names that tell whether "he" or "she" is meant, in lower case. */
export const maleNames: ReadonlySet<string> = new Set(
  list(`james, john, robert, michael, william, david, richard, joseph, joe, thomas, tom, charles, christopher, chris, daniel,
    matthew, matt, anthony, tony, mark, donald, don, steven, steve, stephen, paul, andrew, joshua, kenneth, ken, kevin, brian,
    george, timothy, tim, ronald, ron, edward, ed, jason, jeffrey, jeff, ryan, jacob, gary, nicholas, nick, eric, jonathan,
    larry, justin, scott, brandon, benjamin, ben, samuel, sam, gregory, greg, alexander, alex, patrick, frank, raymond, jack,
    dennis, jerry, tyler, aaron, jose, henry, adam, douglas, doug, nathan, peter, zachary, kyle, walter, harold, jeremy, ethan,
    carl, keith, roger, gerald, christian, terry, sean, arthur, austin, noah, lawrence, jesse, bryan, billy, bill, jordan,
    bruce, gabriel, logan, albert, willie, alan, eugene, russell, vincent, philip, phil, bobby, bob, johnny, bradley, brad,
    mike, jim, dan, dave, rick, ted, fred, hans, karl, klaus, wolfgang, jens, lars, olaf, emmanuel, jean, pierre, francois,
    françois, jacques, michel, luis, carlos, juan, pedro, miguel, javier, antonio, giuseppe, mario, marco, luca, ivan, vladimir,
    volodymyr, sergei, sergey, serhiy, dmitry, dmitri, dmytro, mikhail, mykhailo, alexei, aleksei, oleksiy, nikolai, boris,
    yuri, igor, oleg, viktor, andrei, andrey, andriy, pavel, konstantin, anton, maxim, roman, denys, petro, pyotr, peter,
    recep, mohammed, muhammad, ahmed, ali, hassan, hussein, omar, abdul, benjamin, yitzhak, xi, kim, narendra, barack, mitt,
    neil, ian, graham, simon, stuart, colin, derek, nigel, gordon, keir, boris, rishi, liam, declan, owen, martin, oscar,
    leon, felix, emil, otto, erik, anders, jan, piotr, tomasz, andrzej, иван, владимир, сергей, дмитрий, михаил, алексей,
    николай, борис, юрий, игорь, олег, виктор, андрей, павел, константин, антон, максим, роман, петр, пётр, александр,
    дональд, джо, стив, марко, эммануэль, олаф, реджеп`),
);

export const femaleNames: ReadonlySet<string> = new Set(
  list(`mary, patricia, jennifer, jen, linda, elizabeth, liz, barbara, susan, jessica, sarah, sara, karen, lisa, nancy, betty,
    sandra, margaret, maggie, ashley, kimberly, emily, donna, michelle, carol, amanda, melissa, deborah, debbie, stephanie,
    rebecca, sharon, laura, cynthia, kathleen, kathy, amy, angela, shirley, anna, ann, anne, brenda, pamela, emma, nicole,
    helen, samantha, katherine, kate, christine, debra, rachel, carolyn, janet, catherine, maria, heather, diane, ruth, julie,
    olivia, joyce, virginia, victoria, kelly, lauren, christina, joan, evelyn, judith, megan, andrea, cheryl, hannah, jacqueline,
    martha, gloria, teresa, theresa, janice, jean, alice, madison, doris, abigail, julia, judy, grace, denise, amber, marilyn,
    beverly, danielle, sophia, marie, diana, brittany, natalie, isabella, charlotte, rose, alexis, kayla, hillary, kamala,
    melania, ivanka, jane, lucy, claire, fiona, nicola, angela, ursula, annalena, petra, sabine, heike, ingrid, marine,
    ségolène, carmen, isabel, pilar, lucia, giulia, giorgia, elena, olga, natalia, svetlana, tatiana, irina, ekaterina, yulia,
    yulia, daria, anastasia, oksana, ludmila, nadia, marina, galina, valentina, sofia, ewa, agnieszka, katarzyna, aung, benazir,
    indira, golda, theresa, nikki, condoleezza, loretta, whitney, lena, nina, vera, zoe, chloe, ella, ava, mia, fatima, aisha,
    leila, yasmin, мария, анна, елена, ольга, наталья, светлана, татьяна, ирина, екатерина, юлия, дарья, анастасия, людмила,
    марина, галина, валентина, софья, вера, нина, урсула, ангела, каролин`),
);

/** What somebody is called who is a woman, or a man. */
export const maleWords: ReadonlySet<string> = new Set(
  list(`mr, sir, lord, king, prince, father, brother, spokesman, chairman, congressman, businessman, policeman, fireman,
    salesman, statesman, clergyman, husband, son, uncle, grandfather, widower, duke, baron, count, emperor, man, boy, actor, г-н`),
);

export const femaleWords: ReadonlySet<string> = new Set(
  list(`mrs, ms, miss, lady, queen, princess, mother, sister, spokeswoman, chairwoman, congresswoman, businesswoman,
    policewoman, wife, daughter, aunt, grandmother, widow, duchess, baroness, empress, woman, girl, actress, madam, г-жа`),
);

/** Words that the names of bodies and places hold, and those of people do not. */
/** Places that the news often names, in lower case: they stand for governments, and are not "he". */
export const placeWords: ReadonlySet<string> = new Set(
  list(`afghanistan, africa, albania, algeria, america, angola, arabia, argentina, armenia, asia, australia, austria, azerbaijan,
    bahrain, bangladesh, belarus, belgium, bolivia, bosnia, brazil, britain, bulgaria, burma, cambodia, cameroon, canada, chad,
    chile, china, colombia, congo, crimea, croatia, cuba, cyprus, czechia, denmark, ecuador, egypt, england, eritrea, estonia,
    ethiopia, europe, finland, france, gaza, georgia, germany, ghana, greece, greenland, guatemala, haiti, honduras, hungary,
    iceland, india, indonesia, iran, iraq, ireland, israel, italy, jamaica, japan, kazakhstan, kenya, kosovo, kuwait, kyrgyzstan,
    laos, latvia, lebanon, libya, lithuania, luxembourg, macedonia, malaysia, mali, malta, mexico, moldova, mongolia, montenegro,
    morocco, myanmar, nepal, netherlands, nicaragua, niger, nigeria, norway, oman, pakistan, palestine, panama, paraguay, peru,
    philippines, poland, portugal, qatar, romania, russia, rwanda, scotland, senegal, serbia, singapore, slovakia, slovenia,
    somalia, spain, sudan, sweden, switzerland, syria, taiwan, tajikistan, tanzania, thailand, tunisia, turkey, turkmenistan,
    uganda, ukraine, uruguay, uzbekistan, venezuela, vietnam, wales, yemen, zambia, zimbabwe, washington, moscow, kyiv, kiev,
    london, paris, berlin, brussels, beijing, tokyo, rome, madrid, warsaw, vienna, prague, budapest, ankara, istanbul, jerusalem,
    tehran, baghdad, damascus, riyadh, jeddah, doha, cairo, delhi, islamabad, kabul, seoul, pyongyang, canberra, ottawa, minsk,
    tbilisi, yerevan, baku, chisinau, vilnius, riga, tallinn, helsinki, stockholm, oslo, copenhagen, dublin, lisbon, athens,
    belgrade, geneva, zurich, york, chicago, boston, california, texas, florida, ohio, michigan, pennsylvania, virginia, odessa,
    kharkiv, kharkov, donetsk, luhansk, lugansk, mariupol, kherson, kursk, belgorod, us, u.s, usa, u.s.a, uk, u.k, eu, e.u, un,
    u.n, nato, россия, украина, сша, москва, киев, вашингтон, европа, германия, франция, великобритания, китай, польша, турция,
    беларусь, израиль, иран, лондон, париж, берлин, брюссель, пекин, варшава, минск, ес, оон, нато`),
);

export const bodyWords: ReadonlySet<string> = new Set(
  list(`staff, ministry, department, party, committee, commission, council, court, university, college, school, institute, institution,
    center, centre, foundation, association, federation, union, league, bank, fund, group, company, corporation, corp, inc, ltd,
    llc, agency, administration, bureau, office, service, services, police, army, navy, force, forces, guard, parliament,
    congress, senate, house, assembly, government, cabinet, campaign, coalition, alliance, organization, organisation, society,
    club, team, network, times, post, news, journal, tribune, herald, gazette, magazine, newspaper, radio, television, tv, press,
    review, board, authority, state, states, republic, kingdom, city, county, street, nations, pentagon, kremlin, capitol,
    hospital, church, museum, airlines, airport, industries, holdings, systems, media, street, tower, project, act, treaty,
    министерство, партия, комитет, комиссия, совет, суд, университет, институт, центр, фонд, союз, банк, группа, компания,
    агентство, служба, полиция, армия, парламент, дума, правительство, дом, кремль, оборона, минобороны, мид`),
);
