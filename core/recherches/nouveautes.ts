/** Ids that no range (« 12 », « 12-40 ») holds: the fiches that answer and were not known to. In their order. */
export function nouveautesDe(plages: readonly string[], trouvees: readonly string[]): readonly string[] {
  const bornes = plages.map((plage) => {
    const [debut = Number.NaN, fin = debut] = plage.split('-').map(Number);
    return { debut, fin };
  });
  return trouvees.filter((id) => {
    const rang = Number(id);
    return !bornes.some(({ debut, fin }) => rang >= debut && rang <= fin);
  });
}
