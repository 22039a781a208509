import { inflectEnglish, pluralOfEnglish } from './english-inflection.ts';
import { type CueGroup, type Grammar, list } from './grammar.ts';

const verbs: readonly CueGroup[] = [
  {
    kind: 'say',
    takes: ['quote', 'that', 'clause', 'question'],
    words:
      list(`say, add, explain, note, acknowledge, admit, argue, claim, complain, concede, conclude, confess,
      confirm, contend, counter, declare, insist, maintain, recall, reiterate, remark, repeat, reply, respond,
      retort, reveal, state, stress, suggest, swear, testify, underline, underscore, write, announce, assert,
      allege, affirm, boast, caution, clarify, disclose, emphasize, emphasise, estimate, hint, imply, indicate,
      joke, lament, muse, observe, opine, posit, predict, proclaim, profess, pronounce, quip, report, rule,
      signal, speculate, tweet, tell of, brag, object, deny, reason, recount, relate, specify, stipulate,
      summarize, surmise, theorize, vow, pledge, promise, agree, disagree, forecast, warn, guarantee, charge,
      point out, make clear, make it clear, let it be known, spell out, lay out, chime in, go on to say, sum up,
      propose, recommend, demand, answer, venture, avow, attest, certify, verify, decree, mention, blog, remind`),
  },
  {
    kind: 'say',
    takes: ['quote'],
    words:
      list(`continue, read, go on, shout, yell, scream, whisper, mutter, murmur, chant, exclaim, gush, interject,
      gripe, grumble, fume, thunder, fire back, shoot back, hit back, weigh in, deadpan, implore, ask, inquire,
      wonder, comment, post, sigh, snap, shrug, chuckle, laugh, cry, growl, crow, marvel, begin, conclude, opine,
      offer, plead, urge, sing, recite, enthuse, intone, bellow, protest, rail, scoff, snarl, sniff, tease, text,
      email, message, caption, type, put it, elaborate, bark, beam, plead, quote`),
  },
  {
    kind: 'say',
    takes: ['quote', 'that', 'clause', 'question', 'infinitive'],
    addresses: true,
    words:
      list(`tell, assure, inform, remind, notify, warn, advise, promise, reassure, instruct, ask, persuade,
      convince, brief`),
  },
  {
    kind: 'say',
    takes: ['infinitive', 'quote', 'that'],
    addresses: true,
    words:
      list(`urge, order, beg, implore, encourage, press, pressure, invite, challenge, direct, command, call on,
      call upon, appeal to, exhort, admonish, entreat, lobby, beseech, caution, plead with`),
  },
  {
    kind: 'say',
    takes: ['object', 'question'],
    words:
      list(`talk about, speak about, speak of, talk of, comment on, complain about, complain of, joke about,
      warn of, warn about, warn against, brag about, boast about, boast of, call for, refer to, point to, allude to,
      hint at, testify about, argue for, argue against, push for, lobby for, advocate for, apologize for,
      apologise for, speak out against, speak out about, rail against, inveigh against, report on,
      inquire about, ask about, ask for, write about, tweet about, go on about, elaborate on, touch on,
      weigh in on, sound off on, lay out, spell out, set out, hint at, insist on, dwell on, harp on, agree on,
      agree with, disagree with, object to, speak in favor of, speak in support of, plead for, protest against,
      single out, bring up, answer, call off, respond to, reply to, reflect on, expound on, opine on, vent about,
      muse about, muse on, speculate about, hold forth on, campaign on, preach, quote, cite, mention, announce,
      discuss, describe, detail, outline, explain, recount, reveal, disclose, propose, recommend, suggest, predict,
      demand, deny, confirm, state, declare, claim, allege, admit, acknowledge, concede, report, stress, emphasize,
      emphasise, underscore, underline, highlight, repeat, reiterate, voice, express, convey, relay, deliver,
      unveil, forecast, project, offer, recite, proclaim, summarize, debate, promise, pledge, reference, tout,
      articulate, enumerate, communicate, note, raise questions about, raise concerns about, make the case for,
      clarify, retract, rescind, recant, relate, utter, issue, publish, urge, request, pose, field questions about`),
  },
  {
    kind: 'judge',
    takes: ['object'],
    words:
      list(`criticize, criticise, praise, condemn, denounce, slam, blast, mock, attack, support, oppose, endorse,
      reject, dispute, question, defend, welcome, hail, back, decry, deride, dismiss, disparage, ridicule, accuse,
      blame, call, label, brand, portray, depict, characterize, characterise, liken, compare, promote, champion,
      favor, favour, applaud, bemoan, lambaste, rip, bash, lash out at, hammer, skewer, chide, chastise, scold,
      rebuke, berate, assail, castigate, excoriate, pan, insult, belittle, malign, smear, trash, knock, ding,
      denigrate, vilify, salute, commend, compliment, thank, congratulate, laud, extol, celebrate, cheer, honor,
      honour, admire, respect, trust, distrust, mistrust, deplore, regret, resent, detest, loathe, abhor, hate,
      love, embrace, disavow, repudiate, renounce, refute, rebut, debunk, challenge, contest, concur with,
      side with, take issue with, take aim at, go after, come out against, come out in favor of, stand by,
      throw cold water on, pour cold water on, cast doubt on, shrug off, brush off, wave off, laugh off,
      dismiss as, advocate, urge, demand, decry, protest, second, echo, applaud, lament, tear into, rip into,
      lay into, hit back at, push back against, push back on, fire back at, bristle at, balk at, scoff at, sneer at,
      double down on, seize on, zero in on, poke fun at, make fun of, call out, call into question, cheer on,
      vouch for, stick up for, warn off, discourage, forbid, condone, excuse, justify, rationalize, view, regard,
      see as, consider, deem, rate, rank, dub, term, describe as, cast as, paint`),
  },
  {
    kind: 'think',
    takes: ['that', 'clause', 'question'],
    words:
      list(`believe, think, know, feel, hope, fear, expect, doubt, suspect, assume, understand, realize, realise,
      recognize, recognise, consider, worry, guess, suppose, imagine, wonder, wish, conclude, decide, learn,
      anticipate, reckon, remember, forget, presume, bet, foresee, envision, fret, hear,
      determine, discover, calculate, deem, agree`),
  },
  {
    kind: 'think',
    takes: ['object'],
    words:
      list(`believe in, think about, think of, worry about, know about, know of, learn about, learn of, hear about,
      hear of, care about, dream of, dream about, hope for, expect, anticipate, fear, doubt, suspect, foresee,
      envision, imagine, consider, ponder, weigh, mull, contemplate, fret about, fret over, agonize over, wonder about,
      decide on, decide against, recognize, recognise, realize, understand, overlook, ignore, overestimate,
      underestimate, remember, misunderstand`),
  },
  {
    kind: 'want',
    takes: ['infinitive'],
    words:
      list(`want, plan, intend, hope, seek, aim, promise, vow, pledge, threaten, refuse, decline, agree, offer,
      decide, propose, demand, prefer, choose, wish, expect, volunteer, vote, opt, resolve, swear,
      ask, claim, aspire, consent, elect, hesitate, yearn`),
  },
  {
    kind: 'want',
    takes: ['object'],
    words:
      list(`want, seek, need, prefer, plan, plan on, push, pursue, wish for, strive for, aim for, aim at, opt for,
      insist upon, vote for, vote against, commit to, crave, covet, weigh`),
  },
  {
    kind: 'say',
    takes: ['question'],
    words: list(
      'question, debate, discuss, explore, examine, describe, detail, outline, illustrate, testify, recount',
    ),
  },
  {
    kind: 'show',
    takes: ['that', 'clause', 'question', 'object'],
    words:
      list(`show, find, demonstrate, document, prove, illustrate, uncover, establish, estimate, conclude, expose,
      caution, project, chronicle, detail, determine, verify, confirm, reflect, point to, underscore, highlight`),
  },
];

