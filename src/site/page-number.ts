/** The page asked for, from 1 to 5000; `null` for anything that is not one. No parameter is the first page. */
export function pageFrom(query: URLSearchParams): number | null {
  const given = query.get('page');
  if (given === null || given === '') return 1;
  if (!/^[1-9]\d{0,3}$/.test(given)) return null;
  const page = Number(given);
  return page <= 5000 ? page : null;
}
