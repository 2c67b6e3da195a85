import { z } from 'zod';
import { CHAMPS_A_VISIBILITE } from '../annuaire/champs-de-fiche.ts';
import {
  AUTONOMIES,
  CADENCES,
  CHAMPS_DE_CONTACT_A_VISIBILITE,
  FRAIS,
  MODES_DE_MOBILISATION,
  STATUTS_DE_STRUCTURE,
  TYPES_DE_STRUCTURE,
  VISIBILITES,
  ZONES,
} from '../vocabulaires/structures.ts';
import { cle, eTag, id } from './communs.ts';
import { contrat } from './contrat.ts';

const surLaFiche = z.strictObject({ id });

const ligne = (max: number) => z.string().max(max, `Le texte dépasse ${max} caractères.`);
/** One value of a vocabulary; an empty text clears the field. */
const parmi = <const V extends readonly [string, ...string[]]>(valeurs: V) =>
  z.enum(['', ...valeurs], `La valeur doit être l’une de : ${valeurs.join(', ')}.`);

/** The fields of a fiche as they are typed: a field left out is left alone, an empty one is cleared. Keys are those of the list `structures`. */
export const ficheSaisie = z
  .strictObject({
    nom: ligne(255).trim().min(2, 'Donnez le nom de la structure.'),
    sigle: ligne(40),
    type: z.enum(TYPES_DE_STRUCTURE, 'Choisissez le type de la structure.'),
    siret: ligne(30),
    rna: ligne(20),
    finess: ligne(9),
    description: ligne(4000),
    thematiques: z.array(ligne(255)).max(20, 'Choisissez 20 thématiques au plus.'),
    publics: z.array(ligne(255)).max(25, 'Choisissez 25 publics au plus.'),
    services: z.array(ligne(200)).max(40, 'Une fiche tient 40 services au plus.'),
    commune: ligne(100),
    communeInsee: ligne(5),
    codePostal: ligne(5),
    adresse: ligne(255),
    adresseProtegee: z.boolean(),
    zone: parmi(ZONES),
    zoneCodes: z.array(ligne(9)).max(300, 'Une zone compte 300 codes au plus.'),
    telephone: ligne(30),
    courriel: ligne(200),
    siteWeb: ligne(255),
    horaires: ligne(255),
    accessibilite: ligne(255),
    modesDeMobilisation: z.array(z.enum(MODES_DE_MOBILISATION)),
    modalitesDAcces: ligne(2000),
    frais: parmi(FRAIS),
    cadence: parmi(CADENCES),
    autonomie: parmi(AUTONOMIES),
    referent: ligne(255),
    binome: ligne(255),
    visibilites: z.partialRecord(z.enum(CHAMPS_A_VISIBILITE), z.enum(VISIBILITES)),
  })
  .partial();
export type FicheSaisie = z.infer<typeof ficheSaisie>;

/** By which way the person who types has just heard it from the structure. */
const CANAUX_ENTENDUS = ['Téléphone', 'Visite', 'Courriel'] as const;
const verifieePar = z.enum(CANAUX_ENTENDUS).optional();

/** `cle` comes from the form, once per opening. A certain duplicate is refused, unless the person has seen it and says so. */
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
    malgreDoublon: z.boolean().optional(),
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
  corps: z.strictObject({ eTag, champs: ficheSaisie, verifieePar }),
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

/** A contact as typed; an empty text clears. `informe`: the person knows that they are in the annuaire. */
export const contactSaisi = z
  .strictObject({
    nom: ligne(255).trim().min(2, 'Donnez le nom de la personne.'),
    fonction: ligne(255),
    courriel: ligne(200),
    telephone: ligne(30),
    principal: z.boolean(),
    thematiques: z.array(ligne(255)).max(20, 'Choisissez 20 thématiques au plus.'),
    visibilite: z.enum(VISIBILITES, 'Choisissez qui voit ce contact.'),
    visibilites: z.partialRecord(z.enum(CHAMPS_DE_CONTACT_A_VISIBILITE), z.enum(VISIBILITES)),
    contraintes: ligne(2000),
    opposition: z.boolean(),
    sansRappel: z.boolean(),
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
  corps: z.strictObject({ eTag, contact: contactSaisi }),
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
