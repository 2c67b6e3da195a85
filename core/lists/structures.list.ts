import { z } from 'zod';
import { adresseWeb, codeInsee, codePostal, courriel, rna, telephone } from '../identifiants/codes.ts';
import { siret } from '../identifiants/siret.ts';
import { etatAuRegistre } from '../sirene/etablissement.ts';
import {
  AUTONOMIES,
  CADENCES,
  CANAUX_DE_VERIFICATION,
  FRAIS,
  MODES_DE_MOBILISATION,
  SECTIONS_DE_FICHE,
  STATUTS_DE_STRUCTURE,
  TYPES_DE_STRUCTURE,
  VISIBILITES,
  ZONES,
} from '../vocabulaires/structures.ts';
import { PUBLICS, THEMATIQUES } from '../vocabulaires/thematiques.ts';
import { booleen, choix, choixMultiple, date, donnees, nombre, note, texte, textes } from './columns.ts';
import { defineList, type NewRow, type Patch, type Row } from './list.ts';

/** Who changed a field, when, from what to what. */
export const provenance = z.array(
  z.strictObject({
    champ: z.string(),
    par: z.string(),
    canal: z.string(),
    le: z.string(),
    // JSON leaves out what was empty: a field filled for the first time has no « avant ».
    avant: z.unknown().optional(),
    apres: z.unknown().optional(),
  }),
);

/** For each part of the fiche, the day and the way of its last verification. */
export const verifications = z.partialRecord(
  z.enum(SECTIONS_DE_FICHE),
  z.strictObject({ le: z.string(), canal: z.enum(CANAUX_DE_VERIFICATION) }),
);

/** The verifications that another has replaced, oldest first. `depuisLeDebut`: before the first of them, the fiche had never been verified. */
export const verificationsPassees = z.strictObject({
  depuisLeDebut: z.boolean(),
  faites: z.array(z.strictObject({ le: z.string(), par: z.enum(CANAUX_DE_VERIFICATION).optional() })),
});

