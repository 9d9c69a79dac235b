import type { Say } from '../../platform/catalogue/catalogue.ts';
import { CAMPAIGN_ACTIONS } from '../../domain/ask.ts';
import { CAMPAIGN_STATUSES, CASE_ROLES } from '../../domain/case.ts';
import { ACT_KINDS, huriCodeOf } from '../../domain/huri-code.ts';
import { OUTCOME_VALUES } from '../../domain/outcome.ts';
import { FORCES, INVOLVEMENTS } from '../../domain/perpetrator.ts';
import { PROCEEDING_KINDS, PROCEEDING_STATUSES } from '../../domain/proceeding.ts';
import { SITUATIONS } from '../../domain/situation.ts';
import { VERIFICATIONS } from '../../domain/statement.ts';
import type { PersonId } from '../../domain/id.ts';
import type { Option } from './form-fields.tsx';

/** The choices of each field, in the words of the reader's language and the order of the domain. */
export const optionsIn = (say: Say) => ({
  campaigns: CAMPAIGN_STATUSES.map((value) => ({ value, label: say(`casework.campaign-${value}`) })),
  verifications: VERIFICATIONS.map((value) => ({ value, label: say(`casework.verification-${value}`) })),
  roles: CASE_ROLES.map((value) => ({ value, label: say(`casework.role-${value}`) })),
  situations: SITUATIONS.map((value) => ({ value, label: say(`kinds.${value}`) })),
  proceedings: PROCEEDING_KINDS.map((value) => ({ value, label: say(`kinds.${value}`) })),
  statuses: PROCEEDING_STATUSES.map((value) => ({ value, label: say(`kinds.${value}`) })),
  actions: CAMPAIGN_ACTIONS.map((value) => ({ value, label: say(`casework.action-${value}`) })),
  acts: ACT_KINDS.map((value) => ({ value, label: say(`casework.act-${value}`), code: huriCodeOf(value) })),
  forces: FORCES.map((value) => ({ value, label: say(`casework.force-${value}`) })),
  // "Not known" first: nobody is said to have ordered something because a choice was left alone.
  involvements: INVOLVEMENTS.toReversed().map((value) => ({ value, label: say(`casework.involvement-${value}`) })),
  agreements: (['person', 'representative', 'public-source'] as const).map((value) => ({
    value,
    label: say(`casework.agreed-${value}`),
  })),
  askKinds: (['ask', 'red-line'] as const).map((value) => ({ value, label: say(`casework.${value}`) })),
  sayKinds: (['sign-off', 'veto'] as const).map((value) => ({ value, label: say(`casework.kind-${value}`) })),
  hearers: (['me', 'public'] as const).map((value) => ({ value, label: say(`casework.heard-${value}`) })),
  outcomes: OUTCOME_VALUES.map((value) => ({ value, label: say(`casework.outcome-${value}`) })),
});

export type Options = ReturnType<typeof optionsIn>;

/** People as choices; one whose record is gone is not among them. */
export const peopleOptions = (names: ReadonlyMap<PersonId, string>): readonly Option[] =>
  [...names].map(([value, label]) => ({ value, label })).toSorted((a, b) => a.label.localeCompare(b.label));