const nouns: readonly CueGroup[] = [
  {
    kind: 'say',
    takes: ['that', 'quote'],
    words:
      list(`claim, statement, assertion, argument, allegation, accusation, charge, announcement, warning, admission,
      acknowledgment, acknowledgement, declaration, contention, suggestion, complaint, comment, remark, prediction,
      report, promise, pledge, insistence, denial, testimony, revelation, confirmation, assurance, concession,
      conclusion, finding, point, message, response, reply, answer, words, letter, tweet, post, ruling, quote,
      motto, slogan, mantra, advice, call, threat, vow, explanation, observation`),
  },
  {
    kind: 'think',
    takes: ['that'],
    words:
      list(`belief, view, opinion, notion, fear, hope, concern, worry, suspicion, conviction, expectation, feeling,
      sense, theory, impression, doubt, understanding, position, stance, estimate, confidence`),
  },
  {
    kind: 'want',
    takes: ['infinitive'],
    words:
      list(`promise, plan, pledge, vow, decision, refusal, threat, call, calls, desire, intention, determination,
      willingness, reluctance, proposal, offer, request, order, effort, bid, wish, readiness, demand, agreement,
      commitment, unwillingness, eagerness, resolve`),
  },
  {
    kind: 'say',
    takes: ['object'],
    words:
      list(`criticism of, comments about, comments on, remarks about, remarks on, claims about, questions about,
      statements about, statement on, call for, calls for, concerns about, attack on, attacks on, accusations of,
      allegations of, praise for, views on, opinion on, position on, stance on, opposition to, support for,
      plan for, plans for, proposal for, proposals for, warning of, warnings of, warning about, warnings about,
      description of, condemnation of, denial of, endorsement of, rejection of, promise of, promises of,
      complaints about, report on, reports of, talk of, mention of, predictions of, assessment of, speech on,
      speech about, fears of, fears about, hopes for, disdain for, contempt for, admiration for, skepticism about,
      doubts about, defense of, apology for, demands for, demand for, requests for, vision for, ideas on`),
  },
];

