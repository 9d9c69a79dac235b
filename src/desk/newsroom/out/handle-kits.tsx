import { hasKit } from '../../../actions/press-kits.ts';
import { kitsGiven } from '../../../newsroom/kits-given.ts';
import { renderPage } from '../../../pages/document.tsx';
import { giveKit, revokeKit } from '../../../press/press-kit.ts';
import { Frame } from '../../frame.tsx';
import { problem } from '../../problem.tsx';
import { readForm } from '../../read-form.ts';
import { meOf, type DeskContext } from '../newsroom-context.ts';
import { answerOut } from './handle-out.tsx';
import { workOfPlan } from './work-of-plan.ts';

const LONGEST_LABEL = 100;

/** Gives somebody a link, and shows it once: it is kept nowhere. */
export async function takeGiveKit(c: DeskContext): Promise<Response> {
  const plan = await workOfPlan(c);
  if (plan instanceof Response) return plan;
  const form = await readForm(c);
  if (form === null) return problem(c, 'not-a-form');
  const { found, planned } = plan;
  const { deps, language, session } = c.var;
  const { say } = language;
  const label = form.text('label').slice(0, LONGEST_LABEL);
  const refuse = (why: string, status: 409 | 422) =>
    answerOut(c, found, { form: 'kit', why, typed: { label } }, status);
  if (label === '') return refuse(say('out.refused-no-label'), 422);
  if (planned.state !== 'waiting' || !(await hasKit(found.press.actions, planned.id)))
    return refuse(say('out.kit-none'), 409);
  await deps.audit({ by: meOf(c), verb: 'press-kit-given', records: planned.works });
  const token = await giveKit(found.press, deps.door.key, planned.id, { label, by: meOf(c), now: deps.now() });
  const link = `${deps.siteOrigin}/${found.identity.locales[0]}/press-kit?token=${token}`;
  const path = `/newsroom/works/${found.id}/out`;
  const page = (
    <Frame title={say('out.kit-link')} language={language} identity={found.identity} path={path} session={session}>
      <p class="kicker">
        <a href={`${path}#plan`}>{say('out.title')}</a>
      </p>
      <h1>{say('out.kit-link')}</h1>
      <p class="lead">{say('out.kit-link-more', { label })}</p>
      <p>
        <code class="kit-link">{link}</code>
      </p>
      <p>
        <a href={`${path}#plan`}>{say('out.kit-link-seen')}</a>
      </p>
    </Frame>
  );
  c.header('Cache-Control', 'no-store');
  return c.html(renderPage(page));
}

/** The link opens nothing any more. */
export async function takeRevokeKit(c: DeskContext): Promise<Response> {
  const plan = await workOfPlan(c);
  if (plan instanceof Response) return plan;
  const form = await readForm(c);
  if (form === null) return problem(c, 'not-a-form');
  const { found, planned } = plan;
  const { deps } = c.var;
  const given = (await kitsGiven(found.press.newsroom, planned.id)).find(({ hash }) => hash === form.text('link'));
  if (given === undefined) return problem(c, 'not-found');
  await revokeKit(found.press, given.hash, deps.now());
  await deps.audit({ by: meOf(c), verb: 'press-kit-revoked', records: planned.works });
  return c.redirect(`/newsroom/works/${found.id}/out#plan`, 303);
}
