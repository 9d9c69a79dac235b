import { seeded } from './seeded.fixture.ts';

/**
 * Plausible names by a seed: 150 given names that are common in eight languages, and surnames put together from
 * syllables by the ways of Spanish, French, English and Slavic ones. They are as long and as alike as real ones; a
 * chance to be the name of a real person in a text they have as real ones do.
 */
export interface MadeName {
  readonly full: string;
  readonly given: string;
  readonly short: string;
}

const GIVEN = (
  'María José Juan Ana Luis Carmen Jesús Rosa Carlos Lucía Miguel Elena Pedro Sofía Jorge Marta Diego Laura Fernando Isabel ' +
  'Andrés Paula Javier Teresa Rafael Julia Sergio Alicia Manuel Gloria Ricardo Silvia Roberto Beatriz Héctor Mónica Óscar ' +
  'Jean Marie Pierre Camille Michel Chloé François Amélie Louis Élodie Antoine Inès Hugo Manon Émile Zoé Lucas Anaïs Théo ' +
  'James Mary John Patricia Robert Jennifer David Linda William Susan Joseph Jessica Thomas Sarah Daniel Karen Mark Nancy ' +
  'Иван Анна Пётр Мария Сергей Ольга Дмитрий Елена Алексей Наталья Андрей Ирина Михаил Татьяна Юрий Светлана Олег Галина ' +
  'Ahmed Fatima Omar Aisha Hassan Layla Ibrahim Zainab Yusuf Mariam Khalid Nour Tariq Salma Bilal Hana Amine Samira Rachid ' +
  'Wanjiru Kamau Achieng Otieno Chidi Ngozi Emeka Adaeze Kwame Ama Kofi Abena Thandiwe Sipho Nomsa Themba Zanele Bongani ' +
  'Itzel Xóchitl Citlali Nayeli Yaretzi Cuauhtémoc Tonatiuh Quetzalli Yolotl Izel Ameyali Tlaloc Zyanya Erandi Tariácuri'
).split(' ');
const BEGIN =
  'Al Bar Be Cal Cas Co Del Dom Es Fer Fon Ga Gon Gu Her Is Lan Le Lo Mal Mar Men Mon Na Or Pa Per Qui Ra Ro Sal San Se Sol Ta To Ur Va Vel Vi Za'.split(
    ' ',
  );
const MIDDLE = [
  '',
  ...'ba ca da de do fe ga le li lo ma me mi na ne no pa que ra re ri ro sa ta te ti to va ve vi ya za'.split(' '),
];
const END =
  'no ra do ez ín al ero ete lles mond bert ton son ley ard eau ier is ov ko ich ski lla nte rez ndo ga que uri ales oso ente'.split(
    ' ',
  );

export function* madeNames(count: number, seed = 1): Generator<MadeName> {
  const below = seeded(seed);
  const of = (list: readonly string[]): string => list[below(list.length)] ?? '';
  const surname = (): string => (below(12) === 0 ? 'de ' : '') + of(BEGIN) + of(MIDDLE) + of(MIDDLE) + of(END);
  for (let i = 0; i < count; i++) {
    const given = below(4) === 0 ? `${of(GIVEN)} ${of(GIVEN)}` : of(GIVEN);
    const first = surname();
    yield { given, full: `${given} ${first} ${surname()}`, short: `${given} ${first}` };
  }
}