export const structures = defineList({
  name: 'Structures',
  displayName: 'Structures',
  description: 'L’annuaire des partenaires du territoire : une ligne par structure.',
  finalite: 'Tenir l’annuaire des partenaires : dire qui fait quoi, où, pour qui, et comment y orienter quelqu’un.',
  personnel: true,
  columns: {
    nom: texte({ label: 'Nom', internal: 'Title', required: true, indexed: true }),
    sigle: texte({ label: 'Sigle', maxLength: 40 }),
    type: choix({ label: 'Type de structure', values: TYPES_DE_STRUCTURE, required: true, indexed: true }),
    statut: choix({ label: 'Statut de la fiche', values: STATUTS_DE_STRUCTURE, required: true, indexed: true }),
    siret: texte({ label: 'SIRET', maxLength: 14, indexed: true, check: siret, help: 'Facultatif : 14 chiffres.' }),
    rna: texte({
      label: 'Numéro RNA',
      maxLength: 10,
      indexed: true,
      check: rna,
      help: 'Facultatif : W suivi de neuf caractères.',
    }),
    finess: texte({ label: 'Numéro FINESS', maxLength: 9, indexed: true }),
    description: note({ label: 'Présentation' }),
    thematiques: choixMultiple({ label: 'Thématiques', values: THEMATIQUES, open: true }),
    publics: choixMultiple({ label: 'Publics', values: PUBLICS, open: true }),
    services: textes({ label: 'Services proposés', help: 'Un service par ligne.' }),
    adresse: texte({ label: 'Adresse du siège' }),
    codePostal: texte({ label: 'Code postal', maxLength: 5, check: codePostal }),
    commune: texte({ label: 'Commune du siège', maxLength: 100 }),
    communeInsee: texte({ label: 'Code INSEE du siège', maxLength: 5, indexed: true, check: codeInsee }),
    millesimeCog: nombre({ label: 'Millésime des codes INSEE', min: 2016, max: 2100 }),
    adresseProtegee: booleen({
      label: 'Adresse protégée',
      help: 'L’adresse ne sort par aucun chemin : ni export, ni impression, ni carte.',
    }),
    zone: choix({
      label: 'Zone d’intervention',
      values: ZONES,
      help: 'Où la structure agit, indépendamment de son siège.',
    }),
    zoneCodes: textes({
      label: 'Codes de la zone d’intervention',
      help: 'Un code INSEE de commune, un SIREN d’EPCI ou un code de département par ligne.',
    }),
    telephone: texte({ personnelle: true, label: 'Téléphone', maxLength: 16, check: telephone }),
    courriel: texte({ personnelle: true, label: 'Courriel', maxLength: 200, check: courriel }),
    courrielEnEchec: texte({
      label: 'Adresse qui ne répond plus',
      maxLength: 200,
      help: 'L’adresse dont un courriel est revenu. Elle n’est plus utilisée tant qu’elle reste celle de la structure.',
    }),
    siteWeb: texte({ label: 'Site internet', check: adresseWeb }),
    horaires: texte({ label: 'Horaires', help: 'Au format d’OpenStreetMap, par exemple Mo-Fr 09:00-12:00.' }),
    accessibilite: texte({ label: 'Fiche Acceslibre', check: adresseWeb }),
    modesDeMobilisation: choixMultiple({ label: 'Comment orienter quelqu’un', values: MODES_DE_MOBILISATION }),
    modalitesDAcces: note({ label: 'Précisions sur l’accès' }),
    frais: choix({ label: 'Frais', values: FRAIS }),
    latitude: nombre({ label: 'Latitude', decimals: 5, min: -90, max: 90 }),
    longitude: nombre({ label: 'Longitude', decimals: 5, min: -180, max: 180 }),
    recenseeLe: date({ label: 'Recensée le', indexed: true }),
    verifieeLe: date({ label: 'Vérifiée le', indexed: true }),
    verifieePar: choix({ label: 'Vérifiée par', values: CANAUX_DE_VERIFICATION }),
    verifications: donnees({ label: 'Vérification par section', schema: verifications }),
    verificationsPassees: donnees({ label: 'Vérifications passées', schema: verificationsPassees }),
    cadence: choix({ label: 'Cadence de vérification', values: CADENCES }),
    autonomie: choix({ label: 'Autonomie de mise à jour', values: AUTONOMIES }),
    referent: texte({
      personnelle: true,
      label: 'Référent',
      help: 'La personne de la coordination qui suit cette structure.',
    }),
    binome: texte({ personnelle: true, label: 'Binôme' }),
    visibilites: donnees({ label: 'Visibilité par champ', schema: z.record(z.string(), z.enum(VISIBILITES)) }),
    provenance: donnees({ personnelle: true, label: 'Provenance des valeurs', schema: provenance }),
    source: texte({ label: 'Source', maxLength: 100 }),
    cleSource: texte({ label: 'Identifiant chez la source', maxLength: 120, indexed: true }),
    /** Learnt when someone says that a line of a file is this structure: the same line is recognised the next time. */
    autresCles: textes({
      label: 'Autres identifiants reconnus',
      help: 'Écrit par l’import quand une ligne est dite être cette structure.',
    }),
    absorbees: textes({
      label: 'Fiches absorbées',
      help: 'Numéros des fiches réunies à celle-ci : ce qui les nommait la désigne.',
    }),
    registre: donnees({
      label: 'SIRET fermé',
      schema: etatAuRegistre,
      help: 'Écrit chaque mois : ce que le répertoire Sirene dit d’un SIRET fermé.',
    }),
    sansRappel: booleen({
      label: 'Ne veut plus de rappels',
      help: 'Dit par la structure, d’un geste, sur la page d’un lien envoyé à son adresse.',
    }),
    cleCreation: texte({
      label: 'Clé de création',
      maxLength: 64,
      unique: true,
      help: 'Empêche qu’une même demande crée deux fiches.',
    }),
    empreinte: texte({
      label: 'Empreinte de la demande',
      maxLength: 40,
      help: 'Distingue une demande répétée d’une autre.',
    }),
  },
});

export type Structure = Row<typeof structures>;
export type NouvelleStructure = NewRow<typeof structures>;
export type ModificationDeStructure = Patch<typeof structures>;
