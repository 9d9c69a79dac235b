import type { Locale } from '../domain/locale.ts';

/** How a publication differs from an editor's. */
export interface Manner {
  /**
   * Rendered again because someone withdrew: media that show them are left out and not refused, and no earlier address
   * leads here any more.
   */
  readonly again: boolean;
  /**
   * The languages in which works may come out that were let out in others only, or in none; where it is missing, every one
   * that they are approved in. What is rendered again comes out in no new one.
   */
  readonly languages?: readonly Locale[] | undefined;
}
