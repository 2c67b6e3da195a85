import { z } from 'zod';
import { RAISONS_D_OUVRIR } from '../annuaire/choix-d-une-personne.ts';
import { CHAMPS_A_VISIBILITE, CHAMPS_SAISIS } from '../champs/champs.ts';
import { CHAMPS_DE_CONTACT, CHAMPS_DE_CONTACT_A_VISIBILITE, CHAMPS_DE_CONTACT_SAISIS } from '../champs/contact.ts';
import { CHAMPS_DE_FICHE } from '../champs/fiche.ts';
import { formes } from '../champs/table.ts';
import { CHAMPS_DU_REPERTOIRE } from '../sirene/trouver.ts';
import { STATUTS_DE_STRUCTURE, VISIBILITES } from '../vocabulaires/structures.ts';
import { cle, eTag, id } from './communs.ts';
import { contrat } from './contrat.ts';

const surLaFiche = z.strictObject({ id });

/**
 * The fields of a fiche as they are typed: a field left out is left alone, an empty one is cleared. Keys are those of
 * the list `structures`.
 */
export const ficheSaisie = z
  .strictObject({
    ...formes(CHAMPS_DE_FICHE, CHAMPS_SAISIS, 'saisi'),
    visibilites: z.partialRecord(z.enum(CHAMPS_A_VISIBILITE), z.enum(VISIBILITES)),
  })
  .partial();
export type FicheSaisie = z.infer<typeof ficheSaisie>;

/** By which way the person who types has just heard it from the structure. */
const CANAUX_ENTENDUS = ['Téléphone', 'Visite', 'Courriel'] as const;
const verifieePar = z.enum(CANAUX_ENTENDUS).optional();

/** The fields whose value comes from the national register: the history says so. */
const duRepertoire = z.array(z.enum(CHAMPS_DU_REPERTOIRE)).max(CHAMPS_DU_REPERTOIRE.length).optional();

/**
 * `cle` comes from the form, once per opening. A certain duplicate is refused, unless the person has seen it and says so.
 * `venue`: the structure that came to a rencontre and for which it is made, whose presence is then that of the fiche; the
 * key is then that of the venue.
 */
export const creerFiche = contrat({
  id: 'creerFiche',
  methode: 'POST',
  route: 'structures',
  acces: 'creer-fiche',
  resume: 'Crée la fiche d’une structure.',
  corps: z.strictObject({
    cle,
    champs: ficheSaisie.required({ nom: true, type: true }),
    verifieePar,
    duRepertoire,
    malgreDoublon: z.boolean().optional(),
    venue: z.strictObject({ rencontre: id, id }).optional(),
  }),
  reponse: z.strictObject({ id, eTag: z.string(), dejaFait: z.boolean() }),
});

export const modifierFiche = contrat({
  id: 'modifierFiche',
  methode: 'POST',
  route: 'structures/{id}/modifier',
  acces: 'modifier-fiche',
  resume: 'Change des champs de la fiche d’une structure.',
  chemin: surLaFiche,
  corps: z.strictObject({ eTag, champs: ficheSaisie, verifieePar, duRepertoire }),
  reponse: z.strictObject({ id, eTag: z.string(), champsChanges: z.array(z.string()).readonly() }),
});

const changementDeStatut = (nom: 'archiverFiche' | 'fermerFiche' | 'rouvrirFiche', verbe: string, resume: string) =>
  contrat({
    id: nom,
    methode: 'POST',
    route: `structures/{id}/${verbe}`,
    acces: 'archiver-fiche',
    resume,
    chemin: surLaFiche,
    corps: z.strictObject({ eTag }),
    reponse: z.strictObject({
      id,
      eTag: z.string(),
      statut: z.enum(STATUTS_DE_STRUCTURE),
      /** Personal links of the structure that opened something, and no longer do. */
      liensFermes: z.int(),
      dejaFait: z.boolean(),
    }),
  });

export const archiverFiche = changementDeStatut(
  'archiverFiche',
  'archiver',
  'Retire une fiche de l’annuaire sans rien effacer, et ferme ses liens personnels.',
);
export const fermerFiche = changementDeStatut(
  'fermerFiche',
  'fermer',
  'Dit qu’une structure a cessé son activité, et ferme ses liens personnels.',
);
export const rouvrirFiche = changementDeStatut(
  'rouvrirFiche',
  'rouvrir',
  'Remet dans l’annuaire une fiche archivée ou fermée.',
);

