import type { Child } from 'hono/jsx';

/** A short list of facts: terms and what they hold. Facts that are `null` are left out. */
export function Facts(props: { facts: readonly (readonly [string, Child] | null)[] }) {
  const facts = props.facts.filter((fact) => fact !== null);
  if (facts.length === 0) return null;
  return (
    <dl class="facts">
      {facts.map(([term, value]) => (
        <div>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
