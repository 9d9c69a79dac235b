import { may, permissionOf, type Action } from '../../domain/permissions.ts';
import { ROLES, type Role } from '../../domain/role.ts';

/** From nothing to the first petition, in the order in which an organisation does it. */
export const STEPS = [
  'invite',
  'keys',
  'case',
  'consent',
  'team',
  'mission',
  'story',
  'read',
  'publish',
  'pages',
  'petition',
] as const;
export type StepName = (typeof STEPS)[number];

/** What each takes: a permission, whether a key besides, and what comes before it. */
const TAKES: Readonly<Record<StepName, { asks: Action; key: boolean; after: readonly StepName[] }>> = {
  invite: { asks: 'accounts.change', key: false, after: [] },
  keys: { asks: 'keys.change', key: true, after: [] },
  case: { asks: 'cases.write', key: true, after: [] },
  consent: { asks: 'consents.record', key: true, after: ['case'] },
  team: { asks: 'teams.change', key: false, after: ['case'] },
  mission: { asks: 'works.write', key: false, after: [] },
  story: { asks: 'works.write', key: false, after: ['mission'] },
  read: { asks: 'works.review', key: false, after: ['story'] },
  // Nothing passes the gate while the case files are locked.
  publish: { asks: 'works.publish', key: true, after: ['read'] },
  pages: { asks: 'site.change', key: false, after: ['mission'] },
  petition: { asks: 'petitions.write', key: false, after: ['consent', 'publish'] },
};

export interface Colleague {
  readonly name: string;
  readonly role: Role;
  readonly holdsKey: boolean;
}

/** What is in the records: a step is done when its fact is there, and for no other reason. */
export interface Begun {
  readonly done: ReadonlySet<StepName>;
  /** Steps that somebody has begun. */
  readonly begun: ReadonlySet<StepName>;
  /** Everyone whose account is open. */
  readonly colleagues: readonly Colleague[];
}

export interface Step {
  readonly name: StepName;
  /** `later`: something else comes first. */
  readonly state: 'done' | 'next' | 'later';
  readonly begun: boolean;
  /** Whether whoever looks can do it. */
  readonly mine: boolean;
  /** Whose work it is, by role; with a key, where it takes one. */
  readonly roles: readonly Role[];
  readonly key: boolean;
  /** Who of the colleagues can do it now. */
  readonly able: readonly Colleague[];
}

/** Every step, with its state from what is there; `me` is whoever looks. */
export function stepsOf({ done, begun, colleagues }: Begun, me: Colleague): readonly Step[] {
  return STEPS.map((name) => {
    const { asks, key, after } = TAKES[name];
    // A key is for the first colleague who comes: without one nobody opens a case.
    const ready = name === 'keys' ? colleagues.length > 1 : after.every((each) => done.has(each));
    const can = ({ role, holdsKey }: Colleague): boolean => may(role, asks, { holdsKey }) && (!key || holdsKey);
    return {
      name,
      state: done.has(name) ? 'done' : ready ? 'next' : 'later',
      begun: begun.has(name),
      mine: can(me),
      roles: ROLES.filter((role) => permissionOf(role, asks) !== 'no'),
      key,
      able: colleagues.filter(can),
    };
  });
}
