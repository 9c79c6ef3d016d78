import { addDays, type Day, type DayInterval, isCalendarDay, toDay, toDayNumber } from '../base/days.ts';
import type { PageSection } from './page.ts';
import type { WrittenDate } from './written-date.ts';

/**
 * On which days the parts of a page were written: what a section's own head tells, a day without a year in the year that lies nearest to the page's day.
 * `of(section, ofPage)`: `ofPage` for a section that tells none, and for a page of one story; undefined where the page's day is that of one of its stories and not of this one.
 */
export class SectionDays {
  private readonly sections: readonly PageSection[];
  private readonly days: readonly (DayInterval | undefined)[];
  /** Whether the page's day is one that a single story tells of itself. */
  private readonly isOfOneStory: boolean;

  constructor(sections: readonly PageSection[] | undefined, written: WrittenDate) {
    this.sections = sections ?? [];
    this.days = this.sections.map((section) => dayOf(section, written.interval));
    const { value } = written;
    const isOf = (i: number): boolean => value !== null && this.days[i]?.firstDay === value;
    this.isOfOneStory =
      this.sections.some((section, i) => !section.isHead && isOf(i)) && !this.sections.some((section, i) => section.isHead && isOf(i));
  }

  /** Place in the list of the section that holds a character; −1 where none does. */
  indexAt(offset: number): number {
    let found = -1;
    for (let i = 0; i < this.sections.length && this.sections[i]!.span.start <= offset; i++) found = i;
    return found;
  }

  /** First character of the section at a place in the list; 0 for −1. */
  startOf(index: number): number {
    return index < 0 ? 0 : this.sections[index]!.span.start;
  }

  of(index: number, ofPage: DayInterval | undefined): DayInterval | undefined {
    if (index < 0) return ofPage;
    return this.days[index] ?? (this.isOfOneStory && !this.sections[index]!.isEntry ? undefined : ofPage);
  }
}

function dayOf({ interval, monthDay }: PageSection, ofPage: DayInterval | undefined): DayInterval | undefined {
  if (interval || !monthDay || !ofPage) return interval;
  const { month, day } = monthDay;
  const middle = addDays(ofPage.firstDay, Math.floor((toDayNumber(ofPage.lastDay) - toDayNumber(ofPage.firstDay)) / 2));
  const year = Number(middle.slice(0, 4));
  let nearest: Day | undefined;
  for (const y of [year - 1, year, year + 1]) {
    if (!isCalendarDay(y, month, day)) continue;
    const found = toDay(y, month, day);
    if (!nearest || distance(found, middle) < distance(nearest, middle)) nearest = found;
  }
  return nearest && { firstDay: nearest, lastDay: nearest };
}

const distance = (a: Day, b: Day): number => Math.abs(toDayNumber(a) - toDayNumber(b));
