/** What two people let out past the gate (`domain/protected-term-override.ts`). Never a name: digests of findings. */
export interface OverrideRow {
  id: string;
  work: string;
  /** Digests, as JSON, sorted. Of the same ones at most one row has not ended. */
  findings: string;
  reason: string;
  asked_by: string;
  asked_at: number;
  /** 1: whoever asked may open the records. */
  asked_knowing: number;
  agreed_by: string | null;
  agreed_at: number | null;
  ended_by: string | null;
  ended_at: number | null;
}

export interface OverrideTables {
  overrides: OverrideRow;
}
