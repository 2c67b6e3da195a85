import { type Resultat, refuser, reussite } from '../../core/contrats/erreur.ts';
import type { Rencontre } from '../../core/lists/rencontres.list.ts';
import { lireCodeDePassage } from '../../core/passages/code.ts';
import { anneeDe, refusDeDonner } from '../../core/passages/fenetre.ts';
import type { Contexte } from '../hote/contexte.ts';
import { lireLesCodes } from './lire-codes.ts';

/** Codes of one sitting, as often as they are given: a hall that is full, and a box that fits in its column. */
const AU_PLUS = 3000;

const RECU = { recu: true } as const;

/**
 * Puts codes in the box of a sitting, as pseudonyms, one call at a time. It is sealed and written again whether they
 * were there or not: neither the answer nor what is done for it tells one from the other. The codes go no further.
 */
export async function deposer(
  contexte: Contexte,
  {
    rencontre,
    codes,
    maintenant,
  }: { readonly rencontre: Rencontre; readonly codes: readonly string[]; readonly maintenant: string },
): Promise<Resultat<typeof RECU>> {
  const refus = refusDeDonner(rencontre, maintenant);
  if (refus !== undefined) return { ok: false, refus };
  const { sels } = contexte;
  if (sels === undefined) return SANS_STOCKAGE;
  const annee = anneeDe(rencontre.debut ?? maintenant);
  // No row for a year whose salt is gone.
  if ((await sels.ouvrir(annee)) === undefined) return FINIE;
  const { passages } = contexte.depots;
  return contexte.unALaFois(`passages ${rencontre.id}`, async () => {
    const { ligne } = await passages.creerSiAbsent({
      cle: cleDePassage(rencontre.id),
      rencontre: rencontre.id,
      annee,
      etat: 'Ouverte',
    });
    if (ligne.etat === 'Close') return FINIE;
    // That of the row: a sitting moved to another year keeps the codes that it has.
    const sel = await sels.ouvrir(ligne.annee);
    if (sel === undefined) return FINIE;
    const sceau = contexte.sceauDePassage(sel);
    const connus = lireLesCodes(contexte, sceau, ligne);
    if (connus === undefined) return ILLISIBLE;
    // Counted each time that it is given: else a box nearly full would tell a code that was there from one that was not.
    if (connus.length + codes.length > AU_PLUS) return PLEINE;
    const dits = codes.flatMap((code) => lireCodeDePassage(code) ?? []).map(sceau.pseudonyme);
    const urne = sceau.sceller(rencontre.id, [...connus, ...dits]);
    await passages.modifier(ligne.id, ligne.eTag, { urne });
    return reussite(RECU);
  });
}

const cleDePassage = (rencontre: string): string => `r${rencontre}`;

const FINIE = refuser('regle-metier', 'Les codes de cette rencontre sont clos.');
const PLEINE = refuser('regle-metier', 'Cette rencontre a reçu autant de codes qu’elle peut en compter.');
const ILLISIBLE = refuser(
  'regle-metier',
  'Les codes de cette rencontre ne se lisent plus : aucun n’y est ajouté. Dites-le à la coordination.',
);
const SANS_STOCKAGE = refuser(
  'regle-metier',
  'Cette installation ne peut pas garder de codes : dites-le à la personne qui l’administre.',
);
