import * as v from 'valibot';
import type { AdvanceInstruction } from '../../domain/advance-instruction.ts';
import { PURPOSES, refusalFrom, type Basis } from '../../domain/basis.ts';
import { basisShape, instructionShape } from '../../domain/consent-shape.ts';
import { parsePlainDate, startOfUtcDay, utcDayOf, type Instant } from '../../domain/date.ts';
import { id } from '../../domain/shape.ts';
import type { PersonId } from '../../domain/id.ts';
import { CIRCUMSTANCES } from '../../domain/life-event.ts';
import type { PersonEntry } from '../../domain/person-history.ts';
import type { Said } from '../../vault/record-consent.ts';

export const STAGES = ['who', 'risks', 'terms', 'until'] as const;
export type Stage = (typeof STAGES)[number];
export const RISKS = 4;
export const DISSENTS = 3;

type Fields = ReadonlyMap<string, string>;
type Errors = Record<string, string>;

/** What a form comes to: what was said, or what is wrong with it, as refusals by the names of fields. */
export interface ReadConversation {
  readonly said: Said;
  readonly errors: Readonly<Errors>;
}

/** Which grounds ask somebody, and so have a conversation. */
const asks = (fields: Fields): boolean => ['own', 'representative'].includes(fields.get('ground') ?? '');

/** The person's own "no" has a page of its own, which needs no key and is written down outside the databases too. */
export const isOwnNo = (fields: Fields): boolean => fields.get('ground') === 'own' && fields.get('answer') === 'no';

/** The pages that these answers lead through. */
export function stagesFor(fields: Fields): readonly Stage[] {
  if (asks(fields) && fields.get('answer') === 'no') return ['who'];
  return asks(fields) ? STAGES : STAGES.filter((stage) => stage !== 'risks');
}

/** On which page a field stands. */
export function stageOf(field: string): Stage {
  if (/^(risks|copy|takeBack|evidence)/.test(field)) return 'risks';
  if (/^(identity|image|voice|place|date|purposes)$/.test(field)) return 'terms';
  return /^(coolingOffUntil|until|askAgainOn|wish)/.test(field) ? 'until' : 'who';
}

/** Reads the whole form, whatever of it has been filled in yet. */
export function readConversation(fields: Fields, group: boolean, now: Instant): ReadConversation {
  const errors: Errors = {};
  const value = (name: string): string => (fields.get(name) ?? '').trim();
  const on = value('on');
  if (asks(fields) && parsePlainDate(on) !== null && on > utcDayOf(now)) errors['on'] = 'future';
  const raw = {
    ground: groundIn(value, group),
    terms: termsIn(value),
    from: isoOf(fromIn(on, now)),
    until: dayIn(value('until')),
  };
  const refuses = asks(fields) && value('answer') === 'no';
  const given = refuses ? { ...raw, terms: refusalFrom(now).terms, until: null } : raw;
  const basis = v.safeParse(basisShape(id<PersonId>()), given);
  if (!basis.success)
    for (const issue of basis.issues) {
      const field = fieldOf(v.getDotPath(issue) ?? '', given);
      // A refusal has a conversation only if there was one; nobody is asked to make one up.
      if (field !== '') errors[field] ??= issue.message;
    }
  if (!refuses && raw.terms.identity === 'none') errors['identity'] = 'choose';
  if (!refuses && raw.terms.purposes.length === 0) errors['purposes'] = 'choose';
  const bases: Basis[] = basis.success ? [basis.output] : [];
  const entries = refuses ? [] : instructionsIn(value, raw.terms, now, errors);
  return { said: { bases, entries }, errors };
}

function groundIn(value: (name: string) => string, group: boolean): unknown {
  const refuses = value('answer') === 'no';
  const conversation = refuses ? null : conversationIn(value);
  switch (value('ground')) {
    case 'own':
      return { kind: 'consent', conversation, decision: group && !refuses ? decisionIn(value) : null };
    case 'representative': {
      const conflict = value('conflict');
      const confirmedBy = orNull(value('confirmedBy'));
      return {
        kind: 'representative',
        conversation,
        by: {
          person: null,
          who: value('who'),
          relation: value('relation'),
          conflict: conflict === '' ? null : { what: conflict, confirmedBy },
          assent: value('assent') === 'too-young' ? 'too-young' : 'asked',
        },
      };
    }
    case 'public-source':
      return { kind: 'public-source', source: value('source') };
    case 'official-role':
      return { kind: 'official-role', office: value('office') };
    default:
      return { kind: '' };
  }
}

