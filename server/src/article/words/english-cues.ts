import { type CueGroup, list } from './grammar.ts';

/** English verbs that report something, by what they take. */
export const verbs: readonly CueGroup[] = [
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
      vouch for, stick up for, rule out, warn off, discourage, forbid, condone, excuse, justify, rationalize, view, regard,
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

/** Nouns that do. */
export const nouns: readonly CueGroup[] = [
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

/** Adjectives that do, behind a form of “be”. */
export const adjectives: readonly CueGroup[] = [
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
