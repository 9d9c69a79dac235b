import type { JSX } from 'hono/jsx/jsx-runtime';
import type { Case } from '../../domain/case.ts';
import type { CaseId } from '../../domain/id.ts';
import { ErrorSummary } from '../error-summary.tsx';
import { Frame } from '../frame.tsx';
import type { NewsroomWork } from './newsroom-context.ts';

export interface CaseOfPageView extends NewsroomWork {
  /** Cases that this colleague is on; `null`: the case files are closed to them. */
  readonly cases: readonly Case[] | null;
  readonly linked: CaseId | null;
  readonly chosenWrongly: boolean;
}

/** Whose page it is, among the cases that one is on. */
export function caseOfPagePage(view: CaseOfPageView): JSX.Element {
  const { language, identity, session, id, cases, linked, chosenWrongly } = view;
  const { say } = language;
  const at = `/newsroom/works/${id}`;
  const own = cases?.find((each) => each.id === linked);
  return (
    <Frame title={say('works.case-of')} language={language} identity={identity} path={`${at}/case`} session={session}>
      <p class="kicker">
        <a href={at}>{say('works.case-of-back')}</a>
      </p>
      <h1>{say('works.case-of')}</h1>
      <p class="lead">{say('works.case-of-lead')}</p>
      {chosenWrongly ? (
        <ErrorSummary title={say('works.not-saved')} errors={{ case: say('works.case-of-missing') }} />
      ) : null}
      {linked !== null ? (
        <p class="told">
          {own === undefined ? say('works.case-of-unseen') : <a href={`/cases/${own.id}`}>{own.title}</a>}
        </p>
      ) : cases === null ? (
        <p class="told">{say('works.case-of-locked')}</p>
      ) : cases.length === 0 ? (
        <p class="told">{say('works.case-of-none')}</p>
      ) : (
        <form class="form" method="post" action={`${at}/case`}>
          <label for="case">{say('kinds.case')}</label>
          <select id="case" name="case">
            {/* It stays for good: the first of several is nobody's choice. */}
            {cases.length === 1 ? null : <option value="">{say('casework.choose')}</option>}
            {cases.map((each) => (
              <option value={each.id}>{each.title}</option>
            ))}
          </select>
          <button type="submit">{say('works.case-of-keep')}</button>
          <p class="hint">{say('works.case-of-stays')}</p>
        </form>
      )}
    </Frame>
  );
}
