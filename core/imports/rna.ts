import { aLesTitres, surUneLigne, traduire } from './colonnes-lues.ts';
import type { Table } from './table.ts';

/** The « waldec » layout of the RNA, 39 columns. Source: fichier RNA, ministère de l’Intérieur. */
export const estRna = (table: Table): boolean => aLesTitres(table, ['titre', 'objet', 'adrs_codeinsee', 'position']);

const COLONNES = [
  'Nom',
  'Sigle',
  'Type de structure',
  'Numéro RNA',
  'SIRET',
  'Présentation',
  'Adresse',
  'Complément d’adresse',
  'Code postal',
  'Code INSEE',
  'Commune',
  'Site internet',
] as const;

/** `position`: A active, D dissolved, S deleted; only those that live come in. */
export const depuisRna = (table: Table): Table =>
  traduire(table, COLONNES, (l) => {
    if (l('position') === 'D' || l('position') === 'S') return { laissee: 'association dissoute' };
    const [nom, court] = [l('titre'), l('titre_court')];
    return {
      Nom: nom,
      // Where the title is long, the register only cuts it.
      Sigle: court === nom || court.endsWith('...') || court.length > 40 ? '' : court,
      'Type de structure': 'Association',
      'Numéro RNA': l('id'),
      SIRET: l('siret'),
      Présentation: l('objet')
        .split('=>')
        .map((partie) => partie.trim())
        .join(' : '),
      Adresse: surUneLigne(l('adrs_numvoie'), l('adrs_repetition'), l('adrs_typevoie'), l('adrs_libvoie')),
      'Complément d’adresse': l('adrs_complement'),
      'Code postal': l('adrs_codepostal'),
      'Code INSEE': l('adrs_codeinsee'),
      Commune: l('adrs_libcommune'),
      'Site internet': l('siteweb'),
    };
  });
