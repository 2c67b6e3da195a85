import { booleen, choix, instant, lien, note, texte } from './columns.ts';
import { empreinteDeLaDemande } from './empreinte-de-la-demande.ts';
import { defineList, type NewRow, type Patch, type Row } from './list.ts';

/** What a call or a visit about a fiche has given. */
export const ISSUES_D_APPEL = ['Confirmée', 'Corrigée', 'À rappeler', 'Injoignable', 'Fermée'] as const;
export type IssueDAppel = (typeof ISSUES_D_APPEL)[number];

/** What a personal link or a message asks of someone. */
export const NATURES_DE_SOLLICITATION = [
  'Invitation',
  'Sondage de date',
  'Confirmation de fiche',
  'Point d’ordre du jour',
  'Relance',
  'Enquête',
  'Mise en lien',
  'Mes données',
  'Remise',
  'Décision',
  'Interconnaissance',
  'Valeur à saisir',
  'Synthèse du mois',
] as const;

export const sollicitations = defineList({
  name: 'Sollicitations',
  displayName: 'Sollicitations',
  description:
    'Tout ce qui a été demandé à une personne, liens personnels compris : c’est le budget de sollicitation et le journal des envois.',
  personnel: true,
  finalite: 'Ne pas demander deux fois la même chose à la même personne, et porter les liens personnels.',
  columns: {
    /** One key per person, object and wave: nothing is ever sent twice. It is also the identifier (`jti`) of the personal link. */
    cle: texte({ label: 'Clé', internal: 'Title', required: true, unique: true }),
    nature: choix({ label: 'Nature', values: NATURES_DE_SOLLICITATION, required: true, indexed: true }),
    structure: lien({ label: 'Structure', list: 'Structures', required: true, indexed: true }),
    contact: lien({ label: 'Contact', list: 'Contacts', indexed: true }),
    rencontre: lien({ label: 'Rencontre', list: 'Rencontres', indexed: true }),
    sondage: lien({ label: 'Sondage', list: 'Sondages' }),
    campagne: lien({ label: 'Campagne', list: 'Campagnes', indexed: true }),
    miseEnLien: lien({ label: 'Mise en lien', list: 'MisesEnLien', indexed: true }),
    diffusion: lien({ label: 'Diffusion de l’annuaire', list: 'Diffusions' }),
    interconnaissance: lien({ label: 'Questions d’interconnaissance', list: 'Interconnaissances', indexed: true }),
    indicateur: lien({ label: 'Indicateur à saisir', list: 'Indicateurs' }),
    canal: choix({ label: 'Canal', values: ['Courriel', 'Teams', 'Téléphone', 'Visite', 'Papier'], required: true }),
    etat: choix({
      label: 'État',
      values: ['À envoyer', 'Envoyée', 'Répondue', 'En erreur', 'Annulée'],
      required: true,
      indexed: true,
    }),
    depart: choix({
      label: 'Départ du courriel',
      values: ['À confirmer', 'Confirmé'],
      help: '« À confirmer » avant que le courriel parte, « Confirmé » ensuite : resté à confirmer, son départ est incertain.',
    }),
    empreinteAdresse: texte({
      personnelle: true,
      label: 'Empreinte de l’adresse',
      maxLength: 40,
      help: 'Dit à quelle adresse le courriel est parti, sans l’écrire : un retour ne condamne qu’elle.',
    }),
    envoyeeLe: instant({ label: 'Envoyée le', indexed: true }),
    pasAvant: instant({
      label: 'Ne part pas avant',
      help: 'Un envoi reporté : le minuteur l’envoie à partir de cet instant.',
    }),
    porteePar: texte({
      label: 'Partie avec',
      help: 'La clé du courriel qui a porté cette demande avec la sienne.',
    }),
    /** Last opening of the link before its answer: the two tell how long confirming takes. */
    ouverteLe: instant({ label: 'Lien ouvert le' }),
    reponduLe: instant({ personnelle: true, label: 'Répondue le' }),
    issue: choix({
      label: 'Issue de l’appel ou de la visite',
      values: ISSUES_D_APPEL,
      help: 'D’un courriel, seulement « Fermée » : la structure dit par son lien qu’elle a cessé son activité.',
    }),
    commentaire: note({ label: 'Commentaire', help: 'Sur la fiche, jamais sur une personne.' }),
    expireLe: instant({ label: 'Lien valable jusqu’au' }),
    revoquee: booleen({ label: 'Lien révoqué' }),
    empreinte: empreinteDeLaDemande,
  },
});

export type Sollicitation = Row<typeof sollicitations>;
export type NouvelleSollicitation = NewRow<typeof sollicitations>;
export type ModificationDeSollicitation = Patch<typeof sollicitations>;
