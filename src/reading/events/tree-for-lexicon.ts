import type { ParsedDoc } from '../../model/doc.ts';
import type { Lexicon } from '../../model/lexicon.ts';
import type { Mention } from '../../model/mention.ts';
import { ClauseTree } from './clause-tree.ts';
import { frameIndexOf } from './frame-index.ts';
import { findMeantNouns } from './meant-nouns.ts';
import { findWordsOfNames } from './words-of-names.ts';

/** The trees of a page as frames of a lexicon are matched on them: words at their hyphens joined as the lexicon has them, names and pronouns standing for the words that frames ask for. */
export function treeForLexicon(doc: ParsedDoc, mentions: readonly Mention[], lexicon: Lexicon): ClauseTree {
  const index = frameIndexOf(lexicon);
  const tree = new ClauseTree(doc, (word) => index.knows(word));
  tree.readStandIns(new Map([...findMeantNouns(tree), ...findWordsOfNames(mentions, doc)]));
  return tree;
}
