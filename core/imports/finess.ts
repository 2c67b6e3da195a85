import { aLesTitres, surUneLigne, traduire } from './colonnes-lues.ts';
import type { Table } from './table.ts';

/** The « établissements » layout of FINESS. Source: base FINESS, ministère de la Santé. */
export const estFiness = (table: Table): boolean => aLesTitres(table, ['nofinesset', 'rs', 'libcategetab']);

/** The national file has no headings: its first line tells the day, and the columns keep the order of its notice (« finess_cs1400102 », data.gouv.fr). */
const TITRES_DU_FICHIER_NATIONAL =
  'finess;nofinesset;nofinessej;rs;rslongue;complrs;compldistrib;numvoie;typvoie;voie;compvoie;lieuditbp;commune;departement;libdepartement;ligneacheminement;telephone;telecopie;categetab;libcategetab;categagretab;libcategagretab;siret;codeape;codemft;libmft;codesph;libsph;dateouv;dateautor;maj;numuai;'.split(
    ';',
  );

/** The rows of a file, its first line replaced by headings where it is that of the national file. */
export const nommerFinessNational = (rangees: readonly (readonly string[])[]): readonly (readonly string[])[] =>
  rangees[0]?.[0]?.trim().toLowerCase() === 'finess' && rangees[0][1]?.trim().toLowerCase() === 'etalab'
    ? [TITRES_DU_FICHIER_NATIONAL, ...rangees.slice(1)]
    : rangees;

const COLONNES = [
  'Nom',
  'Type de structure',
  'Numéro FINESS',
  'SIRET',
  'Présentation',
  'Adresse',
  'Complément d’adresse',
  'Code postal',
  'Code INSEE',
  'Commune',
  'Téléphone',
] as const;

/** Social establishments and services, by the first two digits of their group of categories; the others are of health. */
const SOCIAL = /^4/;

/** The same file holds lines of places in Lambert coordinates, which say nothing more of the establishment. */
export const depuisFiness = (table: Table): Table =>
  traduire(table, COLONNES, (l) => {
    if (l('finess') === 'geolocalisation') return { laissee: 'position géographique, que l’annuaire n’emploie pas' };
    // « 01012 BOURG EN BRESSE CEDEX »: where the mail goes.
    const [, codePostal = '', suite = ''] = /^(\d{5})\s+(.*)$/.exec(l('ligneacheminement')) ?? [];
    const commune = (suite.split(/\sCEDEX/)[0] ?? '').trimEnd();
    return {
      Nom: l('rslongue') || l('rs'),
      'Type de structure': SOCIAL.test(l('categagretab')) ? 'Social et médico-social' : 'Santé',
      'Numéro FINESS': l('nofinesset').padStart(9, '0'),
      SIRET: l('siret'),
      Présentation: l('libcategetab'),
      Adresse: surUneLigne(l('numvoie'), l('typvoie'), l('voie')),
      'Complément d’adresse': surUneLigne(l('compvoie'), l('lieuditbp')),
      'Code postal': codePostal,
      // A spreadsheet eats the zeros of both halves of the code; overseas départements have three figures, their communes two.
      'Code INSEE': insee(l('departement'), l('commune')),
      Commune: commune,
      Téléphone: l('telephone'),
    };
  });

const insee = (departement: string, commune: string): string => {
  if (departement === '' || commune === '') return '';
  const d = departement.padStart(2, '0');
  return `${d}${commune.padStart(5 - d.length, '0')}`;
};
