import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Texts of the files named, or of the sample pages of data/samples, in the order of their names. */
export function sampleTexts(files: readonly string[]): readonly string[] {
  // compiled it lies one folder deeper
  const samples = fileURLToPath(new URL(import.meta.url.includes('/dist/') ? '../../data/samples/' : '../data/samples/', import.meta.url));
  const paths =
    files.length > 0
      ? files
      : readdirSync(samples)
          .filter((name) => name.endsWith('.txt'))
          .sort()
          .map((name) => join(samples, name));
  return paths.map((path) => readFileSync(path, 'utf8'));
}
