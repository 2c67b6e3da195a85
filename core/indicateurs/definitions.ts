import { empreinteDe } from '../empreinte.ts';
import type { Indicateur } from '../lists/indicateurs.list.ts';
import { enumeration, espacesInsecables } from '../textes/francais.ts';
import type { Calcul } from '../vocabulaires/actions.ts';
import type { DefinitionDeCalcul } from './definition-de-calcul.ts';
import { DEFINITIONS_DE_LA_COOPERATION } from './definitions-de-la-cooperation.ts';
import type { Filtres } from './operations.ts';

/** The sentence printed beside each number when the coordination wrote none. */
const DEFINITIONS = {
  'rencontres-tenues': {
    phrase:
      'Rencontres tenues sur la période, rapportées aux rencontres prévues (planifiées, tenues ou annulées). Annulée puis programmée de nouveau, une rencontre compte une fois, à sa nouvelle date.',
    unite: 'rencontres',
    filtres: ['thematiques', 'formats'],
  },
  frequentation: {
    phrase:
      'Personnes venues aux rencontres tenues : représentants des structures présentes (un au moins par structure) et public compté à la porte. Une personne venue deux fois compte deux fois.',
    unite: 'personnes',
    filtres: ['thematiques', 'formats'],
    personnes: true,
  },
  'public-compte': {
    phrase: 'Public compté à la porte des rencontres tenues, sans nom. Une personne venue deux fois compte deux fois.',
    unite: 'personnes',
    filtres: ['thematiques', 'formats'],
    personnes: true,
  },
  'structures-presentes': {
    phrase:
      'Structures différentes présentes au moins une fois, d’après les feuilles de présence, rapportées aux structures attendues. Les structures tenues au courant sans être invitées n’y comptent que si elles sont venues.',
    unite: 'structures',
    filtres: ['thematiques', 'formats', 'typesDeStructure'],
  },
  'structures-recensees': {
    phrase: 'Structures de l’annuaire à la fin de la période, hors fiches archivées ou fermées aujourd’hui.',
    unite: 'structures',
    filtres: ['thematiques', 'typesDeStructure'],
  },
  diffusions: {
    phrase: 'Exemplaires ou envois de l’annuaire et de ses fiches, tous canaux confondus.',
    unite: 'envois',
    filtres: ['typesDeStructure'],
  },
  'mises-en-lien': {
    phrase: 'Mises en lien faites d’une structure vers une autre, quelle qu’en soit l’issue.',
    unite: 'mises en lien',
    filtres: ['thematiques', 'typesDeStructure'],
  },
  'mises-en-lien-abouties': {
    phrase:
      'Part des mises en lien où le contact a eu lieu, parmi celles dont l’issue est connue (abouties, refusées ou sans suite). Celles en cours, sans réponse ou aux réponses contraires n’y entrent pas : la couverture dit combien.',
    unite: '%',
    filtres: ['thematiques', 'typesDeStructure'],
  },
  'delai-de-mise-en-lien': {
    phrase: 'Délai médian, en jours, entre la mise en lien et la réponse qui dit que le contact a eu lieu.',
    unite: 'jours',
    filtres: ['thematiques', 'typesDeStructure'],
  },
  'mises-en-lien-refusees': {
    phrase:
      'Mises en lien auxquelles la structure sollicitée n’a pas pu répondre, rapportées à toutes celles de la période.',
    unite: 'mises en lien',
    filtres: ['thematiques', 'typesDeStructure'],
  },
  'mises-en-lien-sans-reponse': {
    phrase:
      'Mises en lien dont aucune des deux structures n’a dit l’issue après deux demandes, rapportées à toutes celles de la période.',
    unite: 'mises en lien',
    filtres: ['thematiques', 'typesDeStructure'],
  },
  'mises-en-lien-pertinentes': {
    phrase:
      'Part des mises en lien jugées faites vers la bonne structure, parmi celles pour lesquelles l’une des deux a donné son avis.',
    unite: '%',
    filtres: ['thematiques', 'typesDeStructure'],
  },
  'questions-sans-reponse': {
    phrase: 'Besoins notés parce qu’aucune structure n’y répondait, après une recherche ou une mise en lien.',
    unite: 'questions',
    filtres: ['thematiques'],
  },
  'besoins-mis-en-lien': {
    phrase:
      'Part des besoins qui ont donné une mise en lien, ou un projet qui réunit des structures, dans les soixante jours, parmi ceux dont les soixante jours se sont achevés sur la période.',
    unite: '%',
    filtres: ['thematiques'],
  },
  'part-fiches-verifiees': {
    phrase: 'Part des fiches vérifiées depuis moins longtemps que leur cadence, à la fin de la période.',
    unite: '%',
    filtres: ['thematiques', 'typesDeStructure'],
  },
  'communes-accueillantes': {
    phrase: 'Communes différentes qui ont accueilli au moins une rencontre tenue.',
    unite: 'communes',
    filtres: ['thematiques', 'formats'],
  },
  'taux-de-presence': {
    phrase:
      'Part des présences parmi les invitations dont la réponse est connue (présent, excusé ou absent), sur les rencontres aux présences complètes. Les structures tenues au courant n’y comptent pas.',
    unite: '%',
    filtres: ['thematiques', 'formats', 'typesDeStructure'],
  },
  'taux-de-reponses-favorables': {
    phrase:
      'Part des structures qui ont dit venir, ou se faire représenter, parmi celles qui ont répondu à l’invitation. Ce n’est pas qui est venu : la part des présences le dit. Les invitations sans réponse n’y entrent pas, la couverture dit combien.',
    unite: '%',
    filtres: ['thematiques', 'formats', 'typesDeStructure'],
  },
  'cadence-tenue': {
    phrase:
      'Part des séances tenues parmi celles que les séries avaient annoncées, tenues ou annulées. Une séance déplacée compte le jour où elle a lieu.',
    unite: '%',
    filtres: ['thematiques', 'formats'],
  },
  'structures-au-dessus-du-budget': {
    phrase:
      'Part des structures de l’annuaire à qui il a été demandé plus que leur budget (le nombre des réglages) dans les trente jours qui finissent la période. Invitations, sondages, rappels, campagnes, mises en lien, appels et visites comptent, qui que ce soit qui demande ; une demande redite compte une fois.',
    unite: '%',
    filtres: ['thematiques', 'typesDeStructure'],
  },
  'concentration-des-demandes': {
    phrase:
      'Part de toutes les demandes de la période (invitations, sondages, rappels, campagnes, mises en lien, appels et visites) faites aux dix structures les plus sollicitées.',
    unite: '%',
    filtres: ['thematiques', 'typesDeStructure'],
  },
  'heures-demandees': {
    phrase:
      'Heures de rencontre demandées en moyenne à une structure invitée, par trimestre : la durée de chaque rencontre planifiée ou tenue de la période où elle est invitée, venue ou non, divisée par le nombre de structures invitées et ramenée à trois mois.',
    unite: 'heures',
    filtres: ['thematiques', 'formats', 'typesDeStructure'],
  },
  'rencontres-greffees': {
    phrase:
      'Rencontres qui n’ont pas eu à se tenir : leur point a été ajouté à une rencontre à venir où au moins la moitié des mêmes structures sont invitées. Rapportées aux rencontres prévues ou ainsi évitées.',
    unite: 'rencontres',
    filtres: ['thematiques', 'formats'],
  },
  'heures-evitees': {
    phrase:
      'Heures de travail évitées par les rencontres devenues un point d’une autre : pour chacune, sa durée moins celle du point, multipliée par le nombre de structures qu’elle invitait (une personne par structure).',
    unite: 'heures-personnes',
    filtres: ['thematiques', 'formats'],
  },
  'delai-de-sondage': {
    phrase:
      'Jours, en moyenne, du lancement d’un sondage de date à la planification de sa rencontre, pour les rencontres de la période dont la date a été trouvée ainsi.',
    unite: 'jours',
    filtres: ['thematiques', 'formats'],
  },
  'noyau-disponible': {
    phrase:
      'Part des structures du noyau (indispensables au sondage, ou de ce rôle dans la rencontre) qui ont dit « oui » ou « si besoin » au créneau retenu, pour les rencontres de la période dont la date a été trouvée par un sondage.',
    unite: '%',
    filtres: ['thematiques', 'formats'],
  },
  'courriels-de-sondage': {
    phrase:
      'Courriels d’un sondage de date, rappels compris, par structure interrogée, pour les rencontres de la période dont la date a été trouvée ainsi.',
    unite: 'courriels',
    filtres: ['thematiques', 'formats'],
  },
  'avis-favorables': {
    phrase:
      'Part des réponses « oui » aux trois questions posées en quittant une rencontre tenue (utile ; j’ai pu parler ; je sais quoi faire), sans nom, sur les évaluations closes auxquelles assez de personnes ont répondu. La couverture dit sur combien de rencontres.',
    unite: '%',
    filtres: ['thematiques', 'formats'],
  },
  'comptes-rendus-en-sept-jours': {
    phrase:
      'Part des rencontres tenues dans la période dont le compte rendu est parti dans les sept jours : envoyé pour approbation à celles qui y étaient, ou publié. Une rencontre de moins de sept jours dont il n’est pas parti n’est pas encore comptée.',
    unite: '%',
    filtres: ['thematiques', 'formats'],
  },
  ...DEFINITIONS_DE_LA_COOPERATION,
  saisie: {
    phrase: 'Valeur relevée et saisie par le responsable. Pour l’année, la dernière valeur saisie.',
    unite: '',
    filtres: [],
  },
} as const satisfies Record<Calcul, DefinitionDeCalcul>;

