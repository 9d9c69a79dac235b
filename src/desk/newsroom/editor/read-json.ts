import * as v from 'valibot';
import type { DeskContext } from '../newsroom-context.ts';

/** JSON that a script of ours sent, in this shape; `null` for anything else. */
export async function readJson<Shape extends v.GenericSchema>(
  c: DeskContext,
  shape: Shape,
): Promise<v.InferOutput<Shape> | null> {
  if (!/^application\/json\s*(;|$)/i.test(c.req.header('content-type') ?? '')) return null;
  const sent: unknown = await c.req.json().catch(() => null);
  const read = v.safeParse(shape, sent);
  return read.success ? read.output : null;
}
