import { estDansLAnnuaire } from '../annuaire/dans-l-annuaire.ts';
import { type Refus, type Resultat, refuser, reussite } from '../contrats/erreur.ts';
import type { MiseEnLien, NouvelleMiseEnLien } from '../lists/mises-en-lien.list.ts';
import type { Structure } from '../lists/structures.list.ts';
import { aujourdhui } from '../temps/heure-locale.ts';
import { espacesInsecables } from '../textes/francais.ts';
import { texteSansDonnee } from './sans-donnee-personnelle.ts';

/** What is asked for: a need, never a person. */
export interface DemandeDeMiseEnLien {
  readonly cle: string;
  readonly thematique: string;
  readonly public?: string | undefined;
  readonly communeInsee?: string | undefined;
  readonly message?: string | undefined;
}

/** The row of an introduction, or why there cannot be one. */
export function preparerMiseEnLien(
  demande: DemandeDeMiseEnLien,
  { demandeur, destinataire }: { readonly demandeur: Structure; readonly destinataire: Structure },
  maintenant: string,
): Resultat<NouvelleMiseEnLien> {
  if (demandeur.id === destinataire.id)
    return refuser('regle-metier', 'Une structure ne se met pas en lien avec elle-même : choisissez-en une autre.');
  const fermee = [demandeur, destinataire].find((s) => !estDansLAnnuaire(s));
  if (fermee !== undefined)
    return refuser(
      'regle-metier',
      espacesInsecables(`« ${fermee.nom} » est archivée ou fermée : choisissez une autre structure.`),
    );
  const jour = aujourdhui(maintenant);
  // The vocabularies are open: what is written in their place is read like a message.
  for (const champ of ['thematique', 'public'] as const) {
    const mot = texteSansDonnee(demande[champ], `corps.${champ}`, jour);
    if (!mot.ok) return mot;
  }
  const message = texteSansDonnee(demande.message, 'corps.message', jour);
  if (!message.ok) return message;
  return reussite({
    cle: demande.cle,
    demandeur: demandeur.id,
    destinataire: destinataire.id,
    thematique: demande.thematique,
    public: demande.public,
    communeInsee: demande.communeInsee,
    message: message.valeur,
    faiteLe: jour,
    etat: 'Envoyée',
  });
}

/**
 * Introductions that a structure asks for in a day: each writes to two structures, then twice more to ask what became of it. A professional who orients people
 * all day makes a few; beyond, it is a mistake or an abuse. The coordination, who acts for everybody, is not counted.
 */
const MISES_EN_LIEN_PAR_JOUR = 15;

/** `faites`: those of the same structure. One found by its key is being finished, not made. */
export function refusDeTropDeMisesEnLien(
  faites: readonly MiseEnLien[],
  voulue: Pick<NouvelleMiseEnLien, 'cle'>,
  maintenant: string,
): Refus | undefined {
  // One that waits counts on the day when it is asked.
  const duJour = faites.filter(({ faiteLe }) => faiteLe === aujourdhui(maintenant));
  if (duJour.length < MISES_EN_LIEN_PAR_JOUR || faites.some(({ cle }) => cle === voulue.cle)) return undefined;
  return {
    code: 'trop-de-demandes',
    message: `Votre structure a déjà fait ${MISES_EN_LIEN_PAR_JOUR} mises en lien aujourd’hui. Continuez demain, ou demandez à la coordination de faire celle-ci.`,
  };
}
