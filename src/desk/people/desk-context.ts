import type { Context } from 'hono';
import type { DeskEnv } from '../request.ts';

export type DeskContext = Context<DeskEnv>;