const adjectives: readonly CueGroup[] = [
  {
    kind: 'think',
    takes: ['that', 'clause', 'question'],
    words:
      list(`sure, certain, confident, convinced, afraid, aware, hopeful, optimistic, pessimistic, worried, concerned,
      adamant, skeptical, doubtful, unsure, clear, glad, happy, proud, sorry, surprised, disappointed, angry, grateful,
      positive, satisfied, persuaded, uncertain, unaware, pleased`),
  },
  {
    kind: 'judge',
    takes: ['object', 'question'],
    words:
      list(`critical of, supportive of, opposed to, skeptical of, skeptical about, concerned about, worried about,
      proud of, confident in, optimistic about, angry about, angry at, aware of, afraid of, sure of, dismissive of,
      wary of, suspicious of, fond of, enthusiastic about, outspoken about, frank about, clear about, open to,
      committed to, sorry for, sorry about, disappointed by, disappointed with, unhappy with, happy with,
      tired of, certain of, convinced of, hopeful about, silent on, silent about, vague about, coy about`),
  },
  {
    kind: 'want',
    takes: ['infinitive'],
    words:
      list(`ready, willing, eager, determined, prepared, keen, anxious, reluctant, unwilling, hesitant, loath, committed,
      afraid, proud, happy, glad, poised`),
  },
];

