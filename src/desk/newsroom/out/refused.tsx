import type { JSX } from 'hono/jsx/jsx-runtime';
import type { RefusedForm } from './out-view.ts';

/** Why a form was refused, and the way to what is to be done about it. */
export function Refused({ refused }: { readonly refused: RefusedForm | null }): JSX.Element | null {
  if (refused === null) return null;
  const { why, way = null } = refused;
  return (
    <p class="error told owed">
      {why} {way === null ? null : <a href={way.path}>{way.label}</a>}
    </p>
  );
}
