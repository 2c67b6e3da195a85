/** Numbers of rows as runs, one for each line of a column: « 3 », « 5-40 ». A whole annuaire then holds in a few lines. */
export function enPlages(ids: readonly string[]): readonly string[] {
  const rangs = [...new Set(ids.map(Number))].filter(Number.isSafeInteger).sort((a, b) => a - b);
  const plages: { debut: number; fin: number }[] = [];
  for (const rang of rangs) {
    const derniere = plages.at(-1);
    if (derniere !== undefined && rang === derniere.fin + 1) derniere.fin = rang;
    else plages.push({ debut: rang, fin: rang });
  }
  return plages.map(({ debut, fin }) => (debut === fin ? String(debut) : `${debut}-${fin}`));
}

/** Is this row in one of the runs? A line that says something else holds nothing. */
export function tient(plages: readonly string[], id: string): boolean {
  const rang = Number(id);
  return plages.some((plage) => {
    const [, debut, fin = debut] = /^(\d+)(?:\s*-\s*(\d+))?$/.exec(plage) ?? [];
    return debut !== undefined && rang >= Number(debut) && rang <= Number(fin);
  });
}
