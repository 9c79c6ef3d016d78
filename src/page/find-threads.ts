import type { LineFacts } from './line-facts.ts';

/** Where readers write, and where other stories are announced with their first paragraph; one value for each line. */
export interface PageThreads {
  /** Lines of a readers' thread: from its first mark on, comments included. */
  readonly isThread: readonly boolean[];
  /** Short lines that only stand around readers' comments: «Reply», «2 hours ago», «Kariuki says:», «▲ 12». */
  readonly isMark: readonly boolean[];
  /** Lines of a tail in which very short lines and single paragraphs take turns. */
  readonly isAlternating: readonly boolean[];
}

/** Longest line that stands around a comment. */
const MAX_MARK_CHARS = 70;
/** Marks from which a thread is one. */
const MIN_MARKS = 2;
/** Lines between two marks of one thread: a name, a comment of two paragraphs, a count. */
const MARK_GAP = 4;
/** Words of a line that may be a reader's name, and its characters. */
const MAX_NAME_WORDS = 4;
const MAX_NAME_CHARS = 32;
/** Turns of a short line and a paragraph that make a tail. */
const MIN_TURNS = 2;

/** «3 hours ago», in the languages whose sites have English pages, and shorter: «2h», «5 min». */
const AGO =
  /\b\d{1,3}\s?(?:s|sec|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?|w|weeks?|mo|months?|y|years?)\s?(?:ago\b|$)|\b(?:an?|one|two|three|few)\s(?:minutes?|hours?|days?|weeks?|months?|years?)\sago\b|\bvor\s\S{1,5}\s(?:Minuten?|Stunden?|Tag(?:en)?|Wochen?|Monat(?:en)?|Jahr(?:en)?)|\bil y a\s\S{1,5}\s(?:minutes?|heures?|jours?|semaines?|mois|ans?)|\bhace\s\S{1,5}\s(?:minutos?|horas?|días?|semanas?|meses|años?)|\bh[áa]\s\S{1,5}\s(?:minutos?|horas?|dias?|semanas?|meses|anos?)|\b\S{1,5}\s(?:minuti|or[ae]|giorn[io]|settiman[ae])\sfa\b|\b\d{1,3}\s(?:minuten|uur|dagen|weken)\sgeleden|\d\s(?:min|godz|dni?|tyg)\.?\stemu|\d\s(?:dakika|saat|gün|hafta|ay)\sönce|\d\s(?:минут\S?|час\S{0,2}|дн\S{1,2}|день)\sназад|\d\s(?:хвилин\S?|годин\S?|дн\S{1,2})\sтому|\d{1,3}\s?(?:分钟|小时|天)前|\d{1,3}\s?(?:分|時間|日)前|\d{1,3}\s?(?:분|시간|일)\s?전|منذ\s\S{1,8}|\d{1,3}\s(?:menit|jam|hari)\s(?:yang )?lalu|\d{1,3}\s(?:phút|giờ|ngày) trước/iu;
