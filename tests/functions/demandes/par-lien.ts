import type { NatureDeSollicitation } from '../../../core/liens/natures.ts';
import { uneCle } from '../fabrique.ts';
import { uneCorrection } from './comptes-rendus.ts';

/**
 * What a personal link may ask: a body that is right but for its token, and the natures of the links that it is open
 * to.
 */
export interface DemandeParLien {
  readonly corps: object;
  readonly natures: readonly NatureDeSollicitation[];
  /** Asked once the rencontre was held, by a structure that was there; before it when left out. */
  readonly apres?: true;
}

const FICHE = ['Confirmation de fiche'] as const;
const MES_DONNEES = ['Mes données'] as const;
/** One page for the life of a rencontre, whichever mail its link came in. */
const RENCONTRE = ['Sondage de date', 'Point d’ordre du jour', 'Invitation', 'Décision'] as const;
const TOUS = [
  ...FICHE,
  'Mise en lien',
  ...MES_DONNEES,
  'Remise',
  'Interconnaissance',
  'Valeur à saisir',
  'Synthèse du mois',
  ...RENCONTRE,
] as const;

/**
 * One line for each contract of a link. The column « lien » of the table of rights, seen from outside: what is not said
 * here is refused.
 */
export const DEMANDES_PAR_LIEN: Readonly<Record<string, DemandeParLien>> = {
  ouvrirLien: { corps: {}, natures: TOUS },
  choisirRappelsParLien: { corps: { sansRappel: false }, natures: TOUS },
  repondreParLien: { corps: { corrections: {} }, natures: FICHE },
  changerContactParLien: {
    corps: { changement: { geste: 'ajouter', cle: 'essai-00001', contact: { nom: 'Camille Exemple' } } },
    natures: FICHE,
  },
  choisirLecteursParLien: { corps: { champ: 'telephone', niveau: 'partenaires' }, natures: FICHE },
  direCessationParLien: { corps: {}, natures: FICHE },
  demanderMesDonneesParLien: { corps: {}, natures: TOUS },
  lireMesDonneesParLien: { corps: {}, natures: MES_DONNEES },
  gererAgendaParLien: { corps: { geste: 'ouvrir' }, natures: MES_DONNEES },
  changerMesDonneesParLien: {
    corps: { eTag: '"la-bonne,1"', contact: { visibilite: 'partenaires' } },
    natures: MES_DONNEES,
  },
  repondreMiseEnLienParLien: { corps: { issue: 'Aboutie' }, natures: ['Mise en lien'] },
  voterParLien: { corps: { reponses: { c1: 'Oui' } }, natures: RENCONTRE },
  repondreInvitationParLien: { corps: { reponse: 'Vient' }, natures: RENCONTRE },
  arriverParLien: { corps: {}, natures: RENCONTRE },
  proposerPointParLien: {
    // Another key at each form.
    get corps() {
      return { cle: uneCle(), titre: 'Les horaires', type: 'Échange' };
    },
    natures: RENCONTRE,
  },
  corrigerPointParLien: {
    corps: { point: '1', eTag: '"la-bonne,1"', titre: 'Les horaires', type: 'Échange' },
    natures: RENCONTRE,
  },
  retirerPointParLien: { corps: { point: '1', eTag: '"la-bonne,1"' }, natures: RENCONTRE },
  direSuiteParLien: { corps: { suite: '1', eTag: '"la-bonne,1"', dit: 'Faite' }, natures: RENCONTRE },
  donnerAvisParLien: {
    get corps() {
      return { avis: uneCorrection() };
    },
    natures: RENCONTRE,
    apres: true,
  },
  telechargerDocumentParLien: { corps: { document: 'le-sien' }, natures: RENCONTRE },
  evaluerParLien: { corps: { reponses: { utile: 'Oui', parole: 'Oui', suite: 'Non' } }, natures: RENCONTRE },
  accuserReceptionParLien: { corps: {}, natures: ['Remise'] },
  saisirValeurParLien: { corps: { valeur: 12 }, natures: ['Valeur à saisir'] },
  arreterSyntheseParLien: { corps: {}, natures: ['Synthèse du mois'] },
  repondreInterconnaissanceParLien: { corps: { reponses: { elle: 'De nom' } }, natures: ['Interconnaissance'] },
};
