import { colonneDeLAction } from '../champs/fiche-action.ts';
import {
  DIMENSIONS,
  INITIATIVES,
  MOTS_CLES,
  PARTENAIRES_D_ACTION,
  STATUTS_D_ACTION,
  TERRITOIRES,
} from '../vocabulaires/actions.ts';
import { PUBLICS, THEMATIQUES } from '../vocabulaires/thematiques.ts';
import { choix, choixMultiple, donnees, liens, nombre, note, texte, textes } from './columns.ts';
import { empreinteDeLaDemande } from './empreinte-de-la-demande.ts';
import { defineList, type NewRow, type Patch, type Row } from './list.ts';
import { provenanceDesValeurs } from './provenance-des-valeurs.ts';

/** Union of the fiche action of the plans (axe, diagnostic, enjeu, modalités…) and of the record of the base « Les actions des centres sociaux » (statut, dimension, résultats, limites…). */
export const fichesAction = defineList({
  name: 'FichesAction',
  displayName: 'Fiches action',
  description: 'Les actions du plan (CTG) et les actions mutualisées des centres sociaux.',
  finalite: 'Suivre les actions du plan.',
  columns: {
    titre: texte({ ...colonneDeLAction('titre'), internal: 'Title', required: true }),
    numero: texte(colonneDeLAction('numero')),
    plan: texte({ ...colonneDeLAction('plan'), indexed: true }),
    axe: texte(colonneDeLAction('axe')),
    missionCaf: note(colonneDeLAction('missionCaf')),
    preambule: note(colonneDeLAction('preambule')),
    diagnostic: note(colonneDeLAction('diagnostic')),
    enjeu: note(colonneDeLAction('enjeu')),
    finalite: note(colonneDeLAction('finalite')),
    objectifs: textes(colonneDeLAction('objectifs')),
    publicCible: note(colonneDeLAction('publicCible')),
    publics: choixMultiple({ ...colonneDeLAction('publics'), values: PUBLICS, open: true }),
    thematiques: choixMultiple({ ...colonneDeLAction('thematiques'), values: THEMATIQUES, open: true }),
    modalites: textes({
      label: 'Modalités de mise en œuvre',
      help: 'Une étape par ligne. Après une barre : son échéance, qui la mène, le jour où elle est faite.',
    }),
    echeances: note(colonneDeLAction('echeances')),
    servicesResponsables: textes(colonneDeLAction('servicesResponsables')),
    partenairesSollicites: textes(colonneDeLAction('partenairesSollicites')),
    structuresPartenaires: liens({ label: 'Structures partenaires', list: 'Structures' }),
    porteuses: liens({ label: 'Structures qui portent l’action', list: 'Structures' }),
    moyensHumains: note(colonneDeLAction('moyensHumains')),
    moyensFinanciers: note(colonneDeLAction('moyensFinanciers')),
    resultatsAttendus: textes(colonneDeLAction('resultatsAttendus')),
    indicateursPrevus: textes(colonneDeLAction('indicateursPrevus')),
    outilDeRecueil: textes(colonneDeLAction('outilDeRecueil')),
    statut: choix({ ...colonneDeLAction('statut'), values: STATUTS_D_ACTION, open: true, indexed: true }),
    structureOrganisatrice: texte({ label: 'Structure organisatrice' }),
    departement: texte({ label: 'Département', maxLength: 60 }),
    fichiers: textes({ label: 'Fichiers associés' }),
    raisonsTerminee: note({ label: 'Raisons pour lesquelles l’action est terminée' }),
    dimension: choix({ label: 'Dimension', values: DIMENSIONS, open: true }),
    motsCles: choixMultiple({ label: 'Mots clés', values: MOTS_CLES, open: true }),
    resume: note({ label: 'Résumé' }),
    initiative: choixMultiple({ label: 'À l’initiative de l’action', values: INITIATIVES, open: true }),
    initiativePrecision: note({ label: 'Précision sur l’initiative' }),
    territoire: choix({ label: 'Territoire concerné', values: TERRITOIRES, open: true }),
    description: note({ label: 'Description de l’expérience' }),
    publicSource: texte({ label: 'Public (base d’actions)' }),
    partenaires: choixMultiple({ label: 'Partenaires d’action', values: PARTENAIRES_D_ACTION, open: true }),
    descriptionGenerale: note({ label: 'Description générale' }),
    ressources: note({ label: 'Ressources financières mobilisées' }),
    personnesMobilisees: note({ label: 'Nombre de personnes mobilisées' }),
    resultatTerritoire: note({ label: 'Résultat sur le territoire' }),
    resultatCentreSocial: note({ label: 'Résultat pour le centre social' }),
    resultatHabitants: note({ label: 'Résultat pour les habitants' }),
    limites: note({ label: 'Limites' }),
    perspectives: note({ label: 'Perspectives' }),
    ordre: nombre({ label: 'Ordre d’affichage', min: 0, max: 9999 }),
    cleSource: texte({ label: 'Identifiant chez la source', maxLength: 120, unique: true }),
    source: texte({ label: 'Source', maxLength: 100 }),
    /** By whom: « coordination », or the number of a structure; never an account. */
    provenance: donnees({ label: 'Provenance des valeurs', schema: provenanceDesValeurs }),
    empreinte: empreinteDeLaDemande,
  },
});

export type FicheAction = Row<typeof fichesAction>;
export type NouvelleFicheAction = NewRow<typeof fichesAction>;
export type ModificationDeFicheAction = Patch<typeof fichesAction>;
