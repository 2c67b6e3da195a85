import { type Resultat, refuser, reussite } from '../../core/contrats/erreur.ts';
import type { Rencontre } from '../../core/lists/rencontres.list.ts';
import { lireCodeDePassage } from '../../core/passages/code.ts';
import { anneeDe, refusDeDonner } from '../../core/passages/fenetre.ts';
import type { Contexte } from '../hote/contexte.ts';
import { lireLesCodes } from './lire-codes.ts';

/** Codes of one sitting: a hall that is full, and a box that fits in its column. */
const AU_PLUS = 1500;

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
  if (contexte.sels === undefined) return SANS_STOCKAGE;
  const annee = anneeDe(rencontre.debut ?? maintenant);
  const sel = await contexte.sels.ouvrir(annee);
  if (sel === undefined) return FINIE;
  const sceau = contexte.sceauDePassage(sel);
  const { passages } = contexte.depots;
  return contexte.unALaFois(`passages ${rencontre.id}`, async () => {
    const { ligne } = await passages.creerSiAbsent({
      cle: cleDePassage(rencontre.id),
      rencontre: rencontre.id,
      annee,
      etat: 'Ouverte',
    });
    if (ligne.etat === 'Close') return FINIE;
    const connus = lireLesCodes(contexte, sceau, ligne) ?? new Set<string>();
    // Full for all alike: else a code that is refused would be one that was not there.
    if (connus.size + codes.length > AU_PLUS) return PLEINE;
    const dits = codes.flatMap((code) => lireCodeDePassage(code) ?? []).map(sceau.pseudonyme);
    const urne = sceau.sceller(rencontre.id, new Set([...connus, ...dits]));
    await passages.modifier(ligne.id, ligne.eTag, { urne });
    return reussite(RECU);
  });
}

const cleDePassage = (rencontre: string): string => `r${rencontre}`;

const FINIE = refuser('regle-metier', 'Les codes de cette rencontre sont clos.');
const PLEINE = refuser('regle-metier', 'Cette rencontre a reçu autant de codes qu’elle peut en compter.');
const SANS_STOCKAGE = refuser(
  'regle-metier',
  'Cette installation ne peut pas garder de codes : dites-le à la personne qui l’administre.',
);
