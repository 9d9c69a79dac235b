import type { JSX } from 'hono/jsx/jsx-runtime';
import { everyZone } from '../../../platform/zoned-time.ts';
import { zoneName } from '../../zone.ts';

/** A choice of every zone there is: a list can be typed into, and asks for no script. */
export function ZoneField(props: { readonly id: string; readonly label: string; readonly value: string }): JSX.Element {
  const { id, label, value } = props;
  return (
    <div>
      <label for={id}>{label}</label>
      <select id={id} name="zone">
        {everyZone().map((zone) => (
          <option value={zone} selected={zone === value}>
            {zoneName(zone)}
          </option>
        ))}
      </select>
    </div>
  );
}
