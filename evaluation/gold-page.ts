import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A page with what a careful reader finds in it. The form is explained in docs/evaluation.md. */
export interface GoldPage {
  readonly name: string;
  readonly text: string;
  readonly written?: string | null;
  readonly chrome?: readonly string[];
  readonly persons?: readonly { readonly name: string; readonly country?: string; readonly mentions?: readonly string[] }[];
  readonly events: readonly GoldEvent[];
  readonly quotes?: readonly { readonly kind?: string; readonly speaker: string; readonly code?: string; readonly text: string }[];
  readonly quantities?: readonly { readonly text: string; readonly value: number; readonly unit: string }[];
}

export interface GoldEvent {
  readonly id?: string;
  readonly type: string;
  readonly mode?: string | null;
  readonly actors: readonly string[];
  readonly recipients: readonly string[];
  readonly aux?: string | null;
  readonly when?: string | null;
  readonly where?: string | null;
  readonly saidBy?: readonly string[];
  readonly triggers?: readonly string[];
  readonly anticipates?: {
    readonly type: string;
    readonly mode?: string | null;
    readonly actors: readonly string[];
    readonly recipients: readonly string[];
    readonly when?: string | null;
  } | null;
}

/** What the system printed for one page with `--format gold`. */
export interface SystemPage {
  readonly source: string;
  readonly written?: { readonly value: string | null } | null;
  readonly story?: readonly (readonly [number, number])[];
  readonly persons?: readonly {
    readonly name: string;
    readonly code?: string | null;
    readonly mentions?: readonly { readonly text: string }[];
  }[];
  readonly events?: readonly SystemEvent[];
  readonly quotes?: readonly SystemQuote[];
  readonly quantities?: readonly {
    readonly text: string;
    readonly span: readonly [number, number];
    readonly value: number;
    readonly unit: string;
  }[];
}

export interface SystemQuote {
  readonly kind?: string;
  readonly text: string;
  readonly span: readonly [number, number];
  readonly speaker?: { readonly name?: string | null; readonly code?: string | null } | null;
}

export interface SystemEvent {
  readonly id: string;
  readonly type: string;
  readonly mode?: string | null;
  readonly actors?: readonly { readonly code: string }[];
  readonly recipients?: readonly { readonly code: string }[];
  readonly aux?: string | null;
  readonly when?: { readonly start: string; readonly end: string } | null;
  readonly where?: { readonly name: string } | null;
  readonly saidBy?: readonly string[];
  readonly confidence?: number;
  readonly trigger?: { readonly text: string; readonly span: readonly [number, number] };
}

/** The page's name without folder and ending, as gold and system output are joined. */
export const nameOfPage = (path: string): string => path.replace(/^.*\//, '').replace(/\.(txt|html?|json)$/i, '');

/** Reads NDJSON; empty lines are passed over. */
export function readNdjson<T>(path: string): T[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T);
}

/**
 * Reads gold: a folder of `NAME.txt` with `NAME.gold.json`, or an NDJSON file of `{id, text, events}`. In order of names.
 * A folder that does not exist gives an empty list.
 */
export function readGold(path: string): GoldPage[] {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return readNdjson<GoldPage & { id: string }>(path).map((page) => ({ ...page, name: nameOfPage(page.id) }));
  return readdirSync(path)
    .filter((file) => file.endsWith('.gold.json') && file !== 'links.gold.json')
    .sort()
    .map((file) => {
      const name = file.slice(0, -'.gold.json'.length);
      const gold = JSON.parse(readFileSync(join(path, file), 'utf8')) as GoldPage;
      return { ...gold, name, text: readFileSync(join(path, `${name}.txt`), 'utf8') };
    });
}
