import { estDansLAnnuaire } from '../annuaire/dans-l-annuaire.ts';
import type { Contact } from '../lists/contacts.list.ts';
import type { RowIdentity } from '../lists/list.ts';
import type { Structure } from '../lists/structures.list.ts';
import { dernierEchangePar } from './dernier-echange.ts';
import { jourDe } from './jour-de.ts';
import type { Regle } from './regle.ts';
import { REGLES_APRES_LA_RENCONTRE } from './regles-apres-la-rencontre.ts';
import { REGLES_DES_BESOINS } from './regles-des-besoins.ts';

/** The name that an anonymised contact takes: also what tells that it is. */
export const CONTACT_ANONYME = 'Contact anonymisé';

/**
 * What a contact becomes: its row stays for what is counted, nothing of the person does. A new column says here what it
 * becomes: else nothing compiles.
 */
export const ANONYME = {
  nom: CONTACT_ANONYME,
  fonction: undefined,
  courriel: undefined,
  courrielEnEchec: undefined,
  telephone: undefined,
  principal: false,
  thematiques: [],
  visibilite: 'coordination',
  visibilites: undefined,
  oid: undefined,
  tid: undefined,
  contraintes: undefined,
  informeLe: undefined,
  agenda: undefined,
  corrigeLe: undefined,
  dernierEchange: undefined,
  opposition: false,
  actif: false,
  empreinte: undefined,
  sansRappel: false,
  syntheseParCourriel: false,
} as const satisfies Omit<Contact, keyof RowIdentity | 'structure' | 'cleCreation'>;

/** A day that every duration has passed. */
const SANS_ATTENDRE = '1900-01-01';

const nomsDe = (structures: readonly Structure[]): ReadonlyMap<string, string> =>
  new Map(structures.map((s) => [s.id, s.nom]));

