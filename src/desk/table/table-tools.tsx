import type { JSX } from 'hono/jsx/jsx-runtime';
import { FindForm } from '../find-form.tsx';
import type { Language } from '../language.ts';
import { Views } from './views.tsx';
import { addressOf, columnsOf, searchOf, type TableAsked, type TablePlan } from './table-plan.ts';

interface TableToolsProps<Row> {
  readonly language: Language;
  readonly plan: TablePlan<Row>;
  readonly asked: TableAsked;
  readonly words: string | null;
  readonly files: { readonly out: boolean; readonly in: boolean } | null;
}

/** What one looks for, what one narrows by, and which columns one sees. */
export function TableTools<Row>(props: TableToolsProps<Row>): JSX.Element {
  const { language, plan, asked, words, files } = props;
  const { say } = language;
  const narrowed = words !== null || Object.keys(asked.filters).length > 0;
  return (
    <div class="table-tools">
      {plan.find === null ? null : (
        <FindForm
          action={`${plan.path}/find${addressOf({ ...asked, find: null, page: 1 }, plan).slice(plan.path.length)}`}
          label={plan.find.label}
          help={plan.find.help}
          button={say('tables.find')}
          query={words}
        />
      )}
      {plan.filters.length === 0 ? null : <Filters {...props} />}
      <Columns {...props} />
      <Views language={language} plan={plan} asked={asked} />
      {files?.out === true ? <a href={`${plan.path}/export`}>{say('csv.out')}</a> : null}
      {files?.in === true ? <a href={`${plan.path}/import`}>{say('csv.in')}</a> : null}
      {narrowed ? (
        <a href={addressOf({ ...asked, filters: {}, find: null, page: 1 }, plan)}>{say('tables.everything')}</a>
      ) : null}
    </div>
  );
}

function Filters<Row>({ language, plan, asked }: TableToolsProps<Row>): JSX.Element {
  const { say } = language;
  return (
    <form class="narrow" method="get" action={plan.path}>
      <Kept plan={plan} asked={{ ...asked, filters: {} }} but="" />
      {plan.filters.map(({ name, label, options }) => (
        <div>
          <label for={name}>{label}</label>
          <select id={name} name={name}>
            <option value="">{say('tables.any')}</option>
            {options.map((each) => (
              <option value={each.value} selected={asked.filters[name] === each.value}>
                {each.label}
              </option>
            ))}
          </select>
        </div>
      ))}
      <button type="submit" class="quiet">
        {say('tables.narrow')}
      </button>
    </form>
  );
}

function Columns<Row>({ language, plan, asked }: TableToolsProps<Row>): JSX.Element {
  const { say } = language;
  const shown = new Set(columnsOf(asked, plan).map(({ name }) => name));
  const [first, ...others] = plan.columns;
  return (
    <details class="columns">
      <summary>{say('tables.columns')}</summary>
      <form method="get" action={plan.path}>
        <Kept plan={plan} asked={asked} but="column" />
        <input type="hidden" name="column" value={first?.name ?? ''} />
        <fieldset>
          <legend>{say('tables.columns-lead')}</legend>
          {others.map(({ name, label }) => (
            <label class="choice">
              <input type="checkbox" name="column" value={name} checked={shown.has(name)} />
              {label}
            </label>
          ))}
        </fieldset>
        <button type="submit" class="quiet">
          {say('tables.narrow')}
        </button>
      </form>
    </details>
  );
}

/** What the rest of the address asks for goes with a form; of the pages, the first. */
function Kept<Row>(props: { plan: TablePlan<Row>; asked: TableAsked; but: string }): JSX.Element {
  const search = searchOf({ ...props.asked, page: 1 }, props.plan);
  return (
    <>
      {[...search].map(([name, value]) =>
        name === props.but ? null : <input type="hidden" name={name} value={value} />,
      )}
    </>
  );
}
