import type { LecteursDeGroupe } from '../../core/lists/groupes.list.ts';
import { pluriel } from '../../core/textes/francais.ts';

const structures = (n: number): string => pluriel(n, 'structure', 'structures');

export const GROUPES = {
  titre: 'Groupes',
  attente: 'Chargement des groupes…',
  aide: 'Des structures que vous réunissez souvent, chacune à sa place. Un groupe se remplit d’une recherche, d’une rencontre ou à la main, et sert à inviter.',
  nouveau: 'Nouveau groupe',
  videTitre: 'Aucun groupe pour l’instant',
  videTexte:
    'Depuis une recherche de l’annuaire ou une rencontre, «\u00A0Garder comme groupe\u00A0». Vous le retrouverez en invitant.',
  composition: (noyau: number, ponctuels: number, informes: number) =>
    [
      `noyau\u00A0: ${noyau}`,
      ...(ponctuels === 0 ? [] : [`ponctuels\u00A0: ${ponctuels}`]),
      ...(informes === 0 ? [] : [`informées\u00A0: ${informes}`]),
    ].join(' · '),
  structures,
  changerCourt: 'Changer',
  retirerCourt: 'Retirer',
  changer: (nom: string) => `Changer ${nom}`,
  retirer: (nom: string) => `Retirer ${nom}`,
  retirerQuestion: (nom: string) => `Retirer le groupe «\u00A0${nom}\u00A0»\u202F?`,
  retirerAide: 'Ses structures restent dans l’annuaire, et leurs invitations aussi.',
  retire: 'Groupe retiré.',
  sortie: 'Structure sortie de l’annuaire',
  lecteurs: {
    Coordination: 'Vu de la coordination seule',
    Membres: 'Vu aussi des structures du groupe',
  } satisfies Record<LecteursDeGroupe, string>,
  deLaFiche: 'Groupes',
} as const;

export const SAISIE = {
  nouveau: 'Garder comme groupe',
  nom: 'Nom du groupe',
  nomAide: 'Ce qui le réunit\u00A0: «\u00A0Comité logement\u00A0». Jamais le nom d’une personne.',
  lecteurs: 'Qui le voit',
  membres: (n: number) => `Ses structures (${structures(n)})`,
  ajouter: 'Ajouter une structure',
  sortir: (nom: string) => `Sortir ${nom} du groupe`,
  sansNom: 'Donnez un nom à ce groupe.',
  sansMembre: 'Ajoutez une structure au moins.',
  tropDeMembres: (max: number) => `Un groupe a ${max} structures au plus\u00A0: affinez la recherche, ou sortez-en.`,
  enregistrer: 'Garder le groupe',
  garde: 'Groupe gardé. Vous le retrouverez en invitant, et dans Annuaire, Groupes.',
  dejaGarde: 'Ce groupe était déjà gardé.',
} as const;

export const INVITER_UN_GROUPE = {
  choisir: 'Ajouter un groupe',
  raison: (nom: string) => `groupe «\u00A0${nom}\u00A0»`,
} as const;
