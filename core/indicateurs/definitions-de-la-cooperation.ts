import type { Calcul } from '../vocabulaires/actions.ts';
import type { DefinitionDeCalcul } from './definition-de-calcul.ts';

/** Of the measures of the cooperation itself: dates, loads, places, groups (mission, d). */
export const DEFINITIONS_DE_LA_COOPERATION = {
  'jours-ouvres-de-sondage': {
    phrase:
      'Jours ouvrés (du lundi au vendredi, sans les jours fériés) du lancement d’un sondage de date à la planification de sa rencontre : la médiane, pour les rencontres de la période dont la date a été trouvée ainsi.',
    unite: 'jours',
    filtres: ['thematiques', 'formats'],
  },
  'part-de-rencontres-greffees': {
    phrase:
      'Part des rencontres voulues qui n’ont pas eu à se tenir, leur point ayant été ajouté à une rencontre à venir où au moins la moitié des mêmes structures sont invitées. Voulues : prévues (planifiées, tenues ou annulées), ou ainsi évitées.',
    unite: '%',
    filtres: ['thematiques', 'formats'],
  },
  'communes-accueillantes-en-un-an': {
    phrase:
      'Communes du territoire qui ont accueilli au moins une rencontre tenue dans les douze mois qui finissent la période, rapportées à toutes ses communes. Les rencontres à distance n’y comptent pas.',
    unite: 'communes',
    filtres: ['thematiques', 'formats'],
  },
  'attente-d-accueil': {
    phrase:
      'Depuis combien de mois la commune du territoire qui attend depuis le plus longtemps n’a pas accueilli de rencontre, à la fin de la période. Une commune qui n’a jamais accueilli attend depuis la première rencontre tenue.',
    unite: 'mois',
    filtres: ['thematiques', 'formats'],
  },
  'trajet-median': {
    phrase:
      'Kilomètres, à vol d’oiseau, de la commune d’une structure invitée à celle qui accueille : la médiane sur toutes les invitations aux rencontres tenues sur place. Ne sont connus ni le trajet d’une structure hors du territoire, ni celui d’une structure dont l’adresse est protégée.',
    unite: 'km',
    filtres: ['thematiques', 'formats', 'typesDeStructure'],
  },
  'part-hors-villes-centres': {
    phrase:
      'Part des rencontres tenues sur place hors des villes-centres. Une ville-centre est, dans son intercommunalité, la commune où vit plus de la moitié de la population ; à défaut, la plus peuplée et celles qui ont plus de la moitié de sa population (règle de l’INSEE pour les unités urbaines).',
    unite: '%',
    filtres: ['thematiques', 'formats'],
  },
  'premieres-rencontres-a-table': {
    phrase:
      'Part des paires de personnes assises à une même table, d’après les plans de table gardés, dont les structures se rencontrent pour la première fois : ni à une rencontre d’avant, ni à un tour d’avant.',
    unite: '%',
    filtres: ['thematiques', 'formats'],
  },
  'liens-a-trente-jours': {
    phrase:
      'Paires de structures qui se sont rencontrées pour la première fois (à une même table s’il y avait un plan, sinon dans la même salle) et qui, dans les trente jours, se sont revues à une autre rencontre ou ont été mises en lien. Rapportées à toutes ces premières rencontres. Chacune compte dans la période où ses trente jours s’achèvent : le chiffre d’une période finie ne change plus.',
    unite: 'liens',
    filtres: ['thematiques', 'formats'],
  },
  'liens-a-soixante-jours': {
    phrase:
      'Paires de structures qui se sont rencontrées pour la première fois (à une même table s’il y avait un plan, sinon dans la même salle) et qui, dans les soixante jours, se sont revues à une autre rencontre ou ont été mises en lien. Rapportées à toutes ces premières rencontres. Chacune compte dans la période où ses soixante jours s’achèvent.',
    unite: 'liens',
    filtres: ['thematiques', 'formats'],
  },
  'densite-d-interconnaissance': {
    phrase:
      'Part des paires de structures qui se connaissent, de nom au moins, parmi celles dont une des deux a répondu aux questions d’interconnaissance. Se lit une fois les questions de l’année closes ; se tait avec moins de cinq réponses, ou quand elles se ressemblent trop.',
    unite: '%',
    filtres: [],
  },
  'points-venus-d-ailleurs': {
    phrase:
      'Part des points d’ordre du jour qui ne viennent pas de qui organise : proposés par une structure, ou nés d’une décision non faite, d’un besoin entendu, d’un indicateur en retard, d’une mise en lien sans réponse, d’une structure nouvelle. L’accueil, la clôture et l’échange sur le thème n’y comptent pas.',
    unite: '%',
    filtres: ['thematiques', 'formats'],
  },
  'points-des-partenaires': {
    phrase:
      'Part des points d’ordre du jour proposés par une structure qui n’organise pas la rencontre. L’accueil, la clôture et l’échange sur le thème n’y comptent pas.',
    unite: '%',
    filtres: ['thematiques', 'formats'],
  },
  'decisions-a-temps': {
    phrase:
      'Part des décisions faites au plus tard à leur échéance, parmi celles dont l’échéance tombe dans la période et est passée. Les décisions abandonnées, ou d’une rencontre annulée, n’y comptent pas.',
    unite: '%',
    filtres: ['thematiques'],
  },
  'themes-a-binome': {
    phrase:
      'Thématiques dont le binôme est en poste et a agi sur le thème depuis moins de soixante jours, rapportées à celles qui sont suivies ou dont quelque chose parle. Se lit le jour où le mois est établi.',
    unite: 'thématiques',
    filtres: ['thematiques'],
  },
  'themes-fragiles': {
    phrase:
      'Thématiques qui perdraient plus de la moitié de leurs liens avec le départ d’une seule personne, rapportées à celles qui sont suivies ou dont quelque chose parle. Se lit le jour où le mois est établi.',
    unite: 'thématiques',
    filtres: ['thematiques'],
  },
  'stabilite-du-noyau': {
    phrase:
      'Part des structures du noyau, présentes à une rencontre, qui l’étaient encore à la suivante du même groupe : la même série ou, sans série, la même thématique et le même format. Entre deux rencontres aux présences complètes.',
    unite: '%',
    filtres: ['thematiques', 'formats', 'typesDeStructure'],
  },
  'retours-apres-absence': {
    phrase:
      'Part des structures excusées ou absentes à une rencontre qui sont venues à la suivante du même groupe, où elles étaient invitées de nouveau : la même série ou, sans série, la même thématique et le même format.',
    unite: '%',
    filtres: ['thematiques', 'formats', 'typesDeStructure'],
  },
  'participation-reguliere': {
    phrase:
      'Part des personnes comptées à une séance qui y viennent régulièrement : à trois au moins des six dernières séances de la même activité depuis janvier. D’après le code que chacun invente, sans nom. Deux bornes : en bas, qui n’a pas donné de code n’est pas régulier ; en haut, il l’est autant que les autres séances le permettent. Elles s’écartent par pas du seuil de masquage : moins de cinq personnes ne se lisent nulle part. Cible et graphique suivent la borne basse. Une séance compte sept jours après, quand ses codes sont clos.',
    unite: '%',
    filtres: ['thematiques', 'formats'],
    personnes: true,
  },
  'premieres-venues': {
    phrase:
      'Part des personnes comptées à une séance qui viennent à cette activité pour la première fois de l’année, d’après le code que chacun invente, sans nom. Deux bornes : qui n’a pas donné de code a pu venir avant, ou non. Elles s’écartent par pas du seuil de masquage. Une séance compte sept jours après, quand ses codes sont clos.',
    unite: '%',
    filtres: ['thematiques', 'formats'],
    personnes: true,
  },
  'manques-lus': {
    phrase:
      'Part des structures invitées, excusées ou absentes, qui ont ouvert « ce que vous avez manqué », par leur lien ou dans l’onglet. Aux rencontres dont les présences sont complètes et dont un ordre du jour ou une décision dit quelque chose. Seule l’ouverture est gardée : ni qui, ni quand.',
    unite: '%',
    filtres: ['thematiques', 'formats', 'typesDeStructure'],
  },
} as const satisfies Partial<Record<Calcul, DefinitionDeCalcul>>;