function conversationIn(value: (name: string) => string): unknown {
  const rows = Array.from({ length: RISKS }, (_, at) => ({
    risk: value(`risks.${at}.risk`),
    understood: value(`risks.${at}.understood`),
  }));
  const coolingOff = value('coolingOffUntil');
  return {
    on: value('on'),
    explainedBy: value('explainedBy'),
    language: value('language'),
    interpreter: orNull(value('interpreter')),
    present: linesOf(value('present')),
    // An empty row after the last one is nothing; before it, it is something forgotten.
    risks: rows.slice(0, rows.findLastIndex(({ risk, understood }) => risk !== '' || understood !== '') + 1),
    copy: value('copy'),
    takeBack: value('takeBack'),
    coolingOffUntil: dayIn(coolingOff),
    askAgainOn: orNull(value('askAgainOn')),
    inCustody: value('inCustody') === 'yes',
    evidence: orNull(value('evidence')),
  };
}

function decisionIn(value: (name: string) => string): unknown {
  const dissent = Array.from({ length: DISSENTS }, (_, at) => ({
    who: value(`dissent.${at}.who`),
    member: null,
    refuses: value(`dissent.${at}.refuses`) === 'yes',
  }));
  return { body: value('body'), act: value('act'), dissent: dissent.filter(({ who }) => who !== '') };
}

function termsIn(value: (name: string) => string) {
  return {
    identity: value('identity'),
    image: value('image'),
    voice: value('voice'),
    place: value('place'),
    date: value('date'),
    purposes: PURPOSES.filter((purpose) => value(`purpose-${purpose}`) === 'yes'),
  };
}

/** What they want if something happens; "tell less" is no more than this yes, with less of who they are, and no picture. */
function instructionsIn(
  value: (name: string) => string,
  terms: ReturnType<typeof termsIn>,
  now: Instant,
  errors: Errors,
): PersonEntry[] {
  return CIRCUMSTANCES.flatMap((circumstance): PersonEntry[] => {
    const wish = value(`wish-${circumstance}`);
    if (wish === '' || wish === 'none') return [];
    const to = { ...terms, identity: value(`wish-${circumstance}-identity`), image: 'none' };
    const given = {
      circumstance,
      wish: wish === 'reduce' ? { do: wish, to } : { do: wish },
      decider: orNull(value(`wish-${circumstance}-decider`)),
      from: isoOf(now),
    };
    const instruction = v.safeParse<typeof instructionShape>(instructionShape, given);
    if (instruction.success) return [entryOf(instruction.output)];
    errors[`wish-${circumstance}`] ??= 'choose';
    return [];
  });
}

const entryOf = (instruction: AdvanceInstruction): PersonEntry => ({ entry: 'instruction', instruction });

/** The name of the field that a path of the shape is about. */
function fieldOf(path: string, { ground }: { ground: unknown }): string {
  const field = path.replace(/^ground\.(conversation|by|decision)\.|^ground\.|^terms\./, '');
  if (field === 'kind' || field === 'ground') return 'ground';
  if (field.startsWith('conflict.')) return field.endsWith('confirmedBy') ? 'confirmedBy' : 'conflict';
  if (field === 'risks') return 'risks.0.risk';
  return field === 'from' || ground === null ? 'on' : field;
}

/** When it counts from: now, or the day of a conversation that was recorded later; what was said since then decides. */
function fromIn(on: string, now: Instant): Instant {
  const known = parsePlainDate(on);
  return known === null || on >= utcDayOf(now) ? now : startOfUtcDay(known);
}

const dayIn = (text: string): string | null => (text === '' ? null : `${text}T00:00:00Z`);
const orNull = (text: string): string | null => (text === '' ? null : text);
const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((each) => each.trim())
    .filter((each) => each !== '');

/** As the shapes read an instant; to the second, and never later than it is. */
export function isoOf(at: Instant): string {
  const rest = Math.floor((at - startOfUtcDay(utcDayOf(at))) / 1000);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${utcDayOf(at)}T${two(Math.floor(rest / 3600))}:${two(Math.floor(rest / 60) % 60)}:${two(rest % 60)}Z`;
}
