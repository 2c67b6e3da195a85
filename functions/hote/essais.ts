const FENETRE_MS = 3_600_000;
const COMPTES_SUIVIS = 5000;

/** May this account try once more within the hour? Counted in the memory of this instance. */
export type Essais = (compte: string, quoi: 'demande' | 'code') => boolean;

/** A mail asked again a few times is an impatience; a code tried twenty times is a guess. */
const PLAFONDS = { demande: 5, code: 20 } as const;

export function creerEssais(maintenantMs: () => number): Essais {
  const faits = new Map<string, { readonly debut: number; nombre: number }>();
  return (compte, quoi) => {
    const cle = `${quoi} ${compte}`;
    const connu = faits.get(cle);
    const present = maintenantMs();
    const essai = connu !== undefined && present - connu.debut < FENETRE_MS ? connu : { debut: present, nombre: 0 };
    essai.nombre += 1;
    faits.delete(cle);
    faits.set(cle, essai);
    if (faits.size > COMPTES_SUIVIS) faits.delete(faits.keys().next().value ?? cle);
    return essai.nombre <= PLAFONDS[quoi];
  };
}
