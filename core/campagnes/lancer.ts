import { type Resultat, refuser, reussite } from '../contrats/erreur.ts';
import type { Campagne } from '../lists/campagnes.list.ts';
import type { Contact } from '../lists/contacts.list.ts';
import type { Structure } from '../lists/structures.list.ts';
import type { Reglages } from '../reglages/definitions.ts';
import { aujourdhui } from '../temps/paris.ts';
import type { Territoire } from '../territoire/territoire.ts';
import { pluriel } from '../textes/francais.ts';
import { composerCampagne, STRUCTURES_AU_PLUS } from './composer.ts';
import { empreinteDeLEssai } from './empreinte.ts';
import { passer } from './etats.ts';

interface Lancement {
  readonly dejaFait: boolean;
  readonly patch: Pick<Campagne, 'etat' | 'concernees' | 'lanceeLe'>;
}

/** Launches the very campaign that the dry run showed: `empreinte` says which. Launched already, it gives what is there. */
export function preparerLancement(
  e: {
    readonly campagne: Campagne;
    readonly structures: readonly Structure[];
    readonly contacts: readonly Contact[];
    readonly reglages: Reglages;
    readonly territoire: Territoire;
    readonly maintenant: string;
  },
  empreinte: string,
): Resultat<Lancement> {
  const { campagne, maintenant } = e;
  const suite = passer(campagne, 'lancer');
  if (!suite.ok) return suite;
  if (suite.valeur.dejaFait) return reussite({ dejaFait: true, patch: campagne });
  if (aujourdhui(maintenant) > campagne.fin)
    return refuser('regle-metier', 'La fin de cette campagne est passée : changez ses dates avant de la lancer.');
  const composition = composerCampagne({ ...e, perimetre: campagne });
  const nombre = composition.concernees.length;
  if (nombre === 0)
    return refuser('regle-metier', 'Aucune structure n’est concernée : élargissez le territoire ou les types.');
  if (nombre > STRUCTURES_AU_PLUS)
    return refuser(
      'regle-metier',
      `La campagne concerne ${pluriel(nombre, 'structure')}, plus que ce qu’une seule peut suivre (${pluriel(STRUCTURES_AU_PLUS, 'structure')}) : faites-en une par groupe de communes.`,
    );
  if (empreinteDeLEssai(e, composition) !== empreinte)
    return refuser(
      'regle-metier',
      'L’annuaire, la campagne ou les réglages ont changé depuis l’essai à blanc : ce n’est plus ce que vous avez vu. Refaites l’essai, puis lancez.',
    );
  const concernees = composition.concernees.map(({ structure }) => structure.id);
  return reussite({ dejaFait: false, patch: { etat: suite.valeur.etat, concernees, lanceeLe: maintenant } });
}
