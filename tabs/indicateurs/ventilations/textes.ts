import { nombre, pluriel } from '../../../core/textes/francais.ts';
import type { Dimension } from '../../../core/ventilations/dimensions.ts';

export const VENTILATION = {
  titre: 'Qui est venu, qui manque',
  rubrique: 'Qui est venu',
  voir: 'Qui est venu, qui manque',
  voirPour: (libelle: string) => `Qui est venu, qui manque\u00A0: ${libelle}`,
  periode: 'Période',
  attente: 'Lecture des comptages…',
  vide: 'Aucun trimestre clos où le public a été compté',
  pasClose: 'Cette période n’est pas encore close',
  videAide:
    'Un trimestre paraît quand ses trois mois sont clos. Le public se compte à la porte, ou sur papier, dans la partie Public d’une rencontre.',
  total: (dit: string, quand: string) => `${dit} ${quand}`,
  personnes: (n: number) => pluriel(n, 'personne comptée', 'personnes comptées'),
  deuxFois: 'Une personne venue deux fois compte deux fois.',
  comptees: (comptees: number, tenues: number) =>
    `Public compté à ${nombre(comptees)} ${comptees > 1 ? 'rencontres' : 'rencontre'} sur ${nombre(tenues)} tenue${tenues > 1 ? 's' : ''}.`,
  petites: (n: number, seuil: number) =>
    `${pluriel(n, 'rencontre')} de moins de ${seuil} personnes n’${n > 1 ? 'entrent' : 'entre'} dans aucun nombre.`,
  tout: 'Tout le public compté, quelle que soit la rencontre\u00A0: le détailler par thématique laisserait retrouver de petits nombres.',
  masque:
    'Un «\u00A0?\u00A0» tient lieu d’un nombre de personnes trop petit, ou d’un autre qui le ferait retrouver. Zéro est toujours dit\u00A0; là où il ne peut l’être, un «\u00A0?\u00A0» en tient lieu aussi.',
  manque: 'Qui manque',
  personneNeManque: 'De ce qui a été demandé, personne ne manque.',
  eloignes: 'Publics éloignés des services',
  eloignesAide: (situations: string) => `${situations}, d’après ce qu’ils ont dit à la porte.`,
  auMoins: (dit: string) => `au moins ${dit}`,
  dimensions: {
    age: 'Par âge',
    commune: 'Par commune',
    situation: 'Par situation',
    sexe: 'Par sexe',
    venue: 'Première venue',
  } satisfies Record<Dimension, string>,
  nombre: 'Personnes',
  pourMille: `Pour ${nombre(1000)} habitants`,
  habitants: 'Habitants',
  tu: '?',
  tuDit: 'non montré',
  croisement: 'Communes et âges croisés',
  croisementAbsent:
    'Communes et âges ne se croisent que pour une année close, quand assez de personnes sont venues pour qu’aucun petit nombre ne se retrouve.',
  structures: 'Structures venues, par type',
  structuresAide: (connus: number, total: number) =>
    `D’après les feuilles de présence complètes de ${nombre(connus)} rencontre${connus > 1 ? 's' : ''} sur ${nombre(total)}.`,
  type: 'Type',
  venues: 'Venues',
  annuaire: 'Dans l’annuaire',
  source: (habitants: number, millesime: number) =>
    `Habitants\u00A0: population totale de l’INSEE (code officiel géographique ${millesime}), ${nombre(habitants)} sur le territoire.`,
} as const;
