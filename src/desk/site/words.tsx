import { domainToASCII } from 'node:url';
import type { JSX } from 'hono/jsx/jsx-runtime';
import { parseEmailAddress } from '../../domain/email-address.ts';
import type { SiteSettings } from '../../domain/site-settings.ts';
import { catalogueFor } from '../../platform/catalogue/catalogue.ts';
import { Field } from '../field.tsx';
import type { SentForm } from '../read-form.ts';
import { LocalisedField, readLocalised } from './localised-field.tsx';
import type { SiteDraft } from './site-draft.ts';
import { SiteForm, type Faults } from './site-frame.tsx';

const MOST_IN_A_NAME = 200;
const MOST_IN_A_SHORT_NAME = 40;

/** Who publishes, and what every page says of it. */
export function wordsPage(draft: SiteDraft, faults: Faults): JSX.Element {
  const { language, identity, settings } = draft;
  const { say, locale: spoken } = language;
  const { locales } = identity;
  return (
    <SiteForm draft={draft} path="/site/words" title="site.words" lead="site.words-lead" faults={faults}>
      <Field
        name="organisation"
        label={say('site.organisation')}
        value={settings.organisation}
        error={faults.errors['organisation']}
        maxlength={MOST_IN_A_NAME}
      />
      <Field
        name="short-name"
        label={say('site.short-name')}
        help={say('site.short-name-help')}
        value={settings.shortName}
        error={faults.errors['short-name']}
        maxlength={MOST_IN_A_SHORT_NAME}
      />
      <Field
        name="contact"
        label={say('site.contact')}
        type="email"
        value={settings.contactEmail ?? ''}
        error={faults.errors['contact']}
        required={false}
      />
      <LocalisedField
        name="lead"
        label={say('site.lead')}
        help={say('site.lead-help')}
        value={settings.lead}
        locales={locales}
        spoken={spoken}
        placeholder={(locale) => catalogueFor(locale)('chrome.home-lead')}
        long
      />
      <LocalisedField
        name="head-notice"
        label={say('site.head-notice')}
        help={say('site.head-notice-help')}
        value={settings.headNotice}
        locales={locales}
        spoken={spoken}
        long
      />
      <LocalisedField
        name="foot-notice"
        label={say('site.foot-notice')}
        value={settings.footNotice}
        locales={locales}
        spoken={spoken}
        long
      />
    </SiteForm>
  );
}

export function readWords(form: SentForm, { language, identity, settings }: SiteDraft): [SiteSettings, Faults] {
  const { say } = language;
  const { locales } = identity;
  const organisation = form.text('organisation').slice(0, MOST_IN_A_NAME);
  const shortName = form.text('short-name').slice(0, MOST_IN_A_SHORT_NAME);
  const contact = form.text('contact');
  const read = contact === '' ? null : parseEmailAddress(contact, domainToASCII);
  const wrong = contact !== '' && read === null;
  const headNotice = readLocalised(form, 'head-notice', locales);
  const errors = {
    ...(organisation === '' ? { organisation: say('site.name-missing') } : {}),
    ...(shortName === '' ? { 'short-name': say('site.short-name-missing') } : {}),
    ...(wrong ? { contact: say('site.contact-wrong') } : {}),
    // A demonstration says so on every page.
    ...(identity.demonstration && locales.some((locale) => headNotice?.[locale] === undefined)
      ? { 'head-notice': say('site.head-notice-missing') }
      : {}),
  };
  const decided = {
    ...settings,
    organisation,
    shortName,
    contactEmail: contact === '' ? null : contact,
    lead: readLocalised(form, 'lead', locales),
    headNotice,
    footNotice: readLocalised(form, 'foot-notice', locales),
  };
  return [decided, { errors }];
}
