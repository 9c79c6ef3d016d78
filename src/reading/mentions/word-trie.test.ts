import { describe, expect, it } from 'vitest';
import { WordTrie } from './word-trie.ts';

describe('a trie of words', () => {
  it('is walked word by word to the values of keys and of what they begin with', () => {
    const trie = new WordTrie<number>();
    trie.nodeOf('south sudan').value = 1;
    trie.nodeOf('south').value = 2;
    trie.nodeOf('south sudan army').value = 3;
    const south = trie.begin('south');
    expect(south?.value).toBe(2);
    expect(south?.next?.get('sudan')?.value).toBe(1);
    expect(south?.next?.get('sudan')?.next?.get('army')?.value).toBe(3);
    expect(south?.next?.get('korea')).toBeUndefined();
    expect(trie.begin('sudan')).toBeUndefined();
    expect(trie.find(['south', 'sudan'])).toBe(1);
    expect(trie.find(['south', 'sudan', 'navy'])).toBeUndefined();
  });

  it('has no value where a key only goes on', () => {
    const trie = new WordTrie<number>();
    trie.nodeOf('hong kong').value = 1;
    expect(trie.begin('hong')?.value).toBeUndefined();
  });
});
