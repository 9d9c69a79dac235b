import type { PageContext } from './page-context.ts';

/** The way that needs no form. */
export function AboutYouInstead(props: { context: PageContext }) {
  const { identity, say } = props.context;
  if (identity.contactEmail === null) return null;
  return (
    <p>
      {say('about-you.instead')} <a href={`mailto:${identity.contactEmail}`}>{identity.contactEmail}</a>
    </p>
  );
}
