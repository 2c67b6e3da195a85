import { type Resultat, refuser, reussite } from '../contrats/erreur.ts';
import type { Campagne } from '../lists/campagnes.list.ts';
import type { Contact } from '../lists/contacts.list.ts';
import type { Structure } from '../lists/structures.list.ts';
import type { Reglages } from '../reglages/definitions.ts';
import { aujourdhui } from '../temps/heure-locale.ts';
import type { Territoire } from '../territoire/territoire.ts';
import { type Composition, composerCampagne, refusDeLaListe } from './composer.ts';
import { empreinteDeLEssai } from './empreinte.ts';
import { passer } from './etats.ts';
import { ouvertureDe } from './jours.ts';

interface ALancer {
  readonly campagne: Campagne;
  readonly structures: readonly Structure[];
  readonly contacts: readonly Contact[];
  readonly reglages: Reglages;
  readonly territoire: Territoire;
  readonly maintenant: string;
}

type Depart = Pick<Campagne, 'etat' | 'concernees' | 'lanceeLe'>;

interface Lancement {
  readonly dejaFait: boolean;
  readonly etat: Campagne['etat'];
  readonly concernees: number;
  readonly patch: Pick<Campagne, 'etat'> | Depart;
}

/** The structures of a campaign that has not begun, as they would be on its first day if nothing changed until then. */
export function composerAuDepart(
  e: Pick<ALancer, 'campagne' | 'structures' | 'contacts' | 'territoire' | 'maintenant'>,
): Composition & { readonly le: string } {
  const ouverture = ouvertureDe(e.campagne);
  const le = aujourdhui(e.maintenant) < e.campagne.debut ? ouverture : e.maintenant;
  return { ...composerCampagne({ ...e, perimetre: e.campagne, maintenant: le }), le };
}

/**
 * Launches the very campaign that the dry run showed: `empreinte` says which. One whose first day is to come waits for
 * it, and takes its list that day. Launched already, it gives what is there.
 */
export function preparerLancement(e: ALancer, empreinte: string): Resultat<Lancement> {
  const { campagne, maintenant } = e;
  const attend = aujourdhui(maintenant) < campagne.debut;
  const suite = passer(campagne, attend ? 'programmer' : 'lancer');
  if (!suite.ok) return suite;
  const { etat, dejaFait } = suite.valeur;
  if (campagne.lanceeLe !== undefined)
    return reussite({ dejaFait, etat, concernees: campagne.concernees.length, patch: { etat } });
  const composition = composerAuDepart(e);
  const ids = composition.concernees.map(({ structure }) => structure.id);
  if (dejaFait) return reussite({ dejaFait, etat, concernees: ids.length, patch: { etat } });
  if (aujourdhui(maintenant) > campagne.fin)
    return refuser('regle-metier', 'La fin de cette campagne est passée : changez ses dates avant de la lancer.');
  const faute = refusDeLaListe(composition);
  if (faute !== undefined) return refuser('regle-metier', faute);
  if (empreinteDeLEssai(e, composition) !== empreinte)
    return refuser(
      'regle-metier',
      'L’annuaire, la campagne ou les réglages ont changé depuis l’essai à blanc : ce n’est plus ce que vous avez vu. Refaites l’essai, puis lancez.',
    );
  const patch = attend ? { etat } : { etat, concernees: ids, lanceeLe: maintenant };
  return reussite({ dejaFait, etat, concernees: ids.length, patch });
}

/** The day of a campaign that waited for it has come: its list is the one of that day. */
export function preparerDepart(e: ALancer): Resultat<Depart> {
  const suite = passer(e.campagne, 'commencer');
  if (!suite.ok) return suite;
  const composition = composerAuDepart(e);
  const faute = refusDeLaListe(composition);
  if (faute !== undefined) return refuser('regle-metier', faute);
  const concernees = composition.concernees.map(({ structure }) => structure.id);
  return reussite({ etat: suite.valeur.etat, concernees, lanceeLe: e.maintenant });
}
