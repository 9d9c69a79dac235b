import { sayRefusal } from '../../../press/say-refusal.ts';
import { languageName } from '../../people/told-history.ts';
import type { DeskContext } from '../newsroom-context.ts';
import { checkAsked, lookAt } from './check-context.ts';
import { groupFindings } from './grouped-findings.ts';

/** Sentences that a panel has room for. */
const MOST_SAID = 20;

/**
 * What the gate says of what stands in the editor: counts, and sentences with the words around what was found, never
 * the name itself. For a panel beside the text, every few seconds.
 */
export async function sendCheck(c: DeskContext): Promise<Response> {
  const asked = await checkAsked(c);
  if (asked instanceof Response) return asked;
  const { language, room } = asked;
  const { say } = language;
  const all = `/newsroom/works/${asked.id}/check`;
  if (room === null) return c.json({ locked: true, summary: say('check.locked'), said: [], all });
  const checked = await lookAt(c, { ...asked, room }, { how: 'glance', texts: 'written' });
  const [blocking, warnings] = [groupFindings(checked.blocking), groupFindings(checked.warnings)];
  const stops = checked.refusals.length + blocking.length;
  const found = [...blocking, ...warnings].map(({ kind, locale, contexts }) => {
    const where = contexts[0] === undefined ? '' : `: ${contexts[0]}`;
    return `${say(`check.kind-${kind}`)} (${languageName(locale, language.locale)})${where}`;
  });
  return c.json({
    locked: false,
    stops,
    names: checked.questions.length,
    warnings: warnings.length,
    summary: say('check.glance', { stops }),
    said: [...checked.refusals.map((refusal) => sayRefusal(refusal, say)), ...found].slice(0, MOST_SAID),
    all,
  });
}
