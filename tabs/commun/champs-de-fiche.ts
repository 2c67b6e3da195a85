import type { ChampCorrigeable } from '../../core/contrats/correction-de-fiche.ts';
import type { ZONES } from '../../core/vocabulaires/structures.ts';

/** The fields that a structure keeps true, as they are named to everyone. */
export const LIBELLE_DU_CHAMP = {
  nom: 'Nom',
  sigle: 'Sigle',
  siret: 'SIRET',
  rna: 'Numéro RNA',
  description: 'Présentation',
  adresse: 'Adresse',
  codePostal: 'Code postal',
  commune: 'Commune',
  telephone: 'Téléphone',
  courriel: 'Courriel',
  siteWeb: 'Site internet',
  services: 'Services proposés',
  thematiques: 'Thématiques',
  publics: 'Publics',
  zone: 'Où la structure agit',
  zoneCodes: 'Communes concernées',
  horaires: 'Horaires',
  modesDeMobilisation: 'Comment orienter quelqu’un',
  modalitesDAcces: 'Précisions sur l’accès',
  frais: 'Frais',
  accessibilite: 'Accessibilité du lieu (fiche Acceslibre)',
} as const satisfies Record<ChampCorrigeable, string>;

/** What helps to fill a field. */
export const AIDE_DU_CHAMP: Readonly<Partial<Record<ChampCorrigeable, string>>> = {
  siret: '14 chiffres. Laissez vide si la structure n’en a pas.',
  rna: 'Pour une association\u00A0: W suivi de neuf caractères.',
  services: 'Un service par ligne.',
  telephone: 'Par exemple\u00A0: 05 57 00 00 00.',
  siteWeb: 'Par exemple\u00A0: www.exemple.fr.',
  zoneCodes: 'À cocher si la structure agit dans certaines communes seulement.',
  accessibilite: 'L’adresse de votre page sur acceslibre.beta.gouv.fr, si vous en avez une.',
};

/** Fields that need several lines. */
export const CHAMPS_LONGS: readonly ChampCorrigeable[] = ['description', 'services', 'modalitesDAcces'];

/** Where a structure acts, in words. */
export const LIBELLE_DE_ZONE = {
  Communes: 'Certaines communes',
  EPCI: 'Toute l’intercommunalité',
  Département: 'Tout le département',
  Région: 'Toute la région',
  France: 'Toute la France',
} as const satisfies Record<(typeof ZONES)[number], string>;