/** Buttons and counts below a comment. */
const REPLY =
  /^\W{0,3}(?:(?:(?:reply|replies|quote|answer|to answer|respond|like|likes|dislike|upvote|downvote|recommend|flag|report|report this comment|report abuse|permalink|agree|disagree|helpful|antworten|melden|zitieren|gefällt mir|répondre|signaler(?: un abus)?|j'aime|citer|responder|me gusta|denunciar|reportar|curtir|rispondi|segnala|mi piace|beantwoorden|reageer|rapporteer|odpowiedz|zgłoś|lubię to|odpovědět|nahlásit|válasz|jelentem|räspunde|răspunde|svar|svara|rapporter|vastaa|yanıtla|beğen|şikayet et|ответить|цитировать|пожаловаться|нравится|відповісти|поскаржитися|отговори|odgovori|απάντηση|رد|الرد|إعجاب|پاسخ|להגיב|השב|उत्तर दें|जवाब दें|回复|回覆|举报|返信|답글|신고|balas|suka|trả lời|thích|ตอบกลับ)(?:\s?\(?\d{0,5}\)?)?)(?:\s{0,3}[·|•,/-]?\s{0,3}|$)){1,4}(?:\d{0,5})\W{0,3}$|^[▲△⬆↑👍+]\s?\d{1,5}|^\d{1,5}\s(?:replies|reply|likes?|thumbs|upvotes?|points?|votes?|people (?:found|like))\b/iu;
/** Heads of comments: who and when. */
const HEAD =
  /^(?:posted|written|comment(?:ed)?|sent|published)?\s?by\s.{2,30}\s(?:on|at)\s|^.{2,40}\s(?:says|said|wrote|writes|commented|replied|schreibt|sagt|a écrit|dit|escribió|dice|пишет|написал|napisał|napsal)\s?:$|^#\s?\d{1,4}\b|^.{2,30}\sin reply to\s/iu;
const CLOCK = /^.{2,30}[,|·•-]\s?\d{1,2}[:.h]\d{2}\s?(?:[ap]\.?m\.?)?$|\bat\s\d{1,2}:\d{2}\s?(?:[ap]\.?m\.?)?$/iu;
/** Names that only readers have. */
const NICK =
  /^(?:guest|anonymous|anon|anonyme|gast|invitado|anónimo|ospite|gość|misafir|гость|гостья|аноним|vendég|host|invité|visitante|tamu|زائر|游客|匿名)\b|^\p{Ll}[\p{L}\d]{0,24}(?:[_.-][\p{L}\d]{0,24})?\d$|^\p{L}{1,24}_[\p{L}\d_]{1,24}$|^\p{L}{3,24}\d{2,4}$/iu;

function isMarkLine(f: LineFacts): boolean {
  const { text } = f.line;
  if (f.isBody || f.chars > MAX_MARK_CHARS || (f.isByline && !HEAD.test(text))) return false;
  return (
    (/\d|ago|منذ|\bil y a|\bvor /iu.test(text) && AGO.test(text)) ||
    REPLY.test(text) ||
    HEAD.test(text) ||
    NICK.test(text) ||
    (CLOCK.test(text) && !f.isTimed)
  );
}

/** Finds readers' threads below the first paragraphs. `firstBody`: index of the first line of running text; below 0 there is no thread. Linear. */
export function findThreads(facts: readonly LineFacts[], firstBody: number): PageThreads {
  const n = facts.length;
  const isThread = new Array<boolean>(n).fill(false);
  const isMark = facts.map((f, i) => firstBody >= 0 && i > firstBody && isMarkLine(f));
  let from = -1;
  let last = -1;
  let marks = 0;
  const close = (): void => {
    // comments stand between marks, or below the last one
    const end = Math.min(n, last + MARK_GAP);
    if (marks >= MIN_MARKS) {
      const begin = from > 0 && isName(facts[from - 1]!) ? from - 1 : from;
      for (let i = begin; i < end && (i <= last || !opensStory(facts, i)); i++) isThread[i] = true;
    }
    marks = 0;
  };
  for (let i = 0; i < n; i++) {
    if (!isMark[i]) continue;
    if (marks > 0 && i - last > MARK_GAP) close();
    if (marks === 0) from = i;
    marks++;
    last = i;
  }
  close();
  return { isThread, isMark, isAlternating: findAlternating(facts, firstBody) };
}

const isName = (f: LineFacts): boolean => !f.isBody && !f.endsSentence && f.words <= MAX_NAME_WORDS && f.chars <= MAX_NAME_CHARS;
const opensStory = (facts: readonly LineFacts[], i: number): boolean => facts[i]!.isBody && (facts[i + 1]?.isBody ?? false);

/** The last lines of a page in which lines of a name's length and single paragraphs, or sentences, take turns. */
function findAlternating(facts: readonly LineFacts[], firstBody: number): boolean[] {
  const found = new Array<boolean>(facts.length).fill(false);
  if (firstBody < 0) return found;
  let i = facts.length - 1;
  // a few lines of the frame may stand below
  for (let spare = 0; i - 1 > firstBody && spare < MARK_GAP && !(isSaid(facts[i]!) && isName(facts[i - 1]!)); spare++) i--;
  let turns = 0;
  let start = facts.length;
  while (i - 1 > firstBody && isSaid(facts[i]!) && isName(facts[i - 1]!)) {
    turns++;
    start = i - 1;
    i -= 2;
  }
  if (turns >= MIN_TURNS) found.fill(true, start);
  return found;
}

const isSaid = (f: LineFacts): boolean => f.isBody || (f.endsSentence && f.words >= 4) || f.words >= 8;
