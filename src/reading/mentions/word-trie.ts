/** What stands behind the words so far. */
export interface TrieNode<T> {
  /** Of the key that ends here. */
  value?: T;
  /** By the next word of longer keys. */
  next?: Map<string, TrieNode<T>>;
}

/** Values by keys of one or more words, found word by word: no string is put together to look one up. */
export class WordTrie<T> {
  readonly root: TrieNode<T> = { next: new Map() };

  /** The node of a key, its words parted by one space; made where there is none. */
  nodeOf(key: string): TrieNode<T> {
    let node = this.root;
    for (const word of key.split(' ')) {
      const nodes = (node.next ??= new Map<string, TrieNode<T>>());
      let next = nodes.get(word);
      if (!next) nodes.set(word, (next = {}));
      node = next;
    }
    return node;
  }

  /** What keys that begin with the word go on with; undefined where none does. */
  begin(word: string): TrieNode<T> | undefined {
    return this.root.next!.get(word);
  }

  /** The value of a key by its words. */
  find(words: readonly string[]): T | undefined {
    let node: TrieNode<T> | undefined = this.root;
    for (const word of words) if (!(node = node.next?.get(word))) return undefined;
    return node.value;
  }
}
