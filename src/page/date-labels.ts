import type { DateEvidence } from '../model/page.ts';

/** Words that say what a date on a page is, in the languages that pages with English stories come in; lower case. Written for this project. */
const WORDS: Readonly<Record<NonNullable<DateEvidence['label']>, readonly string[]>> = {
  published: [
    'published|publish|posted|issued|released|created|filed|first published|publication date|release date|date|input|registration|registered',
    'publicado|publicada|publié|publiée|paru|mis en ligne|veröffentlicht|erschienen|pubblicato|pubblicata',
    'опубликовано|дата публикации|опубліковано|yayınlanma|yayın tarihi|diterbitkan|dipublikasikan|gepubliceerd|geplaatst|opublikowano',
    'publikováno|objavljeno|publicat|közzétéve|publicerad|julkaistu|đăng ngày|发布|發布|发表|公開|입력|등록|نشر|प्रकाशित',
  ],
  updated: [
    'updated|update|last update|modified|last modified|revised|edited|last changed|correction',
    'actualizado|actualizada|última actualización|mis à jour|mise à jour|modifié|aktualisiert|aggiornato|atualizado|atualizada',
    'обновлено|изменено|оновлено|güncelleme|güncellendi|son güncelleme|diperbarui|bijgewerkt|aktualizacja|aktualizováno|ažurirano|actualizat|frissítve',
    'uppdaterad|päivitetty|cập nhật|更新|수정|تحديث',
  ],
  retrieved: [
    'republished|reposted|reprinted|reproduced|retrieved|accessed|archived|archived on|cached|captured|snapshot|printed|printed on|saved on|downloaded|crawled|fetched|last visited|today is|today:|current date|copied|copied on|printed from',
    'abgerufen|consulté le|consultado el|дата обращения',
  ],
  archive: [
    'file|file photo|file picture|file image|archive|archive photo|archival|undated|taken on|taken in|dated|photographed|recorded on|as of',
  ],
};

const LABELS: readonly (readonly [NonNullable<DateEvidence['label']>, RegExp])[] = (
  ['published', 'updated', 'retrieved', 'archive'] as const
).map((label) => [label, new RegExp(`(?<!\\p{L})(?:${WORDS[label].join('|')})(?!\\p{L})`, 'giu')]);

/** Characters before a date in which a word for it is looked for. */
const REACH = 60;

/** What the words before a date, the nearest first, say that it is. `head`: the line up to the date. Undefined where they say nothing. */
export function findDateLabel(head: string): DateEvidence['label'] {
  const near = head.slice(-REACH);
  // «As of: 24 February 2022, 5:52»: the stamp of German pages in translation
  if (/^\W{0,4}(?:as of|status)\s?:?\s*$/i.test(head)) return 'updated';
  let label: DateEvidence['label'];
  let at = -1;
  for (const [name, words] of LABELS)
    for (const match of near.matchAll(words))
      if (match.index + match[0].length > at) {
        at = match.index + match[0].length;
        label = name;
      }
  return label;
}

/** A line without the words for its dates. */
export function withoutDateLabels(line: string): string {
  return LABELS.reduce((rest, [, words]) => rest.replace(words, ' '), line);
}
