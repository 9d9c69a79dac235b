import type { Context } from 'hono';
import type { Action } from '../domain/permissions.ts';
import type { DeskEnv } from './request.ts';

/** An address of the desk. The guard (`guard-route.ts`) lets nobody to `handle` of whom the row does not say so. */
export interface Route {
  readonly method: 'GET' | 'POST';
  /** Hono's pattern. A part `:case` is the id of a case: who may only "on their cases" must be on that one. */
  readonly path: string;
  /** What one must be allowed to do (`domain/permissions.ts`); `anyone`: whoever comes, signed in or not. */
  readonly asks: Action | 'anyone';
  /** Whether it wants a second factor given within the last minutes: for what is protected, exports and keys. */
  readonly stepUp?: boolean;
  /** The most bytes that may be sent to it, where that is more than a form's. */
  readonly mostBytes?: number;
  readonly handle: (c: Context<DeskEnv>) => Response | Promise<Response>;
}
