import { existsSync } from 'node:fs';
import { RapportError } from '../base/rapport-error.ts';
import type { Queries } from '../api/queries.ts';
import { LINK_VERSION } from '../links/link-version.ts';
import type { Store } from '../store/open-store.ts';
import { findServer } from './served-file.ts';
import { visibleText } from './visible-text.ts';

/** The questions of a file, wherever it is: opened here, or asked of the server that owns it. */
export interface Questions extends Queries {
  close(): Promise<void>;
}

/**
 * Opens a file for questions. Where `rapport serve` owns it they go to that server.
 * @throws RapportError `file-not-found` where nothing was read yet
 */
export async function openQuestions(file: string): Promise<Questions> {
  const server = await findServer(file);
  if (server) {
    const { createRemoteQuestions } = await import('./remote-questions.ts');
    return createRemoteQuestions(server);
  }
  if (!existsSync(file)) {
    throw new RapportError('file-not-found', {
      expected: 'a file of readings',
      found: `there is no file ${file} yet`,
      todo: 'Read some pages into it first: rapport read PATH',
    });
  }
  const { openStore } = await import('../store/open-store.ts');
  const { toQueries } = await import('../api/queries.ts');
  const store = await openStore(file, { readOnly: true });
  await tellOfOlderLinks(store);
  return { ...toQueries(store), close: () => store.close() };
}

/** Says where incidents, copies and commitments of a file were found by other rules than this program's: numbers may differ from what its pages give now. */
export async function tellOfOlderLinks(store: Store): Promise<void> {
  const { isLinkedByOthers } = await import('../store/is-linked-by-others.ts');
  if (await isLinkedByOthers(store, LINK_VERSION))
    process.stderr.write(
      `Another version of Rapport linked the pages of ${visibleText(store.file)}: incidents, copies and commitments may differ from what this one finds. rapport read PATH links them anew; no page is read again for it.
`,
    );
}

/** Asks, and closes the file whatever comes. */
export async function withQuestions(file: string, ask: (questions: Questions) => Promise<void>): Promise<void> {
  const questions = await openQuestions(file);
  try {
    await ask(questions);
  } finally {
    await questions.close();
  }
}
