import type { JSX } from 'hono/jsx/jsx-runtime';
import type { Branch, SiteSettings } from '../../domain/site-settings.ts';
import { nameOfLanguage } from '../../pages/language-names.ts';
import { Field } from '../field.tsx';
import type { SentForm } from '../read-form.ts';
import type { SiteDraft } from './site-draft.ts';
import { menuAddress } from './menu.tsx';
import { SiteForm, type Faults } from './site-frame.tsx';

const MOST = 12;
const MOST_IN_A_NAME = 60;

/** Parts of the organisation with languages of their own. */
export function branchesPage(draft: SiteDraft, faults: Faults): JSX.Element {
  const { language, identity, settings } = draft;
  const { say, locale: spoken } = language;
  const rows = [...settings.branches, null].slice(0, MOST);
  return (
    <SiteForm draft={draft} path="/site/branches" title="site.branches" lead="site.branches-lead" faults={faults}>
      {rows.map((branch, at) => (
        <fieldset class="menu-item">
          <legend>{branch?.name ?? say('site.branch-new')}</legend>
          <div>
            <Field
              name={`name-${at}`}
              label={say('site.branch-name')}
              help={say('site.branch-name-help')}
              value={branch?.name ?? ''}
              error={faults.errors[`name-${at}`]}
              required={false}
              maxlength={MOST_IN_A_NAME}
            />
          </div>
          <fieldset class="ticks">
            <legend>{say('site.branch-locales')}</legend>
            {identity.locales.map((locale) => (
              <label class="choice">
                <input
                  type="checkbox"
                  name={`locale-${at}.${locale}`}
                  value="yes"
                  checked={branch?.locales.includes(locale) ?? false}
                />
                <span>{nameOfLanguage(locale, spoken)}</span>
              </label>
            ))}
          </fieldset>
          {branch === null ? null : (
            <p>
              <a href={menuAddress(at)}>{say(branch.menu === null ? 'site.branch-menu' : 'site.branch-own-menu')}</a>
            </p>
          )}
        </fieldset>
      ))}
    </SiteForm>
  );
}

/** A branch without a name goes; a language belongs to one branch at most, and one stays with the organisation. */
export function readBranches(form: SentForm, { settings, identity, language }: SiteDraft): [SiteSettings, Faults] {
  const { say } = language;
  const errors: Record<string, string> = {};
  const taken = new Set<string>();
  const branches: Branch[] = [];
  for (let at = 0; at < MOST; at++) {
    const name = form.text(`name-${at}`).slice(0, MOST_IN_A_NAME);
    if (name === '') continue;
    const locales = identity.locales.filter((locale) => form.text(`locale-${at}.${locale}`) === 'yes');
    if (locales.length === 0) errors[`name-${at}`] = say('site.branch-without');
    if (locales.some((locale) => taken.has(locale))) errors[`name-${at}`] = say('site.branch-twice');
    locales.forEach((locale) => taken.add(locale));
    if (taken.has(identity.locales[0])) errors[`name-${at}`] = say('site.branch-first');
    branches.push({ name, locales, menu: settings.branches[at]?.menu ?? null });
  }
  return [{ ...settings, branches }, { errors }];
}
