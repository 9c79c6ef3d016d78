import { BlockIndex } from './linking/block-index.ts';
import { GroupRows } from './linking/group-rows.ts';
import { IncidentRows } from './linking/incident-rows.ts';
import { LinkConnection } from './linking/link-connection.ts';
import { WaitingPages } from './linking/waiting-pages.ts';
import type { Store } from './open-store.ts';
import { inTransaction } from './prepare-schema.ts';

/** The tables of linking, for the one who links. All run on one connection; a step stands or falls as one. */
export interface Linker {
  readonly pages: WaitingPages;
  readonly blocks: BlockIndex;
  readonly groups: GroupRows;
  readonly incidents: IncidentRows;
  step(work: () => Promise<void>): Promise<void>;
}

/** Opens the tables of linking on a connection of their own. */
export async function openLinker(store: Store): Promise<Linker> {
  const link = new LinkConnection(await store.connect());
  const pages = new WaitingPages(link);
  return {
    pages,
    blocks: new BlockIndex(link),
    groups: new GroupRows(link),
    incidents: new IncidentRows(link, pages),
    step: (work) => inTransaction(link.connection, work),
  };
}