const NOMS_DES_FILTRES = {
  thematiques: 'aux thématiques',
  typesDeStructure: 'aux types de structure',
  formats: 'aux formats',
} as const satisfies Record<keyof Filtres, string>;

/** What a count counts, in what unit, and by what it may be limited. */
export const definitionDuCalcul = (calcul: Calcul): DefinitionDeCalcul => DEFINITIONS[calcul];

/** Unit written by the coordination, or that of the count. */
export const uniteDe = (i: Pick<Indicateur, 'unite' | 'calcul'>): string =>
  i.unite ?? definitionDuCalcul(i.calcul).unite;

/** The definition written by the coordination, or one made from the count, its filters and its masking. */
export function definitionDe(i: Pick<Indicateur, 'definition' | 'calcul'> & Filtres, seuil: number): string {
  if (i.definition !== undefined && i.definition.trim() !== '') return i.definition.trim();
  const d = definitionDuCalcul(i.calcul);
  const limites = d.filtres
    .filter((f) => i[f].length > 0)
    .map((f) => `${NOMS_DES_FILTRES[f]} ${enumeration(i[f].map((v) => `« ${v} »`))}`);
  return espacesInsecables(
    [
      d.phrase,
      limites.length === 0 ? '' : `Limité ${limites.join(', et ')}.`,
      d.personnes ? `Les comptages de moins de ${seuil} personnes n’entrent dans aucun total.` : '',
    ]
      .filter((s) => s !== '')
      .join(' '),
  );
}

/** Tells one way of counting from another: figures under two keys are not compared without saying so. */
export const cleDeDefinition = (i: Pick<Indicateur, 'unite' | 'calcul'> & Filtres, seuil: number): string => {
  const { calcul, thematiques, typesDeStructure, formats } = i;
  const filtres = [thematiques, typesDeStructure, formats].map((f) => f.toSorted());
  return empreinteDe({ calcul, unite: uniteDe(i), filtres, seuil: definitionDuCalcul(calcul).personnes ? seuil : 0 });
};

/** Filters set on an indicator that its count cannot apply. */
export const filtresSansEffet = (i: Pick<Indicateur, 'calcul'> & Filtres): readonly string[] =>
  (Object.keys(NOMS_DES_FILTRES) as (keyof Filtres)[])
    .filter((f) => i[f].length > 0 && !definitionDuCalcul(i.calcul).filtres.includes(f))
    .map((f) => NOMS_DES_FILTRES[f]);
