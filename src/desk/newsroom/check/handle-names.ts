import { NAME_DECISIONS } from '../../../domain/name-decision.ts';
import { parseLocale, type Locale } from '../../../domain/locale.ts';
import { keyOf } from '../../../domain/proper-names.ts';
import { decideNames, type DecidedName } from '../../../newsroom/name-decisions.ts';
import { problem } from '../../problem.tsx';
import { readForm, type SentForm } from '../../read-form.ts';
import { meOf, workOf, type DeskContext } from '../newsroom-context.ts';

/** Names asked about at once. */
export const MOST_NAMES = 200;
const LONGEST_NAME = 300;

/** What the names are that are linked to no record. Who says that one is to be linked or removed is led to where it stands. */
export async function takeNames(c: DeskContext): Promise<Response> {
  const found = await workOf(c);
  if (found instanceof Response) return found;
  const form = await readForm(c);
  const decided = form === null ? null : decidedIn(form);
  if (decided === null) return problem(c, 'not-a-form');
  const { deps } = c.var;
  const by = meOf(c);
  const work = found.id;
  if (decided.length > 0) {
    await deps.audit({ by, verb: 'names-answered', records: [work] });
    const at = deps.now();
    await decideNames(
      found.press.newsroom,
      decided.map(({ key, decision }) => ({ work, key, decision, by, at })),
    );
  }
  const toMend = decided.find(({ decision }) => decision === 'linked' || decision === 'removed');
  if (toMend?.locale != null) return c.redirect(`/newsroom/works/${work}/texts/${toMend.locale}`, 303);
  return c.redirect(`/newsroom/works/${work}/check?text=${form?.text('text') ?? ''}#names`, 303);
}

type Answer = Pick<DecidedName, 'key' | 'decision'> & { readonly locale: Locale | null };

/** Those that were answered; `null`: no form of ours. */
function decidedIn(form: SentForm): Answer[] | null {
  const answers: Answer[] = [];
  for (let at = 0; at < MOST_NAMES; at++) {
    const name = form.text(`name-${at}`);
    const answer = form.text(`is-${at}`);
    if (name === '' || answer === '') continue;
    const decision = NAME_DECISIONS.find((each) => each === answer);
    const key = keyOf(name);
    if (decision === undefined || key === '' || name.length > LONGEST_NAME) return null;
    answers.push({ key, decision, locale: parseLocale(form.text(`in-${at}`)) });
  }
  return answers;
}
