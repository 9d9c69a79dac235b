import type { PublishedDetails } from '../domain/published-work.ts';
import type { Situation } from '../domain/situation.ts';
import type { PageContext } from './page-context.ts';

type CaseDetails = Extract<PublishedDetails, { kind: 'case' }>;

/** Situations of one group take each other's place; those of different groups hold side by side ("charged, on bail"). */
const GROUPS: readonly (readonly Situation[])[] = [
  [
    'detained-incommunicado',
    'detained',
    'house-arrest',
    'released-on-bail',
    'conditionally-released',
    'exiled',
    'deported',
  ],
  ['charged', 'on-trial', 'sentenced', 'charges-dropped', 'acquitted'],
  ['at-risk', 'threatened', 'in-hiding'],
  ['disappeared', 'missing'],
];
/** After these, nothing that came before is said any longer. */
const LAST_WORDS: ReadonlySet<Situation> = new Set<Situation>([
  'released',
  'acquitted',
  'charges-dropped',
  'located-alive',
  'killed',
  'died',
  'died-in-custody',
  'remains-identified',
]);
const FREE: ReadonlySet<Situation> = new Set<Situation>(['released', 'acquitted', 'charges-dropped', 'located-alive']);
const GONE: ReadonlySet<Situation> = new Set<Situation>([
  'disappeared',
  'missing',
  'killed',
  'died',
  'died-in-custody',
  'remains-identified',
]);

/** What holds now, the newest first. A series is in the order of time: a year alone does not sort among its days. */
export function currentSituations(series: CaseDetails['situations']): Situation[] {
  const now: Situation[] = [];
  for (const { state } of series.toReversed()) {
    const group = GROUPS.find((each) => each.includes(state));
    if (now.includes(state) || now.some((each) => group?.includes(each))) continue;
    now.push(state);
    if (LAST_WORDS.has(state)) break;
  }
  return now;
}

/** "2014: charged, on bail". Always with its year: it may have changed since. */
export function SituationMark(props: { details: CaseDetails; context: PageContext }) {
  const { details, context } = props;
  const now = currentSituations(details.situations);
  const newest = details.situations.at(-1);
  // Without its year it would be read as of today.
  if (newest?.on == null) return null;
  const tone = now.some((each) => GONE.has(each)) ? 'gone' : now.some((each) => FREE.has(each)) ? 'free' : 'held';
  const situation = now.map((state) => context.say(`kinds.${state}`)).join(', ');
  return <p class={`situation ${tone}`}>{context.say('case.situation', { year: newest.on.slice(0, 4), situation })}</p>;
}
