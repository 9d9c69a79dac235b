import { refusalToAgree } from '../../../domain/protected-term-override.ts';
import { overridesOf } from '../../../newsroom/overrides.ts';
import { renderPage } from '../../../pages/document.tsx';
import type { Checked } from '../../../press/check-works.ts';
import { accountNames } from '../handle-work.tsx';
import { allows, meOf, type DeskContext } from '../newsroom-context.ts';
import { standingsOfWorks } from '../standings.ts';
import { withToldTitles } from '../told-titles.ts';
import { checkAsked, lookAt, textsIn, type CheckAsked, type CheckedTexts } from './check-context.ts';
import { checkPage } from './check-page.tsx';
import type { CheckView, OverrideShown } from './check-view.ts';
import { groupFindings } from './grouped-findings.ts';

export async function showCheck(c: DeskContext): Promise<Response> {
  const asked = await checkAsked(c);
  return asked instanceof Response ? asked : answerCheck(c, asked, textsIn(c.req.query('text')));
}

/** The page, with what was refused and what had been typed. */
export async function answerCheck(
  c: DeskContext,
  asked: CheckAsked,
  texts: CheckedTexts,
  refused: CheckView['refused'] = null,
  status: 200 | 409 | 422 = 200,
): Promise<Response> {
  const { deps, session } = c.var;
  const { press, room, file, id } = asked;
  const standings = await standingsOfWorks(press, [{ id, withdrawnAt: file.withdrawnAt }], deps.now());
  const checked = room === null ? null : await lookAt(c, { ...asked, room }, { how: 'read', texts });
  const view: CheckView = {
    ...asked,
    standings: (await withToldTitles(c, asked, standings, new Map([[id, file.work.kind]]))).get(id) ?? [],
    texts,
    checked,
    blocking: groupFindings(checked?.blocking ?? []),
    warnings: groupFindings(checked?.warnings ?? []),
    overrides: await shownOverrides(c, asked, checked),
    accounts: await accountNames(deps),
    holdsKey: await deps.vaults.holdsKey(session.account.id),
    mayAnswer: allows(c, 'works.write'),
    mayOverride: allows(c, 'works.override'),
    refused,
  };
  return c.html(renderPage(checkPage(view)), status);
}

async function shownOverrides(
  c: DeskContext,
  { press, id, mayOpen }: CheckAsked,
  checked: Checked | null,
): Promise<OverrideShown[]> {
  const found = [...(checked?.blocking ?? []), ...(checked?.overridden ?? [])];
  return (await overridesOf(press.newsroom, id)).map((override) => {
    const own = found.filter(({ finding }) => override.findings.includes(finding));
    const [group = null] = groupFindings(own);
    const knowing = group !== null && mayOpen(group.records, group.kind);
    const mayAgree = allows(c, 'works.override') && refusalToAgree(override, { by: meOf(c), knowing }) === null;
    return { override, group, mayAgree: mayAgree && group !== null };
  });
}
