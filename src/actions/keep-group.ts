/**
 * Writes a group as one commit. Where a row makes it fail, halves it until the row stands alone: its neighbours are
 * kept and it is not. A failure that is nobody's fault (full disk, locked database, lost connection) is everyone's.
 */
export async function keepGroup<Row, Outcome>(
  rows: readonly Row[],
  write: (rows: readonly Row[]) => Promise<Outcome[]>,
  isRowFault: (error: unknown) => boolean,
  notKept: (error: unknown) => Outcome,
): Promise<Outcome[]> {
  try {
    return await write(rows);
  } catch (error) {
    if (rows.length === 1 || !isRowFault(error)) return rows.map(() => notKept(error));
    const middle = rows.length >> 1;
    return [
      ...(await keepGroup(rows.slice(0, middle), write, isRowFault, notKept)),
      ...(await keepGroup(rows.slice(middle), write, isRowFault, notKept)),
    ];
  }
}
