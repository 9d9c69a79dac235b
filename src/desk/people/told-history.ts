import type { AdvanceInstruction, Wish } from '../../domain/advance-instruction.ts';
import type { Approval } from '../../domain/approval.ts';
import { isRefusal, type Basis } from '../../domain/basis.ts';
import type { Conversation } from '../../domain/consent.ts';
import { parsePlainDate, startOfUtcDay, type Instant, type PlainDate } from '../../domain/date.ts';
import type { LifeEvent } from '../../domain/life-event.ts';
import type { Locale } from '../../domain/locale.ts';
import type { PersonHistory } from '../../domain/person-history.ts';
import type { Language } from '../language.ts';
import { day, levelsInWords, listed, purposesInWords } from './person-words.ts';

/** Something that was said or that happened, in sentences: what it comes to, and then the rest. */
export interface Told {
  readonly at: Instant;
  readonly what: string;
  readonly more: readonly string[];
}

/** A person's history in plain sentences, newest first. */
export function tellHistory(history: PersonHistory, language: Language): Told[] {
  return [
    ...history.bases.map((basis) => tellBasis(basis, language)),
    ...history.instructions.map((each) => tellInstruction(each, language)),
    ...history.life.map((each) => tellLife(each, language)),
    ...history.approvals.map((each) => tellApproval(each, language)),
  ].toSorted((a, b) => b.at - a.at);
}

function tellBasis(basis: Basis, language: Language): Told {
  const { terms, from, until } = basis;
  const conversation = 'conversation' in basis.ground ? basis.ground.conversation : null;
  const { say } = language;
  const more = isRefusal(basis)
    ? []
    : [
        levelsInWords(terms, language),
        say('people.told-purposes', { purposes: purposesInWords(terms.purposes, language) }),
      ];
  if (until !== null) more.push(say('people.told-until', { day: day(until, language) }));
  if (conversation !== null) more.push(...tellConversation(conversation, language));
  return { at: from, what: whoSaid(basis, conversation, language), more: [...more, ...tellVoices(basis, language)] };
}

function whoSaid(basis: Basis, conversation: Conversation | null, language: Language): string {
  const { say } = language;
  const { ground } = basis;
  const on = conversation === null ? day(basis.from, language) : plainDay(conversation.on, language);
  const refused = isRefusal(basis);
  switch (ground.kind) {
    case 'public-source':
      return say('people.told-public', { day: on, source: ground.source });
    case 'official-role':
      return say('people.told-office', { day: on, office: ground.office });
    case 'representative': {
      const { who, relation } = ground.by;
      const by = { who, relation: say(`people.representative-${relation}`), day: on };
      return say(refused ? 'people.told-no-for' : 'people.told-yes-for', by);
    }
    case 'consent': {
      const { decision } = ground;
      if (decision !== null) return say('people.told-group', { day: on, body: decision.body, act: decision.act });
      return say(refused ? 'people.told-no' : 'people.told-yes', { day: on });
    }
  }
}

function tellConversation(conversation: Conversation, language: Language): string[] {
  const { say, locale } = language;
  const { explainedBy: by, interpreter, present, risks, copy, takeBack, coolingOffUntil, askAgainOn } = conversation;
  const spoken = languageName(conversation.language, locale);
  return [
    say('people.told-conversation', {
      by,
      language: spoken,
      interpreter: interpreter ?? 'none',
      present: present.length === 0 ? 'none' : listed(present, language),
    }),
    ...risks.map(({ risk, understood }) =>
      say('people.told-risk', { risk: ended(risk), understood: ended(understood) }),
    ),
    say('people.told-copy', { copy, takeBack }),
    ...(conversation.inCustody ? [say('people.told-custody')] : []),
    ...(coolingOffUntil === null ? [] : [say('people.told-cooling', { day: day(coolingOffUntil, language) })]),
    ...(askAgainOn === null ? [] : [say('people.told-ask', { day: plainDay(askAgainOn, language) })]),
    ...(conversation.evidence === null ? [] : [say('people.told-evidence', { where: conversation.evidence })]),
  ];
}

/** Interests and dissent. */
function tellVoices({ ground }: Basis, { say }: Language): string[] {
  if (ground.kind === 'representative' && ground.by.conflict !== null) {
    const { what, confirmedBy } = ground.by.conflict;
    return [say('people.told-conflict', { what, confirmed: confirmedBy ?? 'none' })];
  }
  if (ground.kind !== 'consent' || ground.decision === null) return [];
  return ground.decision.dissent.map(({ who, refuses }) =>
    say('people.told-dissent', { who, refuses: refuses ? 'yes' : 'no' }),
  );
}

function tellInstruction({ circumstance, wish, decider, by, from }: AdvanceInstruction, language: Language): Told {
  const { say } = language;
  const words = { circumstance: say(`people.circumstance-${circumstance}`), wish: wishInWords(wish, language) };
  const what =
    by === 'decider'
      ? say('people.told-wish-decider', words)
      : say('people.told-wish', { ...words, decider: decider ?? 'none' });
  return { at: from, what, more: [] };
}

function wishInWords(wish: Wish, { say }: Language): string {
  if (wish.do !== 'reduce') return say(`people.wish-${wish.do}`);
  const { identity, image } = wish.to;
  return say('people.wish-reduce-to', {
    identity: say(`people.identity-${identity}`),
    image: say(`people.image-${image}`),
  });
}

function tellLife({ what, from, source }: LifeEvent, language: Language): Told {
  const { say } = language;
  const words = { what: say(`people.life-${what}`), day: day(from, language), source };
  return { at: from, what: say('people.told-life', words), more: [] };
}

function tellApproval({ of, given, by, how, at }: Approval, language: Language): Told {
  const { say, locale } = language;
  const key = of.kind === 'text' ? 'people.approval-a-text' : 'people.approval-a-picture';
  const words = { what: say(key), language: languageName(of.locale, locale), day: day(at, language), by, how };
  return { at, what: say(given ? 'people.told-approved' : 'people.told-unapproved', words), more: [] };
}

const plainDay = (on: PlainDate, language: Language): string => {
  const known = parsePlainDate(on);
  return known === null ? on : day(startOfUtcDay(known), language);
};

/** A language's name in another; its tag where nobody knows one. */
export function languageName(tag: string, locale: Locale): string {
  return new Intl.DisplayNames([locale], { type: 'language' }).of(tag) ?? tag;
}

/** With a full stop, if it has no end. */
const ended = (text: string): string => (/[.!?…]$/u.test(text) ? text : `${text}.`);
