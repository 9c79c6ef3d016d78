import type { Commitment } from '../../model/commitment.ts';
import { COMMITMENT_EVENTS, COMMITMENTS } from '../schema/commitments.ts';
import { COPIES } from '../schema/copies.ts';
import { LINK_GROUPS } from '../schema/link-index.ts';
import { inList, type LinkConnection } from './link-connection.ts';

export interface GroupRow {
  readonly kind: string;
  readonly part: string;
  readonly member: string;
  readonly grp: string;
}

/** A family of copies, as it is written. */
export interface FamilyRows {
  readonly family: string;
  readonly members: readonly {
    readonly page: string;
    readonly isEarliest: boolean;
    readonly share: number;
    readonly added: unknown;
    readonly dropped: unknown;
  }[];
}

/** What hangs together: groups as they were made, families of copies, commitments. */
export class GroupRows {
  constructor(private readonly link: LinkConnection) {}

  /** All rows of the groups that some members hang together with. */
  async findParts(kind: string, members: readonly string[]): Promise<Pick<GroupRow, 'member' | 'grp'>[]> {
    if (members.length === 0) return [];
    return this.link.rows<Pick<GroupRow, 'member' | 'grp'>>(
      `SELECT member, grp FROM link_groups WHERE kind = $kind AND part IN (SELECT part FROM link_groups WHERE kind = $kind AND member ${inList('members')}) ORDER BY member`,
      { members },
      { kind },
    );
  }

  async replace(kind: string, members: readonly string[], rows: readonly GroupRow[]): Promise<void> {
    if (members.length === 0) return;
    await this.link.rows(`DELETE FROM link_groups WHERE kind = $kind AND member ${inList('members')}`, { members }, { kind });
    await this.link.append(async (to) => {
      for (const row of rows) await to.add(LINK_GROUPS, row);
    });
  }

  async replaceFamilies(pages: readonly string[], families: readonly FamilyRows[]): Promise<void> {
    if (pages.length === 0) return;
    await this.link.rows(`DELETE FROM copies WHERE page ${inList('pages')}`, { pages });
    await this.link.append(async (to) => {
      for (const { family, members } of families)
        for (const { page, isEarliest, share, added, dropped } of members)
          await to.add(COPIES, { family, page, is_earliest: isEarliest, share, added, dropped });
    });
  }

  async replaceCommitments(members: readonly string[], commitments: readonly Commitment[]): Promise<void> {
    if (members.length === 0) return;
    const old = (
      await this.link.rows<{ commitment: string }>(
        `SELECT DISTINCT commitment FROM commitment_events WHERE role = 'announced' AND event ${inList('members')}`,
        { members },
      )
    ).map((row) => row.commitment);
    for (const table of ['commitments', 'commitment_events'])
      await this.link.rows(`DELETE FROM ${table} WHERE commitment ${inList('old')}`, { old });
    await this.link.append(async (to) => {
      for (const {
        id,
        state,
        type,
        mode,
        actors,
        recipients,
        due,
        isDemand,
        targets,
        announced,
        fulfilledBy,
        cancelledBy,
      } of commitments) {
        await to.add(COMMITMENTS, {
          commitment: id,
          state,
          type,
          mode,
          actors,
          recipients,
          due_first: due?.firstDay,
          due_last: due?.lastDay,
          is_demand: isDemand,
          targets,
        });
        for (const [role, reports] of [
          ['announced', announced],
          ['fulfilled', fulfilledBy],
          ['cancelled', cancelledBy],
        ] as const)
          for (const { event, page } of reports) await to.add(COMMITMENT_EVENTS, { commitment: id, role, event, page });
      }
    });
  }
}
