import type { JSX } from 'hono/jsx/jsx-runtime';
import type { SiteIdentity } from '../../domain/site-identity.ts';
import type { Session } from '../../staff/sessions.ts';
import type { PersonWithBases } from '../../vault/people.ts';
import { ErrorSummary } from '../error-summary.tsx';
import { Frame } from '../frame.tsx';
import type { Language } from '../language.ts';
import { stageOf, stagesFor, type Stage } from './conversation-form.ts';
import { RisksStage, WhoStage } from './conversation-talk.tsx';
import { TermsStage, UntilStage } from './conversation-terms.tsx';
import { HiddenFields } from '../hidden-fields.tsx';
import { withLabels, type Typed } from './form-fields.tsx';

export interface ConversationView {
  readonly language: Language;
  readonly identity: SiteIdentity;
  readonly session: Session;
  readonly known: PersonWithBases;
  readonly name: string;
  readonly stage: Stage;
  readonly form: Typed;
}

/** One page of the form in which a conversation is recorded. Each carries what was typed on the others. */
export function conversationPage(view: ConversationView): JSX.Element {
  const { language, identity, session, known, name, stage, form } = view;
  const { say } = language;
  const path = `/people/${known.person.id}/consent`;
  const stages = stagesFor(form.fields);
  const at = stages.indexOf(stage);
  const elsewhere = new Map([...form.fields].filter(([field]) => !isOn(stage, field)));
  return (
    <Frame title={say('people.talk-title')} language={language} identity={identity} path={path} session={session}>
      <p class="kicker">
        <a href={path}>
          <bdi>{name}</bdi>
        </a>
      </p>
      <h1>{say('people.talk-title')}</h1>
      <ol class="stages">
        {stages.map((each) => (
          <li aria-current={each === stage ? 'step' : undefined}>{say(`people.talk-${each}`)}</li>
        ))}
      </ol>
      <p class="visually-hidden">{say('people.talk-step', { step: at + 1, steps: stages.length })}</p>
      <ErrorSummary title={say('people.not-saved')} errors={withLabels(form)} />
      <form method="post" action={`${path}/new`} class="form wide" novalidate>
        <HiddenFields fields={elsewhere} />
        <input type="hidden" name="stage" value={stage} />
        {stage === 'who' ? <WhoStage form={form} group={known.person.group} /> : null}
        {stage === 'risks' ? <RisksStage form={form} /> : null}
        {stage === 'terms' ? <TermsStage form={form} person={known.person} language={language} /> : null}
        {stage === 'until' ? <UntilStage form={form} /> : null}
        <p class="ways">
          <button type="submit" name="go" value="next">
            {say(at === stages.length - 1 ? 'people.talk-check' : 'people.talk-next')}
          </button>
          {at <= 0 ? null : (
            <button type="submit" class="quiet" name="go" value="back">
              {say('people.talk-back')}
            </button>
          )}
        </p>
      </form>
    </Frame>
  );
}

/** Whether a field is asked for on this page, so that it must not be carried beside what is typed there. */
function isOn(stage: Stage, field: string): boolean {
  if (['go', 'stage', 'seen'].includes(field)) return true;
  return (field.startsWith('purpose-') ? 'terms' : stageOf(field)) === stage;
}
