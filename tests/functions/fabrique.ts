import { inviterAConfirmer } from '../../core/contrats/annuaire.ts';
import { demanderMesDonneesParLien } from '../../core/contrats/mes-donnees.ts';
import { creerRencontre, etablirOrdreDuJour } from '../../core/contrats/rencontres.ts';
import type { NouveauContact } from '../../core/lists/contacts.list.ts';
import type { ListDefinition } from '../../core/lists/list.ts';
import type { NouvelleStructure } from '../../core/lists/structures.list.ts';
import type { Contexte } from '../../functions/hote/contexte.ts';
import type { Depot } from '../../graph/listes-repository.ts';
import type { NomProfil } from '../../infra/local/locataire.ts';
import { LOCATAIRE, PROFILS } from '../../infra/local/locataire.ts';
import type { Banc } from './banc.ts';

export const uneStructure = (valeurs: Partial<NouvelleStructure> = {}): NouvelleStructure => ({
  nom: 'Maison des familles (exemple)',
  type: 'Association',
  statut: 'Active',
  thematiques: ['Parentalité'],
  ...valeurs,
});

export const unContact = (structure: string, valeurs: Partial<NouveauContact> = {}): NouveauContact => ({
  nom: 'Maëlle Exemple',
  structure,
  courriel: 'maelle@maison-des-familles.example',
  visibilite: 'partenaires',
  actif: true,
  principal: true,
  ...valeurs,
});

/** A structure with its main contact, who holds the account of a profile when one is given. */
export async function creerStructure(
  banc: Banc,
  valeurs: Partial<NouvelleStructure> & { readonly profil?: NomProfil; readonly courrielDuContact?: string } = {},
): Promise<{ readonly id: string; readonly contact: string }> {
  const { profil, courrielDuContact, ...structure } = valeurs;
  const { id } = await banc.contexte.depots.structures.creer(uneStructure(structure));
  const contact = await banc.contexte.depots.contacts.creer(
    unContact(id, {
      ...(profil === undefined ? {} : { oid: PROFILS[profil].oid, tid: LOCATAIRE.id }),
      ...(courrielDuContact === undefined ? {} : { courriel: courrielDuContact }),
    }),
  );
  return { id, contact: contact.id };
}

/** Three structures, each with a person who has an address of their own. */
export const troisStructures = (banc: Banc): Promise<readonly string[]> =>
  Promise.all(
    ['a', 'b', 'c'].map(
      async (nom) => (await creerStructure(banc, { courrielDuContact: `${nom}@exemple.example` })).id,
    ),
  );

let numero = 0;
/** A key as a form gives it, another one at each opening. */
export const uneCle = (): string => {
  numero += 1;
  return `formulaire-${String(numero).padStart(4, '0')}`;
};

/** The body of `creerRencontre`. */
export const demandeDeRencontre = (structures: readonly string[], valeurs: Record<string, unknown> = {}) => ({
  cle: uneCle(),
  titre: 'Parentalité : faire connaître nos permanences',
  thematique: 'Parentalité',
  format: 'Rencontre thématique',
  debut: '2026-12-10T13:30:00Z',
  dureeMinutes: 90,
  modalite: 'Hybride',
  lieu: 'Salle des fêtes',
  structures: structures.map((id) => ({ id, raison: 'Même thématique' })),
  ...valeurs,
});

/** A rencontre made by the command itself. */
export async function uneRencontre(
  banc: Banc,
  structures: readonly string[],
  { avecOrdreDuJour = false, ...valeurs }: Record<string, unknown> & { readonly avecOrdreDuJour?: boolean } = {},
): Promise<{ readonly id: string; readonly eTag: string }> {
  const corps = demandeDeRencontre(structures, valeurs);
  const creee = (await banc.appeler(creerRencontre, { profil: 'coordination', corps })).corps as {
    id: string;
    eTag: string;
  };
  if (!avecOrdreDuJour) return creee;
  const demande = { profil: 'coordination', chemin: { id: creee.id }, corps: { eTag: creee.eTag } } as const;
  return (await banc.appeler(etablirOrdreDuJour, demande)).corps as { id: string; eTag: string };
}

/** A link sent to a structure, new when none is given, to its main contact or to this one: its row, and the token read from the mail. */
export async function unLien(
  banc: Banc,
  structure?: string,
  contact?: string,
): Promise<{ readonly sollicitation: string; readonly jeton: string; readonly structure: string }> {
  const id = structure ?? (await creerStructure(banc)).id;
  const corps = contact === undefined ? {} : { contact };
  const reponse = await banc.appeler(inviterAConfirmer, { profil: 'coordination', chemin: { id }, corps });
  const { sollicitation } = reponse.corps as { sollicitation: string };
  const jeton = /#jeton=([\w.-]+)/.exec(JSON.stringify(banc.graph.boiteEnvoi().at(-1)))?.[1] ?? '';
  return { sollicitation, jeton, structure: id };
}

/** The link to one’s own data, asked for with another link and read from the mail. */
export async function lienVersMesDonnees(banc: Banc, jeton: string): Promise<string> {
  await banc.appeler(demanderMesDonneesParLien, { corps: { jeton } });
  return /#jeton=([\w.-]+)/.exec(JSON.stringify(banc.graph.boiteEnvoi().at(-1)))?.[1] ?? '';
}

/** A context in which something happens between the reading of a row of `liste` and its first change: what a busy day does by chance. */
export function avantDEcrire(
  banc: Banc,
  liste: 'rencontres' | 'publications',
  faire: () => Promise<unknown>,
): Contexte {
  let premiere = true;
  const entourer = <L extends ListDefinition>(depot: Depot<L>): Depot<L> => ({
    ...depot,
    modifier: async (...ecriture) => {
      if (premiere) {
        premiere = false;
        await faire();
      }
      return depot.modifier(...ecriture);
    },
  });
  const { contexte } = banc;
  const { rencontres, publications } = contexte.depots;
  const surprise =
    liste === 'rencontres' ? { rencontres: entourer(rencontres) } : { publications: entourer(publications) };
  return { ...contexte, depots: { ...contexte.depots, ...surprise } };
}
