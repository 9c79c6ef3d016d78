import type { ParsedDoc } from '../../model/doc.ts';
import type { Mention, MentionIndex } from '../../model/mention.ts';
import type { NameRepair } from '../../model/name-repair.ts';
import type { ChainDraft } from './chain-draft.ts';
import { FEMALE, MALE } from './reference-words.ts';

/** What any mention of a person tells is known of all of them, also of those before: party, office, sector, gender, and whom of the table the name means. */
export function enrichPersons(
  doc: ParsedDoc,
  mentions: readonly Mention[],
  names: ReadonlyMap<MentionIndex, ChainDraft>,
  repairs: readonly NameRepair[],
): void {
  const isAddressed = (mention: Mention, titles: ReadonlySet<string>): boolean =>
    titles.has(doc.tokens[mention.from]!.form.toLowerCase().replace('.', ''));
  const repairOf = new Map(repairs.map((repair) => [repair.mention, repair]));
  for (const mention of mentions) {
    const draft = names.get(mention.index);
    if (!draft) continue;
    const repair = repairOf.get(mention.index);
    if (draft.parties.length === 0 && mention.parties.length > 0) {
      draft.parties = mention.parties.slice(0, 1);
      draft.why.push(...mention.why);
    }
    if (mention.office !== undefined && (draft.office === undefined || draft.office === 'leader')) draft.office = mention.office;
    if (mention.role !== undefined) draft.role ??= mention.role;
    if (mention.sector !== undefined) draft.sector ??= mention.sector;
    const title = mention.role?.toLowerCase() ?? '';
    if (title.includes('woman') || isAddressed(mention, FEMALE)) draft.gender = 'she';
    else if (/(?:^| )\w*man$/.test(title) || isAddressed(mention, MALE)) draft.gender = 'he';
    if (repair) {
      draft.office ??= repair.office;
      draft.why.push(...repair.why);
    }
  }
  for (const repair of repairs) {
    const draft = names.get(repair.mention)!;
    if (draft.parties.length === 0) draft.parties = [repair.party];
    draft.sector ??= 'GOV';
  }
}
