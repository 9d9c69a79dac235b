import { parseId, type CaseId } from '../../domain/id.ts';
import { caseOfPage, linkCasePage } from '../../newsroom/case-pages.ts';
import { renderPage } from '../../pages/document.tsx';
import { seenCases } from '../cases/casework.ts';
import { problem } from '../problem.tsx';
import { readForm } from '../read-form.ts';
import { caseOfPagePage } from './case-of-page-page.tsx';
import { meOf, workOf, type DeskContext, type NewsroomWork } from './newsroom-context.ts';

export async function showCaseOfPage(c: DeskContext): Promise<Response> {
  const found = await casePageOf(c);
  return found instanceof Response ? found : page(c, found, 200);
}

/** Says whose page it is: a case that one is on. Once said it stays, because what holds the case counts on it. */
export async function takeCaseOfPage(c: DeskContext): Promise<Response> {
  const found = await casePageOf(c);
  if (found instanceof Response) return found;
  const form = await readForm(c);
  if (form === null) return problem(c, 'not-a-form');
  const vault = c.var.deps.vaults.of(c.var.session.id);
  if (vault === null) return page(c, found, 409);
  const chosen = parseId<CaseId>(form.text('case'));
  if (chosen === null || !(await seenCases(c, vault)).has(chosen)) return page(c, found, 422);
  if ((await caseOfPage(found.press.newsroom, found.id)) === null) {
    await c.var.deps.audit({ by: meOf(c), verb: 'case-page-linked', records: [chosen, found.id] });
    await linkCasePage(found.press.newsroom, chosen, found.id);
  }
  return c.redirect(`/newsroom/works/${found.id}`, 303);
}

async function casePageOf(c: DeskContext): Promise<NewsroomWork | Response> {
  const found = await workOf(c);
  return found instanceof Response || found.file.work.kind === 'case' ? found : problem(c, 'not-found');
}

async function page(c: DeskContext, found: NewsroomWork, status: 200 | 409 | 422): Promise<Response> {
  const vault = c.var.deps.vaults.of(c.var.session.id);
  const cases = vault === null ? null : [...(await seenCases(c, vault)).values()];
  const linked = await caseOfPage(found.press.newsroom, found.id);
  return c.html(renderPage(caseOfPagePage({ ...found, cases, linked, chosenWrongly: status === 422 })), status);
}
