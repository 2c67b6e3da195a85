import { grouper } from '../grouper.ts';
import { secondesCouvertes } from './intervalles.ts';
import { cleDeNom, plierNom } from './noms.ts';
import type { Passage } from './passages.ts';

/** Someone of a report, all their rows together. */
export interface Personne
  extends Pick<Passage, 'nom' | 'organisme' | 'courriel' | 'telephone' | 'secondes' | 'externe'> {
  /** How many rows of participants were theirs. */
  readonly lignes: number;
}

/**
 * Puts together the rows of the same person: same address, same number, else same name, provided that the name belongs to one address only (or, without
 * address, was written beside one organisation only).
 */
export function fusionner(lus: readonly Passage[]): readonly Personne[] {
  const adresses = parNom(lus, (p) => p.courriel);
  const organismes = parNom(lus, (p) => (p.organisme === undefined ? undefined : plierNom(p.organisme)));
  const cle = (p: Passage): string | undefined => {
    if (p.telephone !== undefined) return `tel ${p.telephone}`;
    if (p.courriel !== undefined) return p.courriel;
    const connues = [...(adresses.get(cleDeNom(p.nom)) ?? [])];
    if (connues.length === 1) return connues[0];
    // A coming and going of one of two namesakes, both listed among the participants, makes no third person.
    if (connues.length > 1 && p.detail) return undefined;
    const distingue = (organismes.get(cleDeNom(p.nom))?.size ?? 0) > 1 ? plierNom(p.organisme ?? '') : '';
    return `nom ${cleDeNom(p.nom)} ${distingue}`;
  };
  const groupes = grouper(
    lus.filter((p) => cle(p) !== undefined),
    (p) => cle(p) ?? '',
  );
  return [...groupes.values()].map(personne);
}

function parNom(
  lus: readonly Passage[],
  valeur: (p: Passage) => string | undefined,
): ReadonlyMap<string, ReadonlySet<string>> {
  const trouvees = new Map<string, Set<string>>();
  for (const p of lus) {
    const v = valeur(p);
    const nom = cleDeNom(p.nom);
    if (v !== undefined) trouvees.set(nom, (trouvees.get(nom) ?? new Set()).add(v));
  }
  return trouvees;
}

/** The row that carries an address is the one of an account: its name is the better one. */
function personne(lignes: readonly Passage[]): Personne {
  const connu = lignes.find((p) => p.courriel !== undefined) ?? lignes[0];
  const organisme = lignes.find((p) => p.organisme !== undefined)?.organisme;
  const secondes = secondesDePresence(lignes);
  return {
    nom: connu?.nom ?? '',
    ...(organisme === undefined ? {} : { organisme }),
    ...(connu?.courriel === undefined ? {} : { courriel: connu.courriel }),
    ...(connu?.telephone === undefined ? {} : { telephone: connu.telephone }),
    ...(secondes === undefined ? {} : { secondes }),
    externe: connu?.externe ?? false,
    lignes: lignes.filter((p) => !p.detail).length,
  };
}

/** Teams rounds: the comings and goings of a person may miss a minute of what the report states. */
const ARRONDI = 60;

/** The comings and goings are what happened; the sum of the report stands where they do not account for it. */
function secondesDePresence(lignes: readonly Passage[]): number | undefined {
  const details = lignes.filter((p) => p.detail);
  const resumes = lignes.filter((p) => !p.detail);
  const [venues, dite] = [ensemble(details), ensemble(resumes)];
  if (venues === undefined || dite === undefined) return venues ?? dite;
  return somme(details) + ARRONDI >= somme(resumes) ? venues : dite;
}

const somme = (lignes: readonly Passage[]): number => lignes.reduce((total, p) => total + (p.secondes ?? 0), 0);

/** Two devices at once, or two reports of one session, count once: never more than the time that the rows cover. */
function ensemble(lignes: readonly Passage[]): number | undefined {
  const dites = lignes.filter((p) => p.secondes !== undefined);
  if (dites.length === 0) return undefined;
  const intervalles = dites.flatMap(({ arrivee: debut, depart: fin }) =>
    debut === undefined || fin === undefined ? [] : [{ debut, fin }],
  );
  const total = somme(dites);
  return intervalles.length < dites.length ? total : Math.min(total, secondesCouvertes(intervalles));
}