/** Who reads each field of a person, when not the same as who reads the contact. */
export const visibilitesDeContact = z.partialRecord(z.enum(CHAMPS_DE_CONTACT_A_VISIBILITE), z.enum(VISIBILITES));

/** A contact as typed; an empty text clears. `informe`: the person knows that they are in the annuaire. */
export const contactSaisi = z
  .strictObject({
    ...formes(CHAMPS_DE_CONTACT, CHAMPS_DE_CONTACT_SAISIS, 'saisi'),
    visibilites: visibilitesDeContact,
    informe: z.boolean(),
  })
  .partial();
export type ContactSaisi = z.infer<typeof contactSaisi>;

const surLeContact = z.strictObject({ id, contact: id });

export const ajouterContact = contrat({
  id: 'ajouterContact',
  methode: 'POST',
  route: 'structures/{id}/contacts',
  acces: 'gerer-contacts',
  resume: 'Ajoute un contact à une structure.',
  chemin: surLaFiche,
  corps: z.strictObject({ cle, contact: contactSaisi.required({ nom: true, visibilite: true }) }),
  reponse: z.strictObject({ id, eTag: z.string(), dejaFait: z.boolean() }),
});

export const modifierContact = contrat({
  id: 'modifierContact',
  methode: 'POST',
  route: 'structures/{id}/contacts/{contact}/modifier',
  acces: 'gerer-contacts',
  resume: 'Change un contact d’une structure.',
  chemin: surLeContact,
  /** `raison`: asked of the coordination when it opens what the person keeps to themself. */
  corps: z.strictObject({ eTag, contact: contactSaisi, raison: z.enum(RAISONS_D_OUVRIR).optional() }),
  reponse: z.strictObject({ id, eTag: z.string(), champsChanges: z.array(z.string()).readonly() }),
});

/** Marks that the person has left; nothing is deleted. The last one with an account leaves only if `malgreDernierCompte` says so. */
export const retirerContact = contrat({
  id: 'retirerContact',
  methode: 'POST',
  route: 'structures/{id}/contacts/{contact}/retirer',
  acces: 'gerer-contacts',
  resume: 'Marque qu’un contact n’est plus en poste.',
  chemin: surLeContact,
  corps: z.strictObject({ eTag, malgreDernierCompte: z.boolean().optional() }),
  reponse: z.strictObject({ id, eTag: z.string(), dejaFait: z.boolean() }),
});

export const remettreContact = contrat({
  id: 'remettreContact',
  methode: 'POST',
  route: 'structures/{id}/contacts/{contact}/remettre',
  acces: 'gerer-contacts',
  resume: 'Marque qu’un contact est de nouveau en poste.',
  chemin: surLeContact,
  corps: z.strictObject({ eTag }),
  reponse: z.strictObject({ id, eTag: z.string(), dejaFait: z.boolean() }),
});

export const detacherCompte = contrat({
  id: 'detacherCompte',
  methode: 'POST',
  route: 'structures/{id}/contacts/{contact}/detacher',
  acces: 'gerer-contacts',
  resume: 'Détache d’un contact le compte qui agit pour lui dans Teams.',
  chemin: surLeContact,
  corps: z.strictObject({ eTag, malgreDernierCompte: z.boolean().optional() }),
  reponse: z.strictObject({ id, eTag: z.string(), dejaFait: z.boolean() }),
});

/**
 * Erases a person at their request: their row says nothing of them any more, their links close, what was proposed about them goes, and a merge that kept
 * their values is no longer undone. The participations stay counted.
 */
export const effacerContact = contrat({
  id: 'effacerContact',
  methode: 'POST',
  route: 'structures/{id}/contacts/{contact}/effacer',
  acces: 'conserver',
  resume: 'Efface une personne à sa demande : son contact devient anonyme.',
  chemin: surLeContact,
  corps: z.strictObject({ eTag }),
  reponse: z.strictObject({ id, eTag: z.string(), dejaFait: z.boolean() }),
});
