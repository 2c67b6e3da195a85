import { voitLaFiche } from '../annuaire/ce-que-voit.ts';
import { vueDeFiche } from '../annuaire/vue.ts';
import { grouper } from '../grouper.ts';
import type { Contact } from '../lists/contacts.list.ts';
import type { AJoindre } from './listes.ts';

/** On paper: what partners read, and no protected address. */
const POUR_LA_MAIRIE = { profil: 'partenaire', emporte: true } as const;

interface PourLaMairie {
  readonly lignes: readonly AJoindre[];
  /**
   * Left out: no partner sees them, a telephone for them, or an address for a visit. They stay with the coordination.
   */
  readonly gardees: number;
}

/**
 * A list as it is handed to a mairie, or to whoever else calls or visits in the name of the coordination: what partners see of each fiche, and no
 * more. Why a structure is silent, whose mail came back or who wants no more of them, stays with the coordination.
 */
export function pourLaMairie(
  lignes: readonly AJoindre[],
  contacts: readonly Contact[],
  canal: 'Téléphone' | 'Visite',
): PourLaMairie {
  const parStructure = grouper(contacts, (c) => c.structure);
  const dites = lignes.filter(({ suivi }) => voitLaFiche(suivi.structure, POUR_LA_MAIRIE));
  const vues = dites.map((ligne) => vuePourLaMairie(ligne, parStructure.get(ligne.suivi.structure.id) ?? []));
  const gardables = vues.filter((l) => (canal === 'Téléphone' ? l.telephone : l.adresse) !== undefined);
  return { lignes: gardables, gardees: lignes.length - gardables.length };
}

function vuePourLaMairie(ligne: AJoindre, contacts: readonly Contact[]): AJoindre {
  const { fiche, contacts: vus } = vueDeFiche(ligne.suivi.structure, contacts, POUR_LA_MAIRIE);
  const personne = vus.find((c) => c.nom === ligne.personne) ?? vus.find((c) => c.telephone !== undefined);

  return {
    ...ligne,
    personne: personne?.nom,
    telephone: fiche.telephone ?? personne?.telephone,
    adresse:
      fiche.adresse && [fiche.adresse, fiche.codePostal, fiche.commune].filter((mot) => mot !== undefined).join(' '),
    pourquoi: '',
  };
}
