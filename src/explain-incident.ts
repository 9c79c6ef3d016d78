import { scorePair } from './links/score-pair.ts';
import type { ReportLinkRow, Rows } from './model/answers.ts';
import type { EventProfile } from './model/link-profile.ts';
import type { LinkRule } from './ontology/link-rules.ts';
import type { Store } from './store/open-store.ts';
import { queryLinkProfiles } from './store/query-link-profiles.ts';

/** Reports that are explained at most: each is compared with all others. */
const MAX_REPORTS = 100;

/**
 * Why each report stands in an incident: the other report that it is most like, with every consideration and its weight. Computed from what is stored, by the same
 * score that linked them.
 * @throws RapportError `not-found`
 */
export async function explainIncident(store: Store, incident: string): Promise<Rows<ReportLinkRow>> {
  const rows = explainReports(await queryLinkProfiles(store, incident, MAX_REPORTS));
  return { rows, total: rows.length };
}

/** The same for given reports. */
export const explainReports = (reports: readonly EventProfile[]): ReportLinkRow[] =>
  reports.map((report) => {
    const alone: ReportLinkRow = { event: report.event, nearest: null, score: 0, why: [] };
    // Those told in passing are one by kind and sides alone: there is nothing to weigh.
    if (report.isBackground) return alone;
    return reports.reduce((best, other) => {
      if (other === report) return best;
      const { score, why } = scorePair(report, other);
      if (why.length === 0 || (best.nearest !== null && score <= best.score)) return best;
      return {
        event: report.event,
        nearest: other.event,
        score: round(score),
        why: why.map(({ rule, weight }) => ({ rule: rule as LinkRule, weight: round(weight) })),
      };
    }, alone);
  });

const round = (value: number): number => Math.round(value * 100) / 100;
