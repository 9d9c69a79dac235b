/** WORDS.md, for each language: what is never said, and what is said where the English says something. */
export type Language = 'en' | 'es' | 'fr';

/** Names of our machinery. Nobody in public has to know them; the desk and the command line may say some. */
export const NEVER_IN_PUBLIC: Readonly<Record<Language, RegExp>> = {
  en: /\b(rights-?holders?|lea(f|ves)|checkpoints?|ledgers?|vaults?|nodes?|hash(es|ed)?)\b/iu,
  es: /\b(titular(es)? de derechos|puntos? de control|libros? mayor(es)?|bóvedas?|nodos?|hash(es)?)\b/iu,
  fr: /\b(ayants? droit|points? de contrôle|grands? livres?|coffres?-forts?|nœuds?|hash|hachages?)\b/iu,
};

/** Words that make a hero or a victim of a person, or promise what nobody can hold. */
export const NEVER: Readonly<Record<Language, RegExp>> = {
  en: bounded(
    'hero(es|ine|ic)?|voiceless|(gave|gives?|giving) (a )?voice to|victims?|unsafe|safe(ly)?|secure(d|ly)?|anonym(ous|ously|ity)',
  ),
  es: bounded(
    'héroes?|heroínas?|sin voz|(dar|da|dio|dando|damos) voz|víctimas?|extraviad[oa]s?|segur[oa]s?|anónim[oa]s?|libertad bajo fianza',
  ),
  fr: bounded(
    "héros|héroïnes?|sans[- ]voix|(donn\\w+) (la |une )?voix|victimes?|sûre?s?|sécurisée?s?|anonym(e|es|at)|droits de l[’']homme",
  ),
};

/** How people are spoken to: *tú* to supporters in Spanish, *vous* in French. */
export const WRONG_ADDRESS: Readonly<Record<Language, RegExp>> = {
  en: /$^/u,
  es: bounded('usted(es)?'),
  // "nom tu" is "name kept silent".
  fr: bounded('toi|tes|(?<!noms? )(?<!lieu )tu|ta'),
};

/** Families are *usted* in Spanish. */
export const WRONG_ADDRESS_OF_FAMILIES: Readonly<Record<Language, RegExp>> = {
  ...WRONG_ADDRESS,
  es: bounded('tú|ti|tus?|tuy[oa]s?|contigo|te'),
};

/** Where the English says the first, the others say theirs. */
export const TERMS: readonly (readonly [RegExp, { readonly es: RegExp; readonly fr: RegExp }])[] = [
  [/survivors?/i, { es: /sobrevivientes?/i, fr: /survivante?s?/i }],
  [/enforced disappearance/i, { es: /desaparici(ón|ones) forzadas?/i, fr: /disparitions? forcées?/i }],
  [/prisoners? of conscience/i, { es: /personas? presas? de conciencia/i, fr: /prisonni(er|ère)s?.* d[’']opinion/i }],
  [/human rights/i, { es: /derechos humanos/i, fr: /droits humains/i }],
  [/statements? obtained under torture/i, { es: /obtenidas? bajo tortura/i, fr: /obtenues? sous la torture/i }],
  [/on bail/i, { es: /bajo caución/i, fr: /sous caution/i }],
  [/hand-?in/i, { es: /entrega/i, fr: /remise/i }],
  [/proofs? of signature/i, { es: /comprobantes? de firma/i, fr: /attestations? de signature/i }],
  [/names? withheld for safety/i, { es: /nombres? reservados? por seguridad/i, fr: /noms? tus? par sécurité/i }],
  [/(mission|field) diar(y|ies)/i, { es: /diarios? de (la )?misi(ón|ones)/i, fr: /carnets? de (la )?missions?/i }],
  [/solidarity messages?/i, { es: /mensajes? de solidaridad/i, fr: /messages? de solidarité/i }],
  [/good news/i, { es: /buenas? noticias?/i, fr: /bonnes? nouvelles?/i }],
  [/\bsignatures?\b/i, { es: /firma/i, fr: /signature/i }],
];

/** Words of another language that are also the English ones. */
export const SAME_IN: Readonly<Record<'es' | 'fr', ReadonlySet<string>>> = {
  es: new Set(['video', 'videos']),
  fr: new Set([
    'contact',
    'date',
    'menu',
    'mission',
    'missions',
    'page',
    'pages',
    'session',
    'signature',
    'signatures',
    'source',
    'version',
  ]),
};

/** The same in every language: names and formats. */
export const SAME_EVERYWHERE: ReadonlySet<string> = new Set([
  'atom',
  'blog',
  'bluesky',
  'facebook',
  'pdf',
  'rss',
  'whatsapp',
  'kb',
  'mb',
  'qr',
]);

/** `\b` knows only ASCII letters: "héros" would end before its accent. */
function bounded(words: string): RegExp {
  return new RegExp(String.raw`(?<![\p{L}\p{M}])(${words})(?![\p{L}\p{M}])`, 'iu');
}
