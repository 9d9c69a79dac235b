import type { Locator, Page } from 'playwright-core';
import type { SigningField } from '../../src/pages/views.ts';
import type { MessageKey, Say } from '../../src/platform/catalogue/catalogue.ts';

const LABELS: Readonly<Record<SigningField, MessageKey>> = {
  given_name: 'petition.given-name',
  family_name: 'petition.family-name',
  email: 'petition.email',
  country: 'petition.country',
  locality: 'petition.locality',
  postal_code: 'petition.postal-code',
};

/** A field as people find it: by the words beside it. */
export function field(page: Page, say: Say, name: SigningField): Locator {
  const label = new RegExp(`^${say(LABELS[name])}(\\s|$)`);
  return page.getByRole(name === 'country' ? 'combobox' : 'textbox', { name: label });
}

/** Types into the form of a petition's page, and sends it. */
export async function sign(page: Page, say: Say, typed: Partial<Record<SigningField, string>>): Promise<void> {
  for (const [name, value] of Object.entries(typed) as [SigningField, string][]) {
    const input = field(page, say, name);
    await (name === 'country' ? input.selectOption(value) : input.fill(value));
  }
  await page.getByRole('button', { name: say('petition.sign') }).click();
}

/** The number that is set large beside the form. */
export async function countOn(page: Page): Promise<number> {
  return Number(await page.locator('.count b').first().textContent());
}
