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
  const debut = debutDuBloc(present);
  if (debut === undefined) return undefined;
  const bloc = present.slice(debut).replace(/<\/body>[\s\S]*$/i, '');
  return `<html><body>${nouveau}<br>${bloc}</body></html>`;
}

/** Our part of the body of an event, without the join block. */
export const notrePart = (present: string): string => present.slice(0, debutDuBloc(present));

function debutDuBloc(present: string): number | undefined {
  const debuts = DEBUTS.map((d) => present.search(d)).filter((i) => i >= 0);
  return debuts.length === 0 ? undefined : Math.min(...debuts);
}
