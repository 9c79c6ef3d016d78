import { assertNever } from '../base/assert-never.ts';
import { loadParties } from '../assets/load-world.ts';
import { withUserTables } from '../assets/with-user-tables.ts';
import { findRun } from '../find-run.ts';
import type { PipelineOptions } from '../pipeline.ts';
import { linkFile } from '../link-file.ts';
import { toProfile } from '../links/to-profile.ts';
import { openStore } from '../store/open-store.ts';
import { queryCandidateCaps } from '../store/query-candidate-caps.ts';
import { openWriter } from '../store/open-writer.ts';
import { createProgress } from './progress.ts';
import { readSparingly } from './read-sparingly.ts';
import { number, ReadingTally } from './reading-tally.ts';
import { refuseWhereServed } from './served-file.ts';
import { growWhereLarge, spareMemory } from './spare-memory.ts';
import { visibleText } from './visible-text.ts';
import { writeOut } from './write-out.ts';

export interface IntoFileOptions {
  readonly file: string;
  readonly asOf?: string;
  readonly verbose?: boolean;
  readonly quiet?: boolean;
  /** Pages expected, for the bar. */
  readonly total?: number;
}

/** Reads pages into the file. Interrupted, it keeps what was written and can go on where it was. */
export async function readIntoFile(paths: readonly string[], pipeline: PipelineOptions, options: IntoFileOptions): Promise<ReadingTally> {
  await refuseWhereServed(options.file);
  const { userTables } = pipeline;
  const run = await findRun({}, userTables, pipeline.own);
  const store = await openStore(options.file);
  const stored: string[] = [];
  const letGrow = spareMemory();
  try {
    const parties = await loadParties();
    const world = userTables ? withUserTables(parties, userTables) : parties;
    const writer = await openWriter(store, {
      run,
      loadWorld: async () => world,
      started: new Date(),
      ...(options.asOf === undefined ? {} : { asOf: options.asOf }),
      toLinkProfile: (reading) => toProfile(reading, world),
      onStored: ({ page, label }) => stored.push(`stored ${page} ${visibleText(label)}\n`),
    });
    const tell = async (): Promise<void> => {
      const lines = stored.splice(0).join('');
      if (options.verbose && lines) await writeOut(lines);
    };
    const tally = new ReadingTally();
    const progress = createProgress('pages', { total: options.total, isQuiet: options.quiet });
    for await (const result of readSparingly(paths, { ...pipeline, isKnown: (page) => writer.isKnown(page) })) {
      switch (result.kind) {
        case 'reading':
          tally.add(result.reading);
          await writer.add(result.reading);
          break;
        case 'known':
          tally.known++;
          break;
        case 'unread':
          tally.unread.push(result);
          await writer.addUnread(result);
          break;
        case 'passed-over':
          tally.passedOver++;
          break;
        default:
          assertNever(result);
      }
      await tell();
      progress.update(tally.pages + tally.known, `${number(tally.wordsPerSecond)} words/s`);
    }
    await writer.flush();
    await tell();
    progress.stop();
    const linking = createProgress('pages linked', { isQuiet: options.quiet });
    await linkFile(store, {
      onProgress: ({ pages }) => {
        growWhereLarge();
        linking.update(pages, '');
      },
    });
    linking.stop();
    tally.capped = await queryCandidateCaps(store);
    return tally;
  } finally {
    letGrow();
    await store.close();
  }
}
