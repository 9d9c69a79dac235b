import * as v from 'valibot';
import { IMAGE_LEVELS, PLACE_LEVELS, VOICE_LEVELS } from '../../domain/basis.ts';
import { CORRECTION_KINDS } from '../../domain/correction.ts';
import { parseInstant, parsePartialDate, parsePlainDate } from '../../domain/date.ts';
import { isSafeHref } from '../../domain/document.ts';
import { parseLocale } from '../../domain/locale.ts';
import { parseCountry } from '../../domain/country.ts';
import { EXPOSURES, PETITION_STATES } from '../../domain/petition.ts';
import { PROCEEDING_KINDS, PROCEEDING_STATUSES } from '../../domain/proceeding.ts';
import { SITUATIONS } from '../../domain/situation.ts';
import { STORY_KINDS, WORK_KINDS } from '../../domain/work.ts';

/** The shapes of the demonstration's files. A field that is not known is a mistake: it would be lost without a word. */
const text = v.pipe(v.string(), v.nonEmpty('is empty'));
export const key = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected a key in lower case, with hyphens'),
);
const localised = v.record(v.string(), text);

function parsed<T>(parse: (given: string) => T | null, expected: string) {
  return v.pipe(
    v.string(),
    v.rawTransform<string, T>(({ dataset, addIssue, NEVER }) => {
      const value = parse(dataset.value);
      if (value !== null) return value;
      addIssue({ message: expected });
      return NEVER;
    }),
  );
}

const locale = parsed(parseLocale, 'expected a language tag');
const partialDate = parsed(parsePartialDate, 'expected YYYY, YYYY-MM or YYYY-MM-DD');
const plainDate = parsed(parsePlainDate, 'expected YYYY-MM-DD');
const instant = parsed(parseInstant, 'expected an instant such as 2014-09-05T14:00:00Z');

export const identityShape = v.strictObject({
  organisation: text,
  shortName: text,
  locales: v.tupleWithRest([locale], locale),
  demonstration: v.literal(true),
  headNotice: localised,
  footNotice: localised,
  contactEmail: v.nullable(v.pipe(v.string(), v.endsWith('.example', 'expected an address that ends in .example'))),
});

export const placesShape = v.record(
  key,
  v.strictObject({
    country: v.pipe(v.string(), v.regex(/^[A-Z]{2}$/, 'expected two capitals')),
    kind: v.picklist(['town', 'building', 'region', 'country']),
    region: v.nullable(localised),
    town: v.nullable(localised),
    exact: v.nullable(localised),
    tellAtMost: v.picklist(PLACE_LEVELS),
  }),
);

const size = v.pipe(v.number(), v.integer(), v.minValue(1));
const described = {
  alt: localised,
  caption: v.nullable(localised),
  credit: localised,
  licence: text,
  /** Said of it: nobody can be recognised. */
  nobody: v.optional(v.literal(true)),
  /** Words in the picture itself were looked for. */
  pixels: v.literal('looked'),
};

/** Whom a picture can be recognised by, and how much of them it shows. */
const recognisable = v.strictObject({ person: key, image: v.picklist(IMAGE_LEVELS), voice: v.picklist(VOICE_LEVELS) });

export const mediaShape = v.strictObject({
  pictures: v.record(
    key,
    v.strictObject({
      file: text,
      width: size,
      height: size,
      ...described,
      people: v.optional(v.array(recognisable), []),
    }),
  ),
  films: v.record(
    key,
    v.strictObject({
      ...described,
      width: size,
      height: size,
      seconds: size,
      sound: v.optional(v.string()),
      sources: v.array(v.strictObject({ file: text, type: text })),
      poster: v.strictObject({ file: text, width: size, height: size }),
      captions: v.record(v.string(), v.strictObject({ file: text, label: text })),
      transcripts: v.record(v.string(), text),
    }),
  ),
});

const place = v.nullable(v.union([v.literal('withheld'), v.strictObject({ place: key, of: v.nullable(key) })]));
const event = v.strictObject({
  on: partialDate,
  kind: v.picklist(['meeting', 'visit', 'launch', 'gathering', 'hand-in']),
});

export const factShapes = {
  mission: v.strictObject({
    from: plainDate,
    to: plainDate,
    events: v.array(event),
    report: v.nullable(key),
    petition: v.nullable(key),
  }),
  story: v.strictObject({ film: v.nullable(key) }),
  report: v.strictObject({ indexNumber: text }),
  case: v.strictObject({
    situations: v.array(v.strictObject({ state: v.picklist(SITUATIONS), on: partialDate })),
    timeline: v.array(v.strictObject({ on: partialDate })),
    proceedings: v.array(
      v.strictObject({
        kind: v.picklist(PROCEEDING_KINDS),
        status: v.picklist(PROCEEDING_STATUSES),
        on: partialDate,
      }),
    ),
    source: v.nullable(
      v.strictObject({ label: text, href: v.pipe(v.string(), v.check(isSafeHref, 'expected a link')) }),
    ),
  }),
  petition: v.strictObject({
    goal: size,
    state: v.picklist(PETITION_STATES),
    exposure: v.picklist(EXPOSURES),
    /** Of whoever it is addressed to. */
    country: v.nullable(parsed(parseCountry, 'expected two capitals of a country')),
  }),
} as const;

export const workShape = v.strictObject({
  kind: v.picklist(WORK_KINDS),
  story: v.optional(v.picklist(STORY_KINDS)),
  mission: v.nullable(key),
  campaign: v.nullable(key),
  cases: v.array(key),
  subjects: v.array(key),
  firstPerson: v.optional(v.array(key), []),
  date: v.nullable(partialDate),
  place,
  picture: v.nullable(key),
  publishedAt: instant,
  modifiedAt: instant,
  details: v.optional(v.unknown()),
  /** What was put right since, oldest first; lines of Markdown in each language that it concerns. */
  corrections: v.optional(
    v.array(
      v.strictObject({
        on: plainDate,
        kind: v.picklist(CORRECTION_KINDS),
        words: v.optional(v.record(v.string(), v.strictObject({ wrong: v.nullable(text), right: text })), {}),
      }),
    ),
    [],
  ),
});

export const headShape = v.strictObject({
  title: text,
  slug: key,
  standfirst: text,
  bylines: v.array(
    v.strictObject({ name: text, role: v.nullable(text), credit: v.picklist(['author', 'retold', 'guest']) }),
  ),
  details: v.optional(v.unknown()),
});

/** The words that go with the facts of `factShapes`, line by line. */
export const wordShapes = {
  mission: v.strictObject({
    where: text,
    purposes: v.array(text),
    highlights: v.array(text),
    events: v.array(v.strictObject({ title: text, where: v.nullable(text) })),
  }),
  report: v.strictObject({
    findings: v.array(text),
    recommendations: v.array(v.strictObject({ to: text, text })),
  }),
  case: v.strictObject({
    people: text,
    timeline: v.optional(v.array(text), []),
    proceedings: v.optional(v.array(v.strictObject({ authority: text })), []),
    later: text,
  }),
  petition: v.strictObject({ addressee: text, asks: v.array(text), delivery: text }),
} as const;

/** Names that stand in the texts of a mission and are linked to no record (`domain/name-decision.ts`). */
export const namesShape = v.strictObject({ kept: v.array(v.string()), official: v.array(v.string()) });