/** English, as its news is written. */
export const english: Grammar = {
  language: 'en',
  verbs,
  adjectives,
  nouns,
  inflect: inflectEnglish,
  plural: pluralOfEnglish,
  accordingTo: list(`according to, in the words of, in the view of, in the opinion of, as per`),
  asMarks: ['as'],
  that: ['that'],
  questions: list('whether, if, why, how, what, who, when, where, which'),
  infinitiveMarks: ['to'],
  pronouns: {
    he: { gender: 'male' },
    she: { gender: 'female' },
    it: { gender: 'thing' },
    they: { plural: true },
    i: { person: true },
    we: { plural: true, person: true },
    you: { person: true },
  },
  obliques: {
    him: { gender: 'male' },
    them: { plural: true },
    me: { person: true },
    us: { plural: true, person: true },
    his: { gender: 'male' },
    her: { gender: 'female' },
    its: { gender: 'thing' },
    their: { plural: true },
    my: { person: true },
    our: { plural: true, person: true },
    your: { person: true },
  },
  objects: list(
    'me, him, her, us, them, himself, herself, themselves, itself, myself, yourself, ourselves, whom',
  ),
  relatives: list('who, which, that'),
  determiners:
    list(`the, a, an, this, that, these, those, some, any, no, every, each, all, both, either, neither,
    another, other, several, many, most, few, much, such, half, certain, various, numerous, more, least, two, three,
    four, five, six, seven, eight, nine, ten, dozens, hundreds, thousands, everyone, everybody, nobody, someone,
    somebody, others, anyone, one, nearly, about, almost`),
  quantifiers:
    list(`all, both, some, many, most, few, other, others, everyone, everybody, nobody, someone, somebody, one,
    no, this, that, each, any, several, anyone, dozens, hundreds, thousands`),
  possessives: list(`his, her, its, their, our, my, your, whose, 's, '`),
  prepositions:
    list(`of, in, on, at, by, for, from, with, about, to, into, over, under, after, before, during, since,
    until, through, between, among, against, without, within, across, toward, towards, despite, amid, via, like, near,
    behind, beyond, beside, besides, including, regarding, concerning, throughout, upon, along, around, outside,
    inside, following, given, per, than, as, off, up, down, out, unlike, versus, onto,
    worth`),
  ofs: list('of, for, at, from, with, in, on, near, behind'),
  goals: ['for'],
  links: list('of, for, at, from'),
  places: list('in, on, at, with, near, behind'),
  ands: list('and, or, &, nor'),
  leads: list('and, but, so, yet, or'),
  buts: list('but, while, whereas, although, though, yet'),
  conjunctions:
    list(`but, while, when, after, before, because, although, though, if, as, since, whereas, unless, until,
    so, yet, once, even, and, or, nor, that, whether, where, how, why, what, then, plus, than, except`),
  auxiliaries:
    list(`ca, wo, sha, have, has, had, having, do, does, did, will, would, could, can, should, may, might, must, shall,
    is, are, was, were, be, been, being, am, 's, 've, 'd, 'll, 're, 'm, n't, not, to, never, also, cannot, get, got`),
  modals: list('would, could, can, should, may, might, must, will, shall, to'),
  nots: list("not, n't, never, cannot"),
  passives: list(`is, are, was, were, be, been, being, am, get, gets, got`),
  subordinators: list(
    'when, while, because, although, though, unless, until, as, after, before, since, whereas',
  ),
  asides: list(
    'when, while, because, although, though, unless, during, after, before, since, with, without, despite',
  ),
  durings: list('during, despite'),
  finites: list(
    `is, are, was, were, has, had, will, would, could, may, might, must, did, does, isn't, wasn't, said, says`,
  ),
  occasions:
    list(`statement, interview, interviews, speech, speeches, tweet, tweets, letter, memo, rally, briefing, conference,
    debate, hearing, email, post, op-ed, report, call, remarks, testimony, appearance, article, column, book, video, message,
    address, session, meeting, event, podcast, show, broadcast, filing, note, essay, editorial, paper`),
  by: ['by'],
  topics: list('about, of'),
  raising:
    list(`continue, continues, continued, continuing, decline, declines, declined, refuse, refuses, refused, begin,
    begins, began, start, started, appear, appears, appeared, appearing, seem, seems, seemed, try, tries, tried, trying,
    use, used, go on, went on, want, wants, wanted, seek, sought, seeking, tend, tends, tended, attempt, attempted,
    move, moved, rush, rushed, proceed, proceeded, like, likes, liked, plan, plans, planned, intend, intends, intended,
    expect, expected, need, needs, needed, prepare, prepared, able, willing, ready, quick, careful, likely, set,
    fail, failed, hasten, hastened, stop, stopped, manage, managed, hesitate, hesitated, agree, agreed, vow, vowed,
    promise, promised, threaten, threatened, went, goes, go, having, has, have, had, going, supposed, loath, keen,
    happy, reluctant, unwilling, unable, about, said, reported, known, believed, forced, compelled, free, eager`),
  adverbs:
    list(`also, again, once, now, then, still, just, even, often, always, never, soon, later, earlier, ever, not,
    only, already, first, further, long, himself, herself, themselves, itself, twice, too, rather, instead, yet, today,
    perhaps, maybe, both, almost, quite, much, so, simply, sometimes, seldom, thus, therefore, however, meanwhile,
    since, all, each, well, better, at least, far`),
  adverbEnding:
    /^(?!(?:early|family|ally|reply|rally|assembly|italy|july|supply|monopoly|anomaly|bully|belly|jelly|lily|fly|daily|weekly|monthly|likely|unlikely|elderly|friendly|unfriendly|deadly|lovely|lonely|costly|orderly|timely|ugly|holy|silly|folly|multiply|comply|imply|rely|apply|butterfly|melancholy)$)[a-z]{2,}ly$/,
  times:
    list(`today, yesterday, tomorrow, tonight, monday, tuesday, wednesday, thursday, friday, saturday, sunday, mondays,
    tuesdays, last, this, next, earlier, later, then, recently, now, again, afterward, afterwards, once,
    overnight, early, late, january, february, march, april, june, july, august, september, october, november,
    december, ago, publicly, privately, week, month, year, morning, afternoon, evening, night, weekend, summer, spring,
    fall, winter, jan, feb, mar, apr, jun, jul, aug, sept, sep, oct, nov, dec, a.m, p.m, jointly, live`),
  otherVerbs:
    list(`went, came, took, made, got, gave, ran, won, lost, held, became, began, fell, rose, met, led, left,
    sent, saw, brought, bought, built, kept, paid, sold, spent, stood, struck, taught, threw, wore, grew, drew, broke,
    chose, drove, flew, rang, sat, shook, spoke, woke, beat, bit, blew, caught, dealt, dug, drank, ate, fought, forgot,
    froze, hid, hung, laid, lay, lent, meant, rode, sank, sang, slept, slid, stole, stuck, swam, swore, tore, wound,
    goes, comes, takes, makes, gets, gives, runs, wins, holds, becomes, begins, falls, rises, meets, leads, leaves,
    brings, keeps, pays, sells, stands, remains, includes, seems, appears, works, lives, serves, helps, allows, means,
    let, let's, has, have, had, is, are, was, were, do, does, did, will, would, could, can, should, may, might, must`),
  pastEnding: /^[a-z]{2,}(?:[^e]ed|eed)$/,
  actingEnding: /^[a-z]{3,}ing$/,
  plurals: list(
    'data, all, both, some, many, most, few, others, several, people, men, women, children, police, media',
  ),
  singulars: list('is, was, has, his, this, news, he, she, it'),
  pluralEnding: /(?:[^s]s|[^o]men|people|children)$/,
  verbEnding: /(?:[^es]|[^s]e|says|tells|writes|thinks|knows|believes)$(?<!ed)/,
  dative: false,
  audiences:
    list(`reporters, journalists, lawmakers, senators, voters, supporters, investigators, police, officials,
    viewers, listeners, readers, followers, members, delegates, people, everyone, staff, employees, students, parents,
    donors, allies, aides, americans, congress, parliament, crowds, audiences, fans, authorities, prosecutors, jurors,
    investors, analysts, colleagues, friends, leaders, guests, attendees, media, newsmen, correspondents`),
  measures: list(
    'formula, schedule, plan, plans, principle, scheme, tradition, custom, rules, need, needs, size, age, taste',
  ),
  offices:
    list(`state, defense, defence, interior, justice, finance, health, education, labor, labour, energy, foreign,
    agriculture, commerce, transport, transportation, culture, economy, trade, staff`),
  people:
    list(`expert, analyst, official, politician, diplomat, lawmaker, lawyer, attorney, economist, historian, scholar,
    professor, senator, congressman, congresswoman, minister, president, premier, chancellor, governor, mayor, spokesman,
    spokeswoman, spokesperson, candidate, nominee, leader, chairman, chairwoman, chair, director, secretary, ambassador,
    envoy, aide, adviser, advisor, general, commander, officer, chief, judge, prosecutor, author, activist, researcher,
    scientist, doctor, businessman, billionaire, executive, manager, owner, founder, head, representative, deputy, speaker,
    negotiator, veteran, pastor, priest, pope, king, queen, prince, princess, actor, actress, singer, director, coach,
    player, journalist, reporter, columnist, editor, host, witness, victim, teacher, student, farmer, man, woman,
    newcomer, incumbent, republican, democrat, whistleblower, defendant, plaintiff, mother, father, resident`),
};