/** The rules of retention, in the order shown. Durations are settings; the rest is the product’s. */
export const REGLES = {
  contacts: {
    liste: 'Contacts',
    geste: 'anonymiser',
    titre: 'Contacts sans échange',
    garde:
      'Le contact perd son nom, ses coordonnées et son compte. Ses participations restent comptées : les indicateurs ne changent pas.',
    source:
      'Repère habituel de la CNIL pour les contacts inactifs : trois ans après le dernier échange ; ouvrir un courriel n’en est pas un.',
    reglage: 'conservationContactsMois',
    suivies: (fonds) => {
      const noms = nomsDe(fonds.structures);
      const echanges = dernierEchangePar(fonds);
      return fonds.contacts
        .filter((c) => c.nom !== CONTACT_ANONYME)
        .map((ligne) => ({
          ligne,
          depuis: echanges.get(ligne.id) ?? jourDe(ligne.informeLe, ligne.creeLe),
          libelle: [ligne.nom, noms.get(ligne.structure)].filter(Boolean).join(', '),
        }));
    },
    devenir: { genre: 'modifier', patch: ANONYME },
  },
  structures: {
    liste: 'Structures',
    geste: 'archiver',
    titre: 'Fiches jamais vérifiées depuis trop longtemps',
    garde: 'La fiche est archivée, non supprimée : elle se rouvre, et tout ce qui lui est rattaché reste compté.',
    source: 'Choix de l’application : trois cycles de la mise à jour annuelle recommandée pour un fichier de contacts.',
    reglage: 'archivageStructuresMois',
    suivies: ({ structures }) =>
      structures
        .filter((s) => estDansLAnnuaire(s) && s.cadence !== 'Jamais')
        .map((ligne) => ({
          ligne,
          depuis: jourDe(ligne.verifieeLe, ligne.recenseeLe, ligne.creeLe),
          libelle: [ligne.nom, ligne.commune].filter(Boolean).join(', '),
        })),
    devenir: { genre: 'archiver' },
  },
  sollicitations: {
    liste: 'Sollicitations',
    geste: 'supprimer',
    titre: 'Demandes anciennes faites aux personnes',
    garde: 'Les dates de vérification et les participations restent : elles ne dépendent pas de ces lignes.',
    source: 'Choix de l’application : la même durée que les contacts, dont elles disent le dernier échange.',
    reglage: 'conservationSollicitationsMois',
    suivies: ({ sollicitations, structures }) => {
      const noms = nomsDe(structures);
      return sollicitations.map((ligne) => ({
        ligne,
        depuis: jourDe(ligne.envoyeeLe, ligne.creeLe),
        libelle: [ligne.nature, noms.get(ligne.structure)].filter(Boolean).join(', '),
      }));
    },
    devenir: { genre: 'supprimer' },
  },
  propositions: {
    liste: 'Propositions',
    geste: 'supprimer',
    titre: 'Corrections proposées et décidées',
    garde: 'Ce qui a été accepté reste dans la fiche, avec sa provenance.',
    source: 'Choix de l’application : un an, le temps de répondre à qui contesterait la décision.',
    reglage: 'conservationPropositionsMois',
    suivies: ({ propositions, structures }) => {
      const noms = nomsDe(structures);
      return propositions
        .filter((p) => p.etat !== 'À examiner')
        .map((ligne) => ({
          ligne,
          depuis: jourDe(ligne.decideeLe, ligne.proposeeLe),
          libelle: [ligne.etat, noms.get(ligne.structure)].filter(Boolean).join(', '),
        }));
    },
    devenir: { genre: 'supprimer' },
  },
  fusions: {
    liste: 'Fusions',
    geste: 'alleger',
    titre: 'Fusions que l’on n’annulera plus',
    garde:
      'La trace de la fusion reste, et les anciens liens mènent toujours à la fiche gardée. Elle ne s’annule plus.',
    source: 'Choix de l’application : un an pour s’apercevoir d’une erreur.',
    reglage: 'conservationFusionsMois',
    suivies: ({ fusions, structures }) => {
      const noms = nomsDe(structures);
      return fusions
        .filter((f) => (f.etat === 'Faite' || f.etat === 'Annulée') && f.operations !== undefined)
        .map((ligne) => ({
          ligne,
          depuis: jourDe(ligne.annuleeLe, ligne.faiteLe),
          libelle: [noms.get(ligne.absorbee), noms.get(ligne.survivante)].filter(Boolean).join(' → '),
        }));
    },
    devenir: {
      genre: 'modifier',
      patch: { operations: undefined, operationsSuite: undefined, operationsFin: undefined },
    },
  },
  recherches: {
    liste: 'Recherches',
    geste: 'supprimer',
    titre: 'Recherches gardées que plus personne n’ouvre',
    garde: 'Rien d’autre ne dépend d’une recherche : son auteur la refait en une minute.',
    source: 'Choix de l’application : deux ans sans l’ouvrir ; la ligne porte l’identifiant d’un compte.',
    reglage: 'conservationRecherchesMois',
    suivies: ({ recherches }) =>
      recherches.map((ligne) => ({ ligne, depuis: jourDe(ligne.vueLe, ligne.creeLe), libelle: ligne.nom })),
    devenir: { genre: 'supprimer' },
  },
  misesEnLien: {
    liste: 'MisesEnLien',
    geste: 'alleger',
    titre: 'Textes des mises en lien closes',
    garde:
      'La mise en lien reste comptée, avec ses dates et ce qu’elle est devenue. Le message et les commentaires partent.',
    source: 'Choix de l’application : un an ; un texte libre peut dire plus que ce qui était demandé.',
    reglage: 'conservationTextesMois',
    suivies: ({ misesEnLien, structures }) => {
      const noms = nomsDe(structures);
      return misesEnLien
        .filter(
          (m) =>
            m.clotureeLe !== undefined &&
            [m.message, m.commentaireDemandeur, m.commentaireDestinataire].some((texte) => texte !== undefined),
        )
        .map((ligne) => ({
          ligne,
          depuis: jourDe(ligne.clotureeLe),
          libelle: [noms.get(ligne.demandeur), noms.get(ligne.destinataire)].filter(Boolean).join(' → '),
        }));
    },
    devenir: {
      genre: 'modifier',
      patch: { message: undefined, commentaireDemandeur: undefined, commentaireDestinataire: undefined },
    },
  },
  participations: {
    liste: 'Participations',
    geste: 'alleger',
    titre: 'Ce que des invités ont écrit',
    garde:
      'La participation reste comptée, avec sa réponse. Le nom de qui venait à la place, ce qu’il fallait les corrections proposées au compte rendu et la raison d’un rang dans la file partent.',
    source: 'Choix de l’application : un an ; ce qu’il faut pour venir peut toucher à la santé.',
    reglage: 'conservationTextesMois',
    suivies: ({ participations, rencontres, structures }) => {
      const noms = nomsDe(structures);
      const tenues = new Map(rencontres.map((r) => [r.id, r] as const));
      return participations
        .filter((p) =>
          [p.remplacant, p.besoinsDAcces, p.amendements, p.motifDeRang].some((texte) => texte !== undefined),
        )
        .map((ligne) => {
          const rencontre = tenues.get(ligne.rencontre);
          return {
            ligne,
            depuis: jourDe(rencontre?.debut, ligne.reponduLe, ligne.creeLe),
            libelle: [noms.get(ligne.structure), rencontre?.titre].filter(Boolean).join(', '),
          };
        });
    },
    devenir: {
      genre: 'modifier',
      patch: { remplacant: undefined, besoinsDAcces: undefined, amendements: undefined, motifDeRang: undefined },
    },
  },
  carnet: {
    liste: 'Carnet',
    geste: 'supprimer',
    titre: 'Notes anciennes du carnet de bord',
    garde: 'Le compte rendu et les décisions restent.',
    source: 'Choix de l’application : un an ; un texte libre peut dire plus que ce qui était demandé.',
    reglage: 'conservationTextesMois',
    suivies: ({ carnet, rencontres }) => {
      const titres = new Map(rencontres.map((r) => [r.id, r.titre]));
      return carnet.map((ligne) => ({
        ligne,
        depuis: jourDe(ligne.observeeLe),
        libelle: titres.get(ligne.rencontre) ?? 'une rencontre',
      }));
    },
    devenir: { genre: 'supprimer' },
  },
  notesDeRelation: {
    liste: 'NotesDeRelation',
    geste: 'supprimer',
    titre: 'Notes de relation anciennes',
    garde:
      'La fiche et ses contacts restent. Une note dont la structure n’est plus là, ou dont le contact est anonymisé, part sans attendre.',
    source:
      'Choix de l’application : un an après l’échange, ou après le jour du rappel ; un texte libre peut dire plus que ce qui était demandé.',
    reglage: 'conservationTextesMois',
    suivies: ({ notesDeRelation, structures, contacts }) => {
      const noms = nomsDe(structures);
      const anonymes = new Set(contacts.filter((c) => c.nom === CONTACT_ANONYME).map((c) => c.id));
      return notesDeRelation.map((ligne) => {
        const plusTard = [ligne.echangeLe, ligne.rappelerLe ?? ''].sort().at(-1);
        return {
          ligne,
          // SharePoint empties the link to a row that was taken away. Of a person who is no longer known, no word stays.
          depuis: ligne.structure === undefined || anonymes.has(ligne.contact ?? '') ? SANS_ATTENDRE : jourDe(plusTard),
          libelle: noms.get(ligne.structure ?? '') ?? 'une structure qui n’est plus là',
        };
      });
    },
    devenir: { genre: 'supprimer' },
  },
  venues: {
    liste: 'Venues',
    geste: 'supprimer',
    titre: 'Ce qui a été dit à la porte, et décidé',
    garde: 'La présence de la structure rattachée reste, et sa fiche.',
    source: 'Choix de l’application : un an ; un nom écrit à la porte peut être celui d’une personne.',
    reglage: 'conservationTextesMois',
    suivies: ({ venues }) =>
      venues.map((ligne) => ({ ligne, depuis: jourDe(ligne.decideeLe, ligne.diteLe), libelle: ligne.nom })),
    devenir: { genre: 'supprimer' },
  },
  votes: {
    liste: 'Votes',
    geste: 'supprimer',
    titre: 'Réponses aux sondages de date',
    garde: 'Le créneau retenu reste sur le sondage, et sa date sur la rencontre.',
    source: 'Choix de l’application : un an ; passé la date, qui était libre quand ne sert plus.',
    reglage: 'conservationTextesMois',
    suivies: ({ votes, structures }) => {
      const noms = nomsDe(structures);
      return votes.map((ligne) => ({
        ligne,
        depuis: jourDe(ligne.repondu, ligne.creeLe),
        libelle: noms.get(ligne.structure) ?? 'une structure',
      }));
    },
    devenir: { genre: 'supprimer' },
  },
  ...REGLES_APRES_LA_RENCONTRE,
  ...REGLES_DES_BESOINS,
  journal: {
    liste: 'Journal',
    geste: 'supprimer',
    titre: 'Lignes anciennes du journal',
    garde: 'La provenance des valeurs reste dans chaque fiche.',
    source: 'Recommandation de la CNIL sur la journalisation : de six mois à un an.',
    reglage: 'conservationJournalMois',
    suivies: ({ journal }) => journal.map((ligne) => ({ ligne, depuis: jourDe(ligne.le), libelle: ligne.commande })),
    devenir: { genre: 'supprimer' },
  },
} as const satisfies Record<string, Regle>;

export type CleDeRegle = keyof typeof REGLES;
export const CLES_DES_REGLES = Object.keys(REGLES) as CleDeRegle[];
