import { lireChampsPublics } from '../annuaire/champs-publics.ts';
import type { GESTES } from '../conservation/regle.ts';
import { CLES_DES_REGLES, type CleDeRegle, REGLES } from '../conservation/regles.ts';
import type { ListDefinition } from '../lists/list.ts';
import type { Reglages } from '../reglages/definitions.ts';
import { aujourdhui } from '../temps/heure-locale.ts';
import { destinatairesDe } from './destinataires.ts';

/** One processing: a list that holds personal data. */
export interface Traitement {
  readonly nom: string;
  readonly liste: string;
  readonly finalite: string;
  readonly description: string;
  readonly colonnes: readonly { readonly nom: string; readonly aide: string; readonly obligatoire: boolean }[];
  readonly durees: readonly string[];
  readonly destinataires: readonly string[];
}

export interface Registre {
  readonly territoire: string;
  readonly etabliLe: string;
  /** What holds for every processing: name and value. */
  readonly generalites: readonly (readonly [string, string])[];
  readonly securite: readonly string[];
  readonly traitements: readonly Traitement[];
}

const GESTE = {
  anonymiser: 'anonymisés',
  archiver: 'archivées',
  supprimer: 'lignes supprimées',
  alleger: 'réduites à leur trace',
} as const satisfies Record<(typeof GESTES)[number], string>;

/** The register of processing of this installation, from the definitions of its lists and its settings: it cannot forget a column. */
export const etablirRegistre = (
  listes: readonly ListDefinition[],
  reglages: Reglages,
  maintenant: string,
): Registre => ({
  territoire: reglages.territoire,
  etabliLe: aujourdhui(maintenant),
  generalites: [
    ['Responsable du traitement', reglages.responsableDeTraitement],
    ['Délégué à la protection des données', reglages.delegueALaProtection],
    [
      'Base légale',
      'Mission d’intérêt public (article 6, paragraphe 1, point e, du RGPD), à confirmer avec le délégué à la protection des données.',
    ],
    [
      'Personnes concernées',
      'Les personnes qui représentent les structures partenaires et celles qui utilisent l’application. Rien sur les bénéficiaires, ni de nom sur le public reçu.',
    ],
    [
      'Où sont les données',
      'Microsoft 365 de la collectivité : listes SharePoint du site et messagerie. Les fonctions Azure n’en gardent aucune. L’appareil de chaque personne connectée en garde une copie de lecture.',
    ],
    ['Sous-traitant', 'Microsoft (Microsoft 365, Azure).'],
    [
      'Droits des personnes',
      'Accès, copie, rectification, visibilité et opposition à la diffusion : par la personne elle-même dans « Mes données », avec son compte ou par un lien envoyé à l’adresse gardée, ou auprès de la coordination. Effacement : auprès de la coordination ou du délégué ci-dessus.',
    ],
  ],
  securite: [
    'Chaque changement passe par l’API, qui vérifie le droit de la personne et l’écrit au journal.',
    'Les liens personnels sont signés, limités dans le temps, révocables, et n’ouvrent qu’un objet.',
    'Une adresse protégée ne sort par aucun chemin.',
    'Ni nom ni adresse dans les journaux techniques, les adresses des pages ou les messages d’erreur.',
  ],
  traitements: listes.filter((l) => l.personnel).map((l) => enTraitement(l, reglages)),
});

function enTraitement(liste: ListDefinition, reglages: Reglages): Traitement {
  const personnelles = Object.entries(liste.columns).filter(([, c]) => c.personnelle);
  return {
    nom: liste.displayName,
    liste: liste.name,
    finalite: liste.finalite,
    description: liste.description,
    colonnes: personnelles.map(([, c]) => ({ nom: c.label, aide: c.help ?? '', obligatoire: c.required })),
    durees: dureesDe(liste, reglages),
    destinataires: destinatairesDe(
      liste,
      personnelles.map(([cle]) => cle),
      lireChampsPublics(reglages.champsPublics),
    ),
  };
}

function dureesDe(liste: ListDefinition, reglages: Reglages): readonly string[] {
  const siennes = CLES_DES_REGLES.filter((cle) => REGLES[cle].liste === liste.name);
  if (siennes.length > 0) return siennes.map((cle) => direRegle(cle, reglages));
  const nommeUnContact = Object.values(liste.columns).some((c) => c.target === 'Contacts');
  return [
    nommeUnContact
      ? 'Le temps du plan, pour compter ; la personne désignée devient anonyme avec son contact.'
      : 'Le temps du plan, ou jusqu’à ce que son auteur ou la coordination supprime la ligne.',
  ];
}

const direRegle = (cle: CleDeRegle, reglages: Reglages): string => {
  const { titre, geste, garde, reglage } = REGLES[cle];
  return `${titre} : ${GESTE[geste]} après ${reglages[reglage]} mois, sur décision de la coordination. ${garde}`;
};
