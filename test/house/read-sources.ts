import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import { parseSync } from 'vite';

/** A source file of the house, with what it asks of others. Paths are below the house, with `/`. */
export interface Source {
  readonly path: string;
  readonly room: string;
  /** Relative imports, resolved; type-only ones, re-exports and literal `import()` count too. */
  readonly arrows: readonly string[];
  /** The same without `import()`, which loads later: these may not form a cycle. */
  readonly staticArrows: readonly string[];
  readonly packages: readonly string[];
  /** Tables named in calls of the query builder. */
  readonly tables: readonly string[];
  /** Keys of interfaces called `…Tables`: the tables that a `schema.ts` declares. */
  readonly declaredTables: readonly string[];
  /** Names given to parts of a query by `.with(…)`. */
  readonly partNames: readonly string[];
}

/** Reads every source below a folder that has a folder for each room. Tests are not part of the house. */
export function readSources(house: string): Source[] {
  return readdirSync(house, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => relative(house, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .map((path) => readSource(path, readFileSync(join(house, path), 'utf8')));
}

export function readSource(path: string, text: string): Source {
  const { program, module, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  const found: Found = { later: [], tables: [], declared: [], partNames: [] };
  visit(program, found);
  const now = [
    ...module.staticImports.map((each) => each.moduleRequest.value),
    ...module.staticExports.flatMap((each) => each.entries.flatMap((entry) => entry.moduleRequest?.value ?? [])),
  ];
  const all = [...now, ...found.later];
  const resolved = (requests: readonly string[]): string[] => [
    ...new Set(requests.filter(isRelative).map((request) => resolveFrom(path, request))),
  ];
  return {
    path,
    room: path.split('/', 1)[0] ?? '',
    arrows: resolved(all),
    staticArrows: resolved(now),
    packages: [...new Set(all.filter((request) => !isRelative(request)))],
    tables: found.tables,
    declaredTables: found.declared,
    partNames: found.partNames,
  };
}

const isRelative = (request: string): boolean => request.startsWith('.');

function resolveFrom(path: string, request: string): string {
  return posix.join(dirname(path), request.replace(/\?.*$/, ''));
}

interface Found {
  readonly later: string[];
  readonly tables: string[];
  readonly declared: string[];
  readonly partNames: string[];
}

const NAMES_A_TABLE =
  /^(selectFrom|insertInto|replaceInto|updateTable|deleteFrom|mergeInto|from|using|(inner|left|right|full|cross)Join)$/;

/** Walks a syntax tree of whatever shape: what we look for is told by the nodes' own kinds. */
function visit(node: unknown, found: Found): void {
  if (Array.isArray(node)) {
    for (const each of node) visit(each, found);
  } else if (isNode(node)) {
    if (node.type === 'ImportExpression' || node.type === 'TSImportType') note(node['source'], found.later);
    if (node.type === 'CallExpression') noteCall(node, found);
    if (node.type === 'TSInterfaceDeclaration') noteTables(node, found);
    for (const value of Object.values(node)) visit(value, found);
  }
}

type Node = Record<string, unknown> & { readonly type: string };

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}

function note(literal: unknown, into: string[]): void {
  if (isNode(literal) && typeof literal['value'] === 'string') into.push(literal['value']);
}

function noteCall(call: Node, found: Found): void {
  const callee = call['callee'];
  if (!isNode(callee) || callee.type !== 'MemberExpression') return;
  const name = isNode(callee['property']) ? callee['property']['name'] : undefined;
  const [first] = Array.isArray(call['arguments']) ? (call['arguments'] as unknown[]) : [];
  if (typeof name !== 'string') return;
  // `Buffer.from('…')` asks no table.
  if (name === 'from' && isNode(callee['object']) && callee['object'].type === 'Identifier') return;
  if (/^with(Recursive)?$/.test(name)) note(first, found.partNames);
  if (NAMES_A_TABLE.test(name)) for (const each of elementsOf(first)) note(each, found.tables);
}

function elementsOf(argument: unknown): unknown[] {
  if (isNode(argument) && argument.type === 'ArrayExpression') return argument['elements'] as unknown[];
  return [argument];
}

function noteTables(declaration: Node, found: Found): void {
  const { id, body } = declaration;
  if (!isNode(id) || !String(id['name']).endsWith('Tables') || !isNode(body)) return;
  for (const member of body['body'] as unknown[]) {
    if (!isNode(member) || !isNode(member['key'])) continue;
    const { key } = member;
    found.declared.push(String(key['name'] ?? key['value']));
  }
}
