import { z } from 'zod';
import { colonneDe } from '../champs/champs.ts';
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
import { empreinteDeLaDemande } from './empreinte-de-la-demande.ts';
import { defineList, type NewRow, type Patch, type Row } from './list.ts';
import { provenanceDesValeurs } from './provenance-des-valeurs.ts';

/** For each part of the fiche, the day and the way of its last verification. */
const verifications = z.partialRecord(
  z.enum(SECTIONS_DE_FICHE),
  z.strictObject({ le: z.string(), canal: z.enum(CANAUX_DE_VERIFICATION) }),
);

/**
 * The verifications that another has replaced, oldest first. `depuisLeDebut`: before the first of them, the fiche had
 * never been verified. `avant`: what the present one replaced, while it may be taken back.
 */
const verificationsPassees = z.strictObject({
  depuisLeDebut: z.boolean(),
  faites: z.array(z.strictObject({ le: z.string(), par: z.enum(CANAUX_DE_VERIFICATION).optional() })),
  avant: z
    .strictObject({
      statut: z.enum(STATUTS_DE_STRUCTURE),
      verifications: verifications.optional(),
      verifieeLe: z.string().optional(),
      verifieePar: z.enum(CANAUX_DE_VERIFICATION).optional(),
    })
    .optional(),
});

export const structures = defineList({
  name: 'Structures',
  displayName: 'Structures',
  description: 'L’annuaire des partenaires du territoire : une ligne par structure.',
  finalite: 'Tenir l’annuaire des partenaires : dire qui fait quoi, où, pour qui, et comment y orienter quelqu’un.',
  personnel: true,
  columns: {
    nom: texte({ ...colonneDe('nom'), internal: 'Title', required: true, indexed: true }),
    sigle: texte(colonneDe('sigle')),
    type: choix({ ...colonneDe('type'), values: TYPES_DE_STRUCTURE, required: true, indexed: true }),
    statut: choix({ label: 'Statut de la fiche', values: STATUTS_DE_STRUCTURE, required: true, indexed: true }),
    siret: texte({ ...colonneDe('siret'), indexed: true, check: siret }),
    rna: texte({ ...colonneDe('rna'), indexed: true, check: rna }),
    finess: texte({ ...colonneDe('finess'), indexed: true }),
    description: note(colonneDe('description')),
    thematiques: choixMultiple({ ...colonneDe('thematiques'), values: THEMATIQUES, open: true }),
    publics: choixMultiple({ ...colonneDe('publics'), values: PUBLICS, open: true }),
    services: textes(colonneDe('services')),
    adresse: texte(colonneDe('adresse')),
    codePostal: texte({ ...colonneDe('codePostal'), check: codePostal }),
    commune: texte(colonneDe('commune')),
    communeInsee: texte({ ...colonneDe('communeInsee'), indexed: true, check: codeInsee }),
    millesimeCog: nombre({ label: 'Millésime des codes INSEE', min: 2016, max: 2100 }),
    adresseProtegee: booleen(colonneDe('adresseProtegee')),
    zone: choix({ ...colonneDe('zone'), values: ZONES }),
    zoneCodes: textes({
      ...colonneDe('zoneCodes'),
      help: 'Un code INSEE de commune, un SIREN d’EPCI ou un code de département par ligne.',
    }),
    telephone: texte({
      ...colonneDe('telephone'),
      personnelle: true,
      check: telephone,
      help: 'Au format international, par exemple +33557000000.',
    }),
    courriel: texte({ ...colonneDe('courriel'), personnelle: true, check: courriel }),
    courrielEnEchec: texte({
      label: 'Adresse qui ne répond plus',
      maxLength: 200,
      help: 'L’adresse dont un courriel est revenu. Elle n’est plus utilisée tant qu’elle reste celle de la structure.',
    }),
    siteWeb: texte({ ...colonneDe('siteWeb'), check: adresseWeb, help: 'Commence par https://.' }),
    horaires: texte({ ...colonneDe('horaires'), help: 'Au format d’OpenStreetMap, par exemple Mo-Fr 09:00-12:00.' }),
    contraintes: texte({ ...colonneDe('contraintes'), help: 'Par exemple\u00A0: We off; Mo-Fr 00:00-18:00 off.' }),
    accessibilite: texte({ ...colonneDe('accessibilite'), check: adresseWeb }),
    modesDeMobilisation: choixMultiple({ ...colonneDe('modesDeMobilisation'), values: MODES_DE_MOBILISATION }),
    modalitesDAcces: note(colonneDe('modalitesDAcces')),
    frais: choix({ ...colonneDe('frais'), values: FRAIS }),
    latitude: nombre({ label: 'Latitude', decimals: 5, min: -90, max: 90 }),
    longitude: nombre({ label: 'Longitude', decimals: 5, min: -180, max: 180 }),
    recenseeLe: date({ label: 'Recensée le', indexed: true }),
    verifieeLe: date({ label: 'Vérifiée le', indexed: true }),
    verifieePar: choix({ label: 'Vérifiée par', values: CANAUX_DE_VERIFICATION }),
    verifications: donnees({ label: 'Vérification par section', schema: verifications }),
    verificationsPassees: donnees({ label: 'Vérifications passées', schema: verificationsPassees }),
    cadence: choix({ ...colonneDe('cadence'), values: CADENCES }),
    autonomie: choix({ ...colonneDe('autonomie'), values: AUTONOMIES }),
    referent: texte({ ...colonneDe('referent'), personnelle: true }),
    binome: texte({ ...colonneDe('binome'), personnelle: true }),
    visibilites: donnees({ label: 'Visibilité par champ', schema: z.record(z.string(), z.enum(VISIBILITES)) }),
    provenance: donnees({ personnelle: true, label: 'Provenance des valeurs', schema: provenanceDesValeurs }),
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
    empreinte: empreinteDeLaDemande,
  },
});

export type Structure = Row<typeof structures>;
export type NouvelleStructure = NewRow<typeof structures>;
export type ModificationDeStructure = Patch<typeof structures>;
