import type { PersonId } from './id.ts';

/** Whose force it was. Its own name and the unit are in words beside it. */
export const FORCES = [
  'army',
  'navy',
  'police',
  'prison',
  'prosecution',
  'intelligence',
  'migration',
  'paramilitary',
  'armed-group',
  'private',
  'unknown',
] as const;
export type Force = (typeof FORCES)[number];

/** What part they had in an act: the involvement of the events standard format. */
export const INVOLVEMENTS = ['ordered', 'carried-out', 'took-part', 'allowed', 'unknown'] as const;
export type Involvement = (typeof INVOLVEMENTS)[number];

export interface Perpetrator {
  readonly force: Force;
  /** As it is called: "Federal Police". */
  readonly name: string | null;
  readonly unit: string | null;
  /** Where it is known who: a person of the vault on the basis `official-role`. */
  readonly official: PersonId | null;
  readonly involvement: Involvement;
}
