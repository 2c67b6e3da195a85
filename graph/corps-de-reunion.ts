/** Where the join block that Teams adds to the body of an invitation begins: a rule of underscores in its own block, or the block's class. */
const DEBUTS = [
  /<div\b[^>]*>\s*(?:<span\b[^>]*>\s*)?_{20,}/i,
  /<span\b[^>]*>\s*_{20,}/i,
  /<div\b[^>]*\bclass="[^"]*\bme-email-text\b/i,
  /_{20,}/,
];

/**
 * The body of an event with our part replaced and the join block kept, ready to be sent; undefined when the block is not found.
 * A body sent without the block removes the way into the meeting (Graph, "Update event").
 */
export function remplacerCorps(present: string, nouveau: string): string | undefined {
  const debuts = DEBUTS.map((d) => present.search(d)).filter((i) => i >= 0);
  if (debuts.length === 0) return undefined;
  const bloc = present.slice(Math.min(...debuts)).replace(/<\/body>[\s\S]*$/i, '');
  return `<html><body>${nouveau}<br>${bloc}</body></html>`;
}
