import { type Resultat, refuser, reussite } from '../../core/contrats/erreur.ts';
import { onArrive, refusDArriver } from '../../core/invitations/arriver.ts';
import type { Rencontre } from '../../core/lists/rencontres.list.ts';
import { lireCode } from '../../core/porte/code.ts';
import { aujourdhui } from '../../core/temps/heure-locale.ts';
import { espacesInsecables, pluriel } from '../../core/textes/francais.ts';
import type { Contexte } from '../hote/contexte.ts';
import { SEUL } from '../hote/environnement.ts';
import type { Porte } from '../hote/portes.ts';
import { siElleEstLa } from '../hote/si-elle-est-la.ts';

/** The door of a rencontre, as it is now. */
export const porteDe = ({ id, tourDePorte = 0 }: Pick<Rencontre, 'id' | 'tourDePorte'>): Porte => ({
  rencontre: id,
  tour: tourDePorte,
});

/** Its short code; of the day when it begins. */
export const codeDe = ({ portes }: Contexte, rencontre: Rencontre & { readonly debut: string }): string =>
  portes.code(porteDe(rencontre), aujourdhui(rencontre.debut));

/** The rencontre that a key or a short code opens now, and nothing before its hours nor after. */
export async function ouvrirLaPorte(
  contexte: Contexte,
  devant: DevantLaPorte,
  maintenant: string,
): Promise<Resultat<Rencontre>> {
  const code = lireCode(devant.porte);
  return code === undefined
    ? parCle(contexte, devant.porte, maintenant)
    : parCode(contexte, { ...devant, code }, maintenant);
}

/** What is shown to open a door. */
export interface DevantLaPorte {
  /** Its key, or its short code. */
  readonly porte: string;
  /** Code of the territory whose page this is: six letters say nothing of where they were made. */
  readonly territoire?: string | undefined;
}

/** Is this door one of this territory: by its key, or by the page where its short code is typed? */
export const estLaSienne = ({ code, portes }: Contexte, { porte, territoire = SEUL }: DevantLaPorte): boolean =>
  lireCode(porte) === undefined ? portes.lire(porte) !== undefined : territoire === code;

async function parCle(contexte: Contexte, recue: string, maintenant: string): Promise<Resultat<Rencontre>> {
  const porte = contexte.portes.lire(recue);
  if (porte === undefined) return INCONNUE;
  // By turn: whoever exhausts the door of an old code does not close that of the new one.
  const attendre = await contexte.freinDePorte.porte(`${porte.rencontre}.${porte.tour}`);
  if (attendre !== undefined) return tropDeDemandes(attendre);
  const rencontre = await siElleEstLa(contexte.depots.rencontres.parId(porte.rencontre));
  if (rencontre === undefined) return INCONNUE;
  if (porteDe(rencontre).tour !== porte.tour) return CHANGEE;
  const refus = refusDArriver(rencontre, maintenant);
  return refus === undefined ? reussite(rencontre) : { ok: false, refus };
}

/** Counted before it is looked at: a code that is right passes no more than one that is guessed. */
async function parCode(
  contexte: Contexte,
  devant: DevantLaPorte & { readonly code: string },
  maintenant: string,
): Promise<Resultat<Rencontre>> {
  const attendre = await contexte.freinDePorte.code();
  if (attendre !== undefined) return tropDeDemandes(attendre);
  if (!estLaSienne(contexte, devant)) return INCONNUE;
  const { items } = await contexte.depots.rencontres.lire();
  const ouverte = items
    .filter((r): r is Rencontre & { readonly debut: string } => r.debut !== undefined && onArrive(r, maintenant))
    .find((r) => codeDe(contexte, r) === devant.code);
  return ouverte === undefined ? INCONNUE : reussite(ouverte);
}

const INCONNUE = refuser(
  'introuvable',
  'Ce code n’ouvre aucune rencontre en ce moment. Regardez celui qui est affiché à l’entrée.',
);
const CHANGEE = refuser(
  'lien-expire',
  'Le code de cette rencontre a été changé. Scannez celui qui est affiché à l’entrée.',
);
const tropDeDemandes = (attendreS: number) =>
  refuser(
    'trop-de-demandes',
    espacesInsecables(`Beaucoup de monde à la fois. Recommencez dans ${pluriel(attendreS, 'seconde')}.`),
  );
