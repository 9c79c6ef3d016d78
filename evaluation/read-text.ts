import { DEFAULT_LIMITS } from '../src/intake/intake-options.ts';
import { toRawPage } from '../src/intake/to-raw-page.ts';
import { toPage } from '../src/page/to-page.ts';
import { readPage, type ReadingTools } from '../src/reading/read-page.ts';

/** Reads the text of a gold page as `rapport read` would, without a file. */
export function readText(text: string, tools: ReadingTools): ReturnType<typeof readPage> {
  const raw = toRawPage(
    { raw: text, charset: 'utf-8', isLossy: false, format: 'text', bytes: text, appearance: { path: 'page', label: 'page' } },
    DEFAULT_LIMITS,
  );
  return readPage(toPage(raw), tools);
}
