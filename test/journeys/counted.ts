import { expect } from 'vitest';
import type { Product } from './product.ts';

export const CLAUDIA = { en: 'justice-for-claudia', es: 'justicia-para-claudia', fr: 'justice-pour-claudia' } as const;

/** What `alzavoz status --json` counts for Claudia's petition. */
export function countedByStatus(product: Product): { pending: number; validated: number } {
  const ran = product.run('status', '--json');
  expect(ran.code, ran.text).toBe(0);
  const counted = JSON.parse(ran.text) as { slug: string; pending: number; validated: number }[];
  const petition = counted.find(({ slug }) => slug === CLAUDIA.en);
  if (petition === undefined) throw new Error('status knows of no petition');
  const { pending, validated } = petition;
  return { pending, validated };
}

/** Signs as a program would, by the form's own address. */
export function postSignature(product: Product, fields: Record<string, string>): Promise<Response> {
  return fetch(`${product.site}/es/petitions/${CLAUDIA.es}/signatures`, {
    method: 'POST',
    body: new URLSearchParams(fields),
    redirect: 'manual',
  });
}

/** Presses the button behind a letter's link. */
export function postConfirmation(link: string): Promise<Response> {
  const { origin, pathname, searchParams } = new URL(link);
  return fetch(origin + pathname, { method: 'POST', body: searchParams, redirect: 'manual' });
}
