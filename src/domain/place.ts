import type { PlaceId } from './id.ts';
import type { Localised } from './locale.ts';
import type { PlaceLevel } from './basis.ts';

/** A place as the organisation knows it. `null` below a level means that it is not known, or not recorded on purpose. */
export interface Place {
  readonly id: PlaceId;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly region: Localised | null;
  readonly town: Localised | null;
  readonly exact: Localised | null;
  /** What kind of place it is, for its stand-in: "a town in Guerrero", never a guess. */
  readonly kind: 'town' | 'building' | 'region' | 'country';
  /** The finest level at which the place itself may be told, whoever is there. */
  readonly tellAtMost: PlaceLevel;
}
