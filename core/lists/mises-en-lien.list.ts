import { codeInsee } from '../identifiants/codes.ts';
import { CANAUX_DE_REPONSE, ETATS_DE_MISE_EN_LIEN, ISSUES, PERTINENCES } from '../vocabulaires/mises-en-lien.ts';
import { PUBLICS, THEMATIQUES } from '../vocabulaires/thematiques.ts';
import { choix, date, lien, note, texte } from './columns.ts';
import { empreinteDeLaDemande } from './empreinte-de-la-demande.ts';
import { defineList, type NewRow, type Row } from './list.ts';

export const misesEnLien = defineList({
  name: 'MisesEnLien',
  displayName: 'Mises en lien',
  description: 'Qui a été mis en lien avec qui, pour quel besoin. Aucune donnée sur le bénéficiaire.',
  finalite:
    'Mettre deux structures en lien pour un besoin, sans donnée sur le bénéficiaire, et savoir si cela a abouti.',
  columns: {
    cle: texte({ label: 'Clé', internal: 'Title', required: true, unique: true }),
    empreinte: empreinteDeLaDemande,
    demandeur: lien({ label: 'Structure qui demande', list: 'Structures', required: true, indexed: true }),
    destinataire: lien({
      label: 'Structure vers laquelle on oriente',
      list: 'Structures',
      required: true,
      indexed: true,
    }),
    thematique: choix({ label: 'Thématique', values: THEMATIQUES, open: true, required: true, indexed: true }),
    public: choix({ label: 'Public', values: PUBLICS, open: true }),
    communeInsee: texte({ label: 'Code INSEE de la commune', maxLength: 5, check: codeInsee }),
    message: note({ label: 'Message', help: 'Le besoin en une phrase, sans rien sur la personne.' }),
    faiteLe: date({ label: 'Faite le', required: true, indexed: true }),
    etat: choix({
      label: 'État',
      values: ETATS_DE_MISE_EN_LIEN,
      required: true,
      indexed: true,
      help: 'Décidé d’après les deux réponses.',
    }),
    clotureeLe: date({ label: 'Clôturée le' }),
    pertinente: choix({ label: 'Pertinente', values: PERTINENCES }),
    issueDemandeur: choix({ label: 'Issue selon la structure qui demande', values: ISSUES }),
    pertinenteDemandeur: choix({ label: 'Pertinente selon la structure qui demande', values: PERTINENCES }),
    commentaireDemandeur: note({ label: 'Commentaire de la structure qui demande' }),
    reponseDemandeurLe: date({ label: 'Réponse de la structure qui demande, le' }),
    canalDemandeur: choix({ label: 'Réponse de la structure qui demande, par', values: CANAUX_DE_REPONSE }),
    issueDestinataire: choix({ label: 'Issue selon la structure sollicitée', values: ISSUES }),
    pertinenteDestinataire: choix({ label: 'Pertinente selon la structure sollicitée', values: PERTINENCES }),
    commentaireDestinataire: note({ label: 'Commentaire de la structure sollicitée' }),
    reponseDestinataireLe: date({ label: 'Réponse de la structure sollicitée, le' }),
    canalDestinataire: choix({ label: 'Réponse de la structure sollicitée, par', values: CANAUX_DE_REPONSE }),
  },
});

export type MiseEnLien = Row<typeof misesEnLien>;
export type NouvelleMiseEnLien = NewRow<typeof misesEnLien>;
